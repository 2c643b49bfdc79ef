import { type Message, message } from "../model/message.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { lineAround } from "../text/lines.ts";
import type { Element, Markup } from "./markup.ts";
import { parse } from "./parse.ts";
import { escapeAttribute, referenceAt } from "./references.ts";
import type { TagName } from "./tags.ts";

/** A wish to tag a stretch of the source. */
export interface Mark extends Span {
  readonly name: TagName;
  /** Written in this order; values are escaped here. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface Refusal {
  readonly mark: Mark;
  /** A sentence for the person who asked. */
  readonly reason: Message;
}

export interface Marking {
  readonly edits: readonly TextEdit[];
  readonly refused: readonly Refusal[];
}

/** The marks that can be tagged together, sorted, without the white space at their ends; and why the others cannot. */
export interface Acceptance<M extends Mark> {
  readonly accepted: readonly M[];
  readonly refused: readonly Refusal[];
}

/**
 * The edits that tag every mark that can be tagged, and why the others cannot. Marks may nest. White space at a mark's ends stays outside the tag. Nothing outside the two tags
 * is written, and the plain text stays the same: each changed line is parsed again before it is promised.
 */
export function markAll(markup: Markup, marks: readonly Mark[]): Marking {
  const { accepted, refused } = acceptMarks(markup, marks);
  return { edits: insertTags(accepted), refused };
}

/** Decides which marks can be tagged; of two that cross the one that starts first stands, the longer one if both start together. */
export function acceptMarks<M extends Mark>(markup: Markup, marks: readonly M[]): Acceptance<M> {
  const refused: Refusal[] = [];
  const accepted: M[] = [];
  const wishes = marks
    .map((wish) => ({ wish, mark: trimmed(markup.source, wish) }))
    .sort((a, b) => a.mark.start - b.mark.start || b.mark.end - a.mark.end);
  for (let i = 0; i < wishes.length; ) {
    const line = lineAround(markup.source, (wishes[i] as Wish<M>).mark.start);
    let end = i + 1;
    while (end < wishes.length && (wishes[end] as Wish<M>).mark.start <= line.end) end++;
    for (const mark of acceptInLine(markup, line, wishes.slice(i, end), refused)) accepted.push(mark);
    i = end;
  }
  return { accepted, refused };
}

/** The edits that take an element's tags away and leave what stands between them. */
export function unmark({ startTag, endTag }: Element): readonly TextEdit[] {
  const edits = [{ ...startTag, text: "" }];
  return endTag.end > endTag.start ? [...edits, { ...endTag, text: "" }] : edits;
}

/** The text after the edits. Edits must be sorted and free of overlap; insertions at one place go in by list order. Throws `RangeError` otherwise. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(
        `Edit [${edit.start}, ${edit.end}) overlaps the one before it or leaves the text [0, ${text.length})`,
      );
    }
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

function trimmed<M extends Mark>(source: string, mark: M): M {
  const text = source.slice(mark.start, mark.end);
  const start = mark.start + (text.length - text.trimStart().length);
  return { ...mark, start, end: Math.max(start, mark.end - (text.length - text.trimEnd().length)) };
}

interface Wish<M extends Mark> {
  readonly wish: M;
  readonly mark: M;
}

/** One walk over the line's elements and wishes, both sorted by start. */
function acceptInLine<M extends Mark>(
  markup: Markup,
  line: Span,
  wishes: readonly Wish<M>[],
  refused: Refusal[],
): readonly M[] {
  const elements = elementsIn(markup.elements, line);
  const candidates: Wish<M>[] = [];
  const openElements: Element[] = [];
  const openMarks: Mark[] = [];
  let next = 0;
  for (const { wish, mark } of wishes) {
    for (let element = elements[next]; element && element.start <= mark.start; element = elements[++next]) {
      popUntil(openElements, element.start);
      openElements.push(element);
    }
    popUntil(openElements, mark.start);
    popUntil(openMarks, mark.start);
    const reason =
      placeRefusal(markup, line, mark) ??
      elementRefusal(openElements, elements, next, mark) ??
      markRefusal(openMarks, mark);
    if (reason !== undefined) refused.push({ mark: wish, reason });
    else {
      candidates.push({ wish, mark });
      openMarks.push(mark);
    }
  }
  return safeTogether(markup.source, line, elements, candidates, refused);
}

function popUntil(open: Span[], offset: number): void {
  for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) open.pop();
}

function placeRefusal({ source, frontMatter }: Markup, line: Span, { start, end }: Mark): Message | undefined {
  if (start >= end) return message("There is nothing to tag here: select some text first.");
  if (frontMatter && start < frontMatter.end) return message("Tags have no meaning inside the front matter.");
  if (end > line.end) return message("An element never crosses a line: tag each line by itself.");
  if (cutsReference(source, start) || cutsReference(source, end))
    return message("This would cut a character reference in two.");
  return undefined;
}

