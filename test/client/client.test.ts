import { beforeEach, expect, test, vi } from "vitest";

function uriOf(text: string): object {
  return { path: text.replace("file://", ""), toString: () => text };
}

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
  return {
    listeners,
    listen,
    item,
    article,
    errors: [] as string[],
    serializers: [] as object[],
    isPlain: false,
    texts: [] as object[],
    diagnostics: [] as object[],
  };
});

// The real one would ask for the real VS Code.
vi.mock("vscode-languageclient", () => ({ WorkDoneProgress: {} }));
vi.mock("vscode", () => ({
  CancellationTokenSource: class {
    token = {};
    cancel = () => undefined;
    dispose = () => undefined;
  },
  env: { language: "en" },
  ViewColumn: { One: 1, Two: 2 },
  Range: class {},
  Uri: { parse: (text: string) => uriOf(text), joinPath: () => ({}) },
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
    match: () => (host.isPlain ? 0 : 10),
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
    onDidChangeTextEditorVisibleRanges: host.listen("visibleRanges"),
    createStatusBarItem: () => host.item,
    onDidChangeActiveTextEditor: host.listen("editor"),
    registerWebviewPanelSerializer: (_type: string, serializer: object) => {
      host.serializers.push(serializer);
      return { dispose: () => undefined };
    },
    setStatusBarMessage: (message: string) => host.errors.push(message),
    showWarningMessage: (message: string) => host.errors.push(message),
    showTextDocument: () => Promise.reject(new Error("no such file")),
    showErrorMessage: (message: string) => host.errors.push(message),
  },
  workspace: {
    get textDocuments() {
      return [host.article, ...host.texts];
    },
    getConfiguration: () => ({ get: (_name: string, otherwise: unknown) => otherwise }),
    onDidChangeConfiguration: host.listen("configuration"),
    onDidChangeTextDocument: host.listen("change"),
    onDidCloseTextDocument: host.listen("close"),
    onDidOpenTextDocument: host.listen("open"),
    openTextDocument: (uri: object) => {
      const found = host.texts.find((text) => String((text as { readonly uri: object }).uri) === String(uri));
      return found ? Promise.resolve(found) : Promise.reject(new Error("no such file"));
    },
  },
}));

// The tests' project does not refer to the client's, so what is called is typed here.
const { activateClient } = await vi.importActual<{
  activateClient: (
    context: object,
    createClient: (context: object, options: { readonly middleware: object }) => object,
  ) => void;
}>("../../client/src/client.ts");
const { registerStatusBar } = await vi.importActual<{ registerStatusBar: () => object }>(
  "../../client/src/statusBar.ts",
);

const { registerOffer } = await vi.importActual<{ registerOffer: (server: object, context: object) => object }>(
  "../../client/src/offer.ts",
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
      code2ProtocolConverter: { asUri: String },
      sendRequest: () => Promise.resolve(null),
      registerFeature: () => undefined,
      onNotification: () => undefined,
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
  host.texts.length = 0;
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

test("what a button above the text could not do is said", async () => {
  type Middleware = Record<"executeCommand", (command: string, values: unknown[], next: () => unknown) => unknown>;
  const made: Middleware[] = [];
  activateClient({ subscriptions: [], globalState: { get: () => true } }, (_context, { middleware }) => {
    made.push(middleware as Middleware);
    return {
      registerFeature: () => undefined,
      onNotification: () => undefined,
      start: () => Promise.resolve(),
      dispose: () => Promise.resolve(),
    };
  });
  await vi.waitFor(() => expect(made).toHaveLength(1));
  const answer = { reason: "Nothing is left to tag." };
  expect(await made[0]?.executeCommand("copydesk.apply", [], () => answer)).toBe(answer);
  expect(host.errors).toEqual([answer.reason]);
  expect(await made[0]?.executeCommand("copydesk.apply", [], () => null)).toBeNull();
  expect(host.errors).toHaveLength(1);
});

test("a text that could not be judged is judged again; the server stops only when no text is being judged", async () => {
  const text = (name: string): object => ({
    languageId: "plaintext",
    uri: uriOf(`file:///desk/${name}.txt`),
    getText: () => "The harbour wall is mended. ".repeat(20),
  });
  const asked: { readonly resolve: (answer: boolean) => void; readonly reject: (error: Error) => void }[] = [];
  let stops = 0;
  const server = {
    start: () => Promise.resolve(),
    ask: () => new Promise<boolean>((resolve, reject) => asked.push({ resolve, reject })),
    stopIfIdle: () => stops++,
  };
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  host.isPlain = true;
  registerOffer(server, { globalState: { get: () => false, update: () => Promise.resolve() } });
  const [first, second] = [text("first"), text("second")];
  emit("editor", { document: first });
  emit("editor", { document: second });
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  asked[0]?.resolve(false);
  await new Promise((resolve) => setTimeout(resolve));
  expect(stops).toBe(0);
  asked[1]?.reject(new Error("The connection is closed"));
  await vi.waitFor(() => expect(stops).toBe(1));
  expect(warn).toHaveBeenCalledOnce();
  emit("editor", { document: first });
  emit("editor", { document: second });
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  host.isPlain = false;
  warn.mockRestore();
});

/** The reader page of this article, as it was before the window was reloaded: what it is sent, and a way to speak for it. */
async function restoreReader(uri: string): Promise<{
  readonly sent: readonly { readonly type: string }[];
  readonly receive: (message: object) => void;
}> {
  const { deserializeWebviewPanel: restore } = host.serializers.at(-1) as {
    deserializeWebviewPanel: (panel: object, state: object) => Promise<void>;
  };
  let receive = (_message: object): void => undefined;
  const sent: { readonly type: string }[] = [];
  const webview = {
    cspSource: "",
    asWebviewUri: () => "",
    postMessage: (message: { readonly type: string }) => sent.push(message),
    onDidReceiveMessage: (listener: typeof receive) => {
      receive = listener;
    },
  };
  const panel = { webview, viewColumn: 1, onDidChangeViewState: () => undefined, onDidDispose: () => undefined };
  await restore(panel, { uri });
  return { sent, receive };
}

test("an article that the reader page cannot go to, because it is gone, is said to be gone", async () => {
  activate();
  const { receive } = await restoreReader("file:///desk/gone.article");
  receive({ type: "reveal", line: 0, start: 0, endLine: 0, end: 1, focus: true });
  await vi.waitFor(() => expect(host.errors.join()).toContain("gone.article cannot be opened"));
});

test.each([
  ["a setting", () => emit("configuration", { affectsConfiguration: () => true })],
  [
    "its language",
    () => {
      emit("close", host.texts[0]);
      emit("open", host.texts[0]);
    },
  ],
])("the reader page is of no article once its text is none by %s", async (_, leave) => {
  activate();
  host.texts.push({ uri: uriOf("file:///desk/notes.txt"), languageId: "plaintext" });
  const { sent, receive } = await restoreReader("file:///desk/notes.txt");
  receive({ type: "ready" });
  expect(sent.map(({ type }) => type)).toEqual(["strings"]);
  host.isPlain = true;
  leave();
  host.isPlain = false;
  expect(sent.at(-1)).toEqual({ type: "none" });
});

test("the reader page says of an article that is closed that it is", async () => {
  activate();
  const text = { uri: uriOf("file:///desk/harbour-two.article"), languageId: "article" };
  host.texts.push(text);
  const { sent, receive } = await restoreReader("file:///desk/harbour-two.article");
  receive({ type: "ready" });
  emit("close", text);
  expect(sent.at(-1)).toEqual({ type: "closed", name: "harbour-two.article" });
});
