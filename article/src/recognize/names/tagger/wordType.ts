import { TokenCase, TokenKind } from "../../../model/reading.ts";
import type { WordType } from "../../../model/wordType.ts";
import { wordClass } from "../lexicon/wordClasses.ts";
import { feature, hashText } from "./hash.ts";

/** What is known of words beside the model's weights. Words are told by the hash of their small letters. */
export interface WordKnowledge {
  /** A cluster number a level, from coarse to fine; empty where the word is unknown. */
  clusters(hash: number): readonly number[];
  /** Numbers of the lists that hold the word. */
  lists(hash: number): readonly number[];
}

/** What stands at a place in a zone, as far as the transitions of the model tell places apart. */
const Slot = { capital: 0, small: 1, hyphen: 2, mark: 3, number: 4 } as const;
export const SLOTS = 5;

/** The word types met so far. Types of words whose case counts and of words whose case does not are kept apart. */
export class WordTypes {
  /** Stands for every place outside the sentence. */
  readonly edge: WordType;
  readonly #knowledge: WordKnowledge;
  readonly #cased = new Map<string, WordType>();
  readonly #caseless = new Map<string, WordType>();

  constructor(knowledge: WordKnowledge) {
    this.#knowledge = knowledge;
    this.edge = this.#make("\n", "\n", TokenKind.symbol, TokenCase.none, false);
  }

  /** `caseCounts`: false in sentences of capitals or without one. */
  of(word: string, lower: string, kind: number, letterCase: number, caseCounts: boolean): WordType {
    const map = caseCounts ? this.#cased : this.#caseless;
    let type = map.get(word);
    if (type === undefined) {
      if (map.size >= MOST_KEPT) map.clear();
      type = this.#make(word, lower, kind, letterCase, caseCounts);
      map.set(word, type);
    }
    return type;
  }

  #make(word: string, lower: string, kind: number, letterCase: number, caseCounts: boolean): WordType {
    const hash = hashText(lower);
    const [coarse = -1, middle = -1, fine = -1, finest = -1] = this.#knowledge.clusters(hash);
    return {
      lower,
      hash,
      shape: caseCounts ? hashText(shapeOf(word)) : NO_SHAPE,
      coarse,
      middle,
      fine,
      finest,
      lists: this.#knowledge.lists(hash),
      classes: wordClass(lower),
      slot: slotOf(kind, letterCase, lower),
      letterCase: caseCounts ? letterCase : TokenCase.none,
      sums: [],
    };
  }
}

/** Word types: about 15 MB with all their sums. An article has under a thousand near its names. */
const MOST_KEPT = 20_000;

const NO_SHAPE: number = feature(-1, 0);

function slotOf(kind: number, letterCase: number, lower: string): number {
  if (kind === TokenKind.number) return Slot.number;
  if (kind !== TokenKind.word) return lower === "-" ? Slot.hyphen : Slot.mark;
  return letterCase >= TokenCase.title ? Slot.capital : Slot.small;
}

/** `Xx` for Peskov, `XX` for NATO, `X` for A, `X.X.` for U.S., `XxXx` for McDonald, `x` for small ones, `0` for digits. */
function shapeOf(word: string): string {
  let shape = "";
  let last = "";
  let run = 0;
  for (let i = 0; i < word.length && shape.length < LONGEST_SHAPE; i++) {
    const sign = signOf(word.charAt(i));
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= (sign === "X" ? 2 : 1)) shape += sign;
  }
  return shape;
}

const LONGEST_SHAPE = 12;

function signOf(letter: string): string {
  if (letter >= "0" && letter <= "9") return "0";
  if (letter !== letter.toLowerCase()) return "X";
  return letter !== letter.toUpperCase() ? "x" : letter;
}
