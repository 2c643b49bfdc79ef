import type { Analysis } from "../../analysis/analysis.ts";
import type { DateMention } from "../../model/analysis.ts";
import { dateAt } from "../dateAt.ts";
import {
  datesNamed,
  documentDateRefusal,
  firstUndated,
  isNamed,
  isUndated,
  momentOf,
  setDocumentDate,
} from "../documentDate.ts";
import { t } from "../l10n.ts";
import { DATE_CODES } from "../rules/dates.ts";
import { spelledDate } from "../spelledDay.ts";
import type { ActionProvider, CodeAction } from "../types.ts";

/** Make a day that stands here the article's date; where a time cannot be dated because that is not known, the days that the text names. */
export const documentDateActions: ActionProvider = (analysis, place) => {
  const date = dateAt(analysis, place);
  if (!date) return [];
  if (!isUndated(analysis, date)) return momentsOf(analysis, date).map((moment) => setDateAction(analysis, moment));
  const isReported = date === firstUndated(analysis);
  const { start, end } = date;
  return datesNamed(analysis)
    .slice(0, MOST)
    .map((moment) => ({
      ...setDateAction(analysis, moment),
      kind: "quickfix",
      ...(isReported && { diagnostic: { start, end, code: DATE_CODES.noDate } }),
    }));
};

/** More would crowd the menu. */
const MOST = 3;

/** What the words name in full, in each way that they can be read. */
function momentsOf(analysis: Analysis, date: DateMention): readonly string[] {
  if (!isNamed(analysis, date)) return [];
  const known = analysis.documentDate?.slice(0, "2024-07-14".length);
  const moments = [date.value, ...(date.readings ?? [])].flatMap((value) => momentOf(value) ?? []);
  return moments.filter((moment) => known === undefined || !moment.startsWith(known)).slice(0, MOST);
}

function setDateAction(analysis: Analysis, moment: string): CodeAction {
  const day = spelledDate(moment) ?? "";
  const time = moment.slice("2024-07-14T".length);
  const disabled = documentDateRefusal(analysis);
  return {
    id: "setDate",
    title:
      time === "" ? t("Set the article's date to {0}", day) : t("Set the article's date to {0}", `${day}, ${time}`),
    kind: "refactor.rewrite",
    edits: () => setDocumentDate(analysis, moment),
    ...(disabled !== undefined && { disabled }),
  };
}
