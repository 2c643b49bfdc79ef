import type { LineKind } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import { LineEnding, type LineForm, LineOpening, LineShape } from "../model/reading.ts";
import {
  isAgencyAlone,
  isBareDateLine,
  isBareMarkup,
  isLabelled,
  isNameWithDate,
  isRuler,
  isTime,
  saysSo,
  sureCue,
  textOf,
  withoutWordRules,
} from "./furnitureByWords.ts";
import { isHeadline, isInComments, isInConsentPanel, repeatsHeadline } from "./insideRules.ts";
import type { Layout } from "./layout.ts";
import { isEnded } from "./lineShape.ts";
import { type Call, call, type Rule } from "./rules.ts";

/** Lines above and below the text; the first rule that speaks decides. The last always does. */
export const OUTSIDE_RULES: readonly Rule[] = [
  isHeadline,
  repeatsHeadline,
  isInComments,
  isInConsentPanel,
  isAmongComments,
  saysSo,
  isBareMarkup,
  isRuler,
  isStandfirst,
  isTimeOrNameOfStory,
  isTime,
  isBareDateLine,
  isNameWithDate,
  isAgencyAlone,
  isLabelled,
  isMenu,
  isTopic,
  isName,
  isWeak,
  isStory,
  isAway,
];

/** Those that may speak of a line without a phrase, a time or markup in it: most lines. Saves the others from being asked. */
export const BARE_OUTSIDE_RULES: readonly Rule[] = withoutWordRules(OUTSIDE_RULES);

/** Names, times and words of readers: the comments' own controls (`Reply`) stand above and below. */
function isAmongComments(layout: Layout, i: number): Call | undefined {
  const { above, below } = layout.comments;
  if (above[i] === 0 || below[i] === 0 || OWN_KINDS.has(sureCue(layout, i)?.kind ?? "body")) return undefined;
  return call("comments", 0.85, message("Stands between the controls of the reader comments."));
}

/** Controls of the comments and advertisements between them say themselves what they are. */
const OWN_KINDS: ReadonlySet<LineKind> = new Set(["comments", "advertisement"]);

/** `News | Sport | Weather`, `Home > Region > Town` */
function isMenu(layout: Layout, i: number): Call | undefined {
  const form = layout.forms[i] as LineForm;
  if (form.separators < 2 || isEnded(form) || form.words > (form.separators + 1) * LONGEST_ENTRY) return undefined;
  return call("navigation", 0.9, message("Short entries side by side, as in a menu or a trail of sections."));
}

/** Words of a menu entry, on average. */
const LONGEST_ENTRY = 3;

/** A few words under `Topics`, below the text. */
function isTopic(layout: Layout, i: number): Call | undefined {
  if (i < layout.main.end) return undefined;
  for (let j = i; j >= Math.max(layout.main.end, i - MOST_TOPICS); j--) {
    const { words, cues, ending } = layout.forms[j] as LineForm;
    if (j < i && cues.some(({ kind, place }) => kind === "tags" && place === "whole"))
      return call(
        "tags",
        0.8,
        message("Stands under “{0}”, which heads a list of topics.", textOf(layout, j).trim().slice(0, 40)),
      );
    if (words > LONGEST_TOPIC || ending !== LineEnding.none || cues.some(({ strength }) => strength !== "apart"))
      return undefined;
  }
  return undefined;
}

const MOST_TOPICS = 12;
const LONGEST_TOPIC = 4;

/** A sentence or a second title between the headline and the text. */
function isStandfirst(layout: Layout, i: number): Call | undefined {
  if (layout.headline === -1 || i <= layout.headline || i > layout.main.start || i > layout.headline + 4)
    return undefined;
  const shape = layout.shapes[i] as number;
  const form = layout.forms[i] as LineForm;
  if (layout.times[i] === 1 || form.cues.length > 0) return undefined;
  if (shape < LineShape.sentence && !isSummary(layout, i)) return undefined;
  return call("subheading", 0.7);
}

/** Right under the headline, in the words of a sentence, with no final mark. */
function isSummary(layout: Layout, i: number): boolean {
  const { words, lower, capitals, opening } = layout.forms[i] as LineForm;
  if (i !== layout.headline + 1 || words < SUMMARY_WORDS || lower <= 2 * capitals || opening === LineOpening.bullet)
    return false;
  const next = layout.forms[i + 1];
  return i + 1 >= layout.main.start || layout.times[i + 1] === 1 || (next?.cues.length ?? 0) > 0;
}

const SUMMARY_WORDS = 9;

/** The date or by-line of another story in a list. */
function isTimeOrNameOfStory(layout: Layout, i: number): Call | undefined {
  const { numbers, cues } = layout.forms[i] as LineForm;
  if ((numbers === 0 && cues.length === 0) || isBesideHeadline(layout, i) || isClockAlone(layout, i)) return undefined;
  const found = isTime(layout, i) ?? isNameWithDate(layout, i) ?? isLabelled(layout, i);
  if (found === undefined || (found.kind !== "byline" && found.kind !== "timestamp")) return undefined;
  if (!isInStories(layout, i) && !isUnderStories(layout, i)) return undefined;
  return call("related", found.confidence, ...found.reasons, message("Stands among the headlines of other stories."));
}

