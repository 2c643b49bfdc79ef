import { message } from "../model/message.ts";
import type { Span } from "../model/span.ts";
import { type FrontMatter, parseFrontMatter } from "./frontMatter.ts";
import type { Attribute, Element, Markup, Piece } from "./markup.ts";
import type { MarkupProblem } from "./problem.ts";
import { decodeReferences, referenceAt } from "./references.ts";
import { isTagName, TAG_NAMES, type TagName } from "./tags.ts";

const BOM = 0xfeff;

/** Reads an article file. Any string parses: what is no tag of the format is text. `print(parse(s)) === s`. */
export function parse(source: string): Markup {
  const bodyless = source.charCodeAt(0) === BOM ? 1 : 0;
  const frontMatter = parseFrontMatter(source, bodyless);
  const bodyStart = frontMatter?.end ?? bodyless;
  const builder = new Builder(source, bodyStart);
  if (bodyless) builder.pieces.push({ kind: "bom", start: 0, end: 1 });
  if (frontMatter) builder.pieces.push({ kind: "frontMatter", start: frontMatter.start, end: frontMatter.end });
  readBody(builder);
  return builder.finish(frontMatter, bodyStart);
}

/** The source again, from the pieces. */
export function print(markup: Markup): string {
  return markup.pieces.map(({ start, end }) => markup.source.slice(start, end)).join("");
}

/** A tag as it stands in the text, before it is known whether it has a partner. */
interface RawTag extends Span {
  readonly name: TagName;
  readonly kind: "startTag" | "endTag" | "emptyTag";
  readonly attributes: readonly Attribute[];
  partner?: RawTag;
}

/** Only lines with `<` or `&` are looked at; the stretches between them are text as they are. */
function readBody(builder: Builder): void {
  const { source, angles, ampersands } = builder;
  const lineFeeds = new Occurrences(source, "\n");
  const carriageReturns = new Occurrences(source, "\r");
  let next = Math.min(angles.from(builder.at), ampersands.from(builder.at));
  while (next < source.length) {
    const end = Math.min(lineFeeds.from(next), carriageReturns.from(next));
    readLine(builder, next, end);
    next = Math.min(angles.from(end), ampersands.from(end));
  }
  builder.textUntil(source.length);
}

/** `start`: the first `<` or `&` of the line, `end`: its end. */
function readLine(builder: Builder, start: number, end: number): void {
  const tags = pairTags(rawTags(builder, start, end), builder.problems);
  const open: Element[] = [];
  for (const tag of tags) {
    readReferences(builder, tag.start);
    builder.tag(tag);
    if (tag.kind === "endTag") {
      const element = open.pop();
      if (element) close(element, tag, builder.plainLength);
      continue;
    }
    const element = elementOf(tag, builder.plainLength, open.at(-1));
    builder.elements.push(element);
    if (tag.kind === "startTag") open.push(element);
  }
  readReferences(builder, end);
}

/** Text stays open until something else ends it: one piece, and one copy in memory, where a text has hardly a tag. */
function readReferences(builder: Builder, end: number): void {
  const { source, ampersands } = builder;
  for (let i = ampersands.from(builder.at); i < end; i = ampersands.from(i + 1)) {
    const reference = referenceAt(source, i);
    if (reference) builder.reference(i, i + reference.length, reference.character);
  }
}

/** While a line is read its elements are open at the end; they are immutable to everybody else. */
type Open<T> = { -readonly [Key in keyof T]: T[Key] };

function elementOf(tag: RawTag, plain: number, parent: Element | undefined): Element {
  return {
    name: tag.name,
    start: tag.start,
    end: tag.end,
    attributes: tag.attributes,
    startTag: { start: tag.start, end: tag.end },
    endTag: { start: tag.end, end: tag.end },
    plain: { start: plain, end: plain },
    parent,
  };
}

function close(element: Open<Element>, tag: RawTag, plain: number): void {
  element.end = tag.end;
  element.endTag = { start: tag.start, end: tag.end };
  element.plain = { start: element.plain.start, end: plain };
}

const NAMES = TAG_NAMES.join("|");
const TAG = new RegExp(
  `<(?:/(${NAMES})[ \\t]{0,99}|(${NAMES})((?:[ \\t]{1,99}[A-Za-z_][A-Za-z0-9_.:-]{0,99}=(?:"[^"<\\r\\n]*"|'[^'<\\r\\n]*'))*)[ \\t]{0,99}(/?))>`,
  "y",
);
const ATTRIBUTE = /([A-Za-z_][A-Za-z0-9_.:-]{0,99})=(?:"([^"<\r\n]*)"|'([^'<\r\n]*)')/g;
/** What is clearly meant as a tag of the format: `<persName` cut off, `<persname>`, `<date when=2024>` */
const ALMOST_TAG = new RegExp(`</?(${NAMES})(?=[\\s/>=]|$)`, "iy");

