import type { NonQuote, QuoteBasis } from "../../model/analysis.ts";
import type { Paragraph, QuoteClaim } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { subjectBefore } from "./grammar/cueSubject.ts";
import { NAMING_WORDS, SPEAKER_PRONOUNS, TERM_WORDS } from "./grammar/functionWords.ts";
import { isCapital, mainSubject, nameWithin, type Phrase } from "./grammar/nounPhrase.ts";
import { type Outline, outlineOf, sentenceEnd, sentenceStart } from "./grammar/outline.ts";
import { hasQuotationMark, pairMarks, type QuotedStretch } from "./marks/quotationMarks.ts";
import { type Inside, isRemark, speakerInside } from "./marks/speakerInside.ts";
import { eachAttribution } from "./readings/attributions.ts";
import { type Candidate, Found, Way } from "./readings/candidates.ts";
import { type QuoteShape, shapeOf } from "./readings/quoteShape.ts";
import { shippedModel } from "./readings/shippedModel.ts";
import { goesOn, isAside, type Spoken, sharesCue } from "./utterances.ts";

/** The quoted stretches of one paragraph, in order: speech with the speaker its sentence names, and quoted words that are not speech. */
export function claimQuotes(paragraph: Paragraph, weigh: Weigh = byModel): readonly QuoteClaim[] {
  if (!hasQuotationMark(paragraph.text)) return NONE;
  const stretches = pairMarks(paragraph.text);
  if (stretches.length === 0) return NONE;
  const outer = stretches.filter((stretch) => !stretch.nested);
  const outline = outlineOf(paragraph, outer);
  const claims: QuoteClaim[] = [];
  let previous: Judged | undefined;
  let utterances = 0;
  let outerIndex = 0;
  for (const stretch of stretches) {
    if (stretch.nested) {
      claims.push({ start: stretch.start, end: stretch.end, kind: "nested", utterance: utterances++, confidence: 0.9 });
      continue;
    }
    const place = outline.places[outerIndex++];
    if (place === undefined) continue;
    const inside = speakerInside(paragraph.text, stretch, place === 0);
    if (inside !== undefined) {
      claims.push(toldInside(stretch, inside, utterances++));
      continue;
    }
    const judged = judge(weigh, paragraph.text, outline, place, stretch, previous);
    const isSpeech = judged.kind === "direct" || judged.kind === "mixed";
    const utterance = judged.continues && previous !== undefined ? previous.utterance : utterances++;
    claims.push(toClaim(outline, stretch, judged, utterance));
    if (!isSpeech || judged.aside) continue;
    const { kind, candidate } = judged;
    previous = { kind, candidate, cue: cueOfUtterance(judged, previous), utterance, place };
  }
  return claims;
}

const NONE: readonly QuoteClaim[] = [];

function toldInside({ start, end, state }: QuotedStretch, inside: Inside, utterance: number): QuoteClaim {
  const open = state === "open" ? { open: true as const } : {};
  return { start, end, kind: "direct", ...open, ...inside, utterance, confidence: 0.9 };
}

/** What a stretch was taken for. */
interface Judgement {
  readonly kind: QuoteClaim["kind"];
  readonly candidate: Candidate;
  /** Speech only where it goes on with the paragraph before. */
  readonly isDoubtful?: boolean;
  /** The name that a speaking pronoun may stand for. */
  readonly antecedent?: Phrase | undefined;
  /** Goes on with the utterance before it. */
  readonly continues: boolean;
  /** Stands in the reporter's words about the utterance before it, which may go on after it. */
  readonly aside?: boolean;
  readonly confidence: number;
}

interface Judged extends Spoken {
  readonly candidate: Candidate;
  readonly utterance: number;
}

/** A quote that goes on with another is under its cue. */
function cueOfUtterance({ candidate }: Judgement, previous: Judged | undefined): Phrase | undefined {
  return isOnlyContinued(candidate, previous) ? previous?.cue : candidate.cue;
}

/** Whether nothing but the quote before names the speaker, if only by the sentence that names him. */
function isOnlyContinued(candidate: Candidate, previous: Judged | undefined): previous is Judged {
  if (previous === undefined) return false;
  const isSentence = candidate.way === Way.sentenceBefore && hasSameSpeaker(candidate, previous.candidate);
  return candidate.way === Way.continued || isSentence;
}

/** Says how probable each reading of the stretch at item `place` is; the probabilities add up to 1. */
export type Weigh = (
  outline: Outline,
  place: number,
  shape: QuoteShape,
  candidates: readonly Candidate[],
) => ArrayLike<number>;

