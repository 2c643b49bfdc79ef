import { CARDINALS, VAGUE_AMOUNTS } from "../numbers.ts";
import type { TimePattern, TokenClaim } from "../pattern.ts";
import { Trigger } from "../triggers.ts";
import { UNITS } from "../units.ts";
import { isDash, isNumber, isTitleWord, type Words, wordAt } from "../words.ts";

/**
 * Times that no calendar shows: `now`, `right now`, `currently`, `at the moment`, `these days`; `recently`, `more recently`, `the past`; `soon`, `the future`,
 * `the near future`, `the near term`. Left alone, since annotators mostly do (3 of 17 in TimeBank): `previously`, `formerly`, `future` as an adjective.
 */
export const reference: TimePattern = {
  name: "date/reference",
  triggers: Trigger.reference,
  claim(words, i, claims) {
    const word = wordAt(words, i);
    const claim = isDash(words, i + 1) || isDash(words, i - 1) ? undefined : WORDS[word]?.(words, i);
    if (claim !== undefined) claims.push(claim);
  },
};

type Reader = (words: Words, i: number) => TokenClaim | undefined;

const WORDS: Readonly<Record<string, Reader>> = {
  now: (words, i) => {
    const before = wordAt(words, i - 1);
    if (before === "from") return undefined;
    return claim(before === "right" ? i - 1 : i, i + 1, "PRESENT_REF");
  },
  currently: (_, i) => claim(i, i + 1, "PRESENT_REF"),
  // `current affairs` and `ocean current` are the price of the office-holders and prices that the word mostly stands with.
  current: (words, i) => (followsNoun(words, i) ? undefined : claim(i, i + 1, "PRESENT_REF")),
  moment: (words, i) =>
    wordAt(words, i - 1) === "the" && wordAt(words, i - 2) === "at" ? claim(i - 1, i + 1, "PRESENT_REF") : undefined,
  present: (words, i) => (wordAt(words, i - 1) === "at" ? claim(i, i + 1, "PRESENT_REF") : undefined),
  days: (words, i) => (wordAt(words, i - 1) === "these" ? claim(i - 1, i + 1, "PRESENT_REF") : undefined),
  // `sales to date`, not `up to date` or `to date a film`
  date: (words, i) => {
    const isEnd = !/^\w/.test(wordAt(words, i + 1));
    return isEnd && wordAt(words, i - 1) === "to" && wordAt(words, i - 2) !== "up"
      ? claim(i - 1, i + 1, "PRESENT_REF")
      : undefined;
  },
  time: (words, i) =>
    wordAt(words, i - 1) === "this" && wordAt(words, i - 2) === "at" ? claim(i - 1, i + 1, "PRESENT_REF") : undefined,
  recently: (words, i) => claim(/^(?:more|most|very)$/.test(wordAt(words, i - 1)) ? i - 1 : i, i + 1, "PAST_REF"),
  recent: (words, i) => (UNIT_PLURALS.has(wordAt(words, i + 1)) ? undefined : claim(i, i + 1, "PAST_REF")),
  lately: (_, i) => claim(i, i + 1, "PAST_REF"),
  past: (words, i) => {
    if (wordAt(words, i - 1) !== "the" || isDash(words, i + 1)) return undefined;
    const after = wordAt(words, i + 1);
    const describes = wordAt(words, i - 2) !== "in" || isAmount(words, i + 1);
    return /^\w/.test(after) && describes ? undefined : claim(i - 1, i + 1, "PAST_REF");
  },
  soon: (words, i) => {
    const before = wordAt(words, i - 1);
    if (before === "as" || before === "too" || before === "how") return undefined;
    if (wordAt(words, i + 1) === "after" || wordAt(words, i + 1) === "as") return undefined;
    return claim(before === "very" ? i - 1 : i, i + 1, "FUTURE_REF");
  },
  shortly: (words, i) =>
    /^(?:after|before|thereafter|afterwards?)$/.test(wordAt(words, i + 1)) ? undefined : claim(i, i + 1, "FUTURE_REF"),
  future: (words, i) => {
    if (isTitleWord(words, i)) return undefined;
    const isNear = /^(?:near|foreseeable|immediate|distant)$/.test(wordAt(words, i - 1));
    const at = isNear ? i - 1 : i;
    return wordAt(words, at - 1) === "the" ? claim(at - 1, i + 1, "FUTURE_REF") : undefined;
  },
  term: (words, i) => {
    const isSpan = /^(?:near|short|long|medium)$/.test(wordAt(words, i - 1)) && wordAt(words, i - 2) === "the";
    return isSpan ? claim(i - 2, i + 1, "FUTURE_REF") : undefined;
  },
};

const UNIT_PLURALS: ReadonlySet<string> = new Set([
  "days",
  "weeks",
  "months",
  "years",
  "decades",
  "quarters",
  "hours",
  "times",
]);

/** `two`, `few`, `year`: the past of an amount, not the past. */
function isAmount(words: Words, i: number): boolean {
  const word = wordAt(words, i);
  return (
    isNumber(words, i) ||
    CARDINALS.has(word) ||
    VAGUE_AMOUNTS.has(word) ||
    UNITS.has(word) ||
    word === "half" ||
    word === "and"
  );
}

function claim(first: number, end: number, value: string): TokenClaim {
  return { first, end, type: "DATE", expression: { kind: "value", value } };
}

/** `ocean current`, `an electric current`: a noun, since nothing follows that it could describe. */
function followsNoun(words: Words, i: number): boolean {
  return !/^\w/.test(wordAt(words, i + 1));
}
