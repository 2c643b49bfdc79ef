import type { TimeAmount } from "../../../model/reading.ts";
import type { TimePattern, TokenClaim } from "../pattern.ts";
import { type Amount, readAmountBefore } from "../readAmount.ts";
import { readAmounts } from "../readAmounts.ts";
import { Trigger } from "../triggers.ts";
import { durationOf, durationOfParts, type UnitName, unitAt } from "../units.ts";
import { isDash, isInnerDash, isLowerWord, isTitleWord, type Words, wordAt } from "../words.ts";

/**
 * An amount of time: `two weeks`, `10-year bond`, `a decade`, `the past two months`, `the first nine months`, `several years`, `recent weeks`, `for months`, `a year and a half`,
 * `decades-long`, `the year ended` in June; both of `between five and ten years` and `two to three weeks`. Ages (`34-year-old`, `34 years old`) are left out.
 */
export const duration: TimePattern = {
  name: "date/duration",
  triggers: Trigger.unit | Trigger.gluedAmount,
  claim(words, i, claims) {
    const name = unitAt(words, i);
    if (name === undefined) claimGlued(words, i, claims);
    if (name === undefined || isAge(words, i)) return;
    claimSeveral(words, i, claims);
    const amount = readAmountBefore(words, i);
    if (amount === undefined || (amount.article && name.plural)) {
      claimWithoutAmount(words, i, name, claims);
      return;
    }
    // `several year` is a slip; `two day` and `five year` are how transcripts write `two-day`.
    if (!amount.hyphenated && amount.value === "X" && !name.plural) return;
    // `a second`: mostly `another`; `twenty-second`: an ordinal.
    if (name.unit === "second" && !name.plural && (amount.article || amount.hyphenated)) return;
    if (name.unit === "quarter" && !name.plural) return;
    // `60 Minutes`, `A Year`: titles.
    if ((amount.article || name.plural) && isTitleWord(words, i)) return;
    const part = partBehind(words, i);
    const scaled = amount.value === "X" ? "X" : (amount.value + (part?.value ?? 0)) * name.times;
    const value = durationOf(name.unit, scaled);
    const first = withDeterminer(words, amount);
    claims.push({ first, end: part?.end ?? i + 1, type: "DURATION", expression: { kind: "value", value } });
    if (first === amount.first) claimElided(words, amount, name, claims);
  },
};

/** `a year and a half`, `one hour and half`, `one year and a quarter` */
function partBehind(words: Words, i: number): { readonly end: number; readonly value: number } | undefined {
  if (wordAt(words, i + 1) !== "and") return undefined;
  const at = wordAt(words, i + 2) === "a" ? i + 3 : i + 2;
  const word = wordAt(words, at);
  if (word === "half") return { end: at + 1, value: 0.5 };
  return word === "quarter" && at > i + 2 ? { end: at + 1, value: 0.25 } : undefined;
}

/** `3 hours 30 minutes`, `two years, a month and 21 days` */
function claimSeveral(words: Words, i: number, claims: TokenClaim[]): void {
  const amounts = readAmounts(words, i);
  if (amounts === undefined || amounts.parts.length < 2) return;
  const value = durationOfParts(amounts.parts as readonly TimeAmount[]);
  claims.push({ first: amounts.first, end: i + 1, type: "DURATION", expression: { kind: "value", value } });
}

/** `3h`, `15min`: of the abbreviations those that mean nothing else (`5m` may be money). */
function claimGlued(words: Words, i: number, claims: TokenClaim[]): void {
  const amounts = /(?:h|hrs?|mins?|secs?)$/.test(wordAt(words, i)) ? readAmounts(words, i) : undefined;
  if (amounts === undefined || /^[-–—$£€]$/.test(wordAt(words, amounts.first - 1))) return;
  const value = durationOfParts(amounts.parts as readonly TimeAmount[]);
  claims.push({ first: amounts.first, end: i + 1, type: "DURATION", expression: { kind: "value", value } });
}

/** `34 years old`, `34-year-old`, `years of age` */
function isAge(words: Words, i: number): boolean {
  const next = isDash(words, i + 1) ? wordAt(words, i + 2) : wordAt(words, i + 1);
  return (
    next === "old" ||
    next === "olds" ||
    (next === "of" && wordAt(words, i + 2) === "age") ||
    wordAt(words, i - 2) === "aged"
  );
}

