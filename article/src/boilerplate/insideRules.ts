import { message } from "../model/message.ts";
import { LineEnding, type LineForm, LineOpening, LineShape } from "../model/reading.ts";
import {
  isAgencyAlone,
  isBareMarkup,
  isLabelled,
  isNameWithDate,
  isRuler,
  isSetOff,
  isTime,
  saysSo,
  sureCue,
  textOf,
  withoutWordRules,
} from "./furnitureByWords.ts";
import type { Layout } from "./layout.ts";
import { isAttributedQuotation } from "./lineShape.ts";
import { type Call, call, LABEL, QUOTATION, type Rule } from "./rules.ts";
import { isTitleWithSiteName } from "./siteName.ts";

/** Lines between the first and the last sentence of the article; the first rule that speaks decides, silence means text. */
export const INSIDE_RULES: readonly Rule[] = [
  isInComments,
  isInConsentPanel,
  staysAsQuotation,
  isHeadline,
  repeatsHeadline,
  repeatsText,
  saysSo,
  isBareMarkup,
  isRuler,
  isBetweenPleas,
  isTime,
  isNameWithDate,
  isAgencyAlone,
  isLabelled,
  opensPart,
  isListItem,
  standsUnderRelated,
  isLinkCard,
  isElsewhere,
  isSubheading,
];

/** Those that may speak of a line without a phrase, a time or markup in it. */
export const BARE_INSIDE_RULES: readonly Rule[] = withoutWordRules(INSIDE_RULES);

/** Somebody's words with their speaker are never cut. */
function staysAsQuotation(layout: Layout, i: number): Call | undefined {
  return isAttributedQuotation(layout.forms[i] as LineForm) && layout.firsts[i] === i ? QUOTATION : undefined;
}

/** In the panel about cookies at the end of the page. */
export function isInConsentPanel({ consentPanel: { start, end } }: Layout, i: number): Call | undefined {
  return i >= start && i < end
    ? call("legal", 0.95, message("Stands in the panel that asks for consent to cookies."))
    : undefined;
}

/** Between the heading of the reader comments and the last of them. Advertisements and controls in between say themselves what they are. */
export function isInComments(layout: Layout, i: number): Call | undefined {
  const { start, end } = layout.commentSection;
  if (i < start || i >= end) return undefined;
  const kind = sureCue(layout, i)?.kind;
  if (kind !== undefined && kind !== "comments") return undefined;
  return call(
    "comments",
    0.95,
    message(
      "Stands among the reader comments, which begin with “{0}”.",
      textOf(layout, start).trim().slice(0, LONGEST_HEADING),
    ),
  );
}

export function isHeadline(layout: Layout, i: number): Call | undefined {
  return i === layout.headline
    ? call("headline", 0.9, message("The title-like line that fits the text below it best."))
    : undefined;
}

export function repeatsHeadline(layout: Layout, i: number): Call | undefined {
  const { headline, firsts } = layout;
  if (headline === -1) return undefined;
  if (firsts[i] === firsts[headline]) return call("duplicate", 0.93, message("The same words as the headline."));
  if (!isTitleWithSiteName(layout, i, headline)) return undefined;
  return call("duplicate", 0.93, message("The same words as the headline, and the name of the site."));
}

/** A second copy of a line of the text; short ones (table heads, "Yes") may well stand twice. */
function repeatsText(layout: Layout, i: number): Call | undefined {
  const first = layout.firsts[i] as number;
  if (first === i || first < layout.main.start || (layout.forms[i] as LineForm).words < 6) return undefined;
  return call("duplicate", 0.85, message("The same words as an earlier line of the text."));
}

/** A line of a subscription or comment box: the box's own words stand just above and just below. */
function isBetweenPleas(layout: Layout, i: number): Call | undefined {
  if (layout.shapes[i] === LineShape.prose && (layout.forms[i] as LineForm).words > LONGEST_BOX_LINE) return undefined;
  const above = boxKind(layout, i, -1);
  if (above === undefined || above !== boxKind(layout, i, 1)) return undefined;
  return call(above, 0.8, BOXES[above]);
}

/** The kind of the next line in this direction whose words say what it is, if it is one of a box's kinds. */
function boxKind(layout: Layout, i: number, step: number): keyof typeof BOXES | undefined {
  for (let j = i + step; j >= 0 && j < layout.lines.length && Math.abs(j - i) <= LONGEST_BOX; j += step) {
    const kind = sureCue(layout, j)?.kind;
    if (kind === "promotion" || kind === "comments" || kind === "share") return kind;
    if (kind !== undefined || (layout.forms[j] as LineForm).words > LONGEST_BOX_LINE) return undefined;
  }
  return undefined;
}

const BOXES = {
  promotion: message("Stands in a box of lines that ask the reader to subscribe, sign up or give."),
  comments: message("Stands in a box of lines that belong to the reader comments."),
  share: message("Stands in a box of share buttons."),
} as const;

const LONGEST_BOX = 6;
/** Words; longer full sentences in a box are text. */
export const LONGEST_BOX_LINE = 16;

/** `Source: ISW` between two paragraphs: outside the text it would name a source. */
function opensPart(layout: Layout, i: number): Call | undefined {
  const { cues, words, ending } = layout.forms[i] as LineForm;
  const cue = cues.find(({ strength, place }) => strength === "apart" && place === "start");
  if (cue === undefined || words > LONGEST_LABEL || ending !== LineEnding.none) return undefined;
  if (i === layout.main.start || i === layout.main.end - 1) return undefined;
  return isSetOff(layout, i, cue) ? LABEL : undefined;
}

