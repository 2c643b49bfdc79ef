import type { QuoteBasis } from "../../model/analysis.ts";
import type { Paragraph, QuoteClaim } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { CharacterClass, classOf } from "../../text/characters.ts";
import { type Attribution, FRAGMENT_PATTERNS, WHOLE_QUOTE_PATTERNS } from "./attributions.ts";
import { subjectBefore } from "./cueSubject.ts";
import { NAMING_WORDS } from "./functionWords.ts";
import { nameWithin, type Phrase } from "./nounPhrase.ts";
import { lastInside, type Outline, outlineOf, QUOTE, sentenceEnd, sentenceStart } from "./outline.ts";
import { hasQuotationMark, pairMarks, type QuotedStretch } from "./quotationMarks.ts";

/** The quoted stretches of one paragraph, in order: speech with the speaker its sentence names, and quoted words that are not speech. */
export function claimQuotes(paragraph: Paragraph): readonly QuoteClaim[] {
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
    const judged = judge(paragraph.text, outline, place, stretch, previous);
    const isSpeech = judged.kind === "direct" || judged.kind === "mixed";
    const utterance = judged.continues && previous !== undefined ? previous.utterance : utterances++;
    claims.push(toClaim(outline, stretch, judged, utterance));
    if (isSpeech) previous = { ...judged, utterance, place };
  }
  return claims;
}

const NONE: readonly QuoteClaim[] = [];

interface Judgement {
  readonly kind: QuoteClaim["kind"];
  readonly attribution?: Attribution | undefined;
  /** Goes on with the utterance before it. */
  readonly continues: boolean;
  readonly confidence: number;
}

interface Judged extends Judgement {
  readonly utterance: number;
  readonly place: number;
}

function judge(
  text: string,
  outline: Outline,
  place: number,
  stretch: QuotedStretch,
  previous: Judged | undefined,
): Judgement {
  const shape = shapeOf(text, outline, place, stretch);
  if (shape.isWhole) {
    const attribution = firstOf(WHOLE_QUOTE_PATTERNS, outline, place);
    if (attribution === undefined) return bare(outline, place, stretch, previous);
    return {
      kind: "direct",
      attribution,
      continues: sharesCue(attribution, previous),
      confidence: attribution.confidence,
    };
  }
  if (NAMING_WORDS.has(outline.lower[place - 1] ?? "")) {
    const kind =
      outline.lower[place - 3] === "so" || outline.lower[place - 1]?.startsWith("sogenannt") ? "scare" : "term";
    return { kind, continues: false, confidence: 0.8 };
  }
  const attribution = firstOf(FRAGMENT_PATTERNS, outline, place) ?? reportedBefore(outline, place);
  if (attribution === undefined) return { kind: shape.isTitle ? "title" : "scare", continues: false, confidence: 0.7 };
  // In a headline every word has a capital.
  const isHeadline = attribution.pattern === "after/dash" || attribution.pattern === "before/label";
  if (shape.isTitle && !shape.isIntroduced && !isHeadline) return { kind: "title", continues: false, confidence: 0.7 };
  const kind = shape.startsUpper && shape.isIntroduced ? "direct" : "mixed";
  return { kind, attribution, continues: sharesCue(attribution, previous), confidence: attribution.confidence };
}

function sharesCue(attribution: Attribution, previous: Judged | undefined): boolean {
  return previous?.attribution?.cue !== undefined && previous.attribution.cue.start === attribution.cue?.start;
}

/** A whole sentence in marks with no cue of its own: it goes on with the utterance before it, or its speaker is the subject of the sentence before it. */
function bare(outline: Outline, place: number, stretch: QuotedStretch, previous: Judged | undefined): Judgement {
  const before = sentenceStart(outline, Math.max(0, place - 1));
  const saidBefore = previous !== undefined && (previous.place >= before || previous.place === place - 1);
  if (saidBefore) return { kind: "direct", attribution: previous.attribution, continues: true, confidence: 0.85 };
  if (place > 0) {
    const attribution = subjectOfSentence(outline, before, place);
    if (attribution !== undefined) return { kind: "direct", attribution, continues: false, confidence: 0.6 };
    if (previous !== undefined)
      return { kind: "direct", attribution: previous.attribution, continues: false, confidence: 0.6 };
  }
  return { kind: "direct", continues: false, confidence: stretch.end - stretch.start > 40 ? 0.6 : 0.4 };
}

/** German marks reported speech by mood, so a sentence in it needs no cue: "Die Lage sei „ernst“." Its source is that of the sentence before. */
const REPORTED_MOOD: ReadonlySet<string> = new Set(
  "sei seien habe müsse müssten dürfe könne könnten solle wolle werde".split(" "),
);

function reportedBefore(outline: Outline, place: number): Attribution | undefined {
  const start = sentenceStart(outline, place);
  if (start === 0) return undefined;
  for (let i = start, end = sentenceEnd(outline, place); i < end; i++) {
    if (REPORTED_MOOD.has(outline.lower[i] as string))
      return subjectOfSentence(outline, sentenceStart(outline, start - 1), start);
  }
  return undefined;
}

function subjectOfSentence(outline: Outline, from: number, to: number): Attribution | undefined {
  const speaker = subjectBefore(outline, from, to);
  return speaker && { pattern: "before/sentence", speaker, confidence: 0.6 };
}

