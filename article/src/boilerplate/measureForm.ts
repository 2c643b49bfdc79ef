import type { LineForm, Paragraph } from "../model/reading.ts";

export function measureForm(paragraph: Paragraph): LineForm {
  return { words: paragraph.tokens.length };
}
