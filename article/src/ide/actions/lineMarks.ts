import type { Analysis } from "../../analysis/analysis.ts";
import { headlineMark } from "../../analysis/marked.ts";
import { type Mark, markAll } from "../../markup/edits.ts";
import { attributeOf } from "../../markup/markup.ts";
import type { LineVerdict } from "../../model/analysis.ts";
import type { Span, TextEdit } from "../../model/span.ts";
import { openFurniture, visible } from "../furniture.ts";
import { t, told } from "../l10n.ts";
import { keptFurniture, lineMarkOf, retag, textMark } from "../lineMarks.ts";
import type { ActionProvider, CodeAction } from "../types.ts";

/** What a person says of a whole line that is not flagged: what was kept as furniture is article text after all; this is the headline, or a sub-heading. */
export const lineMarkActions: ActionProvider = (analysis, place) => {
  const line = analysis.lines.find(({ start, end }) => start <= place.start && place.end <= end);
  const marks = line ? [markHeadline(analysis, line), markSubheading(analysis, line)] : [];
  return [...keptAfterAll(analysis, place), ...marks];
};

/** Of the selection's lines all those that were kept; where others are flagged too, keeping those takes these along. */
function keptAfterAll(analysis: Analysis, place: Span): readonly CodeAction[] {
  const isFlagged = openFurniture(analysis).some(({ start, end }) => start <= place.end && place.start <= end);
  const kept = isFlagged ? [] : keptFurniture(analysis, place);
  const [first] = kept;
  if (!first) return [];
  const title =
    kept.length === 1
      ? t("This line is article text, not <{0}>", first.mark.name)
      : t("These {0} lines are article text, not furniture", kept.length);
  const edits = (): readonly TextEdit[] => kept.flatMap(({ line, mark }) => retag(mark, textMark(analysis, line)));
  return [{ id: "keepText", title, kind: "refactor.rewrite", edits }];
}

function markHeadline(analysis: Analysis, line: LineVerdict): CodeAction {
  const { elements } = analysis.markup;
  const own = lineMarkOf(analysis, line);
  const others = elements.filter((head) => head !== own && head.name === "head" && attributeOf(head, "type") !== "sub");
  const isHeadline = own !== undefined && own === headlineMark(elements);
  const tag = { name: "head", attributes: others.length > 0 ? { type: "main" } : {} } as const;
  const former = others.filter((head) => attributeOf(head, "type") === "main");
  return {
    id: "markHeadline",
    title: t("This line is the headline"),
    kind: "refactor.rewrite",
    hidden: true,
    ...tagLine(
      analysis,
      line,
      tag,
      former.flatMap((head) => retag(head, SUBHEADING)),
    ),
    ...(isHeadline && { disabled: t("This line is marked as the headline already.") }),
  };
}

function markSubheading(analysis: Analysis, line: LineVerdict): CodeAction {
  const own = lineMarkOf(analysis, line);
  const isSubheading = own?.name === "head" && line.kind === "subheading";
  return {
    id: "markSubheading",
    title: t("This line is a sub-heading"),
    kind: "refactor.rewrite",
    hidden: true,
    ...tagLine(analysis, line, SUBHEADING),
    ...(isSubheading && { disabled: t("This line is marked as a sub-heading already.") }),
  };
}

const SUBHEADING = { name: "head", attributes: { type: "sub" } } as const;

function tagLine(
  analysis: Analysis,
  line: LineVerdict,
  tag: Pick<Mark, "name" | "attributes">,
  others: readonly TextEdit[] = [],
): Pick<CodeAction, "edits" | "disabled"> {
  const own = lineMarkOf(analysis, line);
  const ownEdits = own
    ? { edits: retag(own, tag), refused: [] }
    : markAll(analysis.markup, [{ ...visible(analysis.text, line), ...tag }]);
  const reason = ownEdits.refused[0]?.reason;
  return {
    edits: () => [...ownEdits.edits, ...others].sort((a, b) => a.start - b.start || a.end - b.end),
    ...(reason !== undefined && { disabled: told(reason) }),
  };
}
