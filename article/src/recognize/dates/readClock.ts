import { digits } from "../../calendar/timex.ts";
import type { TimeOfDay } from "../../model/reading.ts";
import { introducesForeignClock } from "./foreignForms.ts";
import { isNumber, touchesNext, type Words, wordAt } from "./words.ts";

/** A clock time that begins at a number. */
export interface Clock {
  readonly end: number;
  readonly time: TimeOfDay;
  /** Has `a.m.`, a zone or `o'clock`, so that it can be nothing else. */
  readonly certain: boolean;
}

/**
 * `16:00`, `4:30`, `8pm`, `4 p.m.`, `10.30am`, `1140 a.m.`, `8:45a`, `0800 GMT`, `0400 local time`, `16:00 UTC`, `6:40 p.m. (GMT+8)`, `4 o'clock`, `4 in the morning`, French `à 18h`; `undefined` where token `i` begins
 * none.
 */
export function readClock(words: Words, i: number): Clock | undefined {
  if (!isNumber(words, i)) return undefined;
  const match = CLOCK.exec(wordAt(words, i));
  if (match === null) return undefined;
  const [, hourText = "", minutes, seconds, bareHour, suffix] = match;
  // `8a` may be anything.
  if (suffix?.length === 1 && minutes === undefined && wordAt(words, i - 1) !== "at") return undefined;
  const tail = readTail(words, i + 1, suffix === undefined ? "" : suffix.slice(0, 1));
  const { meridiem, zone } = tail;
  const isLong = hourText.length > 2;
  const isBareHour = !isLong && minutes === undefined && bareHour !== undefined;
  if (isBareHour && !introducesForeignClock(words, i - 1)) return undefined;
  if (minutes === undefined && !isLong && meridiem === "" && !tail.isOClock && !isBareHour) return undefined;
  if (
    isLong &&
    (minutes !== undefined || (zone === undefined && meridiem === "") || (hourText.length === 3 && meridiem === ""))
  )
    return undefined;
  const hour = Number(isLong ? hourText.slice(0, -2) : hourText);
  const minute = minutes ?? (isLong ? hourText.slice(-2) : "00");
  const clock = toClock(hour, Number(minute), meridiem);
  if (clock === undefined) return undefined;
  const time = seconds === undefined || seconds === "00" ? clock : `${clock}:${seconds}`;
  return { end: tail.end, time: withZone(time, zone), certain: tail.isCertain || isBareHour };
}

const CLOCK = /^(\d{1,4})(?:[:.h]([0-5]\d)(?::([0-5]\d))?|(h))?(am|pm|a|p)?$/;

/** The clock time of an hour and minutes: 24 hours, or 12 with `a` or `p`; a part of the day says which half too. */
export function toClock(hour: number, minute: number, meridiem: string): string | undefined {
  if (hour > (meridiem === "" ? 24 : 12) || minute > 59 || (meridiem !== "" && hour === 0)) return undefined;
  const hour24 = meridiem === "p" && hour < 12 ? hour + 12 : meridiem === "a" && hour === 12 ? 0 : hour;
  return `${digits(hour24, 2)}:${digits(minute, 2)}`;
}

export function withZone(time: string, zone: Zone | undefined): TimeOfDay {
  return zone?.offset === undefined ? { time } : { time, zone: zone.offset };
}

/** What may stand behind the figures or words of a clock time. */
export interface ClockTail {
  readonly end: number;
  /** `a` before noon, `p` after, empty where nothing tells. */
  readonly meridiem: string;
  readonly isOClock: boolean;
  readonly zone: Zone | undefined;
  readonly isCertain: boolean;
}

/** `p.m.`, `o'clock`, `in the morning`, `GMT` at token `i`, in this order. `known`: the meridiem that the figures had already. */
export function readTail(words: Words, i: number, known: string): ClockTail {
  let end = i;
  const isOClock = known === "" && /^(?:o['’]?clock|uhr)$/.test(wordAt(words, end));
  if (isOClock) end++;
  let meridiem = known;
  if (meridiem === "") {
    const length = meridiemLength(words, end);
    if (length > 0) meridiem = wordAt(words, end).slice(0, 1);
    end += length;
  }
  if (meridiem === "") {
    const part =
      wordAt(words, end) === "in" && wordAt(words, end + 1) === "the" ? HALVES.get(wordAt(words, end + 2)) : undefined;
    if (part !== undefined) {
      meridiem = part;
      end += 3;
    }
  }
  const zone = readZone(words, end);
  return {
    end: zone?.end ?? end,
    meridiem,
    isOClock,
    zone,
    isCertain: meridiem !== "" || isOClock || zone !== undefined,
  };
}

/** Which half of the day a part of it lies in. */
const HALVES: ReadonlyMap<string, string> = new Map([
  ["morning", "a"],
  ["afternoon", "p"],
  ["evening", "p"],
]);

/** Tokens that `a.m.`, `pm` or `a.m` take at `i`; 0 for anything else. */
function meridiemLength(words: Words, i: number): number {
  const word = wordAt(words, i);
  if (word === "a.m." || word === "p.m." || word === "am" || word === "pm" || word === "a.m" || word === "p.m")
    return 1;
  const isSplit = (word === "a" || word === "p") && wordAt(words, i + 1) === "." && wordAt(words, i + 2) === "m";
  return isSplit && touchesNext(words, i) ? 3 : 0;
}

export interface Zone {
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
