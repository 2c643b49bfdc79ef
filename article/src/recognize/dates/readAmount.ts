import { CARDINALS, MULTIPLIERS, VAGUE_AMOUNTS } from "./numbers.ts";
import { integerAt, isDash, isInnerDash, isNumber, type Words, wordAt } from "./words.ts";

/** An amount that ends before a unit. */
export interface Amount {
  /** Token it begins at. */
  readonly first: number;
  /** `X`: several. */
  readonly value: number | "X";
  /** Just `a` or `an`. */
  readonly article: boolean;
  /** Joined to the unit by a hyphen: `two-week`. */
  readonly hyphenated: boolean;
}

/** Words that may stand between an amount and its unit. */
const FILLERS: ReadonlySet<string> = new Set(
  "more consecutive straight full trading business working calendar additional extra whole long short solid successive other final".split(
    " ",
  ),
);

/**
 * The amount that ends before the unit at token `unit`: `2`, `1,000`, `5 1/2`, `2.5`, `two and a half`, `twenty-four`, `a hundred`, `a couple of`, `a few`, `half an`,
 * `two consecutive`; `undefined` where none stands there.
 */
export function readAmountBefore(words: Words, unit: number): Amount | undefined {
  let last = unit - 1;
  const hyphenated = isInnerDash(words, last);
  if (hyphenated) last--;
  else if (FILLERS.has(wordAt(words, last))) last--;
  const word = wordAt(words, last);
  // `three-quarters` of a thing
  if (hyphenated && wordAt(words, unit) === "quarters") return undefined;
  const found = isNumber(words, last) ? readDigits(words, last) : readWords(words, last, word);
  if (found === undefined) return undefined;
  return { first: found.first, value: found.value, article: found.article, hyphenated };
}

type Found = Omit<Amount, "hyphenated">;

function readDigits(words: Words, last: number): Found | undefined {
  const text = wordAt(words, last);
  if (!/^\d{1,3}(?:,\d{3}){0,3}(?:\.\d{1,3})?$|^\d{1,6}(?:\.\d{1,3})?$/.test(text)) return undefined;
  const value = Number(text.replaceAll(",", ""));
  const before = wordAt(words, last - 1);
  if (before === "/" && words.ends[last - 2] === words.starts[last - 1]) {
    const above = integerAt(words, last - 2);
    if (above < 1 || value === 0 || above >= value) return undefined;
    const whole = isDash(words, last - 3) ? last - 4 : last - 3;
    const integer = integerAt(words, whole);
    return integer < 0
      ? { first: last - 2, value: above / value, article: false }
      : { first: whole, value: integer + above / value, article: false };
  }
  // A part of something longer: a score, a date, a price, a code.
  if (words.ends[last - 1] === words.starts[last] && /[$£€¥#/:.]/.test(before)) return undefined;
  return { first: last, value, article: false };
}

function readWords(words: Words, last: number, word: string): Found | undefined {
  const before = wordAt(words, last - 1);
  if (word === "a" || word === "an") {
    if (before === "half") return { first: last - 1, value: 0.5, article: false };
    return { first: last, value: 1, article: true };
  }
  if (word === "half") return readHalf(words, last);
  if (word === "couple" || (word === "of" && before === "couple")) {
    const couple = word === "of" ? last - 1 : last;
    return { first: wordAt(words, couple - 1) === "a" ? couple - 1 : couple, value: 2, article: false };
  }
  if (word === "of" && /^(?:dozen|hundred|thousand|score|lot|number)s?$/.test(before)) {
    return { first: wordAt(words, last - 2) === "a" ? last - 2 : last - 1, value: "X", article: false };
  }
  // `the tenth in as many days`
  if (word === "many" && before === "as") return undefined;
  if (VAGUE_AMOUNTS.has(word)) return { first: before === "a" ? last - 1 : last, value: "X", article: false };
  return readCardinal(words, last);
}

/** `half`, `two and a half`, `one-and-a-half` */
function readHalf(words: Words, half: number): Found | undefined {
  let i = half - 1;
  if (isDash(words, i)) i--;
  if (wordAt(words, i) !== "a") return { first: half, value: 0.5, article: false };
  if (isDash(words, --i)) i--;
  if (wordAt(words, i) !== "and") return { first: half - 1, value: 0.5, article: false };
  if (isDash(words, --i)) i--;
  const whole = isNumber(words, i) ? readDigits(words, i) : readCardinal(words, i);
  return whole === undefined || whole.value === "X" ? undefined : { ...whole, value: whole.value + 0.5 };
}

/** `two`, `twenty-four`, `a hundred and ten`, `two thousand`. */
function readCardinal(words: Words, last: number): Found | undefined {
  let first = last + 1;
  for (let i = last; i >= 0 && last - i < 10; i--) {
    const word = wordAt(words, i);
    const isPart =
      CARDINALS.has(word) ||
      MULTIPLIERS.has(word) ||
      (isNumber(words, i) && i < last && MULTIPLIERS.has(wordAt(words, i + 1)));
    if (isPart) first = i;
    else if (!(isInnerDash(words, i) || (word === "and" && MULTIPLIERS.has(wordAt(words, i - 1))))) break;
  }
  if (first > last) return undefined;
  let total = 0;
  let group = 0;
  for (let i = first; i <= last; i++) {
    const word = wordAt(words, i);
    const multiplier = MULTIPLIERS.get(word);
    if (multiplier !== undefined) {
      group = (group === 0 ? 1 : group) * multiplier;
      if (multiplier >= 1000) {
        total += group;
        group = 0;
      }
    } else group += CARDINALS.get(word) ?? (isNumber(words, i) ? Number(word.replaceAll(",", "")) || 0 : 0);
  }
  const article = MULTIPLIERS.has(wordAt(words, first)) && wordAt(words, first - 1) === "a" ? 1 : 0;
  return { first: first - article, value: total + group, article: false };
}
