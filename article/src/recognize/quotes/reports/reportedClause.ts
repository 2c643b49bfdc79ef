import { TokenCase, TokenKind } from "../../../model/reading.ts";
import { cueAt } from "../grammar/cueAt.ts";
import { adjacentVerb } from "../grammar/cueSubject.ts";
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, TIME_WORDS } from "../grammar/functionWords.ts";
import { isAdverb, type Phrase, phraseFrom } from "../grammar/nounPhrase.ts";
import { type Outline, QUOTE } from "../grammar/outline.ts";
import { sourcePhraseAt } from "../grammar/sourcePhraseAt.ts";
import { SAYS, TAKES_CLAUSE, TAKES_LISTENER, TAKES_ORDER, TAKES_PROMISE, TAKES_QUESTION } from "./reportVerbs.ts";

/** How the reported words follow their verb. */
export interface Complement {
  readonly kind: "that" | "bare" | "question" | "order" | "promise";
  /** First item of the reported words, "that" and "whether" included. */
  readonly start: number;
}

/** What the cue verb at `verb` reports, in a sentence that ends at `end`: "that …", a clause, a question, an order. */
export function complementAt(outline: Outline, verb: number, end: number): Complement | undefined {
  const { lower } = outline;
  const word = lower[verb] as string;
  const from = verb + 1;
  if (from >= end) return undefined;
  if (lower[from] === "that") return isRelative(outline, from) ? undefined : { kind: "that", start: from };
  if (TAKES_QUESTION.has(word) && QUESTION_WORDS.has(lower[from] as string)) return { kind: "question", start: from };
  if (TAKES_PROMISE.has(word)) return lower[from] === "to" ? { kind: "promise", start: from } : undefined;
  const listener = listenerAt(outline, verb, end);
  if (listener !== undefined && isInfinitive(outline, listener.end)) {
    return { kind: "order", start: listener.start };
  }
  if (!TAKES_LISTENER.has(word))
    return behindAdverbials(outline, verb, from, end) ?? clauseAt(outline, verb, from, end);
  if (listener === undefined) return undefined;
  if (TAKES_QUESTION.has(word) && QUESTION_WORDS.has(lower[listener.end] as string))
    return { kind: "question", start: listener.end };
  return behindAdverbials(outline, verb, listener.end, end) ?? clauseAt(outline, verb, listener.end, end);
}

/** Where the words end that start at `from`: before the sentence's last marks, or where the reporter goes on. `isInner`: they stand in a clause that the next comma ends. */
export function clauseEnd(outline: Outline, from: number, end: number, isInner: boolean): number {
  const last = bodyEnd(outline, from, end);
  for (let i = from + 1; i < last; i++) {
    if (outline.lower[i] === ";") return i;
    if (outline.lower[i] === "," && (isInner || reporterGoesOn(outline, from, i, last))) return i;
  }
  return last;
}

/** Whether the words end in the middle of a sentence, as a line does that was broken at a fixed width. */
export function isCutOff(outline: Outline, to: number, end: number): boolean {
  const last = outline.lower[to - 1] as string;
  return to === end && (PREPOSITIONS.has(last) || CONJUNCTIONS.has(last) || DETERMINERS.has(last));
}

/** The item after the last word of `[from, end)`. */
export function bodyEnd(outline: Outline, from: number, end: number): number {
  let i = end;
  while (i > from && outline.kinds[i - 1] === TokenKind.punctuation && outline.lower[i - 1] !== ")") i--;
  return i;
}

/** Whether a word of `[from, to)` looks like a finite verb. */
export function hasFiniteVerb(outline: Outline, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(outline, i) || (i > from && mayBeFinite(outline, i))) return true;
  return false;
}

const QUESTION_WORDS: ReadonlySet<string> = new Set("whether if why how what who where which".split(" "));

