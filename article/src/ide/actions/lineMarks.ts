import type { Analysis } from "../../analysis/analysis.ts";
import { headlineMark } from "../../analysis/marked.ts";
import { type Mark, markAll } from "../../markup/edits.ts";
import { attributeOf } from "../../markup/markup.ts";
import type { LineVerdict } from "../../model/analysis.ts";
import type { TextEdit } from "../../model/span.ts";
import { visible } from "../furniture.ts";
import { t, told } from "../l10n.ts";
import { lineMarkOf, retag, textMark } from "../lineMarks.ts";
import type { ActionProvider, CodeAction } from "../types.ts";

/** What a person says of a whole line that is not flagged: what was kept as furniture is article text after all; this is the headline, or a sub-heading. */
export const lineMarkActions: ActionProvider = (analysis, place) => {
  const line = analysis.lines.find(({ start, end }) => start <= place.start && place.end <= end);
  if (!line) return [];
  return [...keptAfterAll(analysis, line), markHeadline(analysis, line), markSubheading(analysis, line)];
};

function keptAfterAll(analysis: Analysis, line: LineVerdict): readonly CodeAction[] {
  const mark = lineMarkOf(analysis, line);
  if (!mark || !line.boilerplate) return [];
  const title = t("This line is article text, not <{0}>", mark.name);
  return [{ id: "keepText", title, kind: "refactor.rewrite", edits: () => retag(mark, textMark(analysis, line)) }];
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
