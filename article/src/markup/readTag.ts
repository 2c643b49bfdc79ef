import type { Span } from "../model/span.ts";

/** An attribute as far as it is written. Spans count in the text. */
export interface WrittenAttribute {
  readonly name: Span;
  /** What stands between the quotes, up to where reading ended if there is no closing one; absent before the quote is written. */
  readonly value?: Span;
}

/** A tag as far as it is written. Spans count in the text. */
export interface WrittenTag extends Span {
  readonly isEnd: boolean;
  /** Empty directly after `<` or `</`. */
  readonly name: Span;
  readonly attributes: readonly WrittenAttribute[];
  /**
   * Where reading ended. `name`, `attribute`, `value`: in the middle of one; `space`: where an attribute may begin; `equals`: where its quote is due; `quoted`: directly after
   * a value; `whole`: after `>`; `emptied`: after the `/` of `<date/`. Text that is no tag is no `WrittenTag` at all.
   */
  readonly state: "name" | "space" | "attribute" | "equals" | "value" | "quoted" | "emptied" | "whole";
}

/**
 * Reads the tag whose `<` stands at `start`, up to its `>` or to `limit` (within one line): what a person is still writing and the parser takes as text. `undefined` where the text
 * there cannot become a tag by writing on: `< b`, `<date of the meeting`. One walk; never throws.
 */
export function readTag(text: string, start: number, limit: number): WrittenTag | undefined {
  if (text[start] !== "<" || start >= limit) return undefined;
  const isEnd = text[start + 1] === "/" && start + 1 < limit;
  let at = start + (isEnd ? 2 : 1);
  const name = { start: at, end: (at = wordEnd(text, at, limit)) };
  const attributes: WrittenAttribute[] = [];
  const tag = (state: WrittenTag["state"]): WrittenTag => ({ start, end: at, isEnd, name, attributes, state });
  if (at === limit) return tag("name");
  if (name.start === name.end) return undefined;
  for (let mayStart = false; ; ) {
    if (isSpace(text, at)) {
      at = spaceEnd(text, at, limit);
      mayStart = true;
    }
    if (at === limit) return tag(mayStart ? "space" : attributes.length > 0 ? "quoted" : "name");
    if (text[at] === ">") {
      at++;
      return tag("whole");
    }
    if (text[at] === "/" && !isEnd) {
      at++;
      if (at === limit) return tag("emptied");
      if (text[at] !== ">") return undefined;
      at++;
      return tag("whole");
    }
    if (!mayStart || isEnd) return undefined;
    const attribute = { start: at, end: (at = wordEnd(text, at, limit)) };
    if (attribute.start === attribute.end) return undefined;
    if (at === limit) {
      attributes.push({ name: attribute });
      return tag("attribute");
    }
    if (text[at] !== "=") return undefined;
    at++;
    const quote = text[at];
    if (at === limit) {
      attributes.push({ name: attribute });
      return tag("equals");
    }
    if (quote !== '"' && quote !== "'") return undefined;
    at++;
    const value = { start: at, end: (at = valueEnd(text, at, limit, quote)) };
    attributes.push({ name: attribute, value });
    if (at === limit) return tag("value");
    if (text[at] !== quote) return undefined;
    at++;
    mayStart = false;
  }
}

/** The tag that the place is in, read up to the place: between its `<` and its `>`. `undefined` in text. Values hold no `<`, so the last one before the place is where it begins. */
export function tagBefore(text: string, place: number): WrittenTag | undefined {
  let start = place - 1;
  while (start >= 0 && text[start] !== "<") {
    if (text[start] === "\n" || text[start] === "\r" || place - start > LONGEST_TAG) return undefined;
    start--;
  }
  const tag = start < 0 ? undefined : readTag(text, start, place);
  return tag?.state === "whole" ? undefined : tag;
}

/** Code units; a tag is a few dozen, and a longer stretch without `<` is prose. */
const LONGEST_TAG = 4000;

function wordEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && isNameCharacter(text.charCodeAt(end))) end++;
  return end;
}

function isNameCharacter(code: number): boolean {
  const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return isLetter || (code >= 0x30 && code <= 0x3a) || code === 0x5f || code === 0x2d || code === 0x2e;
}

function isSpace(text: string, at: number): boolean {
  return text[at] === " " || text[at] === "\t";
}

function spaceEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && isSpace(text, end)) end++;
  return end;
}

function valueEnd(text: string, start: number, limit: number, quote: string): number {
  let end = start;
  while (end < limit && text[end] !== quote && text[end] !== "<") end++;
  return end;
}
