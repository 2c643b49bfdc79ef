import { type LineForm, LineOpening, LineShape } from "../model/reading.ts";
import {
  isAgencyAlone,
  isBareDateLine,
  isLabelled,
  isNameWithDate,
  isTime,
  saysSo,
  sentenceOf,
} from "./furnitureByWords.ts";
import { isHeadline, repeatsHeadline } from "./insideRules.ts";
import type { Layout } from "./layout.ts";
import { isEnded } from "./lineShape.ts";
import { type Call, call, type Rule } from "./rules.ts";

/** Lines above and below the text; the first rule that speaks decides. The last always does. */
export const OUTSIDE_RULES: readonly Rule[] = [
  isHeadline,
  repeatsHeadline,
  saysSo,
  isStandfirst,
  isTimeOrNameOfStory,
  isTime,
  isBareDateLine,
  isNameWithDate,
  isAgencyAlone,
  isLabelled,
  isName,
  isWeak,
  isStory,
  isAway,
];

/** A sentence or a second title between the headline and the text. */
function isStandfirst(layout: Layout, i: number): Call | undefined {
  if (layout.headline === -1 || i <= layout.headline || i > layout.main.start || i > layout.headline + 4)
    return undefined;
  const shape = layout.shapes[i] as number;
  const form = layout.forms[i] as LineForm;
  if (layout.times[i] === 1 || form.cues.length > 0 || shape < LineShape.sentence) return undefined;
  return call("subheading", 0.7);
}

/** The date or by-line of another story in a list. */
function isTimeOrNameOfStory(layout: Layout, i: number): Call | undefined {
  if (isBesideHeadline(layout, i) || !isInStories(layout, i)) return undefined;
  const found = isTime(layout, i) ?? isNameWithDate(layout, i) ?? isLabelled(layout, i);
  if (found === undefined || (found.kind !== "byline" && found.kind !== "timestamp")) return undefined;
  return call("related", found.confidence, ...found.reasons, "Stands among the titles of other stories.");
}

/** `Laura Winter` between the headline and the text. */
function isName(layout: Layout, i: number): Call | undefined {
  if (!isBesideHeadline(layout, i)) return undefined;
  const form = layout.forms[i] as LineForm;
  if (form.words < 2 || form.words > 8 || isEnded(form) || form.cues.length > 0 || form.capitals < form.words - 2)
    return undefined;
  return layout.times[i + 1] === 1 || layout.times[i - 1] === 1 || i === layout.headline + 1
    ? call("byline", 0.75, "A name between the headline and the text.")
    : undefined;
}

function isBesideHeadline(layout: Layout, i: number): boolean {
  return layout.headline !== -1 && i > layout.headline && i < layout.main.start;
}

/** Phrases that only their place outside the text makes sure. */
function isWeak(layout: Layout, i: number): Call | undefined {
  const cue = (layout.forms[i] as LineForm).cues.find(({ place }) => place === "whole");
  return cue === undefined ? undefined : call(cue.kind, 0.9, sentenceOf(cue), whereOf(layout, i));
}

/** A title, or a teaser, outside the text. */
function isStory(layout: Layout, i: number): Call | undefined {
  const shape = layout.shapes[i] as number;
  const form = layout.forms[i] as LineForm;
  if (shape < LineShape.title || (shape === LineShape.title && form.words < 5)) return undefined;
  const reason =
    shape === LineShape.title
      ? "A title without a text of its own"
      : "A line that stands apart from the article's paragraphs";
  return call("related", 0.85, `${reason}.`, whereOf(layout, i));
}

function isAway(layout: Layout, i: number): Call {
  const kind =
    isInStories(layout, i) && (layout.forms[i] as LineForm).opening !== LineOpening.bullet ? "related" : "navigation";
  return call(kind, 0.9, whereOf(layout, i));
}

/** Beside titles of other stories, above and below. */
function isInStories(layout: Layout, i: number): boolean {
  const above = isStoryTitle(layout, i - 1) || isStoryTitle(layout, i - 2);
  return above && (isStoryTitle(layout, i + 1) || isStoryTitle(layout, i + 2));
}

function isStoryTitle(layout: Layout, i: number): boolean {
  if (i < 0 || i >= layout.lines.length || layout.cueWeights[i] !== 0) return false;
  if (i >= layout.main.start && i < layout.main.end) return false;
  return (layout.shapes[i] as number) >= LineShape.title && (layout.forms[i] as LineForm).words >= 5;
}

function whereOf(layout: Layout, i: number): string {
  if (layout.main.end === 0) return "The page has no running text.";
  return i < layout.main.start ? "Stands above the article's text." : "Stands below the article's text.";
}
