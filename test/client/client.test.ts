import { beforeEach, expect, test, vi } from "vitest";

/** As much of VS Code as the extension's start needs. */
const host = vi.hoisted(() => {
  const listeners: Record<string, ((event: never) => void)[]> = {};
  const listen =
    (name: string) =>
    (listener: (event: never) => void): { dispose: () => void } => {
      listeners[name] = [...(listeners[name] ?? []), listener];
      return { dispose: () => undefined };
    };
  const item = { isShown: false, text: "", show: () => {}, hide: () => {} };
  item.show = () => {
    item.isShown = true;
  };
  item.hide = () => {
    item.isShown = false;
  };
  const article = {
    languageId: "article",
    lineCount: 1,
    lineAt: () => ({ text: "The harbour wall is mended." }),
    uri: { toString: () => "file:///desk/harbour.article" },
  };
  return { listeners, listen, item, article, errors: [] as string[], diagnostics: [] as object[] };
});

// The real one would ask for the real VS Code.
vi.mock("vscode-languageclient", () => ({ WorkDoneProgress: {} }));
vi.mock("vscode", () => ({
  CancellationTokenSource: class {
    token = {};
    cancel = () => undefined;
    dispose = () => undefined;
  },
  Disposable: { from: () => ({ dispose: () => undefined }) },
  StatusBarAlignment: { Right: 2 },
  EventEmitter: class {
    event = () => ({ dispose: () => undefined });
    fire = () => undefined;
    dispose = () => undefined;
  },
  commands: { executeCommand: () => undefined, registerCommand: () => ({ dispose: () => undefined }) },
  l10n: {
    bundle: undefined,
    t: (message: string, ...values: readonly unknown[]) => message.replace("{0}", String(values[0])),
  },
  TabInputTextDiff: class {},
  ThemeColor: class {},
  languages: {
    match: () => 10,
    getDiagnostics: () => host.diagnostics,
    onDidChangeDiagnostics: host.listen("diagnostics"),
    registerFoldingRangeProvider: () => ({ dispose: () => undefined }),
  },
  window: {
    activeTextEditor: { document: host.article },
    visibleTextEditors: [],
    tabGroups: {
      activeTabGroup: {},
      onDidChangeTabs: host.listen("tabs"),
      onDidChangeTabGroups: host.listen("tabGroups"),
    },
    createTreeView: () => ({ onDidChangeVisibility: host.listen("visibility"), dispose: () => undefined }),
    onDidChangeTextEditorSelection: host.listen("selection"),
    createTextEditorDecorationType: () => ({ dispose: () => undefined }),
    onDidChangeVisibleTextEditors: host.listen("editors"),
    createStatusBarItem: () => host.item,
    onDidChangeActiveTextEditor: host.listen("editor"),
    registerWebviewPanelSerializer: () => ({ dispose: () => undefined }),
    showErrorMessage: (message: string) => host.errors.push(message),
  },
  workspace: {
    textDocuments: [host.article],
    getConfiguration: () => ({ get: (_name: string, otherwise: unknown) => otherwise }),
    onDidChangeConfiguration: host.listen("configuration"),
    onDidChangeTextDocument: host.listen("change"),
    onDidCloseTextDocument: host.listen("close"),
    onDidOpenTextDocument: host.listen("open"),
  },
}));

// The tests' project does not refer to the client's, so what is called is typed here.
const { activateClient } = await vi.importActual<{
  activateClient: (context: object, createClient: () => object) => void;
}>("../../client/src/client.ts");
const { registerStatusBar } = await vi.importActual<{ registerStatusBar: () => object }>(
  "../../client/src/statusBar.ts",
);

function emit(name: string, event: unknown): void {
  for (const listener of host.listeners[name] ?? []) listener(event as never);
}

/** Activates the extension; each client it makes plays the next part and writes down what happens to it. */
function activate(...starts: readonly (() => Promise<void>)[]): readonly string[] {
  const happened: string[] = [];
  let made = 0;
  activateClient({ subscriptions: [], globalState: { get: () => true } }, () => {
    const name = ++made;
    return {
      registerFeature: () => undefined,
      start: async () => {
        happened.push(`start ${name}`);
        await starts[name - 1]?.();
      },
      dispose: async () => {
        happened.push(`stop ${name}`);
        await Promise.resolve();
        happened.push(`stopped ${name}`);
        throw new Error("it will not be stopped");
      },
    };
  });
  return happened;
}

beforeEach(() => {
  for (const name of Object.keys(host.listeners)) delete host.listeners[name];
  host.errors.length = 0;
  host.diagnostics.length = 0;
});

test("the next article that opens tries again after a server that did not start", async () => {
  const happened = activate(() => Promise.reject(new Error("no such program")));
  await vi.waitFor(() => expect(host.errors).toHaveLength(1));
  expect(host.errors[0]).toContain("no such program");
  emit("open", host.article);
  await vi.waitFor(() => expect(happened).toContain("start 2"));
  expect(host.errors).toHaveLength(1);
});

test("a restart waits for the old server to end, whatever it says to that", async () => {
  const happened = activate();
  emit("configuration", { affectsConfiguration: () => true });
  await vi.waitFor(() => expect(happened).toContain("start 2"));
  expect(happened).toEqual(["start 1", "stop 1", "stopped 1", "start 2"]);
});

test("the status bar calls an article clean only once it has been judged", () => {
  const { item, article } = host;
  registerStatusBar();
  expect(item.isShown).toBe(false);
  emit("diagnostics", { uris: [article.uri] });
  expect(item.isShown).toBe(true);
  expect(item.text).toContain("clean");
  emit("close", article);
  emit("editor", undefined);
  expect(item.isShown).toBe(false);
});
