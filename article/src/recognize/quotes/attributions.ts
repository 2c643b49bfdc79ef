import { TokenKind } from "../../model/reading.ts";
import { type Candidate, Found, Way } from "./candidates.ts";
import { cueAt } from "./cueAt.ts";
import { adjacentVerb, subjectAfterCue, subjectBefore, subjectOf, subjectOfLastCue, verbAfter } from "./cueSubject.ts";
import { REPORTED_MOOD } from "./cues/german.ts";
import type { Cue } from "./cueVerbs.ts";
import { AUXILIARIES, CUE_NOUNS, POSSESSIVES } from "./functionWords.ts";
import { isAdverb, isCapital, mainSubject, type Phrase, phraseBefore, phraseFrom } from "./nounPhrase.ts";
import { type Outline, QUOTE, sentenceEnd, sentenceStart } from "./outline.ts";
import { sourcePhraseAt } from "./sourcePhraseAt.ts";

/** Takes a reading of the quote at hand. */
export type Accept = (candidate: Candidate) => void;

/** One way in which a reporter names a source; looks at the outline around the quote at item `place`. */
type Pattern = (outline: Outline, place: number, accept: Accept) => void;

/** “…,” Okri said / the minister, a former judge, told reporters / he shrugged (after a comma inside the marks) */
const subjectThenCue: Pattern = (outline, place, accept) => {
  const from = attributionStart(outline, place);
  if (from === undefined || cueAt(outline, from) !== undefined) return;
  const end = stopAtQuote(outline, from, sentenceEnd(outline, from));
  const speaker = phraseFrom(outline, from, end);
  if (speaker === undefined) return;
  const verb = verbAfter(outline, speaker.end, end);
  if (verb >= 0) {
    accept(ofVerb(outline, Way.subjectThenCue, Found.grammar, speaker, verb));
    const nearest = phraseBeforeVerb(outline, verb, from);
    if (nearest !== undefined && nearest.start >= speaker.end)
      accept(ofVerb(outline, Way.subjectThenCue, Found.nearest, nearest, verb));
  } else if (endsInComma(outline, place) || outline.sentenceStarts[place + 1]) {
    const subject = subjectOfUnknownVerb(outline, speaker, end);
    if (subject !== undefined) accept(plain(Way.subjectThenVerb, subject));
  }
};

/** “…,” said Okri / wrote the organisation / додав він / a-t-il déclaré */
const cueThenSubject: Pattern = (outline, place, accept) => {
  const from = attributionStart(outline, place);
  if (from === undefined) return;
  const end = stopAtQuote(outline, from, sentenceEnd(outline, from));
  const pronoun = frenchInversion(outline, from);
  if (pronoun >= 0) {
    const verb = Math.max(from, pronoun - 2);
    return accept(ofVerb(outline, Way.cueThenSubject, Found.grammar, { start: pronoun, end: pronoun + 1 }, verb));
  }
  const behindAuxiliary = subjectBehindAuxiliary(outline, from, end);
  if (behindAuxiliary !== undefined) return accept(behindAuxiliary);
  const isCompound = AUXILIARIES.has(outline.lower[from] as string) && cueAt(outline, from + 1)?.inverts === true;
  const verb = isCompound ? from + 1 : from;
  const cue = cueAt(outline, verb);
  if (cue === undefined || cue.form === "participle" || cue.form === "base") return;
  const speaker = documentSaid(outline, verb, end) ?? subjectAfterCue(outline, verb, end);
  if (speaker !== undefined) accept(ofVerb(outline, Way.cueThenSubject, Found.grammar, speaker, verb));
};

/** German „…“, hatte Okri am Montag erklärt / wird Okri zitiert: the participle closes the clause. */
function subjectBehindAuxiliary(outline: Outline, from: number, end: number): Candidate | undefined {
  if (!PERFECT.has(outline.lower[from] as string)) return undefined;
  const speaker = phraseFrom(outline, from + 1, end);
  if (speaker === undefined) return undefined;
  let last = speaker.end;
  while (last + 1 < end && outline.kinds[last + 1] === TokenKind.word && !outline.commas[last]) last++;
  const word = outline.lower[last] ?? "";
  const isParticiple = last < end && word.length > 4 && (word.endsWith("t") || word.endsWith("en"));
  if (!isParticiple) return undefined;
  return { ...plain(Way.cueThenSubject, speaker, { start: last, end: last + 1 }), verb: SAID };
}