/** `open`: the elements that hold the mark's start, outer ones first. `elements[next]` is the first that starts after it. */
function elementRefusal(
  open: readonly Element[],
  elements: readonly Element[],
  next: number,
  { start, end, name }: Mark,
): Message | undefined {
  let cut = open.find((element) => !holds(element, start, end) && !(start <= element.start && element.end <= end));
  for (let i = next; cut === undefined && (elements[i]?.start ?? end) < end; i++) {
    if ((elements[i] as Element).end > end) cut = elements[i];
  }
  if (cut)
    return message(
      "This would overlap <{0}>; elements nest and never overlap. Tag all of it, a part of it, or untag it first.",
      cut.name,
    );
  if (name === "q") return undefined;
  const same = open.filter((element) => element.name === name);
  if (same.some((element) => holds(element, start, end))) return message("This already stands inside <{0}>.", name);
  let isAround = same.some((element) => start <= element.start);
  for (let i = next; !isAround && (elements[i]?.start ?? end) < end; i++) isAround = elements[i]?.name === name;
  return isAround ? message("A part of this is tagged as <{0}> already: remove that tag first.", name) : undefined;
}

/** `open`: the accepted marks that hold the mark's start; the last one ends first. */
function markRefusal(open: readonly Mark[], { end, name }: Mark): Message | undefined {
  const last = open.at(-1);
  const other = last && last.end < end ? last : open.find((mark) => mark.name === name);
  return other && message("This would overlap <{0}>, which is tagged in the same step.", other.name);
}

/** Elements that start in the line, in order. */
export function elementsIn(elements: readonly Element[], line: Span): readonly Element[] {
  const from = firstAt(elements, line.start);
  return elements.slice(from, firstAt(elements, line.end + 1));
}

/** Index of the first element that starts at `offset` or later. */
function firstAt(elements: readonly Element[], offset: number): number {
  let low = 0;
  for (let high = elements.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((elements[middle] as Element).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holds({ startTag, endTag }: Element, start: number, end: number): boolean {
  return startTag.end <= start && end <= endTag.start;
}

/** The longest reference is `&#1234567;`. */
const LONGEST_REFERENCE = 10;

function cutsReference(source: string, offset: number): boolean {
  // Looks at no more than the longest reference: where a text has no `&` at all, a search for one would go back to its start.
  const before = source.slice(Math.max(0, offset - LONGEST_REFERENCE), offset).lastIndexOf("&");
  if (before === -1) return false;
  const start = Math.max(0, offset - LONGEST_REFERENCE) + before;
  const reference = referenceAt(source, start);
  return reference !== undefined && start + reference.length > offset;
}

export const HALF_TAG: Message = message(
  "This line holds a half tag that would become part of the new one. Write its “<” as &lt; first.",
);

/** A tag beside half a tag can make a whole one of it: then the plain text would change. All marks of a line are tried together; only where that fails one by one. */
function safeTogether<M extends Mark>(
  source: string,
  line: Span,
  elements: readonly Element[],
  wishes: readonly Wish<M>[],
  refused: Refusal[],
): readonly M[] {
  const text = source.slice(line.start, line.end);
  const marks = wishes.map(({ mark }) => mark);
  if (!hasHalfTag(text, elements) || isSafe(text, line.start, marks)) return marks;
  const safe: M[] = [];
  for (const { wish, mark } of wishes) {
    if (isSafe(text, line.start, [...safe, mark])) safe.push(mark);
    else {
      refused.push({ mark: wish, reason: HALF_TAG });
    }
  }
  return safe;
}

/** Whether the line holds a `<` that belongs to no tag of its elements; where it holds none the line need not be parsed to know what tags do to it. */
function hasHalfTag(line: string, elements: readonly Element[]): boolean {
  let tags = 0;
  for (const { endTag } of elements) tags += endTag.end > endTag.start ? 2 : 1;
  for (let at = line.indexOf("<"); at !== -1; at = line.indexOf("<", at + 1)) if (--tags < 0) return true;
  return tags !== 0;
}

/** Whether the marks become elements as they are meant, and nothing else changes. `offset`: where the line's text starts. */
function isSafe(line: string, offset: number, marks: readonly Mark[]): boolean {
  const moved = marks.map((mark) => ({ ...mark, start: mark.start - offset, end: mark.end - offset }));
  const before = parse(line);
  const edits = insertTags(moved);
  const after = parse(applyEdits(line, edits));
  if (after.plain !== before.plain || after.elements.length !== before.elements.length + marks.length) return false;
  const stands = new Set(after.elements.map(({ start, endTag }) => `${start}-${endTag.start}`));
  return tagPlaces(edits).every((place) => stands.has(place));
}

/** Where each pair of inserted tags stands after the edits. */
function tagPlaces(edits: readonly TextEdit[]): readonly string[] {
  const open: number[] = [];
  const places: string[] = [];
  let grown = 0;
  for (const { start, text } of edits) {
    if (text.startsWith("</")) places.push(`${open.pop()}-${start + grown}`);
    else open.push(start + grown);
    grown += text.length;
  }
  return places;
}

/** The tags of accepted marks as insertions: at one place end tags come first (inner before outer), then start tags (outer before inner). */
export function insertTags(marks: readonly Mark[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const open: Mark[] = [];
  const closeUntil = (offset: number): void => {
    for (let mark = open.at(-1); mark && mark.end <= offset; mark = open.at(-1)) {
      edits.push({ start: mark.end, end: mark.end, text: `</${mark.name}>` });
      open.pop();
    }
  };
  for (const mark of marks) {
    closeUntil(mark.start);
    edits.push({ start: mark.start, end: mark.start, text: startTag(mark) });
    open.push(mark);
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return edits;
}

/** The start tag of a mark, as it is written into the source. */
export function startTag({ name, attributes = {} }: Pick<Mark, "name" | "attributes">): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${name}${written.join("")}>`;
}
