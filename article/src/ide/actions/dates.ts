import { shortened } from "../markdown.ts";
import { dateMark } from "../tagging.ts";
import type { ActionProvider, CodeAction } from "../types.ts";
import { markingAction, tagAllAction } from "./markingAction.ts";

/** Tag this date, all dates. No date tag is offered inside a date tag. */
export const dateActions: ActionProvider = (analysis, place) => {
  const actions: CodeAction[] = [];
  const date = analysis.dates.find(({ start, end }) => start <= place.end && place.start <= end);
  const isTagged = analysis.markup.elements.some(
    ({ name, start, end }) => (name === "date" || name === "time") && date && start <= date.start && date.end <= end,
  );
  if (date && !isTagged) {
    const title = `Tag “${shortened(analysis.text.slice(date.start, date.end), 40)}” as <date> (${date.value})`;
    actions.push(markingAction(analysis, "tagDate", title, "date", [date], () => [dateMark(date)]));
  }
  return [...actions, ...tagAllAction(analysis, "tagAllDates", "dates", "dates")];
};
