import { t } from "../l10n.ts";
import { severityOf } from "../severities.ts";
import type { ActionProvider } from "../types.ts";
import { uniformQuotationMarks } from "../uniformQuotationMarks.ts";

const CODE = "text/mixed-quotation-marks";

/** Write the quotation marks in one style: offered on the mark that is flagged, by command from everywhere. */
export const quotationMarkActions: ActionProvider = (analysis, place, { severities = {} }) => {
  const mixed = analysis.defects.find(({ code }) => code === CODE);
  if (!mixed || severityOf(CODE, severities, "hint") === "off") return [];
  const isHere = mixed.start <= place.end && place.start <= mixed.end;
  return [
    {
      id: "uniformQuotationMarks",
      title: t("Make the quotation marks of this text uniform"),
      kind: isHere ? "quickfix" : "refactor.rewrite",
      edits: () => uniformQuotationMarks(analysis),
      ...(isHere ? { diagnostic: { start: mixed.start, end: mixed.end, code: CODE } } : { hidden: true }),
    },
  ];
};
