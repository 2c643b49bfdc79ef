import type { Analysis } from "../../analysis/analysis.ts";
import type { Marking } from "../../markup/edits.ts";
import { type Message, message } from "../../model/message.ts";
import type { Span } from "../../model/span.ts";
import { told } from "../l10n.ts";
import { leftUntagged } from "../leftUntagged.ts";
import { touching } from "../sortedSpans.ts";
import { countUntagged, LAYERS, type Layer, tagAll } from "../tagging.ts";
import type { ActionId, ActionProvider, CodeAction } from "../types.ts";
import { commandAction } from "./commandAction.ts";

/** All names, dates or quotes: in the menu where one of them stands; and everything, by command. Disabled where all are tagged. */
export const tagAllActions: ActionProvider = (analysis, place) => [
  ...ALL.map((all) => {
    const make = (): CodeAction => tagAllAction(analysis, all);
    const isHere = all.layers.some((layer) => touching<Span>(analysis[layer], place).length > 0);
    if (!isHere || all.id === "tagEverything") return commandAction(all.id, make);
    const action = make();
    return action.disabled === undefined ? action : { ...action, hidden: true as const };
  }),
];

interface All {
  readonly id: ActionId;
  readonly layers: readonly Layer[];
  readonly title: (count: number) => Message;
  readonly none: Message;
}

const ALL: readonly All[] = [
  {
    id: "tagAllNames",
    layers: ["entities"],
    title: (count) => message("Tag all names ({0})", count),
    none: message("Every name that was found is tagged already."),
  },
  {
    id: "tagAllDates",
    layers: ["dates"],
    title: (count) => message("Tag all dates ({0})", count),
    none: message("Every date that was found is tagged already."),
  },
  {
    id: "tagAllQuotes",
    layers: ["quotes"],
    title: (count) => message("Tag all quotes ({0})", count),
    none: message("Every quote that was found is tagged already."),
  },
  {
    id: "tagEverything",
    layers: LAYERS,
    title: (count) => message("Tag all names, dates and quotes ({0})", count),
    none: message("Every name, date and quote that was found is tagged already."),
  },
];

/** "Tag all names (12)" */
function tagAllAction(analysis: Analysis, { id, layers, title, none }: All): CodeAction {
  const count = layers.reduce((sum, layer) => sum + countUntagged(analysis, layer), 0);
  const action = { id, title: told(title(count)), kind: "refactor.rewrite" } as const;
  if (count === 0) return { ...action, edits: () => [], disabled: told(none) };
  let made: Marking | undefined;
  const marking = (): Marking => (made ??= tagAll(analysis, layers));
  const left = (): string | undefined => leftUntagged(marking().refused);
  if (count <= FEW && marking().edits.length === 0) return { ...action, edits: () => [], disabled: left() };
  return { ...action, edits: () => marking().edits, left };
}

/** So few are tried before they are offered: perhaps none of them can be tagged. */
const FEW = 20;
