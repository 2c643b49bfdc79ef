import { printable } from "./printable.ts";
import { startWithin } from "./width.ts";

/** The line at the foot of a terminal that says how far a long run has come. */
export interface Progress {
  /** The next of the files is taken up. */
  readonly next: (name: string) => void;
  /** Takes the line away, before anything else is printed and at the end. */
  readonly clear: () => void;
}

interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/** Milliseconds. Shorter runs need no word; a line that changes more often cannot be read. */
const PATIENCE = 500;
const INTERVAL = 100;

/** Says nothing where the output is no terminal and for the first half second. */
export function progressOn(output: Output, total: number, now: () => number = () => performance.now()): Progress {
  if (!output.isTTY || total < 2) return { next: () => undefined, clear: () => undefined };
  let done = 0;
  let due = now() + PATIENCE;
  let shown = false;
  return {
    next(name) {
      done++;
      if (now() < due) return;
      due = now() + INTERVAL;
      shown = true;
      // The last column stays free: writing there makes some terminals go on to the next line.
      const line = startWithin(`${done} of ${total}: ${printable(name)}`, (output.columns ?? 80) - 1);
      output.write(`${ERASE_LINE}${line}`);
    },
    clear() {
      if (shown) output.write(ERASE_LINE);
      shown = false;
    },
  };
}

const ERASE_LINE = "\r\u001b[K";
