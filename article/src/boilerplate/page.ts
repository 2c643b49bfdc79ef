import type { LineForm } from "../model/reading.ts";
import type { Block } from "./unwrap.ts";
import { zeros } from "./zeros.ts";

/** The lines of a document (a paragraph that was broken into lines counts as one) with what is known of each before any is judged. Parallel arrays. */
export interface Page {
  readonly lines: readonly Block[];
  readonly forms: readonly LineForm[];
  /** A `LineShape` each. */
  readonly shapes: readonly number[];
  /** `LineForm.cueWeight` each. */
  readonly cueWeights: readonly number[];
  /** 1 where `LineForm.isTime`. */
  readonly times: readonly number[];
  /** How often the line's words stand on the page as a whole line. */
  readonly copies: readonly number[];
  /** Index of the first line with the same words: its own where it is the first. */
  readonly firsts: readonly number[];
}

export function readPage(lines: readonly Block[]): Page {
  const length = lines.length;
  const forms: LineForm[] = new Array(length);
  const shapes = zeros(length);
  const cueWeights = zeros(length);
  const times = zeros(length);
  for (let i = 0; i < length; i++) {
    const form = (lines[i] as Block).reading.form;
    forms[i] = form;
    shapes[i] = form.shape;
    cueWeights[i] = Math.fround(form.cueWeight);
    times[i] = form.isTime ? 1 : 0;
  }
  const firsts = findFirsts(forms);
  return { lines, forms, shapes, cueWeights, times, firsts, copies: countCopies(firsts) };
}

/** A hash table by fingerprint, at most half full. A line without words has no copies. */
function findFirsts(forms: readonly LineForm[]): readonly number[] {
  const firsts = zeros(forms.length);
  let size = 16;
  while (size < 2 * forms.length) size *= 2;
  const slots = zeros(size);
  for (let i = 0; i < forms.length; i++) {
    const { fingerprint, words } = forms[i] as LineForm;
    firsts[i] = i;
    if (words === 0) continue;
    let slot = (fingerprint ^ (fingerprint >>> 15)) & (size - 1);
    // A slot holds an index plus one; 0 is free.
    for (; slots[slot] !== 0; slot = (slot + 1) & (size - 1)) {
      const other = (slots[slot] as number) - 1;
      if ((forms[other] as LineForm).fingerprint !== fingerprint || (forms[other] as LineForm).words !== words)
        continue;
      firsts[i] = other;
      break;
    }
    if (firsts[i] === i) slots[slot] = i + 1;
  }
  return firsts;
}

function countCopies(firsts: readonly number[]): readonly number[] {
  const copies = zeros(firsts.length);
  for (let i = 0; i < firsts.length; i++) copies[firsts[i] as number] = (copies[firsts[i] as number] as number) + 1;
  for (let i = 0; i < firsts.length; i++) copies[i] = copies[firsts[i] as number] as number;
  return copies;
}
