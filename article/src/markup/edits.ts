import type { Span, TextEdit } from "../model/span.ts";
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
  readonly reason: string;
}

export interface Marking {
  readonly edits: readonly TextEdit[];
  readonly refused: readonly Refusal[];
}

/**
 * The edits that tag every mark that can be tagged, and why the others cannot. Marks may nest. White space at a mark's ends stays outside the tag. Nothing outside the two tags
 * is written, and the plain text stays the same: each changed line is parsed again before it is promised.
 */
export function markAll(markup: Markup, marks: readonly Mark[]): Marking {
  const refused: Refusal[] = [];
  const accepted: Mark[] = [];
  for (const wish of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const mark = trimmed(markup.source, wish);
    const reason = refusal(markup, mark) ?? crossing(accepted, mark) ?? brokenBy(markup, mark);
    if (reason === undefined) accepted.push(mark);
    else refused.push({ mark: wish, reason });
  }
  return { edits: editsOf(accepted), refused };
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

function trimmed(source: string, mark: Mark): Mark {
  const text = source.slice(mark.start, mark.end);
  const start = mark.start + (text.length - text.trimStart().length);
  return { ...mark, start, end: Math.max(start, mark.end - (text.length - text.trimEnd().length)) };
}

function refusal(markup: Markup, { start, end, name }: Mark): string | undefined {
  const { source, elements, frontMatter } = markup;
  if (start >= end) return "There is nothing to tag here: select some text first.";
  if (frontMatter && start < frontMatter.end) return "Tags have no meaning inside the front matter.";
  if (/[\r\n]/.test(source.slice(start, end))) return "An element never crosses a line: tag each line by itself.";
  const cut = elements.find((element) => isCut(element, start, end));
  if (cut)
    return `This would overlap <${cut.name}>; elements nest and never overlap. Tag all of it, a part of it, or untag it first.`;
  const same = elements.find((element) => element.name === name && holds(element, start, end));
  if (same && name !== "q") return `This already stands inside <${name}>.`;
  if (cutsReference(source, start) || cutsReference(source, end)) return "This would cut a character reference in two.";
  return undefined;
}

function holds({ startTag, endTag }: Element, start: number, end: number): boolean {
  return startTag.end <= start && end <= endTag.start;
}

function isCut(element: Element, start: number, end: number): boolean {
  const isApart = end <= element.start || element.end <= start;
  const isInside = start <= element.start && element.end <= end;
  return !isApart && !isInside && !holds(element, start, end);
}

/** The longest reference is `&#1234567;`. */
const LONGEST_REFERENCE = 10;

function cutsReference(source: string, offset: number): boolean {
  const start = source.lastIndexOf("&", offset - 1);
  if (start === -1 || start < offset - LONGEST_REFERENCE) return false;
  const reference = referenceAt(source, start);
  return reference !== undefined && start + reference.length > offset;
}

function crossing(accepted: readonly Mark[], { start, end, name }: Mark): string | undefined {
  const other = accepted.findLast((mark) => mark.end > start && (mark.end < end || mark.name === name));
  return other && `This would overlap <${other.name}>, which is tagged in the same step.`;
}

/** A tag beside half a tag can make a whole one of it: then the plain text would change. */
function brokenBy({ source }: Markup, mark: Mark): string | undefined {
  const lineStart = lineBreakBefore(source, mark.start);
  const lineEnd = lineBreakAfter(source, mark.end);
  const line = source.slice(lineStart, lineEnd);
  const before = parse(line);
  const moved = { ...mark, start: mark.start - lineStart, end: mark.end - lineStart };
  const edits = editsOf([moved]);
  const after = parse(applyEdits(line, edits));
  const endTagStart = moved.end + (edits[0]?.text.length ?? 0);
  const stands = after.elements.some(({ start, endTag }) => start === moved.start && endTag.start === endTagStart);
  return stands && after.plain === before.plain && after.elements.length === before.elements.length + 1
    ? undefined
    : "This line holds a half tag that would become part of the new one. Write its “<” as &lt; first.";
}

function lineBreakBefore(source: string, offset: number): number {
  let i = offset;
  while (i > 0 && source[i - 1] !== "\n" && source[i - 1] !== "\r") i--;
  return i;
}

function lineBreakAfter(source: string, offset: number): number {
  let i = offset;
  while (i < source.length && source[i] !== "\n" && source[i] !== "\r") i++;
  return i;
}

/** Nested insertions: at one place end tags come first (inner before outer), then start tags (outer before inner). */
function editsOf(marks: readonly Mark[]): readonly TextEdit[] {
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

function startTag({ name, attributes = {} }: Mark): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${name}${written.join("")}>`;
}
