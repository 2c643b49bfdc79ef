import type { MetadataValue } from "../model/analysis.ts";
import { LANGUAGE_WORDS } from "./languageWords.ts";
import type { Page, PageLine } from "./page.ts";

/** Code units read of a document however long it is: some 400 words; the first paragraphs tell as surely as all of them. */
const SAMPLE = 2400;
/** Most articles are settled by some 100 words. */
const FIRST_SAMPLE = 600;
/** How far the best must lead the second in the first sample; less is no proof in so few words. */
const FIRST_LEAD = 1.5;
/** Fewer words are no evidence. */
const LEAST_WORDS = 12;
/** Share of the words that the language's list must know (running text of the boilerplate sets has 0.3 and more; lists of names under 0.1). */
const LEAST_SHARE = 0.15;
/** Languages that put their small words into endings have a lower share; there the best must know this much, and twice as many words as the second. */
const LEAST_CLEAR_SHARE = 0.07;
/** How far the best must lead the second: Danish and Norwegian share four words in five. */
const LEAD = 1.03;

/** BCP 47, from the article's first paragraphs (from any line, where nothing was judged to be article); `null` when unsure. */
export function findLanguage(page: Page): MetadataValue<string> | null {
  return languageOf(linesToRead(page, (line) => line.kind === "body")) ?? languageOf(linesToRead(page, () => true));
}

function linesToRead(page: Page, isWanted: (line: PageLine) => boolean): readonly PageLine[] {
  const lines: PageLine[] = [];
  let length = 0;
  for (let i = Math.max(page.headline, 0); i < page.length && length < SAMPLE; i++) {
    const line = page.at(i);
    if (line === undefined || !isWanted(line)) continue;
    lines.push(line);
    length += line.text.length;
  }
  return lines;
}

function languageOf(lines: readonly PageLine[]): MetadataValue<string> | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = lines
    .map((line) => line.text.slice(0, SAMPLE))
    .join("\n")
    .slice(0, SAMPLE);
  const value =
    languageByScript(text) ?? languageByWords(text.slice(0, FIRST_SAMPLE), FIRST_LEAD) ?? languageByWords(text, LEAD);
  return value === undefined ? null : { value, start: first.start, end: last.line.end };
}

/** Scripts that one language of the press uses, in the order they are asked: kana before Han, letters of Persian and Urdu before Arabic. */
const SCRIPTS: readonly (readonly [string, RegExp, RegExp])[] = [
  ["ja", /[\u3040-\u30ff]/g, /[\u3040-\u30ff\u4e00-\u9fff]/g],
  ["ko", /[\uac00-\ud7af]/g, /[\uac00-\ud7af]/g],
  ["zh", /[\u4e00-\u9fff]/g, /[\u4e00-\u9fff]/g],
  ["ur", /[ٹڈڑےں]/g, /[\u0600-\u06ff]/g],
  ["fa", /[پچژگکی]/g, /[\u0600-\u06ff]/g],
  ["ar", /[\u0600-\u06ff]/g, /[\u0600-\u06ff]/g],
  ["he", /[\u0590-\u05ff]/g, /[\u0590-\u05ff]/g],
  ["el", /[\u0370-\u03ff]/g, /[\u0370-\u03ff]/g],
  ["th", /[\u0e00-\u0e7f]/g, /[\u0e00-\u0e7f]/g],
  ["hi", /[\u0900-\u097f]/g, /[\u0900-\u097f]/g],
  ["bn", /[\u0980-\u09ff]/g, /[\u0980-\u09ff]/g],
  ["ta", /[\u0b80-\u0bff]/g, /[\u0b80-\u0bff]/g],
  ["ka", /[\u10a0-\u10ff]/g, /[\u10a0-\u10ff]/g],
  ["hy", /[\u0530-\u058f]/g, /[\u0530-\u058f]/g],
];

/** The mark of a language must be one in twenty of its script's letters (Persian letters in Arabic names are rarer, kana in Japanese far commoner). */
const LEAST_MARKS = 0.05;

const LETTERS = /\p{L}/gu;
/** Code points of the Latin and Cyrillic blocks; a text without letters beyond asks no script. */
const BEYOND = /[\u0370-\u03ff\u0530-\u1fff\u3040-\ud7af]/;

function languageByScript(text: string): string | undefined {
  if (!BEYOND.test(text)) return undefined;
  const letters = countOf(text, LETTERS);
  for (const [language, marks, script] of SCRIPTS) {
    const inScript = countOf(text, script);
    if (inScript * 2 > letters && countOf(text, marks) > inScript * LEAST_MARKS) return language;
  }
  return undefined;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const LANGUAGES: readonly string[] = Object.keys(LANGUAGE_WORDS);
/** Word to the bits of the languages that know it. */
const KNOWN: ReadonlyMap<string, number> = knownWords();

function knownWords(): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  LANGUAGES.forEach((language, i) => {
    for (const word of (LANGUAGE_WORDS[language] ?? "").split(" ")) known.set(word, (known.get(word) ?? 0) | (1 << i));
  });
  return known;
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu;

function languageByWords(text: string, lead: number): string | undefined {
  const words = text.toLowerCase().match(WORD) ?? [];
  if (words.length < LEAST_WORDS) return undefined;
  const counts = LANGUAGES.map(() => 0);
  for (const word of words) {
    const bits = KNOWN.get(word) ?? 0;
    if (bits === 0) continue;
    for (let i = 0; i < counts.length; i++) if ((bits >> i) & 1) counts[i] = (counts[i] as number) + 1;
  }
  const [best, second] = counts.map((count, i) => ({ count, i })).sort((a, b) => b.count - a.count);
  if (best === undefined || second === undefined) return undefined;
  const share = best.count / words.length;
  const isSure =
    share >= LEAST_SHARE
      ? best.count >= second.count * lead
      : lead === LEAD && share >= LEAST_CLEAR_SHARE && best.count >= second.count * 2;
  return isSure ? LANGUAGES[best.i] : undefined;
}