const PERFECT: ReadonlySet<string> = new Set("hat hatte hätte haben hatten habe wird wurde werden wurden".split(" "));
const SAID: Cue = { cueClass: "speech", form: "past", inverts: true, verb: "" };

/** German „…“, heißt es in der Mitteilung: the document. */
function documentSaid(outline: Outline, verb: number, end: number): Phrase | undefined {
  if (outline.lower[verb + 1] !== "es" || !IN.has(outline.lower[verb + 2] as string)) return undefined;
  return phraseFrom(outline, verb + 3, end);
}

const IN: ReadonlySet<string> = new Set("in im aus auf bei beim von vom".split(" "));

/** “…,” according to the ministry / so Okri / selon le ministre; later in the sentence too */
const sourceAfter: Pattern = (outline, place, accept) => {
  const end = sentenceEnd(outline, place);
  for (let i = place + 1; i < end; i++) {
    const length = sourcePhraseAt(outline, i) || (isGermanSo(outline, i, end) ? 1 : 0);
    if (length === 0) continue;
    const speaker = phraseFrom(outline, i + length, end);
    if (speaker !== undefined) return accept(plain(Way.sourceAfter, speaker, { start: i, end: i + length }));
  }
};

/** “…,” Russian media quoted him as saying / Die Zeitung zitiert Okri mit den Worten: „…“ */
const quotedAsSaying: Pattern = (outline, place, accept) => {
  for (let i = place - 1, start = sentenceStart(outline, place); i >= start; i--) {
    if (outline.lower[i] !== "zitiert" && outline.lower[i] !== "zitierte") continue;
    const speaker = phraseFrom(outline, outline.lower[i + 1] === "dazu" ? i + 2 : i + 1, place);
    if (speaker === undefined || outline.lower[speaker.end] !== "mit") break;
    return accept(plain(Way.quotedAsSaying, speaker, { start: i, end: i + 1 }));
  }
  const end = sentenceEnd(outline, place);
  for (let i = place + 1; i + 2 < end; i++) {
    const word = outline.lower[i];
    if (word !== "quoted" && word !== "cited" && word !== "quotes" && word !== "quoting") continue;
    const speaker = phraseFrom(outline, i + 1, end);
    if (speaker === undefined || outline.lower[speaker.end] !== "as") continue;
    return accept(plain(Way.quotedAsSaying, speaker, { start: i, end: Math.min(end, speaker.end + 2) }));
  }
};

/** Okri said: “…” / the statement reads “…” / Okri, calling the plan “…” / called the plan “…”: every cue before the quote, the nearest first. */
const cueBefore: Pattern = (outline, place, accept) => {
  const start = sentenceStart(outline, place);
  const end = sentenceEnd(outline, place);
  let rank = 0;
  for (let i = place - 1; i >= start && rank < MOST_CUES; i--) {
    const cue = cueAt(outline, i);
    if (cue === undefined) continue;
    const subject = subjectOf(outline, i, cue, start, end, place);
    if (subject !== undefined) accept(ofVerb(outline, Way.cueBefore, Found.grammar, subject, i, rank));
    const nearest = phraseBeforeVerb(outline, i, start);
    if (nearest !== undefined && nearest.start !== subject?.start)
      accept(ofVerb(outline, Way.cueBefore, Found.nearest, nearest, i, rank));
    const main = mainSubject(outline, start, i);
    if (main !== undefined && main.start !== subject?.start && main.start !== nearest?.start)
      accept(ofVerb(outline, Way.cueBefore, Found.sentence, main, i, rank));
    rank++;
  }
};

/** Cues looked at before a quote; a sentence has seldom more than three. */
const MOST_CUES = 4;

/** ", as Okri put it", ", wie Okri betonte" */
const AS: ReadonlySet<string> = new Set("as wie comme como".split(" "));

/** her remark that “…” / Okri's only answer was “…” / his motto: “…” */
const nounBefore: Pattern = (outline, place, accept) => {
  const start = sentenceStart(outline, place);
  for (let i = place - 1; i > start && i >= place - FARTHEST_NOUN; i--) {
    if (!CUE_NOUNS.has(outline.lower[i] as string)) continue;
    const speaker = possessorBefore(outline, i, start);
    if (speaker !== undefined) return accept(plain(Way.nounBefore, speaker, { start: i, end: i + 1 }));
  }
};

/** Items between a noun and the quote it introduces. */
const FARTHEST_NOUN = 8;

