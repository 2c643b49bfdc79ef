import { TokenKind } from "../../model/reading.ts";
import { cueAt } from "./cueAt.ts";
import type { Cue } from "./cueVerbs.ts";
import { AUXILIARIES, CONJUNCTIONS, SOURCE_PHRASES } from "./functionWords.ts";
import { isAdverb, isCapital, mainSubject, type Phrase, phraseBefore, phraseFrom } from "./nounPhrase.ts";
import { type Outline, QUOTE, sentenceEnd, sentenceStart } from "./outline.ts";

/** Who is said to speak the quote at an item of the outline. */
export interface Attribution {
  readonly pattern: string;
  readonly speaker: Phrase;
  /** Items of the cue; absent where punctuation alone attributes. */
  readonly cue?: Phrase;
  readonly confidence: number;
}

/** One way in which a reporter names a source; looks at the outline around the quote at item `place`. */
export interface AttributionPattern {
  readonly name: string;
  readonly find: (outline: Outline, place: number, text: string) => Attribution | undefined;
}

/** “…,” Okri said / the minister, a former judge, told reporters / he shrugged (after a comma inside the marks) */
const subjectThenCue: AttributionPattern = {
  name: "after/subjectThenCue",
  find(outline, place, text) {
    const from = attributionStart(outline, place, text);
    if (from === undefined) return undefined;
    const end = stopAtQuote(outline, from, sentenceEnd(outline, from));
    const speaker = phraseFrom(outline, from, end);
    if (speaker === undefined) return undefined;
    const verb = verbAfter(outline, speaker.end, end);
    if (verb >= 0) return attribution(this.name, speaker, verb, 0.95);
    if (!endsInComma(outline, place) || speaker.end >= end) return undefined;
    // An unknown verb after a comma: "he shrugged", "Okri offers".
    return outline.kinds[speaker.end] === TokenKind.word ? { pattern: this.name, speaker, confidence: 0.7 } : undefined;
  },
};

/** “…,” said Okri / wrote the organisation / додав він / a-t-il déclaré */
const cueThenSubject: AttributionPattern = {
  name: "after/cueThenSubject",
  find(outline, place, text) {
    const from = attributionStart(outline, place, text);
    if (from === undefined) return undefined;
    const end = stopAtQuote(outline, from, sentenceEnd(outline, from));
    const pronoun = frenchInversion(outline, from);
    if (pronoun >= 0)
      return attribution(this.name, { start: pronoun, end: pronoun + 1 }, Math.max(from, pronoun - 2), 0.9);
    const cue = cueAt(outline, from);
    if (cue === undefined || cue.form === "participle" || cue.form === "base") return undefined;
    const speaker = subjectAfterCue(outline, from, end);
    return speaker && attribution(this.name, speaker, from, 0.95);
  },
};

/** “…,” according to the ministry / so Okri / selon le ministre; later in the sentence too */
const sourceAfter: AttributionPattern = {
  name: "after/source",
  find(outline, place) {
    const end = sentenceEnd(outline, place);
    for (let i = place + 1; i < end; i++) {
      const length = sourcePhraseAt(outline, i) || (isGermanSo(outline, i, end) ? 1 : 0);
      if (length === 0) continue;
      const speaker = phraseFrom(outline, i + length, end);
      if (speaker) return { pattern: this.name, speaker, cue: { start: i, end: i + length }, confidence: 0.85 };
    }
    return undefined;
  },
};

/** “…,” Russian media quoted him as saying */
const quotedAsSaying: AttributionPattern = {
  name: "after/quotedAsSaying",
  find(outline, place) {
    const end = sentenceEnd(outline, place);
    for (let i = place + 1; i + 2 < end; i++) {
      const word = outline.lower[i];
      if (word !== "quoted" && word !== "cited" && word !== "quotes" && word !== "quoting") continue;
      const speaker = phraseFrom(outline, i + 1, end);
      if (speaker === undefined || outline.lower[speaker.end] !== "as") continue;
      return { pattern: this.name, speaker, cue: { start: i, end: Math.min(end, speaker.end + 2) }, confidence: 0.85 };
    }
    return undefined;
  },
};

/** Okri said: “…” / the statement reads “…” / Okri, calling the plan “…” / called the plan “…” */
const cueBefore: AttributionPattern = {
  name: "before/cue",
  find(outline, place) {
    const start = sentenceStart(outline, place);
    for (let i = place - 1; i >= start; i--) {
      const cue = cueAt(outline, i);
      if (cue === undefined) continue;
      const speaker = subjectOf(outline, i, cue, start, sentenceEnd(outline, place), place);
      if (speaker === undefined) continue;
      return attribution(this.name, speaker, i, place - i <= 3 ? 0.92 : 0.8);
    }
    return undefined;
  },
};

