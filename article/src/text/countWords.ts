/** The words of a text as a word counter has them: what begins with a letter or digit, to the next white space. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

const WORD = /[\p{L}\p{N}]\S*/gu;
