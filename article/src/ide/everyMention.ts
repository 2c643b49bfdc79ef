import type { Analysis } from "../analysis/analysis.ts";
import { acceptMarks, startTag } from "../markup/edits.ts";
import { attributeOf, type Element, type Markup } from "../markup/markup.ts";
import { tagOfEntity } from "../markup/tags.ts";
import type { Cluster, EntityMention } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { CharacterClass, CLASSES, isWordClass } from "../text/characters.ts";
import { touching } from "./chosenPlace.ts";
import { references } from "./ids.ts";
import { t } from "./l10n.ts";
import { isSameKind, kindOfElement, roleOf, type TagChoice, tagLabel } from "./tagChoices.ts";
import { type TagMark, tag } from "./tagging.ts";
import type { ActionEdit } from "./types.ts";

/** A place where a name may be meant. */
export interface MentionMark extends TagMark {
  /** Why it may be meant as something else; absent where it is certain enough. */
  readonly doubt?: string;
}

/** A name and every untagged place where it may be meant. */
export interface EveryMention {
  readonly name: string;
  /** Sorted; each can be tagged. */
  readonly marks: readonly MentionMark[];
}

/**
 * Every untagged mention, in all its forms, of the name at a place; `undefined` where no name stands there. What a person has tagged there decides the tag and its `ref`. A mention that
 * is weakly recognised, recognised as something else, perhaps a namesake's, or only the same words, carries a doubt.
 */
export function everyMention(analysis: Analysis, place: Span): EveryMention | undefined {
  const mention = mentionAt(analysis, place);
  const cluster = mention && analysis.clusters.find(({ id }) => id === mention.cluster);
  if (!mention || !cluster) return undefined;
  const tagged = nameElementOf(analysis, mention);
  const kind = tagged ? kindOfElement(tagged) : tagOfEntity(mention.type);
  const ref = (tagged && attributeOf(tagged, "ref")) ?? references(analysis).get(cluster.id);
  const attributes = { ...(kind.type && { type: kind.type }), ...(ref && { ref }) };
  const wishes = candidates(analysis, mention, cluster, kind).map(({ start, end, doubt }) => ({
    start,
    end,
    name: kind.name,
    attributes,
    ...(doubt !== undefined && { doubt }),
  }));
  return { name: cluster.name, marks: acceptMarks(analysis.markup, wishes).accepted };
}

/** The edits that tag the mentions. Where any is in doubt each mention is one edit, so that a tick in a preview is a mention. */
export function mentionEdits(analysis: Analysis, marks: readonly MentionMark[]): readonly ActionEdit[] {
  if (marks.every(({ doubt }) => doubt === undefined)) return tag(analysis, marks).edits;
  return marks.map((mark) => {
    const words = analysis.text.slice(mark.start, mark.end);
    const text = `${startTag(mark)}${words}</${mark.name}>`;
    return { start: mark.start, end: mark.end, text, ...(mark.doubt !== undefined && { doubt: mark.doubt }) };
  });
}

/** The name that a cursor touches; of a selection the only one in it. */
export function mentionAt({ entities }: Analysis, place: Span): EntityMention | undefined {
  const names = entities.filter(({ type }) => type !== "money");
  if (place.start === place.end) return touching(names, place.start);
  const inside = names.filter(({ start, end }) => start < place.end && place.start < end);
  return inside.length === 1 ? inside[0] : undefined;
}

/** The tag of a name that is tagged already. */
export function nameElementOf({ markup }: Analysis, mention: Span): Element | undefined {
  const start = markup.toPlain(mention.start);
  const end = markup.toPlain(mention.end);
  return markup.elements.findLast(
    (element) => roleOf(element) === "name" && element.plain.start === start && element.plain.end === end,
  );
}

interface Candidate extends Span {
  readonly doubt?: string;
}

/** What is less sure than this is a guess by the shape of a word alone. */
const DOUBTFUL = 0.5;

