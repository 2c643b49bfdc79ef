import { ENTITY_TYPES, type EntityMention, type EntityType, type LineVerdict } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";
import { NameBook, Settled } from "./nameBook.ts";
import { isOneName, type Suspect } from "./spelling/isOneName.ts";
import type { Spelling } from "./spelling/spelling.ts";

/**
 * The mentions of every line, furniture included (`verdicts[i]` judges `lines[i]`), in order. The name tagger has settled its own; a misspelt one gets the type of the name of which it is a slip. Names of other languages are settled here: such a name has
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
/** Mentions of a single word beside which another that is no name may be a slip of it. */
const OFTEN_ENOUGH = 2;

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
  /** Sure claims. */
  readonly #sure: Int32Array;
  /** Of the name of which this one is a slip, the type and 2; 1 where it is none, 0 until somebody asks. */
  readonly #slips: Uint8Array;
  /** By the word that may stand for them alone: surnames and names of one word. */
  #told: ReadonlyMap<Spelling, Suspect> | undefined;

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
    this.#sure = new Int32Array(most);
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
    const settled = this.#book.settled[i];
    if (settled === Settled.yes || (settled === Settled.byVotes && confidence >= SURE))
      this.#sure[name] = (this.#sure[name] as number) + 1;
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
    this.#isSurname[name] = 1;
  }

  /** `NO_TYPE` where the document does not support claim `i`. */
  typeOf(i: number): number {
    const type = this.#book.types[i] as number;
    if (type === MONEY) return MONEY;
    const name = this.#book.names[i] as number;
    const confidence = this.#book.confidences[i] as number;
    const settled = this.#book.settled[i];
    if (settled === Settled.yes) {
      const usual = confidence < LISTED ? this.#slipOf(name) : NO_TYPE;
      return usual === NO_TYPE ? type : usual;
    }
    if (this.#isSurname[name] === 1 && (type === PERSON || confidence < LISTED)) return PERSON;
    // The tagger has looked at what the name is elsewhere.
    if (settled === Settled.no || (confidence < KEPT && (this.#best[name] as number) < SURE)) return this.#slipOf(name);
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

  /** The type of the name of which this one, a single word, is a slip. */
  #slipOf(name: number): number {
    if (this.#slips[name] === 0) this.#slips[name] = 2 + this.#usualTypeOf(name);
    return (this.#slips[name] as number) - 2;
  }

  #usualTypeOf(name: number): number {
    // All of them must be known before one is asked what it is like.
    this.#told ??= this.#allTold();
    const written = this.#book.written(name);
    const { words } = this.#book.spellings.of(written);
    const [spelling] = words;
    if (spelling === undefined || words.length > 1 || spelling.alike.length === 0) return NO_TYPE;
    let found: { readonly usual: Suspect; readonly likeness: number } | undefined;
    for (const { other, likeness } of spelling.alike) {
      const usual = this.#told.get(other);
      if (usual === undefined || (usual.words.length === 1 && usual.count < OFTEN_ENOUGH)) continue;
      const alone: Suspect = { type: usual.type, name: written, words, at: 0, count: 1, isOrphan: true };
      if (!isOneName(alone, usual, likeness)) continue;
      // The book remembers words as they were typed; what is found must not depend on it.
      const order =
        found === undefined
          ? -1
          : likeness - found.likeness || found.usual.count - usual.count || byName(usual, found.usual);
      if (order < 0) found = { usual, likeness };
    }
    return found === undefined ? NO_TYPE : ENTITY_TYPES.indexOf(found.usual.type);
  }

  #allTold(): ReadonlyMap<Spelling, Suspect> {
    const told = new Map<Spelling, Suspect>();
    const { spellings } = this.#book;
    for (let name = 0; name < this.#sure.length; name++)
      if (this.#isOpen[name] === 1) spellings.of(this.#book.written(name));
    for (let name = 0; name < this.#sure.length; name++) {
      if (this.#sure[name] === 0) continue;
      const written = this.#book.written(name);
      const { words } = spellings.of(written);
      const at = words.length - 1;
      const spelling = words[at] as Spelling;
      if (spelling.alike.length === 0) continue;
      const type = ENTITY_TYPES[this.#isSurname[name] === 1 ? PERSON : this.#winner(name)] as EntityType;
      if (at > 0 && type !== "person") continue;
      const known = told.get(spelling);
      const count = (this.#sure[name] as number) + (known?.count ?? 0);
      const suspect = { type, name: written, words, at, count, isOrphan: false };
      told.set(spelling, known !== undefined && byName(known, suspect) < 0 ? { ...known, count } : suspect);
    }
    return told;
  }

  /** Of claim `i`, which `typeOf` has given this type. */
  confidenceOf(i: number, type: number): number {
    const confidence = this.#book.confidences[i] as number;
    const isSettled = this.#book.settled[i] === Settled.yes;
    if (type === MONEY || (isSettled && type === this.#book.types[i])) return confidence;
    const name = this.#book.names[i] as number;
    if (this.#isSurname[name] === 1 && type === PERSON) return Math.max(confidence, LISTED);
    if ((this.#slips[name] as number) > 1) return SURE;
    return type === this.#book.types[i] ? confidence : Math.min(this.#best[name] as number, LISTED);
  }
}

/** Negative where `a` goes first: it has fewer words, or comes first in the alphabet. */
function byName(a: Suspect, b: Suspect): number {
  return a.words.length - b.words.length || (a.name.lower < b.name.lower ? -1 : 1);
}
