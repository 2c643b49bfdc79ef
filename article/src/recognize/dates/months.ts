// Written for this project. English, then German, French, Spanish, Italian, Portuguese, Russian and Ukrainian, whose names are read beside a day of the month or a year only.

/** What a month name says. */
export interface MonthName {
  readonly month: number;
  /** Also a first name, a verb or an everyday word: `May`, `March`, `Jan`. */
  readonly ambiguous: boolean;
  /** `Sept`, which says little without a day or a year; `déc`, `gen`, which say nothing without a day. */
  readonly short: boolean;
  /** In small letters an everyday word; of the other languages a word or a name of English: `mars`, `ago`. */
  readonly word: boolean;
  readonly foreign: boolean;
  /** Its language writes it with a capital: `Juli`. */
  readonly capital: boolean;
}

function makeMonths(): ReadonlyMap<string, MonthName> {
  const months = new Map<string, MonthName>();
  const add = (table: readonly string[], kind: Pick<MonthName, "foreign" | "capital">, isShort = false): void => {
    table.forEach((names, i) => {
      names.split(" ").forEach((name, place) => {
        if (months.has(name)) return;
        const short = isShort || (!kind.foreign && place > 0);
        months.set(name, { ...kind, month: i + 1, ambiguous: AMBIGUOUS.has(name), short, word: WORDS.has(name) });
      });
    });
  };
  add(ENGLISH, { foreign: false, capital: true });
  add(GERMAN, { foreign: true, capital: true });
  for (const table of [FRENCH, SPANISH, ITALIAN, PORTUGUESE, RUSSIAN, UKRAINIAN])
    add(table, { foreign: true, capital: false });
  add(ABBREVIATIONS, { foreign: true, capital: false }, true);
  return months;
}

const AMBIGUOUS: ReadonlySet<string> = new Set("may march april june august jan mar jun dec nov oct".split(" "));

const WORDS: ReadonlySet<string> = new Set(
  "may march mar august mars mai mayo julio ago gen lug mag dic ene mär лют лист трав".split(" "),
);

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
  "februar feber",
  "märz",
  "april",
  "mai",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "dezember",
];
const FRENCH: readonly string[] = [
  "janvier",
  "février fevrier",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août aout",
  "septembre",
  "octobre",
  "novembre",
  "décembre decembre",
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
const ITALIAN: readonly string[] = [
  "gennaio",
  "febbraio",
  "marzo",
  "aprile",
  "maggio",
  "giugno",
  "luglio",
  "agosto",
  "settembre",
  "ottobre",
  "novembre",
  "dicembre",
];
const PORTUGUESE: readonly string[] = [
  "janeiro",
  "fevereiro",
  "março",
  "abril",
  "maio",
  "junho",
  "julho",
  "agosto",
  "setembro",
  "outubro",
  "novembro",
  "dezembro",
];
/** As it stands behind a day, alone (`июль 2024`), behind `в`, and abbreviated. */
const RUSSIAN: readonly string[] = [
  "января январь январе янв",
  "февраля февраль феврале фев",
  "марта март марте",
  "апреля апрель апреле апр",
  "мая май мае",
  "июня июнь июне",
  "июля июль июле",
  "августа август августе авг",
  "сентября сентябрь сентябре сен сент",
  "октября октябрь октябре окт",
  "ноября ноябрь ноябре ноя",
  "декабря декабрь декабре дек",
];
const UKRAINIAN: readonly string[] = [
  "січня січень січні",
  "лютого лютий лютому",
  "березня березень березні",
  "квітня квітень квітні",
  "травня травень травні",
  "червня червень червні",
  "липня липень липні",
  "серпня серпень серпні",
  "вересня вересень вересні",
  "жовтня жовтень жовтні",
  "листопада листопад листопаді",
  "грудня грудень грудні",
];
/** Of all the languages but English. Italian and Portuguese `set` and Portuguese `out` are left out: `the 5 set 2024 records` and `he was 5 out 2024`. */
const ABBREVIATIONS: readonly string[] = [
  "jän janv ene gen січ",
  "févr fév fev лют",
  "mär mrz бер",
  "avr abr квіт",
  "mag трав",
  "giu черв",
  "juil lug лип",
  "ago серп",
  "sett вер",
  "okt ott жовт",
  "лист",
  "dez déc dic груд",
];

/** By the name as written in lower case, or its abbreviation without the stop. */
export const MONTHS: ReadonlyMap<string, MonthName> = makeMonths();
