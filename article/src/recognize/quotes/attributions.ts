import { TokenKind } from "../../model/reading.ts";
import { cueAt } from "./cueAt.ts";
import { adjacentVerb, subjectAfterCue, subjectOf, verbAfter } from "./cueSubject.ts";
import { AUXILIARIES, CONJUNCTIONS } from "./functionWords.ts";
import { isCapital, mainSubject, type Phrase, phraseFrom } from "./nounPhrase.ts";
import { type Outline, QUOTE, sentenceEnd, sentenceStart } from "./outline.ts";
import { sourcePhraseAt } from "./sourcePhraseAt.ts";

/** Who is said to speak the quote at an item of the outline. */
export interface Attribution {
  readonly pattern: string;
  readonly speaker: Phrase;
  /** Items of the cue; absent where punctuation alone attributes. */
  readonly cue?: Phrase;
  /** Share of such claims in which quote and speaker were right on the PolNeAR train articles, rounded. */
  readonly confidence: number;
}

/** One way in which a reporter names a source; looks at the outline around the quote at item `place`. */
export interface AttributionPattern {
  readonly name: string;
  readonly find: (outline: Outline, place: number) => Attribution | undefined;
}

/** “…,” Okri said / the minister, a former judge, told reporters / he shrugged (after a comma inside the marks) */
const subjectThenCue: AttributionPattern = {
  name: "after/subjectThenCue",
  find(outline, place) {
    const from = attributionStart(outline, place);
    if (from === undefined) return undefined;
    const end = stopAtQuote(outline, from, sentenceEnd(outline, from));
    if (cueAt(outline, from) !== undefined) return undefined;
    const speaker = phraseFrom(outline, from, end);
    if (speaker === undefined) return undefined;
    const verb = verbAfter(outline, speaker.end, end);
    if (verb >= 0) return attribution(this.name, speaker, verb, 0.95);
    return endsInComma(outline, place) ? subjectOfUnknownVerb(outline, speaker, end) : undefined;
  },
};

/** “…,” said Okri / wrote the organisation / додав він / a-t-il déclaré */
const cueThenSubject: AttributionPattern = {
  name: "after/cueThenSubject",
  find(outline, place) {
    const from = attributionStart(outline, place);
    if (from === undefined) return undefined;
    const end = stopAtQuote(outline, from, sentenceEnd(outline, from));
    const pronoun = frenchInversion(outline, from);
    if (pronoun >= 0)
      return attribution(this.name, { start: pronoun, end: pronoun + 1 }, Math.max(from, pronoun - 2), 0.9);
    const isCompound = AUXILIARIES.has(outline.lower[from] as string) && cueAt(outline, from + 1)?.inverts === true;
    const verb = isCompound ? from + 1 : from;
    const cue = cueAt(outline, verb);
    if (cue === undefined || cue.form === "participle" || cue.form === "base") return undefined;
    const speaker = subjectAfterCue(outline, verb, end);
    return speaker && attribution(this.name, speaker, verb, 0.95);
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
    // "He said he feels “great”": what is felt is reported by whoever said so.
    let thought: Attribution | undefined;
    for (let i = place - 1; i >= start; i--) {
      const cue = cueAt(outline, i);
      if (cue === undefined) continue;
      const speaker = subjectOf(outline, i, cue, start, sentenceEnd(outline, place), place);
      if (speaker === undefined) continue;
      const found = attribution(this.name, speaker, i, place - i <= 3 ? 0.85 : 0.8);
      if (cue.cueClass !== "mind") return outermost(outline, found, start, place);
      thought ??= found;
    }
    return thought;
  },
};

/** Okri said the mayor called the plan “…”: the words are in the report of the first of the two, as long as one clause holds both. */
function outermost(outline: Outline, found: Attribution, start: number, place: number): Attribution {
  for (let i = found.speaker.start - 1; i > start; i--) {
    const word = outline.lower[i] as string;
    if (outline.kinds[i] !== TokenKind.word || (CONJUNCTIONS.has(word) && word !== "that")) break;
    const cue = cueAt(outline, i);
    if (cue === undefined || cue.inverts || cue.cueClass === "mind" || cue.cueClass === "naming") continue;
    const speaker = subjectOf(outline, i, cue, start, place, place);
    if (speaker === undefined || speaker.start >= found.speaker.start) break;
    return attribution(found.pattern, speaker, i, 0.75);
  }
  return found;
}

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

