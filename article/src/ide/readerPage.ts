import type { Analysis } from "../analysis/analysis.ts";
import {
  type Cluster,
  type DateMention,
  type EntityMention,
  type EntityType,
  isContentKind,
  type LineKind,
  type LineVerdict,
  type QuoteMention,
} from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { isArticle } from "./furniture.ts";
import { references } from "./ids.ts";
import { markedQuotes, speakers } from "./quotes.ts";

/** Something the page says of the article, and where the file says it. */
export interface ReaderFact extends Span {
  readonly key: "title" | "byline" | "published" | "updated" | "source" | "url" | "dateline" | "subjects";
  /** As the file means it: names alone, ISO 8601 times, an address as it was written. Never empty. */
  readonly values: readonly string[];
}

/** A stretch of a block: plain text, or a mark around stretches. */
export type ReaderRun = string | ReaderMark;

interface MarkBase extends Span {
  readonly runs: readonly ReaderRun[];
  /** Goes on with what an earlier mark began: the mention crosses a line or the end of another mark. */
  readonly continued?: true;
}

export interface ReaderNameMark extends MarkBase {
  readonly kind: EntityType;
  /** The `id` of its `ReaderName`; absent where the mention belongs to none. */
  readonly name?: string;
}

export interface ReaderDateMark extends MarkBase {
  readonly kind: "date";
  /** The TIMEX3 value. */
  readonly value: string;
}

export interface ReaderQuoteMark extends MarkBase {
  readonly kind: "quote";
  /** Who speaks, in the fullest form known. */
  readonly speaker?: string;
  /** The `id` of the speaker's `ReaderName`. */
  readonly name?: string;
}

export type ReaderMark = ReaderNameMark | ReaderDateMark | ReaderQuoteMark;

/** One non-blank line. Its span is the whole line in the source, tags included. */
export interface ReaderBlock extends Span {
  readonly kind: LineKind;
  /** Is no part of the article; then `runs` holds no mark. */
  readonly furniture: boolean;
  readonly runs: readonly ReaderRun[];
}

/** One person, organisation, place or other thing that marks point to. */
export interface ReaderName {
  /** The pointer that the file uses or would use, `#dmitry-peskov`: the same while somebody types elsewhere. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** Each once. */
  readonly roles: readonly string[];
  readonly mentions: number;
}

/** How much of each there is: different people, organisations, places and other names; dates, quotes, lines of furniture. */
export type ReaderCounts = Readonly<
  Record<"person" | "organization" | "place" | "other" | "date" | "quote" | "furniture", number>
>;

export interface ReaderPage {
  /** BCP 47; `undefined` where it is not known. */
  readonly language: string | undefined;
  /** In the order they are read out. `title` stands there only where no line of the text is the headline. */
  readonly facts: readonly ReaderFact[];
  /** From top to bottom. */
  readonly blocks: readonly ReaderBlock[];
  /** In the order of the text. */
  readonly names: readonly ReaderName[];
  readonly counts: ReaderCounts;
}

/**
 * The article as a page to read: what is known of it, and its lines as text with names, dates and quotes marked, furniture told apart. The texts of the blocks (see
 * `readerText`) are the non-blank lines of the plain text, in order; marks nest, and the ones of a block hold each character at most once a kind. Spans count in the source.
 * Empty for an empty text; never throws.
 */
export function readerPage(analysis: Analysis): ReaderPage {
  const pointers = references(analysis);
  const marks = [
    ...quoteMarks(analysis, pointers),
    ...analysis.entities.filter(isArticle).map((mention) => nameMark(mention, pointers)),
    ...analysis.dates.filter(isArticle).map(dateMark),
  ].sort(outerFirst);
  const blocks = markedBlocks(analysis, marks);
  const hasHeadline = blocks.some(({ kind }) => kind === "headline");
  return {
    language: analysis.metadata.language?.value,
    facts: facts(analysis, hasHeadline),
    blocks,
    names: analysis.clusters.map((cluster) => nameOf(cluster, pointers)),
    counts: counts(analysis, blocks),
  };
}

/** The text of a stretch or of several, without their marks. */
export function readerText(runs: readonly ReaderRun[]): string {
  return runs.map((run) => (typeof run === "string" ? run : readerText(run.runs))).join("");
}

function facts(analysis: Analysis, hasHeadline: boolean): readonly ReaderFact[] {
  const { metadata, lines } = analysis;
  const entry = (key: "title" | "url"): ReaderFact | undefined => {
    const found = analysis.markup.frontMatter?.entries.find((candidate) => candidate.key === key);
    return found && { key, values: found.values, ...found.valueSpan };
  };
  const read = (key: "byline" | "published" | "updated" | "source" | "subjects"): ReaderFact | undefined => {
    const found = metadata[key];
    if (!found) return undefined;
    const values = typeof found.value === "string" ? [found.value] : found.value;
    return { key, values, start: found.start, end: found.end };
  };
  // A dateline that runs into the first sentence is read there.
  const { dateline } = metadata;
  const hasLine =
    dateline &&
    lines.some(({ start, end, boilerplate }) => boilerplate && start <= dateline.start && dateline.end <= end);
  return [
    hasHeadline ? undefined : entry("title"),
    read("byline"),
    hasLine
      ? { key: "dateline" as const, values: [dateline.value], start: dateline.start, end: dateline.end }
      : undefined,
    read("published"),
    read("updated"),
    read("source"),
    entry("url"),
    read("subjects"),
  ].filter((fact) => fact?.values.some((value) => value !== "")) as readonly ReaderFact[];
}

