import type { ActionId, CodeAction } from "../types.ts";

/** An action for a command alone, beside which the menu need not wait: nothing of it is worked out before somebody asks. */
export function commandAction(id: ActionId, make: () => CodeAction): CodeAction {
  let made: CodeAction | undefined;
  const action = (): CodeAction => (made ??= make());
  return {
    id,
    kind: "refactor.rewrite",
    hidden: true,
    get title() {
      return action().title;
    },
    get disabled() {
      return action().disabled;
    },
    edits: () => action().edits(),
    left: () => action().left?.(),
  };
}
