import type { Analysis } from "../analysis/analysis.ts";
import { attributeOf, type Element } from "../markup/markup.ts";
import { escapeAttribute } from "../markup/references.ts";
import type { DateMention, QuoteMention } from "../model/analysis.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { lineAround } from "../text/lines.ts";
import { dateCard } from "./dateCard.ts";
import { enclosing } from "./enclosing.ts";
import { isArticle } from "./furniture.ts";
import { shortened } from "./markdown.ts";
import { quoteCard } from "./quoteCard.ts";
import { isUnsure, markedQuotes, speakers } from "./quotes.ts";
import { covers, touching } from "./sortedSpans.ts";
import { dateMark, quoteMarks, tag } from "./tagging.ts";

/** Words shown in the text that do not stand in it. */
export interface InlayHint {
  /** `date`: the value, behind the words; `speaker`: who says it, before the quote. */
  readonly kind: "date" | "speaker";
  readonly offset: number;
  readonly label: string;
  /** CommonMark; text of the article in it is escaped. */
  readonly tooltip: () => string;
  /** Accepting the hint: the tag that says it from then on. Empty where none can be written. */
  readonly edits: () => readonly TextEdit[];
}

/** Which hints a person wants. */
export interface InlayHintOptions {
  readonly dates: boolean;
  readonly speakers: boolean;
}

/**
 * What a reader would look up, for the lines that `range` touches, in order: the value of a date whose words do not say it (`on Monday`, `3 June`, `11/10/2024`), and the speaker of a
 * quote whose own paragraph does not name them (`he said`, `the mayor said`, the second paragraph of an utterance). What an attribute beside the words says already is not
 * repeated, nor is what the line has just been told.
 */
export function inlayHints(analysis: Analysis, range: Span, options: InlayHintOptions): readonly InlayHint[] {
  const lines = {
    start: lineAround(analysis.text, range.start).start,
    end: lineAround(analysis.text, range.end).end,
  };
  const hints = [
    ...(options.dates ? dateHints(analysis, lines) : []),
    ...(options.speakers ? speakerHints(analysis, lines) : []),
  ];
  return hints.filter(({ offset }) => range.start <= offset && offset <= range.end).sort((a, b) => a.offset - b.offset);
}

function dateHints(analysis: Analysis, lines: Span): readonly InlayHint[] {
  const said = new Set<string>();
  const lineOf = lineFinder(analysis.text);
  return touching(analysis.dates, lines).flatMap((date) => {
    const words = analysis.text.slice(date.start, date.end);
    if (!isArticle(date) || saysItself(words, date)) return [];
    const element = enclosing(analysis.markup, date).find(({ name }) => name === "date" || name === "time");
    if (element && element.attributes.length > 0) return [];
    const key = `${lineOf(date.start).start} ${words} ${date.value}`;
    if (said.has(key)) return [];
    said.add(key);
    return [
      {
        kind: "date" as const,
        offset: date.end,
        label: dayOf(date.value),
        tooltip: () => dateCard(analysis, date),
        edits: () => dateEdits(analysis, date, element),
      },
    ];
  });
}

/** The line around an offset; one that lies in the line found last is not looked for again. */
function lineFinder(text: string): (offset: number) => Span {
  let line: Span | undefined;
  return (offset) => {
    if (!line || offset < line.start || line.end < offset) line = lineAround(text, offset);
    return line;
  };
}

function dateEdits(analysis: Analysis, date: DateMention, element: Element | undefined): readonly TextEdit[] {
  if (!element) return tag(analysis, [dateMark(date)]).edits;
  const isWhole = element.startTag.end === date.start && date.end === element.endTag.start;
  return isWhole ? attributeEdits(element, dateMark(date).attributes) : [];
}

/** Without the clock time or part of the day, which the words say themselves: `midnight on Monday`, `Tuesday morning`. */
function dayOf(value: string): string {
  const time = value.indexOf("T");
  return time === -1 ? value : value.slice(0, time);
}

