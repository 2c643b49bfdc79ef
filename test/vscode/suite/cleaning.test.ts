import * as vscode from "vscode";
import { equal, match, ok } from "./assert.ts";
import {
  applyAction,
  closeAll,
  codeOf,
  diagnosticsOf,
  extension,
  furnitureOf,
  openArticle,
  plain,
  textThat,
  undo,
} from "./desk.ts";

const PAGE = `Dockers end strike after twelve days
By Ana Ruiz
Advertisement
The port authority and the dockers agreed on Monday to end a strike of twelve days, the city of Rotterdam said.
Share on Facebook
“We paid a price that nobody wanted,” Mayor Lena Okafor said. “Now we work.” Okafor left for Brussels.
Share on X
Sign up for our newsletter
`;
/** The same without furniture. */
const ARTICLE = PAGE.split("\n")
  .filter((line) => !/^(?:By|Adv|Share|Sign)/.test(line))
  .join("\n");

/** Opens the page with the cursor at these words, once its furniture is known. */
async function openAt(words: string, text = PAGE): Promise<vscode.TextEditor> {
  const editor = await openArticle(text.replace(words, `|${words}`));
  await diagnosticsOf(editor.document, (all) => furnitureOf(all).length > 0);
  return editor;
}

async function run(editor: vscode.TextEditor, command: string, accept: (text: string) => boolean): Promise<string> {
  await vscode.commands.executeCommand(`copydesk.${command}`);
  return textThat(editor.document, accept);
}

/** The lines that are in sight. */
function seen(editor: vscode.TextEditor): readonly string[] {
  const { document, visibleRanges } = editor;
  return visibleRanges.flatMap(({ start, end }) =>
    Array.from({ length: end.line - start.line + 1 }, (_, i) => document.lineAt(start.line + i).text),
  );
}

async function seenThat(editor: vscode.TextEditor, accept: (lines: readonly string[]) => boolean): Promise<void> {
  if (accept(seen(editor))) return;
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`in sight is: ${seen(editor).join(" / ")}`)), 10_000);
    const subscription = vscode.window.onDidChangeTextEditorVisibleRanges(() => {
      if (!accept(seen(editor))) return;
      clearTimeout(late);
      subscription.dispose();
      resolve();
    });
  });
}

const hasNoFurniture = (lines: readonly string[]): boolean =>
  lines.length > 2 && !lines.some((line) => /^(?:By|Adv|Share|Sign)/.test(line));
const hasAll = (lines: readonly string[]): boolean =>
  PAGE.trimEnd()
    .split("\n")
    .every((line) => lines.includes(line));

