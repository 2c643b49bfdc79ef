import * as vscode from "vscode";

/** What a test does at the desk: open, wait for what the editor itself announces, act, look. */

const EXTENSION_ID = "copydesk.copydesk";

/** Opens a file of the fixture workspace in an editor. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(name)));
}

let articles = 0;

/** Opens a new article file with the cursor at `|`. Each has a name of its own: a closed document's name would be answered with what is left of it. */
export async function openArticle(marked: string): Promise<vscode.TextEditor> {
  const name = `article-${++articles}.article`;
  const editor = await openText(name, marked.replace("|", ""));
  const cursor = editor.document.positionAt(Math.max(0, marked.indexOf("|")));
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

/** Opens a new file of this name and text. */
export async function openText(name: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
  return openFile(name);
}

export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("no workspace folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Whether plain text files are articles too; `undefined` as it was. */
export function setPlainText(value: boolean | undefined): Thenable<void> {
  const { Global } = vscode.ConfigurationTarget;
  return vscode.workspace.getConfiguration("copydesk").update("plainText.enabled", value, Global);
}

/** Closes every editor without asking to save. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
}

export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(EXTENSION_ID);
  if (!found) throw new Error(`${EXTENSION_ID} is not installed`);
  return found;
}

/** Waits until `look` sees something: now, or after one of the events. Mocha's timeout ends a wait in vain. */
export function awaitEvent<T>(events: readonly vscode.Event<unknown>[], look: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const subscriptions: vscode.Disposable[] = [];
    const tryNow = (): boolean => {
      const seen = look();
      if (seen === undefined) return false;
      for (const subscription of subscriptions) subscription.dispose();
      resolve(seen);
      return true;
    };
    if (tryNow()) return;
    for (const event of events) subscriptions.push(event(tryNow));
    // Something may have happened between the first look and the subscription.
    tryNow();
  });
}

/** The document's diagnostics of ours, as soon as there are any that `accept` takes. */
export function diagnosticsOf(
  document: vscode.TextDocument,
  accept: (diagnostics: readonly vscode.Diagnostic[]) => boolean = (all) => all.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  return awaitEvent([vscode.languages.onDidChangeDiagnostics], () => {
    const ours = ourDiagnostics(document);
    return accept(ours) ? ours : undefined;
  });
}

export function ourDiagnostics(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === "copydesk");
}

export function furnitureOf(diagnostics: readonly vscode.Diagnostic[]): readonly vscode.Diagnostic[] {
  return diagnostics.filter((diagnostic) => codeOf(diagnostic).startsWith("furniture/"));
}

export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === "object" ? code.value : code);
}

/** Waits until the document's text is what `accept` wants, and answers it. */
export function textThat(document: vscode.TextDocument, accept: (text: string) => boolean): Promise<string> {
  return awaitEvent([vscode.workspace.onDidChangeTextDocument], () => {
    const text = document.getText();
    return accept(text) ? text : undefined;
  });
}

/** Waits until the editor has selected words that `accept` takes, and answers them. */
export function selectedThat(editor: vscode.TextEditor, accept: (words: string) => boolean): Promise<string> {
  return awaitEvent([vscode.window.onDidChangeTextEditorSelection], () => {
    const words = editor.document.getText(editor.selection);
    return accept(words) ? words : undefined;
  });
}

/**
 * Runs a command that asks something, and gives `answer` (a command too) until it is done. Nothing announces that a list or a preview is open, and an answer before that is lost: so it is
 * given again, a few times a second.
 */
export async function answering(command: string, answer: string): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(vscode.commands.executeCommand(command)).finally(() => {
    isDone = true;
  });
  for (let tries = 0; !isDone; tries++) {
    if (tries > 60) throw new Error(`${answer} does not end ${command}`);
    await Promise.race([done, new Promise((again) => setTimeout(again, 300))]);
    if (!isDone) await vscode.commands.executeCommand(answer);
  }
  await done;
}

/** The text of every hover at a place. */
export async function hoverAt(document: vscode.TextDocument, needle: string): Promise<string> {
  const position = positionOf(document, needle);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === "string" ? content : content.value)).join("\n");
}

/** Just inside the first place where `needle` stands. */
function positionOf(document: vscode.TextDocument, needle: string): vscode.Position {
  const offset = document.getText().indexOf(needle);
  if (offset < 0) throw new Error(`${JSON.stringify(needle)} is not in the document`);
  return document.positionAt(offset + 1);
}

/**
 * The code actions at the editor's selection. The workbench cancels a request, or answers it with nothing, when its editor moves on meanwhile (right after it opened, say); then it is
 * asked once more.
 */
export async function actionsAt(editor: vscode.TextEditor, kind?: string): Promise<readonly vscode.CodeAction[]> {
  try {
    const actions = await requestActions(editor, kind);
    if (actions.length > 0) return actions;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "Canceled") throw error;
  }
  return requestActions(editor, kind);
}

async function requestActions(editor: vscode.TextEditor, kind?: string): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    editor.document.uri,
    editor.selection,
    kind,
    // Resolve that many, so that an action that is filled in late has its edit.
    50,
  );
}

/** Applies the one action whose title matches, as a click in the menu does. */
export async function applyAction(editor: vscode.TextEditor, title: RegExp, kind?: string): Promise<void> {
  const actions = await actionsAt(editor, kind);
  const action = actions.find((each) => title.test(each.title));
  if (!action) throw new Error(`no action like ${title} among: ${actions.map((each) => each.title).join(" | ")}`);
  if (action.disabled) throw new Error(`${action.title} is disabled: ${action.disabled.reason}`);
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

export async function undo(editor: vscode.TextEditor): Promise<void> {
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand("undo");
}

/** The text without the tags Copydesk writes. */
export function plain(text: string): string {
  return text.replace(
    /<\/?(?:persName|orgName|placeName|name|date|time|said|quote|q|head|byline|dateline|seg|fw)\b[^<>]*>/g,
    "",
  );
}
