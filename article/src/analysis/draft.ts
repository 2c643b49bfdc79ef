import { judgeLines, type PageMemory, unwrap } from "../boilerplate/index.ts";
import { parseDay } from "../calendar/timex.ts";
import { areDifferent } from "../markup/differentNames.ts";
import { frontMatterValue } from "../markup/frontMatter.ts";
import { isIgnored } from "../markup/ignoredCodes.ts";
import type { Markup } from "../markup/markup.ts";
import { extractMetadata } from "../metadata/index.ts";
import type {
  AnalysisParts,
  Cluster,
  DateMention,
  Defect,
  EntityMention,
  LineVerdict,
  Metadata,
  NonQuote,
  QuoteMention,
} from "../model/analysis.ts";
import type { DocumentContext, DocumentLine } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { sourceOf } from "../profile/sourceOf.ts";
import { withProfile } from "../profile/withProfile.ts";
import { type ResolvedDates, resolveDates } from "../recognize/dates/index.ts";
import { findDefects, type Wrap } from "../recognize/defects/index.ts";
import { clusterNames, type NameBook, refineNames } from "../recognize/names/index.ts";
import { attributeQuotes } from "../recognize/quotes/index.ts";
import { dateFromUrl } from "./dateFromUrl.ts";
import { dateElements, keepingTags, markedDates, markedLines, markedNames, nameElements, unescaped } from "./marked.ts";

/** Tells of a recognizer that threw: its part of the answer is empty, the rest stands. */
export type OnError = (part: string, error: unknown) => void;

const NO_METADATA: Metadata = {
  headline: null,
  byline: null,
  published: null,
  updated: null,
  source: null,
  dateline: null,
  language: null,
  subjects: null,
};

/**
 * The document tier of one analysis, in plain offsets. Every part is computed when it is first asked for and asks for the parts it needs, so what nobody asks for costs nothing.
 * What a person has tagged in the file stands over what is recognised there.
 */
export class Draft implements AnalysisParts {
  readonly #markup: Markup;
  readonly #documentLines: readonly DocumentLine[];
  readonly context: DocumentContext;
  readonly #names: NameBook;
  readonly #pages: PageMemory;
  readonly #onError: OnError;
  readonly #parts = new Map<string, unknown>();

  constructor(
    markup: Markup,
    lines: readonly DocumentLine[],
    context: DocumentContext,
    names: NameBook,
    pages: PageMemory,
    onError: OnError,
  ) {
    this.#markup = markup;
    this.#documentLines = lines;
    this.context = context;
    this.#names = names;
    this.#pages = pages;
    this.#onError = onError;
  }

  get lines(): readonly LineVerdict[] {
    return this.#part<readonly LineVerdict[]>(
      "lines",
      () => this.#documentLines.map(plainVerdict),
      () =>
        markedLines(this.#markup, this.#documentLines, this.#profiled(judgeLines(this.#documentLines, this.#pages))),
    );
  }

