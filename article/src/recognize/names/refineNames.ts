import { ENTITY_TYPES, type EntityMention, type EntityType, type LineVerdict } from "../../model/analysis.ts";
import type { DocumentLine, NameClaim } from "../../model/reading.ts";
import { isOneSlip, SHORTEST_SLIP } from "./oneSlip.ts";

/**
 * Second pass over the document: the mentions of every line, furniture included (`verdicts[i]` judges `lines[i]`), in order. A name has one type throughout, the one its claims
 * speak for most; a surname alone is the person seen in full; a weak claim stays only where the same name is sure elsewhere.
 */
export function refineNames(
  lines: readonly DocumentLine[],
  verdicts: readonly LineVerdict[],
): readonly EntityMention[] {
  const ballot = new Ballot();
  for (let i = 0; i < lines.length; i++) {
    const claims = (lines[i] as DocumentLine).reading.names;
    for (let j = 0; j < claims.length; j++) ballot.add(claims[j] as NameClaim);
  }
  const mentions: EntityMention[] = [];
  let at = 0;
  for (let i = 0; i < lines.length; i++) {
    const { reading, start: offset } = lines[i] as DocumentLine;
    const claims = reading.names;
    if (claims.length === 0) continue;
    const isFurniture = verdicts[i]?.boilerplate === true;
    for (let j = 0; j < claims.length; j++) {
      const claim = claims[j] as NameClaim;
      const votes = ballot.cast[at++] as Votes;
      const type = claim.type === "money" ? "money" : ballot.typeOf(claim, votes);
      if (type === undefined) continue;
      const confidence = confidenceOf(claim, votes, type);
      const start = offset + claim.start;
      const end = offset + claim.end;
      mentions.push(isFurniture ? { start, end, type, confidence, furniture: true } : { start, end, type, confidence });
    }
  }
  return mentions;
}

/** What all claims of one written form say together. */
class Votes {
  readonly name: string;
  /** Of the first claim; the others' stand in `rivals`. */
  readonly type: EntityType;
  weight = 0;
  rivals: Map<EntityType, number> | undefined = undefined;
  best = 0;
  /** Last word of a person's full name. */
  isSurname = false;
  hasLentSurname = false;
  /** One letter off a surname; `undefined` until somebody asks. */
  isSlip: boolean | undefined = undefined;

  constructor(name: string, type: EntityType) {
    this.name = name;
    this.type = type;
  }

  add(type: EntityType, confidence: number): void {
    // Squared: two guesses do not outvote one that knows.
    const weight = confidence * confidence;
    if (type === this.type) this.weight += weight;
    else {
      this.rivals ??= new Map();
      this.rivals.set(type, (this.rivals.get(type) ?? 0) + weight);
    }
    if (confidence > this.best) this.best = confidence;
  }

  get winner(): EntityType {
    if (this.rivals === undefined) return this.type;
    let winner = this.type;
    let most = this.weight;
    for (const type of ENTITY_TYPES) {
      const weight = this.rivals.get(type) ?? 0;
      if (weight > most) {
        winner = type;
        most = weight;
      }
    }
    return winner;
  }
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
  /** Of every claim, in order. */
  readonly cast: Votes[] = [];
  readonly #byName = new Map<string, Votes>();
  /** Surnames long enough to be misspelt, by first letter. */
  readonly #surnames = new Map<number, string[]>();

  add({ name, type, confidence }: NameClaim): void {
    const votes = this.#of(name, type);
    this.cast.push(votes);
    if (type === "money") return;
    votes.add(type, confidence);
    if (type !== "person" || confidence < SURE || votes.hasLentSurname) return;
    votes.hasLentSurname = true;
    const space = name.lastIndexOf(" ");
    if (space > 0) this.#addSurname(name.slice(space + 1));
  }

  #of(name: string, type: EntityType): Votes {
    let votes = this.#byName.get(name);
    if (votes === undefined) {
      votes = new Votes(name, type);
      this.#byName.set(name, votes);
    }
    return votes;
  }

  #addSurname(surname: string): void {
    const votes = this.#of(surname, "person");
    if (votes.isSurname) return;
    votes.isSurname = true;
    if (surname.length < SHORTEST_SLIP) return;
    const letter = surname.charCodeAt(0);
    const list = this.#surnames.get(letter);
    if (list === undefined) this.#surnames.set(letter, [surname]);
    else if (list.length < MOST_COMPARED) list.push(surname);
  }

  /** `undefined` where the document does not support the claim. */
  typeOf(claim: NameClaim, votes: Votes): EntityType | undefined {
    if (votes.isSurname && (claim.type === "person" || claim.confidence < LISTED)) return "person";
    if (claim.confidence < KEPT && votes.best < SURE) return this.#isSlip(votes) ? "person" : undefined;
    return votes.winner;
  }

  /** A word that is one letter off a person's surname is that person, misspelt. */
  #isSlip(votes: Votes): boolean {
    if (votes.isSlip === undefined) {
      const { name } = votes;
      const surnames =
        name.length < SHORTEST_SLIP || name.includes(" ") ? undefined : this.#surnames.get(name.charCodeAt(0));
      votes.isSlip = surnames?.some((surname) => isOneSlip(name, surname)) === true;
    }
    return votes.isSlip;
  }
}

function confidenceOf(claim: NameClaim, votes: Votes, type: EntityType): number {
  if (type === "money") return claim.confidence;
  if (votes.isSurname && type === "person") return Math.max(claim.confidence, LISTED);
  if (votes.isSlip) return SURE;
  return type === claim.type ? claim.confidence : Math.min(votes.best, LISTED);
}
