/**
 * What a text must show before a recognizer is asked about it, as bits: pairs of neighbouring characters, or a single character. Bits 1, 64, 512 and 2048 only prepare the
 * pairs and never come back from `signsOf`.
 */
export const Sign = {
  /** A lower-case letter, a digit or the end of a sentence, then a capital: `PetrenkoMonday`, `2024Kyiv`, `ended.The`. */
  joint: 2,
  /** Two blanks, or a blank at the end. */
  space: 4,
  /** `&` or `<`. */
  markup: 8,
  /** A character that nobody sees: soft hyphen, zero-width space, direction marks. */
  unseen: 16,
  /** A control character, or U+FFFD. */
  control: 32,
  /** A lead byte of UTF-8 and a byte that may follow it, both read as Windows-1252: `Ã©`. */
  bytes: 128,
  /** A character that Markdown is written with. */
  markdown: 256,
  /** Two letters side by side from the upper half of Latin-1: `Ïð`. */
  accents: 1024,
  /** A lead byte of UTF-8 and a byte that may follow it, both read as Windows-1251 or Mac Roman: `Р°`, `√©`. */
  otherBytes: 4096,
} as const;

const BEFORE_CAPITAL = 1;
const LEAD = 64;
const ACCENT = 512;
const OTHER_LEAD = 2048;
const SINGLES = Sign.markup | Sign.unseen | Sign.control | Sign.markdown;
const PAIRS = Sign.joint | Sign.bytes | Sign.accents | Sign.otherBytes;

/** One pass over the text; 0, and nothing else to do, for the ordinary line. */
export function signsOf(text: string): number {
  let signs = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const flags = FLAGS[text.charCodeAt(i)] as number;
    signs |= (flags & SINGLES) | ((before << 1) & flags & PAIRS) | (before & flags & Sign.space);
    before = flags;
  }
  return signs | (before & Sign.space);
}

/** The characters that Windows-1252 has at 0x80–0x9F, in order; U+0080–U+009F itself where it has none. */
export const WINDOWS_1252: string =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** Of the bytes 0x80–0xBF what no honest word has after those lead bytes: signs of Windows-1251, signs and capitals of Mac Roman. */
const OTHER_BYTES =
  "°±µ¶·¤¦§©¬®†‡€‰‹›‚„™…ЂЃѓ–—”“’‘" + "Ä¥∂∫ºªΩ≤≥≠∑∏π∞´¨ßÆØ¢£¿¡√ƒ≈∆«»À\u00a0ÃÕéèêëíìîïñóòôöúùûüáàâäãåçâÅÇÉÑÖÜ";

/** Cased letters end at U+052F as far as this table cares: Latin, Greek, Cyrillic. */
const CASED_END = 0x530;

const FLAGS = makeFlags();

function makeFlags(): Uint16Array {
  const flags = new Uint16Array(0x10000);
  const add = (from: number, to: number, flag: number) => {
    for (let code = from; code <= to; code++) flags[code] = (flags[code] as number) | flag;
  };
  const addCharacter = (character: string, flag: number) => add(character.charCodeAt(0), character.charCodeAt(0), flag);
  for (let code = 0x41; code < CASED_END; code++) {
    const character = String.fromCharCode(code);
    if (character !== character.toLowerCase()) add(code, code, Sign.joint);
    else if (character !== character.toUpperCase()) add(code, code, BEFORE_CAPITAL);
  }
  add(0x30, 0x39, BEFORE_CAPITAL);
  add(0x20, 0x20, Sign.space);
  add(0xa0, 0xa0, Sign.space);
  add(0x26, 0x26, Sign.markup);
  add(0x3c, 0x3c, Sign.markup);
  add(0x00, 0x08, Sign.control);
  add(0x0b, 0x0c, Sign.control);
  add(0x0e, 0x1f, Sign.control);
  add(0x7f, 0x9f, Sign.control);
  add(0xfffd, 0xfffd, Sign.control);
  add(0xad, 0xad, Sign.unseen);
  add(0x061c, 0x061c, Sign.unseen);
  add(0x180e, 0x180e, Sign.unseen);
  add(0x200b, 0x200f, Sign.unseen);
  add(0x202a, 0x202e, Sign.unseen);
  add(0x2060, 0x2069, Sign.unseen);
  add(0xfeff, 0xfeff, Sign.unseen);
  add(0xc2, 0xf4, LEAD);
  add(0x80, 0xbf, Sign.bytes);
  add(0xc0, 0xff, ACCENT | Sign.accents);
  // Р and С, and the в of `вЂ™`; √, ¬ and the ‚ of `‚Äô`.
  for (const character of "РСв√¬‚") addCharacter(character, OTHER_LEAD);
  for (const character of WINDOWS_1252) addCharacter(character, Sign.bytes);
  for (const character of OTHER_BYTES) addCharacter(character, Sign.otherBytes);
  for (const character of ".!?”") addCharacter(character, BEFORE_CAPITAL);
  for (const character of "*_[#>~\\") addCharacter(character, Sign.markdown);
  return flags;
}
