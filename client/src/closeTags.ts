import * as vscode from "vscode";
import { isServed } from "./served.ts";
import type { Server } from "./server.ts";

/**
 * Writes the end tag when the `>` of a start tag is typed, and the rest of one behind `</`, as VS Code does in HTML. Pairs of brackets in the language's configuration could not: an
 * open one is a fixed text, without attributes. One undo takes the end tag back and leaves what was typed.
 */
export function registerCloseTags(server: Server): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument((event) => {
    const editor = vscode.window.activeTextEditor;
    const typed = typedCharacter(event);
    if (typed === undefined || editor?.document !== event.document || !isWanted(event.document)) return;
    void close(server, editor, typed, placesAfter(event.contentChanges));
  });
}

type ClosingCharacter = ">" | "/";

/** The character that was typed, at one cursor or at several; `undefined` for what was pasted, undone or written by a command. */
function typedCharacter({ contentChanges, reason }: vscode.TextDocumentChangeEvent): ClosingCharacter | undefined {
  const text = contentChanges[0]?.text;
  if (reason !== undefined || (text !== ">" && text !== "/")) return undefined;
  return contentChanges.every((change) => change.text === text && change.rangeLength === 0) ? text : undefined;
}

function isWanted(document: vscode.TextDocument): boolean {
  return (
    isServed(document) && vscode.workspace.getConfiguration("editor", document).get("autoClosingBrackets") !== "never"
  );
}

/** Where the cursors stand behind the characters that were typed. The ranges of changes count in the text before any of them. */
function placesAfter(changes: readonly vscode.TextDocumentContentChangeEvent[]): readonly vscode.Position[] {
  const starts = changes.map(({ range }) => range.start).sort((a, b) => a.compareTo(b));
  let before = 0;
  return starts.map((start, i) => {
    before = starts[i - 1]?.line === start.line ? before + 1 : 1;
    return start.translate(0, before);
  });
}

/** What closes them must be the same at all cursors: a snippet is one text. */
async function close(
  server: Server,
  editor: vscode.TextEditor,
  typed: ClosingCharacter,
  places: readonly vscode.Position[],
): Promise<void> {
  const { document } = editor;
  const { version } = document;
  const closings = await Promise.all(places.map((place) => closingAt(server, document, place, typed)));
  const [closing] = closings;
  if (!closing || closings.some((other) => other !== closing)) return;
  // Somebody has typed on, or gone to another file.
  if (document.version !== version || vscode.window.activeTextEditor !== editor) return;
  const snippet = new vscode.SnippetString();
  if (typed === ">") snippet.appendTabstop(0);
  snippet.appendText(closing);
  await editor.insertSnippet(snippet, places);
}

async function closingAt(
  server: Server,
  document: vscode.TextDocument,
  place: vscode.Position,
  ch: ClosingCharacter,
): Promise<string | undefined> {
  const converter = server.client?.code2ProtocolConverter;
  if (!converter) return undefined;
  const edits = await server.ask<readonly { readonly newText: string }[] | null>("textDocument/onTypeFormatting", {
    textDocument: converter.asTextDocumentIdentifier(document),
    position: converter.asPosition(place),
    ch,
    options: { tabSize: 2, insertSpaces: true },
  });
  return edits?.[0]?.newText;
}
