import type { Defect } from "../../model/analysis.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import { HTML_ENTITY_NAMES } from "./htmlEntityNames.ts";
import { Sign, WINDOWS_1252 } from "./signs.ts";

/** `&nbsp;`, `&eacute;`, `&#8217;`, `&#x2019;`. Names end at 10 letters, numbers at 7 digits, as in the HTML standard's table and Unicode's range. */
const REFERENCE = /&(?:([A-Za-z][A-Za-z0-9]{1,9})|#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6}));/g;

/** `&lt;` and `&gt;` stand where somebody writes about markup as often as where a page was read twice: shown, not repaired. */
const KEPT = new Set(["lt", "gt"]);

/** HTML references left as text: the plain text has decoded those of the article file, so what still looks like one was escaped twice or never decoded. */
export const htmlEntities: DefectRecognizer = {
  name: "defect/htmlEntities",
  signs: Sign.markup,
  recognize(text) {
    const defects: Defect[] = [];
    for (const match of text.matchAll(REFERENCE)) {
      const span = { start: match.index, end: match.index + match[0].length, code: "text/html-entity" };
      const [, name, decimal, hexadecimal] = match;
      const replacement =
        name !== undefined
          ? HTML_ENTITY_NAMES.get(name)
          : characterOf(decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16));
      if (replacement !== undefined) defects.push({ ...span, replacement });
      else if (name === undefined || KEPT.has(name)) defects.push(span);
    }
    return defects;
  },
};

/** Undefined for what is no character of text: controls, surrogates, `<` and `>`. 128–159 are Windows-1252, as browsers take them. */
function characterOf(point: number): string | undefined {
  if (point < 0x20 || point === 0x3c || point === 0x3e || point === 0x7f || point > 0x10ffff) return undefined;
  if (point >= 0xd800 && point <= 0xdfff) return undefined;
  if (point < 0x80 || point > 0x9f) return String.fromCodePoint(point);
  const character = WINDOWS_1252.charAt(point - 0x80);
  return character.charCodeAt(0) === point ? undefined : character;
}
