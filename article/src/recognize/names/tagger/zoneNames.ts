import { type NameZone, TokenCase } from "../../../model/reading.ts";
import { isCapital, type LineReader, touches } from "../lineReader.ts";
import type { LabelBook } from "./labelBook.ts";
import { settleZone, type TaggedName } from "./settleZone.ts";

/**
 * The names of a zone in order, the reader standing at its sentence: those that the tagger finds, and words with a capital that nobody knows and that it takes for no name. One that looks like a name of the
 * article may be a slip of it.
 */
export function zoneNames(line: LineReader, zone: NameZone, book: LabelBook): readonly TaggedName[] {
  const names: TaggedName[] = [];
  let next = zone.first;
  /** Where the last person ends who is sure. */
  let person = -1;
  for (const name of settleZone(zone, book)) {
    addStrangeWords(line, zone, next, name.first, person, names);
    const isPerson = name.type === "person";
    if (!name.isSettled && name.end === name.first + 1 && isCompanion(line, zone, name.first, person))
      names.push(companion(name.first));
    else names.push(isPerson ? { ...name, end: wholeWord(line, name.end) } : name);
    const last = names[names.length - 1] as TaggedName;
    if (isPerson && name.isSettled) person = last.end;
    next = last.end;
  }
  addStrangeWords(line, zone, next, zone.first + zone.types.length, person, names);
  return names;
}

/** `Prayut Chan-o|-cha`: a name that ends in a small word behind a hyphen goes on to the end of the word; `Lund-led` ends before it. */
function wholeWord(line: LineReader, end: number): number {
  let last = end;
  while (
    line.cases[last - 1] === TokenCase.lower &&
    line.lower[last - 2] === "-" &&
    line.lower[last] === "-" &&
    touches(line, last - 1) &&
    touches(line, last) &&
    last + 1 < line.end
  )
    last += 2;
  return last;
}

function addStrangeWords(
  line: LineReader,
  zone: NameZone,
  from: number,
  to: number,
  person: number,
  names: TaggedName[],
): void {
  for (let i = from; i < to; i++) {
    if (!isStrange(zone, i) || !isCapital(line, i)) continue;
    if (isCompanion(line, zone, i, person)) names.push(companion(i));
    else if ((line.lower[i] as string).length >= SHORTEST_STRANGE)
      names.push({ first: i, end: i + 1, type: "misc", confidence: STRANGE, isSettled: false });
  }
}

/** `President Putin and |Pezeshkian| signed`: a word that nobody knows, joined to a person. */
function isCompanion(line: LineReader, zone: NameZone, token: number, person: number): boolean {
  return person >= 0 && person === token - 1 && line.lower[person] === "and" && isStrange(zone, token);
}

function companion(first: number): TaggedName {
  return { first, end: first + 1, type: "person", confidence: COMPANION, isSettled: true };
}

function isStrange({ first, types }: NameZone, token: number): boolean {
  const word = types[token - first];
  return word !== undefined && word.coarse < 0 && word.lists.length === 0 && word.classes === 0;
}

/** How often a companion is a person. */
const COMPANION = 0.6;

/** Letters. */
const SHORTEST_STRANGE = 4;
/** How often such a word is a name. */
const STRANGE = 0.1;
