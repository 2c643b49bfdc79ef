import { t } from "../l10n.ts";
import { countUntagged, LAYERS, tagAll } from "../tagging.ts";
import type { ActionProvider } from "../types.ts";

/** Tag all names, dates and quotes in one step: the button above the first line. */
export const everythingActions: ActionProvider = (analysis) => {
  const count = LAYERS.reduce((sum, layer) => sum + countUntagged(analysis, layer), 0);
  if (count === 0) return [];
  const title = t("Tag all names, dates and quotes ({0})", count);
  return [{ id: "tagAll", title, kind: "refactor.rewrite", edits: () => tagAll(analysis, LAYERS).edits, hidden: true }];
};
