/** What a terminal would obey or hide: control and format characters, spaces that only look like one, halves of surrogate pairs. */
const UNPRINTABLE = /(?! |\u200c|\u200d)[\p{C}\p{Z}]/gu;
/** The joiners are letters' business (Persian, emoji) but in a place that is itself under suspicion. */
const UNPRINTABLE_OR_JOINER = /(?! )[\p{C}\p{Z}]/gu;

/** Text of an article that is safe on a terminal: `<U+001B>` for the escape character. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, codePointName);
}

/** As `printable`, and nothing in it is invisible but the plain space. */
export function laidBare(text: string): string {
  return text.replace(UNPRINTABLE_OR_JOINER, codePointName);
}

function codePointName(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `<U+${point.toString(16).toUpperCase().padStart(4, "0")}>`;
}
