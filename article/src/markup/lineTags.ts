import type { Span } from "../model/span.ts";
import { readTag, type WrittenTag } from "./readTag.ts";

/** A start tag of a line, whatever its name, and the end tag it belongs to; `<x/>` and stray end tags are in no pair. */
export interface TagPair {
  readonly start: WrittenTag;
  readonly end: WrittenTag | undefined;
}

/** The line that holds the place, without its line break. */
export function lineAround(text: string, place: number): Span {
  let start = place;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  let end = place;
  while (end < text.length && !isBreak(text, end)) end++;
  return { start, end };
}

function isBreak(text: string, at: number): boolean {
  return text[at] === "\n" || text[at] === "\r";
}

/** The start tags between `start` and `end` (in one line), in order, each with its partner: names that the format does not know count too, so a name can be followed while it is written. Linear. */
export function tagPairs(text: string, { start, end }: Span): readonly TagPair[] {
  const pairs: { start: WrittenTag; end: WrittenTag | undefined }[] = [];
  const open: number[] = [];
  const openOf = new Map<string, number>();
  for (let at = text.indexOf("<", start); at !== -1 && at < end; at = text.indexOf("<", at + 1)) {
    const tag = readTag(text, at, end);
    if (tag?.state !== "whole" || text[tag.end - 2] === "/") continue;
    const name = nameOf(text, tag);
    if (!tag.isEnd) {
      open.push(pairs.length);
      pairs.push({ start: tag, end: undefined });
      openOf.set(name, (openOf.get(name) ?? 0) + 1);
      continue;
    }
    if (!openOf.get(name)) continue;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      const pair = pairs[last] as (typeof pairs)[number];
      const opened = nameOf(text, pair.start);
      openOf.set(opened, (openOf.get(opened) ?? 1) - 1);
      if (opened !== name) continue;
      pair.end = tag;
      break;
    }
  }
  return pairs;
}

/** The name as it is written; empty for `<` alone. */
export function nameOf(text: string, { name }: WrittenTag): string {
  return text.slice(name.start, name.end);
}
