import type { Analysis } from "../analysis/analysis.ts";
import { type Marking, markAll } from "../markup/edits.ts";
import { type Message, message } from "../model/message.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { removableFurniture, removeFurniture, removeLines } from "./cleaning.ts";
import { codeActions } from "./codeActions.ts";
import { type ContentsOptions, type ContentsSection, type ContentsTarget, type Place, placesOf } from "./contents.ts";
import { told } from "./l10n.ts";
import { markedQuotes } from "./quotes.ts";
import { repairsOf } from "./repairs.ts";
import { dateMark, nameMarks, quoteMarks, type TagMark, tag } from "./tagging.ts";
import type { ActionEdit } from "./types.ts";
import { untag } from "./untagging.ts";

/** What can be done to a line of the table of contents and all that stands below it. `remove`, `keep`: furniture; `repair`: problems; `untag`: whatever is tagged or kept. */
export type ContentsAction = "tag" | "untag" | "remove" | "keep" | "repair";

export interface ContentsEdits {
  /** One undo step. */
  readonly edits: readonly ActionEdit[];
  /** A sentence for the person: why there is nothing to do, or why some tags stay. */
  readonly reason?: string;
}

/** The edits that do `action` to everything at or below a node of `contents`. Without edits there is a reason. Never throws. */
export function contentsEdits(
  analysis: Analysis,
  target: ContentsTarget,
  action: ContentsAction,
  options: ContentsOptions = {},
): ContentsEdits {
  const found = EDITS[action](analysis, target, placesOf(analysis, target, options), options);
  if (!("edits" in found)) return found.length > 0 ? { edits: found } : { edits: found, reason: told(NOTHING[action]) };
  const { edits, reason } = found;
  return edits.length > 0 || reason !== undefined ? found : { edits, reason: told(NOTHING[action]) };
}

const NOTHING: Readonly<Record<ContentsAction, Message>> = {
  tag: message("Everything here is tagged already."),
  untag: message("Nothing here is tagged."),
  remove: message(
    "There is no furniture to remove here. Lines that carry a quotation with its speaker are removed one by one.",
  ),
  keep: message("Every line here is kept already."),
  repair: message("Nothing here has a repair that is certain. Click it and mend it by hand."),
};

type Edits = (
  analysis: Analysis,
  target: ContentsTarget,
  places: readonly Place[],
  options: ContentsOptions,
) => readonly ActionEdit[] | ContentsEdits;

const EDITS: Readonly<Record<ContentsAction, Edits>> = {
  tag: tagTarget,
  untag: untagPlaces,
  remove,
  keep: (analysis, _target, places) => {
    const open = places.filter((place) => place.open);
    const wishes = open.map(({ start, end, type }) => ({ start, end, name: "fw" as const, attributes: { type } }));
    return ifAny(markAll(analysis.markup, wishes));
  },
  repair: (analysis, _target, places) => {
    const wanted = new Set(places.map(({ start, type }) => `${start}${type}`));
    return repairsOf(
      analysis,
      analysis.defects.filter(({ start, code }) => wanted.has(`${start}${code}`)),
    );
  },
};

function tagTarget(
  analysis: Analysis,
  target: ContentsTarget,
  places: readonly Place[],
): readonly ActionEdit[] | ContentsEdits {
  const open = places.filter((place) => place.open);
  const isOneName = NAME_SECTIONS.has(target.section) && target.group !== undefined && target.index === undefined;
  return (isOneName && everyMention(analysis, open)) || ifAny(tag(analysis, marksOf(analysis, target.section, open)));
}

/** Says why only where nothing at all can be tagged. */
function ifAny({ edits, refused: [refusal] }: Marking): ContentsEdits {
  return edits.length > 0 || !refusal ? { edits } : { edits, reason: told(refusal.reason) };
}

const NAME_SECTIONS: ReadonlySet<ContentsSection> = new Set(["people", "organizations", "places", "names"]);

/** As the action in the text does it, with its doubts. */
function everyMention(analysis: Analysis, [first]: readonly Span[]): readonly ActionEdit[] | undefined {
  if (!first) return undefined;
  const action = codeActions(analysis, first).find(({ id }) => id === "tagAllMentions");
  return action && action.disabled === undefined ? action.edits() : undefined;
}

function marksOf(analysis: Analysis, section: ContentsSection, places: readonly Span[]): readonly TagMark[] {
  const wanted = new Set(places.map(keyOf));
  const isWanted = (span: Span): boolean => wanted.has(keyOf(span));
  if (section === "dates") return analysis.dates.filter(isWanted).map(dateMark);
  if (section === "quotes") return quoteMarks(analysis, wholeUtterances(analysis, isWanted));
  return NAME_SECTIONS.has(section) ? nameMarks(analysis, analysis.entities.filter(isWanted)) : [];
}

/** The pieces of one utterance are tagged together, so that they can point to each other. */
function wholeUtterances(analysis: Analysis, isWanted: (span: Span) => boolean): Analysis["quotes"] {
  const quotes = markedQuotes(analysis);
  const groups = new Set(quotes.filter(isWanted).map(({ group }) => group));
  return quotes.filter(({ group }) => groups.has(group));
}

/** All furniture goes as in a whole clean. A line that carries a quotation with its speaker goes only where it is meant by itself. */
function remove(
  analysis: Analysis,
  { group, index }: ContentsTarget,
  places: readonly Place[],
  options: ContentsOptions,
): readonly TextEdit[] {
  if (group === undefined && index === undefined) return removeFurniture(analysis, options);
  const starts = new Set(places.filter((place) => place.open).map(({ start }) => start));
  const lines = index === undefined ? removableFurniture(analysis, options) : analysis.lines;
  const { text } = analysis;
  return removeLines(
    analysis,
    lines.filter((line) => starts.has(firstVisible(text, line))),
  );
}

function firstVisible(text: string, { start, end }: Span): number {
  const line = text.slice(start, end);
  return start + (line.length - line.trimStart().length);
}

/** The elements that hold exactly one of the spans, or a line from end to end. */
function untagPlaces({ markup }: Analysis, _target: ContentsTarget, places: readonly Span[]): ContentsEdits {
  const wanted = new Set(places.map(keyOf));
  const elements = markup.elements.filter((element) => {
    const inner = { start: element.startTag.end, end: element.endTag.start };
    return wanted.has(keyOf(inner)) || wanted.has(keyOf(element));
  });
  return untag(markup, elements);
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