const LONGEST_LABEL = 6;

/** `• The board will meet again in May` with as many words as a sentence, between the paragraphs. */
function isListItem(layout: Layout, i: number): Call | undefined {
  const { opening, words, cues } = layout.forms[i] as LineForm;
  if (opening !== LineOpening.bullet || words < LONGEST_LABEL || cues.length > 0 || layout.copies[i] !== 1)
    return undefined;
  const follows = layout.forms[i - 1]?.opening === LineOpening.bullet;
  return i > layout.main.start && i < layout.main.end && (follows || i < layout.main.end - 1) ? LABEL : undefined;
}

/** Titles directly under "Read more" and the like, up to the next sentence or the next cross-head. */
function standsUnderRelated(layout: Layout, i: number): Call | undefined {
  if (!isItem(layout, i)) return undefined;
  for (let j = i - 1; j >= Math.max(0, i - LONGEST_LINK_LIST); j--) {
    const cue = (layout.forms[j] as LineForm).cues[0];
    if (cue?.kind === "related" && cue.opens && cue.place === "whole") {
      if (j < i - 1 && leavesList(layout, j + 1, i)) return undefined;
      return call(
        "related",
        0.8,
        message(
          "A headline under “{0}”, which announces other stories.",
          textOf(layout, j).trim().slice(0, LONGEST_HEADING),
        ),
      );
    }
    if (!isItem(layout, j) && layout.times[j] === 0 && (layout.shapes[j] as number) > LineShape.short) return undefined;
  }
  return undefined;
}

const LONGEST_HEADING = 60;

/** A headline of another story: no sentence, though it may ask. */
function isItem(layout: Layout, i: number): boolean {
  const shape = layout.shapes[i] as number;
  if (shape === LineShape.title) return true;
  const { words, ending } = layout.forms[i] as LineForm;
  if (words < 4 || words > LONGEST_ITEM) return false;
  return (
    (shape === LineShape.running && ending === LineEnding.none) ||
    (shape === LineShape.sentence && ending === LineEnding.question)
  );
}

const LONGEST_ITEM = 20;

/** The last title of a list, right above a paragraph, is a cross-head where a blank line, a number or leftover markup tells it from the items before it. */
function leavesList(layout: Layout, first: number, i: number): boolean {
  if (i + 1 < layout.lines.length && (layout.shapes[i + 1] as number) < LineShape.sentence) return false;
  const item = layout.forms[i - 1] as LineForm;
  const form = layout.forms[i] as LineForm;
  if (isNumbered(item) !== isNumbered(form) || item.tags > 0 !== form.tags > 0) return true;
  return gapAbove(layout, i) > 1 && gapAbove(layout, first) === 1 && (i - 1 === first || gapAbove(layout, i - 1) === 1);
}

function isNumbered({ opening }: LineForm): boolean {
  return opening === LineOpening.digit || opening === LineOpening.bullet;
}

/** Lines of the document from the line above: 1 where no blank line lies between. */
function gapAbove(layout: Layout, i: number): number {
  return (layout.lines[i]?.number ?? 0) - (layout.lines[i - 1]?.number ?? 0);
}

const LONGEST_LINK_LIST = 8;

/** A section's name with another story's title directly under it, between two paragraphs. */
function isLinkCard(layout: Layout, i: number): Call | undefined {
  if (isSectionName(layout, i) && isCardTitle(layout, i + 1))
    return call("navigation", 0.85, message("A section's name above the headline of another story."));
  if (i > 0 && isSectionName(layout, i - 1) && isCardTitle(layout, i))
    return call("related", 0.85, message("A headline under a section's name, between two paragraphs."));
  return undefined;
}

function isSectionName(layout: Layout, i: number): boolean {
  const cue = (layout.forms[i] as LineForm).cues[0];
  return cue?.kind === "navigation" && cue.strength === "apart" && cue.place === "whole";
}

/** A full title on the very next line, not a sub-heading that opens a paragraph: what follows it is set off. */
function isCardTitle(layout: Layout, i: number): boolean {
  if (i >= layout.lines.length || layout.shapes[i] !== LineShape.title) return false;
  const form = layout.forms[i] as LineForm;
  const isNextLine = layout.lines[i]?.number === (layout.lines[i - 1]?.number ?? -2) + 1;
  return isNextLine && form.words >= 6 && form.opening !== LineOpening.bullet;
}

/** A whole title that stands in a list elsewhere on the page too. */
function isElsewhere(layout: Layout, i: number): Call | undefined {
  if (
    (layout.copies[i] as number) < 2 ||
    layout.shapes[i] !== LineShape.title ||
    (layout.forms[i] as LineForm).words < 6
  )
    return undefined;
  return call(
    "related",
    0.7,
    message("The same headline stands {0} times on the page, as links do.", layout.copies[i] as number),
  );
}

/** A few words without a final mark that head the paragraph below. */
export function isSubheading(layout: Layout, i: number): Call | undefined {
  const shape = layout.shapes[i] as number;
  const form = layout.forms[i] as LineForm;
  if ((shape !== LineShape.title && shape !== LineShape.short) || form.cues.length > 0) return undefined;
  if (form.opening === LineOpening.bullet || form.opening === LineOpening.lower || form.words > LONGEST_SUBHEADING)
    return undefined;
  const next = i + 1 < layout.lines.length ? (layout.shapes[i + 1] as number) : LineShape.empty;
  return next >= LineShape.sentence ? call("subheading", 0.85) : undefined;
}

const LONGEST_SUBHEADING = 16;
