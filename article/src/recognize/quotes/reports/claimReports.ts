import { type Paragraph, type QuoteClaim, TokenCase, TokenKind } from "../../../model/reading.ts";
import { spanOf } from "../claimQuotes.ts";
import { cueOf, cueWords, isSpoken } from "../grammar/cueVerbs.ts";
import { nameWithin, type Phrase } from "../grammar/nounPhrase.ts";
import { type Outline, outlineOf, plainOutlineOf, QUOTE, sentenceEnd, sentenceStart } from "../grammar/outline.ts";
import { SOURCE_KEYS, sourcePhraseAt } from "../grammar/sourcePhraseAt.ts";
import { pairMarks } from "../marks/quotationMarks.ts";
import type { Report } from "./report.ts";
import { reportAt } from "./reportPatterns.ts";
import { takesMore } from "./reportVerbs.ts";

/**
 * Speech that one paragraph reports without quotation marks, in order: "Okri said that the plan had failed", "according to Okri". `quotes`: the paragraph's, of the kinds in marks.
 * No span overlaps another or a quote that is speech: where marks hold a part of the reported words, the reporter shows which words are whose.
 */
export function claimReports(paragraph: Paragraph, quotes: readonly QuoteClaim[]): readonly QuoteClaim[] {
  const cues = cuesIn(paragraph, quotes);
  if (cues.length === 0) return NONE;
  const outline = quotes.length === 0 ? plainOutlineOf(paragraph) : quotedOutline(paragraph, cues);
  const speech =
    quotes.length === 0
      ? NO_SPEECH
      : new Set(quotes.filter(({ kind }) => kind === "direct" || kind === "mixed").map(({ start }) => start));
  const claims: QuoteClaim[] = [];
  let utterance = 0;
  let free = 0;
  let item = 0;
  for (const token of cues) {
    const offset = paragraph.tokens.starts[token] as number;
    if (quotes.length === 0) item = token;
    else while (item < outline.length && (outline.starts[item] as number) < offset) item++;
    if (item < free || outline.starts[item] !== offset) continue;
    const sentence = { start: sentenceStart(outline, item), end: sentenceEnd(outline, item) };
    const report = reportAt(outline, item, sentence);
    if (report === undefined || report.pieces.some(({ start, end }) => start < free || start >= end)) continue;
    // What is reported inside reported words is part of them.
    free = (report.pieces.at(-1) as Phrase).end;
    if (speech.size > 0 && report.pieces.some((piece) => holdsSpeech(outline, piece, speech))) continue;
    claims.push(...toClaims(outline, report, utterance++));
  }
  return claims;
}

const NONE: readonly QuoteClaim[] = [];
const NO_SPEECH: ReadonlySet<number> = new Set();

/** What a word may do. `source`: stand in a source phrase; `alone`: report whatever follows it or stands before it; `that`, `on`: report only what this word introduces right after it. */
type Role = "source" | "alone" | "that" | "on";

const ROLES: ReadonlyMap<string, Role> = roles();

function roles(): Map<string, Role> {
  const found = new Map<string, Role>();
  for (const word of SOURCE_KEYS.keys()) found.set(word, "source");
  for (const word of cueWords()) {
    const cue = cueOf(word);
    if (cue === undefined || !isSpoken(cue)) continue;
    found.set(word, cue.inverts || takesMore(word) ? "alone" : word.startsWith("call") ? "on" : "that");
  }
  return found;
}

const NOWHERE: ReadonlySet<number | undefined> = new Set();

/** No cue is shorter; a third of all words are. */
const SHORTEST_CUE = 3;

/** The tokens outside the quotes that may be the cue of a report; the cue of a quote is none. One look-up a word at most. */
function cuesIn({ tokens }: Paragraph, quotes: readonly QuoteClaim[]): readonly number[] {
  const { length, lower, kinds, cases, starts, ends } = tokens;
  const found: number[] = [];
  const taken = quotes.length === 0 ? NOWHERE : new Set(quotes.map(({ cue }) => cue?.start));
  let quote = 0;
  for (let i = 0; i < length; i++) {
    const start = starts[i] as number;
    if (kinds[i] !== TokenKind.word || (ends[i] as number) - start < SHORTEST_CUE) continue;
    // A capital inside a sentence is a name's.
    if ((cases[i] as number) > TokenCase.lower && kinds[i - 1] === TokenKind.word) continue;
    const word = lower[i] as string;
    const role = ROLES.get(word);
    if (role === undefined || ((role === "that" || role === "on") && lower[i + 1] !== role)) continue;
    const cue = role === "source" ? i - (SOURCE_KEYS.get(word) as number) : i;
    if (role === "source" && sourcePhraseAt(tokens, cue) === 0) continue;
    while (quote < quotes.length && (quotes[quote] as QuoteClaim).end <= start) quote++;
    if (quote < quotes.length && (quotes[quote] as QuoteClaim).start <= start) continue;
    if (!taken.has(start)) found.push(cue);
  }
  return found;
}

function quotedOutline(paragraph: Paragraph, cues: readonly number[]): Outline {
  const { text, sentences } = paragraph;
  const kept = new Set<number>();
  let sentence = 0;
  for (const token of cues) {
    while ((sentences[sentence + 1] as number) <= token) sentence++;
    kept.add(sentence);
  }
  return outlineOf(
    paragraph,
    pairMarks(text).filter(({ nested }) => !nested),
    undefined,
    kept,
  );
}

/** `speech`: where quotes that are speech start. */
function holdsSpeech(outline: Outline, { start, end }: Phrase, speech: ReadonlySet<number>): boolean {
  for (let i = start; i < end; i++) {
    if (outline.lower[i] === QUOTE && speech.has(outline.starts[i] as number)) return true;
  }
  return false;
}

function toClaims(
  outline: Outline,
  { pieces, cue, speaker, basis, confidence }: Report,
  utterance: number,
): readonly QuoteClaim[] {
  const named = spanOf(outline, nameWithin(outline, speaker));
  return pieces.map((piece) => {
    const { start, end } = spanOf(outline, piece);
    return { start, end, kind: "indirect", cue: spanOf(outline, cue), speaker: named, basis, utterance, confidence };
  });
}