/** `1934`, `14 July 2024`, `the 1980s`: the year that the value begins with stands in the words. Amounts, repetitions and unknown dates have no place in the calendar to show. */
function saysItself(words: string, { type, value }: DateMention): boolean {
  if (type === "DURATION" || type === "SET" || (type === "TIME" && CLOCK.test(words))) return true;
  const year = /^(?:BC)?(\d{3,4})(?:$|-|T)/.exec(value)?.[1];
  if (year === undefined) return true;
  return words.includes(year) && !isAmbiguous(words);
}

/** `22:00`, `about 9.20 p.m.`: no word for a day, so none but the article's own can be meant, if one is meant at all. */
const CLOCK = /^(?:(?:about|around|nearly|almost|just) )?\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)?$/i;

/** `11/10/2024` and `11.10.2024`: the tenth of November to some, the eleventh of October to others. */
function isAmbiguous(words: string): boolean {
  const [, first, second] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/.exec(words) ?? [];
  return first !== second && Number(first) <= 12 && Number(second) <= 12;
}

function speakerHints(analysis: Analysis, lines: Span): readonly InlayHint[] {
  let heard = "";
  const lineOf = lineFinder(analysis.text);
  const isNamedIn = namedFinder(analysis);
  const speakerOf = speakers(analysis);
  return touching(markedQuotes(analysis), lines).flatMap((quote) => {
    if (!isArticle(quote)) return [];
    const line = lineOf(quote.start);
    const speaker = speakerOf(quote)?.name;
    const before = heard;
    heard = `${line.start} ${speaker}`;
    if (speaker === undefined || heard === before || isNamedIn(quote, line)) return [];
    const element = enclosing(analysis.markup, quote).find(
      ({ name }) => name === "said" || name === "quote" || name === "q",
    );
    if (element && (element.name !== "said" || attributeOf(element, "who") !== undefined)) return [];
    return [
      {
        kind: "speaker" as const,
        offset: quote.start,
        label: `${shortened(speaker, LONGEST_LABEL)}${isUnsure(quote) ? "?" : ""}:`,
        tooltip: () => quoteCard(analysis, quote),
        edits: () => speakerEdits(analysis, quote, element),
      },
    ];
  });
}

/** Longer names than this push the line apart; the tooltip has the whole of them. */
const LONGEST_LABEL = 40;

/**
 * Tells whether the paragraph says who speaks: the speaker's words stand in it and are a form of the name, or an office that is given to somebody named in the same paragraph, or all that is known. A pronoun
 * says nothing.
 */
function namedFinder({ text, entities }: Analysis): (quote: QuoteMention, line: Span) => boolean {
  let named: { readonly line: Span; readonly clusters: ReadonlySet<number | undefined> } | undefined;
  return ({ speaker, cluster }, line) => {
    if (!speaker || !covers(line, speaker)) return false;
    if (cluster === undefined) return speaker.resolved === undefined;
    const isOffice = text.slice(speaker.start, speaker.end).includes(" ");
    if (!isOffice) {
      const inside = { start: speaker.start + 1, end: speaker.end - 1 };
      return touching(entities, inside).some((mention) => mention.cluster === cluster);
    }
    if (named?.line !== line) named = { line, clusters: new Set(touching(entities, line).map((each) => each.cluster)) };
    return named.clusters.has(cluster);
  };
}

function speakerEdits(analysis: Analysis, quote: QuoteMention, element: Element | undefined): readonly TextEdit[] {
  if (element) return attributeEdits(element, quoteMarks(analysis, [quote])[0]?.attributes);
  const utterance = markedQuotes(analysis).filter(({ group }) => group === quote.group);
  return tag(analysis, quoteMarks(analysis, utterance)).edits;
}

/** Writes attributes that a start tag does not have yet. */
function attributeEdits(
  { startTag, attributes: known }: Element,
  attributes: Readonly<Record<string, string>> = {},
): readonly TextEdit[] {
  const missing = Object.entries(attributes).filter(([key]) => !known.some(({ name }) => name === key));
  if (missing.length === 0) return [];
  // An element that holds the words is no `<date/>`: its start tag ends in `>` alone.
  const at = startTag.end - 1;
  return [{ start: at, end: at, text: missing.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join("") }];
}
