import { type Analysis, type Cleaning, type CleaningPlan, countWords } from "@copydesk/article";
import type { RewriteRun } from "./rewriteArticles.ts";

/** Lines, and the words in them. */
interface Amount {
  readonly lines: number;
  readonly words: number;
}

const NOTHING: Amount = { lines: 0, words: 0 };

/** What a clean did to one article. */
interface Cleaned extends Pick<Cleaning, "removed"> {
  /** Credits and captions kept as `<fw>`. */
  readonly marked: number;
  /** Defects. */
  readonly repaired: number;
  readonly left: Pick<CleaningPlan, "quoting" | "unsure">;
}

/** What was taken out of many articles, and what was kept. */
export class CleanTotals {
  #all: Amount = NOTHING;
  /** By kind of line. */
  readonly #removed = new Map<string, Amount>();
  #marked = 0;
  #repaired = 0;
  #quoting = 0;
  #unsure = 0;

  /** Counts one article, as it was before. */
  add({ lines, markup }: Analysis, { removed, marked, repaired, left }: Cleaned): void {
    this.#all = sum(this.#all, { lines: lines.length, words: countWords(markup.plain) });
    for (const { kind, start, end } of removed) {
      const words = countWords(markup.plain.slice(markup.toPlain(start), markup.toPlain(end)));
      this.#removed.set(kind, sum(this.#removed.get(kind) ?? NOTHING, { lines: 1, words }));
    }
    this.#marked += marked;
    this.#repaired += repaired;
    this.#quoting += left.quoting.length;
    this.#unsure += left.unsure.length;
  }

  /** For a person: how many files, what goes by kind (the commonest first), what stays, what is left to look at. */
  print({ read, changed, failed, written }: RewriteRun): string {
    const rows = [...this.#removed].sort(([, a], [, b]) => b.lines - a.lines);
    const removed = rows.reduce((total, [, amount]) => sum(total, amount), NOTHING);
    const kept = { lines: this.#all.lines - removed.lines, words: this.#all.words - removed.words };
    const files = [
      `${changed} ${written ? "changed" : "to change"}`,
      `${read - changed} with nothing to change`,
      ...(failed > 0 ? [`${failed} left alone`] : []),
    ];
    const [remove, keep, repair, mark] = written ? DONE : TO_DO;
    const further = [
      ...(this.#repaired > 0 ? [`${repair}: ${counted(this.#repaired, "defect")} of the text`] : []),
      ...(this.#marked > 0 ? [`${mark}: ${counted(this.#marked, "line")} of credits and captions`] : []),
      ...(this.#quoting > 0
        ? [`Left to look at: ${counted(this.#quoting, "line")} with a quotation and its speaker`]
        : []),
      ...(this.#unsure > 0 ? [`Left to look at: ${counted(this.#unsure, "line")} below the confidence`] : []),
    ];
    return [
      `${counted(read + failed, "file")}: ${files.join(", ")}.`,
      `${remove}: ${inWords(removed)}. ${keep}: ${inWords(kept)}.`,
      ...tableOf(rows),
      ...further.map((sentence) => `${sentence}.`),
      "",
    ].join("\n");
  }
}

const DONE = ["Removed", "Kept", "Repaired", "Marked"] as const;
const TO_DO = ["To remove", "To keep", "To repair", "To mark"] as const;

function sum(a: Amount, b: Amount): Amount {
  return { lines: a.lines + b.lines, words: a.words + b.words };
}

function tableOf(rows: readonly (readonly [kind: string, amount: Amount])[]): readonly string[] {
  const cells = rows.map(([kind, { lines, words }]) => [kind, counted(lines, "line"), counted(words, "word")] as const);
  const width = (column: 0 | 1 | 2): number => Math.max(0, ...cells.map((row) => row[column].length));
  return cells.map(
    ([kind, lines, words]) => `  ${kind.padEnd(width(0))}  ${lines.padStart(width(1))}  ${words.padStart(width(2))}`,
  );
}

function inWords({ lines, words }: Amount): string {
  return `${counted(lines, "line")} (${counted(words, "word")})`;
}

function counted(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
