import type { Defect } from "../../model/analysis.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import { Sign, WINDOWS_1252 } from "./signs.ts";
import { type ByteRun, readByteRun, sequenceLength } from "./utf8Bytes.ts";

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

/** A run, and whether it has a byte that honest text does not have after a letter. */
interface Run extends ByteRun {
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
  const run = readByteRun(text, start, byteOf);
  return { ...run, isOdd: hasOddByte(text, run) };
}

function hasOddByte(text: string, { start, end }: ByteRun): boolean {
  for (let at = start; at < end; at += sequenceLength(text.charCodeAt(at))) {
    const next = at + sequenceLength(text.charCodeAt(at));
    for (let i = at + 1; i < next; i++) if (!ORDINARY.has(text.charCodeAt(i))) return true;
  }
  return false;
}

function byteOf(code: number): number | undefined {
  return BYTES.get(code) ?? (code >= 0x80 && code <= 0xff ? code : undefined);
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
