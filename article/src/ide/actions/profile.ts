import type { Analysis } from "../../analysis/analysis.ts";
import { isContentKind, type LineVerdict } from "../../model/analysis.ts";
import { hasFinalMark, isSentence } from "../../profile/isSentence.ts";
import { linePattern } from "../../profile/linePattern.ts";
import { EMPTY_PROFILE } from "../../profile/parseProfile.ts";
import { type ProfileWish, wishFor } from "../../profile/wish.ts";
import { visible } from "../furniture.ts";
import { t } from "../l10n.ts";
import { textOf } from "../textOf.ts";
import type { ActionProvider, CodeAction } from "../types.ts";

/**
 * What a person says of all lines like the one at the cursor, in every file of the folder. In the menu where the line is flagged; for a line taken for text that is no sentence the menu has the wish to be rid of
 * it, and a command has both on every line.
 */
export const profileActions: ActionProvider = (analysis, place) => {
  const line = analysis.lines.find(({ start, end }) => start <= place.start && place.end <= end);
  if (!line || linePattern(textOf(analysis, line)) === "") return [];
  return [alwaysRemove(analysis, line), neverFlag(analysis, line)];
};

function alwaysRemove(analysis: Analysis, line: LineVerdict): CodeAction {
  const text = textOf(analysis, line);
  const isLabel = line.kind !== "headline" && !hasFinalMark(text) && text.length <= LONGEST_LABEL;
  return wishAction(analysis, line, "always", {
    id: "alwaysRemove",
    title: t("Always remove lines like this"),
    isOffered: line.boilerplate || isLabel,
    saidAlready: t("Lines like this are always removed already."),
  });
}

/** Code units; prose whose end a scraper has cut off is longer. */
const LONGEST_LABEL = 80;

function neverFlag(analysis: Analysis, line: LineVerdict): CodeAction {
  return wishAction(analysis, line, "never", {
    id: "neverFlag",
    title: t("Never flag lines like this"),
    isOffered: line.boilerplate,
    saidAlready: t("Lines like this are never flagged already."),
  });
}

interface Offer extends Pick<CodeAction, "id" | "title"> {
  readonly isOffered: boolean;
  readonly saidAlready: string;
}

function wishAction(
  analysis: Analysis,
  line: LineVerdict,
  list: ProfileWish["list"],
  { id, title, isOffered, saidAlready }: Offer,
): CodeAction {
  const text = linePattern(textOf(analysis, line));
  const isSaid = wishFor(analysis.context.profile ?? EMPTY_PROFILE, text) === list;
  const unknown = isSentence(text) ? "promotion" : "navigation";
  const kind = isContentKind(line.kind) || line.kind === "duplicate" ? unknown : line.kind;
  return {
    id,
    title,
    kind: line.boilerplate ? "quickfix" : "refactor.rewrite",
    edits: () => [],
    wish: { list, kind, line: text },
    ...(line.boilerplate && !line.marked && { diagnostic: diagnosticOf(analysis, line) }),
    ...((!isOffered || isSaid || line.marked) && { hidden: true }),
    ...(isSaid && { disabled: saidAlready }),
  };
}

function diagnosticOf({ text }: Analysis, line: LineVerdict): NonNullable<CodeAction["diagnostic"]> {
  return { ...visible(text, line), code: `furniture/${line.kind}` };
}
