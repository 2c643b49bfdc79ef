import type { LineForm } from "../model/reading.ts";
import type { Block } from "./unwrap.ts";

/** The lines of a document (a paragraph that was broken into lines counts as one) with what is known of each before any is judged. Parallel arrays. */
export interface Page {
  readonly lines: readonly Block[];
  readonly forms: readonly LineForm[];
  /** A `LineShape` each. */
  readonly shapes: Uint8Array;
  /** `LineForm.cueWeight` each. */
  readonly cueWeights: Float32Array;
  /** 1 where `LineForm.isTime`. */
  readonly times: Uint8Array;
  /** How often the line's words stand on the page as a whole line. */
  readonly copies: Int32Array;
  /** Index of the first line with the same words: its own where it is the first. */
  readonly firsts: Int32Array;
}

export function readPage(lines: readonly Block[]): Page {
  const length = lines.length;
  const forms: LineForm[] = new Array(length);
  const shapes = new Uint8Array(length);
  const cueWeights = new Float32Array(length);
  const times = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const form = (lines[i] as Block).reading.form;
    forms[i] = form;
    shapes[i] = form.shape;
    cueWeights[i] = form.cueWeight;
    times[i] = form.isTime ? 1 : 0;
  }
  const firsts = findFirsts(forms);
  return { lines, forms, shapes, cueWeights, times, firsts, copies: countCopies(firsts) };
}

/** A hash table by fingerprint, at most half full. A line without words has no copies. */
function findFirsts(forms: readonly LineForm[]): Int32Array {
  const firsts = new Int32Array(forms.length);
  let size = 16;
  while (size < 2 * forms.length) size *= 2;
  const slots = new Int32Array(size);
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

function countCopies(firsts: Int32Array): Int32Array {
  const copies = new Int32Array(firsts.length);
  for (let i = 0; i < firsts.length; i++) copies[firsts[i] as number] = (copies[firsts[i] as number] as number) + 1;
  for (let i = 0; i < firsts.length; i++) copies[i] = copies[firsts[i] as number] as number;
  return copies;
}