function candidates(
  analysis: Analysis,
  mention: EntityMention,
  cluster: Cluster,
  kind: Pick<TagChoice, "name" | "type">,
): readonly Candidate[] {
  const forms = new Set(cluster.mentions.map((span) => textOf(analysis, span)));
  const surname = cluster.type === "person" ? lastWord(cluster.name) : undefined;
  const namesakes = surname === undefined ? [] : namesakesOf(analysis.clusters, cluster, surname);
  const doubtOf = (other: EntityMention): string | undefined => {
    if (other === mention) return undefined;
    const text = textOf(analysis, other);
    const namesake = namesakes.find(({ name }) => name.toLowerCase() !== text.toLowerCase());
    if (text === surname && namesake) return t("Also the surname of {0}", namesake.name);
    const found = tagOfEntity(other.type);
    if (!isSameKind(found, kind)) return t("Recognised as {0} here", tagLabel(found));
    return other.confidence < DOUBTFUL ? t("Weakly recognised") : undefined;
  };
  const isNamesakes = new Set(namesakes.map(({ id }) => id));
  const isMeant = (other: EntityMention): boolean => {
    if (other.cluster === cluster.id) return true;
    const text = textOf(analysis, other);
    return isNamesakes.has(other.cluster ?? -1) ? text === surname : forms.has(text);
  };
  const tagged = taggedNames(analysis.markup);
  const found = analysis.entities.filter(
    (other) =>
      !other.furniture && other.type !== "money" && isMeant(other) && !tagged.has(keyOf(analysis.markup, other)),
  );
  const recognised = found.map((other): Candidate => {
    const doubt = doubtOf(other);
    return { start: other.start, end: other.end, ...(doubt !== undefined && { doubt }) };
  });
  return [...recognised, ...sameWords(analysis, forms)].sort((a, b) => a.start - b.start);
}

/** The plain spans of all tagged names. */
function taggedNames({ elements }: Markup): ReadonlySet<string> {
  const names = elements.filter((element) => roleOf(element) === "name");
  return new Set(names.map(({ plain }) => `${plain.start}-${plain.end}`));
}

function keyOf(markup: Markup, { start, end }: Span): string {
  return `${markup.toPlain(start)}-${markup.toPlain(end)}`;
}

/** Other people with this surname. */
function namesakesOf(clusters: readonly Cluster[], cluster: Cluster, surname: string): readonly Cluster[] {
  return clusters.filter(
    ({ id, type, name }) =>
      id !== cluster.id && type === "person" && lastWord(name).toLowerCase() === surname.toLowerCase(),
  );
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

function textOf({ markup }: Analysis, { start, end }: Span): string {
  return markup.plain.slice(markup.toPlain(start), markup.toPlain(end));
}

/** One name has few forms; a page that repeats itself with a slip each time shall not be searched for each. */
const MOST_FORMS = 20;

/** Where the very words of a name stand on an article line and no name was recognised. */
function sameWords({ markup, entities, lines }: Analysis, forms: ReadonlySet<string>): readonly Candidate[] {
  const { plain } = markup;
  const taken = entities.map(({ start, end }) => ({ start: markup.toPlain(start), end: markup.toPlain(end) }));
  const furniture = lines.filter(({ boilerplate }) => boilerplate);
  const found: Candidate[] = [];
  const seen: Span[] = [];
  // The longest first: `Okafor` in `Lena Okafor` is no mention of its own.
  const longestFirst = [...forms]
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_FORMS);
  for (const form of longestFirst) {
    const here: Span[] = [];
    for (let at = plain.indexOf(form); at !== -1; at = plain.indexOf(form, at + form.length)) {
      const words = { start: at, end: at + form.length };
      if (!isWhole(plain, words) || overlaps(taken, words) || overlaps(seen, words)) continue;
      const span = { start: markup.toSource(words.start, "start"), end: markup.toSource(words.end, "end") };
      if (!overlaps(furniture, span)) found.push({ ...span, doubt: t("Not recognised as a name here") });
      here.push(words);
    }
    if (here.length > 0) {
      seen.push(...here);
      seen.sort((a, b) => a.start - b.start);
    }
  }
  return found;
}

function isWhole(text: string, { start, end }: Span): boolean {
  return !isWordAt(text, start - 1) && !isWordAt(text, end);
}

function isWordAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const characterClass = CLASSES[text.charCodeAt(index)] as number;
  // Scripts without case have no space between words: any place may be the end of one.
  return isWordClass(characterClass) && characterClass !== CharacterClass.letter;
}

/** `sorted` is sorted by start and free of overlap. */
function overlaps(sorted: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && next.start < end;
}
