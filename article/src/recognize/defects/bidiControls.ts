import type { Defect } from "../../model/analysis.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import { Sign } from "./signs.ts";

/** Left-to-right and right-to-left marks, embeddings, overrides, isolates, in runs. */
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Hebrew, Arabic and the other scripts written from the right. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The overrides turn letters round; no honest text needs them. */
const OVERRIDE = /[\u202d\u202e]/;

/**
 * Characters that steer the direction of writing in a text that is written from the left only: what the eye reads is not what the file holds. In a text with Hebrew
 * or Arabic letters they do their work; there only an override is a defect, and whoever wrote it must say what was meant.
 */
export const bidiControls: DefectRecognizer = {
  name: "defect/bidiControls",
  signs: Sign.unseen,
  recognize(text) {
    const defects: Defect[] = [];
    const isMixed = RIGHT_TO_LEFT.test(text);
    for (const match of text.matchAll(CONTROLS)) {
      const span = { start: match.index, end: match.index + match[0].length, code: "text/bidi-control" };
      if (!isMixed) defects.push({ ...span, replacement: "" });
      else if (OVERRIDE.test(match[0])) defects.push(span);
    }
    return defects;
  },
};
