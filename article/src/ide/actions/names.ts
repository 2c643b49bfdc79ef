import { tagOfEntity } from "../../markup/tags.ts";
import { everyMention, mentionAt, mentionEdits, nameElementOf } from "../everyMention.ts";
import { t } from "../l10n.ts";
import { shortened } from "../markdown.ts";
import { tagLabel } from "../tagChoices.ts";
import { nameMarks } from "../tagging.ts";
import { textOf } from "../textOf.ts";
import type { ActionProvider, CodeAction } from "../types.ts";
import { markingAction } from "./markingAction.ts";

/** Tag this name as what it was recognised as, and every mention of it. */
export const nameActions: ActionProvider = (analysis, place) => {
  const mention = mentionAt(analysis, place);
  if (!mention) return [];
  const actions: CodeAction[] = [];
  if (!nameElementOf(analysis, mention)) {
    const tag = tagOfEntity(mention.type);
    const title = t("Tag “{0}” as {1}", shortened(textOf(analysis, mention), 40), tagLabel(tag));
    actions.push(markingAction(analysis, "tagName", title, tag.name, [mention], () => nameMarks(analysis, [mention])));
  }
  const every = everyMention(analysis, place);
  const others = every?.marks.filter(({ start }) => start !== mention.start) ?? [];
  if (every && others.length > 0) {
    const { name, marks } = every;
    const doubtful = marks.filter(({ doubt }) => doubt !== undefined).length;
    actions.push({
      id: "tagAllMentions",
      title:
        doubtful === 0
          ? t("Tag every mention of {0} ({1})", shortened(name, 40), marks.length)
          : t("Tag every mention of {0} ({1}, {2} to confirm)", shortened(name, 40), marks.length, doubtful),
      kind: "refactor.rewrite",
      edits: () => mentionEdits(analysis, every),
      isDoubtful: doubtful === marks.length,
    });
  }
  return actions;
};