function rawTags({ source, angles, closings, problems }: Builder, start: number, end: number): RawTag[] {
  const tags: RawTag[] = [];
  for (let i = angles.from(start); i < end; i = angles.from(i + 1)) {
    TAG.lastIndex = i;
    const match = TAG.exec(source);
    if (!match) {
      const problem = almostTag(source, i, end, closings);
      if (problem) problems.push(problem);
      continue;
    }
    const [raw, endName, startName, attributes = "", slash] = match;
    const name = endName ?? startName;
    if (name === undefined || !isTagName(name)) continue;
    const kind = endName !== undefined ? "endTag" : slash ? "emptyTag" : "startTag";
    const attributesStart = i + 1 + name.length;
    tags.push({
      name,
      kind,
      start: i,
      end: i + raw.length,
      attributes: attributes ? readAttributes(attributes, attributesStart, problems) : [],
    });
    i += raw.length - 1;
  }
  return tags;
}

function readAttributes(text: string, offset: number, problems: MarkupProblem[]): readonly Attribute[] {
  const attributes: Attribute[] = [];
  const names = new Set<string>();
  for (const match of text.matchAll(ATTRIBUTE)) {
    const [raw, name = "", double, single] = match;
    const value = double ?? single ?? "";
    const start = offset + match.index;
    const end = start + raw.length;
    if (names.has(name)) {
      problems.push({
        code: "markup/duplicate-attribute",
        start,
        end,
        message: message("“{0}” stands twice in this tag; the first one counts. Remove one of them.", name),
      });
      continue;
    }
    names.add(name);
    const valueSpan = { start: end - 1 - value.length, end: end - 1 };
    attributes.push({ name, value: decodeReferences(value), start, end, valueSpan });
  }
  return attributes;
}

function almostTag(source: string, start: number, lineEnd: number, closings: Occurrences): MarkupProblem | undefined {
  ALMOST_TAG.lastIndex = start;
  const match = ALMOST_TAG.exec(source);
  if (!match?.[1]) return undefined;
  const written = match[1];
  const name = TAG_NAMES.find((known) => known.toLowerCase() === written.toLowerCase());
  const close = closings.from(start);
  const end = close < lineEnd ? close + 1 : start + match[0].length;
  const why =
    name !== undefined && name !== written
      ? message("tag names are case-sensitive: write <{0}>", name)
      : close >= lineEnd
        ? message("it is not closed by “>” on this line")
        : message('attributes are written name="value"');
  return {
    code: "markup/malformed-tag",
    start,
    end,
    message: message("This looks like a tag but is read as text: {0}; or write &lt; if it is meant as text.", why),
  };
}

/** Gives every start tag of a line its end tag. A tag without partner is text, with a problem. */
function pairTags(tags: readonly RawTag[], problems: MarkupProblem[]): readonly RawTag[] {
  const open: RawTag[] = [];
  /** How many tags of a name are open, so that none is looked for where there is none. */
  const openOf = new Map<TagName, number>();
  const count = (name: TagName, change: number) => openOf.set(name, (openOf.get(name) ?? 0) + change);
  for (const tag of tags) {
    if (tag.kind === "startTag") {
      open.push(tag);
      count(tag.name, 1);
    }
    if (tag.kind !== "endTag") continue;
    if (!openOf.get(tag.name)) {
      problems.push({
        code: "markup/stray-end-tag",
        start: tag.start,
        end: tag.end,
        message: message(
          "</{0}> closes nothing on this line and is read as text. Remove it, or write the start tag before it.",
          tag.name,
        ),
      });
      continue;
    }
    for (let last = open.pop(); last; last = open.pop()) {
      count(last.name, -1);
      if (last.name === tag.name) {
        last.partner = tag;
        tag.partner = last;
        break;
      }
      problems.push(unclosedProblem(last));
    }
  }
  for (const unclosed of open) problems.push(unclosedProblem(unclosed));
  return tags.filter((tag) => tag.kind === "emptyTag" || tag.partner !== undefined);
}

