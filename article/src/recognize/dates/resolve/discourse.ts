import { type Day, fromDayNumber } from "../../../calendar/days.ts";
import { formatDay, parseDay } from "../../../calendar/timex.ts";
import type { CalendarExpression } from "../../../model/reading.ts";
import { type Second, secondAt } from "./clocks.ts";

/** A date as far as it is known. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** Where a clock time was named with it. */
  readonly second?: Second | undefined;
}

/** What the reader of a document knows of its times at one point: the document's date and the dates mentioned so far. */
export class Discourse {
  /** The document's day, as a day number. */
  readonly today: number | undefined;
  readonly date: Day | undefined;
  /** The document's time, where its date has one. */
  readonly now: Second | undefined;
  /** `today` as TIMEX3 writes it. */
  readonly anchor: string | undefined;
  /** Of the document's dates in figures; asked only where one of them can be read both ways. */
  readonly order: () => CalendarExpression["order"];
  /** The last mentioned date; one of this line if there is any. */
  mentioned: PartialDate | undefined;
  /** The quarter under discussion: `year * 4 + quarter - 1`. */
  quarter: number | undefined;
  #mentionedLines = 0;
  #quarterLines = 0;

  /** `documentDate`: ISO 8601, a time may follow; one that names no day counts for nothing. */
  constructor(documentDate: string | undefined, order: () => CalendarExpression["order"]) {
    this.today = documentDate === undefined ? undefined : parseDay(documentDate);
    this.date = this.today === undefined ? undefined : fromDayNumber(this.today);
    this.anchor = this.today === undefined ? undefined : formatDay(this.today);
    const clock = documentDate === undefined ? undefined : /T(\d\d:\d\d(?::\d\d)?)/.exec(documentDate)?.[1];
    this.now = this.today === undefined || clock === undefined ? undefined : secondAt(this.today, { time: clock });
    this.order = order;
  }

  /** A new paragraph: dates of far away are no longer spoken of. */
  enterLine(): void {
    if (this.mentioned !== undefined && ++this.#mentionedLines > MENTION_LINES) this.mentioned = undefined;
    if (this.quarter !== undefined && ++this.#quarterLines > QUARTER_LINES) this.quarter = undefined;
  }

  mention(date: PartialDate): void {
    this.mentioned = date;
    this.#mentionedLines = 0;
  }

  discussQuarter(quarter: number): void {
    this.quarter = quarter;
    this.#quarterLines = 0;
  }
}

/** Lines with dates after which a mentioned date is forgotten. Tuned on TimeBank and MEANTIME-dev. */
const MENTION_LINES = 2;
const QUARTER_LINES = 8;
