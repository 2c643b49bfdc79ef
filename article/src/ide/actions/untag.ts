import type { Element, Markup } from "../../markup/markup.ts";
import type { Span } from "../../model/span.ts";
import { t } from "../l10n.ts";
import { isSameKind, kindOfElement, tagLabel } from "../tagChoices.ts";
import { elementAt } from "../tagging.ts";
import type { ActionId, ActionProvider, CodeAction } from "../types.ts";
import { type Untagging, untag } from "../untagging.ts";
import { commandAction } from "./commandAction.ts";

/** Take tags away and leave their text: those in the selection, else the innermost one here; all of its kind; and, by command, all of the file. */
export const untagActions: ActionProvider = (analysis, place) => {
  const { markup } = analysis;
  const everything = commandAction("untagEverything", () =>
    untagAction(markup, "untagEverything", t("Remove every tag ({0})", markup.elements.length), markup.elements),
  );
  const selected = place.start < place.end ? inside(markup.elements, place) : [];
  const around = elementAt(analysis, place);
  const here = selected.length > 0 ? selected : around ? [around] : [];
  const [only] = here;
  if (!only) return [everything];
  if (here.length > 1)
    return [untagAction(markup, "untag", t("Remove the {0} tags in the selection", here.length), here), everything];
  const kind = kindOfElement(only);
  const actions = [untagAction(markup, "untag", t("Remove the tag <{0}>", only.name), here)];
  const same = markup.elements.filter((element) => isSameKind(kindOfElement(element), kind));
  const title = t("Remove every {0} tag ({1})", tagLabel(kind), same.length);
  const all = (): CodeAction => untagAction(markup, "untagAll", title, same);
  return [...actions, same.length > 1 ? all() : commandAction("untagAll", all), everything];
};

function inside(elements: readonly Element[], { start, end }: Span): readonly Element[] {
  return elements.filter((element) => start <= element.start && element.end <= end);
}

/** Whether the tags of a whole file can go is looked at when they are to go. */
function untagAction(markup: Markup, id: ActionId, title: string, elements: readonly Element[]): CodeAction {
  const action = { id, title, kind: "refactor.rewrite" } as const;
  if (elements.length === 0) return { ...action, edits: () => [], disabled: t("There is no tag in this article.") };
  let made: Untagging | undefined;
  const untagging = (): Untagging => (made ??= untag(markup, elements));
  if (elements.length <= MANY && untagging().edits.length === 0)
    return { ...action, edits: () => [], disabled: untagging().reason };
  return { ...action, edits: () => untagging().edits, left: () => untagging().reason };
}

const MANY = 20;
