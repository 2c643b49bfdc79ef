import type { Analysis } from "../analysis/analysis.ts";
import { elementsIn } from "../markup/edits.ts";
import type { Element } from "../markup/markup.ts";
import { type Paragraph, TokenKind, type Tokens } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { readParagraph } from "../segment/paragraph.ts";
import { lineAround } from "../text/lines.ts";
import { visible } from "./furniture.ts";
import { markedQuotes } from "./quotes.ts";
import { type ArticleSections, sectionsOf } from "./sections.ts";
import { beside, covers, hull, touching } from "./sortedSpans.ts";

/**
 * For each offset what a selection there grows to, step by step, strictly growing: word → name or date → quote without and with its marks, element without and with its tags →
 * sentence → paragraph → section → article → file; inside a tag its word → attribute value → attribute → tag → element; in the front matter word → value → entry → block.
 * The last one is always the whole file.
 */
export function selectionRanges(analysis: Analysis, offsets: readonly number[]): readonly (readonly Span[])[] {
  const sections = sectionsOf(analysis);
  const lines = new Map<number, Line>();
  return offsets.map((offset) => {
    const span = lineAround(analysis.text, offset);
    const line = lines.get(span.start) ?? new Line(analysis, span);
    lines.set(span.start, line);
    return growing([...line.around(offset), ...widerThanLine(analysis, sections)], offset);
  });
}

/** Sorted by length; those that do not hold what is selected before them are passed over. */
function growing(candidates: readonly Span[], offset: number): readonly Span[] {
  const steps: Span[] = [];
  const sorted = candidates
    .filter(({ start, end }) => start <= offset && offset <= end && start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const { start, end } of sorted) {
    const last = steps.at(-1);
    const isWider = !last || end - start > last.end - last.start;
    if (isWider && (!last || covers({ start, end }, last))) steps.push({ start, end });
  }
  return steps.length > 0 ? steps : [{ start: offset, end: offset }];
}

function widerThanLine({ text, markup }: Analysis, { sections, article }: ArticleSections): readonly Span[] {
  const { frontMatter } = markup;
  const block = frontMatter ? [frontMatter.content, visible(text, frontMatter)] : [];
  return [...block, ...sections, ...(article ? [article] : []), { start: 0, end: text.length }];
}

/** One line with what lies in it, read once for all cursors on it. */
class Line {
  readonly #analysis: Analysis;
  readonly #span: Span;
  readonly #elements: readonly Element[];
  /** Quotes and quoted words, with their marks and without. */
  readonly #quotes: readonly Span[];
  readonly #quoted: readonly Span[];
  /** Where the line starts in the plain text. */
  readonly #plain: number;
  readonly #paragraph: Paragraph;
  readonly #isFrontMatter: boolean;

  constructor(analysis: Analysis, span: Span) {
    const { markup, nonquotes } = analysis;
    this.#analysis = analysis;
    this.#span = span;
    this.#isFrontMatter = span.start < markup.bodyStart;
    this.#elements = elementsIn(markup.elements, span);
    this.#plain = markup.toPlain(span.start);
    const plainEnd = markup.toPlain(span.end);
    const text = this.#isFrontMatter
      ? markup.source.slice(span.start, span.end)
      : markup.plain.slice(this.#plain, plainEnd);
    this.#paragraph = readParagraph(text);
    this.#quotes = [...touching(markedQuotes(analysis), span), ...touching(nonquotes, span)].filter((quote) =>
      covers(span, quote),
    );
    this.#quoted = this.#quotes.map((quote) => this.#withoutMarks(quote));
  }

