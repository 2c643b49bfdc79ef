/** A clock time beside a date, as ISO writes it after the date. */
export interface Clock {
  /** `T04:00`, `T04:00+03:00`; empty where there is none. */
  readonly clock: string;
  /** `Z`, `+03:00`; empty where none is named. */
  readonly zone: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Offsets of zones that news pages name, without the ambiguous ones (IST is India, Ireland and Israel; ET is two offsets a year). Written for this project; offsets from the
 * IANA time zone database (public domain).
 */
const ZONES: ReadonlyMap<string, string> = new Map(
  (
    "Z Z|UTC Z|GMT Z|WET Z|BST +01:00|WEST +01:00|CET +01:00|MEZ +01:00|CEST +02:00|MESZ +02:00|EET +02:00|SAST +02:00|EEST +03:00|MSK +03:00|" +
    "EAT +03:00|TRT +03:00|GST +04:00|PKT +05:00|WIB +07:00|ICT +07:00|HKT +08:00|SGT +08:00|MYT +08:00|PHT +08:00|AWST +08:00|" +
    "JST +09:00|KST +09:00|ACST +09:30|AEST +10:00|ACDT +10:30|AEDT +11:00|NZST +12:00|NZDT +13:00|" +
    "ADT -03:00|BRT -03:00|AST -04:00|EDT -04:00|EST -05:00|CDT -05:00|CST -06:00|MDT -06:00|MST -07:00|PDT -07:00|PST -08:00|AKDT -08:00|AKST -09:00|HST -10:00"
  )
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);

const ZONE = "(?:\\s{0,2}\\(?((?:UTC|GMT)?[+\\u2212-]\\d{1,2}(?::?\\d{2})?|[A-Z]{1,4})(?![a-z]))?";
const TIME = "(\\d{1,2})[:.h](\\d{2})(?::\\d{2})?(?!\\d)\\s{0,2}([AaPp]\\.?[Mm]\\.?|Uhr|hrs)?";

/** `, 04:00`, ` | 4:20am`, ` at 2:26 PM HST`, ` um 16.05 Uhr`, `7:55 AM UTCUpdated`, `T10:43Z` */
const AFTER = new RegExp(`[\\s,|•·T/-]{0,4}(?:[–—]\\s)?(?:(?:at|At|um|à|a las|alle|kl\\.?|о|в) )?${TIME}${ZONE}`, "y");
/** `14:00, ` `17:41 JST, ` before the date */
const BEFORE = new RegExp(`(?<!\\d)${TIME}${ZONE}\\)?\\s{0,2}[,|•·/–—-]?\\s{0,2}(?:on |am |le |el )?$`);
const ZONE_AFTER = new RegExp(ZONE, "y");

/** `isKnown`: the date has its time already, and only a zone is looked for. */
export function readClockAfter(text: string, start: number, isKnown: boolean): Clock {
  const pattern = isKnown ? ZONE_AFTER : AFTER;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  const nothing = { clock: "", zone: "", start, end: start };
  if (match === null) return nothing;
  if (!isKnown) return clockOf(match, start) ?? nothing;
  const zone = offsetOf(match[1]);
  return { clock: "", zone, start, end: zone === "" ? start : start + match[0].length };
}

/** Looks at the 30 code units before `end`. */
export function readClockBefore(text: string, end: number): Clock | undefined {
  const from = Math.max(0, end - 30);
  const match = BEFORE.exec(text.slice(from, end));
  return match === null ? undefined : clockOf(match, from + match.index);
}

function clockOf(match: RegExpExecArray, start: number): Clock | undefined {
  const [whole, hours, minutes, half, name] = match;
  const hour = hourOf(Number(hours), half);
  if (hour > 23 || Number(minutes) > 59) return undefined;
  const zone = offsetOf(name);
  const clock = `T${String(hour).padStart(2, "0")}:${minutes}${zone}`;
  const end = start + whole.length - (zone === "" && name !== undefined ? name.length : 0);
  return { clock, zone, start, end };
}

function hourOf(hour: number, half: string | undefined): number {
  const letter = half?.charAt(0).toLowerCase();
  if (letter === "p") return hour < 12 ? hour + 12 : hour;
  return letter === "a" && hour === 12 ? 0 : hour;
}

/** `GMT`, `GMT+3`, `+0300`, and `UTC` where `UTCUpdated` begins with it. */
function offsetOf(name: string | undefined): string {
  if (name === undefined) return "";
  const numeric = /^(?:UTC|GMT)?([+\u2212-])(\d{1,2}):?(\d{2})?$/i.exec(name);
  if (numeric !== null) {
    const [, sign, hours = "", minutes = "00"] = numeric;
    return `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
  }
  return ZONES.get(name.toUpperCase()) ?? "";
}
