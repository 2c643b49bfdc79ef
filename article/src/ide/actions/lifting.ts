import type { LineKind } from "../../model/analysis.ts";
import { liftMetadata } from "../cleaning.ts";
import { openFurniture } from "../furniture.ts";
import { t, told } from "../l10n.ts";
import { hasBrokenFrontMatter, planLifting } from "../lifting.ts";
import type { ActionProvider } from "../types.ts";
import { BROKEN_FRONT_MATTER } from "./furniture.ts";

/** Lift what the text says of the article into the front matter. In the menu where the cursor is on a line that says it; as a command everywhere. */
export const liftingActions: ActionProvider = (analysis, place, { severities }) => {
  const { values, lines } = planLifting(analysis, severities);
  const keys = Object.keys(values);
  if (keys.length + lines.length === 0) return [];
  const isHere = openFurniture(analysis, severities).some(
    ({ start, end, kind }) => start <= place.end && place.start <= end && METADATA.has(kind),
  );
  return [
    {
      id: "liftMetadata",
      title: titleOf(keys.join(", "), lines.length),
      kind: isHere ? "quickfix" : "refactor.rewrite",
      edits: () => liftMetadata(analysis, { values, lines }),
      ...(!isHere && { hidden: true }),
      ...(hasBrokenFrontMatter(analysis) && { disabled: told(BROKEN_FRONT_MATTER) }),
    },
  ];
};

const METADATA: ReadonlySet<LineKind> = new Set(["byline", "timestamp", "tags"]);

function titleOf(keys: string, lines: number): string {
  if (keys === "") return t("Remove what the front matter says already ({0} lines)", lines);
  if (lines === 0) return t("Lift {0} into the front matter", keys);
  return lines === 1
    ? t("Lift {0} into the front matter and remove 1 line", keys)
    : t("Lift {0} into the front matter and remove {1} lines", keys, lines);
}
