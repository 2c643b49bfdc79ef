import type { Analysis } from "../../analysis/analysis.ts";
import { acceptMarks, type Marking } from "../../markup/edits.ts";
import type { TagName } from "../../markup/tags.ts";
import type { Span } from "../../model/span.ts";
import { told } from "../l10n.ts";
import { leftUntagged } from "../leftUntagged.ts";
import { type TagMark, tag } from "../tagging.ts";
import type { ActionId, CodeAction } from "../types.ts";

/** An action that tags: `places` are what it is about, looked at now (where none can be tagged the action is disabled, with the reason); `marks` are made when it is chosen. */
export function markingAction(
  analysis: Analysis,
  id: ActionId,
  title: string,
  name: TagName,
  places: readonly Span[],
  marks: () => readonly TagMark[],
): CodeAction {
  const bare = places.map(({ start, end }) => ({ start, end, name }));
  const { accepted, refused } = acceptMarks(analysis.markup, bare);
  const reason = accepted.length === 0 ? refused[0]?.reason : undefined;
  if (reason !== undefined) return { id, title, kind: "refactor.rewrite", edits: () => [], disabled: told(reason) };
  let made: Marking | undefined;
  const marking = (): Marking => (made ??= tag(analysis, marks()));
  const left = (): string | undefined => leftUntagged(marking().refused);
  return { id, title, kind: "refactor.rewrite", edits: () => marking().edits, left };
}
