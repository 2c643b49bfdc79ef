import { type Day, fromDayNumber } from "../../calendar/days.ts";
import { formatDay } from "../../calendar/timex.ts";
import type { CalendarExpression } from "../../model/reading.ts";

/** A date as far as it is known. */
export type PartialDate = { readonly year: number; readonly month?: number; readonly day?: number };

/** What the reader of a document knows of its times at one point: the document's date and the dates mentioned so far. */
export class Discourse {
  /** The document's day, as a day number. */
  readonly today: number | undefined;
  readonly date: Day | undefined;
  /** `today` as TIMEX3 writes it. */
  readonly anchor: string | undefined;
  readonly order: CalendarExpression["order"];
  /** The last mentioned date; one of this line if there is any. */
  mentioned: PartialDate | undefined;
  /** The quarter under discussion: `year * 4 + quarter - 1`. */
  quarter: number | undefined;
  #mentionedLines = 0;
  #quarterLines = 0;

  constructor(today: number | undefined, order: CalendarExpression["order"]) {
    this.today = today;
    this.date = today === undefined ? undefined : fromDayNumber(today);
    this.anchor = today === undefined ? undefined : formatDay(today);
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
