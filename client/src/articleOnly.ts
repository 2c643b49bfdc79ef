import type { ArticleOnlyAnswer, LineSpan } from "@copydesk/server";
import * as vscode from "vscode";
import { say } from "./commands.ts";
import { articleEditor, focused, servedDocuments } from "./served.ts";
import type { Server } from "./server.ts";

/** "Show Article Only": all furniture folds away, stays away while the text changes, and comes back. The context key `copydesk.articleOnly` says whether it is on for the active editor. */
export function registerArticleOnly(server: Server): vscode.Disposable {
  return new ArticleOnly(server);
}

/** The folds of one document, as they stand in its latest text. */
interface Folded {
  folds: readonly LineSpan[];
  /** Some may have opened: the editor forgets the folds of lines that are taken out and put back, and a person opens one by hand. All are folded at the next chance. */
  isLoose: boolean;
}

/** Folds need a range of their own each, from the line before the furniture; a provider offers them while the mode is on. */
class ArticleOnly implements vscode.Disposable, vscode.FoldingRangeProvider {
  readonly #server: Server;
  readonly #documents = new Map<string, Folded>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposable: vscode.Disposable;
  /** Folding commands act on the active editor, one after the other. */
  #settled: Promise<void> = Promise.resolve();
  #provider: vscode.Disposable;
  /** Milliseconds of the epoch. */
  #severitiesChanged = 0;

  readonly onDidChangeFoldingRanges: vscode.Event<void> = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#provider = this.#register();
    this.#disposable = vscode.Disposable.from(
      this.#changed,
      // The provider that comes last goes first where two ranges start on one line; the server's comes with the server.
      server.onDidStart(() => {
        this.#provider.dispose();
        this.#provider = this.#register();
      }),
      vscode.commands.registerCommand("copydesk.toggleArticleOnly", () => this.#toggle()),
      vscode.commands.registerCommand("copydesk.showArticleOnly", () => this.#toggle()),
      vscode.commands.registerCommand("copydesk.showFurniture", () => this.#toggle()),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.#loosen(editor?.document);
        this.#follow();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.#follow();
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#shift(event);
        if (event.contentChanges.some(changesLines)) this.#loosen(event.document);
        if (event.document === vscode.window.activeTextEditor?.document) this.#follow();
      }),
      // A kind of furniture that is silenced, or heard again, comes into sight or goes: the server knows by the time its diagnostics change.
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("copydesk.diagnostics")) this.#severitiesChanged = Date.now();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const active = vscode.window.activeTextEditor?.document.uri.toString();
        const isSoonAfter = Date.now() - this.#severitiesChanged < SOON;
        if (isSoonAfter && uris.some((uri) => uri.toString() === active)) this.#follow();
      }),
      server.onDidChangeProfiles(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#documents.delete(uri.toString());
      }),
    );
    this.#updateContext();
  }

  provideFoldingRanges({ uri }: vscode.TextDocument): vscode.FoldingRange[] {
    const folds = this.#documents.get(uri.toString())?.folds ?? [];
    return folds.map(({ start, end }) => new vscode.FoldingRange(start, end, vscode.FoldingRangeKind.Comment));
  }

  dispose(): void {
    this.#provider.dispose();
    this.#disposable.dispose();
  }

  #register(): vscode.Disposable {
    return vscode.languages.registerFoldingRangeProvider(servedDocuments(), this);
  }

  #toggle(): Promise<void> {
    return this.#afterwards(async () => {
      const article = articleEditor();
      if (!article) return say(vscode.l10n.t("Open an article first."));
      // Folding commands act on the editor that has the focus.
      const editor = await focused(article);
      const key = editor.document.uri.toString();
      const known = this.#documents.get(key);
      if (known) {
        await unfold(known.folds);
        this.#documents.delete(key);
        this.#changed.fire();
      } else {
        const settings = vscode.workspace.getConfiguration("editor", editor.document);
        if (!settings.get<boolean>("folding") || settings.get<string>("foldingStrategy") === "indentation") {
          const message = vscode.l10n.t(
            "Furniture is folded away: set editor.folding to on and editor.foldingStrategy to auto.",
          );
          return say(message);
        }
        this.#documents.set(key, { folds: [], isLoose: true });
        await this.#update(editor, true);
        if (this.#documents.get(key)?.folds.length === 0) say(vscode.l10n.t("No furniture is in this article."));
      }
      this.#updateContext();
    });
  }

  #follow(): void {
    this.#updateContext();
    const editor = vscode.window.activeTextEditor;
    if (!editor || !this.#documents.has(editor.document.uri.toString())) return;
    void this.#afterwards(() => this.#update(editor, false));
  }

  #loosen(document: vscode.TextDocument | undefined): void {
    const folded = document && this.#documents.get(document.uri.toString());
    if (folded) folded.isLoose = true;
  }

  /** Unfolds what is no furniture any more and folds what is new. `all`: even where the cursor is; otherwise a line that a person is on stays in sight. */
  async #update(editor: vscode.TextEditor, all: boolean): Promise<void> {
    const { document } = editor;
    const folded = this.#documents.get(document.uri.toString());
    if (!folded || editor !== vscode.window.activeTextEditor) return;
    const version = document.version;
    const answer = await this.#server.ask<ArticleOnlyAnswer>("copydesk/articleOnly", {
      textDocument: { uri: this.#server.client?.code2ProtocolConverter.asUri(document.uri) ?? "" },
    });
    // A later change asks again.
    if (!answer || document.version !== version || editor !== vscode.window.activeTextEditor) return;
    const isBusy = ({ start, end }: LineSpan): boolean =>
      !all && editor.selections.some((selection) => selection.start.line <= end && selection.end.line > start);
    const folds = answer.filter((fold) => !isBusy(fold));
    const before = folded.folds;
    const isNew = (fold: LineSpan): boolean => !before.some((other) => isSame(fold, other));
    const stale = before.filter((fold) => !answer.some((other) => isSame(fold, other)));
    if (stale.length > 0) await unfold(stale);
    folded.folds = folds;
    const fresh = folded.isLoose ? folds : folds.filter(isNew);
    folded.isLoose = false;
    if (stale.length > 0 || fresh.length > 0) this.#changed.fire();
    if (fresh.length > 0) await fold(editor, fresh);
  }

  /** Moves the folds with the text, so that what is compared later are the same folds. */
  #shift({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const folded = this.#documents.get(document.uri.toString());
    if (!folded) return;
    for (const { range, text } of contentChanges) {
      const added = text.split(/\r\n|\n|\r/).length - 1 - (range.end.line - range.start.line);
      if (added === 0) continue;
      const moved = (line: number): number =>
        line > range.end.line || (line === range.end.line && range.end.character === 0 && line > range.start.line)
          ? line + added
          : line;
      folded.folds = folded.folds.map(({ start, end }) => ({
        start: moved(start),
        end: Math.max(moved(start), moved(end)),
      }));
    }
  }

  #updateContext(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const isOn = uri !== undefined && this.#documents.has(uri);
    void vscode.commands.executeCommand("setContext", "copydesk.articleOnly", isOn);
  }

  #afterwards(act: () => Promise<void> | void): Promise<void> {
    this.#settled = this.#settled.then(act).catch((error: unknown) => console.error(error));
    return this.#settled;
  }
}

