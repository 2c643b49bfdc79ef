import { lineAround, nameOf } from "../../markup/lineTags.ts";
import { isTagName, TAG_NAMES, TAGS, type TagName } from "../../markup/tags.ts";
import { openBefore } from "../closeTag.ts";
import { t, told } from "../l10n.ts";
import { TAG_NOTES } from "../tagNotes.ts";
import type { Completion, TagPlace } from "./completions.ts";

/** Every tag of the format, written with its end tag and the cursor between them; in a tag that stands already, its name alone. Tags of whole lines come first where a line begins, else last. */
export function startTagNames({ analysis, offset, tag, whole }: TagPlace): readonly Completion[] {
  const { text } = analysis;
  const opensLine = text.slice(lineAround(text, offset).start, tag.start).trim() === "";
  const rank = (name: TagName): number => ((TAGS[name].role === "line") === opensLine ? 0 : 1);
  return [...TAG_NAMES]
    .sort((a, b) => rank(a) - rank(b))
    .map((name) => ({
      start: tag.name.start,
      end: whole?.name.end ?? offset,
      label: name,
      detail: told(TAG_NOTES[name].title),
      ...(whole ? { insert: name } : { insert: `${name}>$0</${name}>`, hasPlaces: true as const }),
      kind: "tag",
      topic: `tag:${name}`,
    }));
}

/** The elements that are open here, inner ones first; those that have no end tag yet before the others. */
export function endTagNames({ analysis, offset, tag, whole }: TagPlace): readonly Completion[] {
  const open = openBefore(analysis.text, tag.start);
  const sorted = [...open.filter(({ end }) => !end), ...open.filter(({ end }) => end)];
  const names = new Set(sorted.map(({ start }) => nameOf(analysis.text, start)).filter(isTagName));
  return Array.from(names, (name, i) => ({
    start: tag.name.start,
    end: whole?.name.end ?? offset,
    label: name,
    detail: t("closes {0}", TAG_NOTES[name].title),
    insert: whole ? name : `${name}>`,
    kind: "tag",
    ...(i === 0 && { preferred: true as const }),
    topic: `tag:${name}`,
  }));
}