/** "voters", "all of his supporters" in "urged … to", "told … that". */
function listenerAt(outline: Outline, verb: number, end: number): Phrase | undefined {
  const word = outline.lower[verb] as string;
  const isCall = word.startsWith("call") && outline.lower[verb + 1] === "on";
  if (!isCall && !TAKES_LISTENER.has(word) && !TAKES_ORDER.has(word)) return undefined;
  const listener = phraseFrom(outline, isCall ? verb + 2 : verb + 1, end);
  const isOrder = listener !== undefined && isInfinitive(outline, listener.end) && (isCall || TAKES_ORDER.has(word));
  return isOrder || TAKES_LISTENER.has(word) ? listener : undefined;
}

/** "a statement that left him cold": a verb follows "that" at once. */
function isRelative(outline: Outline, that: number): boolean {
  const next = outline.lower[that + 1] as string;
  return (
    FINITE.has(next) ||
    PASTS.has(next) ||
    (outline.cases[that + 1] === TokenCase.lower && next.length > 4 && next.endsWith("ed"))
  );
}

function isInfinitive(outline: Outline, i: number): boolean {
  return outline.lower[i] === "to" || (outline.lower[i] === "not" && outline.lower[i + 1] === "to");
}

/** "said on Tuesday in a statement that", "told the council again that": no farther than this. */
const FARTHEST_THAT = 12;

/** "that" or "whether" behind a time, a place or an adverb. */
function behindAdverbials(outline: Outline, verb: number, from: number, end: number): Complement | undefined {
  if (from >= end) return undefined;
  const first = outline.lower[from] as string;
  const isAdverbial =
    PREPOSITIONS.has(first) ||
    isAdverb(outline, from) ||
    TIME_WORDS.has(first) ||
    TAKES_LISTENER.has(outline.lower[verb] as string);
  if (!isAdverbial) return undefined;
  for (let i = from; i < Math.min(end, from + FARTHEST_THAT); i++) {
    const word = outline.lower[i] as string;
    if (word === "that") return isRelative(outline, i) ? undefined : { kind: "that", start: i };
    if (word === "whether" && TAKES_QUESTION.has(outline.lower[verb] as string)) return { kind: "question", start: i };
    const isMark = outline.kinds[i] === TokenKind.punctuation && word !== "." && word !== "-";
    if (isMark || word === QUOTE || (CONJUNCTIONS.has(word) && word !== "and") || cueAt(outline, i) !== undefined)
      break;
  }
  return undefined;
}

/** A clause without "that". */
function clauseAt(outline: Outline, verb: number, from: number, end: number): Complement | undefined {
  const { lower } = outline;
  if (!TAKES_CLAUSE.has(lower[verb] as string)) return undefined;
  const start = behindTime(outline, from, end);
  if (start >= end || (outline.kinds[start] !== TokenKind.word && outline.kinds[start] !== TokenKind.number))
    return undefined;
  const complement: Complement = { kind: "bare", start };
  const opener = lower[start] as string;
  if (SUBJECTS.has(opener)) return complement;
  if (MAY_BE_OBJECTS.has(opener))
    return isFiniteVerb(outline, start + 1, true) || isAdverb(outline, start + 1) ? complement : undefined;
  if (PREPOSITIONS.has(opener) || CONJUNCTIONS.has(opener) || SAID_THINGS.has(opener)) return undefined;
  const subject = phraseFrom(outline, start, end);
  const isInverted =
    verb === 0 || outline.sentenceStarts[verb] || outline.commas[verb - 1] || lower[verb - 1] === QUOTE;
  if (subject !== undefined && isFiniteVerb(outline, subject.end, true) && subject.end < end) return complement;
  if (!SAYS.has(lower[verb] as string)) return undefined;
  if (!isInverted)
    return hasFiniteVerb(outline, start, end) || holdsPresent(outline, subject?.end ?? start + 1, end)
      ? complement
      : undefined;
  if (subject === undefined) return undefined;
  for (let i = subject.end; i < end && !outline.commas[i]; i++) if (isFiniteVerb(outline, i)) return complement;
  return undefined;
}

