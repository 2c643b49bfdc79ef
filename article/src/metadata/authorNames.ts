import { AFTER_NAMES, AGENCIES, CONJUNCTIONS, LABELS, MONTHS, OFFICES, PARTICLES, WEEKDAYS } from "./bylineWords.ts";
import { titleCase } from "./titleCase.ts";

export interface AuthorNames {
  readonly names: readonly string[];
  /** From the first name to the last, in the line. */
  readonly start: number;
  readonly end: number;
}

/** More words than this are no name (longest in kinds-dev: 3). */
const MOST_WORDS = 5;

/** Letters with inner apostrophes and hyphens, or an initial with its stop. */
const WORD = /\p{L}(?:\.(?=[\s\p{Lu}])|[\p{L}\p{M}\d'’ʼ-]{0,40})/gu;

/** Marks that end a list of names. */
const ENDS_LIST = /[|•·/()[\]:;–—\d"“«*]|\s-\s/;
const SEPARATES = /[,&+]/;

/**
 * The names between `start` and `end` of a line: `Ann Baker and Carl Dahl in Oslo`, `ANN BAKER, Political Editor`, `Ann BakerMonday`. Undefined where it reads like a
 * sentence. `isJudged`: other evidence says that this is a by-line, and small words behind the names do not matter.
 */
export function readAuthorNames(text: string, start: number, end: number, isJudged: boolean): AuthorNames | undefined {
  const reader = new NameReader(text);
  WORD.lastIndex = start;
  let before = start;
  for (let match = WORD.exec(text); match !== null && match.index < end; match = WORD.exec(text)) {
    const gap = text.slice(before, match.index);
    if (ENDS_LIST.test(gap)) break;
    if (SEPARATES.test(gap)) reader.endName();
    const step = reader.read(match[0], match.index);
    if (step === "end") break;
    if (step === "sentence") {
      if (isJudged) break;
      return undefined;
    }
    before = match.index + match[0].length;
  }
  return reader.names(isJudged);
}

interface Name {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

class NameReader {
  readonly #line: string;
  readonly #names: Name[] = [];
  #start = -1;
  #end = -1;
  #words = 0;
  #isStaff = false;
  #isTooLong = false;

  constructor(line: string) {
    this.#line = line;
  }

  read(word: string, start: number): "on" | "end" | "sentence" {
    const lower = word.toLowerCase();
    const end = start + word.length;
    if (this.#isEnd(lower, end)) return "end";
    if (word === lower) {
      if (CONJUNCTIONS.has(word) && this.#words > 0) {
        this.endName();
        return "on";
      }
      if (PARTICLES.has(word)) return this.#add(start, end);
      return AFTER_NAMES.has(word) && this.#words + this.#names.length > 0 ? "end" : "sentence";
    }
    if (lower === "and" || lower === "und") {
      this.endName();
      return "on";
    }
    const glued = gluedNameLength(word);
    if (glued === 0) return this.#add(start, end);
    this.#add(start, start + glued);
    return "end";
  }

  endName(): void {
    const text = this.#words > 0 ? this.#line.slice(this.#start, this.#end).replace(/\s+/g, " ") : "";
    // `Ann Baker, le 14 juillet`: a particle alone is an article.
    if (text !== "" && !text.split(" ").every((word) => PARTICLES.has(word))) {
      if (this.#words > MOST_WORDS) this.#isTooLong = true;
      const house = houseAfter(text);
      const end = this.#end - house;
      const name = text.slice(0, text.length - house);
      this.#names.push({ text: printed(name), start: this.#start, end });
    }
    this.#words = 0;
  }

  /** A single word is a name only where the reader was told so or where it is an agency. */
  names(isJudged: boolean): AuthorNames | undefined {
    this.endName();
    if (this.#isTooLong) return undefined;
    const people = this.#names.filter((name) => !AGENCIES.has(name.text.toLowerCase()));
    const kept = people.length > 0 ? people : this.#names;
    const first = kept[0];
    const last = kept.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const isKnown = isJudged || this.#isStaff || people.length === 0;
    if (!isKnown && kept.some((name) => !name.text.includes(" "))) return undefined;
    return { names: kept.map((name) => name.text), start: first.start, end: last.end };
  }

  #add(start: number, end: number): "on" {
    if (this.#words === 0) this.#start = start;
    this.#words++;
    this.#end = end;
    return "on";
  }

  /** `Jerusalem Post Staff` is how the paper signs; `Staff Writer` is an office. A month may be a first name: April Ryan. */
  #isEnd(lower: string, end: number): boolean {
    if (LABELS.has(lower) || WEEKDAYS.has(lower)) return true;
    if (MONTHS.has(lower)) return this.#words > 1 || /^[ .]{1,2}\d/.test(this.#line.slice(end, end + 3));
    if (lower === "staff" && this.#words > 0 && !/^\s{1,3}\p{L}/u.test(this.#line.slice(end, end + 4))) {
      this.#isStaff = true;
      return false;
    }
    return OFFICES.has(lower);
  }
}

/** Code units of the house that is printed behind a name, with the blank before it: `Ann Baker Sky News`. */
function houseAfter(text: string): number {
  const words = text.split(" ");
  for (let first = 2; first < words.length; first++) {
    const house = words.slice(first).join(" ");
    const lower = house.toLowerCase();
    // `News` opens an office too (`News reporter`), so the name may have ended before it.
    if (AGENCIES.has(lower) || AGENCIES.has(`${lower} news`)) return house.length + 1;
  }
  return 0;
}

/** `RAF CASERT` and `Ann BAKER` without the capitals; `AFP` and `HNN Staff` with them: five capitals are no acronym. */
function printed(name: string): string {
  if (name === name.toUpperCase()) return name.length > 4 ? titleCase(name) : name;
  return name.replace(/\p{Lu}{5,}/gu, titleCase);
}

const JOINT = /\p{Ll}(?=\p{Lu})/gu;

/** Length of the name in `BakerMonday`, `BakerUpdated`, `BakerLifestyle`; 0 where the word is one. */
function gluedNameLength(word: string): number {
  for (const match of word.matchAll(JOINT)) {
    const right = word.slice(match.index + 1).toLowerCase();
    if (WEEKDAYS.has(right) || MONTHS.has(right) || LABELS.has(right) || OFFICES.has(right)) return match.index + 1;
  }
  return 0;
}