/** According to Okri, “…” / In the words of Okri, “…” / По словам министра, «…» */
const sourceBefore: AttributionPattern = {
  name: "before/source",
  find(outline, place) {
    for (let i = place - 1, start = sentenceStart(outline, place); i >= start; i--) {
      const length = sourcePhraseAt(outline, i);
      if (length === 0) continue;
      const speaker = phraseFrom(outline, i + length, place);
      if (speaker) return { pattern: this.name, speaker, cue: { start: i, end: i + length }, confidence: 0.85 };
    }
    return undefined;
  },
};

/** Okri: “…” / The ministry has one answer: “…” */
const colonBefore: AttributionPattern = {
  name: "before/colon",
  find(outline, place) {
    if (outline.lower[place - 1] !== ":") return undefined;
    const speaker = mainSubject(outline, sentenceStart(outline, place), place - 1);
    return speaker && { pattern: this.name, speaker, confidence: 0.6 };
  },
};

/** “…” – Okri / “…”: Official, to the end of a headline or a motto */
const dashAfter: AttributionPattern = {
  name: "after/dash",
  find(outline, place) {
    const end = sentenceEnd(outline, place);
    for (let i = place + 1; i < end; i++) {
      const word = outline.lower[i];
      if (word !== "–" && word !== "—" && word !== "-" && word !== "―" && word !== ":") continue;
      if (outline.ends[i - 1] === outline.starts[i] && word === "-" && i > place + 1) continue;
      const speaker = phraseFrom(outline, i + 1, end);
      if (speaker === undefined || speaker.end - speaker.start > 6) continue;
      const closing = speaker.end < end ? outline.lower[speaker.end] : ".";
      if (closing === "." || closing === ",") return { pattern: this.name, speaker, confidence: 0.6 };
    }
    return undefined;
  },
};

/** The plan is “…” and the cost “…” at best, Okri said. The cue closes the sentence. */
const cueAtEnd: AttributionPattern = {
  name: "after/cueAtEnd",
  find(outline, place) {
    const end = sentenceEnd(outline, place);
    for (let i = place; i < end; i++) {
      if (!outline.commas[i] || i + 1 >= end) continue;
      const inverted = cueAt(outline, i + 1);
      if (inverted?.form === "past" && inverted.cueClass === "speech") {
        const speaker = subjectAfterCue(outline, i + 1, end);
        if (speaker) return attribution(this.name, speaker, i + 1, 0.8);
      }
      const speaker = phraseFrom(outline, i + 1, end);
      if (speaker === undefined) continue;
      const verb = adjacentVerb(outline, speaker.end, end);
      if (verb >= 0 && outline.lower[verb + 1] !== "that") return attribution(this.name, speaker, verb, 0.8);
    }
    return undefined;
  },
};

/** For quotes that are whole sentences; the first that finds something wins, in the conventions' order of preference. */
export const WHOLE_QUOTE_PATTERNS: readonly AttributionPattern[] = [
  quotedAsSaying,
  subjectThenCue,
  cueThenSubject,
  cueBefore,
  sourceAfter,
  sourceBefore,
  colonBefore,
  dashAfter,
];

/** For quoted parts of a reporter's sentence: a cue on the left governs more often than one on the right, and inversion is rare. */
export const FRAGMENT_PATTERNS: readonly AttributionPattern[] = [
  quotedAsSaying,
  cueBefore,
  subjectThenCue,
  sourceBefore,
  sourceAfter,
  cueAtEnd,
  colonBefore,
  cueThenSubject,
  dashAfter,
];

function attribution(pattern: string, speaker: Phrase, verb: number, confidence: number): Attribution {
  return { pattern, speaker, cue: { start: verb, end: verb + 1 }, confidence };
}

/** Where the reporter's words after a quote may name its source: past a comma or dash; in a new sentence only after “…?” or “…!”. */
function attributionStart(outline: Outline, place: number, text: string): number | undefined {
  let i = place + 1;
  if (i >= outline.length) return undefined;
  if (outline.sentenceStarts[i]) {
    const last = text.charAt((outline.ends[place] as number) - 2);
    if (last !== "?" && last !== "!" && last !== "…") return undefined;
  }
  while (
    i < outline.length &&
    (outline.commas[i] || outline.lower[i] === "—" || outline.lower[i] === "–" || outline.lower[i] === "-")
  )
    i++;
  return i < outline.length ? i : undefined;
}

function endsInComma(outline: Outline, place: number): boolean {
  return outline.commas[place] === true || outline.commas[place + 1] === true;
}

function stopAtQuote(outline: Outline, from: number, to: number): number {
  for (let i = from; i < to; i++) if (outline.lower[i] === QUOTE) return i;
  return to;
}

