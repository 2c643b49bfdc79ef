import type { LineForm } from "../model/reading.ts";
import type { Page } from "./page.ts";
import { scanLine } from "./scanLine.ts";

/** Whether line `i` is line `title` with the name of a site behind it: `Board puts off vote on pier – The Pier Post`, as the title of a page in a browser has it. */
export function isTitleWithSiteName(page: Page, i: number, title: number): boolean {
  const { words } = page.forms[i] as LineForm;
  const { words: fewer, fingerprint } = page.forms[title] as LineForm;
  if (fewer < SHORTEST_TITLE || words <= fewer || words > fewer + LONGEST_NAMES) return false;
  const text = page.lines[i]?.reading.paragraph.text ?? "";
  return headsOf(text).some((head) => {
    const scan = scanLine(head);
    return scan.words === fewer && scan.fingerprint === fingerprint;
  });
}

/** Words. A shorter one is as likely the name of a section or a topic. */
const SHORTEST_TITLE = 4;
/** Words of all that stands behind the title. */
const LONGEST_NAMES = 8;

/** The line up to a dash or bar with a name behind it; the longest first, two where a section's name stands before that of the site. */
function headsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(SEPARATOR))
    .slice(-MOST_NAMES)
    .filter(({ 0: mark, index }) => isName(text.slice(index + mark.length)))
    .map(({ index }) => text.slice(0, index))
    .reverse();
}

const SEPARATOR = /\s[-–—·•»]\s|\|/g;
const MOST_NAMES = 2;

/** `The Pier Post`, `港报`, `pierpost.example`; not `two hurt`. */
function isName(text: string): boolean {
  return /^\s{0,9}[^\s\p{Ll}]/u.test(text) || /^\s{0,9}[^\s.]{1,40}\.\S{1,40}\s{0,9}$/u.test(text);
}