/** in Okri's words, “…” / “…,” in her words */
const inWords: AttributionPattern = {
  name: "inWords",
  find(outline, place) {
    for (let i = sentenceStart(outline, place), end = sentenceEnd(outline, place); i + 2 < end; i++) {
      if (outline.lower[i] !== "in") continue;
      const speaker = phraseFrom(outline, i + 1, end);
      if (speaker === undefined) continue;
      const last = outline.lower[speaker.end - 1];
      const next = outline.lower[speaker.end];
      if (last !== "words" && next !== "words") continue;
      if (last === "words" && speaker.end - speaker.start < 2) continue;
      let nameEnd = last === "words" ? speaker.end - 1 : speaker.end;
      while (nameEnd - 1 > speaker.start && !isCapital(outline, nameEnd - 1)) nameEnd--;
      return {
        pattern: this.name,
        speaker: { start: speaker.start, end: nameEnd },
        cue: { start: i, end: speaker.end },
        confidence: 0.85,
      };
    }
    return undefined;
  },
};

/** Headlines: Okri: Plan Is ‘…’ */
const labelBefore: AttributionPattern = {
  name: "before/label",
  find(outline, place) {
    const start = sentenceStart(outline, place);
    const speaker = phraseFrom(outline, start, place);
    if (speaker === undefined || outline.lower[speaker.end] !== ":" || !isCapital(outline, speaker.end - 1))
      return undefined;
    return { pattern: this.name, speaker, confidence: 0.7 };
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
  inWords,
  colonBefore,
  dashAfter,
];

/** For quoted parts of a reporter's sentence: a cue on the left governs more often than one on the right, and inversion is rare. */
export const FRAGMENT_PATTERNS: readonly AttributionPattern[] = [
  labelBefore,
  quotedAsSaying,
  cueBefore,
  subjectThenCue,
  sourceBefore,
  sourceAfter,
  cueAtEnd,
  inWords,
  colonBefore,
  cueThenSubject,
  dashAfter,
];

function attribution(pattern: string, speaker: Phrase, verb: number, confidence: number): Attribution {
  return { pattern, speaker, cue: { start: verb, end: verb + 1 }, confidence };
}

/** Where the reporter's words after a quote may name its source: past a comma or dash; in a new sentence only after “…?” or “…!”. */
function attributionStart(outline: Outline, place: number): number | undefined {
  let i = place + 1;
  if (i >= outline.length) return undefined;
  if (outline.sentenceStarts[i]) {
    const last = outline.lastCodes[place];
    if (last !== 0x3f && last !== 0x21 && last !== 0x2026) return undefined;
  }
  while (i < outline.length && isSkippedAfterQuote(outline, i)) i++;
  return i < outline.length ? i : undefined;
}

/** Comma, dash, or a mark left over from '' and ' together. */
function isSkippedAfterQuote(outline: Outline, i: number): boolean {
  const word = outline.lower[i];
  return (
    outline.commas[i] === true ||
    word === "—" ||
    word === "–" ||
    word === "-" ||
    word === "'" ||
    word === "’" ||
    word === '"'
  );
}

function endsInComma(outline: Outline, place: number): boolean {
  return outline.commas[place] === true || outline.commas[place + 1] === true;
}

function stopAtQuote(outline: Outline, from: number, to: number): number {
  for (let i = from; i < to; i++) if (outline.lower[i] === QUOTE) return i;
  return to;
}

/** After a comma inside the marks any verb is a cue: "he shrugged", "an angry Okri shot back". */
function subjectOfUnknownVerb(outline: Outline, found: Phrase, end: number): Attribution | undefined {
  let last = found.end;
  if (last >= end || outline.kinds[last] !== TokenKind.word) {
    // The phrase ran over its verb: it ends with its last name.
    while (last > found.start && !isCapital(outline, last - 1)) last--;
    if (last === found.start || last === found.end) return undefined;
  }
  return { pattern: "after/subjectThenCue", speaker: { start: found.start, end: last }, confidence: 0.7 };
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
