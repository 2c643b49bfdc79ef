import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { closeAll, diagnosticsOf, extension, furnitureOf, openFile, openText, setPlainText } from "./desk.ts";

const PAGE = `Share on Facebook

The harbour wall will be mended in October, and the ferry stops for three weeks while the stones are laid.

“We could not wait for another winter,” said the harbour master, Ingrid Moen, who has seen nine of them.
`;

describe("a text file", () => {
  before(() => extension().activate());
  afterEach(async () => {
    await setPlainText(undefined);
    await closeAll();
  });

  it("becomes an article by command", async () => {
    const { document } = await openText("treat.txt", PAGE);
    equal(document.languageId, "plaintext", "language");
    await vscode.commands.executeCommand("copydesk.treatAsArticle");
    const article = vscode.window.activeTextEditor?.document;
    ok(article, "no editor is open");
    equal(article.languageId, "article", "language");
    equal(furnitureOf(await diagnosticsOf(article)).length, 1, "furniture");
  });

  it("is analysed like an article with copydesk.plainText.enabled, and left alone again without", async () => {
    const { document } = await openText("enabled.txt", PAGE);
    await setPlainText(true);
    equal(furnitureOf(await diagnosticsOf(document)).length, 1, "furniture");
    equal(document.languageId, "plaintext", "language");
    await setPlainText(false);
    await diagnosticsOf(document, (all) => all.length === 0);
    // The server has started anew for the articles that are open.
    await diagnosticsOf((await openFile("ferry.article")).document);
    equal(furnitureOf(await diagnosticsOf(document, () => true)).length, 0, "furniture");
  });
});
