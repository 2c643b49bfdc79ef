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
import { overlapsAny, type Span } from "../model/span.ts";
import { isBlank } from "../text/characters.ts";

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
  if (tagged.length === 0) return found;
  const words = new Map(found.map((date) => [date.start, date]));
  return overlaid(
    tagged.map((date) => withDoubts(date, words.get(date.start))),
    found,
  );
}

/** The tag says what is meant; what else its words can mean stays known, and what is wrong with them. */
function withDoubts(tagged: DateMention, words: DateMention | undefined): DateMention {
  if (words?.end !== tagged.end) return tagged;
  const { value, readings, fault } = words;
  const others = readings && [value, ...readings].filter((each) => each !== tagged.value);
  return {
    ...tagged,
    ...(others && others.length > 0 && { readings: others }),
    ...(fault && value === tagged.value && { fault }),
  };
}

/** Without the tags whose `<` somebody has escaped (`&lt;b>`): they are meant to be read. An entity with an escaped `&` (`&amp;nbsp;`) was encoded twice by a scraper, and stays a defect. */
export function unescaped({ source, toSource }: Markup, defects: readonly Defect[]): readonly Defect[] {
  return defects.filter(({ start, code }) => code !== "text/html-tag" || source[toSource(start, "start")] !== "&");
}

/** A repair over a tag would take the tag out, or leave its other half alone: such a defect is shown without its replacement. Defects are in order of their starts. */
export function keepingTags({ pieces, elements, toSource }: Markup, defects: readonly Defect[]): readonly Defect[] {
  if (elements.length === 0) return defects;
  const tags = pieces.filter(({ kind }) => kind === "startTag" || kind === "endTag" || kind === "emptyTag");
  let next = 0;
  return defects.map((defect) => {
    const start = toSource(defect.start, "start");
    while ((tags[next]?.start ?? start) < start) next++;
    const { replacement, ...bare } = defect;
    const holdsTag = (tags[next]?.start ?? Number.POSITIVE_INFINITY) < toSource(defect.end, "end");
    return replacement !== undefined && holdsTag ? bare : defect;
  });
}

/**
 * A line that stands in `<fw>`, `<head>`, `<byline>` or `<dateline>` is what its tag says, one that stands whole in `<seg type="body">` is article text; of two such tags the
 * outer one counts. Where a headline is marked no other line is one.
 */
export function markedLines(
  markup: Markup,
  lines: readonly DocumentLine[],
  verdicts: readonly LineVerdict[],
): readonly LineVerdict[] {
  const marks = markup.elements.filter((element) => isLineMark(element) && !isInsideLineMark(element));
  if (marks.length === 0) return verdicts;
  const headline = headlineMark(marks);
  const result = headline ? verdicts.map(withoutHeadline) : [...verdicts];
  let line = 0;
  let segmented = -1;
  for (const element of marks) {
    while (line < lines.length && (lines[line] as DocumentLine).end < element.plain.end) line++;
    const verdict = result[line];
    if (!verdict || element.plain.start < verdict.start) continue;
    if (element.name === "seg") {
      // Of several on one line only the first can hold all of it; the others are not looked at.
      const isFirst = segmented !== line;
      segmented = line;
      if (!isFirst || !isWhole(markup.plain, element.plain, verdict)) continue;
    }
    const kind = kindOfElement(element, headline);
    const reasons = [message("Marked {0} in the file.", tagInWords(element))];
    result[line] = {
      start: verdict.start,
      end: verdict.end,
      boilerplate: !isContentKind(kind),
      kind,
      confidence: 1,
      reasons,
      marked: true,
    };
  }
  return result;
}

/** A tag that says what its whole line is. */
export function isLineMark(element: Element): boolean {
  const { name } = element;
  if (name === "seg") return attributeOf(element, "type") === "body";
  return name === "fw" || name === "head" || name === "byline" || name === "dateline";
}

function isInsideLineMark({ parent }: Element): boolean {
  for (let outer = parent; outer; outer = outer.parent) if (isLineMark(outer)) return true;
  return false;
}

/** The `<head>` of the headline: the one that says so (`type="main"`), else the first that is no sub-heading (`type="sub"`). */
export function headlineMark(elements: readonly Element[]): Element | undefined {
  const heads = elements.filter(({ name }) => name === "head");
  return (
    heads.find((head) => attributeOf(head, "type") === "main") ??
    heads.find((head) => attributeOf(head, "type") !== "sub")
  );
}

function withoutHeadline(verdict: LineVerdict): LineVerdict {
  return verdict.kind === "headline" ? { ...verdict, kind: "body", reasons: [] } : verdict;
}

function isWhole(plain: string, { start, end }: Span, line: Span): boolean {
  return isBlank(plain, line.start, start) && isBlank(plain, end, line.end);
}

function tagInWords(element: Element): string {
  return element.name === "seg" ? '<seg type="body">' : `<${element.name}>`;
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

function kindOfElement(element: Element, headline: Element | undefined): LineKind {
  if (element.name === "seg") return "body";
  if (element.name === "head") return element === headline ? "headline" : "subheading";
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

function isEmpty({ start, end }: Span): boolean {
  return start === end;
}
