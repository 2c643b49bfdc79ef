import type { Defect } from "../../model/analysis.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import { Sign, WINDOWS_1252 } from "./signs.ts";
import { readByteRun, upperHalf } from "./utf8Bytes.ts";

/**
 * Cyrillic that was read in the wrong character set: UTF-8 as Windows-1251 (`РџСЂР°РіР°`, `donвЂ™t`) and Windows-1251 as Windows-1252 (`Ïðàãà`). The first is claimed where its
 * characters are the bytes of valid UTF-8 and one of them is a sign that no word has inside; the second where whole words are written with accented letters alone
 * and read as words of a Cyrillic language, with capitals where capitals belong: Hebrew, Greek and Arabic that went the same way do not.
 */
export const cyrillicMojibake: DefectRecognizer = {
  name: "defect/cyrillicMojibake",
  signs: Sign.otherBytes | Sign.accents,
  recognize: (text) => [...utf8AsWindows1251(text), ...windows1251AsWindows1252(text)],
};

/** The characters that Windows-1251 has at 0x80–0xFF, in order; U+0098 where it has none. */
const WINDOWS_1251 =
  "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї" +
  "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

const BYTES_1251 = upperHalf(WINDOWS_1251);
const byteOf1251 = (code: number): number | undefined => BYTES_1251.get(code);

/** Р and С lead the letters of UTF-8 Cyrillic; в leads its quotation marks and dashes. */
const LEAD = /[РС](?=[\u0080-\u00ff\u2000-\u22ff\u0400-\u045f\u0490\u0491])|в(?=Ђ)/g;

/** What stands in no word: bytes that give the reading away. */
const SIGN = /[РС][°±µ¶·¤¦§©¬®†‡€‰‹›‚„™…–—”“’‘\u00a0]/;
const PRESS_MARK = /^[\u2010-\u203a]$/;

function utf8AsWindows1251(text: string): readonly Defect[] {
  const defects: Defect[] = [];
  LEAD.lastIndex = 0;
  for (let match = LEAD.exec(text); match; match = LEAD.exec(text)) {
    const { start, end, sequences, decoded } = readByteRun(text, match.index, byteOf1251);
    const isCertain = PRESS_MARK.test(decoded) || (sequences > 1 && SIGN.test(text.slice(start, end)));
    if (isCertain) defects.push({ start, end, code: "text/mojibake", replacement: decoded });
    LEAD.lastIndex = Math.max(end, match.index + 1);
  }
  return defects;
}

/** A word of characters that are the letters of Windows-1251: `Ïðàãà`, `³íøèé`. Latin letters beside it make it another word. */
const WORD = /[À-ÿ¨¸ª¯º¿²³´¥]+(?:['’-][À-ÿ¨¸ª¯º¿²³´¥]+)*/g;
const LATIN = /[A-Za-z]/;
/** No language in Latin letters has as many accented letters in a row, and no other ones beside them. */
const LONG = 4;
const LEAST_LETTERS = 6;
const CYRILLIC_WORD = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)(?:['’-](?:\p{Lu}?\p{Ll}+|\p{Lu}+))*$/u;
const VOWEL = /[аеёиоуыэюяіїєъ]/iu;
/** Words in lower case alone may be Hebrew: then one of the commonest Cyrillic ones must be there. */
const COMMON: ReadonlySet<string> = new Set(
  "не на что по как это из за от для при его но до же бы так был было она они или уже все что та що як про від це та або на за от се да със".split(
    " ",
  ),
);

function windows1251AsWindows1252(text: string): readonly Defect[] {
  const words = Array.from(text.matchAll(WORD), (match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !LATIN.test(text.charAt(start - 1)) && !LATIN.test(text.charAt(end)))
    .map((span) => ({ ...span, decoded: fromWindows1252(text.slice(span.start, span.end)) }));
  const long = words.filter(({ decoded }) => decoded.length >= LONG);
  const letters = long.reduce((sum, { decoded }) => sum + decoded.length, 0);
  if (letters < LEAST_LETTERS || !long.every(({ decoded }) => CYRILLIC_WORD.test(decoded) && VOWEL.test(decoded)))
    return [];
  const isCyrillic = words.some(({ decoded }) => /^\p{Lu}\p{Ll}{2}/u.test(decoded) || COMMON.has(decoded));
  return isCyrillic ? stretches(text, words) : [];
}

interface DecodedWord {
  readonly start: number;
  readonly end: number;
  readonly decoded: string;
}

/** Words with nothing but blanks and marks between them are one defect. */
function stretches(text: string, words: readonly DecodedWord[]): readonly Defect[] {
  const defects: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = defects.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, start))) last.end = end;
    else defects.push({ start, end });
  }
  return defects.map(({ start, end }) => ({
    start,
    end,
    code: "text/mojibake",
    replacement: fromWindows1252(text.slice(start, end)),
  }));
}

function fromWindows1252(text: string): string {
  return text.replace(/[^\u0000-\u007f]/g, (character) => {
    const special = WINDOWS_1252.indexOf(character);
    const byte = special !== -1 ? 0x80 + special : character.charCodeAt(0);
    return WINDOWS_1251.charAt(byte - 0x80) || character;
  });
}
