import { HOLIDAY_NAMES } from "./holidays.ts";
import { MONTHS } from "./months.ts";
import { readGlued } from "./readAmounts.ts";
import { UNITS } from "./units.ts";
import { WEEKDAYS } from "./weekdays.ts";
import { digitsIn } from "./words.ts";

/** What a word may be part of. One look-up a token decides which patterns are tried there; most words of a text are in no table. */
export const Trigger = {
  month: 1,
  weekday: 0x2,
  unit: 0x4,
  /** `today`, `yesterday`, `tomorrow` */
  dayWord: 0x8,
  /** `morning`, `night`, `noon` */
  partOfDay: 0x10,
  season: 0x20,
  /** `quarter`, `half`, `period`, `Q3` */
  quarter: 0x40,
  /** `now`, `recently`, `future` */
  reference: 0x80,
  /** `daily`, `weekly` */
  recurring: 0x100,
  holiday: 0x200,
  fiscal: 0x400,
  /** One to four digits: `1988`, `'98`, `490 BC` */
  year: 0x800,
  /** `1980s`, `80s`, `nineties` */
  decade: 0x1000,
  /** `16:00`, `8pm`, `p.m.` */
  clock: 0x2000,
  /** One or two digits, which may open `14/07/2024` */
  smallNumber: 0x4000,
  /** `14.07.2024` */
  dottedDate: 0x8000,
  /** `nineteen`, `twenty`, which may open a year in words */
  yearWord: 0x10000,
  /** `past`, `o'clock`, an hour, `thirty` behind an hour */
  spokenClock: 0x20000,
  /** `18th` */
  ordinal: 0x40000,
  /** `3h`, `15min` */
  gluedAmount: 0x80000,
  /** `15Sep`, `14jul2024` */
  gluedDate: 0x100000,
} as const;

/** The triggers of a word that is no number, written in lower case. */
export function wordTriggers(word: string): number {
  return WORD_TRIGGERS.get(word) ?? 0;
}

/**
 * Whether a trigger may stand from `start` to `end`, as far as its length, its first two characters and its last tell, in either case. Hashing a word costs more than all the rest:
 * nine in ten words of a text fall through here.
 */
export function mayTrigger(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  const last = text.charCodeAt(end - 1);
  if (end - start < SHORTEST) return false;
  return (first | second | last) >= ASCII || SHAPES[shapeOf(first, second, last, end - start)] === 1;
}

const WORD_TRIGGERS: ReadonlyMap<string, number> = makeTriggers();

/** Characters; a figure has its own triggers. */
const SHORTEST = 2;
const ASCII = 0x80;

/** The number of a slot in `SHAPES`. The last five bits of a letter are the same in either case. */
function shapeOf(first: number, second: number, last: number, length: number): number {
  const letters = ((first & 31) << 10) | ((second & 31) << 5) | (last & 31);
  return Math.imul(letters | (length << 15), GOLDEN) >>> (32 - SHAPE_BITS);
}

/** 2³² by the golden ratio: scatters numbers that are alike (Knuth). */
const GOLDEN = 0x9e3779b1;
/** Some 400 triggers in 4,096 slots. */
const SHAPE_BITS = 12;
/** 1 in the slots of all triggers. */
const SHAPES: Uint8Array = makeShapes();

function makeShapes(): Uint8Array {
  const shapes = new Uint8Array(1 << SHAPE_BITS);
  for (const word of WORD_TRIGGERS.keys())
    shapes[shapeOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(word.length - 1), word.length)] = 1;
  return shapes;
}

function makeTriggers(): ReadonlyMap<string, number> {
  const triggers = new Map<string, number>();
  const add = (bit: number, words: Iterable<string>): void => {
    for (const word of words) triggers.set(word, (triggers.get(word) ?? 0) | bit);
  };
  add(Trigger.month, MONTHS.keys());
  add(Trigger.weekday, WEEKDAYS.keys());
  add(Trigger.unit, UNITS.keys());
  add(Trigger.dayWord, ["today", "yesterday", "tomorrow", "tonight", "tonite", "overnight"]);
  add(Trigger.partOfDay, ["morning", "afternoon", "evening", "night", "noon", "midnight", "midday"]);
  add(Trigger.season, ["spring", "summer", "autumn", "fall", "winter"]);
  add(Trigger.quarter, ["quarter", "half", "period", "q1", "q2", "q3", "q4", "h1", "h2"]);
  add(
    Trigger.reference,
    "now currently current recent recently soon future past lately shortly present moment days term date time".split(
      " ",
    ),
  );
  add(Trigger.recurring, "daily weekly monthly annually hourly nightly everyday".split(" "));
  add(Trigger.holiday, HOLIDAY_NAMES.keys());
  add(Trigger.fiscal, ["fiscal"]);
  add(Trigger.decade, ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]);
  add(Trigger.clock, ["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "gmt", "utc", "local"]);
  add(Trigger.yearWord, ["nineteen", "twenty", "two"]);
  add(Trigger.spokenClock, "past o'clock o’clock oclock fifteen twenty thirty forty fifty".split(" "));
  add(Trigger.spokenClock, "one two three four five six seven eight nine ten eleven twelve".split(" "));
  return triggers;
}

/** Where the ASCII letters from `start` on end. */
function lettersEnd(word: string, start: number): number {
  let end = start;
  while (end < word.length && word.charCodeAt(end) >= 0x61 && word.charCodeAt(end) <= 0x7a) end++;
  return end;
}

/** Of `s`, `m`, `h`, `d`, `w`, `y`. */
const GLUED_LETTERS: ReadonlySet<number> = new Set(Array.from("smhdwy", (letter) => letter.charCodeAt(0)));

const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

/** The triggers of a token that begins with a digit, by its shape alone. */
export function numberTriggers(word: string): number {
  const length = word.length;
  const leading = digitsIn(word);
  if (leading === length) {
    if (length <= 2) return Trigger.smallNumber | Trigger.year;
    return length <= 4 ? Trigger.year : 0;
  }
  const mark = word.charCodeAt(leading);
  if (leading <= 2 && length === leading + 2 && ORDINAL_ENDINGS.has(word.slice(leading))) return Trigger.ordinal;
  if (length > leading + 2 && MONTHS.has(word.slice(leading, lettersEnd(word, leading)))) return Trigger.gluedDate;
  if (GLUED_LETTERS.has(mark) && readGlued(word) !== undefined)
    return Trigger.gluedAmount | (mark === 0x73 ? Trigger.decade : mark === 0x68 ? Trigger.clock : 0);
  // A colon, the letters of `8pm` and `8am`, the `h` of French and Portuguese `9h15`.
  if (mark === 0x3a || mark === 0x68) return Trigger.clock;
  if (mark === 0x2e) return Trigger.dottedDate | Trigger.clock;
  if (mark === 0x61 || mark === 0x70) return Trigger.clock;
  if (mark === 0x73 && leading === length - 1) return Trigger.decade;
  return 0;
}
