import type { Markup } from "../markup/markup.ts";
import type { LineKind, LineVerdict, QuoteMention } from "../model/analysis.ts";
import type { LearntLine, Profile, SourceProfile } from "../model/profile.ts";
import { isSentence } from "./isSentence.ts";
import { linePattern } from "./linePattern.ts";
import { sourceOf } from "./sourceOf.ts";

/** An article to learn from, analysed without the profile: what a profile says is no evidence for it. */
export interface Page {
  readonly markup: Markup;
  readonly paragraphs: readonly (readonly LineVerdict[])[];
  readonly quotes: readonly QuoteMention[];
}

/**
 * Learns the furniture of sources: the lines that repeat over their files. A text at a time; what is kept does not grow with the number of files.
 *
 * A line that the rules take for furniture in most of its files is learnt where it repeats a little. One that they take for text is learnt only where it stands in most files, always above or below the article's
 * paragraphs: cross-heads (`Background`) and background paragraphs repeat too. What is a headline, carries a quotation with its speaker, or says when and by whom an article was written is never learnt.
 */
export class ProfileLearner {
  readonly #sources = new Map<string | undefined, Tally>();
  #lines = 0;

  add(page: Page): void {
    const source = sourceOf(page.markup)?.name;
    const tally = this.#sources.get(source) ?? { files: 0, lines: new Map() };
    this.#sources.set(source, tally);
    tally.files++;
    const before = tally.lines.size;
    for (const [pattern, seen] of sightings(page, tally)) count(tally, pattern, seen);
    this.#lines += tally.lines.size - before;
    if (this.#lines > MOST_LINES) this.#forgetRare();
  }

  /** What was learnt so far, without the lines of which a person has said something. Sorted: by source, then by line. */
  sources({ always, never }: Pick<Profile, "always" | "never">): readonly SourceProfile[] {
    const said = new Set([...always.map(({ line }) => line), ...never].map(linePattern));
    return [...this.#sources]
      .sort(([a = ""], [b = ""]) => compare(a, b))
      .map(([source, { files, lines }]) => ({
        ...(source !== undefined && { source }),
        files,
        furniture: [...lines]
          .filter(([pattern, evidence]) => !said.has(pattern) && isFurniture(pattern, evidence, files))
          .map(([line, evidence]): LearntLine => ({ files: evidence.files, kind: kindOf(line, evidence), line }))
          .sort((a, b) => compare(a.line, b.line)),
      }))
      .filter(({ furniture }) => furniture.length > 0);
  }

  /** Lines that stand in fewer than one of a hundred files so far: none of them can come to a tenth of all without being seen again. */
  #forgetRare(): void {
    this.#lines = 0;
    for (const { files, lines } of this.#sources.values()) {
      for (const [pattern, evidence] of lines) if (evidence.files < Math.max(2, files / 100)) lines.delete(pattern);
      this.#lines += lines.size;
    }
  }
}

/** Some 30 MB. */
const MOST_LINES = 200_000;

interface Tally {
  files: number;
  readonly lines: Map<string, Evidence>;
}

/** Each count is one of files. */
interface Evidence {
  files: number;
  flagged: number;
  article: number;
  outer: number;
  readonly kinds: Map<LineKind, number>;
}

/** What one file says of a line; of one that stands there twice, both. */
interface Sighting {
  readonly kind: LineKind | undefined;
  readonly isArticle: boolean;
  readonly isOuter: boolean;
}

function sightings(page: Page, tally: Tally): ReadonlyMap<string, Sighting> {
  const { markup, paragraphs } = page;
  const texts = paragraphs.map((lines) => plainText(markup, lines));
  const isText = paragraphs.map(([line], i) => line?.boilerplate === false && isOwnSentence(texts[i] as string, tally));
  const total = isText.filter(Boolean).length;
  const title = markup.frontMatter?.entries.find(({ key }) => key === "title")?.values[0];
  const seen = new Map<string, Sighting>();
  let above = 0;
  for (const [i, lines] of paragraphs.entries()) {
    const [line] = lines;
    const text = texts[i] as string;
    const below = total - above - (isText[i] ? 1 : 0);
    const pattern = linePattern(text);
    // A line of a broken paragraph is no line of its own.
    if (line && lines.length === 1 && text.length <= LONGEST_LINE && HAS_LETTER.test(pattern)) {
      const isHeading = line.kind === "subheading" && below > 0;
      const isOuter = total > 0 && !isHeading && (above === 0 || below === 0);
      const isArticle = isArticleLine(line, text === title) || (tally.lines.has(pattern) && isSpoken(page, line, text));
      const twin = seen.get(pattern);
      seen.set(pattern, {
        kind: line.boilerplate ? line.kind : twin?.kind,
        isArticle: isArticle || twin?.isArticle === true,
        isOuter: isOuter || twin?.isOuter === true,
      });
    }
    if (isText[i]) above++;
  }
  return seen;
}

/** A paragraph of this article alone: of a notice in three paragraphs, which all files have, none stands above the text because of the next. */
function isOwnSentence(text: string, { files, lines }: Tally): boolean {
  return isSentence(text) && (lines.get(linePattern(text))?.files ?? 0) < Math.max(1, (files - 1) / 2);
}

/** Its file's headline, or what a person has tagged as article text there. */
function isArticleLine({ kind, boilerplate, marked }: LineVerdict, isTitle: boolean): boolean {
  return isTitle || kind === "headline" || (marked === true && !boilerplate);
}

/** Quotes are only read of a line that repeats. */
function isSpoken(page: Page, line: LineVerdict, text: string): boolean {
  if (!QUOTATION_MARK.test(text)) return false;
  return page.quotes.some(
    ({ kind, speaker, start, end }) => kind !== "indirect" && speaker !== null && start < line.end && line.start < end,
  );
}

function count({ lines }: Tally, pattern: string, { kind, isArticle, isOuter }: Sighting): void {
  let evidence = lines.get(pattern);
  if (!evidence) lines.set(pattern, (evidence = { files: 0, flagged: 0, article: 0, outer: 0, kinds: new Map() }));
  evidence.files++;
  if (isArticle) evidence.article++;
  if (isOuter) evidence.outer++;
  if (kind === undefined) return;
  evidence.flagged++;
  evidence.kinds.set(kind, (evidence.kinds.get(kind) ?? 0) + 1);
}

interface Threshold {
  /** Fewer may be chance, or versions of one article. */
  readonly files: number;
  /** Of the files of the source. */
  readonly share: number;
}

/** Taken for furniture in most of its files. */
const FLAGGED: Threshold = { files: 5, share: 0.1 };
/** A short line taken for text, above or below the article. */
const LINE: Threshold = { files: 8, share: 0.5 };
/** A sentence taken for text, there too: a series can end all its articles with the same paragraph. */
const SENTENCE: Threshold = { files: 20, share: 2 / 3 };

function isFurniture(pattern: string, { files, flagged, article, outer, kinds }: Evidence, of: number): boolean {
  if (article > files / 50) return false;
  const isFlagged = flagged >= files / 2;
  if (!isFlagged && outer < 0.9 * files) return false;
  if (SAID_OF_ONE.some((kind) => (kinds.get(kind) ?? 0) > flagged / 2)) return false;
  const least = isFlagged ? FLAGGED : isSentence(pattern) ? SENTENCE : LINE;
  return files >= least.files && files >= least.share * of;
}

/** They say something of their article, which is lifted from them. */
const SAID_OF_ONE: readonly LineKind[] = ["byline", "timestamp", "tags"];

/** The kind it was taken for most often; where it never was, a sentence is the publisher's and a short line a control. */
function kindOf(pattern: string, { kinds }: Evidence): LineKind {
  let best: LineKind | undefined;
  for (const [kind, number] of kinds) {
    if (kind !== "duplicate" && number > (best === undefined ? 0 : (kinds.get(best) ?? 0))) best = kind;
  }
  return best ?? (isSentence(pattern) ? "promotion" : "navigation");
}

/** Code units; a paragraph that is longer is an article's. */
const LONGEST_LINE = 1_000;

const HAS_LETTER = /\p{L}/u;
const QUOTATION_MARK = /["'“”„‟＂«»‹›「」『』‘’‚‛`]/u;

function plainText({ plain, toPlain }: Markup, lines: readonly LineVerdict[]): string {
  return plain.slice(toPlain(lines[0]?.start ?? 0), toPlain(lines.at(-1)?.end ?? 0)).trim();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
