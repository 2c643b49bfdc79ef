import * as vscode from "vscode";
import { equal, match, ok } from "./assert.ts";
import { closeAll, diagnosticsOf, extension, furnitureOf, inWorkspace, openText, textThat } from "./desk.ts";

const NAME = "gannet/copydesk.furniture.yaml";
const SHARE = "Share on Facebook";
/** Both stay in sight: what is closed has no problems. */
const BESIDE = { viewColumn: vscode.ViewColumn.Beside };

/** A page of the Gannet: a story of its own between lines that all its pages have. */
function page(town: string): string {
  return `The ferry to ${town} sails again
The old ferry to ${town} sails again after a long debate in the council, the town's clerk wrote in a letter.
Neighbours of the quay in ${town} had waited for that day since the spring, and many of them came to see it.
Gannet desk
${SHARE}
`;
}

const TOWNS = ["Aldmouth", "Brennick", "Carrow", "Dunholt", "Eastby", "Farrow", "Garnsea", "Hale", "Inver", "Kelby"];

/** Waits until the line is flagged in the document, or is not. */
async function isFlagged(document: vscode.TextDocument, line: string, flagged: boolean): Promise<void> {
  await diagnosticsOf(
    document,
    (all) => furnitureOf(all).some(({ range }) => document.getText(range) === line) === flagged,
  );
}

function cursorOn(editor: vscode.TextEditor, line: string): void {
  const position = editor.document.positionAt(editor.document.getText().indexOf(line) + 1);
  editor.selection = new vscode.Selection(position, position);
}

async function profile(): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(NAME)));
}

interface Line {
  readonly section: string;
  /** Of a line of the article, which has nothing below it. */
  readonly index?: number;
  readonly label: string;
}

/** Waits until the Article view lists a line of these words under furniture, or no longer does. */
async function isListed(words: string, listed: boolean): Promise<void> {
  const { articleTree } = extension().exports as { readonly articleTree: vscode.TreeDataProvider<Line> };
  const labels = async (line?: Line): Promise<readonly string[]> => {
    const below = (await articleTree.getChildren(line)) ?? [];
    const wanted = below.filter(({ section }) => section === "furniture");
    const groups = wanted.filter(({ index }) => index === undefined);
    return [...wanted.map(({ label }) => label), ...(await Promise.all(groups.map(labels))).flat()];
  };
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const subscription = articleTree.onDidChangeTreeData?.(() => {
        subscription?.dispose();
        resolve();
      });
    });
    if ((await labels()).some((label) => label.includes(words)) === listed) return;
    await changed;
  }
}

describe("the furniture profile of a folder", () => {
  before(() => extension().activate());
  afterEach(async () => {
    await vscode.commands.executeCommand("notifications.clearAll");
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace("gannet"), { recursive: true });
  });

  it("is learnt from its articles, and flags what they share in every one", async () => {
    for (const town of TOWNS) {
      const text = new TextEncoder().encode(page(town));
      await vscode.workspace.fs.writeFile(inWorkspace(`gannet/${town}.article`), text);
    }
    const { document } = await openText("gannet/late.article", page("Looe"));
    const answer = await vscode.commands.executeCommand<{ readonly files: number }>("copydesk.learnFolder");
    equal(answer.files, TOWNS.length + 1, "articles that were read");
    match(await profile(), /- \{ files: 11, kind: \w+, line: Gannet desk \}/, "the profile");
    await isFlagged(document, "Gannet desk", true);
  });

  it("takes what a person says of lines like one, in a file that is saved, and can be taken back", async () => {
    const editor = await openText("gannet/one.article", page("Looe"));
    await isFlagged(editor.document, SHARE, true);
    cursorOn(editor, SHARE);
    const titles = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      editor.document.uri,
      editor.selection,
    );
    const never = titles.find(({ title }) => title === "Never flag lines like this");
    ok(never?.command, "the action");
    await isListed(SHARE, true);
    ok(
      titles.some(({ title }) => title === "Always remove lines like this"),
      "the other action",
    );
    await vscode.commands.executeCommand(never.command.command, ...(never.command.arguments ?? []));
    match(await profile(), /^never:\n {2}- Share on Facebook$/m, "the profile");
    await isFlagged(editor.document, SHARE, false);
    await isListed(SHARE, false);
    cursorOn(editor, SHARE);
    await vscode.commands.executeCommand("copydesk.alwaysRemove");
    match(await profile(), /line: Share on Facebook \}$/m, "the profile afterwards");
    await isFlagged(editor.document, SHARE, true);
    const file = await vscode.window.showTextDocument(inWorkspace(NAME), BESIDE);
    await vscode.commands.executeCommand("undo");
    await textThat(file.document, (text) => /^never:\n {2}- Share on Facebook$/m.test(text));
    await isFlagged(editor.document, SHARE, false);
  });

  it("counts as it stands in an editor, saved or not, and as it is on the disk where nobody edits it", async () => {
    const { document } = await openText("gannet/two.article", page("Looe"));
    await isFlagged(document, SHARE, true);
    await vscode.workspace.fs.writeFile(inWorkspace(NAME), new TextEncoder().encode(`never:\n  - ${SHARE}\n`));
    await isFlagged(document, SHARE, false);
    const file = await vscode.window.showTextDocument(inWorkspace(NAME), BESIDE);
    await file.edit((edit) => edit.insert(new vscode.Position(1, 4), "Do not "));
    await isFlagged(document, SHARE, true);
    await file.edit((edit) => edit.delete(new vscode.Range(1, 4, 1, 11)));
    await isFlagged(document, SHARE, false);
  });
});
