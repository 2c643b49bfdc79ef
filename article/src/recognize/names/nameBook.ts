import { ENTITY_TYPES, type EntityType } from "../../model/analysis.ts";
import type { NameClaim, Reading } from "../../model/reading.ts";
import type { Form } from "./namedMentions.ts";
import { WrittenName } from "./writtenName.ts";

/**
 * The names of a document that changes, each in one object, so that after a keystroke nothing is looked up by its letters but what is new. What a name is worth in one state of the document is
 * counted anew each time, in passes; nothing of it outlives its pass.
 */
export class NameBook {
  readonly #names = new Map<string, Name>();
  #ofReading = new WeakMap<Reading, readonly Name[]>();
  #mostKept = MOST_KEPT;
  /** Number of the present pass. */
  pass = 0;

  /** Names that no line holds any more are forgotten when they are too many. Names of different passes are not to be compared. */
  beginPass(): void {
    this.pass++;
    if (this.#names.size <= this.#mostKept) return;
    this.#names.clear();
    this.#ofReading = new WeakMap();
    this.#mostKept = 0;
  }

  /** Called when every name of the document has been asked for. */
  endPass(): void {
    if (this.#mostKept === 0) this.#mostKept = Math.max(MOST_KEPT, 2 * this.#names.size);
  }

  of(text: string): Name {
    let name = this.#names.get(text);
    if (name === undefined) {
      name = new Name(text);
      this.#names.set(text, name);
    }
    return name;
  }

  /** One a claim. */
  ofReading(reading: Reading): readonly Name[] {
    let names = this.#ofReading.get(reading);
    if (names === undefined) {
      names = reading.names.map(({ name }) => this.of(name));
      this.#ofReading.set(reading, names);
    }
    return names;
  }

  /** The last word of a name of several words. */
  surnameOf(name: Name): Name | undefined {
    if (name.lastWord === null) {
      const space = name.text.lastIndexOf(" ");
      name.lastWord = space > 0 ? this.of(name.text.slice(space + 1)) : undefined;
    }
    return name.lastWord;
  }
}

/** Names. A document of 100,000 words of news has some 4,000 different ones (measured on worldwide.dev). */
const MOST_KEPT = 10_000;

/** One way of writing a name, and what all claims of it say together. */
export class Name {
  readonly text: string;
  /** `null` until somebody asks. */
  lastWord: Name | undefined | null = null;
  #written: WrittenName | undefined = undefined;
  /** The pass that the votes were counted in. */
  #counted = 0;
  /** Of the first claim; the others' stand in `#rivals`. */
  #type: EntityType = "misc";
  #weight = 0;
  #rivals: Map<EntityType, number> | undefined = undefined;
  best = 0;
  /** Last word of a person's full name. */
  isSurname = false;
  hasLentSurname = false;
  /** One letter off a surname; `undefined` until somebody asks. */
  isSlip: boolean | undefined = undefined;
  /** The pass that `form` is of. */
  formed = 0;
  form: Form | undefined = undefined;

  constructor(text: string) {
    this.text = text;
  }

  get written(): WrittenName {
    return (this.#written ??= new WrittenName(this.text));
  }

  /** `type` is that of the first who asks. */
  open(pass: number, type: EntityType): void {
    if (this.#counted === pass) return;
    this.#counted = pass;
    this.#type = type;
    this.#weight = 0;
    this.#rivals = undefined;
    this.best = 0;
    this.isSurname = false;
    this.hasLentSurname = false;
    this.isSlip = undefined;
  }

  add({ type, confidence }: NameClaim): void {
    // Squared: two guesses do not outvote one that knows.
    const weight = confidence * confidence;
    if (type === this.#type) this.#weight += weight;
    else {
      this.#rivals ??= new Map();
      this.#rivals.set(type, (this.#rivals.get(type) ?? 0) + weight);
    }
    if (confidence > this.best) this.best = confidence;
  }

  get winner(): EntityType {
    return this.#rivals === undefined ? this.#type : this.#heaviest(this.#rivals);
  }

  #heaviest(rivals: ReadonlyMap<EntityType, number>): EntityType {
    let winner = this.#type;
    let most = this.#weight;
    for (const type of ENTITY_TYPES) {
      const weight = rivals.get(type) ?? 0;
      if (weight > most) {
        winner = type;
        most = weight;
      }
    }
    return winner;
  }
}
