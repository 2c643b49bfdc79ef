import { expect } from "vitest";
import { LineReading } from "../../../../article/src/analysis/reading.ts";
import type { DateMention } from "../../../../article/src/model/analysis.ts";
import type { DocumentLine } from "../../../../article/src/model/reading.ts";
import { resolveDates } from "../../../../article/src/recognize/dates/index.ts";

/** A Friday in ISO week 29. */
const DOCUMENT_DATE = "2024-07-19";

/** Checks the times of a text in which each is marked `«last week»=2024-W28`; the text without marks is what is read, one paragraph a line. */
export function expectDates(marked: string): void {
  expectDatesOn(DOCUMENT_DATE, marked);
}

/** The same for a document of another date, or of none. */
export function expectDatesOn(date: string | undefined, marked: string): void {
  const text = marked.replace(MARK, "$1");
  expect(show(text, resolveDates(linesOf(text), { documentDate: date }).dates)).toBe(marked);
}

export function datesOf(text: string): readonly DateMention[] {
  return resolveDates(linesOf(text), { documentDate: DOCUMENT_DATE }).dates;
}

function linesOf(text: string): readonly DocumentLine[] {
  const lines: DocumentLine[] = [];
  let start = 0;
  text.split("\n").forEach((line, number) => {
    if (line.trim() !== "") lines.push({ start, end: start + line.length, number, reading: new LineReading(line) });
    start += line.length + 1;
  });
  return lines;
}

/** `«span»=value`: a value has no white space and does not end with a mark of the sentence. */
const MARK = /«([^»]*)»=[\w:+.-]*[\w]/g;

function show(text: string, mentions: readonly DateMention[]): string {
  let shown = "";
  let at = 0;
  for (const { start, end, value } of mentions) {
    shown += `${text.slice(at, start)}«${text.slice(start, end)}»=${value}`;
    at = end;
  }
  return shown + text.slice(at);
}
