import type { Form, Named } from "./namedMentions.ts";
import { isOneSlip, SHORTEST_SLIP } from "./oneSlip.ts";
import type { Thing } from "./things.ts";

/** A surname, whose it was first, and how often it stands. */
interface Surname {
  readonly word: string;
  readonly thing: Thing;
  count: number;
}

/** A person's surname of six letters or more that is one letter off another, seen more often: the rarer is a slip of the other. */
export function joinSlips(named: readonly Named[], forms: readonly Form[]): void {
  // Compared within one first letter: all pairs of a long document would cost more than the rest of the analysis.
  for (const list of surnamesByLetter(named, forms).values()) {
    for (let i = 0; i < list.length; i++) {
      const rare = list[i] as Surname;
      if (rare.count > 1) continue;
      for (let j = 0; j < list.length; j++) {
        const usual = list[j] as Surname;
        if (!isOneSlip(rare.word, usual.word)) continue;
        const from = rare.thing.whole;
        const to = usual.thing.whole;
        if (from === to) continue;
        // Two full names must agree in all but the surname; a lone surname may join any.
        const agrees = from.words.length === 1 || to.words.length === 1 || sameButLast(from.words, to.words);
        if (agrees && (usual.count > 1 || from.words.length < to.words.length)) from.joined = to;
      }
    }
  }
}

/** Surnames of one first letter that are compared with each other; an article has fewer. */
const LONGEST_COMPARED = 40;

function surnamesByLetter(named: readonly Named[], forms: readonly Form[]): ReadonlyMap<number, readonly Surname[]> {
  const surnames = new Map<string, Surname>();
  const byLetter = new Map<number, Surname[]>();
  for (let i = 0; i < forms.length; i++) {
    const { type, name, first, count } = forms[i] as Form;
    if (type !== "person") continue;
    const word = name.words[name.words.length - 1] as string;
    const thing = named[first]?.thing;
    if (word.length < SHORTEST_SLIP || thing === undefined) continue;
    const known = surnames.get(word);
    if (known !== undefined) {
      known.count += count;
      continue;
    }
    const surname = { word, thing, count };
    surnames.set(word, surname);
    const letter = word.charCodeAt(0);
    const list = byLetter.get(letter);
    if (list === undefined) byLetter.set(letter, [surname]);
    else if (list.length < LONGEST_COMPARED) list.push(surname);
  }
  return byLetter;
}

function sameButLast(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => i === a.length - 1 || word === b[i]);
}