/** "her", "Okri's", "the mayor's" before the noun at `noun`, over two words at most. */
function possessorBefore(outline: Outline, noun: number, start: number): Phrase | undefined {
  for (let i = noun - 1; i >= start && i >= noun - 3; i--) {
    const word = outline.lower[i] as string;
    if (POSSESSIVES.has(word)) return { start: i, end: i + 1 };
    if (word === "'s" || word === "’s") return phraseBefore(outline, i, start);
    if (outline.kinds[i] !== TokenKind.word) return undefined;
  }
  return undefined;
}

/** According to Okri, “…” / In the words of Okri, “…” / По словам министра, «…» */
const sourceBefore: Pattern = (outline, place, accept) => {
  for (let i = place - 1, start = sentenceStart(outline, place); i >= start; i--) {
    const length = sourcePhraseAt(outline, i);
    if (length === 0) continue;
    const speaker = phraseFrom(outline, i + length, place);
    if (speaker !== undefined) return accept(plain(Way.sourceBefore, speaker, { start: i, end: i + length }));
  }
};

/** Dem Minister zufolge „…“ / „…“, Okri zufolge: the source stands before its word. */
const sourceAhead: Pattern = (outline, place, accept) => {
  const start = sentenceStart(outline, place);
  for (let i = start, end = sentenceEnd(outline, place); i < end; i++) {
    if (outline.lower[i] !== "zufolge") continue;
    const speaker = phraseBefore(outline, i, start);
    const way = i < place ? Way.sourceBefore : Way.sourceAfter;
    if (speaker !== undefined) return accept(plain(way, speaker, { start: i, end: i + 1 }));
  }
};

/** in Okri's words, “…” / “…,” in her words */
const inWords: Pattern = (outline, place, accept) => {
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
    return accept(plain(Way.inWords, { start: speaker.start, end: nameEnd }, { start: i, end: speaker.end }));
  }
};

/** Headlines: Okri: Plan Is ‘…’ */
const labelBefore: Pattern = (outline, place, accept) => {
  const start = sentenceStart(outline, place);
  const speaker = phraseFrom(outline, start, place);
  if (speaker === undefined || outline.lower[speaker.end] !== ":" || !isCapital(outline, speaker.end - 1)) return;
  accept(plain(Way.labelBefore, speaker));
};

/** Okri: “…” / The ministry has one answer: “…” / She quotes the former mayor Ben Okri: “…” */
const colonBefore: Pattern = (outline, place, accept) => {
  if (outline.lower[place - 1] !== ":") return;
  const start = sentenceStart(outline, place);
  const subject = mainSubject(outline, start, place - 1);
  if (subject !== undefined) accept(plain(Way.colonBefore, subject));
  const nearest = phraseBefore(outline, place - 1, start);
  if (nearest !== undefined && nearest.start !== subject?.start)
    accept({ ...plain(Way.colonBefore, nearest), found: Found.nearest });
};

/** “…” – Okri / “…”: Official, to the end of a headline or a motto */
const dashAfter: Pattern = (outline, place, accept) => {
  const end = sentenceEnd(outline, place);
  for (let i = place + 1; i < end; i++) {
    const word = outline.lower[i];
    if (word !== "–" && word !== "—" && word !== "-" && word !== "―" && word !== ":") continue;
    if (outline.ends[i - 1] === outline.starts[i] && word === "-" && i > place + 1) continue;
    const speaker = phraseFrom(outline, i + 1, end);
    if (speaker === undefined || speaker.end - speaker.start > 6) continue;
    const closing = speaker.end < end ? outline.lower[speaker.end] : ".";
    if (closing === "." || closing === ",") return accept(plain(Way.dashAfter, speaker));
  }
};

/** The plan is “…” and the cost “…” at best, Okri said. The cue closes the sentence. */
const cueAtEnd: Pattern = (outline, place, accept) => {
  const end = sentenceEnd(outline, place);
  for (let i = place; i < end; i++) {
    if (!outline.commas[i] || i + 1 >= end) continue;
    const inverted = cueAt(outline, i + 1);
    if (inverted?.form === "past" && inverted.cueClass === "speech") {
      const speaker = subjectAfterCue(outline, i + 1, end);
      if (speaker !== undefined) return accept(ofVerb(outline, Way.cueAtEnd, Found.grammar, speaker, i + 1));
    }
    const from = AS.has(outline.lower[i + 1] as string) ? i + 2 : i + 1;
    const speaker = phraseFrom(outline, from, end);
    if (speaker === undefined) continue;
    const verb = adjacentVerb(outline, speaker.end, end);
    if (verb >= 0 && outline.lower[verb + 1] !== "that")
      return accept(ofVerb(outline, Way.cueAtEnd, Found.grammar, speaker, verb));
  }
};

