import type { LineForm } from "../model/reading.ts";
import type { Page } from "./page.ts";
import { zeros } from "./zeros.ts";

/**
 * Of each line that repeats an earlier one: how many lines in a row repeat what stands in a row above, as words of the whole run (lines of few words
 * between them do not count). 0 elsewhere.
 */
export function copyRuns({ forms, firsts }: Pick<Page, "forms" | "firsts">): readonly number[] {
  const n = forms.length;
  const runs = zeros(n);
  let run: number[] = [];
  let expected = -1;
  const close = (): void => {
    const words = run.reduce((sum, i) => sum + (forms[i] as LineForm).words, 0);
    for (const i of run) runs[i] = words;
    run = [];
  };
  for (let i = 0; i < n; i++) {
    const first = firsts[i] as number;
    if ((forms[i] as LineForm).words < LEAST_COPIED) continue;
    if (first === i || (run.length > 0 && (first < expected || first > expected + FARTHEST_NEXT))) close();
    if (first === i) continue;
    run.push(i);
    expected = first + 1;
  }
  close();
  return runs;
}

/** Words. */
const LEAST_COPIED = 4;
/** Lines. Between two lines of the original there may be short ones, or one that the copy leaves out. */
const FARTHEST_NEXT = 4;
