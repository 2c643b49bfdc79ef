import { ENTITY_TYPES } from "../../model/analysis.ts";
import type { DocumentLine, NameClaim } from "../../model/reading.ts";
import type { Named } from "./namedMentions.ts";
import { SpellingBook } from "./spelling/spellingBook.ts";
import { DocumentTags } from "./tagger/documentTags.ts";
import { WrittenName } from "./writtenName.ts";

/**
 * The claims of a document that changes, as parallel arrays: after a keystroke the claims of the changed lines are put in the place of the old ones, and all others are neither looked up by their
 * letters nor fetched from all over the memory again. What the claims are worth together is counted anew each time.
 */
export class NameBook {
  /** Claims; index `i` below `length` is one claim. */
  length = 0;
  /** Number of its name. */
  names: Int32Array = new Int32Array(0);
  /** Index of its type in `ENTITY_TYPES`. */
  types: Uint8Array = new Uint8Array(0);
  confidences: Float64Array = new Float64Array(0);
  /** Offsets in the line. */
  starts: Int32Array = new Int32Array(0);
  ends: Int32Array = new Int32Array(0);
  /** A `Settled`. */
  settled: Uint8Array = new Uint8Array(0);
  /** 1 where the claim has roles. */
  hasRoles: Uint8Array = new Uint8Array(0);
  claims: readonly NameClaim[] = [];
  /** Claims of line `i` are `[firsts[i], firsts[i + 1])`. */
  firsts: Int32Array = new Int32Array(1);
  /** The mentions of the last clustering: one object serves one place in the list from time to time. */
  readonly named: Named[] = [];
  /** How the names are spelled. */
  readonly spellings: SpellingBook = new SpellingBook();
  readonly #written: WrittenName[] = [];
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #surnames: number[] = [];
  readonly #tags = new DocumentTags();
  /** Of each line. */
  #claims: readonly (readonly NameClaim[])[] = [];

  /** Names that have a number. */
  get size(): number {
    return this.#texts.length;
  }

  /** Brings the arrays up to these lines. */
  read(lines: readonly DocumentLine[]): void {
    const claims = this.#tags.of(lines);
    if (claims === this.#claims) return;
    if (this.size > MOST_KEPT && this.size > this.length * 2) this.#clear();
    const before = this.#claims;
    const shorter = Math.min(before.length, claims.length);
    let start = 0;
    while (start < shorter && before[start] === claims[start]) start++;
    let end = 0;
    while (end < shorter - start && before[before.length - 1 - end] === claims[claims.length - 1 - end]) end++;
    if (start < before.length || start < claims.length) this.#splice(claims, start, end);
    this.#claims = claims;
  }

  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.length;
      this.#numbers.set(text, number);
      this.#texts.push(text);
      this.#surnames.push(UNKNOWN);
    }
    return number;
  }

  textOf(name: number): string {
    return this.#texts[name] as string;
  }

  written(name: number): WrittenName {
    return (this.#written[name] ??= new WrittenName(this.textOf(name)));
  }

  /** The last word of a name of several words; -1 where it has one. */
  surnameOf(name: number): number {
    const known = this.#surnames[name] as number;
    if (known !== UNKNOWN) return known;
    const text = this.textOf(name);
    const space = text.lastIndexOf(" ");
    const surname = space > 0 ? this.numberOf(text.slice(space + 1)) : -1;
    this.#surnames[name] = surname;
    return surname;
  }

  /** The claims of all lines but the first `start` and the last `end` are put in anew. */
  #splice(claims: readonly (readonly NameClaim[])[], start: number, end: number): void {
    const stop = claims.length - end;
    const oldStop = this.#claims.length - end;
    const from = this.firsts[start] as number;
    const oldTo = this.firsts[oldStop] as number;
    const fresh: NameClaim[] = [];
    const firsts = new Int32Array(claims.length + 1);
    firsts.set(this.firsts.subarray(0, start));
    for (let i = start; i < stop; i++) {
      firsts[i] = from + fresh.length;
      for (const claim of claims[i] as readonly NameClaim[]) fresh.push(claim);
    }
    const to = from + fresh.length;
    const moved = to - oldTo;
    for (let i = stop; i <= claims.length; i++) firsts[i] = (this.firsts[oldStop + i - stop] as number) + moved;
    this.firsts = firsts;
    this.#move(oldTo, moved);
    this.claims = this.claims.slice(0, from).concat(fresh, this.claims.slice(oldTo));
    for (let i = 0; i < fresh.length; i++) {
      const { start: first, end: last, type, name, confidence, settled, roles } = fresh[i] as NameClaim;
      this.starts[from + i] = first;
      this.ends[from + i] = last;
      this.types[from + i] = ENTITY_TYPES.indexOf(type);
      this.names[from + i] = this.numberOf(name);
      this.confidences[from + i] = confidence;
      this.settled[from + i] = settled === undefined ? Settled.byVotes : settled ? Settled.yes : Settled.no;
      this.hasRoles[from + i] = roles === undefined ? 0 : 1;
    }
  }

  /** Makes room before claim `at`, or takes it away. */
  #move(at: number, by: number): void {
    const { length } = this;
    this.length = length + by;
    if (this.length > this.names.length) {
      const capacity = this.length + (this.length >> 2) + 64;
      this.names = grown(new Int32Array(capacity), this.names);
      this.types = grown(new Uint8Array(capacity), this.types);
      this.confidences = grown(new Float64Array(capacity), this.confidences);
      this.starts = grown(new Int32Array(capacity), this.starts);
      this.ends = grown(new Int32Array(capacity), this.ends);
      this.settled = grown(new Uint8Array(capacity), this.settled);
      this.hasRoles = grown(new Uint8Array(capacity), this.hasRoles);
    }
    if (by === 0) return;
    const { names, types, confidences, starts, ends, settled, hasRoles } = this;
    for (const column of [names, types, confidences, starts, ends, settled, hasRoles])
      column.copyWithin(at + by, at, length);
  }

  /** What was typed on the way to the present text is forgotten from time to time. */
  #clear(): void {
    this.#texts.length = 0;
    this.#written.length = 0;
    this.#surnames.length = 0;
    this.#numbers.clear();
    this.spellings.clear();
    this.#claims = [];
    this.firsts = new Int32Array(1);
    this.claims = [];
    this.length = 0;
  }
}

/** Whether the name tagger takes a claim for a name, or leaves it to what the document's claims say together. */
export const Settled = { byVotes: 0, no: 1, yes: 2 } as const;

/** Names. A document of 100,000 words of news has some 4,000 different ones (measured on worldwide.dev). */
const MOST_KEPT = 10_000;
const UNKNOWN = -2;

function grown<Column extends Int32Array | Uint8Array | Float64Array>(column: Column, from: Column): Column {
  column.set(from);
  return column;
}
