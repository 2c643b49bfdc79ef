import type { TimeClaim } from "../model/reading.ts";

/** Names of the months as they stand beside a day, January first. Written for this project. */
const MONTH_NAMES: readonly string[] = [
  "januar jänner janvier enero gennaio janeiro januari ledna stycznia января січня",
  "februar février febrero febbraio fevereiro februari února lutego февраля лютого",
  "märz mars marzo março maart marts března marca марта березня",
  "april avril abril aprile dubna kwietnia апреля квітня",
  "mai mayo maggio maio mei maj května maja мая травня",
  "juni juin junio giugno junho června czerwca июня червня",
  "juli juillet julio luglio julho července lipca июля липня",
  "august août agosto augustus augusti srpna sierpnia августа серпня",
  "september septembre septiembre setiembre settembre setembro září września сентября вересня",
  "oktober octobre octubre ottobre outubro října października октября жовтня",
  "november novembre noviembre novembro listopadu listopada ноября листопада",
  "dezember décembre diciembre dicembre dezembro december prosince grudnia декабря грудня",
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, i) => names.split(" ").map((name): [string, number] => [name, i + 1])),
);

/** `12 de marzo de 2024`, `3. März 2021`, `9 жовтня 2024`, `1er mai 2020` */
const DATE =
  /(?<![\p{L}\d])(\d{1,2})(?:\.|º|er)?\s{1,2}(?:de\s)?(\p{L}{3,12})\.?,?\s{1,2}(?:del?\s)?((?:19|20)\d{2})(?!\d)/gu;

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
