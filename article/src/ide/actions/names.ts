import type { Element } from "../../markup/markup.ts";
import { tagOfEntity } from "../../markup/tags.ts";
import type { EntityMention } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";
import { shortened } from "../markdown.ts";
import { nameMarks } from "../tagging.ts";
import type { ActionProvider, CodeAction } from "../types.ts";
import { markingAction, tagAllAction } from "./markingAction.ts";

/** Tag this name, every mention of it, all names. */
export const nameActions: ActionProvider = (analysis, place) => {
  const actions: CodeAction[] = [];
  const mention = analysis.entities.find((entity) => touches(entity, place) && entity.type !== "money");
  if (mention && !isTagged(analysis.markup.elements, mention)) {
    const text = shortened(analysis.text.slice(mention.start, mention.end), 40);
    const { name } = tagOfEntity(mention.type);
    const title = `Tag “${text}” as <${name}>`;
    actions.push(markingAction(analysis, "tagName", title, name, [mention], () => nameMarks(analysis, [mention])));
  }
  const cluster = analysis.clusters.find(({ id }) => id === mention?.cluster);
  if (mention && cluster && cluster.mentions.length > 1) {
    const mentions = analysis.entities.filter(
      (entity) => entity.cluster === cluster.id && !isTagged(analysis.markup.elements, entity),
    );
    if (mentions.length > 0) {
      const title = `Tag every mention of ${shortened(cluster.name, 40)} (${mentions.length})`;
      const { name } = tagOfEntity(cluster.type);
      actions.push(
        markingAction(analysis, "tagAllMentions", title, name, mentions, () => nameMarks(analysis, mentions)),
      );
    }
  }
  return [...actions, ...tagAllAction(analysis, "tagAllNames", "names", "entities")];
};

function touches({ start, end }: EntityMention, place: Span): boolean {
  return start <= place.end && place.start <= end;
}

function isTagged(elements: readonly Element[], { start, end }: Span): boolean {
  return elements.some(
    ({ name, startTag, endTag }) =>
      (name.endsWith("Name") || name === "name") && startTag.end === start && endTag.start === end,
  );
}
