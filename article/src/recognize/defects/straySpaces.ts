import type { Defect } from "../../model/analysis.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import { Sign } from "./signs.ts";

/** Two blanks or more inside the line, or one or more at its end. Blanks before the first character are an indent, and tabs part columns. */
const BLANKS = /[ \u00a0]{2,}|[ \u00a0]$/g;

/** Blanks that say nothing: doubled inside the line, or left at its end. */
export const straySpaces: DefectRecognizer = {
  name: "defect/straySpaces",
  signs: Sign.space,
  recognize(text) {
    const defects: Defect[] = [];
    for (const match of text.matchAll(BLANKS)) {
      const start = match.index;
      const end = start + match[0].length;
      if (start === 0) continue;
      defects.push({ start, end, code: "text/stray-space", replacement: end === text.length ? "" : " " });
    }
    return defects;
  },
};
