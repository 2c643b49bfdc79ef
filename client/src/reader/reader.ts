import type { ReaderPageAnswer, ReaderPageQuestion } from "@copydesk/server";
import * as vscode from "vscode";
import { articleEditor, isServed } from "../served.ts";
import type { Server } from "../server.ts";
import type { FromPage, ReaderState, ToPage } from "./messages.ts";
import { pageHtml } from "./pageHtml.ts";
import { readerStrings } from "./strings.ts";

const VIEW_TYPE = "copydesk.reader";
/** Long enough that a word is typed in one go, short enough to be felt as at once. */
const TYPING_PAUSE_MS = 120;

/** The reader preview: one page beside the text that shows the article being edited, whichever that is. */
export function registerReader(server: Server, context: vscode.ExtensionContext): vscode.Disposable {
  let reader: Reader | undefined;
  const attach = (panel: vscode.WebviewPanel): Reader => {
    const attached = new Reader(server, panel, vscode.Uri.joinPath(context.extensionUri, "dist"));
    reader = attached;
    panel.onDidDispose(() => {
      attached.dispose();
      if (reader === attached) reader = undefined;
    });
    return attached;
  };
  const open = (): void => {
    const document = articleEditor()?.document;
    if (reader) reader.reveal();
    else {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      attach(vscode.window.createWebviewPanel(VIEW_TYPE, vscode.l10n.t("Reader"), column, { enableFindWidget: true }));
    }
    if (document) reader?.follow(document);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand("copydesk.openPreview", open),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        // There is one preview: of two that a window remembers, the last one stays.
        reader?.close();
        await attach(panel).restore(state);
      },
    }),
    { dispose: () => reader?.close() },
  );
}

class Reader implements vscode.Disposable {
  readonly #server: Server;
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable[] = [];
  /** The article on the page; `undefined` while there is none. */
  #uri: vscode.Uri | undefined;
  #isClosed = false;
  /** The answer that the page has. */
  #resultId: string | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #question: vscode.CancellationTokenSource | undefined;
  /** Whether the page's script listens; a page out of sight has none. */
  #isReady = false;
  /** The line at the top of the editor, as far as the page knows or has asked for it. */
  #topLine: number | undefined;

