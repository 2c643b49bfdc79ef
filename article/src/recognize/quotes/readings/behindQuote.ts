import { TokenKind } from "../../../model/reading.ts";
import { cueAt } from "../grammar/cueAt.ts";
import { adjacentVerb, subjectAfterCue, verbAfter } from "../grammar/cueSubject.ts";
import type { Cue } from "../grammar/cueVerbs.ts";
import { AUXILIARIES } from "../grammar/functionWords.ts";
import { isCapital, type Phrase, phraseFrom } from "../grammar/nounPhrase.ts";
import { type Outline, QUOTE, sentenceEnd } from "../grammar/outline.ts";
import { sourcePhraseAt } from "../grammar/sourcePhraseAt.ts";
import { type Candidate, Found, Way } from "./candidates.ts";
import { ofVerb, type Pattern, phraseBeforeVerb, plain } from "./pattern.ts";

/** “…,” Okri said / the minister, a former judge, told reporters / he shrugged (after a comma inside the marks) */
export const subjectThenCue: Pattern = (outline, place, accept) => {
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
export const cueThenSubject: Pattern = (outline, place, accept) => {
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
export const sourceAfter: Pattern = (outline, place, accept) => {
  const end = sentenceEnd(outline, place);
  for (let i = place + 1; i < end; i++) {
    const length = sourcePhraseAt(outline, i) || (isGermanSo(outline, i, end) ? 1 : 0);
    if (length === 0) continue;
    const speaker = phraseFrom(outline, i + length, end);
    if (speaker !== undefined) return accept(plain(Way.sourceAfter, speaker, { start: i, end: i + length }));
  }
};

/** “…” – Okri / “…”: Official, to the end of a headline or a motto */
export const dashAfter: Pattern = (outline, place, accept) => {
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
export const cueAtEnd: Pattern = (outline, place, accept) => {
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

/** ", as Okri put it", ", wie Okri betonte" */
const AS: ReadonlySet<string> = new Set("as wie comme como".split(" "));

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
