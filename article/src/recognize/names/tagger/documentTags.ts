import { type DocumentLine, type NameClaim, type NameZone, type Reading, TokenCase } from "../../../model/reading.ts";
import type { Span } from "../../../model/span.ts";
import { amountsFirst } from "../amountsFirst.ts";
import { eachFirm } from "../firmNames.ts";
import { isCapital, LineReader, touches } from "../lineReader.ts";
import { rolesOf } from "../roles.ts";
import { LabelBook } from "./labelBook.ts";
import { settleZone, type TaggedName } from "./settleZone.ts";

/**
 * The names of a document that changes. Each line was labelled by its own words; here the lines are counted together and settled by those counts. After a keystroke only the lines are settled again
 * that hold a word which is now labelled otherwise somewhere, and a line whose names stay the same keeps its list.
 */
export class DocumentTags {
  #book = new LabelBook();
  #readings: readonly Reading[] = [];
  #settled = new Map<Reading, Settled>();
  #claims: readonly (readonly NameClaim[])[] = [];

  /** The names of each line: those that the tagger has settled, and the claims of lines and words that it leaves to others. The same lists for lines in which nothing has changed, the same list of them for the same lines. */
  of(lines: readonly DocumentLine[]): readonly (readonly NameClaim[])[] {
    if (this.#count(lines)) this.#claims = lines.map(({ reading }) => (this.#settled.get(reading) as Settled).claims);
    return this.#claims;
  }

  /** Whether any line is another. */
  #count(lines: readonly DocumentLine[]): boolean {
    const before = this.#readings;
    const shorter = Math.min(before.length, lines.length);
    let start = 0;
    while (start < shorter && before[start] === lines[start]?.reading) start++;
    let end = 0;
    while (end < shorter - start && before[before.length - 1 - end] === lines[lines.length - 1 - end]?.reading) end++;
    if (start === before.length && start === lines.length) return false;
    if (start === 0 && end === 0 && before.length > 0) {
      // Another text: words that only the old one has need not be kept.
      this.#book = new LabelBook();
      this.#settled = new Map();
      this.#readings = [];
      return this.#count(lines);
    }
    this.#book.watch();
    for (let i = start; i < before.length - end; i++) this.#remove(before[i] as Reading);
    for (let i = start; i < lines.length - end; i++) this.#add((lines[i] as DocumentLine).reading);
    this.#readings = lines.map(({ reading }) => reading);
    const isChanged = this.#book.changed();
    for (const [reading, settled] of this.#settled) {
      if (settled.count === 0) this.#settled.delete(reading);
      else if (settled.isNew || reading.names.zones.some(({ types }) => isChanged(types)))
        this.#settle(reading, settled);
    }
    return true;
  }

  #add(reading: Reading): void {
    const known = this.#settled.get(reading);
    if (known === undefined) this.#settled.set(reading, { count: 1, isNew: true, claims: NO_CLAIMS });
    else known.count++;
    for (const zone of reading.names.zones) this.#book.add(zone, 1);
  }

  #remove(reading: Reading): void {
    (this.#settled.get(reading) as Settled).count--;
    for (const zone of reading.names.zones) this.#book.add(zone, -1);
  }

  #settle(reading: Reading, settled: Settled): void {
    settled.isNew = false;
    const { zones, claims } = reading.names;
    if (zones.length === 0) {
      settled.claims = claims;
      return;
    }
    const line = new LineReader(reading.paragraph);
    for (const zone of zones) {
      line.start = zone.sentence.start;
      line.end = zone.sentence.end;
      claimZone(line, zone, settleZone(zone, this.#book));
    }
    const found = amountsFirst(claims, withFirms(line, zones));
    if (!areSame(found, settled.claims)) settled.claims = found;
  }
}

