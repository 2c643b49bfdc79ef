import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { closeAll, codeOf, extension } from "./desk.ts";

const SOUND = "Advertisement\nThe mayor opened the new swimming hall on Monday, and the first guests jumped in.\n";
const BROKEN = SOUND.replace("mayor", "mayor\u200b");
const CODE = "text/invisible-character";

interface Answer {
  readonly files: number;
  readonly read: number;
  readonly problems: number;
}

function check(): Thenable<Answer> {
  return vscode.commands.executeCommand<Answer>("copydesk.checkWorkspace");
}

function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("no workspace folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

async function write(name: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  return uriOf(name);
}

function codesOf(uri: vscode.Uri): readonly string[] {
  return vscode.languages.getDiagnostics(uri).map(codeOf);
}

/** Waits until the codes of a file, open or not, are what `accept` wants. */
function codesThat(uri: vscode.Uri, accept: (codes: readonly string[]) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const subscription = vscode.languages.onDidChangeDiagnostics(look);
    function look(): void {
      if (!accept(codesOf(uri))) return;
      subscription.dispose();
      resolve();
    }
    look();
  });
}

describe("the check of the workspace", () => {
  before(() => extension().activate());
  afterEach(async () => {
    await closeAll();
    for (const name of ["closed.article", "late.article", "node_modules"]) {
      await vscode.workspace.fs.delete(uriOf(name), { recursive: true }).then(undefined, () => undefined);
    }
  });

  it("shows what is wrong with articles that are not open, and reads them again only where they changed", async () => {
    const closed = await write("closed.article", BROKEN);
    const hidden = await write("node_modules/package/closed.article", BROKEN);
    const first = await check();
    await codesThat(closed, (codes) => codes.join() === CODE);
    equal(codesOf(hidden), [], "codes of a file in node_modules");
    ok(first.files > 1 && first.problems > 0, JSON.stringify(first));
    const second = await check();
    equal({ ...second, read: 0 }, second, "a second run");
    await write("late.article", BROKEN);
    equal((await check()).read, 1, "files read in a third run");
  });

  it("follows changes on the disk", async () => {
    const closed = await write("closed.article", BROKEN);
    await check();
    await codesThat(closed, (codes) => codes.join() === CODE);
    await write("closed.article", SOUND);
    await codesThat(closed, (codes) => codes.length === 0);
    await write("closed.article", BROKEN);
    await codesThat(closed, (codes) => codes.join() === CODE);
    await vscode.workspace.fs.delete(closed);
    await codesThat(closed, (codes) => codes.length === 0);
  });

  it("never says a thing twice of an open article, and says it again once it is closed", async () => {
    const closed = await write("closed.article", BROKEN);
    await check();
    await codesThat(closed, (codes) => codes.join() === CODE);
    // Not by openTextDocument: it would keep the document open for minutes after its editor.
    await vscode.commands.executeCommand("vscode.open", closed);
    // Hints come from the open document alone.
    await codesThat(closed, (codes) => codes.some((code) => code.startsWith("furniture/")));
    await codesThat(closed, (codes) => codes.filter((code) => code === CODE).length === 1);
    await closeAll();
    await codesThat(closed, (codes) => codes.join() === CODE);
  });

  it("is loud or silent by the setting without being run again", async () => {
    const closed = await write("closed.article", BROKEN);
    await check();
    await codesThat(closed, (codes) => codes.join() === CODE);
    const settings = vscode.workspace.getConfiguration("copydesk");
    const workspace = vscode.ConfigurationTarget.Workspace;
    await settings.update("diagnostics.severity", { text: "off", furniture: "warning" }, workspace);
    await codesThat(closed, (codes) => codes.join() === "furniture/advertisement");
    await settings.update("diagnostics.severity", undefined, workspace);
    await codesThat(closed, (codes) => codes.join() === CODE);
  });

  it("runs by itself where the setting says so", async () => {
    const settings = vscode.workspace.getConfiguration("copydesk");
    const workspace = vscode.ConfigurationTarget.Workspace;
    await settings.update("diagnostics.wholeWorkspace", true, workspace);
    const late = await write("late.article", BROKEN);
    await codesThat(late, (codes) => codes.join() === CODE);
    await settings.update("diagnostics.wholeWorkspace", undefined, workspace);
  });
});
