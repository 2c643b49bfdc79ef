import { access, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { UsageError } from "../usageError.ts";
import { excerptOf } from "./excerpt.ts";
import type { Finding } from "./finding.ts";

/** Columns of a finding's words and what stands around them: by these it is known again, wherever in the file it stands by then. */
const ROOM = 80;

/** Codes, each with the words of its findings in the order of the text; words that are found twice stand there twice. */
type KnownOfFile = Readonly<Record<string, readonly string[]>>;

/**
 * Findings of files that are known and not reported again, as a JSON file that a person can review: `{"version": 1, "files": {"articles/story.txt": {"furniture/share": ["Share on Facebook"]}}}`. Its paths
 * count from the folder it lies in. A finding is the same as long as its code and the words around it are the same.
 */
export class Baseline {
  readonly #folder: string;
  readonly #known: Map<string, KnownOfFile>;
  /** Findings that were known. */
  met = 0;
  /** What is known of the files that were checked and is not found any more. */
  gone = 0;

  private constructor(path: string, known: Readonly<Record<string, KnownOfFile>>) {
    this.#folder = dirname(path);
    this.#known = new Map(Object.entries(known));
  }

  /** One in which nothing is known. */
  static empty(path: string): Baseline {
    return new Baseline(path, {});
  }

  /** Throws `UsageError` where the file is not there or is no baseline. */
  static async read(path: string): Promise<Baseline> {
    const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      throw new UsageError(`there is no baseline ${path}; --update-baseline makes it`);
    });
    const files = filesOf(text);
    if (!files) throw new UsageError(`${path} is no baseline of copydesk; --update-baseline writes it anew`);
    return new Baseline(path, files);
  }

  /** The findings of a file that are not known. */
  newOf(path: string, text: string, findings: readonly Finding[]): readonly Finding[] {
    const known = this.#known.get(this.#nameOf(path)) ?? {};
    const left = new Map(Object.entries(known).map(([code, words]) => [code, words.slice()]));
    const fresh = findings.filter((finding) => {
      const words = left.get(finding.code) ?? [];
      const at = words.indexOf(wordsOf(finding, text));
      if (at === -1) return true;
      words.splice(at, 1);
      return false;
    });
    this.met += findings.length - fresh.length;
    for (const words of left.values()) this.gone += words.length;
    return fresh;
  }

  /** From now on exactly these findings of the file are known. */
  learn(path: string, text: string, findings: readonly Finding[]): void {
    const known: Record<string, string[]> = {};
    for (const finding of findings) (known[finding.code] ??= []).push(wordsOf(finding, text));
    if (findings.length === 0) this.#known.delete(this.#nameOf(path));
    else this.#known.set(this.#nameOf(path), sortedByKey(known));
  }

  /** Nothing is known any more of files that are gone. */
  async forgetMissing(): Promise<void> {
    for (const name of this.#known.keys()) {
      const isThere = await access(join(this.#folder, name)).then(
        () => true,
        () => false,
      );
      if (!isThere) this.#known.delete(name);
    }
  }

  /** As it is written to the disk. */
  print(): string {
    return `${JSON.stringify({ version: VERSION, files: sortedByKey(Object.fromEntries(this.#known)) }, undefined, 2)}\n`;
  }

  #nameOf(path: string): string {
    return relative(this.#folder, path).split(sep).join("/");
  }
}

const VERSION = 1;

function wordsOf(finding: Finding, text: string): string {
  const { whole, before, flagged, after } = excerptOf(text, finding, ROOM);
  return whole ? flagged : `${before}«${flagged}»${after}`;
}

function filesOf(text: string): Readonly<Record<string, KnownOfFile>> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value.version !== VERSION || !isRecord(value.files)) return undefined;
  const isKnown = (file: unknown): file is KnownOfFile =>
    isRecord(file) &&
    Object.values(file).every((words) => Array.isArray(words) && words.every((each) => typeof each === "string"));
  return Object.values(value.files).every(isKnown) ? (value.files as Record<string, KnownOfFile>) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortedByKey<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
