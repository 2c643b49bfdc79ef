import * as vscode from "vscode";
import { equal, match, ok } from "./assert.ts";
import { closeAll, diagnosticsOf, extension, openArticle, textThat, undo } from "./desk.ts";

/** What helps a person to write tags and ids by hand. Each request is asked as the editor asks it. */

const NAMED = [
  'Mayor <persName ref="#lena-okafor">Lena Okafor</persName> met captain Henrik Solberg in Rotterdam.',
  "Okafor said that the ferry stays in port.",
  "",
].join("\n");

describe("writing", () => {
  before(async () => {
    await extension().activate();
    // The server is awake once it has said what it thinks of a broken tag; until then it answers nothing.
    const { document } = await openArticle("They met <persName>Okafor.\n");
    await diagnosticsOf(document);
  });
  afterEach(closeAll);

  it("completes a tag with its end tag, and says what the tag is for", async () => {
    const editor = await openArticle(`${NAMED}<|`);
    const item = await completionAt(editor, "persName");
    ok(item.insertText instanceof vscode.SnippetString, "no snippet");
    equal(item.insertText.value, "persName>$0</persName>", "text");
    match(documentationOf(item), /person/i, "documentation");
  });

  it("completes the attributes that a tag has not yet, and says what they mean", async () => {
    const editor = await openArticle(`${NAMED}<date when="2024-06-03" |`);
    const labels = (await completionsAt(editor)).map(labelOf);
    ok(!labels.includes("when"), labels.join());
    const item = await completionAt(editor, "from");
    ok(documentationOf(item).length > 10, "no documentation");
  });

  it("completes an id of somebody the article names, and tells who it is", async () => {
    const editor = await openArticle(`${NAMED}<persName ref="|">`);
    const labels = (await completionsAt(editor)).map(labelOf);
    equal(labels.slice(0, 2), ["#lena-okafor", "#henrik-solberg"], "ids");
    match(documentationOf(await completionAt(editor, "#henrik-solberg")), /Henrik Solberg.*person/, "documentation");
  });

  it("edits the two tags of a pair as one", async () => {
    const { document } = await openArticle(NAMED);
    const at = document.positionAt(NAMED.indexOf("persName") + 2);
    // The command behind `editor.linkedEditing`; it counts lines and columns from 1.
    const answer = await vscode.commands.executeCommand<{ readonly ranges: readonly EditorRange[] }>(
      "_executeLinkedEditingProvider",
      document.uri,
      { lineNumber: at.line + 1, column: at.character + 1 },
    );
    equal(
      answer.ranges.map((range) => document.getText(fromEditor(range))),
      ["persName", "persName"],
      "ranges",
    );
  });

  it("opens the list of values where an attribute was completed", async () => {
    const editor = await openArticle(`${NAMED}<date |`);
    equal((await completionAt(editor, "when")).command?.command, "editor.action.triggerSuggest", "command");
  });

  it("closes a start tag behind its “>”, and an end tag behind its “</”", async () => {
    for (const [text, typed, closed] of [
      ['<persName ref="#lena-okafor"| left.', ">", '<persName ref="#lena-okafor">|</persName> left.'],
      ["<said|", ">", "<said>|</said>"],
      ["<said>“We wait”<| she said.", "/", "<said>“We wait”</said>| she said."],
    ] as const) {
      const editor = await openArticle(text);
      await type(editor, typed);
      await textThat(editor.document, (now) => now === closed.replace("|", ""));
      // Where the cursor stands, what is typed tells: VS Code may report a selection that a snippet set with the next change only.
      await vscode.commands.executeCommand("type", { text: "x" });
      await textThat(editor.document, (now) => now === closed.replace("|", "x"));
      await undo(editor);
      await undo(editor);
      equal(editor.document.getText(), text.replace("|", typed), "text after one undo");
    }
  });

  it("closes the tags at several cursors", async () => {
    const editor = await openArticle("<date and <date\n<date");
    editor.selections = [5, 15, 21].map((offset) => {
      const place = editor.document.positionAt(offset);
      return new vscode.Selection(place, place);
    });
    await type(editor, ">");
    await textThat(editor.document, (text) => text === "<date></date> and <date></date>\n<date></date>");
  });

  it("writes an end tag once, also where the editor formats while typing", async () => {
    const settings = vscode.workspace.getConfiguration("editor");
    try {
      await settings.update("formatOnType", true, vscode.ConfigurationTarget.Global);
      const editor = await openArticle("<q| left.");
      await type(editor, ">");
      await textThat(editor.document, (text) => text === "<q></q> left.");
      const { document, selection } = await openArticle("<q>| left.");
      const edits = await ask("executeFormatOnTypeProvider", document.uri, selection.active, ">", OPTIONS);
      equal(edits ?? [], [], "edits of the editor's own");
    } finally {
      await settings.update("formatOnType", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("closes nothing that is done again, pasted or not wanted", async () => {
    const editor = await openArticle("<q|");
    const { document } = editor;
    const asked = async (act: () => PromiseLike<unknown>): Promise<string> => {
      await act();
      // The answer to a question asked later comes later.
      await ask("executeDocumentSymbolProvider", document.uri);
      await ask("executeDocumentSymbolProvider", document.uri);
      return document.getText();
    };
    await type(editor, ">");
    await textThat(document, (text) => text === "<q></q>");
    await undo(editor);
    await undo(editor);
    equal(document.getText(), "<q", "text after undoing twice");
    equal(await asked(() => vscode.commands.executeCommand("redo")), "<q>", "text after redoing");
    await vscode.env.clipboard.writeText("<q>");
    equal(
      await asked(() => vscode.commands.executeCommand("editor.action.clipboardPasteAction")),
      "<q><q>",
      "text after pasting",
    );
    const settings = vscode.workspace.getConfiguration("editor");
    try {
      await settings.update("autoClosingBrackets", "never", vscode.ConfigurationTarget.Global);
      const other = await openArticle("<q|");
      await type(other, ">");
      await ask("executeDocumentSymbolProvider", other.document.uri);
      await ask("executeDocumentSymbolProvider", other.document.uri);
      equal(other.document.getText(), "<q>", "text where nothing is to be closed");
    } finally {
      await settings.update("autoClosingBrackets", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("renames an id everywhere in the file", async () => {
    const { document, selection } = await openArticle(
      `${NAMED}<said who="#lena-|okafor">“We wait,”</said> she said.\n`,
    );
    const range = await ask<{ readonly placeholder: string }>("prepareRename", document.uri, selection.active);
    equal(range.placeholder, "lena-okafor", "what is renamed");
    const edit = await ask<vscode.WorkspaceEdit>(
      "executeDocumentRenameProvider",
      document.uri,
      selection.active,
      "mayor",
    );
    await vscode.workspace.applyEdit(edit);
    equal(document.getText().match(/#[\w-]+/g), ["#mayor", "#mayor"], "ids");
  });

  it("says why there is nothing to rename", async () => {
    const { document, selection } = await openArticle(`${NAMED}The fer|ry sails.`);
    const reason = await ask<unknown>("prepareRename", document.uri, selection.active).catch(String);
    match(String(reason), /put the cursor/i, "reason");
  });

  it("goes from a short name to the person's full one", async () => {
    const { document } = await openArticle(NAMED);
    const at = document.positionAt(NAMED.indexOf("Okafor said") + 1);
    const [place] = await ask<(vscode.Location | vscode.LocationLink)[]>("executeDefinitionProvider", document.uri, at);
    ok(place, "no definition");
    equal(document.getText("targetRange" in place ? place.targetRange : place.range), "Lena Okafor", "definition");
  });

  it("finds every mention of a name", async () => {
    const { document } = await openArticle(NAMED);
    const at = document.positionAt(NAMED.indexOf("Okafor said") + 1);
    const places = await ask<vscode.Location[]>("executeReferenceProvider", document.uri, at);
    equal(
      places.map(({ range }) => document.getText(range)),
      ["Lena Okafor", "Okafor"],
      "mentions",
    );
  });

  it("lays the article out in one undo step", async () => {
    const editor = await openArticle(STRAY);
    const { document } = editor;
    const edits = await ask<vscode.TextEdit[]>("executeFormatDocumentProvider", document.uri, OPTIONS);
    ok(edits.length > 2, `${edits.length} edits`);
    await vscode.commands.executeCommand("editor.action.formatDocument");
    equal(document.getText(), "The ferry sails.\n\nMayor <persName>Okafor</persName> waves.\n", "text");
    await undo(editor);
    equal(document.getText(), STRAY, "text after undo");
  });

  it("lays out the lines of a selection", async () => {
    const { document } = await openArticle(STRAY);
    const line = document.lineAt(3).range;
    const edits = await ask<vscode.TextEdit[]>("executeFormatRangeProvider", document.uri, line, OPTIONS);
    ok(edits.length > 0, "no edits");
    ok(
      edits.every(({ range }) => range.start.line >= 3),
      "a line before the selection is touched",
    );
  });
});

const STRAY = "The  ferry sails. \n\n\nMayor <persName> Okafor </persName>waves.";
const OPTIONS = { tabSize: 2, insertSpaces: true };

interface EditorRange {
  readonly startLineNumber: number;
  readonly startColumn: number;
  readonly endLineNumber: number;
  readonly endColumn: number;
}

function fromEditor({ startLineNumber, startColumn, endLineNumber, endColumn }: EditorRange): vscode.Range {
  return new vscode.Range(startLineNumber - 1, startColumn - 1, endLineNumber - 1, endColumn - 1);
}

function ask<Answer>(command: string, ...values: readonly unknown[]): Promise<Answer> {
  return Promise.resolve(vscode.commands.executeCommand<Answer>(`vscode.${command}`, ...values));
}

/** As from the keyboard, with the server awake: it answers before anything is typed. */
async function type({ document }: vscode.TextEditor, text: string): Promise<void> {
  await ask("executeDocumentSymbolProvider", document.uri);
  await vscode.commands.executeCommand("type", { text });
}

/** What is offered at the cursor, in the order of the list and with documentation; ours only, not the words of the document. */
async function completionsAt({ document, selection }: vscode.TextEditor): Promise<readonly vscode.CompletionItem[]> {
  const { items } = await ask<vscode.CompletionList>(
    "executeCompletionItemProvider",
    document.uri,
    selection.active,
    undefined,
    // Resolve that many.
    50,
  );
  return items
    .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
    .sort((a, b) => String(a.sortText).localeCompare(String(b.sortText)));
}

async function completionAt(editor: vscode.TextEditor, label: string): Promise<vscode.CompletionItem> {
  const items = await completionsAt(editor);
  const item = items.find((each) => labelOf(each) === label);
  if (!item) throw new Error(`${label} is not among: ${items.map(labelOf).join(", ")}`);
  return item;
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

function documentationOf({ documentation }: vscode.CompletionItem): string {
  return typeof documentation === "object" ? documentation.value : (documentation ?? "");
}
