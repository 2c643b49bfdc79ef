import type { Analysis } from "../analysis/analysis.ts";
import { lineAround, nameOf, type TagPair, tagPairs } from "../markup/lineTags.ts";
import { readTag, tagBefore } from "../markup/readTag.ts";
import { isTagName } from "../markup/tags.ts";
import type { TextEdit } from "../model/span.ts";

/**
 * What closes the element after somebody has typed `>` or `/` before `offset`: behind `<date when="2024">` its end tag, behind `</` the name of the element that is open there.
 * `undefined` where nothing is open, the name is none of the format, or the element is closed already. Never throws.
 *
 * @example closeTag(new Analyzer().analyze("<said>“Yes”</"), 13) // { start: 13, end: 13, text: "said>" }
 */
export function closeTag({ text, markup }: Analysis, offset: number): TextEdit | undefined {
  if (offset < markup.bodyStart) return undefined;
  const line = lineAround(text, offset);
  if (text[offset - 1] === "/") {
    const tag = tagBefore(text, offset);
    if (!tag?.isEnd || tag.state !== "name" || readTag(text, tag.start, line.end)?.state === "whole") return undefined;
    const name = openBefore(text, offset).find(({ end }) => end === undefined);
    return name && { start: offset, end: offset, text: `${nameOf(text, name.start)}>` };
  }
  if (text[offset - 1] !== ">") return undefined;
  const typed = tagPairs(text, line).find(({ start }) => start.end === offset);
  if (!typed || typed.end || !isTagName(nameOf(text, typed.start))) return undefined;
  return { start: offset, end: offset, text: `</${nameOf(text, typed.start)}>` };
}

/** The elements of the format that the place is in, inner ones first; those with an end tag after the place too. */
export function openBefore(text: string, offset: number): readonly TagPair[] {
  return tagPairs(text, lineAround(text, offset))
    .filter(({ start, end }) => start.end <= offset && (end === undefined || end.start >= offset))
    .filter(({ start }) => isTagName(nameOf(text, start)))
    .reverse();
}