interface Shape {
  /** One or more whole sentences, standing where a sentence of the reporter could. */
  readonly isWhole: boolean;
  readonly startsUpper: boolean;
  /** Right after a cue's comma or colon. */
  readonly isIntroduced: boolean;
  readonly isTitle: boolean;
}

function shapeOf(text: string, outline: Outline, place: number, stretch: QuotedStretch): Shape {
  const startsUpper = startsWithCapital(text, stretch);
  const startsSentence = outline.sentenceStarts[place] === true;
  const last = text.charCodeAt(lastInside(text, stretch));
  const next = place + 1;
  const endsClause =
    isClauseEnd(last) ||
    next >= outline.length ||
    outline.sentenceStarts[next] === true ||
    outline.commas[next] === true ||
    stretch.state !== "paired";
  const before = outline.lower[place - 1];
  const isIntroduced = before === ":" || before === "," || (outline.commas[place - 1] === true && before !== QUOTE);
  return {
    isWhole:
      (startsSentence && endsClause) ||
      (isIntroduced && startsUpper && (isClauseEnd(last) || (before === ":" && endsClause))),
    startsUpper,
    isIntroduced,
    isTitle: isTitleLike(text, stretch),
  };
}

/** Full stop, comma, `!`, `?`, `…`, dash: what stands before the closing mark of quoted speech. */
function isClauseEnd(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x2c ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x2026 ||
    code === 0x2014 ||
    code === 0x2013 ||
    code === 0x3002 ||
    code === 0xff1f ||
    code === 0xff01
  );
}

function startsWithCapital(text: string, stretch: QuotedStretch): boolean {
  for (let i = stretch.innerStart; i < stretch.innerEnd; i++) {
    const characterClass = classOf(text.charCodeAt(i));
    if (characterClass === CharacterClass.upper || characterClass === CharacterClass.letter) return true;
    if (characterClass === CharacterClass.lower) return false;
  }
  return true;
}

/** Longest title by the conventions: "all content words capitalised, no sentence punctuation inside, at most 7 words". */
const LONGEST_TITLE = 7;

function isTitleLike(text: string, stretch: QuotedStretch): boolean {
  let words = 0;
  let inWord = false;
  for (let i = stretch.innerStart; i < stretch.innerEnd; i++) {
    const code = text.charCodeAt(i);
    const characterClass = classOf(code);
    const isLetter = characterClass >= CharacterClass.lower && characterClass <= CharacterClass.digit;
    if (isLetter && !inWord) {
      words++;
      // Short words (of, the, and) may stay small, but not the first.
      if (characterClass === CharacterClass.lower && (words === 1 || wordLength(text, i) > 4)) return false;
      if (words > LONGEST_TITLE) return false;
    }
    inWord = isLetter || code === 0x27 || code === 0x2019;
    if ((code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2c) && i < stretch.innerEnd - 1) return false;
  }
  return words > 0;
}

function wordLength(text: string, start: number): number {
  let end = start;
  while (end < text.length && classOf(text.charCodeAt(end)) === CharacterClass.lower) end++;
  return end - start;
}

function firstOf(patterns: typeof WHOLE_QUOTE_PATTERNS, outline: Outline, place: number): Attribution | undefined {
  for (const pattern of patterns) {
    const found = pattern.find(outline, place);
    if (found !== undefined) return found;
  }
  return undefined;
}

function toClaim(outline: Outline, stretch: QuotedStretch, judged: Judgement, utterance: number): QuoteClaim {
  const { attribution } = judged;
  return {
    start: stretch.start,
    end: stretch.end,
    kind: judged.kind,
    ...(stretch.state === "open" && { open: true as const }),
    ...(stretch.state === "unopened" && { unopened: true as const }),
    ...(attribution?.cue !== undefined && { cue: spanOf(outline, attribution.cue) }),
    ...(attribution !== undefined && {
      speaker: spanOf(outline, nameWithin(outline, attribution.speaker)),
      basis: basisOf(attribution),
    }),
    utterance,
    confidence: judged.confidence,
  };
}

function basisOf({ pattern, cue }: Attribution): QuoteBasis {
  if (pattern === "before/sentence") return "sentence";
  if (pattern === "before/source" || pattern === "after/source" || pattern === "inWords") return "source";
  return cue === undefined ? "mark" : "verb";
}

/** In the paragraph's text. */
export function spanOf(outline: Outline, phrase: Phrase): Span {
  return { start: outline.starts[phrase.start] as number, end: outline.ends[phrase.end - 1] as number };
}

/** The subject of a paragraph's last sentence, for a quote that opens the next paragraph without a cue: "He said:" or "The mayor was angry." */
export function lastSubject(paragraph: Paragraph): Span | undefined {
  const outer = pairMarks(paragraph.text).filter((stretch) => !stretch.nested);
  const outline = outlineOf(paragraph, outer, paragraph.sentences.length - 2);
  if (outline.length === 0) return undefined;
  const start = sentenceStart(outline, outline.length - 1);
  const subject = subjectBefore(outline, start, sentenceEnd(outline, start));
  return subject && spanOf(outline, nameWithin(outline, subject));
}
