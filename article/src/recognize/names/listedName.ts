import type { EntityType } from "../../model/analysis.ts";
import { phraseClass, WordClass } from "./lexicon/wordClasses.ts";
import type { LineReader } from "./lineReader.ts";

/** A name the lists know. */
export interface Listed {
  readonly type: EntityType;
  /** Token after its last. */
  readonly end: number;
  /** It has several words, so that hardly anything else is meant. */
  readonly isPhrase: boolean;
}

/** Most tokens of a listed name (`Democratic Republic of the Congo` has five). */
const LONGEST_PHRASE = 5;

/** The longest listed place, group or organisation that begins at token `start` and ends by `end`. */
export function listedName(line: LineReader, start: number, end: number): Listed | undefined {
  const bits = line.classOf(start);
  if ((bits & LISTED) === 0) return undefined;
  if ((bits & WordClass.phraseStart) !== 0) {
    const phrase = listedPhrase(line, start, end);
    if (phrase !== undefined) return phrase;
  }
  const type = typeOf(bits);
  return type === undefined ? undefined : { type, end: start + 1, isPhrase: false };
}

const LISTED = WordClass.place | WordClass.group | WordClass.organization | WordClass.misc | WordClass.phraseStart;

function listedPhrase(line: LineReader, start: number, end: number): Listed | undefined {
  let phrase = line.lower[start] as string;
  let found: Listed | undefined;
  const limit = Math.min(end, start + LONGEST_PHRASE);
  for (let i = start + 1; i < limit; i++) {
    phrase += line.ends[i - 1] === line.starts[i] ? line.lower[i] : ` ${line.lower[i]}`;
    const type = typeOf(phraseClass(phrase));
    if (type !== undefined) found = { type, end: i + 1, isPhrase: true };
  }
  return found;
}

function typeOf(bits: number): EntityType | undefined {
  if ((bits & WordClass.place) !== 0) return "place";
  if ((bits & WordClass.group) !== 0) return "group";
  if ((bits & WordClass.organization) !== 0) return "organization";
  return (bits & WordClass.misc) !== 0 ? "misc" : undefined;
}
