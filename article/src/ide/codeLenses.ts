import type { Analysis } from "../analysis/analysis.ts";
import { isBlank } from "../text/characters.ts";
import { removableFurniture } from "./cleaning.ts";
import { isArticle, openFurniture } from "./furniture.ts";
import { t } from "./l10n.ts";
import { countUntagged, LAYERS } from "./tagging.ts";
import type { ActionId, ActionSettings } from "./types.ts";

/** A line of words above the text; with an action it is a button. */
export interface CodeLens {
  readonly kind: "counts" | "clean" | "tagAll";
  readonly title: string;
  /** What it does, for the whole document; the counts only say. */
  readonly action?: ActionId;
}

/**
 * Above the first line: how much there is of what (`12 furniture lines · 23 names · 9 dates · 7 quotes`, or that nothing is left to do), and a button each for what can be done at once. Empty for an empty text.
 */
export function codeLenses(analysis: Analysis, settings: ActionSettings = {}): readonly CodeLens[] {
  if (isBlank(analysis.text, 0, analysis.text.length)) return [];
  const removable = removableFurniture(analysis, settings).length;
  const untagged = LAYERS.reduce((sum, layer) => sum + countUntagged(analysis, layer), 0);
  const lenses: CodeLens[] = [{ kind: "counts", title: countsOf(analysis, settings, untagged) }];
  if (removable > 0) {
    const title = removable === 1 ? t("Clean (1 line)") : t("Clean ({0} lines)", removable);
    lenses.push({ kind: "clean", title, action: "removeFurniture" });
  }
  if (untagged > 0) lenses.push({ kind: "tagAll", title: t("Tag all ({0})", untagged), action: "tagEverything" });
  return lenses;
}

function countsOf(analysis: Analysis, { severities }: ActionSettings, untagged: number): string {
  const furniture = openFurniture(analysis, severities).length;
  const found = foundOf(analysis);
  const isDone = furniture === 0 && untagged === 0 && found.length > 0;
  return [
    furniture === 0 ? t("No furniture") : furniture === 1 ? t("1 furniture line") : t("{0} furniture lines", furniture),
    ...(found.length > 0 ? found : [t("no names, dates or quotes found")]),
    ...(isDone ? [t("everything tagged")] : []),
  ].join(" · ");
}

function foundOf(analysis: Analysis): readonly string[] {
  const names = analysis.entities.filter((entity) => isArticle(entity) && entity.type !== "money").length;
  const dates = analysis.dates.filter(isArticle).length;
  const quotes = analysis.quotes.filter((quote) => isArticle(quote) && quote.kind !== "indirect").length;
  return [
    names === 0 ? [] : names === 1 ? t("1 name") : t("{0} names", names),
    dates === 0 ? [] : dates === 1 ? t("1 date") : t("{0} dates", dates),
    quotes === 0 ? [] : quotes === 1 ? t("1 quote") : t("{0} quotes", quotes),
  ].flat();
}
