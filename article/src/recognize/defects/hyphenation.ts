import type { Defect } from "../../model/analysis.ts";
import { oncePer } from "../../model/oncePer.ts";
import type { DocumentLine, Reading } from "../../model/reading.ts";

/**
 * Words that a line break has cut: `the inform-` / `ation office`. The defect reaches from the hyphen to the rest of the word. Joined without the hyphen where the whole word stands elsewhere
 * in the text, where its rest is no word (`-tion`), or where a soft hyphen cut it; with the hyphen where the compound stands elsewhere; else it is shown and not repaired.
 */
export function findHyphenation(lines: readonly DocumentLine[]): readonly Defect[] {
  const defects: Defect[] = [];
  let words: ReadonlySet<string> | undefined;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as DocumentLine;
    const { text } = line.reading.paragraph;
    if (!HYPHENS.has(text.charCodeAt(text.length - 1))) continue;
    const next = lines[i + 1] as DocumentLine;
    const first = FIRST_PART.exec(text)?.[0];
    const rest = REST.exec(next.reading.paragraph.text)?.[0];
    if (next.number !== line.number + 1 || first === undefined || rest === undefined || CONJUNCTIONS.has(rest))
      continue;
    const span = { start: line.end - 1, end: next.start, code: "text/hyphenation" };
    words ??= vocabulary(lines);
    const replacement = joint(text, first, rest, words);
    defects.push(replacement === undefined ? span : { ...span, replacement });
  }
  return defects;
}

const SOFT_HYPHEN = 0xad;
/** `-`, `‐` and the soft hyphen. */
const HYPHENS: ReadonlySet<number> = new Set([0x2d, 0x2010, SOFT_HYPHEN]);
/** Letters before the hyphen; a blank or a second hyphen there makes a dash of it. */
const FIRST_PART = /(?<![\p{L}\p{N}])\p{L}[\p{L}\u00ad]{1,40}(?=[-\u2010\u00ad]$)/u;
/** At the margin: an indented line begins something new. */
const REST = /^\p{Ll}{1,40}(?!\p{L})/u;

/** `Import- und Exporthandel`, `mid- to long-term`: the hyphen stands for a word that follows. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(
  "and or to und oder bis beziehungsweise bzw sowie wie en of et ou y o e i och og eller".split(" "),
);

/** What is left of a word behind its break and is no word of its own; English, German, French, Spanish. */
const REMAINDERS: ReadonlySet<string> = new Set(
  (
    "tion tions tional tionally sion sions ment ments mental ness nesses ing ings ingly ity ities ly ers ency ancy ency ible ously tive tives tively " +
    "gung gungen dung dungen tung tungen rung rungen nung nungen lung lungen keit keiten heit heiten lich liche lichen licher liches schaft schaften " +
    "ción ciones miento mientos mente dades ções ção zione zioni"
  ).split(" "),
);

/** What goes between the two parts: nothing, the hyphen, or `undefined` where neither is certain. */
function joint(text: string, first: string, rest: string, words: ReadonlySet<string>): string | undefined {
  if (text.charCodeAt(text.length - 1) === SOFT_HYPHEN) return "";
  const [isWord, isCompound] = [words.has(lower(first + rest)), words.has(lower(`${first}-${rest}`))];
  if (isWord !== isCompound) return isWord ? "" : "-";
  return !isWord && REMAINDERS.has(rest) ? "" : undefined;
}

/** Every word and compound of the text, in lower case; what the line breaks cut is none. */
function vocabulary(lines: readonly DocumentLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { reading } of lines) for (const word of wordsOf(reading)) words.add(word);
  return words;
}

const wordsOf = oncePer(({ paragraph: { text } }: Reading): readonly string[] =>
  Array.from(text.matchAll(WORD), ([word]) => lower(word)),
);

const WORD = /\p{L}[\p{L}\p{M}\u00ad]*(?:[-\u2010]\p{L}[\p{L}\p{M}\u00ad]*)*(?![-\u2010\u00ad]$)/gu;

function lower(word: string): string {
  return word
    .replace(/\u00ad/g, "")
    .replace(/\u2010/g, "-")
    .toLowerCase();
}
