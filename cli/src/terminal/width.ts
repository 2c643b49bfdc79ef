/** Combining marks and joiners stand on the character before them. */
const NARROWEST = /^[\p{M}\u200c\u200d]$/u;
/** Scripts and pictures that take two columns (Unicode's East Asian Width, in blocks). */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Columns of a terminal that printable text takes. */
export function widthOf(text: string): number {
  return atomsOf(text).reduce((width, atom) => width + widthOfAtom(atom), 0);
}

/** The text, or its start with an ellipsis, in at most `room` columns; nothing where there is no room. */
export function startWithin(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  if (room < 1) return "";
  let kept = "";
  let width = 1;
  for (const atom of atomsOf(text)) {
    width += widthOfAtom(atom);
    if (width > room) break;
    kept += atom;
  }
  return `${kept.trimEnd()}…`;
}

/** The text, or its end after an ellipsis, in at most `room` columns; nothing where there is no room. */
export function endWithin(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  if (room < 1) return "";
  const atoms = atomsOf(text);
  let first = atoms.length;
  for (let width = 1; first > 0; first--) {
    width += widthOfAtom(atoms[first - 1] as string);
    if (width > room) break;
  }
  return `…${atoms.slice(first).join("").trimStart()}`;
}

/** What is not cut in two: a character, or the name that `printable` wrote for one. */
function atomsOf(text: string): readonly string[] {
  return text.match(/<U\+[0-9A-F]{4,6}>|./gsu) ?? [];
}

function widthOfAtom(atom: string): number {
  // Most text ends the question here.
  if (atom < "\u0300") return atom.length;
  if (NARROWEST.test(atom)) return 0;
  return WIDE.test(atom) ? 2 : 1;
}
