import { type ActionId, type CodeAction, codeActions, type Span } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { fromRange } from "../convert/fromLsp.ts";
import { CODE_ACTION_KINDS, toCodeAction } from "../convert/toLsp.ts";
import type { ApplyQuestion } from "../protocol.ts";
import type { Feature } from "./feature.ts";

/** The light bulb's menu. */
export const codeActionFeature: Feature = {
  capabilities: (client) => ({
    codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: resolvesEdits(client) },
  }),
  register(server) {
    const { connection, documents, forDocument } = server;
    connection.onCodeAction(
      forDocument<lsp.CodeActionParams, lsp.CodeAction[]>([], (document, analysis, { range, context }) => {
        const place = fromRange(document, range);
        const showsDisabled = server.client.textDocument?.codeAction?.disabledSupport;
        // Of a hidden action nothing else is asked: it is worked out only for a command.
        return codeActions(analysis, place, server.settings)
          .flatMap((action) => (action.hidden ? [] : asWanted(action, context.only)))
          .filter(({ disabled }) => disabled === undefined || showsDisabled)
          .filter(({ isDoubtful }) => !isDoubtful || server.asksAboutDoubts)
          .flatMap((action) => {
            const converted = toCodeAction(document, action, context.diagnostics);
            if (action.disabled !== undefined) return [converted];
            if (action.wish) return [{ ...converted, command: applying(document.uri, action, range) }];
            if (!resolvesEdits(server.client)) {
              const edits = server.sendable(action.edits());
              return edits.length === 0 ? [] : [{ ...converted, edit: server.workspaceEdit(document, edits) }];
            }
            const { uri, version } = document;
            const data: ResolveData = { uri, version, id: action.id, place, fixed: action.diagnostic?.start };
            return [{ ...converted, data }];
          });
      }),
    );
    connection.onCodeActionResolve(
      server.answer<lsp.CodeAction, lsp.CodeAction>({ title: "" }, (action) => {
        const { uri, version, id, place, fixed } = action.data as ResolveData;
        const document = documents.get(uri);
        if (!document || document.version !== version) return action;
        const chosen = codeActions(documents.analysis(document), place, server.settings).find(
          (candidate) =>
            candidate.id === id && candidate.title === action.title && candidate.diagnostic?.start === fixed,
        );
        return chosen ? { ...action, edit: server.workspaceEdit(document, chosen.edits()) } : action;
      }),
    );
  },
};

/** What is written elsewhere is written by command. */
function applying(uri: lsp.DocumentUri, { id, title }: CodeAction, range: lsp.Range): lsp.Command {
  const question: ApplyQuestion = { action: id, uri, range };
  return { title, command: "copydesk.apply", arguments: [question] };
}

/** Whether the client asks for an action's edit once it is chosen. */
function resolvesEdits(client: lsp.ClientCapabilities): boolean {
  const support = client.textDocument?.codeAction;
  return support?.dataSupport === true && support.resolveSupport?.properties.includes("edit") === true;
}

interface ResolveData {
  readonly uri: lsp.DocumentUri;
  readonly version: number;
  readonly id: ActionId;
  readonly place: Span;
  /** Where the problem starts that it fixes: two of one kind have the same title. */
  readonly fixed: number | undefined;
}

/** The action as a kind that is asked for; nothing where it is of none. */
function asWanted(action: CodeAction, only: readonly string[] | undefined): readonly CodeAction[] {
  if (isWanted(action.kind, only)) return [action];
  const { sourceKind } = action;
  return sourceKind && isWanted(sourceKind, only) ? [{ ...action, kind: sourceKind }] : [];
}

/** `only` names kinds and their sub-kinds. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}
