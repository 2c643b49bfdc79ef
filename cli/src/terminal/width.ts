/** Combining marks and joiners stand on the character before them. */
const NARROWEST = /^[\p{M}\u200c\u200d]$/u;
/** Scripts and pictures that take two columns (Unicode's East Asian Width, in blocks). */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Columns of a terminal that printable text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) as number;
    width += widthOfPoint(point);
    at += point > 0xffff ? 2 : 1;
  }
  return width;
}

/** The text, or its start with an ellipsis, in at most `room` columns; nothing where there is no room. */
export function startWithin(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  if (room < 1) return "";
  let end = 0;
  for (let width = 1; ; ) {
    const point = text.codePointAt(end) as number;
    width += widthOfPoint(point);
    if (width > room) break;
    end += point > 0xffff ? 2 : 1;
  }
  return `${text.slice(0, nameAround(text, end)?.start ?? end).trimEnd()}…`;
}

/** The text, or its end after an ellipsis, in at most `room` columns; nothing where there is no room. */
export function endWithin(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  if (room < 1) return "";
  let start = text.length;
  for (let width = 1; ; ) {
    const pair = start > 1 ? (text.codePointAt(start - 2) as number) : 0;
    const point = pair > 0xffff ? pair : text.charCodeAt(start - 1);
    width += widthOfPoint(point);
    if (width > room) break;
    start -= point > 0xffff ? 2 : 1;
  }
  return `…${text.slice(nameAround(text, start)?.end ?? start).trimStart()}`;
}

/** What `printable` writes for a character, `<U+200B>`, is not cut in two: the one that holds this place. */
function nameAround(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  const start = at === 0 ? -1 : text.lastIndexOf("<U+", at - 1);
  const end = start + (NAME.exec(text.slice(start, start + LONGEST_NAME))?.[0].length ?? 0);
  return start >= 0 && end > at ? { start, end } : undefined;
}

const NAME = /^<U\+[0-9A-F]{4,6}>/u;
const LONGEST_NAME = "<U+10FFFF>".length;

function widthOfPoint(point: number): number {
  // Most text ends the question here: U+0300 is the first combining mark.
  if (point < 0x300) return 1;
  const character = String.fromCodePoint(point);
  if (NARROWEST.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