function counts(analysis: Analysis, blocks: readonly ReaderBlock[]): ReaderCounts {
  const { entities, dates, clusters } = analysis;
  const of = (...types: readonly EntityType[]): number => {
    const loose = entities.filter(
      ({ type, cluster, furniture }) => !furniture && cluster === undefined && types.includes(type),
    );
    return clusters.filter(({ type }) => types.includes(type)).length + loose.length;
  };
  return {
    person: of("person"),
    organization: of("organization"),
    place: of("place"),
    other: of("group", "product", "event", "misc", "money"),
    date: dates.filter(isArticle).length,
    quote: markedQuotes(analysis).filter(isArticle).length,
    furniture: blocks.filter(({ furniture }) => furniture).length,
  };
}

function nameOf({ id, type, name, roles, mentions }: Cluster, pointers: ReadonlyMap<number, string>): ReaderName {
  return {
    id: pointers.get(id) ?? `#${id}`,
    type,
    name,
    roles: [...new Set(roles.map(({ text }) => text))],
    mentions: mentions.length,
  };
}

/** Everything of a mark but the text inside. */
type Outline = Omit<ReaderNameMark, "runs"> | Omit<ReaderDateMark, "runs"> | Omit<ReaderQuoteMark, "runs">;

function nameMark({ start, end, type, cluster }: EntityMention, pointers: ReadonlyMap<number, string>): Outline {
  const name = cluster === undefined ? undefined : pointers.get(cluster);
  return { kind: type, start, end, ...(name !== undefined && { name }) };
}

function dateMark({ start, end, value }: DateMention): Outline {
  return { kind: "date", start, end, value };
}

function quoteMarks(analysis: Analysis, pointers: ReadonlyMap<number, string>): readonly Outline[] {
  const speakerOf = speakers(analysis);
  return markedQuotes(analysis)
    .filter(isArticle)
    .map((quote: QuoteMention) => {
      const { start, end } = quote;
      const { name: speaker, cluster } = speakerOf(quote) ?? {};
      const name = cluster && pointers.get(cluster.id);
      return { kind: "quote", start, end, ...(speaker && { speaker }), ...(name !== undefined && { name }) };
    });
}

function outerFirst(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** A mark inside one line, in offsets of the plain text. */
interface Piece extends Span {
  readonly outline: Outline;
  readonly continued: boolean;
}

/** `marks` are sorted by `outerFirst`. */
function markedBlocks({ lines, markup }: Analysis, marks: readonly Outline[]): readonly ReaderBlock[] {
  const { plain, toPlain, toSource } = markup;
  let next = 0;
  /** Marks of earlier lines that reach beyond them. */
  let open: readonly Outline[] = [];
  return lines.map((line): ReaderBlock => {
    const here = [...open];
    for (; next < marks.length && (marks[next] as Outline).start < line.end; next++) here.push(marks[next] as Outline);
    open = here.filter(({ end }) => end > line.end);
    const span = { start: toPlain(line.start), end: toPlain(line.end) };
    const pieces = isContentKind(line.kind) ? here.flatMap((outline) => pieceIn(line, span, outline, toPlain)) : [];
    const runs = nested(pieces.sort(outerFirst), span, plain, toSource);
    return { start: line.start, end: line.end, kind: line.kind, furniture: line.boilerplate, runs };
  });
}

function pieceIn(
  line: LineVerdict,
  plain: Span,
  outline: Outline,
  toPlain: (offset: number) => number,
): readonly Piece[] {
  const continued = outline.start < line.start;
  const start = continued ? plain.start : toPlain(outline.start);
  const end = Math.min(plain.end, toPlain(outline.end));
  return start < end ? [{ start, end, outline, continued }] : [];
}

/** The text of `span` with its pieces as a tree. A piece that reaches beyond the one it begins in is cut there, and goes on after it. */
function nested(
  pieces: readonly Piece[],
  span: Span,
  plain: string,
  toSource: (offset: number, side: "start" | "end") => number,
): readonly ReaderRun[] {
  if (pieces.length === 0) return span.start < span.end ? [plain.slice(span.start, span.end)] : [];
  const runs: ReaderRun[] = [];
  let at = span.start;
  let rest: readonly Piece[] = [];
  let next = 0;
  const peek = (): Piece | undefined => rest[0] ?? pieces[next];
  const take = (): void => {
    if (rest.length > 0) rest = rest.slice(1);
    else next++;
  };
  for (let piece = peek(); piece; piece = peek()) {
    take();
    const { start, end, outline } = piece;
    const inner: Piece[] = [];
    const cut: Piece[] = [];
    for (let other = peek(); other && other.start < end; other = peek()) {
      take();
      if (other.end <= end) inner.push(other);
      else {
        inner.push({ ...other, end });
        cut.push({ ...other, start: end, continued: true });
      }
    }
    if (cut.length > 0) rest = [...cut, ...rest].sort(outerFirst);
    if (at < start) runs.push(plain.slice(at, start));
    runs.push({
      ...outline,
      start: toSource(start, "start"),
      end: toSource(end, "end"),
      ...(piece.continued && { continued: true as const }),
      runs: nested(inner, piece, plain, toSource),
    });
    at = end;
  }
  if (at < span.end) runs.push(plain.slice(at, span.end));
  return runs;
}
