/** Ten words or more (in scripts without blanks, as many characters as a short sentence has) and a final mark. */
export function isSentence(text: string): boolean {
  return hasFinalMark(text) && (text.split(" ").length >= 10 || (text.match(UNSPACED)?.length ?? 0) >= 20);
}

export function hasFinalMark(text: string): boolean {
  return FINAL_MARK.test(text);
}

const FINAL_MARK = /[.!?…。！？]["'“”’»)\]」』]{0,3}\s{0,9}$/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;