/** `10:20` and nothing else. */
function isClockAlone(layout: Layout, i: number): boolean {
  const { hasClock, words } = layout.forms[i] as LineForm;
  return layout.times[i] === 1 && hasClock && words <= 2;
}

/** `Laura Winter` between the headline and the text. */
function isName(layout: Layout, i: number): Call | undefined {
  if (!isBesideHeadline(layout, i)) return undefined;
  const form = layout.forms[i] as LineForm;
  if (form.words < 2 || form.words > 8 || isEnded(form) || form.cues.length > 0 || form.capitals < form.words - 2)
    return undefined;
  return layout.times[i + 1] === 1 || layout.times[i - 1] === 1 || i === layout.headline + 1
    ? call("byline", 0.75, message("A name between the headline and the text."))
    : undefined;
}

function isBesideHeadline(layout: Layout, i: number): boolean {
  return layout.headline !== -1 && i > layout.headline && i < layout.main.start;
}

/** Phrases that only their place outside the text makes sure. */
function isWeak(layout: Layout, i: number): Call | undefined {
  const cue = (layout.forms[i] as LineForm).cues.find(({ place }) => place === "whole");
  return cue === undefined ? undefined : call(cue.kind, 0.9, cue.reason, whereOf(layout, i));
}

/** A title, or a teaser, outside the text. */
function isStory(layout: Layout, i: number): Call | undefined {
  const shape = layout.shapes[i] as number;
  const form = layout.forms[i] as LineForm;
  if (shape < LineShape.title || (shape === LineShape.title && form.words < 5) || isEntryRow(layout, i))
    return undefined;
  const what =
    shape === LineShape.title
      ? message("A headline with no text of its own")
      : message("A line apart from the article's paragraphs");
  return call("related", 0.85, message("{0}, {1}.", what, placeOf(layout, i)));
}

/** `Eng Fra Deu Support Us` above the headline: a few capitals side by side, and no small word that would make a title of them. */
function isEntryRow(layout: Layout, i: number): boolean {
  const { words, capitals, shouted } = layout.forms[i] as LineForm;
  return i < layout.headline && words <= LONGEST_ENTRY_ROW && capitals === words && shouted < words;
}

const LONGEST_ENTRY_ROW = 6;

function isAway(layout: Layout, i: number): Call {
  const isRelated =
    (isInStories(layout, i) || isShortStory(layout, i)) && (layout.forms[i] as LineForm).opening !== LineOpening.bullet;
  return isRelated
    ? call("related", 0.9, message("A few words among the headlines of other stories."))
    : call("navigation", 0.9, message("A few words that are no sentence, {0}.", placeOf(layout, i)));
}

/** Beside titles of other stories, above and below. */
function isInStories(layout: Layout, i: number): boolean {
  const above = isStoryTitle(layout, i - 1) || isStoryTitle(layout, i - 2);
  return above && (isStoryTitle(layout, i + 1) || isStoryTitle(layout, i + 2));
}

/** Right under the headline of another story, below the text. */
function isUnderStories(layout: Layout, i: number): boolean {
  return i > layout.main.end && (isStoryTitle(layout, i - 1) || isUnderListHead(layout, i));
}

/** A headline too short to be told from a menu entry but by what stands above it. */
function isShortStory(layout: Layout, i: number): boolean {
  return i >= layout.main.end && (layout.forms[i] as LineForm).words >= SHORT_STORY && isUnderListHead(layout, i);
}

const SHORT_STORY = 3;

/** Under "Most read" and the like, with nothing between that says to be something else. */
function isUnderListHead(layout: Layout, i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - LONGEST_LIST); j--) {
    const cue = (layout.forms[j] as LineForm).cues[0];
    if (cue?.kind === "related" && cue.opens && cue.place === "whole") return true;
    if (cue !== undefined && cue.strength !== "apart") return false;
  }
  return false;
}

const LONGEST_LIST = 8;

function isStoryTitle(layout: Layout, i: number): boolean {
  if (i < 0 || i >= layout.lines.length || layout.cueWeights[i] !== 0) return false;
  if (i >= layout.main.start && i < layout.main.end) return false;
  if (isEntryRow(layout, i) || (layout.forms[i] as LineForm).hasDate) return false;
  return (layout.shapes[i] as number) >= LineShape.title && (layout.forms[i] as LineForm).words >= 5;
}

function whereOf(layout: Layout, i: number): Message {
  if (layout.main.end === 0) return message("On a page without running text.");
  return i < layout.main.start ? message("Above the article's text.") : message("Below the article's text.");
}

function placeOf(layout: Layout, i: number): Message {
  if (layout.main.end === 0) return message("on a page without running text");
  return i < layout.main.start ? message("above the article's text") : message("below the article's text");
}
