import * as vscode from "vscode";
import { equal, match, ok } from "./assert.ts";
import {
  applyAction,
  closeAll,
  codeOf,
  diagnosticsOf,
  extension,
  furnitureOf,
  hoverAt,
  openArticle,
  openFile,
  ourDiagnostics,
  selectedThat,
  textThat,
  undo,
} from "./desk.ts";

/** Lines of ferry.article that nobody would print, and lines that are the article. */
const FURNITURE = ["Skip to content", "Advertisement", "Share on Facebook", "Sign up for our newsletter"];
const ARTICLE = ["The night ferry between", "We have replaced", "Mayor Ingrid Dahl", "Solberg added"];

const MESSY = `Advertisement
The bakery on Mill Street opened its doors again on Monday after a small fire in the oven room.
Share on Facebook
The owner told neighbours that every loaf on the shelves had been sold before the church bells rang at ten.
Sign up for our newsletter
`;
const CLEAN = `The bakery on Mill Street opened its doors again on Monday after a small fire in the oven room.
The owner told neighbours that every loaf on the shelves had been sold before the church bells rang at ten.
`;

describe("furniture", () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it("is faded line by line with its kind, and article lines are not", async () => {
    const { document } = await openFile("ferry.article");
    const furniture = furnitureOf(await diagnosticsOf(document, (all) => furnitureOf(all).length > 0));
    const isFaded = (line: string) =>
      furniture.some((each) => document.lineAt(each.range.start.line).text.includes(line));
    for (const line of FURNITURE) ok(isFaded(line), `"${line}" is not faded`);
    for (const line of ARTICLE) ok(!isFaded(line), `"${line}" is faded`);
    for (const each of furniture) {
      equal(each.severity, vscode.DiagnosticSeverity.Hint, `severity of ${each.message}`);
      ok(each.tags?.includes(vscode.DiagnosticTag.Unnecessary), `not faded: ${each.message}`);
      match(codeOf(each), /^furniture\/[a-z]+$/, "code");
      ok(each.message.length > 0, "a furniture hint without a message");
    }
  });

  it("is followed while typing", async () => {
    const editor = await openArticle("The council met on Tuesday and spoke for two hours about the new bridge.\n");
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), "Advertisement\n"));
    const [hint] = furnitureOf(await diagnosticsOf(editor.document, (all) => furnitureOf(all).length > 0));
    equal(hint?.range.start.line, 1, "line of the hint");
    await undo(editor);
    await diagnosticsOf(editor.document, (all) => furnitureOf(all).length === 0);
  });

  it("goes line by line by code action, in one undo step", async () => {
    const editor = await openArticle(MESSY.replace("Share on", "Sha|re on"));
    await applyAction(editor, /^Remove this line/);
    equal(editor.document.getText(), MESSY.replace("Share on Facebook\n", ""), "text");
    await undo(editor);
    equal(editor.document.getText(), MESSY, "text after undo");
  });

  it("goes all at once by code action, in one undo step", async () => {
    const editor = await openArticle(`|${MESSY}`);
    await applyAction(editor, /^Remove all furniture/);
    equal(editor.document.getText(), CLEAN, "text");
    await undo(editor);
    equal(editor.document.getText(), MESSY, "text after undo");
  });

  it("is kept as marked furniture by code action, in one undo step", async () => {
    const editor = await openArticle(MESSY.replace("Share on", "Sha|re on"));
    await applyAction(editor, /^Keep as furniture, marked <fw>/);
    match(editor.document.lineAt(2).text, /^<fw type="[a-z]+">Share on Facebook<\/fw>$/, "line");
    await undo(editor);
    equal(editor.document.getText(), MESSY, "text after undo");
  });

  it("goes and stays by command", async () => {
    const editor = await openArticle(`|${MESSY}`);
    const { document } = editor;
    for (const [command, accept] of [
      ["copydesk.removeLine", (text: string) => text === MESSY.replace("Advertisement\n", "")],
      ["copydesk.keepLine", (text: string) => /^<fw type="[a-z]+">Advertisement<\/fw>\n/.test(text)],
      ["copydesk.removeFurniture", (text: string) => text === CLEAN],
    ] as const) {
      await vscode.commands.executeCommand(command);
      await textThat(document, accept);
      await undo(editor);
      equal(document.getText(), MESSY, `text after undoing ${command}`);
      const start = new vscode.Position(0, 0);
      editor.selection = new vscode.Selection(start, start);
    }
  });

  it("is visited forwards and backwards by command, round the end, from the line the cursor stands on", async () => {
    const editor = await openArticle(`|${MESSY}`);
    await diagnosticsOf(editor.document, (all) => furnitureOf(all).length === 3);
    const steps = [
      ["copydesk.nextFurniture", "Advertisement"],
      ["copydesk.nextFurniture", "Share on Facebook"],
      ["copydesk.nextFurniture", "Sign up for our newsletter"],
      ["copydesk.nextFurniture", "Advertisement"],
      ["copydesk.previousFurniture", "Sign up for our newsletter"],
      ["copydesk.previousFurniture", "Share on Facebook"],
    ] as const;
    for (const [command, line] of steps) {
      await vscode.commands.executeCommand(command);
      await selectedThat(editor, (words) => words === line);
    }
    for (const [command, character, line] of [
      ["copydesk.nextFurniture", 5, "Share on Facebook"],
      ["copydesk.previousFurniture", 5, "Share on Facebook"],
      ["copydesk.previousFurniture", 0, "Advertisement"],
    ] as const) {
      editor.selection = new vscode.Selection(2, character, 2, character);
      await vscode.commands.executeCommand(command);
      await selectedThat(editor, (words) => words === line);
    }
  });

  it("is visited line by line where one after the other is removed", async () => {
    const run = MESSY.replace("Advertisement", "Advertisement\nShare on Facebook\nShare on X");
    const editor = await openArticle(`|${run}`);
    await diagnosticsOf(editor.document, (all) => furnitureOf(all).length === 5);
    for (const [left, line] of [
      [5, "Advertisement"],
      [4, "Share on Facebook"],
      [3, "Share on X"],
    ] as const) {
      await diagnosticsOf(editor.document, (all) => furnitureOf(all).length === left);
      await vscode.commands.executeCommand("copydesk.nextFurniture");
      await selectedThat(editor, (words) => words === line);
      await vscode.commands.executeCommand("copydesk.removeLine");
      await textThat(editor.document, (text) => !text.startsWith(line));
    }
    ok(editor.document.getText().startsWith("The bakery"), "the lines above the article are left");
  });

  it("is not looked for in a text file nobody asked about", async () => {
    const { document } = await openFile("notes.txt");
    equal(document.languageId, "plaintext", "language");
    // The article's hints come after the text file was open: had it been looked at, its own would be there.
    await diagnosticsOf((await openFile("ferry.article")).document);
    equal(ourDiagnostics(document).length, 0, "diagnostics of notes.txt");
    equal(await hoverAt(document, "Henrik Solberg"), "", "hover in notes.txt");
  });
});