const byModel: Weigh = (outline, place, shape, candidates) =>
  shippedModel().probabilities(outline, place, shape, candidates);

function judge(
  weigh: Weigh,
  text: string,
  outline: Outline,
  place: number,
  stretch: QuotedStretch,
  previous: Judged | undefined,
): Judgement {
  const shape = shapeOf(text, outline, place, stretch);
  const candidates = candidatesOf(outline, place, previous);
  const probabilities = weigh(outline, place, shape, candidates);
  const notSpeech = probabilities[0] as number;
  const isDoubtful = notSpeech > LEAST_NOT_SPEECH;
  // What opens a paragraph, or is not closed in it, may go on with the paragraph before: the document knows.
  const isPart = shape.isWhole && (place === 0 || shape.state !== "paired") && !isRemark(text, stretch);
  if (isDoubtful && !isPart) {
    const kind = nonQuoteKind(outline, place, shape);
    return { kind, candidate: candidates[0] as Candidate, continues: false, confidence: rounded(notSpeech) };
  }
  const { candidate, probability } = likeliestSpeaker(candidates, probabilities);
  const isDirect = shape.isWhole || (shape.startsUpper && shape.isIntroduced);
  const aside = !isDirect && isAside(outline, place, previous);
  const continues = isOnlyContinued(candidate, previous)
    ? goesOn(outline, place, previous)
    : sharesCue(outline, place, candidate.cue, previous);
  return {
    kind: isDirect ? "direct" : "mixed",
    isDoubtful,
    candidate,
    antecedent: antecedentOf(outline, candidate, candidates, probabilities),
    aside,
    continues: !aside && continues,
    // What is doubtful counts only where the document shows that it is speech.
    confidence: rounded(isDoubtful ? probability / Math.max(1 - notSpeech, 0.001) : probability),
  };
}

/** More digits say nothing. */
function rounded(probability: number): number {
  return Math.min(1, Math.round(probability * 1000) / 1000);
}

/** A name tagged as speech is worse than words that stay plain. */
const LEAST_NOT_SPEECH = 0.4;

function candidatesOf(outline: Outline, place: number, previous: Judged | undefined): readonly Candidate[] {
  const candidates: Candidate[] = [NOT_SPEECH, BARE];
  if (previous !== undefined) {
    const { speaker } = previous.candidate;
    candidates.push({ way: Way.continued, found: Found.grammar, speaker, rank: previous.place === place - 1 ? 0 : 1 });
  }
  eachAttribution(outline, place, (candidate) => candidates.push(candidate));
  const last = candidates[candidates.length - 1] as Candidate;
  return last.way === Way.quotedAsSaying ? [NOT_SPEECH, last] : candidates;
}

const NOT_SPEECH: Candidate = { way: Way.notSpeech, found: Found.grammar, rank: 0 };
const BARE: Candidate = { way: Way.bare, found: Found.grammar, rank: 0 };

/** Several readings may have one speaker: their probabilities add up, and the likeliest of them stands for all. */
function likeliestSpeaker(
  candidates: readonly Candidate[],
  probabilities: ArrayLike<number>,
): { readonly candidate: Candidate; readonly probability: number } {
  let best: Candidate = BARE;
  let most = -1;
  for (let i = 1; i < candidates.length; i++) {
    const candidate = candidates[i] as Candidate;
    const own = probabilities[i] as number;
    let probability = own;
    let isLikeliest = true;
    for (let k = 1; k < candidates.length; k++) {
      if (k === i || !hasSameSpeaker(candidate, candidates[k] as Candidate)) continue;
      const other = probabilities[k] as number;
      probability += other;
      if (other > own) isLikeliest = false;
    }
    if (!isLikeliest || probability <= most) continue;
    best = candidate;
    most = probability;
  }
  if (best.way === Way.sentenceBefore) {
    // The sentence before may be about whoever spoke in it: then the quote goes on with that utterance.
    const continued = candidates.find(({ way }) => way === Way.continued);
    if (continued !== undefined && hasSameSpeaker(continued, best)) best = continued;
  }
  return { candidate: best, probability: most };
}

