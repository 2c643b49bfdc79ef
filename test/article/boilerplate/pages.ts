import { expect } from "vitest";
import { judgeLines, measureForm } from "../../../article/src/boilerplate/index.ts";
import type { LineVerdict } from "../../../article/src/model/analysis.ts";
import type { DocumentLine, LineForm } from "../../../article/src/model/reading.ts";
import { readParagraph } from "../../../article/src/segment/paragraph.ts";
import { splitLines } from "../../../article/src/text/lines.ts";
import { NO_NAMES } from "../noNames.ts";

/** Expects the kinds of a page written as `kind | text of the line`; a line without a bar is blank. */
export function expectPage(page: string): void {
  const rows = page
    .trim()
    .split("\n")
    .map((row) => /^\s*(\w+) {0,20}\| ?(.*)$/.exec(row));
  const verdicts = judge(rows.map((row) => row?.[2] ?? "").join("\n"));
  const found = verdicts.map(({ kind }) => kind);
  let next = 0;
  const print = (kindOf: (row: RegExpExecArray) => string | undefined) =>
    rows.map((row) => (row === null ? "" : `${kindOf(row)} | ${row[2]}`)).join("\n");
  expect(print(() => found[next++])).toBe(print((row) => row[1]));
}

export function judge(text: string): readonly LineVerdict[] {
  return judgeLines(documentLines(text));
}

export function formOf(text: string): LineForm {
  return measureForm({ text });
}

export function documentLines(text: string): readonly DocumentLine[] {
  const { length, starts, ends } = splitLines(text);
  const lines: DocumentLine[] = [];
  for (let number = 0; number < length; number++) {
    const start = starts[number] ?? 0;
    const end = ends[number] ?? 0;
    const line = text.slice(start, end);
    if (line.trim() === "") continue;
    const paragraph = readParagraph(line);
    const reading = {
      paragraph,
      form: measureForm(paragraph),
      dates: [],
      names: NO_NAMES,
      quotes: [],
      reports: [],
      defects: [],
    };
    lines.push({ start, end, number, reading });
  }
  return lines;
}
