import { expect, test } from "vitest";
import { type Progress, progressOn } from "../../cli/src/terminal/progress.ts";

interface Watched {
  readonly progress: Progress;
  /** Everything written so far, the erasing of the line as `<`. */
  readonly written: () => string;
  readonly pass: (milliseconds: number) => void;
}

function watch(isTTY: boolean, total = 3, columns = 80): Watched {
  let time = 0;
  let text = "";
  const output = {
    isTTY,
    columns,
    write(part: string) {
      text += part.replace("\r\u001b[K", "<");
    },
  };
  return {
    progress: progressOn(output, total, () => time),
    written: () => text,
    pass(milliseconds) {
      time += milliseconds;
    },
  };
}

test("says how far a long run has come, and takes the line away", () => {
  const { progress, written, pass } = watch(true);
  progress.next("a.txt");
  expect(written()).toBe("");
  pass(500);
  progress.next("b.txt");
  expect(written()).toBe("<2 of 3: b.txt");
  progress.next("c.txt");
  expect(written()).toBe("<2 of 3: b.txt");
  progress.clear();
  progress.clear();
  expect(written()).toBe("<2 of 3: b.txt<");
});

test.each([
  ["the output is no terminal", false, 3],
  ["there is one file", true, 1],
])("says nothing where %s", (_name, isTTY, total) => {
  const { progress, written, pass } = watch(isTTY, total);
  pass(5000);
  progress.next("a.txt");
  progress.clear();
  expect(written()).toBe("");
});

test("keeps to one row and prints no name raw", () => {
  const { progress, written, pass } = watch(true, 10, 20);
  pass(5000);
  progress.next("a\u001b[2J/long/long/name.txt");
  expect(written()).toBe("<1 of 10: a<U+001B>…");
});
