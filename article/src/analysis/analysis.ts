import type { Markup } from "../markup/markup.ts";
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
import type { Span } from "../model/span.ts";
import { splitLines } from "../text/lines.ts";
import type { Draft } from "./draft.ts";
import { markedMetadata } from "./marked.ts";

/** What is known of one text. Every span counts in the source (tags and front matter included). Immutable; a part is computed when it is first read. */
export class Analysis implements AnalysisParts {
  readonly markup: Markup;
  readonly #draft: Draft;
  readonly #parts = new Map<keyof AnalysisParts, unknown>();

  constructor(markup: Markup, draft: Draft) {
    this.markup = markup;
    this.#draft = draft;
  }

  /** The analysed text, as it was given. */
  get text(): string {
    return this.markup.source;
  }

  /** The day or time that relative dates were counted from, ISO 8601; `undefined` where nothing gives one. */
  get documentDate(): string | undefined {
    return this.#draft.documentDate;
  }

  get lines(): readonly LineVerdict[] {
    return this.#crossed("lines", (verdicts) => verdicts.map(lineMapper(this.markup)));
  }
  /** What the front matter says stands over what was read from the text, and the caller's language over both. */
  get metadata(): Metadata {
    const read = this.textMetadata;
    if (!this.markup.frontMatter) return read;
    const marked = { ...read, ...markedMetadata(this.markup.frontMatter) };
    return this.#draft.givenLanguage ? { ...marked, language: read.language } : marked;
  }
  /** What the text alone says, whatever stands in the front matter. */
  get textMetadata(): Metadata {
    return this.#crossed("metadata");
  }
  get entities(): readonly EntityMention[] {
    return this.#crossed("entities");
  }
  get clusters(): readonly Cluster[] {
    return this.#crossed("clusters");
  }
  get quotes(): readonly QuoteMention[] {
    return this.#crossed("quotes");
  }
  get nonquotes(): readonly NonQuote[] {
    return this.#crossed("nonquotes");
  }
  get dates(): readonly DateMention[] {
    return this.#crossed("dates");
  }
  get defects(): readonly Defect[] {
    return this.#crossed("defects");
  }

  #crossed<Name extends keyof AnalysisParts>(
    name: Name,
    cross: (part: AnalysisParts[Name]) => AnalysisParts[Name] = (part) => toSource(this.markup, part),
  ): AnalysisParts[Name] {
    const known = this.#parts.get(name);
    if (known !== undefined) return known as AnalysisParts[Name];
    const plain: AnalysisParts[Name] = this.#draft[name];
    const part = this.markup.plain === this.markup.source ? plain : cross(plain);
    this.#parts.set(name, part);
    return part;
  }
}

/** Moves every span in a part from the plain text to the source, however deep it lies. */
function toSource<T>(markup: Markup, value: T): T {
  if (Array.isArray(value)) return value.map((item) => toSource(markup, item)) as T;
  if (typeof value !== "object" || value === null) return value;
  const moved: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) moved[key] = toSource(markup, inner);
  if (isSpan(value)) {
    moved.start = markup.toSource(value.start, "start");
    moved.end = Math.max(moved.start as number, markup.toSource(value.end, "end"));
  }
  return moved as T;
}

function isSpan(value: object): value is Span {
  return "start" in value && "end" in value && typeof value.start === "number" && typeof value.end === "number";
}

/** A line's span in the source is the whole line, with the tags at its ends: tags and references never hold or make a line break, so lines correspond one to one. */
function lineMapper(markup: Markup): (verdict: LineVerdict) => LineVerdict {
  const { bodyStart } = markup;
  const plainLines = splitLines(markup.plain);
  const sourceLines = splitLines(markup.source.slice(bodyStart));
  let line = 0;
  return (verdict) => {
    while (plainLines.starts[line] !== verdict.start) line++;
    const start = (sourceLines.starts[line] as number) + bodyStart;
    return { ...verdict, start, end: (sourceLines.ends[line] as number) + bodyStart };
  };
}
