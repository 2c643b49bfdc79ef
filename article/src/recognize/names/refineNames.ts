import type { EntityMention, EntityType, LineVerdict } from "../../model/analysis.ts";
import type { DocumentLine, NameClaim } from "../../model/reading.ts";
import { type Name, NameBook } from "./nameBook.ts";
import { isOneSlip, SHORTEST_SLIP } from "./oneSlip.ts";

/**
 * Second pass over the document: the mentions of every line, furniture included (`verdicts[i]` judges `lines[i]`), in order. A name has one type throughout, the one its claims
 * speak for most; a surname alone is the person seen in full; a weak claim stays only where the same name is sure elsewhere.
 */
export function refineNames(
  lines: readonly DocumentLine[],
  verdicts: readonly LineVerdict[],
  book: NameBook = new NameBook(),
): readonly EntityMention[] {
  const ballot = new Ballot(book);
  for (let i = 0; i < lines.length; i++) {
    const { reading } = lines[i] as DocumentLine;
    const claims = reading.names;
    if (claims.length === 0) continue;
    const names = book.ofReading(reading);
    for (let j = 0; j < claims.length; j++) ballot.add(names[j] as Name, claims[j] as NameClaim);
  }
  const mentions: EntityMention[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { reading, start: offset } = lines[i] as DocumentLine;
    const claims = reading.names;
    if (claims.length === 0) continue;
    const names = book.ofReading(reading);
    const isFurniture = verdicts[i]?.boilerplate === true;
    for (let j = 0; j < claims.length; j++) {
      const claim = claims[j] as NameClaim;
      const name = names[j] as Name;
      const type = claim.type === "money" ? "money" : ballot.typeOf(claim, name);
      if (type === undefined) continue;
      const confidence = confidenceOf(claim, name, type);
      const start = offset + claim.start;
      const end = offset + claim.end;
      mentions.push(isFurniture ? { start, end, type, confidence, furniture: true } : { start, end, type, confidence });
    }
  }
  book.endPass();
  return mentions;
}

/** A full name this sure lends its type to the surname. */
const SURE = 0.6;
/** Below it a claim needs the document's support. */
const KEPT = 0.4;
/** A listed place or group of this confidence is not somebody's surname. */
const LISTED = 0.85;
/** Surnames of one first letter that a weak claim is compared with; an article has fewer. */
const MOST_COMPARED = 20;

/** The votes of a whole document. */
class Ballot {
  readonly #book: NameBook;
  /** Surnames long enough to be misspelt, by first letter. */
  readonly #surnames = new Map<number, string[]>();

  constructor(book: NameBook) {
    this.#book = book;
    book.beginPass();
  }

  add(name: Name, claim: NameClaim): void {
    const { type, confidence } = claim;
    name.open(this.#book.pass, type);
    if (type === "money") return;
    name.add(claim);
    if (type !== "person" || confidence < SURE || name.hasLentSurname) return;
    name.hasLentSurname = true;
    const surname = this.#book.surnameOf(name);
    if (surname !== undefined) this.#addSurname(surname);
  }

  #addSurname(name: Name): void {
    name.open(this.#book.pass, "person");
    if (name.isSurname) return;
    name.isSurname = true;
    const { text } = name;
    if (text.length < SHORTEST_SLIP) return;
    const letter = text.charCodeAt(0);
    const list = this.#surnames.get(letter);
    if (list === undefined) this.#surnames.set(letter, [text]);
    else if (list.length < MOST_COMPARED) list.push(text);
  }

  /** `undefined` where the document does not support the claim. */
  typeOf(claim: NameClaim, name: Name): EntityType | undefined {
    if (name.isSurname && (claim.type === "person" || claim.confidence < LISTED)) return "person";
    if (claim.confidence < KEPT && name.best < SURE) return this.#isSlip(name) ? "person" : undefined;
    return name.winner;
  }

  /** A word that is one letter off a person's surname is that person, misspelt. */
  #isSlip(name: Name): boolean {
    if (name.isSlip === undefined) {
      const { text } = name;
      const surnames =
        text.length < SHORTEST_SLIP || text.includes(" ") ? undefined : this.#surnames.get(text.charCodeAt(0));
      name.isSlip = surnames?.some((surname) => isOneSlip(text, surname)) === true;
    }
    return name.isSlip;
  }
}

function confidenceOf(claim: NameClaim, name: Name, type: EntityType): number {
  if (type === "money") return claim.confidence;
  if (name.isSurname && type === "person") return Math.max(claim.confidence, LISTED);
  if (name.isSlip) return SURE;
  return type === claim.type ? claim.confidence : Math.min(name.best, LISTED);
}
