import { type Paragraph, type TimeClaim, type TimeExpression, TokenKind } from "../../model/reading.ts";
import { joinClockAndDay, shareDay } from "./joins/clockAndDay.ts";
import { joinCountedFrom } from "./joins/countedFrom.ts";
import { joinPartOfTime } from "./joins/partOfTime.ts";
import { joinWeekdayOfWeek } from "./joins/weekdayOfWeek.ts";
import { withModifier } from "./modifiers.ts";
import type { TimePattern, TokenClaim } from "./pattern.ts";
import { century } from "./patterns/century.ts";
import { clock } from "./patterns/clock.ts";
import { dayOfMonth } from "./patterns/dayOfMonth.ts";
import { dayWord } from "./patterns/dayWord.ts";
import { decade } from "./patterns/decade.ts";
import { duration } from "./patterns/duration.ts";
import { elapsed } from "./patterns/elapsed.ts";
import { fiscalYear } from "./patterns/fiscalYear.ts";
import { gluedDate } from "./patterns/gluedDate.ts";
import { holiday } from "./patterns/holiday.ts";
import { month } from "./patterns/month.ts";
import { monthDate } from "./patterns/monthDate.ts";
import { numericDate } from "./patterns/numericDate.ts";
import { partOfDay } from "./patterns/partOfDay.ts";
import { quarter } from "./patterns/quarter.ts";
import { recurring } from "./patterns/recurring.ts";
import { reference } from "./patterns/reference.ts";
import { samePeriod } from "./patterns/samePeriod.ts";
import { season } from "./patterns/season.ts";
import { shiftedUnit } from "./patterns/shiftedUnit.ts";
import { spokenClock } from "./patterns/spokenClock.ts";
import { weekday } from "./patterns/weekday.ts";
import { weekNumber } from "./patterns/weekNumber.ts";
import { year } from "./patterns/year.ts";
import { tenseAt } from "./tense.ts";
import { mayTrigger, numberTriggers, wordTriggers } from "./triggers.ts";
import { type Words, wordAt, wordsOf } from "./words.ts";

/** Every pattern, in order of trust: of two claims of one length the earlier pattern's is kept. */
const PATTERNS: readonly TimePattern[] = [
  // Full dates first: they say the most.
  numericDate,
  monthDate,
  gluedDate,
  holiday,
  month,
  fiscalYear,
  // `the first quarter` before the units, which would read `quarter` alone; sets before durations (`every two weeks`).
  quarter,
  season,
  century,
  decade,
  weekday,
  dayOfMonth,
  dayWord,
  partOfDay,
  clock,
  spokenClock,
  weekNumber,
  elapsed,
  recurring,
  samePeriod,
  shiftedUnit,
  duration,
  reference,
  // A number of four digits is a year only if nothing better was made of it.
  year,
];

/**
 * The time expressions of one paragraph, as far as its words alone tell: one pass over the tokens, one look-up a token; a pattern is tried only where a word of its own
 * stands. Claims may overlap.
 */
export function claimDates(paragraph: Paragraph): readonly TimeClaim[] {
  const words = wordsOf(paragraph);
  const claims: TokenClaim[] = [];
  for (let i = 0; i < words.length; i++) {
    const kind = words.kinds[i] as number;
    if (kind > TokenKind.number) continue;
    if (kind !== TokenKind.number && !mayTrigger(words.text, words.starts[i] as number, words.ends[i] as number))
      continue;
    const word = wordAt(words, i);
    const triggers = kind === TokenKind.number ? numberTriggers(word) : wordTriggers(word);
    if (triggers === 0) continue;
    for (const pattern of patternsFor(triggers)) pattern.claim(words, i, claims);
  }
  if (claims.length === 0) return NO_CLAIMS;
  inOrder(claims);
  joinWeekdayOfWeek(words, claims);
  joinCountedFrom(words, claims);
  joinPartOfTime(words, claims);
  inOrder(claims);
  joinClockAndDay(words, claims);
  shareDay(words, claims);
  const whole = claims.filter(({ tentative }) => !tentative);
  return whole.map((claim) => toTimeClaim(paragraph, words, claim));
}

const NO_CLAIMS: readonly TimeClaim[] = [];

/** By their first tokens; those of one token stay in order of trust. */
function inOrder(claims: TokenClaim[]): void {
  if (claims.length > 1) claims.sort((a, b) => a.first - b.first);
}

/** The patterns that any of these triggers calls for, in the list's order. There are few combinations; each is made once. */
function patternsFor(triggers: number): readonly TimePattern[] {
  let patterns = BY_TRIGGERS.get(triggers);
  if (patterns === undefined) {
    patterns = PATTERNS.filter((pattern) => (pattern.triggers & triggers) !== 0);
    BY_TRIGGERS.set(triggers, patterns);
  }
  return patterns;
}
const BY_TRIGGERS = new Map<number, readonly TimePattern[]>();

function toTimeClaim(paragraph: Paragraph, words: Words, bare: TokenClaim): TimeClaim {
  const { ifFuture } = bare;
  if (ifFuture !== undefined && tenseOf(paragraph, words, bare) !== "past") {
    return toTimeClaim(paragraph, words, { first: bare.first, end: bare.end, ...ifFuture });
  }
  const claim = withModifier(words, bare);
  const { first, end, type, expression } = claim;
  const start = words.starts[first] as number;
  const until = words.ends[end - 1] as number;
  const { base } = expression.kind === "nth" || expression.kind === "shifted" ? expression : { base: undefined };
  if (base !== undefined && base.tense === undefined && needsTense(base)) {
    const tense = tenseOf(paragraph, words, claim);
    return {
      start,
      end: until,
      type,
      expression: tense === undefined ? expression : ({ ...expression, base: { ...base, tense } } as TimeExpression),
    };
  }
  const tense = needsTense(expression) ? (besideTense(words, claim) ?? tenseOf(paragraph, words, claim)) : undefined;
  return { start, end: until, type, expression: tense === undefined ? expression : { ...expression, tense } };
}

/** `until Friday` and `as soon as Tuesday` are to come, whatever the verb; not `Until Friday, they had …`. */
function besideTense(words: Words, { first, end }: TokenClaim): "future" | undefined {
  const before = wordAt(words, first - 1);
  if ((before === "until" || before === "till") && wordAt(words, end) !== ",") return "future";
  if (before === "as" && /^(?:soon|early|late)$/.test(wordAt(words, first - 2))) return "future";
  return undefined;
}

function tenseOf({ sentences }: Paragraph, words: Words, { first, end }: TokenClaim): "past" | "future" | undefined {
  const sentence = sentenceOf(sentences, first);
  return tenseAt(words, first, end, sentences[sentence] as number, sentences[sentence + 1] as number);
}

/** Whether the words leave open if the time is past or to come. */
function needsTense(expression: TokenClaim["expression"]): boolean {
  if (expression.kind === "weekday")
    return expression.shift !== -1 && expression.shift !== 1 && expression.week === undefined;
  if (expression.kind === "anaphoric") return expression.unit === "weekend";
  if (expression.kind === "holiday") return expression.year === undefined;
  return expression.kind === "calendar" && expression.year === undefined && expression.shift === undefined;
}

/** The sentence that a token belongs to, by halving. */
function sentenceOf(sentences: readonly number[], token: number): number {
  let low = 0;
  for (let high = sentences.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as number) <= token) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, sentences.length - 2);
}
