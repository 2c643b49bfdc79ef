import type { Defect } from "../../model/analysis.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import { Sign } from "./signs.ts";
import { readByteRun, upperHalf } from "./utf8Bytes.ts";

/** UTF-8 that was read as Mac Roman, as spreadsheets on a Mac do: `don‚Äôt`, `caf√©`. Claimed beside a letter, where no formula has its root. */
export const macMojibake: DefectRecognizer = {
  name: "defect/macMojibake",
  signs: Sign.otherBytes,
  recognize(text) {
    const defects: Defect[] = [];
    LEAD.lastIndex = 0;
    for (let match = LEAD.exec(text); match; match = LEAD.exec(text)) {
      const { start, end, sequences, decoded } = readByteRun(text, match.index, byteOf);
      if (sequences > 0 && isCertain(text, start, end, decoded))
        defects.push({ start, end, code: "text/mojibake", replacement: decoded });
      LEAD.lastIndex = Math.max(end, match.index + 1);
    }
    return defects;
  },
};

/** The characters that Mac Roman has at 0x80–0xFF, in order. */
const MAC_ROMAN =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
const BYTES = upperHalf(MAC_ROMAN);
const byteOf = (code: number): number | undefined => BYTES.get(code);

/** √ leads accented letters; ‚Ä leads quotation marks, dashes, dots. */
const LEAD = /√|‚Ä/g;
const LETTER = /\p{L}/u;
const PRESS_MARK = /^[\u2010-\u2026]/;

function isCertain(text: string, start: number, end: number, decoded: string): boolean {
  if (text.charAt(start) !== "√") return PRESS_MARK.test(decoded);
  return (
    /^\p{L}/u.test(decoded) && (LETTER.test(text.charAt(start - 1)) || /^\p{Ll}{2}/u.test(text.slice(end, end + 2)))
  );
}