  around(offset: number): readonly Span[] {
    const line = visible(this.#analysis.text, this.#span);
    if (this.#isFrontMatter) return [...this.#words(offset), ...this.#entry(offset), line];
    const tag = this.#elements
      .flatMap(({ startTag, endTag }) => [startTag, endTag])
      .find((each) => isInside(each, offset));
    if (tag) return [...this.#tagParts(offset, tag), ...this.#elements, ...this.#sentences(tag), line];
    const { entities, dates } = this.#analysis;
    const mentions = [beside(entities, offset), beside(dates, offset)].filter((mention) => mention !== undefined);
    return [
      ...this.#words(offset),
      ...mentions,
      ...this.#quoted,
      ...this.#quotes,
      ...this.#elements.map(contentOf),
      ...this.#elements,
      ...this.#sentences({ start: offset, end: offset }),
      line,
    ];
  }

  /** A token, and the compound it is part of (`Al` in `Al-Hayat`). */
  #words(offset: number): readonly Span[] {
    const { tokens } = this.#paragraph;
    const place = this.#isFrontMatter ? offset - this.#span.start : this.#analysis.markup.toPlain(offset) - this.#plain;
    const token = wordAt(tokens, place);
    if (token === -1) return [];
    let [first, last] = [token, token];
    while (isJoined(tokens, first - 2)) first -= 2;
    while (isJoined(tokens, last)) last += 2;
    return [this.#fromTokens(token, token + 1), this.#fromTokens(first, last + 1)];
  }

  #fromTokens(from: number, to: number): Span {
    const { starts, ends } = this.#paragraph.tokens;
    return this.#fromPlain({ start: starts[from] as number, end: ends[to - 1] as number });
  }

  #fromPlain({ start, end }: Span): Span {
    if (this.#isFrontMatter) return { start: start + this.#span.start, end: end + this.#span.start };
    const { toSource } = this.#analysis.markup;
    return { start: toSource(start + this.#plain, "start"), end: toSource(end + this.#plain, "end") };
  }

  /** The sentence, cut to the words of the innermost quote or element that it reaches out of; the sentences it takes to hold that whole; those that hold the outermost one whole. */
  #sentences(place: Span): readonly Span[] {
    if (this.#paragraph.tokens.length === 0) return [];
    const sentence = this.#sentencesAround({ start: place.start, end: place.start });
    const around = this.#containers().filter(({ whole }) => covers(whole, place));
    const cuts = around
      .filter(({ content }) => covers(content, place) && isCutBy(content, sentence))
      .map(({ content }) => ({
        start: Math.max(content.start, sentence.start),
        end: Math.min(content.end, sentence.end),
      }))
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return [
      ...cuts.slice(0, 1),
      this.#unbroken(sentence),
      this.#unbroken(hull([sentence, ...around.map(({ whole }) => whole)])),
    ];
  }

  /** Quotes and elements. */
  #containers(): readonly { readonly whole: Span; readonly content: Span }[] {
    return [
      ...this.#quotes.map((whole, i) => ({ whole, content: this.#quoted[i] as Span })),
      ...this.#elements.map((whole) => ({ whole, content: contentOf(whole) })),
    ];
  }

  /** Quotes and elements that these sentences cut are taken in, and then the sentences those reach into. */
  #unbroken(sentences: Span): Span {
    let result = sentences;
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
      const cut = this.#containers().filter(
        ({ whole, content }) => overlaps(whole, result) && !covers(result, whole) && !covers(content, result),
      );
      if (cut.length === 0) break;
      const parts = hull(cut.map(({ whole }) => whole));
      result = hull([result, parts, this.#sentencesAround(parts)]);
    }
    return result;
  }

  #sentencesAround(part: Span): Span {
    const { sentences, tokens } = this.#paragraph;
    const { markup } = this.#analysis;
    const first = sentenceAt(sentences, tokens, markup.toPlain(part.start) - this.#plain);
    const last = sentenceAt(sentences, tokens, Math.max(0, markup.toPlain(part.end) - this.#plain - 1));
    return this.#fromTokens(sentences[first] as number, sentences[last + 1] as number);
  }

  #withoutMarks(quote: Span): Span {
    const { plain, toPlain, toSource } = this.#analysis.markup;
    let [start, end] = [toPlain(quote.start), toPlain(quote.end)];
    while (start < end && MARKS.test(plain.charAt(start))) start++;
    while (end > start && MARKS.test(plain.charAt(end - 1))) end--;
    return start < end
      ? visible(this.#analysis.text, { start: toSource(start, "start"), end: toSource(end, "end") })
      : quote;
  }

  #tagParts(offset: number, tag: Span): readonly Span[] {
    const attributes = this.#elements
      .filter(({ startTag }) => startTag.start === tag.start)
      .flatMap((element) => element.attributes);
    const attribute = attributes.find(({ start, end }) => start <= offset && offset <= end);
    const name = /^<\/?([A-Za-z]+)/.exec(this.#analysis.text.slice(tag.start, Math.min(tag.end, tag.start + 20)));
    const nameEnd = tag.start + (name?.[0].length ?? 0);
    const nameSpan = { start: nameEnd - (name?.[1]?.length ?? 0), end: nameEnd };
    if (!attribute) return [nameSpan, tag];
    const { valueSpan } = attribute;
    const pointer = partOfValue(this.#analysis.text, valueSpan, offset);
    const key = { start: attribute.start, end: attribute.start + attribute.name.length };
    return [key, ...pointer, valueSpan, attribute, tag];
  }

  #entry(offset: number): readonly Span[] {
    const entries = this.#analysis.markup.frontMatter?.entries ?? [];
    const entry = entries.find(({ keySpan, valueSpan }) => keySpan.start <= offset && offset <= valueSpan.end);
    if (!entry) return [];
    const value = visible(this.#analysis.text, entry.valueSpan);
    return [entry.keySpan, value, { start: entry.keySpan.start, end: value.end }];
  }
}

/** Each round takes in what is cut by the one before; text in which quotes and tags chain further than this grows to the paragraph instead. */
const MOST_ROUNDS = 4;

const MARKS = /["'“”„‟«»‹›‘’‚‛「」『』`]/;

function contentOf({ startTag, endTag }: Element): Span {
  return { start: startTag.end, end: endTag.start };
}

/** One of several pointers in `who="#ann #ben"`. */
function partOfValue(text: string, { start, end }: Span, offset: number): readonly Span[] {
  if (offset < start || offset > end) return [];
  const isSpace = (at: number): boolean => text[at] === " " || text[at] === "\t";
  let [from, to] = [offset, offset];
  while (from > start && !isSpace(from - 1)) from--;
  while (to < end && !isSpace(to)) to++;
  return [{ start: from, end: to }];
}

function isInside({ start, end }: Span, offset: number): boolean {
  return start < offset && offset < end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** They share some of their text, and neither holds the other. */
function isCutBy(a: Span, b: Span): boolean {
  return overlaps(a, b) && !covers(a, b) && !covers(b, a);
}

/** The word or number at `offset` or ending there; -1 where there is none. */
function wordAt({ length, starts, ends, kinds }: Tokens, offset: number): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) >= offset) high = middle;
    else low = middle + 1;
  }
  for (const token of [low + 1, low]) {
    const isThere = token < length && (starts[token] as number) <= offset && offset <= (ends[token] as number);
    if (isThere && (kinds[token] === TokenKind.word || kinds[token] === TokenKind.number)) return token;
  }
  return -1;
}

/** Whether a hyphen or apostrophe joins the token to the one after the next. */
function isJoined({ length, starts, ends, kinds, words }: Tokens, token: number): boolean {
  if (token < 0 || token + 2 >= length) return false;
  const isWord = (i: number): boolean => kinds[i] === TokenKind.word || kinds[i] === TokenKind.number;
  const touches = ends[token] === starts[token + 1] && ends[token + 1] === starts[token + 2];
  return touches && isWord(token) && isWord(token + 2) && /^[-‐‑'’]$/.test(words[token + 1] as string);
}

/** The sentence that holds the offset; the one before where it stands between two. */
function sentenceAt(sentences: readonly number[], { starts }: Tokens, offset: number): number {
  let low = 0;
  for (let high = sentences.length - 2; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((starts[sentences[middle] as number] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
