import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { applyAction, closeAll, diagnosticsOf, extension, openArticle, openFile, undo } from "./desk.ts";

describe("the editor", () => {
  afterEach(closeAll);

  // First of all tests: nothing has called activate() yet.
  it("wakes when an article is opened", async () => {
    const { document } = await openFile("ferry.article");
    equal(document.languageId, "article", "language");
    await diagnosticsOf(document);
    ok(extension().isActive, "the extension sleeps beside an open article");
  });

  it("takes names with apostrophes and hyphens as one word", async () => {
    const { document } = await openArticle("Reporters of Al-Hayat met Sean O'Brien and Anne-Marie in the hall.\n");
    for (const name of ["Al-Hayat", "O'Brien", "Anne-Marie"]) {
      const range = document.getWordRangeAtPosition(document.positionAt(document.getText().indexOf(name) + 1));
      equal(range && document.getText(range), name, "word");
    }
  });

  it("has every command of its manifest", async () => {
    const { contributes } = extension().packageJSON as { contributes: { commands?: readonly { command: string }[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    const declared = (contributes.commands ?? []).map((each) => each.command);
    ok(declared.includes("copydesk.removeFurniture"), declared.join(", "));
    equal(
      declared.filter((command) => !known.has(command)),
      [],
      "commands without an implementation",
    );
  });

  it("sets up articles for writing", async () => {
    const { document } = await openFile("ferry.article");
    const editor = vscode.workspace.getConfiguration("editor", document);
    for (const setting of ["wordWrap", "linkedEditing"])
      ok(editor.inspect(setting)?.defaultLanguageValue !== undefined, setting);
  });

  it("repairs characters with source.fixAll.copydesk and takes no line away", async () => {
    const broken =
      "Advertisement\nThe mayor\u200b opened the new swimming hall on Monday, and the first guests jumped in.\n";
    const editor = await openArticle(broken);
    await applyAction(editor, /./, "source.fixAll.copydesk");
    equal(editor.document.getText(), broken.replace("\u200b", ""), "text");
    await undo(editor);
    equal(editor.document.getText(), broken, "text after undo");
  });

  it("outlines the article", async () => {
    const { document } = await openFile("ferry.article");
    const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    ok(symbols && symbols.length > 0, "no document symbols");
  });
});
