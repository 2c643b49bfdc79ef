import type { TimeClaim } from "../model/reading.ts";

/** Dutch, Swedish, Czech and Polish names of the months as they stand beside a day, January first; without those that English or German has too. Written for this project. */
const MONTH_NAMES: readonly string[] = [
  "januari ledna stycznia",
  "februari února lutego",
  "maart března marca",
  "dubna kwietnia",
  "mei maj května maja",
  "června czerwca",
  "července lipca",
  "augustus augusti srpna sierpnia",
  "září września",
  "října października",
  "listopadu listopada",
  "prosince grudnia",
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, i) => names.split(" ").map((name): [string, number] => [name, i + 1])),
);

/** `12 maart 2024`, `3. října 2021` */
const DATE = /(?<![\p{L}\d])(\d{1,2})\.?\s{1,2}(\p{L}{3,12})\.?,?\s{1,2}((?:19|20)\d{2})(?!\d)/gu;

/** The days that a date line names in a language whose dates are not recognized in running text. */
export function foreignDates(text: string): readonly TimeClaim[] {
  const claims: TimeClaim[] = [];
  for (const { 0: match, 1: day, 2: name = "", 3: year, index } of text.matchAll(DATE)) {
    const month = MONTHS.get(name.toLowerCase());
    if (month === undefined || Number(day) < 1 || Number(day) > 31) continue;
    const expression = { kind: "calendar", year: Number(year), month, day: Number(day) } as const;
    claims.push({ start: index, end: index + match.length, type: "DATE", expression });
  }
  return claims;
}