  #profiled(verdicts: readonly LineVerdict[]): readonly LineVerdict[] {
    const { profile, url } = this.context;
    if (!profile) return verdicts;
    return withProfile(profile, sourceOf(this.#markup, url), this.#documentLines, verdicts);
  }

  /** Of each paragraph, how many of the `lines` it takes: one, or more where it was broken at a fixed width. */
  get paragraphSizes(): readonly number[] {
    return this.#part<readonly number[]>(
      "paragraphSizes",
      () => this.#documentLines.map(() => 1),
      () => unwrap(this.#documentLines).map(({ count = 1 }: { readonly count?: number }) => count),
    );
  }

  get metadata(): Metadata {
    return this.#part(
      "metadata",
      () => NO_METADATA,
      () => {
        const found = extractMetadata(this.#documentLines, this.lines);
        const value = this.givenLanguage;
        return value ? { ...found, language: { value, start: 0, end: this.#markup.plain.length } } : found;
      },
    );
  }

  /** The language that the caller names; it goes before the front matter's and the one read from the text. */
  get givenLanguage(): string | undefined {
    return this.#part(
      "givenLanguage",
      () => undefined,
      () => this.context.language || undefined,
    );
  }

  /** What relative dates count from: the caller's date, the front matter, the text, the address; the first of them that names a day. */
  get documentDate(): string | undefined {
    return this.#part(
      "documentDate",
      () => undefined,
      () =>
        withDay(this.context.date) ??
        withDay(frontMatterValue(this.#markup.frontMatter, "published")) ??
        withDay(this.metadata.published?.value) ??
        withDay(dateFromUrl(this.context.url ?? frontMatterValue(this.#markup.frontMatter, "url"))),
    );
  }

  get dates(): readonly DateMention[] {
    return this.#part<readonly DateMention[]>(
      "dates",
      () => [],
      () => {
        const marked = markedDates(dateElements(this.#markup), this.#resolved.dates);
        // Without furniture there is nothing to flag, and the lines need not be judged for it.
        return marked.length === 0 ? marked : this.#withFurniture(marked);
      },
    );
  }

  /** Of what stands in no tag. */
  get impossibleDates(): readonly DateMention[] {
    const { impossible } = this.#resolved;
    if (impossible.length === 0) return impossible;
    const tagged = new Set(dateElements(this.#markup));
    return this.#withFurniture(markedDates([...tagged], impossible).filter((date) => !tagged.has(date)));
  }

  get #resolved(): ResolvedDates {
    return this.#part<ResolvedDates>(
      "resolvedDates",
      () => ({ dates: [], impossible: [] }),
      () =>
        resolveDates(this.#documentLines, {
          documentDate: this.documentDate,
          language: () => this.metadata.language?.value,
        }),
    );
  }

  get entities(): readonly EntityMention[] {
    return this.#named.mentions;
  }

  get clusters(): readonly Cluster[] {
    return this.#named.clusters;
  }

  get quotes(): readonly QuoteMention[] {
    return this.#quoted.quotes;
  }

  get nonquotes(): readonly NonQuote[] {
    return this.#quoted.nonquotes;
  }

  get defects(): readonly Defect[] {
    return this.#part<readonly Defect[]>(
      "defects",
      () => [],
      () => {
        const found = unescaped(this.#markup, findDefects(this.#documentLines, this.#wraps));
        return keepingTags(this.#markup, found).filter(({ code }) => !isIgnored(this.#markup, code));
      },
    );
  }

  /** The paragraphs of several lines that are article text all through. The verdicts are asked for only where there is one. */
  get #wraps(): readonly Wrap[] {
    let first = 0;
    const wraps = this.paragraphSizes.flatMap((size) => {
      first += size;
      return size > 1 ? [{ first: first - size, size }] : [];
    });
    return wraps.filter(({ first, size }) =>
      this.lines.slice(first, first + size).every(({ kind, marked }) => kind === "body" && !marked),
    );
  }

  get #named(): { readonly mentions: readonly EntityMention[]; readonly clusters: readonly Cluster[] } {
    return this.#part<{ readonly mentions: readonly EntityMention[]; readonly clusters: readonly Cluster[] }>(
      "entities",
      () => ({ mentions: [], clusters: [] }),
      () => {
        const found = refineNames(this.#documentLines, this.lines, this.#names);
        const marked = markedNames(nameElements(this.#markup), found);
        const mentions = marked === found ? found : this.#withFurniture(marked);
        return clusterNames(this.#documentLines, mentions, this.#names, {
          areDifferent: areDifferent(this.#markup),
          language: () => this.metadata.language?.value,
        });
      },
    );
  }

  get #quoted(): { readonly quotes: readonly QuoteMention[]; readonly nonquotes: readonly NonQuote[] } {
    return this.#part<{ readonly quotes: readonly QuoteMention[]; readonly nonquotes: readonly NonQuote[] }>(
      "quotes",
      () => ({ quotes: [], nonquotes: [] }),
      () => attributeQuotes(this.#documentLines, this.lines, this.entities, this.clusters),
    );
  }

  #withFurniture<T extends Span>(mentions: readonly T[]): readonly T[] {
    const { lines } = this;
    let line = 0;
    return mentions.map((mention) => {
      while (line < lines.length - 1 && (lines[line] as LineVerdict).end <= mention.start) line++;
      return lines[line]?.boilerplate ? { ...mention, furniture: true as const } : mention;
    });
  }

  #part<T>(name: string, empty: () => T, compute: () => T): T {
    if (this.#parts.has(name)) return this.#parts.get(name) as T;
    let part: T;
    try {
      part = compute();
    } catch (error) {
      this.#onError(name, error);
      part = empty();
    }
    this.#parts.set(name, part);
    return part;
  }
}

/** The date where it names a day to count from (`2024-07-14`, `2024-07-14T09:15`); a year, a month or other words are none. */
function withDay(date: string | undefined): string | undefined {
  return date && parseDay(date) !== undefined ? date : undefined;
}

function plainVerdict({ start, end }: Span): LineVerdict {
  return { start, end, boilerplate: false, kind: "body", confidence: 0, reasons: [] };
}
