import type { Defect } from "../../model/analysis.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import { Sign } from "./signs.ts";

/** `<b>`, `</p>`, `<br />`, `<a href="/world">`, `<!-- more -->`. Attributes hold no angle bracket and end within 500 characters. */
const TAG = /<(?:\/?([A-Za-z][A-Za-z0-9]{0,9})(?:[ \t][^<>]{0,500})?\/?>|!--[^<>]{0,500}?-->)/g;

/** Elements inside a sentence; taking the tag away leaves the sentence. Written for this project from the HTML standard. */
const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code em font i ins kbd label mark nobr s samp small span strike strong sub sup tt u var wbr " +
    "del dfn"
  ).split(" "),
);

/** Elements that part what stands before from what stands after. The tags of the article file (`head`, `q`, `time` …) are the parser's business. */
const BLOCK = new Set(
  (
    "address article aside blockquote body br center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li " +
    "main nav ol p picture pre section summary table tbody td tfoot th thead tr ul img source input button video audio svg path noscript"
  ).split(" "),
);

/** What stands between these is no text for a reader: shown, not repaired. */
const OPAQUE = new Set("script style iframe object embed textarea select option canvas template".split(" "));

/** HTML tags left in the text. */
export const htmlTags: DefectRecognizer = {
  name: "defect/htmlTags",
  signs: Sign.markup,
  recognize(text) {
    const defects: Defect[] = [];
    for (const match of text.matchAll(TAG)) {
      const start = match.index;
      const end = start + match[0].length;
      const name = match[1]?.toLowerCase();
      const code = "text/html-tag";
      if (name === undefined || INLINE.has(name)) defects.push({ start, end, code, replacement: "" });
      else if (BLOCK.has(name)) {
        const isAtEdge = text.slice(0, start).trim() === "" || end === text.length;
        defects.push({ start, end, code, replacement: isAtEdge ? "" : " " });
      } else if (OPAQUE.has(name)) defects.push({ start, end, code });
    }
    return defects;
  },
};
