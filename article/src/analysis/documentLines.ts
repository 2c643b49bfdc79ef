import type { DocumentLine, Reading } from "../model/reading.ts";
import { isBlank } from "../text/characters.ts";
import { splitLines } from "../text/lines.ts";
import { LineReading } from "./reading.ts";

type OnError = (recognizer: string, error: unknown) => void;

/**
 * The non-blank lines of a text that changes. Only what lies between the common beginning and the common end of the text before and the text now is cut into lines; the lines before it stay
 * the same objects, those after it keep their readings.
 */
export class DocumentLines {
  readonly #onError: OnError;
  #plain = "";
  #lines: readonly DocumentLine[] = [];
  #readings = new Map<string, Reading>();

  constructor(onError: OnError) {
    this.#onError = onError;
  }

  of(plain: string): readonly DocumentLine[] {
    const before = this.#lines;
    const start = commonStart(this.#plain, plain);
    const end = commonEnd(this.#plain, plain, start);
    const kept = countEndingBefore(before, start - 1);
    const after = Math.max(kept, countStartingUpTo(before, this.#plain.length - end));
    const lines = kept === 0 && after === before.length ? this.#readAll(plain) : this.#readBetween(plain, kept, after);
    this.#plain = plain;
    this.#lines = lines;
    return lines;
  }

  /** Another text: what it has in common with the one before is found by the lines' texts. */
  #readAll(plain: string): readonly DocumentLine[] {
    const lines: DocumentLine[] = [];
    const known = this.#readings;
    this.#readings = new Map();
    this.#cut(plain, 0, lines, (text) => this.#remembered(text, known.get(text)));
    return lines;
  }

  /** Lines before number `kept` and from number `after` on stand in the text as they did. */
  #readBetween(plain: string, kept: number, after: number): readonly DocumentLine[] {
    const before = this.#lines;
    const shift = plain.length - this.#plain.length;
    const lines = before.slice(0, kept);
    const last = before[kept - 1];
    const next = before[after];
    const start = last?.end ?? 0;
    // A reading is kept longer than this text; it must not keep the whole of it.
    const breaks = this.#cut(
      plain.slice(start, next === undefined ? plain.length : next.start + shift),
      start,
      lines,
      (text) => this.#remembered(text, undefined, true),
      last?.number,
    );
    const moved = (last?.number ?? 0) + breaks - (next?.number ?? 0);
    for (let i = after; i < before.length; i++) {
      const line = before[i] as DocumentLine;
      lines.push(
        shift === 0 && moved === 0
          ? line
          : { start: line.start + shift, end: line.end + shift, number: line.number + moved, reading: line.reading },
      );
    }
    if (this.#readings.size > 2 * lines.length + FEW) this.#forget(lines);
    return lines;
  }

  /** Adds the lines of a stretch of the text; gives the number of its line breaks. */
  #cut(
    stretch: string,
    offset: number,
    lines: DocumentLine[],
    read: (text: string) => Reading,
    firstNumber: number = 0,
  ): number {
    const table = splitLines(stretch);
    for (let i = 0; i < table.length; i++) {
      const start = table.starts[i] as number;
      const end = table.ends[i] as number;
      if (isBlank(stretch, start, end)) continue;
      const reading = read(stretch.slice(start, end));
      lines.push({ start: offset + start, end: offset + end, number: firstNumber + i, reading });
    }
    return table.length - 1;
  }

  #remembered(text: string, known: Reading | undefined, isPart = false): Reading {
    let reading = this.#readings.get(text);
    if (reading === undefined) {
      const own = isPart ? ownCopy(text) : text;
      reading = known ?? new LineReading(own, this.#onError);
      this.#readings.set(own, reading);
    }
    return reading;
  }

  #forget(lines: readonly DocumentLine[]): void {
    const used = new Set(lines.map(({ reading }) => reading));
    this.#readings = new Map([...this.#readings].filter(([, reading]) => used.has(reading)));
  }
}

/** Readings of texts that the document no longer holds: some hundred keystrokes back. */
const FEW = 500;

/** Code units compared at once. */
const BLOCK = 2048;

function commonStart(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  let i = 0;
  while (i + BLOCK <= least && a.slice(i, i + BLOCK) === b.slice(i, i + BLOCK)) i += BLOCK;
  while (i < least && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}

/** Code units; the common end does not reach into the common beginning. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let i = 0;
  while (
    i + BLOCK <= most &&
    a.slice(a.length - i - BLOCK, a.length - i) === b.slice(b.length - i - BLOCK, b.length - i)
  )
    i += BLOCK;
  while (i < most && a.charCodeAt(a.length - 1 - i) === b.charCodeAt(b.length - 1 - i)) i++;
  return i;
}

/** Lines that end before `offset` with their whole line break: `\r` may have become `\r\n`. */
function countEndingBefore(lines: readonly DocumentLine[], offset: number): number {
  return firstIndex(lines, (line) => line.end >= offset);
}

/** Lines that start at `offset` or before it: the line break before the next one is as it was. */
function countStartingUpTo(lines: readonly DocumentLine[], offset: number): number {
  return firstIndex(lines, (line) => line.start > offset);
}

/** Index of the first line that passes, where all after it pass. */
function firstIndex(lines: readonly DocumentLine[], passes: (line: DocumentLine) => boolean): number {
  let low = 0;
  for (let high = lines.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (passes(lines[middle] as DocumentLine)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The same text in memory of its own: a slice keeps the text alive that it was cut from. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
