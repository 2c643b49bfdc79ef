import { t } from "../l10n.ts";
import { elementAt } from "../tagging.ts";
import type { ActionProvider } from "../types.ts";

/** Scraped text can hold a tag of the format by chance: write its `<` as `&lt;` so that it is text. Also for what the parser could not read as a tag. */
export const escapeTagActions: ActionProvider = (analysis, place) => {
  const problem = analysis.markup.problems.find(
    ({ code, start, end }) =>
      code !== "markup/front-matter" &&
      code !== "markup/duplicate-attribute" &&
      start <= place.end &&
      place.start <= end,
  );
  if (problem) {
    const edits = [{ start: problem.start, end: problem.start + 1, text: "&lt;" }];
    return [
      {
        id: "escapeTag",
        title: t("Write “<” as &lt; (it is text)"),
        kind: "quickfix",
        edits: () => edits,
        diagnostic: problem,
        preferred: true,
      },
    ];
  }
  const element = elementAt(analysis, place);
  const isOnTag = element && (place.start < element.startTag.end || place.end > element.endTag.start);
  if (!isOnTag) return [];
  const starts = [element.start, ...(element.endTag.end > element.endTag.start ? [element.endTag.start] : [])];
  const edits = starts.map((start) => ({ start, end: start + 1, text: "&lt;" }));
  return [
    {
      id: "escapeTag",
      title: t("<{0}> is text here: write “<” as &lt;", element.name),
      kind: "refactor.rewrite",
      edits: () => edits,
    },
  ];
};
