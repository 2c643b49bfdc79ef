import type { Defect } from "../../model/analysis.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import { Sign, WINDOWS_1252 } from "./signs.ts";

/**
 * UTF-8 that was read as Windows-1252 or Latin-1: `donâ€™t`, `cafÃ©`, `ÐŸÑ€Ð°Ð³Ð°`. A stretch is claimed only where its characters are the bytes of valid UTF-8 and honest
 * text would not put them side by side; then the characters those bytes stand for are the replacement. `â€` whose third byte was lost is claimed without one.
 */
export const mojibake: DefectRecognizer = {
  name: "defect/mojibake",
  signs: Sign.bytes,
  recognize(text) {
    const defects: Defect[] = [];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0xc2 || code > 0xf4) continue;
      const run = readRun(text, i);
      if (run.sequences > 0 && isCertain(text, run)) {
        const span = { start: run.start, end: run.end, code: "text/mojibake" };
        // `ï¿½` says no more than U+FFFD itself: the character was lost before.
        defects.push(run.decoded.includes("\ufffd") ? span : { ...span, replacement: run.decoded });
      } else if (run.sequences === 0 && code === A_CIRCUMFLEX && text.charCodeAt(i + 1) === EURO) {
        defects.push({ start: i, end: i + 2, code: "text/mojibake" });
      }
      i = Math.max(i, run.end - 1);
    }
    return defects;
  },
};

const A_CIRCUMFLEX = 0xe2;
const EURO = 0x20ac;

/** Sequences of UTF-8 bytes that follow one another. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly sequences: number;
  readonly decoded: string;
  /** A byte that honest text does not have after a letter. */
  readonly isOdd: boolean;
}

/** Windows-1252 characters back to their bytes. */
const BYTES: ReadonlyMap<number, number> = new Map(
  Array.from(WINDOWS_1252, (character, i) => [character.charCodeAt(0), 0x80 + i]),
);

/** What may well follow a letter: quotation marks, dashes, dots, a blank, superscripts. */
const ORDINARY: ReadonlySet<number> = new Set(
  Array.from("\u00a0«»‘’“”„‚‹›…–—•·¹²³", (character) => character.charCodeAt(0)),
);

function readRun(text: string, start: number): Run {
  let end = start;
  let decoded = "";
  let sequences = 0;
  let isOdd = false;
  for (;;) {
    const length = sequenceLength(text.charCodeAt(end));
    const point = decode(text, end, length);
    if (point === undefined) return { start, end, sequences, decoded, isOdd };
    decoded += String.fromCodePoint(point);
    for (let i = end + 1; i < end + length; i++) isOdd ||= !ORDINARY.has(text.charCodeAt(i));
    sequences++;
    end += length;
  }
}

function sequenceLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** The code point of a valid sequence; undefined for surplus forms, surrogates, C1 controls. */
function decode(text: string, start: number, length: number): number | undefined {
  if (length === 0) return undefined;
  let point = text.charCodeAt(start) & (0x7f >> length);
  for (let i = start + 1; i < start + length; i++) {
    const byte = byteOf(text.charCodeAt(i));
    if (byte === undefined) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  const least = length === 2 ? 0xa0 : length === 3 ? 0x800 : 0x10000;
  if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  return point;
}

function byteOf(code: number): number | undefined {
  return BYTES.get(code) ?? (code >= 0x80 && code <= 0xbf ? code : undefined);
}

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;

function isCertain(text: string, run: Run): boolean {
  if (run.sequences > 1) return run.isOdd;
  const before = text.charAt(run.start - 1);
  switch (sequenceLength(text.charCodeAt(run.start))) {
    case 2:
      return isCertainPair(text.charCodeAt(run.start), before, text.charAt(run.end), run.isOdd);
    case 3:
      return run.isOdd && isPressCharacter(run.decoded.charCodeAt(0));
    default:
      return true;
  }
}

/**
 * `Â` (signs: `Â£`, `Â°`), `Ã` (`Ã©`), `Ä` and `Å` (`Ä‡`, `Å‚`) alone. `IRMÃ”` closes a quotation and `Ã”le` does not: a byte that looks like a mark counts where the capital
 * would stand inside or at the head of a word in lower case. Other leads are trusted only in runs: `×½`, `É…` are honest text.
 */
function isCertainPair(lead: number, before: string, after: string, isOdd: boolean): boolean {
  if (lead === 0xc2) return !UPPER.test(before);
  if (lead > 0xc5) return false;
  return isOdd || LOWER.test(before) || (!LETTER.test(before) && LOWER.test(after));
}

/** Punctuation, currency, letter-like signs, arrows and operators, dingbats; ligatures, the byte order mark, U+FFFD. */
function isPressCharacter(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x22ff) ||
    (code >= 0x2500 && code <= 0x27bf) ||
    (code >= 0xfb00 && code <= 0xfb06) ||
    code === 0xfeff ||
    code === 0xfffd
  );
}