/** Milliseconds in which the server has answered to a changed setting. */
const SOON = 5_000;

function changesLines({ range, text }: vscode.TextDocumentContentChangeEvent): boolean {
  return !range.isSingleLine || /[\r\n]/.test(text);
}

function isSame(a: LineSpan, b: LineSpan): boolean {
  return a.start === b.start && a.end === b.end;
}

/** With `levels` a fold that is closed already stays closed. The editor loses the command where its folding ranges change at that moment, so it is given again while lines of the folds stay in sight. */
async function fold(editor: vscode.TextEditor, folds: readonly LineSpan[]): Promise<void> {
  const selectionLines = folds.map(({ start }) => start);
  const { version } = editor.document;
  for (let attempt = 0; attempt < 3; attempt++) {
    await vscode.commands.executeCommand("editor.fold", { levels: 1, direction: "down", selectionLines });
    if (await areClosed(editor, folds)) return;
    // A later change folds by itself.
    if (editor.document.version !== version || editor !== vscode.window.activeTextEditor) return;
  }
}

/** Whether no line of these folds is in sight, or none is after half a second. */
async function areClosed(editor: vscode.TextEditor, folds: readonly LineSpan[]): Promise<boolean> {
  const isClosed = (): boolean =>
    editor.visibleRanges.every(
      (seen) => !folds.some(({ start, end }) => seen.start.line <= end && seen.end.line > start),
    );
  if (isClosed()) return true;
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(late);
      subscription.dispose();
      resolve(isClosed());
    };
    const late = setTimeout(finish, 500);
    const subscription = vscode.window.onDidChangeTextEditorVisibleRanges(() => {
      if (isClosed()) finish();
    });
  });
}

async function unfold(folds: readonly LineSpan[]): Promise<void> {
  const selectionLines = folds.map(({ start }) => start);
  await vscode.commands.executeCommand("editor.unfold", { levels: 1, direction: "down", selectionLines });
}
