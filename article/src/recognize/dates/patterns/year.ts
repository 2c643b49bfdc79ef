import type { TimePattern } from "../pattern.ts";
import { ERAS, readYear } from "../readYear.ts";
import { Trigger } from "../triggers.ts";
import { UNITS } from "../units.ts";
import {
  digitsIn,
  integerAt,
  isDash,
  isNumber,
  isTitleWord,
  opensSentence,
  touchesNext,
  type Words,
  wordAt,
} from "../words.ts";

/**
 * A year by itself: `in 1988`, `2024`, `since '98`, `the year 2000`, `nineteen ninety-six`, `490 BC`, both ends of `2014-2016`, `1914-18` and `2023-24`. Numbers of
 * goods, sums, index names and codes are left alone.
 */
export const year: TimePattern = {
  name: "date/year",
  triggers: Trigger.year | Trigger.yearWord,
  claim(words, i, claims) {
    const era = ERAS.get(wordAt(words, i + 1));
    const digits = integerAt(words, i);
    if (era !== undefined && digits > 0) {
      claims.push({
        first: i,
        end: i + 2,
        type: "DATE",
        expression: { kind: "calendar", year: era ? 1 - digits : digits },
      });
      return;
    }
    const at = isApostrophe(words, i - 1) && touchesNext(words, i - 1) && wordAt(words, i).length === 2 ? i - 1 : i;
    const found = readYear(words, at);
    if (found === undefined) return;
    const first = wordAt(words, at - 1) === "year" ? (wordAt(words, at - 2) === "the" ? at - 2 : at - 1) : at;
    const isNamed = first < at;
    if (!isNamed && !isPlausible(words, at, found.end, digits)) return;
    const years = found.short === undefined ? { year: found.year } : { year: found.year, short: found.short };
    claims.push({ first, end: found.end, type: "DATE", expression: { kind: "calendar", ...years } });
    claimRangeEnd(words, found.end, found.year, claims);
  },
};

function isApostrophe(words: Words, i: number): boolean {
  const word = wordAt(words, i);
  return word === "'" || word === "’" || word === "‘";
}

/** `1914-18`, `2023-24`, `2023/24`: the second year takes the century of the first. */
function claimRangeEnd(words: Words, at: number, from: number, claims: Parameters<TimePattern["claim"]>[2]): void {
  const isJoined = isDash(words, at) || wordAt(words, at) === "/";
  if (!isJoined || !touchesNext(words, at) || !touchesNext(words, at - 1)) return;
  const word = wordAt(words, at + 1);
  if (!/^\d\d$/.test(word) || isDash(words, at + 2) || wordAt(words, at + 2) === "/") return;
  const until = from - (from % 100) + Number(word);
  if (until <= from) return;
  claims.push({ first: at + 1, end: at + 2, type: "DATE", expression: { kind: "calendar", year: until } });
}

function isPlausible(words: Words, at: number, end: number, digits: number): boolean {
  const before = wordAt(words, at - 1);
  const after = wordAt(words, end);
  const isIntroduced = INTRODUCERS.has(before);
  if (digits < 0) return isIntroduced || before === "the" || wordAt(words, at) === "nineteen";
  if (isPartOfCode(words, at, end)) return false;
  if (SIGNS.has(before) || after === "%" || after === "°" || COUNTED.has(after) || UNITS.get(after)?.plural)
    return false;
  if (NUMBERED.has(before) && !(before === "than" && /^(?:later|earlier|older|newer)$/.test(wordAt(words, at - 2))))
    return false;
  // `Russell 2000`, `Windows 2000`: a capital before, unless it opens the sentence.
  if (isTitleWord(words, at - 1) && !isIntroduced && !opensSentence(words, at - 1)) return false;
  if (isIntroduced) return digits <= 2199;
  if (digits === 2000) return before === "the" && isTitleWord(words, end);
  return digits >= 1900 && digits <= 2049;
}

/** Touches other figures or letters: `555-2014`, `A-2017`, `2017-B`; but `2014-2016`, `mid-1996`, `post-1959`. */
function isPartOfCode(words: Words, at: number, end: number): boolean {
  if (touchesNext(words, at - 1) && at > 0) {
    const before = wordAt(words, at - 1);
    if (!/^[-–—("“‘'[`,]$/.test(before) && before !== "``") return before !== "/" || !isYear(words, at - 2);
    if (isDash(words, at - 1) && touchesNext(words, at - 2)) {
      // `138-2010-2015`
      if (isDash(words, at - 3) && touchesNext(words, at - 3) && touchesNext(words, at - 4)) return true;
      const prefix = wordAt(words, at - 2);
      if (isNumber(words, at - 2) ? !isYear(words, at - 2) : !PREFIXES.has(prefix) && !isPlainWord(prefix)) return true;
    }
  }
  if (isDash(words, end) && touchesNext(words, end) && touchesNext(words, end - 1)) {
    if (isNumber(words, end + 1) && isDash(words, end + 2) && touchesNext(words, end + 1)) return true;
    return isNumber(words, end + 1) && !isYear(words, end + 1) && !/^\d\d$/.test(wordAt(words, end + 1));
  }
  if (!touchesNext(words, end - 1) || !/^[/#_@=]$/.test(wordAt(words, end))) return false;
  // `2023/24` is two years, `2023/24/5` is none.
  return !/^\d\d(?:\d\d)?$/.test(wordAt(words, end + 1)) || wordAt(words, end + 2) === "/";
}

function isYear(words: Words, i: number): boolean {
  const number = integerAt(words, i);
  return number >= 1000 && number <= 2199;
}

const PREFIXES: ReadonlySet<string> = new Set(["mid", "early", "late", "pre", "post", "since"]);

function isPlainWord(word: string): boolean {
  return word.length > 3 && digitsIn(word) === 0;
}

const SIGNS: ReadonlySet<string> = new Set(["$", "£", "€", "¥", "#", "+", "×", "@", "№"]);

/** Words that number things: what follows is no year. */
const NUMBERED: ReadonlySet<string> = new Set(
  "no nos number numbers flight room page pages id route highway section article chapter paragraph item line model version about around nearly almost over than least most some only another all".split(
    " ",
  ),
);

/** What follows a number of things. */
const COUNTED: ReadonlySet<string> = new Set(
  "people percent per men women children soldiers troops officers officials members workers employees votes points dollars euros pounds miles kilometers kilometres km metres meters feet acres hectares tons tonnes barrels shares copies rooms seats prisoners refugees hp rpm cc mg kg".split(
    " ",
  ),
);

const INTRODUCERS: ReadonlySet<string> = new Set(
  "in since until till by from to through during for after before between and or of early late mid throughout circa fiscal than".split(
    " ",
  ),
);
