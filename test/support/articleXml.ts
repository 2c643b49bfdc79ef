import { type Analysis, applyEdits, LAYERS, tagAll } from "../../article/src/index.ts";

/** The article with every name, date and quotation tagged, in the article format. Nothing is removed, so furniture stays as it is. */
export function articleXml(analysis: Analysis): string {
  return applyEdits(analysis.text, tagAll(analysis, LAYERS).edits);
}
