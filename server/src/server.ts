import {
  type Analysis,
  type CodeAction,
  codeActions,
  diagnostics,
  documentHighlights,
  documentSymbols,
  foldingRanges,
  hover,
  type Span,
  semanticTokens,
  type TextEdit,
} from "@copydesk/article";
import * as lsp from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { fromRange } from "./convert/fromLsp.ts";
import {
  CODE_ACTION_KINDS,
  SEMANTIC_TOKENS_LEGEND,
  toCodeAction,
  toDiagnostic,
  toDocumentSymbol,
  toFoldingRange,
  toHighlight,
  toHover,
  toPlainWorkspaceEdit,
  toSemanticTokens,
  toWorkspaceEdit,
} from "./convert/toLsp.ts";
import { Documents } from "./documents.ts";
import { answering } from "./handler.ts";
import { ACTION_REQUEST, type ActionAnswer, type ActionQuestion } from "./protocol.ts";
import { DEFAULT_SETTINGS, readSettings, type Settings } from "./settings.ts";

/** Serves articles over a connection until it closes. */
export function startServer(connection: lsp.Connection): void {
  const documents = new Documents(connection);
  const answer = answering(connection);
  let capabilities: lsp.ClientCapabilities = {};
  let settings: Settings = DEFAULT_SETTINGS;
  let settingsVersion = 0;

  connection.onInitialize((params) => {
    capabilities = params.capabilities;
    settings = readSettings(params.initializationOptions);
    return { capabilities: serverCapabilities(capabilities), serverInfo: { name: "copydesk" } };
  });

  connection.onInitialized(async () => {
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      // A client that refuses still has settings to be asked for; it only does not tell of changes.
      await connection.client
        .register(lsp.DidChangeConfigurationNotification.type, { section: "copydesk" })
        .catch(() => undefined);
    }
    if (capabilities.workspace?.configuration) await pullSettings();
  });

  connection.onDidChangeConfiguration(async (params: { readonly settings?: { readonly copydesk?: unknown } }) => {
    if (capabilities.workspace?.configuration) await pullSettings();
    else useSettings(readSettings(params.settings?.copydesk));
  });

  async function pullSettings(): Promise<void> {
    // `null` is the answer of a client that has no such section, an error that of one that cannot tell: what it sent at the start stays.
    const answered: unknown = await connection.workspace.getConfiguration("copydesk").catch(() => undefined);
    if (answered !== undefined && answered !== null) useSettings(readSettings(answered));
  }

  function useSettings(next: Settings): void {
    if (JSON.stringify(next) === JSON.stringify(settings)) return;
    settings = next;
    settingsVersion++;
    if (!pulls(capabilities)) for (const document of documents.all()) void push(document, NEVER_CANCELLED);
    else if (capabilities.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  }

  function report(document: TextDocument): lsp.Diagnostic[] {
    return diagnostics(documents.analysis(document), settings.severities).map((item) => toDiagnostic(document, item));
  }

  const push = answer<TextDocument, void>(undefined, (document) => {
    const isCurrent = documents.get(document.uri)?.version === document.version;
    if (!isCurrent) return;
    const { uri, version } = document;
    void connection.sendDiagnostics({ uri, version, diagnostics: report(document) });
  });

  documents.onDidChange((document) => {
    if (!pulls(capabilities)) void push(document, NEVER_CANCELLED);
  });
  documents.onDidClose(({ uri }) => {
    if (!pulls(capabilities)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  /** Answers with what `answerFor` makes of the open document; with `empty` where the document is not open. */
  function forDocument<Params extends { readonly textDocument: lsp.TextDocumentIdentifier }, Result>(
    empty: Result,
    answerFor: (document: TextDocument, analysis: Analysis, params: Params) => Result,
  ): (params: Params, token: lsp.CancellationToken) => Promise<Result | lsp.ResponseError<never>> {
    return answer(empty, (params: Params) => {
      const document = documents.get(params.textDocument.uri);
      return document ? answerFor(document, documents.analysis(document), params) : empty;
    });
  }

  connection.languages.diagnostics.on(
    forDocument<lsp.DocumentDiagnosticParams, lsp.DocumentDiagnosticReport>(
      { kind: "full", items: [] },
      (document, _analysis, { previousResultId }) => {
        const resultId = `${document.version}-${settingsVersion}`;
        if (resultId === previousResultId) return { kind: "unchanged", resultId };
        return { kind: "full", resultId, items: report(document) };
      },
    ),
  );

  connection.onHover(
    forDocument<lsp.HoverParams, lsp.Hover | null>(null, (document, analysis, { position }) => {
      const found = hover(analysis, document.offsetAt(position));
      return found ? toHover(document, found) : null;
    }),
  );

  connection.onCodeAction(
    forDocument<lsp.CodeActionParams, lsp.CodeAction[]>([], (document, analysis, { range, context }) => {
      const place = fromRange(document, range);
      return codeActions(analysis, place)
        .filter(({ kind }) => isWanted(kind, context.only))
        .filter(({ disabled }) => disabled === undefined || capabilities.textDocument?.codeAction?.disabledSupport)
        .map((action) => {
          const converted = toCodeAction(document, action, context.diagnostics);
          if (action.disabled !== undefined) return converted;
          if (resolvesEdits(capabilities)) return { ...converted, data: resolveData(document, action, place) };
          return { ...converted, edit: workspaceEdit(document, action.edits()) };
        });
    }),
  );

  connection.onCodeActionResolve(
    answer<lsp.CodeAction, lsp.CodeAction>({ title: "" }, (action) => {
      const { uri, version, title, place } = action.data as ResolveData;
      const document = documents.get(uri);
      if (!document || document.version !== version) return action;
      const chosen = codeActions(documents.analysis(document), place).find((candidate) => candidate.title === title);
      return chosen ? { ...action, edit: workspaceEdit(document, chosen.edits()) } : action;
    }),
  );

  connection.onRequest(
    ACTION_REQUEST,
    forDocument<ActionQuestion, ActionAnswer>(
      { reason: "Open an article first." },
      (document, analysis, { range, id }) => {
        const action = codeActions(analysis, fromRange(document, range)).find((candidate) => candidate.id === id);
        if (!action) return { reason: NOTHING_HERE[id] ?? "There is nothing to do here." };
        if (action.disabled !== undefined) return { reason: action.disabled };
        return { edit: workspaceEdit(document, action.edits()) };
      },
    ),
  );

  connection.onDocumentSymbol(
    forDocument<lsp.DocumentSymbolParams, lsp.DocumentSymbol[]>([], (document, analysis) =>
      documentSymbols(analysis).map((symbol) => toDocumentSymbol(document, symbol)),
    ),
  );

  connection.onFoldingRanges(
    forDocument<lsp.FoldingRangeParams, lsp.FoldingRange[]>([], (document, analysis) =>
      foldingRanges(analysis).map((range) => toFoldingRange(document, range)),
    ),
  );

  connection.onDocumentHighlight(
    forDocument<lsp.DocumentHighlightParams, lsp.DocumentHighlight[]>([], (document, analysis, { position }) =>
      documentHighlights(analysis, document.offsetAt(position)).map((span) => toHighlight(document, span)),
    ),
  );

  connection.languages.semanticTokens.on(
    forDocument<lsp.SemanticTokensParams, lsp.SemanticTokens>({ data: [] }, (document, analysis) =>
      toSemanticTokens(document, semanticTokens(analysis)),
    ),
  );

  connection.languages.semanticTokens.onRange(
    forDocument<lsp.SemanticTokensRangeParams, lsp.SemanticTokens>({ data: [] }, (document, analysis, { range }) =>
      toSemanticTokens(document, semanticTokens(analysis, fromRange(document, range))),
    ),
  );

  function workspaceEdit(document: TextDocument, edits: readonly TextEdit[]): lsp.WorkspaceEdit {
    const versioned = capabilities.workspace?.workspaceEdit?.documentChanges;
    return versioned ? toWorkspaceEdit(document, edits) : toPlainWorkspaceEdit(document, edits);
  }

  connection.listen();
}

function serverCapabilities(client: lsp.ClientCapabilities): lsp.ServerCapabilities {
  return {
    textDocumentSync: lsp.TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: resolvesEdits(client) },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentHighlightProvider: true,
    semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true, range: true },
    ...(pulls(client) && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
  };
}

const NEVER_CANCELLED: lsp.CancellationToken = lsp.CancellationToken.None;

/** Whether the client asks for diagnostics itself. */
function pulls(client: lsp.ClientCapabilities): boolean {
  return client.textDocument?.diagnostic !== undefined;
}

/** Whether the client asks for an action's edit once it is chosen. */
function resolvesEdits(client: lsp.ClientCapabilities): boolean {
  const support = client.textDocument?.codeAction;
  return support?.dataSupport === true && support.resolveSupport?.properties.includes("edit") === true;
}

interface ResolveData {
  readonly uri: lsp.DocumentUri;
  readonly version: number;
  readonly title: string;
  readonly place: Span;
}

function resolveData({ uri, version }: TextDocument, { title }: CodeAction, place: Span): ResolveData {
  return { uri, version, title, place };
}

/** `only` names kinds and their sub-kinds. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** What a command says where its action is not on offer. */
const NOTHING_HERE: Readonly<Record<string, string>> = {
  removeLine: "This line is article text. Put the cursor on a faded line to remove it.",
  keepLine: "This line is not flagged as furniture, or is kept already.",
  removeFurniture: "No furniture is left in this article.",
  tagName: "There is no untagged name here. Put the cursor on a name.",
  tagAllMentions: "There is no name with further untagged mentions here.",
  tagDate: "There is no untagged date here. Put the cursor on a date.",
  tagQuote: "There is no untagged quote here. Put the cursor inside quotation marks.",
  tagAllNames: "Every name that was found is tagged already.",
  tagAllDates: "Every date that was found is tagged already.",
  tagAllQuotes: "Every quote that was found is tagged already.",
  untag: "There is no tag around the cursor.",
};
