import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { awaitEvent, closeAll, extension, openArticle, openFile, openText, setPlainText } from "./desk.ts";

const VIEW_TYPE = /copydesk\.reader$/;

/** The tabs that hold the reader preview. */
function previews(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && VIEW_TYPE.test(input.viewType));
}

function previewOf(name: string): Promise<vscode.Tab> {
  return previewThat((label) => label.includes(name));
}

function previewThat(accept: (label: string) => boolean): Promise<vscode.Tab> {
  return awaitEvent([vscode.window.tabGroups.onDidChangeTabs], () => previews().find(({ label }) => accept(label)));
}

describe("the reader preview", () => {
  before(() => extension().activate());
  afterEach(async () => {
    await vscode.window.tabGroups.close(previews());
    await closeAll();
  });

  it("opens beside the article and leaves the cursor in it", async () => {
    const editor = await openFile("ferry.article");
    await vscode.commands.executeCommand("copydesk.openPreview");
    const tab = await previewOf("ferry.article");
    ok(tab.group.viewColumn !== editor.viewColumn, "the preview covers the article");
    equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString(), "active editor");
  });

  it("is one page that follows the article being edited", async () => {
    await openFile("ferry.article");
    await vscode.commands.executeCommand("copydesk.openPreview");
    await previewOf("ferry.article");
    await vscode.commands.executeCommand("workbench.action.focusFirstEditorGroup");
    const { document } = await openArticle("The harbour was quiet on Monday, and nobody was on the quay.\n");
    await previewOf(nameOf(document));
    await vscode.commands.executeCommand("copydesk.openPreview");
    equal(previews().length, 1, "previews");
  });

  it("stays with its article while another kind of file is edited", async () => {
    await openFile("ferry.article");
    await vscode.commands.executeCommand("copydesk.openPreview");
    await previewOf("ferry.article");
    await vscode.commands.executeCommand("workbench.action.focusFirstEditorGroup");
    await openFile("notes.txt");
    ok(previews()[0]?.label.includes("ferry.article"), `the preview is of ${previews()[0]?.label}`);
  });

  it("leaves a text file that is no article any more, and shows it when it is one again", async () => {
    try {
      await setPlainText(true);
      await openText("reader.txt", "The harbour was quiet on Monday, and nobody was on the quay.\n");
      await vscode.commands.executeCommand("copydesk.openPreview");
      await previewOf("reader.txt");
      await vscode.commands.executeCommand("workbench.action.focusFirstEditorGroup");
      for (let i = 0; i < 2; i++) {
        await setPlainText(false);
        await previewThat((label) => !label.includes("reader.txt"));
        await setPlainText(true);
        await previewOf("reader.txt");
      }
    } finally {
      await setPlainText(undefined);
    }
  });

  it("leaves an article that is called plain text, and shows it when it is an article again", async () => {
    const { document } = await openArticle("The harbour was quiet on Monday, and nobody was on the quay.\n");
    await vscode.commands.executeCommand("copydesk.openPreview");
    await previewOf(nameOf(document));
    await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await previewThat((label) => !label.includes(nameOf(document)));
    await vscode.languages.setTextDocumentLanguage(document, "article");
    await previewOf(nameOf(document));
  });
});

function nameOf({ uri }: vscode.TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
