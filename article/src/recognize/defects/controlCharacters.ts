import type { Defect } from "../../model/analysis.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import { Sign, WINDOWS_1252 } from "./signs.ts";

/** Runs of one sort: the replacement character, C0 controls with DEL (tab left out), single C1 controls. */
const CONTROLS = /\ufffd+|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+|[\x80-\x9f]/g;

const NEXT_LINE = "\x85";
const BLANKS = /[\x0b\x0c]/;

/**
 * Control characters, which no text needs, and U+FFFD, where a byte was lost. Vertical tabs and form feeds part words; a C1 control is the Windows-1252 character of that
 * byte, as browsers take it, except U+0085, which some systems write for a line break.
 */
export const controlCharacters: DefectRecognizer = {
  name: "defect/controlCharacters",
  signs: Sign.control,
  recognize: (text) => Array.from(text.matchAll(CONTROLS), (match) => toDefect(match[0], match.index, text)),
};

/** What may begin the bytes of one character, or go on with them: a C1 control behind it is a piece of broken UTF-8. */
const BYTE = /[\x80-\x9f\xc2-\xf4]/;

function toDefect(run: string, start: number, text: string): Defect {
  const end = start + run.length;
  if (run.startsWith("\ufffd")) return { start, end, code: "text/replacement-character" };
  const isPiece = run >= "\x80" && (BYTE.test(text.charAt(start - 1)) || BYTE.test(text.charAt(end)));
  const replacement = isPiece ? undefined : replacementOf(run);
  const code = "text/control-character";
  return replacement === undefined ? { start, end, code } : { start, end, code, replacement };
}

function replacementOf(run: string): string | undefined {
  const code = run.charCodeAt(0);
  if (code < 0x80) return BLANKS.test(run) ? " " : "";
  const character = WINDOWS_1252.charAt(code - 0x80);
  return run === NEXT_LINE || character === run ? undefined : character;
}
