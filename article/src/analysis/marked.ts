import { timexOfAttributes } from "../markup/dateAttributes.ts";
import type { FrontMatter } from "../markup/frontMatter.ts";
import { attributeOf, type Element, type Markup } from "../markup/markup.ts";
import { entityOfTag } from "../markup/tags.ts";
import {
  type DateMention,
  type Defect,
  type EntityMention,
  isContentKind,
  LINE_KINDS,
  type LineKind,
  type LineVerdict,
  type Metadata,
} from "../model/analysis.ts";
import { message } from "../model/message.ts";
import type { DocumentLine } from "../model/reading.ts";
import type { Span } from "../model/span.ts";

/** What a person has tagged is certain. Everything here works in plain offsets. */

export function nameElements({ elements }: Markup): readonly EntityMention[] {
  return elements.flatMap((element) => {
    const type = entityOfTag(element.name, attributeOf(element, "type"));
    return type && !isEmpty(element.plain) ? [{ ...element.plain, type, confidence: 1 }] : [];
  });
}

export function dateElements({ elements }: Markup): readonly DateMention[] {
  return elements.flatMap((element) => {
    if ((element.name !== "date" && element.name !== "time") || isEmpty(element.plain)) return [];
    const attributes = Object.fromEntries(element.attributes.map(({ name, value }) => [name, value]));
    const timex = timexOfAttributes(attributes);
    return timex ? [{ ...element.plain, ...timex }] : [];
  });
}

/** Tagged names take the place of what was recognised over them; an inner tag gives way to the outer one. */
export function markedNames(
  tagged: readonly EntityMention[],
  found: readonly EntityMention[],
): readonly EntityMention[] {
  return overlaid(tagged, found);
}

export function markedDates(tagged: readonly DateMention[], found: readonly DateMention[]): readonly DateMention[] {
  return overlaid(tagged, found);
}

/** Without the tags whose `<` somebody has escaped (`&lt;b>`): they are meant to be read. An entity with an escaped `&` (`&amp;nbsp;`) was encoded twice by a scraper, and stays a defect. */
export function unescaped({ source, toSource }: Markup, defects: readonly Defect[]): readonly Defect[] {
  return defects.filter(({ start, code }) => code !== "text/html-tag" || source[toSource(start, "start")] !== "&");
}

/** A line that stands in `<fw>`, `<head>`, `<byline>` or `<dateline>` is what its tag says. */
export function markedLines(
  markup: Markup,
  lines: readonly DocumentLine[],
  verdicts: readonly LineVerdict[],
): readonly LineVerdict[] {
  const tagged = markup.elements.filter(
    ({ name }) => name === "fw" || name === "head" || name === "byline" || name === "dateline",
  );
  if (tagged.length === 0) return verdicts;
  const result = [...verdicts];
  let line = 0;
  let hasHeadline = false;
  for (const element of tagged) {
    while (line < lines.length && (lines[line] as DocumentLine).end < element.plain.end) line++;
    const verdict = result[line];
    if (!verdict || element.plain.start < verdict.start) continue;
    const kind = kindOfElement(element, hasHeadline);
    if (element.name === "head") hasHeadline = true;
    const reasons = [message("Marked <{0}> in the file.", element.name)];
    result[line] = {
      start: verdict.start,
      end: verdict.end,
      boilerplate: !isContentKind(kind),
      kind,
      confidence: 1,
      reasons,
    };
  }
  return result;
}

const TEXT_KEYS = ["published", "updated", "source", "language"] as const;
const LIST_KEYS = ["byline", "subjects"] as const;

/** What the front matter says, in source offsets; keys it does not have are absent. The headline is a line of the article and stays what it is. */
export function markedMetadata({ entries }: FrontMatter): Partial<Metadata> {
  const result: { -readonly [Key in keyof Metadata]?: Metadata[Key] } = {};
  for (const { key, values, valueSpan } of entries) {
    const [first] = values;
    if (first === undefined) continue;
    const text = TEXT_KEYS.find((known) => known === key);
    const list = LIST_KEYS.find((known) => known === key);
    if (text) result[text] = { ...valueSpan, value: first };
    if (list) result[list] = { ...valueSpan, value: values.length > 1 ? values : first.split(/,\s{0,9}/) };
  }
  return result;
}

function kindOfElement(element: Element, hasHeadline: boolean): LineKind {
  if (element.name === "head") return hasHeadline ? "subheading" : "headline";
  if (element.name === "byline") return "byline";
  if (element.name === "dateline") return "timestamp";
  const type = attributeOf(element, "type");
  return LINE_KINDS.find((kind) => kind === type && !isContentKind(kind)) ?? "navigation";
}

function overlaid<T extends Span>(tagged: readonly T[], found: readonly T[]): readonly T[] {
  if (tagged.length === 0) return found;
  const outer: T[] = [];
  for (const mention of tagged) {
    const previous = outer.at(-1);
    if (!previous || previous.end <= mention.start) outer.push(mention);
  }
  const free = found.filter((mention) => !overlapsAny(outer, mention));
  return [...outer, ...free].sort((a, b) => a.start - b.start);
}

/** `sorted` is sorted and free of overlap. */
function overlapsAny(sorted: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && next.start < end;
}

function isEmpty({ start, end }: Span): boolean {
  return start === end;
}
