// Written for this project. English, then German, French, Spanish, Russian and Ukrainian, whose names are read beside a day of the month only.

/** What a month name says. */
export interface MonthName {
  readonly month: number;
  /** Also a first name, a verb or an everyday word: `May`, `March`, `Jan`. */
  readonly ambiguous: boolean;
  /** `Sept`, which says little without a day or a year. */
  readonly short: boolean;
  /** In small letters an everyday word. */
  readonly word: boolean;
  readonly foreign: boolean;
}

function makeMonths(): ReadonlyMap<string, MonthName> {
  const months = new Map<string, MonthName>();
  const add = (table: readonly string[], foreign: boolean): void => {
    table.forEach((names, i) => {
      names.split(" ").forEach((name, place) => {
        if (months.has(name)) return;
        const ambiguous = AMBIGUOUS.has(name);
        const word = !foreign && WORDS.has(name);
        months.set(name, { month: i + 1, ambiguous, short: !foreign && place > 0, word, foreign });
      });
    });
  };
  add(ENGLISH, false);
  for (const table of [GERMAN, FRENCH, SPANISH, RUSSIAN, UKRAINIAN]) add(table, true);
  return months;
}

const AMBIGUOUS: ReadonlySet<string> = new Set("may march april june august jan mar jun dec nov oct".split(" "));

const WORDS: ReadonlySet<string> = new Set(["may", "march", "mar", "august"]);

const ENGLISH: readonly string[] = [
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
];
const GERMAN: readonly string[] = [
  "januar jänner",
  "februar",
  "märz",
  "april",
  "mai",
  "juni",
  "juli",
  "august",
  "september",
  "oktober okt",
  "november",
  "dezember dez",
];
const FRENCH: readonly string[] = [
  "janvier janv",
  "février févr",
  "mars",
  "avril avr",
  "mai",
  "juin",
  "juillet juil",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre déc",
];
const SPANISH: readonly string[] = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre setiembre",
  "octubre",
  "noviembre",
  "diciembre",
];
const RUSSIAN: readonly string[] = [
  "января янв",
  "февраля фев",
  "марта",
  "апреля апр",
  "мая",
  "июня",
  "июля",
  "августа авг",
  "сентября сен сент",
  "октября окт",
  "ноября ноя",
  "декабря дек",
];
const UKRAINIAN: readonly string[] = [
  "січня",
  "лютого",
  "березня",
  "квітня",
  "травня",
  "червня",
  "липня",
  "серпня",
  "вересня",
  "жовтня",
  "листопада",
  "грудня",
];

/** By the name as written in lower case, or its abbreviation without the stop. */
export const MONTHS: ReadonlyMap<string, MonthName> = makeMonths();