  constructor(server: Server, panel: vscode.WebviewPanel, dist: vscode.Uri) {
    this.#server = server;
    this.#panel = panel;
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.#subscriptions.push(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        // The page of a hidden panel is gone; it says so itself when it is there again.
        if (!panel.visible) this.#isReady = false;
      }),
      server.onDidStart(() => this.#refresh()),
      server.onDidChangeProfiles(() => this.#refreshSoon()),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && isServed(editor.document)) this.follow(editor.document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#shows(document)) this.#refreshSoon();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (this.#shows(document)) this.#showClosed();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("copydesk.plainText.enabled")) this.#servedDocumentsChanged();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const cursor = selections[0]?.active;
        if (cursor && this.#shows(textEditor.document)) this.#post({ type: "cursor", line: cursor.line });
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#editorScrolled(textEditor)),
    );
    panel.webview.html = pageHtml(panel.webview, dist);
  }

  dispose(): void {
    clearTimeout(this.#pause);
    this.#question?.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  close(): void {
    this.#panel.dispose();
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Shows this article from now on. */
  follow(document: vscode.TextDocument): void {
    if (this.#shows(document) && !this.#isClosed) return;
    this.#uri = document.uri;
    this.#isClosed = false;
    this.#resultId = undefined;
    this.#topLine = undefined;
    this.#panel.title = vscode.l10n.t("Reader: {0}", nameOf(document.uri));
    this.#refresh();
  }

  /** As it was before the window was reloaded. */
  async restore(state: unknown): Promise<void> {
    const uri = (state as Partial<ReaderState> | undefined)?.uri;
    if (typeof uri !== "string" || uri === "") {
      const document = articleEditor()?.document;
      if (document) this.follow(document);
      return;
    }
    this.#uri = vscode.Uri.parse(uri);
    try {
      const document = await vscode.workspace.openTextDocument(this.#uri);
      this.#uri = undefined;
      // It is not served where a person had made an article of another file: that choice ends with the window.
      if (isServed(document)) this.follow(document);
      else this.#leave();
    } catch {
      this.#showClosed();
    }
  }

  #shows({ uri }: vscode.TextDocument): boolean {
    return this.#uri?.toString() === uri.toString();
  }

  /** A document whose language changes is closed and opened again. */
  #opened(document: vscode.TextDocument): void {
    if (!isServed(document)) {
      if (this.#shows(document)) this.#leave();
      return;
    }
    const isAwaited = this.#uri ? this.#isClosed && this.#shows(document) : document === articleEditor()?.document;
    if (isAwaited) this.follow(document);
  }

  /** What was plain text is an article now, or the other way round. */
  #servedDocumentsChanged(): void {
    const shown = vscode.workspace.textDocuments.find((document) => this.#shows(document));
    const edited = articleEditor()?.document;
    if (shown && !isServed(shown)) this.#leave();
    else if (shown) this.follow(shown);
    if (edited) this.follow(edited);
  }

  /** The page is of no article until there is one again. */
  #leave(): void {
    this.#uri = undefined;
    this.#isClosed = false;
    this.#panel.title = vscode.l10n.t("Reader");
    this.#refresh();
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => this.#shows(document));
  }

  #receive(message: FromPage): void {
    switch (message.type) {
      case "ready":
        this.#isReady = true;
        this.#resultId = undefined;
        this.#post({ type: "strings", strings: readerStrings() });
        this.#refresh();
        break;
      case "reveal":
        void this.#goTo(message);
        break;
      case "scrolled":
        this.#pageScrolled(message.line);
        break;
      case "open":
        openAddress(message.url);
        break;
      case "reopen":
        void this.#reopen();
        break;
    }
  }

  #refreshSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#refresh(), TYPING_PAUSE_MS);
  }

  #refresh(): void {
    if (!this.#isReady) return;
    clearTimeout(this.#pause);
    if (!this.#uri) this.#post({ type: "none" });
    else if (this.#isClosed) this.#post({ type: "closed", name: nameOf(this.#uri) });
    else void this.#ask(this.#uri);
  }

  /** An older question is cancelled; if its answer comes all the same, it is shown, for the next one counts from it. */
  async #ask(uri: vscode.Uri): Promise<void> {
    this.#question?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.#question = source;
    const client = this.#server.client;
    const question: ReaderPageQuestion = {
      textDocument: { uri: client ? client.code2ProtocolConverter.asUri(uri) : uri.toString() },
      ...(this.#resultId !== undefined && { previousResultId: this.#resultId }),
    };
    try {
      const answer = await this.#server.ask<ReaderPageAnswer | null>("copydesk/readerPage", question, source.token);
      if (!answer || this.#uri !== uri || this.#isClosed || !this.#isReady) return;
      this.#resultId = answer.resultId;
      this.#post({ type: "page", uri: uri.toString(), answer });
      const editor = this.#editor();
      if (editor) this.#post({ type: "cursor", line: editor.selection.active.line });
    } catch (error) {
      // Cancelled, or the server has stopped: the next question, or the next start, brings the page.
      if (!source.token.isCancellationRequested) console.warn(`Copydesk: no reader page: ${error}`);
    } finally {
      source.dispose();
      if (this.#question === source) this.#question = undefined;
    }
  }

  #post(message: ToPage): void {
    if (this.#isReady) void this.#panel.webview.postMessage(message);
  }

  #showClosed(): void {
    this.#isClosed = true;
    this.#refresh();
  }

  async #reopen(): Promise<void> {
    if (this.#uri) await showArticle(this.#uri, { viewColumn: this.#columnBeside() });
  }

  async #goTo({ line, start, endLine, end, focus }: FromPage & { readonly type: "reveal" }): Promise<void> {
    if (!this.#uri) return;
    const selection = new vscode.Range(line, start, endLine, end);
    const shown = this.#editor();
    // It is shown already in most cases; asking for it again would open a second one where it is not the active one.
    const viewColumn = shown?.viewColumn ?? this.#columnBeside();
    const editor =
      shown && !focus ? shown : await showArticle(this.#uri, { viewColumn, preserveFocus: !focus, selection });
    if (!editor) return;
    editor.selection = new vscode.Selection(selection.start, selection.end);
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** A column that is not the page's. */
  #columnBeside(): vscode.ViewColumn {
    return this.#panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  }

  #editorScrolled(editor: vscode.TextEditor): void {
    const line = editor.visibleRanges[0]?.start.line;
    if (line === undefined || line === this.#topLine || !scrollsTogether() || !this.#shows(editor.document)) return;
    this.#topLine = line;
    this.#post({ type: "scroll", line });
  }

  #pageScrolled(line: number): void {
    const editor = this.#editor();
    if (!editor || !scrollsTogether() || line >= editor.document.lineCount) return;
    // What the editor then says of its place is no news to the page.
    this.#topLine = line;
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  }
}

/** Opens the article in an editor, or says why that cannot be. */
async function showArticle(
  uri: vscode.Uri,
  options: vscode.TextDocumentShowOptions,
): Promise<vscode.TextEditor | undefined> {
  try {
    return await vscode.window.showTextDocument(uri, options);
  } catch {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("{0} cannot be opened: it was moved or deleted. Open another article.", nameOf(uri)),
    );
    return undefined;
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}

function scrollsTogether(): boolean {
  return vscode.workspace.getConfiguration("copydesk").get<boolean>("reader.scrollSync", true);
}

/** An address comes from the article, so only what a browser opens goes on; VS Code asks before it leaves. */
function openAddress(url: string): void {
  if (/^https?:\/\/[^/]/i.test(url)) void vscode.env.openExternal(vscode.Uri.parse(url));
}
