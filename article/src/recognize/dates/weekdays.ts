// Written for this project. English, then German, French, Spanish, Italian, Portuguese, Russian and Ukrainian.

/** What a weekday name says. Monday is 1, Sunday 7. */
export interface WeekdayName {
  readonly weekday: number;
  /** `Mon`, `Sat`, `Mo`, `sáb`: a weekday only beside a date. */
  readonly short: boolean;
  readonly plural: boolean;
  readonly foreign: boolean;
  /** Only with a capital: German `So`, `Do`, which are words else. */
  readonly capital: boolean;
  /** Only before `-feira`: Portuguese `terça`, which is `third` else. */
  readonly hyphenated: boolean;
}

function makeWeekdays(): ReadonlyMap<string, WeekdayName> {
  const weekdays = new Map<string, WeekdayName>();
  const add = (name: string, weekday: number, kind: Partial<WeekdayName>): void => {
    if (!weekdays.has(name)) weekdays.set(name, { ...PLAIN, ...kind, weekday });
  };
  ENGLISH.forEach((names, i) => {
    names.split(" ").forEach((name, place) => {
      add(name, i + 1, { short: place > 1, plural: place === 1, foreign: false });
    });
  });
  const addAll = (tables: readonly string[], kind: Partial<WeekdayName>): void => {
    for (const table of tables)
      table.split(" ").forEach((names, i) => {
        for (const name of names.split("/")) add(name, i + 1, kind);
      });
  };
  addAll(FOREIGN, {});
  addAll(HYPHENATED, { hyphenated: true });
  addAll(CAPITALIZED, { short: true, capital: true });
  addAll(ABBREVIATED, { short: true });
  return weekdays;
}

const PLAIN: Omit<WeekdayName, "weekday"> = {
  short: false,
  plural: false,
  foreign: true,
  capital: false,
  hyphenated: false,
};

const ENGLISH: readonly string[] = [
  "monday mondays mon",
  "tuesday tuesdays tue tues",
  "wednesday wednesdays wed",
  "thursday thursdays thu thurs thur",
  "friday fridays fri",
  "saturday saturdays sat",
  "sunday sundays sun",
];
/** From Monday on. `/` parts several forms: accusatives behind `в` and `у`, ways to write an accent or an apostrophe. */
const FOREIGN: readonly string[] = [
  "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
  "lundi mardi mercredi jeudi vendredi samedi dimanche",
  "lunes martes miércoles jueves viernes sábado domingo",
  "lunedì/lunedi martedì/martedi mercoledì/mercoledi giovedì/giovedi venerdì/venerdi sabato domenica",
  "понедельник вторник среда/среду четверг пятница/пятницу суббота/субботу воскресенье",
  "понеділок вівторок середа/середу четвер пʼятниця/пʼятницю/п'ятниця/п'ятницю/п’ятниця/п’ятницю субота/суботу неділя/неділю",
];
const HYPHENATED: readonly string[] = ["segunda terça quarta quinta sexta"];
const CAPITALIZED: readonly string[] = ["mo di mi do fr sa so"];
const ABBREVIATED: readonly string[] = [
  "lun mar mer jeu ven sam dim",
  "lun mar mié jue vie sáb dom",
  "lun mar mer gio ven sab dom",
  "seg ter qua qui sex sáb dom",
  "пн вт ср чт пт сб вс/нд",
];

/** By the name as written in lower case, or its abbreviation without the stop. */
export const WEEKDAYS: ReadonlyMap<string, WeekdayName> = makeWeekdays();
