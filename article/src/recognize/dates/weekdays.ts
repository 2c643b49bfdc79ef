// Written for this project. English, then German, French, Spanish, Russian and Ukrainian.

/** What a weekday name says. Monday is 1, Sunday 7. */
export interface WeekdayName {
  readonly weekday: number;
  /** `Mon`, `Sat`: a weekday only beside a date. */
  readonly short: boolean;
  readonly plural: boolean;
  readonly foreign: boolean;
}

function makeWeekdays(): ReadonlyMap<string, WeekdayName> {
  const weekdays = new Map<string, WeekdayName>();
  ENGLISH.forEach((names, i) => {
    names.split(" ").forEach((name, place) => {
      weekdays.set(name, { weekday: i + 1, short: place > 1, plural: place === 1, foreign: false });
    });
  });
  for (const table of FOREIGN) {
    table.split(" ").forEach((names, i) => {
      for (const name of names.split("/")) {
        if (!weekdays.has(name)) weekdays.set(name, { weekday: i + 1, short: false, plural: false, foreign: true });
      }
    });
  }
  return weekdays;
}

const ENGLISH: readonly string[] = [
  "monday mondays mon",
  "tuesday tuesdays tue tues",
  "wednesday wednesdays wed",
  "thursday thursdays thu thurs thur",
  "friday fridays fri",
  "saturday saturdays sat",
  "sunday sundays sun",
];
const FOREIGN: readonly string[] = [
  "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
  "lundi mardi mercredi jeudi vendredi samedi dimanche",
  "lunes martes miércoles jueves viernes sábado domingo",
  "понедельник вторник среда/среду четверг пятница/пятницу суббота/субботу воскресенье",
  "понеділок вівторок середа/середу четвер пʼятниця/п'ятниця/п’ятниця/п'ятницю/п’ятницю субота/суботу неділя/неділю",
];

/** By the name as written in lower case, or its abbreviation without the stop. */
export const WEEKDAYS: ReadonlyMap<string, WeekdayName> = makeWeekdays();
