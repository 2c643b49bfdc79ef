import { TokenCase, TokenKind } from "../../../model/reading.ts";
import { type Cue, cueOf, isOftenNoun } from "./cueVerbs.ts";
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SPEAKER_PRONOUNS, STANDS_ALONE } from "./functionWords.ts";
import type { Outline } from "./outline.ts";

const PASSIVE: ReadonlySet<string> = new Set("was were been be being is are get got".split(" "));

/** The cue verb that stands at item `i`: a form of one, where its neighbours let it be the verb of a speaker. */
export function cueAt(outline: Outline, i: number): Cue | undefined {
  const known = outline.cues[i];
  if (known !== undefined) return known ?? undefined;
  const found = findCue(outline, i);
  if (i >= 0 && i < outline.length) outline.cues[i] = found ?? null;
  return found;
}

function findCue(outline: Outline, i: number): Cue | undefined {
  const word = outline.lower[i] as string;
  const cue = cueOf(word);
  if (cue === undefined || outline.kinds[i] !== TokenKind.word) return undefined;
  // Capitalised inside a sentence it is a name: the Post, the Press.
  if ((outline.cases[i] as number) > TokenCase.lower && !outline.sentenceStarts[i] && !isInHeadline(outline, i, cue))
    return undefined;
  if (cue.inverts) return cue.particles === undefined || hasParticle(outline, i, cue.particles) ? cue : undefined;
  if (word === "put" && outline.lower[i + 1] !== "it") return undefined;
  if (cue.verb === "go" && !goesOnSpeaking(outline, i)) return undefined;
  const before = outline.lower[i - 1];
  if (before === undefined || outline.sentenceStarts[i])
    return isOftenNoun(word) && cue.form !== "past" ? undefined : cue;
  // so-called
  if (before === "-" && outline.ends[i - 1] === outline.starts[i]) return undefined;
  if (cue.form === "past" && PASSIVE.has(before)) return undefined;
  if (before === "to") return cue.form === "base" ? cue : undefined;
  if (DETERMINERS.has(before) && !SPEAKER_PRONOUNS.has(before) && !STANDS_ALONE.has(before)) return undefined;
  // "a banner reading: “"
  if (word === "reading" && !PREPOSITIONS.has(before)) return cue;
  if (isOftenNoun(word) && !mayBeSubject(outline, i - 1)) return undefined;
  return cue;
}

/** "Okri went on, “…”" and "she goes on:", but not "went on to visit". */
function goesOnSpeaking(outline: Outline, i: number): boolean {
  const after = outline.lower[i + 2];
  return outline.lower[i + 1] === "on" && after !== "to" && !(after !== undefined && DETERMINERS.has(after));
}

/** Whether one of the words closes the clause of the verb at `at`. */
function hasParticle(outline: Outline, at: number, particles: readonly string[]): boolean {
  for (let i = at + 1; i < outline.length && i < at + LONGEST_CLAUSE && !outline.sentenceStarts[i]; i++) {
    if (!particles.includes(outline.lower[i] as string)) continue;
    const next = i + 1;
    if (next >= outline.length || outline.sentenceStarts[next] || outline.kinds[next] !== TokenKind.word) return true;
    if (CONJUNCTIONS.has(outline.lower[next] as string)) return true;
  }
  return false;
}

/** In items; keeps the search short. */
const LONGEST_CLAUSE = 40;

/** Verbs that are seldom part of a name, for headlines in title case. */
const HEADLINE_VERBS: ReadonlySet<string> = new Set(
  "says tells said warns urges insists argues vows admits denies accuses".split(" "),
);

/** A verb with a capital among words that all have one: "Okri Joked “…”", but not the Post, the Press. */
function isInHeadline(outline: Outline, i: number, { form }: Cue): boolean {
  const word = outline.lower[i] as string;
  if (HEADLINE_VERBS.has(word)) return true;
  const isTitle = (k: number): boolean => (outline.cases[k] ?? TokenCase.lower) > TokenCase.lower;
  if (form !== "past" || isOftenNoun(word) || !isTitle(i - 1)) return false;
  return outline.kinds[i + 1] === 0 || outline.lower[i + 1] === ":" || isTitle(i + 1);
}

/** Whether the word at `i` may be the last one of a subject: "Okri notes", "who notes", "officials note", "the letter reads", but not "of claims", "new claims". */
function mayBeSubject(outline: Outline, i: number): boolean {
  const word = outline.lower[i] as string;
  if (outline.kinds[i] !== TokenKind.word) return outline.commas[i] === true || word === ")";
  if ((outline.cases[i] as number) >= TokenCase.title) return true;
  if (SPEAKER_PRONOUNS.has(word) && word !== "her" && word !== "his") return true;
  if (word === "'s" || word === "’s" || PREPOSITIONS.has(word) || CONJUNCTIONS.has(word)) return word === "and";
  if ((word.endsWith("ly") && word !== "early") || word === "also" || word === "not" || word === "n't") return true;
  const last = word.slice(-1);
  const isPluralNoun = last === "s" && word.slice(-2) !== "ss";
  return isPluralNoun || DETERMINERS.has(outline.lower[i - 1] ?? "") || isModal(word);
}

const MODALS: ReadonlySet<string> = new Set(
  "will would can could may might must should did does do have has had didn't doesn't don't".split(" "),
);

function isModal(word: string): boolean {
  return MODALS.has(word);
}
