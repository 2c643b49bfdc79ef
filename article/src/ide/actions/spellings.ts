import type { Analysis } from "../../analysis/analysis.ts";
import { BETWEEN_NAMES, DIFFERENT_KEY } from "../../markup/differentNames.ts";
import { frontMatterListEdit, takesKeys } from "../../markup/frontMatterEdit.ts";
import type { Cluster, Variant } from "../../model/analysis.ts";
import type { Span, TextEdit } from "../../model/span.ts";
import { t, told } from "../l10n.ts";
import { shortened } from "../markdown.ts";
import { SPELLING_CODES } from "../rules/spellings.ts";
import { severityOf } from "../severities.ts";
import type { ActionProvider, CodeAction } from "../types.ts";
import { wordsThatDiffer } from "../wordsThatDiffer.ts";
import { BROKEN_FRONT_MATTER } from "./furniture.ts";

/** For a name that is spelled in two ways: write it in the one or in the other everywhere, or say that these are two names. */
export const spellingActions: ActionProvider = (analysis, place, { severities = {} }) => {
  const here = analysis.clusters.flatMap((cluster) =>
    cluster.variants
      .filter(({ start, end }) => start <= place.end && place.start <= end)
      .map((variant) => ({ cluster, variant })),
  );
  return here
    .filter(({ variant }) => severityOf(SPELLING_CODES[variant.kind], severities, "warning") !== "off")
    .flatMap(({ cluster, variant }) => actionsFor(analysis, cluster, variant));
};

function actionsFor(analysis: Analysis, cluster: Cluster, variant: Variant): readonly CodeAction[] {
  const { start, end, kind } = variant;
  const fix = { kind: "quickfix", diagnostic: { start, end, code: SPELLING_CODES[kind] } } as const;
  const [own, usual] = wordsThatDiffer(variant.text, variant.usual);
  const toUsual = replacements(analysis, cluster, own, usual);
  const toOwn = replacements(analysis, cluster, usual, own);
  const actions: CodeAction[] = [];
  if (toUsual.length > 0)
    actions.push({
      ...fix,
      id: "useUsualSpelling",
      title: titleOf(usual, toUsual.length),
      edits: () => toUsual,
      preferred: true,
    });
  if (toOwn.length > 0)
    actions.push({ ...fix, id: "useThisSpelling", title: titleOf(own, toOwn.length), edits: () => toOwn });
  actions.push({
    ...fix,
    id: "differentNames",
    title: t("“{0}” and “{1}” are different names", shown(own), shown(usual)),
    edits: () => frontMatterListEdit(analysis.markup, DIFFERENT_KEY, own + BETWEEN_NAMES + usual),
    ...(!takesKeys(analysis.markup) && { disabled: told(BROKEN_FRONT_MATTER) }),
  });
  return actions;
}

function titleOf(word: string, count: number): string {
  return count === 1 ? t("Use “{0}” here", shown(word)) : t("Use “{0}” everywhere ({1})", shown(word), count);
}

function shown(word: string): string {
  return shortened(word, LONGEST_SHOWN);
}

/** Code units of a name in a menu. */
const LONGEST_SHOWN = 40;

/** The edits that write `to` in every mention that has `from` as a whole word. A mention that tags or references cut in two is left alone. */
function replacements({ text }: Analysis, { mentions }: Cluster, from: string, to: string): readonly TextEdit[] {
  return mentions.flatMap(({ start, end }) => {
    const at = wordIn(text.slice(start, end), from);
    return at === undefined ? [] : [{ start: start + at.start, end: start + at.end, text: to }];
  });
}

function wordIn(form: string, word: string): Span | undefined {
  for (let start = form.indexOf(word); start !== -1; start = form.indexOf(word, start + 1)) {
    const end = start + word.length;
    if (!LETTER.test(form.slice(0, start).slice(-1)) && !LETTER.test(form.charAt(end))) return { start, end };
  }
  return undefined;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
