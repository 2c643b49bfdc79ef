import type { Paragraph, QuoteClaim } from "../../model/reading.ts";
import { spanOf } from "./claimQuotes.ts";
import { cueOf } from "./cueVerbs.ts";
import { nameWithin, type Phrase } from "./nounPhrase.ts";
import { type Outline, outlineOf, QUOTE, sentenceEnd } from "./outline.ts";
import { hasQuotationMark, pairMarks } from "./quotationMarks.ts";
import { isSpoken, type Report, reportAt } from "./reportPatterns.ts";
import { opensSourcePhrase } from "./sourcePhraseAt.ts";

/**
 * Speech that one paragraph reports without quotation marks, in order: "Okri said that the plan had failed", "according to Okri". No span overlaps another or one of the
 * paragraph's `quotes` that are speech: where marks hold a part of the reported words, the reporter shows which words are whose.
 */
export function claimReports(paragraph: Paragraph, quotes: readonly QuoteClaim[], debug?: (r: Report, o: Outline) => void): readonly QuoteClaim[] {
  const kept = sentencesWithCues(paragraph);
  if (kept.size === 0) return NONE;
  const outer = hasQuotationMark(paragraph.text) ? pairMarks(paragraph.text).filter(({ nested }) => !nested) : [];
  const outline = outlineOf(paragraph, outer, undefined, kept);
  const speech = quotes.filter(({ kind }) => kind === "direct" || kind === "mixed");
  const claims: QuoteClaim[] = [];
  let utterance = 0;
  for (let start = 0; start < outline.length; ) {
    const sentence = { start, end: sentenceEnd(outline, start) };
    for (const report of reportsIn(outline, sentence, speech)) {
      debug?.(report, outline);
      claims.push(...toClaims(outline, report, utterance++));
    }
    start = sentence.end;
  }
  return claims;
}

const NONE: readonly QuoteClaim[] = [];

/** Numbers of the sentences worth a look. */
function sentencesWithCues({ tokens, sentences }: Paragraph): ReadonlySet<number> {
  const found = new Set<number>();
  const { lower } = tokens;
  let sentence = 0;
  for (let i = 0; i < lower.length; i++) {
    const word = lower[i] as string;
    const cue = cueOf(word);
    if (cue === undefined ? !opensSourcePhrase(word) : !isSpoken(cue)) continue;
    while ((sentences[sentence + 1] as number) <= i) sentence++;
    found.add(sentence);
  }
  return found;
}

/** The outermost reports: what is reported inside reported words is part of them. */
function reportsIn(outline: Outline, sentence: Phrase, speech: readonly QuoteClaim[]): readonly Report[] {
  const found: Report[] = [];
  let free = sentence.start;
  for (let i = sentence.start; i < sentence.end; i++) {
    const report = reportAt(outline, i, sentence);
    if (report === undefined || report.pieces.some(({ start }) => start < free)) continue;
    if (governs(spanOf(outline, report.cue), speech)) continue;
    free = (report.pieces.at(-1) as Phrase).end;
    i = Math.max(i, free - 1);
    if (!report.pieces.some((piece) => holdsSpeech(outline, piece, speech))) found.push(report);
  }
  return found;
}

function governs({ start, end }: { readonly start: number; readonly end: number }, speech: readonly QuoteClaim[]): boolean {
  return speech.some(({ cue }) => cue !== undefined && cue.start < end && start < cue.end);
}

function holdsSpeech(outline: Outline, { start, end }: Phrase, speech: readonly QuoteClaim[]): boolean {
  for (let i = start; i < end; i++) {
    if (outline.lower[i] === QUOTE && speech.some((quote) => quote.start === outline.starts[i])) return true;
  }
  return false;
}

function toClaims(outline: Outline, report: Report, utterance: number): readonly QuoteClaim[] {
  const { pieces, cue, speaker, confidence } = report;
  return pieces.map((piece) => ({
    ...spanOf(outline, piece),
    kind: "indirect",
    cue: spanOf(outline, cue),
    speaker: spanOf(outline, nameWithin(outline, speaker)),
    basis: report.pattern.startsWith("source") ? "source" : "verb",
    utterance,
    confidence,
  }));
}
