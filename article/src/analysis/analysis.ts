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
  Speaker,
} from "../model/analysis.ts";
import type { DocumentContext } from "../model/reading.ts";
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

  /** What was known beside the text. */
  get context(): DocumentContext {
    return this.#draft.context;
  }

  /** The day or time that relative dates were counted from, ISO 8601; `undefined` where nothing gives one. */
  get documentDate(): string | undefined {
    return this.#draft.documentDate;
  }

  get lines(): readonly LineVerdict[] {
    return this.#crossed("lines");
  }
  /** The `lines` of each paragraph: one, or more where the paragraph was broken at a fixed width, as mail and some archives break it. In order, none left out. */
  get paragraphs(): readonly (readonly LineVerdict[])[] {
    const { lines } = this;
    let next = 0;
    return this.#draft.paragraphSizes.map((size) => {
      next += size;
      return lines.slice(next - size, next);
    });
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
  /** Dates that no calendar has (`31 June`), with the `fault` `day` and the month as their value: none of the `dates`. */
  get impossibleDates(): readonly DateMention[] {
    return CROSSINGS.dates(this.markup, this.#draft.impossibleDates);
  }
  get defects(): readonly Defect[] {
    return this.#crossed("defects");
  }

  #crossed<Name extends keyof AnalysisParts>(name: Name): AnalysisParts[Name] {
    const known = this.#parts.get(name);
    if (known !== undefined) return known as AnalysisParts[Name];
    const plain: AnalysisParts[Name] = this.#draft[name];
    const part = this.markup.plain === this.markup.source ? plain : CROSSINGS[name](this.markup, plain);
    this.#parts.set(name, part);
    return part;
  }
}

type Crossings = {
  readonly [Name in keyof AnalysisParts]: (markup: Markup, part: AnalysisParts[Name]) => AnalysisParts[Name];
};

/** Part by part, each with a spread of its own: one that sees the objects of all parts is slower than the recognizers after a keystroke. */
const CROSSINGS: Crossings = {
  lines: (markup, verdicts) => verdicts.map(lineMapper(markup)),
  metadata: (markup, metadata) => {
    const fields = Object.entries<Span | null>({ ...metadata });
    const crossed = fields.map(([key, field]) => [key, field && { ...field, ...moved(markup, field) }]);
    return Object.fromEntries(crossed) as Metadata;
  },
  entities: (markup, entities) =>
    entities.map((entity) => {
      const { start, end } = moved(markup, entity);
      return { ...entity, start, end };
    }),
  clusters: (markup, clusters) =>
    clusters.map(({ id, type, name, mentions, roles, variants }) => ({
      id,
      type,
      name,
      mentions: mentions.map((mention) => moved(markup, mention)),
      roles: roles.map((role) => ({ ...role, ...moved(markup, role) })),
      variants: variants.map((variant) => ({ ...variant, ...moved(markup, variant) })),
    })),
  quotes: (markup, quotes) =>
    quotes.map((quote) => {
      const { start, end } = moved(markup, quote);
      const crossed: { -readonly [Key in keyof QuoteMention]: QuoteMention[Key] } = { ...quote, start, end };
      if (quote.speaker) crossed.speaker = movedSpeaker(markup, quote.speaker);
      if (quote.cue) crossed.cue = moved(markup, quote.cue);
      return crossed;
    }),
  nonquotes: (markup, nonquotes) => nonquotes.map((nonquote) => ({ ...nonquote, ...moved(markup, nonquote) })),
  dates: (markup, dates) =>
    dates.map((date) => {
      const { start, end } = moved(markup, date);
      return { ...date, start, end };
    }),
  defects: (markup, defects) => defects.map((defect) => ({ ...defect, ...moved(markup, defect) })),
};

function movedSpeaker(markup: Markup, speaker: Speaker): Speaker {
  const { start, end } = moved(markup, speaker);
  return speaker.resolved ? { start, end, resolved: moved(markup, speaker.resolved) } : { start, end };
}

function moved({ toSource }: Markup, span: Span): Span {
  const start = toSource(span.start, "start");
  return { start, end: Math.max(start, toSource(span.end, "end")) };
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
