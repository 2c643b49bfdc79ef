import type { Analysis } from "../analysis/analysis.ts";
import { lineAround, nameOf } from "../markup/lineTags.ts";
import { readTag, tagBefore } from "../markup/readTag.ts";
import { isTagName } from "../markup/tags.ts";
import { attributeNames } from "./completions/attributeNames.ts";
import { attributeValues } from "./completions/attributeValues.ts";
import type { Completion, TagPlace } from "./completions/completions.ts";
import { frontMatterCompletions } from "./completions/frontMatter.ts";
import { endTagNames, startTagNames } from "./completions/tagNames.ts";

/**
 * What can be written at `offset`, the likeliest first: behind `<` the tags, behind `</` the elements that are open there, in a tag the attributes it has not yet, in a value what
 * the article offers for it; in the front matter its keys and their values. The tag under the cursor may be unfinished. Empty in the article's own text; never throws.
 */
export function completion(analysis: Analysis, offset: number): readonly Completion[] {
  const { text, markup } = analysis;
  if (offset < markup.bodyStart || text.startsWith("---", text.charCodeAt(0) === 0xfeff ? 1 : 0)) {
    const found = frontMatterCompletions(analysis, offset);
    if (found || offset < markup.bodyStart) return found ?? [];
  }
  const tag = tagBefore(text, offset);
  if (!tag) return [];
  const read = readTag(text, tag.start, lineAround(text, offset).end);
  const place: TagPlace = { analysis, offset, tag, whole: read?.state === "whole" ? read : undefined };
  if (tag.state === "name") return tag.isEnd ? endTagNames(place) : startTagNames(place);
  const name = nameOf(text, tag);
  if (tag.isEnd || !isTagName(name)) return [];
  if (tag.state === "space" || tag.state === "attribute") return attributeNames(place, name);
  return tag.state === "value" || tag.state === "equals" ? attributeValues(place, name) : [];
}
