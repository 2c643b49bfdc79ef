import type { LineForm } from "../model/reading.ts";
import type { LineRange } from "./mainText.ts";
import type { Page } from "./page.ts";

/**
 * The panel in which a page asks what cookies it may set ("Manage consent preferences", "Strictly necessary cookies" and so on, with a paragraph for each): hidden in a browser, in a scraped text
 * the last thing on the page. Its paragraphs read like an article's. Empty where there is none.
 */
export function findConsentPanel({ forms }: Pick<Page, "forms">): LineRange {
  const first = forms.findIndex(isHeading);
  if (first === -1) return { start: 0, end: 0 };
  const next = forms.findIndex((form, i) => i > first && isHeading(form));
  if (next === -1 || next - first > FARTHEST_HEADING) return { start: 0, end: 0 };
  // The panel opens with what it is about, above the first heading.
  let start = first;
  for (let i = first - 1; i >= Math.max(0, first - LONGEST_OPENING); i--) if (isLegal(forms[i] as LineForm)) start = i;
  return { start, end: forms.length };
}

function isHeading({ cues }: LineForm): boolean {
  return cues.some(({ kind, opens, place }) => kind === "legal" && opens && place === "whole");
}

function isLegal({ cues }: LineForm): boolean {
  return cues.some(({ kind }) => kind === "legal");
}

/** Lines. */
const FARTHEST_HEADING = 6;
const LONGEST_OPENING = 6;
