import type { Paragraph, Tokens } from "../model/reading.ts";
import { sentenceBounds } from "./sentences.ts";
import { tokenize } from "./tokens.ts";

/** Reads one line of plain text (no line break in it) on demand: whoever asks for its text alone pays for nothing else. Never throws. */
export function readParagraph(text: string): Paragraph {
  return new LazyParagraph(text);
}

class LazyParagraph implements Paragraph {
  readonly text: string;
  #tokens: Tokens | undefined;
  #sentences: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get tokens(): Tokens {
    return (this.#tokens ??= tokenize(this.text));
  }

  get sentences(): readonly number[] {
    return (this.#sentences ??= sentenceBounds(this.text, this.tokens));
  }
}