/** Whether a small word ends as the present of a verb. */
function holdsPresent(outline: Outline, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (outline.cases[i] === TokenCase.lower && (outline.lower[i] as string).endsWith("s")) return true;
  return false;
}

function behindTime(outline: Outline, from: number, end: number): number {
  let i = from;
  for (let skipped = 0; skipped < 4 && i < end; skipped++) {
    const word = outline.lower[i] as string;
    if (
      !isAdverb(outline, i) &&
      !TIME_WORDS.has(word) &&
      !(word === "on" && TIME_WORDS.has(outline.lower[i + 1] as string))
    )
      break;
    i++;
  }
  return i;
}

/** Whether the reported words end at the comma `comma`. */
function reporterGoesOn(outline: Outline, from: number, comma: number, end: number): boolean {
  const next = outline.lower[comma + 1] as string;
  const isReport = cueAt(outline, comma + 1)?.form === "participle" || sourcePhraseAt(outline, comma + 1) > 0;
  if (isReport) return true;
  if (!hasFiniteVerb(outline, from, comma)) return false;
  if (next === "which" || next === "who" || next === "while" || next === "whereas") return true;
  if (next !== "and" && next !== "but") return false;
  const after = comma + 2;
  const cue = cueAt(outline, after);
  if (SUBJECTS.has(outline.lower[after] as string) || (cue !== undefined && cue.form !== "base")) return true;
  const subject = phraseFrom(outline, after, end);
  return subject !== undefined && (next === "but" || adjacentVerb(outline, subject.end, end) >= 0);
}

/** Subjects that no object looks like. */
const SUBJECTS: ReadonlySet<string> = new Set(
  (
    "he she they there we i nobody that's it's he's she's they're there's we're i'm it’s he’s she’s they’re there’s we’re i’m he'd she'd they'd he’d she’d they’d he'll she'll they'll " +
    "he’ll she’ll they’ll they've they’ve we've we’ve"
  ).split(" "),
);

const MAY_BE_OBJECTS: ReadonlySet<string> = new Set("it this that these those you".split(" "));

/** "said nothing", "said so": no clause. */
const SAID_THINGS: ReadonlySet<string> = new Set(
  "so no yes nothing little something anything everything much almost hello goodbye".split(" "),
);

const FINITE: ReadonlySet<string> = new Set(
  (
    "is are was were has have had will would can could may might must shall should does do did cannot 's ’s isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't don't " +
    "didn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t won’t wouldn’t can’t couldn’t doesn’t don’t didn’t shouldn’t ist sind war waren hat haben hatte hatten wird werden wurde wurden " +
    "kann können konnte muss müssen sei seien habe werde est sont était ont avait fue han había está"
  ).split(" "),
);

/** `orVerb`: words that only their ending shows to be verbs count as well. */
function isFiniteVerb(outline: Outline, i: number, orVerb: boolean = false): boolean {
  const word = outline.lower[i] as string;
  if (FINITE.has(word) || (SUBJECTS.has(word) && /['’]/.test(word))) return true;
  return (
    orVerb && outline.cases[i] === TokenCase.lower && (word.endsWith("ed") || word.endsWith("s") || PASTS.has(word))
  );
}

const PASTS: ReadonlySet<string> = new Set(
  (
    "went came took made got gave saw knew became began broke brought built bought chose did drew drove fell fought found grew held hit kept led left lost met paid put ran rose sent set sold spent stood " +
    "won sat shot spoke spread stole struck taught thought told understood wore lies goes makes takes gets gives comes sees needs wants plans seems appears remains includes works means shows"
  ).split(" "),
);

function mayBeFinite(outline: Outline, i: number): boolean {
  if (outline.cases[i] !== TokenCase.lower) return false;
  const word = outline.lower[i] as string;
  return PASTS.has(word) || (word.length > 4 && word.endsWith("ed")) || cueAt(outline, i) !== undefined;
}