/** Okri was angry. “…” / Okri told the council that the plan was dead. “…” */
const sentenceBefore: Pattern = (outline, place, accept) => {
  const start = sentenceStart(outline, place);
  if (start !== place || place === 0) return;
  const before = sentenceStart(outline, place - 1);
  const told = subjectOfLastCue(outline, before, place);
  if (told !== undefined) accept(plain(Way.sentenceBefore, told));
  const main = mainSubject(outline, before, place);
  if (main !== undefined && main.start !== told?.start)
    accept({ ...plain(Way.sentenceBefore, main), found: Found.sentence });
};

/** German marks reported speech by mood, so a sentence in it needs no cue: "Die Lage sei „ernst“." Its source is that of the sentence before. */
const moodBefore: Pattern = (outline, place, accept) => {
  const start = sentenceStart(outline, place);
  if (start === 0) return;
  for (let i = start; i < place; i++) if (cueAt(outline, i) !== undefined) return;
  for (let i = start, end = sentenceEnd(outline, place); i < end; i++) {
    if (!REPORTED_MOOD.has(outline.lower[i] as string)) continue;
    const subject = subjectBefore(outline, sentenceStart(outline, start - 1), start);
    if (subject !== undefined) accept(plain(Way.moodBefore, subject));
    return;
  }
};

const PATTERNS: readonly Pattern[] = [
  subjectThenCue,
  cueThenSubject,
  cueBefore,
  sourceAfter,
  sourceBefore,
  sourceAhead,
  inWords,
  labelBefore,
  colonBefore,
  dashAfter,
  cueAtEnd,
  nounBefore,
  sentenceBefore,
  moodBefore,
];

/** Everybody who may be said to speak the quote at item `place`. */
export function eachAttribution(outline: Outline, place: number, accept: Accept): void {
  // "quoted him as saying" leaves no doubt: who quotes does not speak.
  let isQuoted = false;
  quotedAsSaying(outline, place, (candidate) => {
    isQuoted = true;
    accept(candidate);
  });
  if (isQuoted) return;
  for (const pattern of PATTERNS) pattern(outline, place, accept);
}

function plain(way: Way, speaker: Phrase, cue?: Phrase): Candidate {
  return { way, found: Found.grammar, speaker, cue, rank: 0 };
}

function ofVerb(outline: Outline, way: Way, found: Found, speaker: Phrase, verb: number, rank = 0): Candidate {
  return { way, found, speaker, cue: { start: verb, end: verb + 1 }, verb: cueAt(outline, verb), rank };
}

/** The noun phrase that stands right before a verb, its auxiliaries and adverbs. */
function phraseBeforeVerb(outline: Outline, verb: number, from: number): Phrase | undefined {
  let i = verb;
  while (i > from && (isAdverb(outline, i - 1) || AUXILIARIES.has(outline.lower[i - 1] as string))) i--;
  while (i > from && outline.commas[i - 1]) i--;
  return phraseBefore(outline, i, from);
}

/** Where the reporter's words after a quote may name its source: past a comma or dash; in a new sentence after “…?” or “…!”, and after “….” where it says nothing else. */
function attributionStart(outline: Outline, place: number): number | undefined {
  let i = place + 1;
  if (i >= outline.length) return undefined;
  if (outline.sentenceStarts[i]) {
    const last = outline.lastCodes[place];
    if (last !== 0x3f && last !== 0x21 && last !== 0x2026 && !(last === 0x2e && saysOnlyWho(outline, i)))
      return undefined;
  }
  while (i < outline.length && isSkippedAfterQuote(outline, i)) i++;
  return i < outline.length ? i : undefined;
}

/** The sentence at `from` is short and holds no quote: "Okri said.", "said the minister on Monday." */
function saysOnlyWho(outline: Outline, from: number): boolean {
  const end = sentenceEnd(outline, from);
  return end - from <= LONGEST_TAG && stopAtQuote(outline, from, end) === end;
}

/** Items of a sentence that only says who spoke, its full stop with them. */
const LONGEST_TAG = 8;

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
function subjectOfUnknownVerb(outline: Outline, found: Phrase, end: number): Phrase | undefined {
  let last = found.end;
  if (last >= end || outline.kinds[last] !== TokenKind.word) {
    // The phrase ran over its verb: it ends with its last name.
    while (last > found.start && !isCapital(outline, last - 1)) last--;
    if (last === found.start || last === found.end) return undefined;
  }
  return { start: found.start, end: last };
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
