/** Times as a person writes them, in the language of the editor. */

const LANGUAGE = document.documentElement.lang || "en";
const DAY = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "full", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat(LANGUAGE, { year: "numeric", month: "long", timeZone: "UTC" });

/** `2024-07-14` → `Sunday, 14 July 2024`, with the clock time where there is one; `undefined` for what names no day or month. */
export function spelledOut(value: string): string | undefined {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d).*)?)?$/.exec(value);
  if (!match) return undefined;
  const [, year, month, day, clock] = match;
  // Not from the string: years before 100 and clock times would be read otherwise.
  const time = new Date(0);
  time.setUTCFullYear(Number(year), Number(month) - 1, Number(day ?? 1));
  if (time.getUTCMonth() !== Number(month) - 1) return undefined;
  if (day === undefined) return MONTH.format(time);
  return clock === undefined ? DAY.format(time) : `${DAY.format(time)}, ${clock}`;
}

export function listed(values: readonly string[]): string {
  return new Intl.ListFormat(LANGUAGE, { type: "conjunction" }).format(values);
}

export function counted(count: number): string {
  return new Intl.NumberFormat(LANGUAGE).format(count);
}
