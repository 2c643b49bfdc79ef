import { digits } from "../../calendar/timex.ts";
import type { TimeOfDay } from "../../model/reading.ts";
import { isNumber, touchesNext, type Words, wordAt } from "./words.ts";

/** A clock time that begins at a number. */
export interface Clock {
  readonly end: number;
  readonly time: TimeOfDay;
  /** Has `a.m.`, a zone or `o'clock`, so that it can be nothing else. */
  readonly certain: boolean;
}

/** `16:00`, `4:30`, `8pm`, `4 p.m.`, `10.30am`, `0800 GMT`, `16:00 UTC`, `6:40 p.m. (GMT+8)`, `4 o'clock`; `undefined` where token `i` begins none. */
export function readClock(words: Words, i: number): Clock | undefined {
  if (!isNumber(words, i)) return undefined;
  const match = CLOCK.exec(wordAt(words, i));
  if (match === null) return undefined;
  const [, hourText = "", minutes, seconds, suffix] = match;
  let end = i + 1;
  let meridiem = suffix === undefined ? "" : suffix.slice(0, 1);
  if (meridiem === "") {
    const length = meridiemLength(words, end);
    if (length > 0) {
      meridiem = wordAt(words, end).slice(0, 1);
      end += length;
    }
  }
  const isOClock = meridiem === "" && minutes === undefined && /^o['’]clock$/.test(wordAt(words, end));
  if (isOClock) end++;
  const zone = readZone(words, end);
  const certain = meridiem !== "" || isOClock || zone !== undefined;
  if (zone !== undefined) end = zone.end;
  const isBare = minutes === undefined && hourText.length < 4;
  if (isBare && meridiem === "" && !isOClock) return undefined;
  const hour = Number(minutes === undefined && hourText.length === 4 ? hourText.slice(0, 2) : hourText);
  const minute = minutes ?? (hourText.length === 4 ? hourText.slice(2) : "00");
  if (hourText.length === 4 && (zone === undefined || minutes !== undefined)) return undefined;
  if (hour > (meridiem === "" ? 24 : 12) || Number(minute) > 59 || (meridiem !== "" && hour === 0)) return undefined;
  const hour24 = meridiem === "p" && hour < 12 ? hour + 12 : meridiem === "a" && hour === 12 ? 0 : hour;
  const time = `${digits(hour24, 2)}:${minute}${seconds === undefined ? "" : `:${seconds}`}`;
  return { end, time: zone?.offset === undefined ? { time } : { time, zone: zone.offset }, certain };
}

const CLOCK = /^(\d{1,2}|\d{4})(?:[:.]([0-5]\d)(?::([0-5]\d))?)?(am|pm)?$/;

/** Tokens that `a.m.`, `pm` or `a.m` take at `i`; 0 for anything else. */
function meridiemLength(words: Words, i: number): number {
  const word = wordAt(words, i);
  if (word === "a.m." || word === "p.m." || word === "am" || word === "pm" || word === "a.m" || word === "p.m")
    return 1;
  const isSplit = (word === "a" || word === "p") && wordAt(words, i + 1) === "." && wordAt(words, i + 2) === "m";
  return isSplit && touchesNext(words, i) ? 3 : 0;
}

interface Zone {
  readonly end: number;
  /** As TIMEX3 writes it; `undefined` where the name leaves it open (`ET`, `local time`). */
  readonly offset: string | undefined;
}

/** `GMT`, `EST`, `ET`, `local time`, `(GMT+8)`, `GMT +3` */
function readZone(words: Words, at: number): Zone | undefined {
  const isBracketed = wordAt(words, at) === "(";
  const i = isBracketed ? at + 1 : at;
  const name = wordAt(words, i);
  if (name === "local" && wordAt(words, i + 1) === "time") return { end: i + 2, offset: undefined };
  const known = ZONES.get(name);
  if (known === undefined) return undefined;
  let end = i + 1;
  let offset = known === "" ? undefined : known;
  const sign = wordAt(words, end);
  if (known === "Z" && (sign === "+" || sign === "-") && /^\d{1,2}$/.test(wordAt(words, end + 1))) {
    offset = `${sign}${wordAt(words, end + 1).padStart(2, "0")}:00`;
    end += 2;
  }
  if (isBracketed) return wordAt(words, end) === ")" ? { end: end + 1, offset } : undefined;
  return { end, offset };
}

/** Zone names of the news, with their offset where they have one. Written for this project. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ["gmt", "Z"],
  ["utc", "Z"],
  ["bst", "+01:00"],
  ["cet", "+01:00"],
  ["cest", "+02:00"],
  ["eet", "+02:00"],
  ["eest", "+03:00"],
  ["msk", "+03:00"],
  ["est", "-05:00"],
  ["edt", "-04:00"],
  ["cst", "-06:00"],
  ["cdt", "-05:00"],
  ["mst", "-07:00"],
  ["mdt", "-06:00"],
  ["pst", "-08:00"],
  ["pdt", "-07:00"],
  ["et", ""],
  ["ct", ""],
  ["pt", ""],
]);