function unclosedProblem({ name, start, end }: RawTag): MarkupProblem {
  return {
    code: "markup/unclosed-tag",
    start,
    end,
    message: message(
      "<{0}> is not closed on this line, or overlaps another tag, and is read as text. Write </{0}> where it ends; an element never crosses a line.",
      name,
    ),
  };
}

/** Collects pieces and the map between the two texts while the source is read from left to right. */
class Builder {
  readonly source: string;
  readonly pieces: Piece[] = [];
  readonly elements: Element[] = [];
  readonly problems: MarkupProblem[] = [];
  readonly angles: Occurrences;
  readonly ampersands: Occurrences;
  readonly closings: Occurrences;
  /** Everything before it is in a piece. */
  at: number;
  plainLength = 0;
  readonly #texts: string[] = [];
  readonly #stretches: Stretch[] = [];

  constructor(source: string, start: number) {
    this.source = source;
    this.at = start;
    this.angles = new Occurrences(source, "<");
    this.ampersands = new Occurrences(source, "&");
    this.closings = new Occurrences(source, ">");
  }

  textUntil(end: number): void {
    if (end <= this.at) return;
    this.#stretch("text", end, this.source.slice(this.at, end));
  }

  reference(start: number, end: number, character: string): void {
    this.textUntil(start);
    this.#stretch("reference", end, character);
  }

  tag({ kind, start, end }: RawTag): void {
    this.textUntil(start);
    this.pieces.push({ kind, start, end });
    this.at = end;
  }

  #stretch(kind: "text" | "reference", end: number, plain: string): void {
    this.pieces.push({ kind, start: this.at, end });
    this.#stretches.push({ plain: this.plainLength, source: this.at, sourceEnd: end, length: plain.length });
    this.#texts.push(plain);
    this.plainLength += plain.length;
    this.at = end;
  }

  finish(frontMatter: FrontMatter | undefined, bodyStart: number): Markup {
    const stretches = this.#stretches;
    return {
      source: this.source,
      plain: this.#texts.length === 1 ? (this.#texts[0] ?? "") : this.#texts.join(""),
      pieces: this.pieces,
      bodyStart,
      frontMatter,
      elements: this.elements,
      problems: [...(frontMatter?.problems ?? []), ...this.problems].sort((a, b) => a.start - b.start),
      toSource: (offset, side) => toSource(stretches, bodyStart, offset, side),
      toPlain: (offset) => toPlain(stretches, offset),
    };
  }
}

/** Where a character occurs, asked from left to right: the text is searched once however often it is asked. */
class Occurrences {
  readonly #text: string;
  readonly #character: string;
  #next = -1;

  constructor(text: string, character: string) {
    this.#text = text;
    this.#character = character;
  }

  /** The first occurrence at `index` or after it; the text's length where there is none. */
  from(index: number): number {
    if (this.#next < index) {
      const found = this.#text.indexOf(this.#character, index);
      this.#next = found === -1 ? this.#text.length : found;
    }
    return this.#next;
  }
}

/** A run of source that is in the plain text: as it is, or one reference (then the lengths differ). */
interface Stretch {
  readonly plain: number;
  readonly source: number;
  readonly sourceEnd: number;
  readonly length: number;
}

function toSource(stretches: readonly Stretch[], empty: number, offset: number, side: "start" | "end"): number {
  const last = stretches.at(-1);
  if (last === undefined) return empty;
  const index = lastIndexWhere(stretches, (stretch) =>
    side === "start" ? stretch.plain <= offset : stretch.plain < offset,
  );
  const stretch = stretches[Math.max(index, 0)] as Stretch;
  const within = Math.max(0, offset - stretch.plain);
  if (within >= stretch.length) return stretch.sourceEnd;
  if (stretch.sourceEnd - stretch.source === stretch.length) return stretch.source + within;
  return side === "start" || within === 0 ? stretch.source : stretch.sourceEnd;
}

function toPlain(stretches: readonly Stretch[], offset: number): number {
  const stretch = stretches[lastIndexWhere(stretches, ({ source }) => source <= offset)];
  if (stretch === undefined) return 0;
  if (offset >= stretch.sourceEnd) return stretch.plain + stretch.length;
  const isText = stretch.sourceEnd - stretch.source === stretch.length;
  return stretch.plain + (isText ? offset - stretch.source : 0);
}

/** Index of the last item that passes, where all that pass come first; -1 where none does. */
function lastIndexWhere<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = -1;
  for (let high = items.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if (passes(items[middle] as T)) low = middle;
    else high = middle - 1;
  }
  return low;
}
