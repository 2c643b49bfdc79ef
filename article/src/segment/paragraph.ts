import type { Paragraph } from "../model/reading.ts";
import { sentenceBounds } from "./sentences.ts";
import { tokenize } from "./tokens.ts";

/** Reads one line of plain text (no line break in it). Never throws. */
export function readParagraph(text: string): Paragraph {
  const tokens = tokenize(text);
  return { text, tokens, sentences: sentenceBounds(text, tokens) };
}