/** The first finite cue after a subject that ends at `from`, over an apposition or a clause between commas; -1 if there is none. */
function verbAfter(outline: Outline, from: number, to: number): number {
  const adjacent = adjacentVerb(outline, from, to);
  if (adjacent >= 0) return adjacent;
  for (let i = from; i < to; i++) {
    const cue = cueAt(outline, i);
    if (cue !== undefined && cue.form !== "participle" && outline.lower[i - 1] !== "to" && !isRelative(outline, i))
      return i;
  }
  return -1;
}

function isRelative(outline: Outline, verb: number): boolean {
  let i = verb - 1;
  while (i > 0 && (AUXILIARIES.has(outline.lower[i] as string) || isAdverb(outline.lower[i] as string))) i--;
  return outline.lower[i] === "who" || outline.lower[i] === "which";
}

/** A cue right after the subject, over auxiliaries and adverbs ("has also said", "today said"). */
function adjacentVerb(outline: Outline, from: number, to: number): number {
  let i = from;
  if (outline.lower[i] === "(") {
    while (i < to && outline.lower[i] !== ")") i++;
    i++;
  }
  while (
    i < to &&
    (AUXILIARIES.has(outline.lower[i] as string) || isAdverb(outline.lower[i] as string)) &&
    cueAt(outline, i) === undefined
  )
    i++;
  const cue = i < to ? cueAt(outline, i) : undefined;
  return cue !== undefined && (cue.form !== "participle" || i > from) ? i : -1;
}

/** The subject behind an inverted cue, over adverbs and one time phrase: "said Okri", "sagte am Montag der Minister". */
function subjectAfterCue(outline: Outline, verb: number, to: number): Phrase | undefined {
  let i = verb + 1;
  for (let skipped = 0; skipped < 4 && i < to; skipped++, i++) {
    if (!isAdverb(outline.lower[i] as string)) break;
  }
  return i < to ? phraseFrom(outline, i, to) : undefined;
}

/** The subject of the cue verb at `verb` in a sentence that starts at `start`. */
function subjectOf(
  outline: Outline,
  verb: number,
  cue: Cue,
  start: number,
  end: number,
  place: number,
): Phrase | undefined {
  const { lower } = outline;
  if (cue.inverts) {
    const after = subjectAfterCue(outline, verb, place);
    if (after !== undefined && (verb === start || isVerbSecond(outline, verb, start))) return after;
  }
  let i = verb;
  while (i > start && (isAdverb(lower[i - 1] as string) || AUXILIARIES.has(lower[i - 1] as string))) i--;
  const before = lower[i - 1];
  if (i === start) {
    // "Calling the plan “…,” Okri" / "Said Okri: “…”" / "asked the minister" in a question
    if (cue.form === "participle") return mainSubject(outline, start, end);
    return subjectAfterCue(outline, verb, place);
  }
  if (before === QUOTE || (outline.commas[i - 1] && lower[i - 2] === QUOTE)) {
    if (cue.form !== "participle") return subjectAfterCue(outline, verb, place) ?? mainSubject(outline, start, verb);
    return mainSubject(outline, start, verb);
  }
  if (before === "who") return { start: i - 1, end: i };
  const needsMain = cue.form === "participle" && i === verb;
  if (
    needsMain ||
    outline.commas[i - 1] ||
    before === "to" ||
    before === "that" ||
    CONJUNCTIONS.has(before as string)
  ) {
    return mainSubject(outline, start, verb) ?? mainSubject(outline, start, end);
  }
  return phraseBefore(outline, i, start) ?? mainSubject(outline, start, verb);
}

/** German and its kin: an adverb or a preposition opens the clause, so the subject follows the verb. */
function isVerbSecond(outline: Outline, verb: number, start: number): boolean {
  const subject = mainSubject(outline, start, verb);
  return subject === undefined || subject.start !== start;
}

function sourcePhraseAt(outline: Outline, i: number): number {
  for (const phrase of SOURCE_PHRASES) {
    if (phrase.every((word, k) => outline.lower[i + k] === word)) return phrase.length;
  }
  return 0;
}

/** German “…“, so Okri: between a comma or mark and a name or article. */
function isGermanSo(outline: Outline, i: number, end: number): boolean {
  if (outline.lower[i] !== "so" || i + 1 >= end) return false;
  const next = outline.lower[i + 1] as string;
  return (
    (outline.commas[i - 1] === true || outline.lower[i - 1] === QUOTE) &&
    (isCapital(outline, i + 1) ||
      next === "der" ||
      next === "die" ||
      next === "das" ||
      next === "ein" ||
      next === "eine")
  );
}

/** Index of the pronoun in "explique-t-il", "a-t-elle déclaré"; -1 if there is none at `from`. */
function frenchInversion(outline: Outline, from: number): number {
  for (let i = from + 2; i <= from + 4 && i < outline.length; i++) {
    const word = outline.lower[i];
    if (outline.lower[i - 1] !== "-" || outline.lower[from + 1] !== "-") continue;
    if (word === "il" || word === "elle" || word === "on" || word === "ils" || word === "elles") return i;
  }
  return -1;
}