describe("cleaning", () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it("removes a run, a kind, and lifts metadata by command, each in one undo step", async () => {
    const editor = await openAt("Share on X");
    for (const [command, accept] of [
      ["removeRun", (text: string) => text.endsWith("Brussels.\n") && text.includes("Advertisement")],
      ["removeKind", (text: string) => !text.includes("Share") && text.includes("Sign up")],
      ["liftMetadata", (text: string) => text.startsWith("---\ntitle: Dockers") && !text.includes("\nBy Ana")],
    ] as const) {
      await run(editor, command, accept);
      await undo(editor);
      equal(editor.document.getText(), PAGE, `text after undoing ${command}`);
      const at = new vscode.Position(6, 3);
      editor.selection = new vscode.Selection(at, at);
    }
  });

  it("keeps a line as article text, headline or sub-heading by command, in one undo step", async () => {
    const editor = await openAt("Sign up");
    for (const [command, tag] of [
      ["keepText", '<seg type="body">'],
      ["markHeadline", "<head>"],
      ["markSubheading", '<head type="sub">'],
    ] as const) {
      const text = await run(editor, command, (now) => now.includes(`\n${tag}Sign up for our newsletter</`));
      equal(plain(text), PAGE, "plain text");
      await diagnosticsOf(editor.document, (all) => furnitureOf(all).length === 4);
      await undo(editor);
      equal(editor.document.getText(), PAGE, `text after undoing ${command}`);
    }
  });

  it("repairs every defect of the text by command, in one undo step", async () => {
    const broken = `${PAGE}The ferry\u00e2\u20ac\u2122s crew left at noon.&nbsp;\n`;
    const editor = await openAt("Sign up", broken);
    await run(editor, "fixAllDefects", (text) => text.includes("ferry’s crew") && !text.includes("&nbsp;"));
    await undo(editor);
    equal(editor.document.getText(), broken, "text after undoing");
  });

  it("writes the quotation marks in one style by command, in one undo step", async () => {
    const mixed = PAGE.replace(
      "Share on X",
      '"We shall wait for the first ship," Bo Lund of the port authority said.\nShare on X',
    );
    const editor = await openAt("Sign up", mixed);
    await run(editor, "uniformQuotationMarks", (text) => text.includes("“We shall wait for the first ship,” Bo"));
    await undo(editor);
    equal(editor.document.getText(), mixed, "text after undoing");
  });

  it("writes a name that is spelled in two ways in one of them, or remembers that they are two, in one undo step", async () => {
    const misspelt = `${PAGE}Mayor Ingrid Tverdal met the crew, and Tverdal spoke for an hour before Tvedral left.\n`;
    const editor = await openAt("Tvedral", misspelt);
    await diagnosticsOf(editor.document, (all) => all.some((found) => codeOf(found) === "names/slip"));
    await applyAction(editor, /^Use “Tverdal” here$/);
    equal(editor.document.getText(), misspelt.replace("Tvedral", "Tverdal"), "text");
    await undo(editor);
    await applyAction(editor, /^“Tvedral” and “Tverdal” are different names$/);
    equal(editor.document.getText(), `---\ndifferent:\n  - Tvedral / Tverdal\n---\n${misspelt}`, "text");
    await diagnosticsOf(editor.document, (all) => all.every((found) => codeOf(found) !== "names/slip"));
    await undo(editor);
    equal(editor.document.getText(), misspelt, "text after undoing");
  });

  it("ignores a code in the file by code action, in one undo step", async () => {
    const editor = await openAt("Sign up");
    await applyAction(editor, /^Ignore furniture\/promotion in this file/);
    equal(editor.document.getText(), `---\nignore:\n  - furniture/promotion\n---\n${PAGE}`, "text");
    await diagnosticsOf(editor.document, (all) => furnitureOf(all).length === 4);
    await undo(editor);
    equal(editor.document.getText(), PAGE, "text after undoing");
  });

  it("keeps all lines of a selection as article text by command, in one undo step", async () => {
    const editor = await openAt("Advertisement");
    const all = editor.document.getText();
    editor.selection = new vscode.Selection(new vscode.Position(0, 0), editor.document.positionAt(all.length));
    const text = await run(editor, "keepText", (now) => now.split('<seg type="body">').length === 6);
    equal(plain(text), PAGE, "plain text");
    await diagnosticsOf(editor.document, (found) => furnitureOf(found).length === 0);
    await undo(editor);
    equal(editor.document.getText(), PAGE, "text after undoing");
  });

  it("marks credits and captions where the setting says so", async () => {
    const settings = vscode.workspace.getConfiguration("copydesk.cleaning");
    await settings.update("creditsAndCaptions", "mark", vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await openAt("Sign up", `${PAGE}Photo: Bo Lindt / Harbour Archive\n`);
      await run(editor, "removeFurniture", (text) => text.includes('<fw type="credit">Photo:'));
    } finally {
      await settings.update("creditsAndCaptions", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it("shows a whole clean as a diff that follows the article, and cleans", async () => {
    const editor = await openAt("Sign up");
    await vscode.commands.executeCommand("copydesk.previewClean");
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    ok(tab?.input instanceof vscode.TabInputTextDiff, "no diff is open");
    const preview = await vscode.workspace.openTextDocument(tab.input.modified);
    match(preview.getText(), /^---\ntitle: Dockers end strike after twelve days\nbyline: Ana Ruiz\n---\n/, "preview");
    ok(preview.getText().endsWith(ARTICLE), "the preview ends with the article");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, new vscode.Position(3, 4), "old ");
    await vscode.workspace.applyEdit(edit);
    const cleaned = await textThat(preview, (text) => text.includes("The old port"));
    await vscode.commands.executeCommand("copydesk.acceptClean");
    equal(await textThat(editor.document, (text) => text.startsWith("---")), cleaned, "cleaned text");
    equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString(), "active editor");
    await undo(editor);
    equal(editor.document.getText(), PAGE.replace("The port", "The old port"), "text after undo");
  });

  it("discards the preview", async () => {
    const editor = await openAt("Sign up");
    await vscode.commands.executeCommand("copydesk.previewClean");
    await vscode.commands.executeCommand("copydesk.discardClean");
    equal(editor.document.getText(), PAGE, "text");
    ok(
      vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputText,
      "the diff is still open",
    );
  });

  it("shows the article only, while typing and after cleaning, and everything again", async () => {
    const editor = await openAt("The port");
    await vscode.commands.executeCommand("copydesk.toggleArticleOnly");
    await seenThat(editor, hasNoFurniture);
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), "Read more: Advertisement\nAdvertisement\n"));
    await seenThat(editor, hasNoFurniture);
    await undo(editor);
    await seenThat(editor, hasNoFurniture);
    await vscode.commands.executeCommand("copydesk.removeFurniture");
    await textThat(editor.document, (text) => text.startsWith("---"));
    await seenThat(editor, (lines) => lines.includes("byline: Ana Ruiz") && lines.length >= 7);
    await undo(editor);
    await seenThat(editor, hasNoFurniture);
    await vscode.commands.executeCommand("copydesk.toggleArticleOnly");
    await seenThat(editor, hasAll);
  });

  it("shows the article and what is silenced meanwhile", async () => {
    const editor = await openAt("The port");
    const settings = vscode.workspace.getConfiguration("copydesk.diagnostics");
    await vscode.commands.executeCommand("copydesk.toggleArticleOnly");
    await seenThat(editor, hasNoFurniture);
    await settings.update("severity", { "furniture/share": "off" }, vscode.ConfigurationTarget.Workspace);
    try {
      const isShared = (line: string): boolean => line.startsWith("Share on");
      await seenThat(editor, (lines) => lines.filter(isShared).length === 2);
      await seenThat(editor, (lines) => hasNoFurniture(lines.filter((line) => !isShared(line))));
    } finally {
      await settings.update("severity", undefined, vscode.ConfigurationTarget.Workspace);
    }
    await seenThat(editor, hasNoFurniture);
    await vscode.commands.executeCommand("copydesk.toggleArticleOnly");
    await seenThat(editor, hasAll);
  });
});
