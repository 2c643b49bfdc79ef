import { ENTITY_TYPES, type EntityMention, type EntityType, type LineVerdict } from "../../model/analysis.ts";
import type { DocumentLine, NameClaim } from "../../model/reading.ts";
import { isOneSlip, SHORTEST_SLIP } from "./oneSlip.ts";
import { writtenNames } from "./writtenNames.ts";

/**
 * Second pass over the document: the mentions of every line, furniture included (`verdicts[i]` judges `lines[i]`), in order. A name has one type throughout, the one its claims
 * speak for most; a surname alone is the person seen in full; a weak claim stays only where the same name is sure elsewhere.
 */
export function refineNames(
  lines: readonly DocumentLine[],
  verdicts: readonly LineVerdict[],
): readonly EntityMention[] {
  const votes = countVotes(lines);
  const surnames = surnamesByLetter(votes);
  const mentions: EntityMention[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as DocumentLine;
    const isFurniture = verdicts[i]?.boilerplate === true;
    const claims = line.reading.names;
    const names = writtenNames(line.reading);
    for (let j = 0; j < claims.length; j++) {
      const claim = claims[j] as NameClaim;
      const name = names[j] as string;
      const settled = claim.type === "money" ? claim : (settle(claim, votes.get(name)) ?? asSlip(name, surnames));
      if (settled === undefined) continue;
      const { type, confidence } = settled;
      const start = line.start + claim.start;
      const end = line.start + claim.end;
      mentions.push(isFurniture ? { start, end, type, confidence, furniture: true } : { start, end, type, confidence });
    }
  }
  return mentions;
}

/** What all claims of one written form say together. */
class Votes {
  readonly weights: number[] = new Array<number>(ENTITY_TYPES.length).fill(0);
  best = 0;
  /** Last word of a person's full name. */
  isSurname = false;
  hasLentSurname = false;

  add(type: EntityType, confidence: number): void {
    const i = ENTITY_TYPES.indexOf(type);
    // Squared: two guesses do not outvote one that knows.
    this.weights[i] = (this.weights[i] as number) + confidence * confidence;
    if (confidence > this.best) this.best = confidence;
  }

  get winner(): EntityType {
    let winner = 0;
    for (let i = 1; i < this.weights.length; i++)
      if ((this.weights[i] as number) > (this.weights[winner] as number)) winner = i;
    return ENTITY_TYPES[winner] as EntityType;
  }
}

/** A full name this sure lends its type to the surname. */
const SURE = 0.6;
/** Below it a claim needs the document's support. */
const KEPT = 0.4;

function countVotes(lines: readonly DocumentLine[]): ReadonlyMap<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const { reading } of lines) {
    const claims = reading.names;
    const names = writtenNames(reading);
    for (let i = 0; i < claims.length; i++) {
      const claim = claims[i] as NameClaim;
      if (claim.type === "money") continue;
      const name = names[i] as string;
      votesOf(votes, name).add(claim.type, claim.confidence);
      if (claim.type !== "person" || claim.confidence < SURE) continue;
      const named = votesOf(votes, name);
      if (named.hasLentSurname) continue;
      named.hasLentSurname = true;
      const space = name.lastIndexOf(" ");
      if (space > 0) votesOf(votes, name.slice(space + 1)).isSurname = true;
    }
  }
  return votes;
}

function votesOf(votes: Map<string, Votes>, name: string): Votes {
  let found = votes.get(name);
  if (found === undefined) {
    found = new Votes();
    votes.set(name, found);
  }
  return found;
}

/** A listed place or group of this confidence is not somebody's surname. */
const LISTED = 0.85;

function settle(
  claim: NameClaim,
  votes: Votes | undefined,
): { readonly type: EntityType; readonly confidence: number } | undefined {
  if (votes === undefined) return claim.confidence < KEPT ? undefined : claim;
  if (votes.isSurname && (claim.type === "person" || claim.confidence < LISTED))
    return { type: "person", confidence: Math.max(claim.confidence, 0.85) };
  if (claim.confidence < KEPT && votes.best < SURE) return undefined;
  const type = votes.winner;
  return type === claim.type ? claim : { type, confidence: Math.min(votes.best, LISTED) };
}

/** Surnames of one first letter that a weak claim is compared with; an article has fewer. */
const MOST_COMPARED = 20;

function surnamesByLetter(votes: ReadonlyMap<string, Votes>): ReadonlyMap<string, readonly string[]> {
  const surnames = new Map<string, string[]>();
  for (const [name, { isSurname }] of votes) {
    if (!isSurname || name.length < SHORTEST_SLIP) continue;
    const letter = name.charAt(0);
    const list = surnames.get(letter);
    if (list === undefined) surnames.set(letter, [name]);
    else if (list.length < MOST_COMPARED) list.push(name);
  }
  return surnames;
}

/** A word that is one letter off a person's surname is that person, misspelt. */
function asSlip(
  name: string,
  surnames: ReadonlyMap<string, readonly string[]>,
): { readonly type: EntityType; readonly confidence: number } | undefined {
  if (name.length < SHORTEST_SLIP || name.includes(" ")) return undefined;
  const isSlip = surnames.get(name.charAt(0))?.some((surname) => isOneSlip(name, surname));
  return isSlip ? { type: "person", confidence: SURE } : undefined;
}
