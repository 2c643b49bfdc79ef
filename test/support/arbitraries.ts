import fc from "fast-check";
import { TAG_NAMES } from "../../article/src/markup/tags.ts";

/** Pieces that make a text hard for the parser: half tags, overlaps, references, line ends of every kind, astral characters, lone surrogates. */
const HARD_PIECES = [
  ...TAG_NAMES.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}/>`, `<${name} `, `</${name}`]),
  '<date when="2024">',
  "<persName ref='#ann'>",
  '<persName ref="#a" ref="#b">',
  '<fw type="share">',
  'when="2024-07-14"',
  "<b>",
  "<3",
  "<",
  ">",
  "&",
  ";",
  "&amp;",
  "&lt;",
  "&nbsp;",
  "&#8217;",
  "&#x1F600;",
  "&#10;",
  "&#xD800;",
  "&am",
  "p;",
  "\r",
  "\n",
  "\r\n",
  "\u2028",
  "\u0000",
  "\ufeff",
  "\ud83d",
  "\ude00",
  "😀",
  "---\n",
  "---\ntitle: Harbour opens\n---\n",
  "---\n: : [\n---\n",
  "...",
  " ",
  "\t",
  "Ana Ruiz",
  "on Friday",
  "“We agree,”",
  "said",
  '"',
  "'",
];

/** A text in the article format, or nearly. */
function messyText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...HARD_PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  );
  return fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));
}

/** Anything at all, and what is nearly an article. */
export function anyText(): fc.Arbitrary<string> {
  return fc.oneof(messyText(), fc.string({ unit: "binary", maxLength: 60 }), loneSurrogates());
}

function loneSurrogates(): fc.Arbitrary<string> {
  return fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units));
}
