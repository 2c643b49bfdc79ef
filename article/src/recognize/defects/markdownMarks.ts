import type { Defect } from "../../model/analysis.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import { Sign } from "./signs.ts";

/**
 * Markdown that a converter left in the text: `## Talks resume`, `  * the first point`, `> quoted`, `**bold**`, `_stress_`, `~~gone~~`, `[words](https://…)`, `![](photo.jpg)`,
 * `1\. First`. What a person writes with the same characters stays: footnote stars, `Leser*innen`, `snake_case`, `#hashtag`, rules of stars, `[sic]`.
 */
export const markdownMarks: DefectRecognizer = {
  name: "defect/markdownMarks",
  signs: Sign.markdown,
  recognize(text) {
    const code = "text/markdown";
    return PATTERNS.flatMap(([pattern, replacementOf]) =>
      Array.from(text.matchAll(pattern), (match): Defect => {
        const span = { start: match.index, end: match.index + match[0].length, code };
        const replacement = replacementOf(match);
        return replacement === undefined ? span : { ...span, replacement };
      }),
    );
  },
};

type Replacement = (match: RegExpExecArray) => string | undefined;

const nothing: Replacement = () => "";
const words: Replacement = ([, inner]) => inner ?? "";
const unescaped: Replacement = ([, ...groups]) => groups.filter((group) => group !== undefined).join("");

/** Where an address begins; words in round brackets after square ones are no link. */
const ADDRESS = "(?:https?:|mailto:|tel:|www\\.|[/#]|\\.{1,2}/)";
const TARGET = `\\(${ADDRESS}[^\\s()]{0,2000}(?:\\([^\\s()]{0,200}\\)[^\\s()]{0,2000})?(?:\\s{1,4}"[^"]{0,300}")?\\)`;
const PICTURE_FILE = '[^\\s()]{1,2000}\\.(?:jpe?g|png|gif|webp|avif|svg)[^\\s()]{0,500}(?:\\s{1,4}"[^"]{0,300}")?';
const PICTURE = `!\\[([^\\[\\]]{0,500})\\]\\((?:${ADDRESS}[^()]{0,2000}|${PICTURE_FILE})\\)`;

/** What a picture shows is no text of the article, but perhaps all that is left of a caption. */
const unlessDescribed: Replacement = ([, description]) => (description?.trim() ? undefined : "");

/** Of claims that begin at one place the longest counts. */
const PATTERNS: readonly (readonly [RegExp, Replacement])[] = [
  // `## Talks resume ##`. A number after a single `#` is a rank: `# 1 in the charts`.
  [/^ {0,3}#{1,6} {1,8}(?=[^\s#\d])|^ {0,3}#{2,6} {1,8}(?=\d)| #{1,6}$(?<=^ {0,3}#{1,6} .{1,300})/g, nothing],
  // A list, as converters indent it. A star at the margin is a footnote as often as not.
  [/^ {1,12}(?:[*+] {1,8}){1,4}(?=[^\s*+])/g, nothing],
  [/^ {0,3}(?:> ?){0,3}> (?=[\p{L}"“„«‘'*_[#])/gu, nothing],
  [new RegExp(`\\[${PICTURE}\\]${TARGET}`, "g"), unlessDescribed],
  [new RegExp(PICTURE, "g"), unlessDescribed],
  [new RegExp(`(?<!!)\\[((?:[^\\[\\]]|\\[[^\\[\\]]{0,100}\\]){1,1000})\\]${TARGET}`, "g"), words],
  [new RegExp(`(?<!!)\\[\\]${TARGET}`, "g"), nothing],
  emphasis("\\*\\*\\*", "*"),
  emphasis("\\*\\*", "*"),
  emphasis("\\*", "*"),
  emphasis("_", "_"),
  emphasis("~~", "~"),
  // What Markdown would read stands behind a backslash. Paths, formulas and ¯\_(ツ)_/¯ have theirs for another reason.
  [
    /(?<=\d)\\([.)])(?=\s)|(?<=^|\s)\\([-+])(?=\s)|(?<![\\:/¯\p{L}$])\\([*_#])(?=[\s\p{L}*])|(?<=\p{L})\\(\*)(?=[\s*])/gu,
    unescaped,
  ],
  [/\\(\[)([^\\[\]=^_]{1,200})\\(\])/g, unescaped],
  [/(?<!\\)\\(["'])/g, unescaped],
];

/** The mark, words, the mark: opened where a word begins, closed where one ends. */
function emphasis(mark: string, character: string): readonly [RegExp, Replacement] {
  const first = mark.length > 2 ? "[\\p{L}\\p{N}\"'“„«‘(_[!*]" : "[\\p{L}\"'“„«‘(]";
  const inner = `(?=${first})([^${character}]{1,2000})(?<![\\s${character}([{\\\\])`;
  return [new RegExp(`(?<![\\p{L}\\p{N}*_~\\\\/@#=.])${mark}${inner}${mark}(?![\\p{L}\\p{N}*_~(])`, "gu"), words];
}
