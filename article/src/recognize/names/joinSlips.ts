import type { Named } from "./namedMentions.ts";
import { isOneSlip, SHORTEST_SLIP } from "./oneSlip.ts";
import type { Thing } from "./things.ts";

/** A person's surname of six letters or more that is one letter off another, seen more often: the rarer is a slip of the other. */
export function joinSlips(named: readonly Named[]): void {
  const surnames = new Map<string, { readonly thing: Thing; count: number }>();
  for (const { form, thing } of named) {
    if (form.type !== "person" || thing === undefined) continue;
    const surname = form.words[form.words.length - 1] as string;
    if (surname.length < SHORTEST_SLIP) continue;
    const entry = surnames.get(surname);
    if (entry === undefined) surnames.set(surname, { thing, count: 1 });
    else entry.count++;
  }
  // Compared within one first letter: all pairs of a long document would cost more than the rest of the analysis.
  const byLetter = new Map<string, (readonly [string, { readonly thing: Thing; count: number }])[]>();
  for (const entry of surnames) {
    const letter = entry[0].charAt(0);
    const list = byLetter.get(letter);
    if (list === undefined) byLetter.set(letter, [entry]);
    else if (list.length < LONGEST_COMPARED) list.push(entry);
  }
  for (const list of byLetter.values()) {
    for (const [surname, rare] of list) {
      if (rare.count > 1) continue;
      for (const [other, usual] of list) {
        const from = rare.thing.whole;
        const to = usual.thing.whole;
        if (other === surname || from === to || !isOneSlip(surname, other)) continue;
        // Two full names must agree in all but the surname; a lone surname may join any.
        const agrees = from.words.length === 1 || to.words.length === 1 || sameButLast(from.words, to.words);
        if (agrees && (usual.count > 1 || from.words.length < to.words.length)) from.joined = to;
      }
    }
  }
}

/** Surnames of one first letter that are compared with each other; an article has fewer. */
const LONGEST_COMPARED = 40;

function sameButLast(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => i === a.length - 1 || word === b[i]);
}