/** The start of `the past`, `the next`, `the first` before an amount. */
function withDeterminer(words: Words, amount: Amount): number {
  let first = amount.first;
  if (amount.article || amount.hyphenated) return first;
  const before = wordAt(words, first - 1);
  if (DETERMINERS.has(before)) {
    first--;
    if (before !== "the" && ARTICLES.has(wordAt(words, first - 1))) first--;
  } else if (ARTICLES.has(before) && before === "the") first--;
  return first;
}

const DETERMINERS: ReadonlySet<string> = new Set(
  "past last next coming first previous following recent latest final preceding these those the".split(" "),
);
const ARTICLES: ReadonlySet<string> = new Set(["the", "these", "those"]);

/** The other number of `between five and ten years`, `12 to 18 months`, `two or three days`, `5-10 years`. */
function claimElided(words: Words, amount: Amount, name: UnitName, claims: TokenClaim[]): void {
  const at = amount.first - 1;
  const joiner = wordAt(words, at);
  const joins =
    joiner === "to" || joiner === "or" || (joiner === "and" && hasBetween(words, at)) || isInnerDash(words, at);
  if (!joins || amount.value === "X") return;
  const other = readAmountBefore(words, at);
  if (other === undefined || other.hyphenated || other.article || other.value === "X" || other.value >= amount.value)
    return;
  const value = durationOf(name.unit, other.value * name.times);
  claims.push({ first: other.first, end: at, type: "DURATION", expression: { kind: "value", value } });
}

function hasBetween(words: Words, and: number): boolean {
  return wordAt(words, and - 2) === "between" || wordAt(words, and - 3) === "between";
}

/** `recent years`, `for weeks`, `the coming months`, `decades of war`, `decades-long`, `year-long`. */
function claimWithoutAmount(words: Words, i: number, name: UnitName, claims: TokenClaim[]): void {
  const before = wordAt(words, i - 1);
  const hasTail = isInnerDash(words, i + 1) && wordAt(words, i + 2) === "long";
  if (hasTail) {
    const value = durationOf(name.unit, name.plural ? "X" : 1);
    claims.push({ first: i, end: i + 3, type: "DURATION", expression: { kind: "value", value } });
    return;
  }
  const isReported = wordAt(words, i + 1) === "ended" || wordAt(words, i + 1) === "ending";
  if (name.unit === "year" && !name.plural && isReported) {
    const at = before === "fiscal" ? i - 2 : i - 1;
    if (wordAt(words, at) === "the")
      claims.push({ first: at, end: i + 1, type: "DURATION", expression: { kind: "value", value: "P1Y" } });
    return;
  }
  if (!name.plural && before === "past" && (name.unit === "decade" || name.unit === "century")) {
    const first = ARTICLES.has(wordAt(words, i - 2)) ? i - 2 : i - 1;
    const value = durationOf(name.unit, 1);
    claims.push({ first, end: i + 1, type: "DURATION", expression: { kind: "value", value } });
    return;
  }
  if (!name.plural || !isLowerWord(words, i)) return;
  // `the early hours of Sunday`: when, not how long.
  if (name.unit === "hour" && PARTS_OF_NIGHT.has(before)) return;
  const vague = { kind: "value" as const, value: durationOf(name.unit, "X") };
  if (/^(?:recent|coming|past|next|last|following|ensuing)$/.test(before)) {
    const first = ARTICLES.has(wordAt(words, i - 2)) ? i - 2 : i - 1;
    claims.push({ first, end: i + 1, type: "DURATION", expression: vague });
  } else if (INTRODUCERS.has(before) && wordAt(words, i + 1) !== "-") {
    claims.push({ first: i, end: i + 1, type: "DURATION", expression: vague });
  } else if (
    name.unit !== "quarter" &&
    (wordAt(words, i + 1) === "of" || wordAt(words, i + 1) === "after") &&
    !DETERMINERS.has(before)
  ) {
    claims.push({ first: i, end: i + 1, type: "DURATION", expression: vague });
  }
}

const PARTS_OF_NIGHT: ReadonlySet<string> = new Set(["early", "small", "wee", "late", "opening", "closing"]);

const INTRODUCERS: ReadonlySet<string> = new Set([
  "for",
  "in",
  "within",
  "after",
  "over",
  "took",
  "take",
  "takes",
  "lasted",
  "spent",
  "or",
]);
