import type { DocumentLine, LineForm } from "../model/reading.ts";
import { cueWeight, isTimeLine, LineShape, shapeOf } from "./lineShape.ts";

/** The lines of a document with what is known of each before any is judged. Parallel arrays. */
export interface Page {
  readonly lines: readonly DocumentLine[];
  readonly forms: readonly LineForm[];
  /** A `LineShape` each. */
  readonly shapes: Uint8Array;
  /** `cueWeight` each. */
  readonly cueWeights: Float32Array;
  /** 1 where the line is a date or time and little else. */
  readonly times: Uint8Array;
  /** How often the line's words stand on the page as a whole line. */
  readonly copies: Uint16Array;
  /** Index of the first line with the same words: its own where it is the first. */
  readonly firsts: Int32Array;
}

export function readPage(lines: readonly DocumentLine[]): Page {
  const length = lines.length;
  const forms: LineForm[] = new Array(length);
  const shapes = new Uint8Array(length);
  const cueWeights = new Float32Array(length);
  const times = new Uint8Array(length);
  const copies = new Uint16Array(length);
  const firsts = new Int32Array(length);
  const seen = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    const form = (lines[i] as DocumentLine).reading.form;
    forms[i] = form;
    shapes[i] = shapeOf(form);
    cueWeights[i] = cueWeight(form);
    times[i] = isTimeLine(form) ? 1 : 0;
    const first = shapes[i] === LineShape.empty ? undefined : seen.get(form.fingerprint);
    firsts[i] = first ?? i;
    if (first === undefined) seen.set(form.fingerprint, i);
    copies[firsts[i] as number] = (copies[firsts[i] as number] as number) + 1;
  }
  for (let i = 0; i < length; i++) copies[i] = copies[firsts[i] as number] as number;
  return { lines, forms, shapes, cueWeights, times, copies, firsts };
}
