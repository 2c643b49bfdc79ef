import type { DocumentLine, NameClaim, NameZone, Reading } from "../../../model/reading.ts";
import type { Span } from "../../../model/span.ts";
import { amountsFirst } from "../amountsFirst.ts";
import { eachFirm } from "../firmNames.ts";
import { LineReader } from "../lineReader.ts";
import { endOfSaid, rolesOf } from "../roles.ts";
import { LabelBook } from "./labelBook.ts";
import type { TaggedName } from "./settleZone.ts";
import { zoneNames } from "./zoneNames.ts";

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
    const names: TaggedName[] = [];
    const sentences: Span[] = [];
    for (const zone of zones) {
      line.start = zone.sentence.start;
      line.end = zone.sentence.end;
      for (const name of zoneNames(line, zone, this.#book)) {
        names.push(name);
        sentences.push(zone.sentence);
      }
    }
    let next = nextPerson(names, 0);
    // What is said of one person is not said of the next; a doubtful name is nobody's neighbour.
    let said = 0;
    for (let i = 0; i < names.length; i++) {
      const { first, end, type, confidence, isSettled } = names[i] as TaggedName;
      let roles = NO_ROLES;
      if (i === next) next = nextPerson(names, i + 1);
      if (type === "person") {
        const sentence = sentences[i] as Span;
        line.start = sentence.start;
        line.end = sentence.end;
        roles = rolesOf(line, { first, end }, said, names[next]);
        if (isSettled) said = endOfSaid(line.ends[end - 1] as number, roles, line.starts[names[next]?.first ?? -1]);
      }
      line.claim(first, end, type, confidence, roles, isSettled);
    }
    const found = amountsFirst(claims, withFirms(line, zones));
    if (!areSame(found, settled.claims)) settled.claims = found;
  }
}

/** The place of the first settled person at `from` or behind. */
function nextPerson(names: readonly TaggedName[], from: number): number {
  let i = from;
  while (i < names.length && !(names[i]?.type === "person" && names[i]?.isSettled)) i++;
  return i;
}

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
