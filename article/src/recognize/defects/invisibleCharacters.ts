import type { Defect } from "../../model/analysis.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import { Sign } from "./signs.ts";

/** Zero-width spaces and joiners, a byte order mark inside the text, soft hyphens, invisible operators, in runs. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200d\u2060-\u2065\ufeff]+/g;

/**
 * Scripts that write with joiners and zero-width spaces: Arabic, Syriac and their like; the scripts of South and South-East Asia, which join letters or leave no
 * blanks between words; Mongolian.
 */
const JOINING_SCRIPT = /[\u0600-\u109f\u1780-\u18af\u1900-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc]/;

/** A picture character, or what may stand after one: a variation selector, a skin tone. */
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;

const ZERO_WIDTH_JOINER = "\u200d";

/** Characters that nobody sees and that break words for every search. Joiners inside emoji and in scripts that need them are no defect. */
export const invisibleCharacters: DefectRecognizer = {
  name: "defect/invisibleCharacters",
  signs: Sign.unseen,
  recognize(text) {
    const defects: Defect[] = [];
    for (const match of text.matchAll(INVISIBLE)) {
      const start = match.index;
      const end = start + match[0].length;
      if (isAtWork(text, start, end)) continue;
      const code = "text/invisible-character";
      // A soft hyphen at the line's end was drawn as a hyphen: only the next line tells whether the word goes on there.
      if (end === text.length && match[0].endsWith("\u00ad")) defects.push({ start, end, code });
      else defects.push({ start, end, code, replacement: "" });
    }
    return defects;
  },
};

function isAtWork(text: string, start: number, end: number): boolean {
  const before = characterBefore(text, start);
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
  if (JOINING_SCRIPT.test(before) || JOINING_SCRIPT.test(after)) return !text.slice(start, end).includes("\ufeff");
  return text.slice(start, end) === ZERO_WIDTH_JOINER && PICTURE.test(before) && PICTURE.test(after);
}

function characterBefore(text: string, index: number): string {
  const isPair = index > 1 && (text.codePointAt(index - 2) ?? 0) > 0xffff;
  return text.slice(Math.max(0, index - (isPair ? 2 : 1)), index);
}
