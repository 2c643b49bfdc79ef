import { frontMatterListEdit, takesKeys } from "../../markup/frontMatterEdit.ts";
import { IGNORE_KEY } from "../../markup/ignoredCodes.ts";
import { diagnosticsAt } from "../diagnostics.ts";
import { t, told } from "../l10n.ts";
import type { ActionProvider } from "../types.ts";
import { BROKEN_FRONT_MATTER } from "./furniture.ts";

/** About the front matter itself: where it is wrong nothing can be ignored. */
const MENDED_ONLY: ReadonlySet<string> = new Set(["markup/front-matter", "markup/unknown-code"]);

/** Leave a code out of this file from now on, for every tool: it goes to the front matter under `ignore`. */
export const ignoreCodeActions: ActionProvider = (analysis, place, { severities }) => {
  const here = diagnosticsAt(analysis, place, severities);
  const codes = new Set(here.map(({ code }) => code).filter((code) => !MENDED_ONLY.has(code)));
  return [...codes].map((code) => {
    const found = here.filter((diagnostic) => diagnostic.code === code);
    const [{ start, end } = place] = found;
    return {
      id: "ignoreCode",
      title: t("Ignore {0} in this file", code),
      kind: "quickfix",
      edits: () => frontMatterListEdit(analysis.markup, IGNORE_KEY, code),
      ...(found.length === 1 && { diagnostic: { start, end, code } }),
      ...(!takesKeys(analysis.markup) && { disabled: told(BROKEN_FRONT_MATTER) }),
    };
  });
};
