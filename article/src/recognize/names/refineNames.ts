import { ENTITY_TYPES, type EntityMention, type EntityType, type LineVerdict } from "../../model/analysis.ts";
import type { DocumentLine, NameClaim } from "../../model/reading.ts";
import { NameBook } from "./nameBook.ts";
import { isOneSlip, SHORTEST_SLIP } from "./oneSlip.ts";

/**
 * The mentions of every line, furniture included (`verdicts[i]` judges `lines[i]`), in order. The name tagger has settled its own; of them only a misspelt surname is put right. Names of other languages are settled here: such a name has
 * one type throughout, the one its claims speak for most; a surname alone is the person seen in full; a weak claim stays only where the same name is sure elsewhere.
 */
export function refineNames(
  lines: readonly DocumentLine[],
  verdicts: readonly LineVerdict[],
  book: NameBook = new NameBook(),
): readonly EntityMention[] {
  book.read(lines);
  const ballot = new Ballot(book);
  for (let i = 0; i < book.length; i++) ballot.add(i);
  const mentions: EntityMention[] = [];
  for (let line = 0, i = 0; line < lines.length; line++) {
    const stop = book.firsts[line + 1] as number;
    if (i === stop) continue;
    const offset = (lines[line] as DocumentLine).start;
    const isFurniture = verdicts[line]?.boilerplate === true;
    for (; i < stop; i++) {
      const type = ballot.typeOf(i);
      if (type === NO_TYPE) continue;
      mentions.push(
        mentionOf(
          offset + (book.starts[i] as number),
          offset + (book.ends[i] as number),
          ENTITY_TYPES[type] as EntityType,
          ballot.confidenceOf(i, type),
          isFurniture,
        ),
      );
    }
  }
  return mentions;
}

function mentionOf(
  start: number,
  end: number,
  type: EntityType,
  confidence: number,
  isFurniture: boolean,
): EntityMention {
  return isFurniture ? { start, end, type, confidence, furniture: true } : { start, end, type, confidence };
}

/** A full name this sure lends its type to the surname. */
const SURE = 0.6;
/** Below it a claim needs the document's support. */
const KEPT = 0.4;
/** A listed place or group of this confidence is not somebody's surname. */
const LISTED = 0.85;
/** Surnames of one first letter that a weak claim is compared with; an article has fewer. */
const MOST_COMPARED = 20;

const PERSON: number = ENTITY_TYPES.indexOf("person");
const MONEY: number = ENTITY_TYPES.indexOf("money");
const NO_TYPE = -1;

/** The votes of a whole document: what all claims of one written form say together, by the number of the name. */
class Ballot {
  readonly #book: NameBook;
  /** 1 where somebody has asked for the name. */
  readonly #isOpen: Uint8Array;
  /** Of the first claim: it wins where votes are equal. */
  readonly #first: Uint8Array;
  /** One a type. */
  readonly #weights: Float64Array;
  readonly #best: Float64Array;
  /** 1 where the name is the last word of a person's full name. */
  readonly #isSurname: Uint8Array;
  readonly #hasLentSurname: Uint8Array;
  /** 1 where the name is one letter off a surname, 2 where it is not, 0 until somebody asks. */
  readonly #slips: Uint8Array;
  /** Surnames long enough to be misspelt, by first letter. */
  readonly #surnames = new Map<number, string[]>();

  constructor(book: NameBook) {
    this.#book = book;
    // Every surname of a name may become one more name.
    const most = 2 * book.size;
    this.#isOpen = new Uint8Array(most);
    this.#first = new Uint8Array(most);
    this.#weights = new Float64Array(most * ENTITY_TYPES.length);
    this.#best = new Float64Array(most);
    this.#isSurname = new Uint8Array(most);
    this.#hasLentSurname = new Uint8Array(most);
    this.#slips = new Uint8Array(most);
  }

  /** Counts claim `i`. */
  add(i: number): void {
    const name = this.#book.names[i] as number;
    const type = this.#book.types[i] as number;
    this.#open(name, type);
    if (type === MONEY) return;
    const confidence = this.#book.confidences[i] as number;
    // Squared: two guesses do not outvote one that knows.
    const at = name * ENTITY_TYPES.length + type;
    this.#weights[at] = (this.#weights[at] as number) + confidence * confidence;
    if (confidence > (this.#best[name] as number)) this.#best[name] = confidence;
    if (type !== PERSON || confidence < SURE || this.#hasLentSurname[name] === 1) return;
    this.#hasLentSurname[name] = 1;
    const surname = this.#book.surnameOf(name);
    if (surname !== -1) this.#addSurname(surname);
  }

  #open(name: number, type: number): void {
    if (this.#isOpen[name] === 1) return;
    this.#isOpen[name] = 1;
    this.#first[name] = type;
  }

  #addSurname(name: number): void {
    this.#open(name, PERSON);
    if (this.#isSurname[name] === 1) return;
    this.#isSurname[name] = 1;
    const text = this.#book.textOf(name);
    if (text.length < SHORTEST_SLIP) return;
    const letter = text.charCodeAt(0);
    const list = this.#surnames.get(letter);
    if (list === undefined) this.#surnames.set(letter, [text]);
    else if (list.length < MOST_COMPARED) list.push(text);
  }

  /** `NO_TYPE` where the document does not support claim `i`. */
  typeOf(i: number): number {
    const type = this.#book.types[i] as number;
    if (type === MONEY) return MONEY;
    const name = this.#book.names[i] as number;
    const confidence = this.#book.confidences[i] as number;
    const { settled } = this.#book.claims[i] as NameClaim;
    if (settled) return type !== PERSON && confidence < LISTED && this.#isSlip(name) ? PERSON : type;
    if (this.#isSurname[name] === 1 && (type === PERSON || confidence < LISTED)) return PERSON;
    // The tagger has looked at what the name is elsewhere.
    if (settled === false) return this.#isSlip(name) ? PERSON : NO_TYPE;
    if (confidence < KEPT && (this.#best[name] as number) < SURE) return this.#isSlip(name) ? PERSON : NO_TYPE;
    return this.#winner(name);
  }

  #winner(name: number): number {
    const from = name * ENTITY_TYPES.length;
    let winner = this.#first[name] as number;
    let most = this.#weights[from + winner] as number;
    for (let type = 0; type < ENTITY_TYPES.length; type++) {
      const weight = this.#weights[from + type] as number;
      if (weight > most) {
        winner = type;
        most = weight;
      }
    }
    return winner;
  }

  /** A word that is one letter off a person's surname is that person, misspelt. */
  #isSlip(name: number): boolean {
    if (this.#slips[name] === 0) {
      const text = this.#book.textOf(name);
      const surnames =
        text.length < SHORTEST_SLIP || text.includes(" ") ? undefined : this.#surnames.get(text.charCodeAt(0));
      this.#slips[name] = surnames?.some((surname) => isOneSlip(text, surname)) === true ? 1 : 2;
    }
    return this.#slips[name] === 1;
  }

  /** Of claim `i`, which `typeOf` has given this type. */
  confidenceOf(i: number, type: number): number {
    const confidence = this.#book.confidences[i] as number;
    const { settled } = this.#book.claims[i] as NameClaim;
    if (type === MONEY || (settled && type === this.#book.types[i])) return confidence;
    const name = this.#book.names[i] as number;
    if (this.#isSurname[name] === 1 && type === PERSON) return Math.max(confidence, LISTED);
    if (this.#slips[name] === 1) return SURE;
    return type === this.#book.types[i] ? confidence : Math.min(this.#best[name] as number, LISTED);
  }
}
