import type { LineForm } from "../model/reading.ts";
import type { LineRange } from "./mainText.ts";
import type { Page } from "./page.ts";

/**
 * The reader comments under an article: a heading ("59 comments on …", "Leave a reply"), and below it again and again the time of a comment or its controls. Empty where there are none. What
 * readers write reads like the article itself; only the frame tells.
 */
export function findCommentSection(page: Pick<Page, "forms" | "times">): LineRange {
  for (let i = 0; i < page.forms.length; i++) {
    if (!isHeading(page.forms[i] as LineForm)) continue;
    const end = lastFrame(page, i);
    if (end !== -1) return { start: i, end };
  }
  return { start: 0, end: 0 };
}

function isHeading({ cues, words }: LineForm): boolean {
  return (
    words <= LONGEST_HEADING &&
    cues.some(({ kind, place, strength }) => kind === "comments" && place !== "inside" && strength === "sure")
  );
}

/** Words: the title of the article may stand in it. */
const LONGEST_HEADING = 30;

/** The end of the last comment; -1 where the lines below the heading have no frames of comments. */
function lastFrame({ forms, times }: Pick<Page, "forms" | "times">, heading: number): number {
  let last = heading;
  let frames = 0;
  for (let i = heading + 1; i < forms.length && i - last <= LONGEST_COMMENT; i++) {
    const isFrame = times[i] === 1 || isHeading(forms[i] as LineForm);
    if (!isFrame) continue;
    // The time and the controls of one comment are one frame.
    if (i - last > 1) frames++;
    last = i;
  }
  if (frames < LEAST_COMMENTS) return -1;
  let end = last + 1;
  while (end < forms.length && end - last <= LONGEST_COMMENT && (forms[end] as LineForm).cues.length === 0) end++;
  return end;
}

const LEAST_COMMENTS = 3;
/** Lines. */
const LONGEST_COMMENT = 20;
