import { unmark } from "../../markup/edits.ts";
import { elementAt } from "../tagging.ts";
import type { ActionProvider } from "../types.ts";

/** Take the innermost tag away and leave its text. */
export const untagActions: ActionProvider = (analysis, place) => {
  const element = elementAt(analysis, place);
  return element
    ? [
        {
          id: "untag",
          title: `Remove the tag <${element.name}>`,
          kind: "refactor.rewrite",
          edits: () => unmark(element),
        },
      ]
    : [];
};