function claimZone(line: LineReader, zone: NameZone, names: readonly TaggedName[]): void {
  let next = zone.first;
  /** Where the last person ends who is sure. */
  let person = -1;
  for (const { first, end: stop, type, confidence, isSettled } of names) {
    const end = type === "person" ? wholeWord(line, stop) : stop;
    claimStrangeWords(line, zone, next, first, person);
    if (!isSettled && end === first + 1 && isCompanion(line, zone, first, person)) {
      line.claim(first, end, "person", COMPANION, NO_ROLES, true);
    } else {
      const roles = type === "person" ? rolesOf(line, first, end - 1) : NO_ROLES;
      line.claim(first, end, type, confidence, roles, isSettled);
    }
    if (isSettled && type === "person") person = end;
    next = end;
  }
  claimStrangeWords(line, zone, next, zone.first + zone.types.length, person);
}

/** `Prayut Chan-o|-cha`: a name that ends in a small word behind a hyphen goes on to the end of the word; `Lund-led` ends before it. */
function wholeWord(line: LineReader, end: number): number {
  let last = end;
  while (
    line.cases[last - 1] === TokenCase.lower &&
    line.lower[last - 2] === "-" &&
    line.lower[last] === "-" &&
    touches(line, last - 1) &&
    touches(line, last) &&
    last + 1 < line.end
  )
    last += 2;
  return last;
}

/** Words with a capital that nobody knows and the tagger takes for no name, between two tokens of the paragraph: one that looks like a name of the article may be a slip of it. */
function claimStrangeWords(line: LineReader, zone: NameZone, from: number, to: number, person: number): void {
  for (let i = from; i < to; i++) {
    if (!isStrange(zone, i) || !isCapital(line, i)) continue;
    if (isCompanion(line, zone, i, person)) line.claim(i, i + 1, "person", COMPANION, NO_ROLES, true);
    else if ((line.lower[i] as string).length >= SHORTEST_STRANGE)
      line.claim(i, i + 1, "misc", STRANGE, NO_ROLES, false);
  }
}

/** `President Putin and |Pezeshkian| signed`: a word that nobody knows, joined to a person. */
function isCompanion(line: LineReader, zone: NameZone, token: number, person: number): boolean {
  return person >= 0 && person === token - 1 && line.lower[person] === "and" && isStrange(zone, token);
}

function isStrange({ first, types }: NameZone, token: number): boolean {
  const word = types[token - first];
  return word !== undefined && word.coarse < 0 && word.lists.length === 0 && word.classes === 0;
}

/** How often a companion is a person. */
const COMPANION = 0.6;

/** Letters. */
const SHORTEST_STRANGE = 4;
/** How often such a word is a name. */
const STRANGE = 0.1;

/** The names that the reader has claimed, and firms where the tagger has settled none; a doubtful name gives way to them. */
function withFirms(line: LineReader, zones: readonly NameZone[]): readonly NameClaim[] {
  const tagged = line.claims.splice(0);
  for (const { first, types } of zones)
    eachFirm(line, first, first + types.length, (from, to) => {
      const firm = { start: line.starts[from] as number, end: line.ends[to - 1] as number };
      const isTaken = tagged.some((name) => name.settled === true && overlap(name, firm));
      if (!isTaken) line.claim(from, to, "organization", FIRM, NO_ROLES, true);
    });
  if (line.claims.length === 0) return tagged;
  const apart = tagged.filter((name) => !line.claims.some((firm) => overlap(name, firm)));
  return [...apart, ...line.claims].sort((a, b) => a.start - b.start);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

interface Settled {
  /** Lines with this reading. */
  count: number;
  isNew: boolean;
  claims: readonly NameClaim[];
}

/** How often what looks like a firm is one. */
const FIRM = 0.8;

const NO_CLAIMS: readonly NameClaim[] = [];
const NO_ROLES: NameClaim["roles"] & object = [];

function areSame(a: readonly NameClaim[], b: readonly NameClaim[]): boolean {
  return (
    a.length === b.length &&
    a.every((claim, i) => {
      const other = b[i] as NameClaim;
      return (
        claim.start === other.start &&
        claim.end === other.end &&
        claim.type === other.type &&
        claim.confidence === other.confidence &&
        claim.settled === other.settled
      );
    })
  );
}