/** "Okri said, “…,” she said": the likeliest name beside another cue. */
function antecedentOf(
  outline: Outline,
  { speaker }: Candidate,
  candidates: readonly Candidate[],
  probabilities: ArrayLike<number>,
): Phrase | undefined {
  if (speaker === undefined || speaker.end - speaker.start > 1) return undefined;
  if (!SPEAKER_PRONOUNS.has(outline.lower[speaker.start] as string)) return undefined;
  let best: Phrase | undefined;
  let most = 0;
  for (let i = 0; i < candidates.length; i++) {
    const { way, found, speaker: other } = candidates[i] as Candidate;
    const probability = probabilities[i] as number;
    if (way !== Way.cueBefore || found === Found.nearest || other === undefined || probability <= most) continue;
    if (other.start >= speaker.start || !holdsCapital(outline, other)) continue;
    best = other;
    most = probability;
  }
  return best;
}

function holdsCapital(outline: Outline, { start, end }: Phrase): boolean {
  for (let i = start; i < end; i++) if (isCapital(outline, i)) return true;
  return false;
}

function hasSameSpeaker(a: Candidate, b: Candidate): boolean {
  return a === b || (a.speaker !== undefined && b.speaker !== undefined && a.speaker.end === b.speaker.end);
}

function nonQuoteKind(outline: Outline, place: number, { isTitle }: QuoteShape): NonQuote["kind"] {
  const before = outline.lower[place - 1] ?? "";
  const isDistanced = outline.lower[place - 3] === "so" || before === "so-called" || before.startsWith("sogenannt");
  if (isDistanced) return "scare";
  if (TERM_WORDS.has(before)) return "term";
  if (isTitle) return "title";
  return NAMING_WORDS.has(before) ? "term" : "scare";
}

/** Written out: spreading takes as long as all the rest. */
function toClaim(outline: Outline, stretch: QuotedStretch, judged: Judgement, utterance: number): QuoteClaim {
  const { cue, speaker, way } = judged.candidate;
  const claim: Writable<QuoteClaim> = {
    start: stretch.start,
    end: stretch.end,
    kind: judged.kind,
    utterance,
    confidence: judged.confidence,
  };
  if (stretch.state === "open") claim.open = true;
  else if (stretch.state === "unopened") claim.unopened = true;
  if (judged.isDoubtful) claim.doubtful = true;
  if (cue !== undefined) claim.cue = spanOf(outline, cue);
  if (speaker !== undefined) {
    claim.speaker = spanOf(outline, nameWithin(outline, speaker));
    claim.basis = BASES[way];
  }
  if (judged.antecedent !== undefined) claim.antecedent = spanOf(outline, nameWithin(outline, judged.antecedent));
  return claim;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const BASES: Readonly<Record<Way, QuoteBasis>> = {
  [Way.notSpeech]: "continued",
  [Way.bare]: "continued",
  [Way.continued]: "continued",
  [Way.sentenceBefore]: "sentence",
  [Way.subjectThenCue]: "verb",
  [Way.subjectThenVerb]: "verb",
  [Way.cueThenSubject]: "verb",
  [Way.quotedAsSaying]: "verb",
  [Way.sourceAfter]: "source",
  [Way.dashAfter]: "mark",
  [Way.cueAtEnd]: "verb",
  [Way.cueBefore]: "verb",
  [Way.sourceBefore]: "source",
  [Way.inWords]: "source",
  [Way.labelBefore]: "mark",
  [Way.colonBefore]: "mark",
  [Way.moodBefore]: "sentence",
  [Way.nounBefore]: "source",
};

/** In the paragraph's text. */
export function spanOf(outline: Outline, phrase: Phrase): Span {
  return { start: outline.starts[phrase.start] as number, end: outline.ends[phrase.end - 1] as number };
}

/** The subject of a paragraph's last sentence, for a quote that opens the next paragraph without a cue: of its last cue in "Okri said that he told the council:", of the whole sentence in "The mayor was angry at what Lund had said." */
export function lastSubject(paragraph: Paragraph): (Span & { readonly isIntroduction: boolean }) | undefined {
  const outer = pairMarks(paragraph.text).filter((stretch) => !stretch.nested);
  const outline = outlineOf(paragraph, outer, paragraph.sentences.length - 2);
  if (outline.length === 0) return undefined;
  const start = sentenceStart(outline, outline.length - 1);
  const end = sentenceEnd(outline, start);
  const isIntroduction = outline.lower[end - 1] === ":";
  const subject = isIntroduction ? subjectBefore(outline, start, end) : mainSubject(outline, start, end);
  return subject && { ...spanOf(outline, nameWithin(outline, subject)), isIntroduction };
}
