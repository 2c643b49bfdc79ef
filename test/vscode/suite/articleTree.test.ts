import * as vscode from "vscode";
import { equal, match, ok } from "./assert.ts";
import { closeAll, extension, openArticle, openText, setPlainText, textThat, undo } from "./desk.ts";

const ARTICLE = `Skip to content
Harbour deal within reach, says mayor
Share this article on Facebook
The port authority of Rotterdam and the dockers agreed on 3 June 2024 to end a strike, the city said on Tuesday.
“We are close to a deal that both sides can sign,” Mayor Lena Okafor said on 3 June 2024. Okafor met the dockers again.
Share this article by email
`;

/** As much of a line as the tests look at; the extension's own lines have it. */
interface Line {
  readonly section: string;
  readonly group?: string;
  readonly index?: number;
  readonly label: string;
}

interface Tree extends vscode.TreeDataProvider<Line> {
  readonly view: vscode.TreeView<Line>;
}

function tree(): Tree {
  return (extension().exports as { readonly articleTree: Tree }).articleTree;
}

/** What stands below a line, as the view asks for it. */
async function below(line?: Line): Promise<readonly Line[]> {
  return (await tree().getChildren(line)) ?? [];
}

/** The line at the end of a way of labels or sections; asked for again after each change of the tree until it is there. */
async function lineAt(...way: readonly (string | number)[]): Promise<Line> {
  return soon(async () => {
    let line: Line | undefined;
    for (const step of way) {
      const lines: readonly Line[] = await below(line);
      line = lines.find(({ section, group, index }) => (index ?? group ?? section) === step);
      if (!line) return undefined;
    }
    return line;
  });
}

async function itemAt(...way: readonly (string | number)[]): Promise<vscode.TreeItem> {
  return tree().getTreeItem(await lineAt(...way));
}

/** Waits until `look` sees something: now, or after a change of the tree. */
async function soon<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const subscription = tree().onDidChangeTreeData?.(() => {
        subscription?.dispose();
        resolve();
      });
    });
    const seen = await look();
    if (seen !== undefined) return seen;
    await changed;
  }
}

function labelOf({ label }: vscode.TreeItem): string {
  return typeof label === "object" ? label.label : (label ?? "");
}

describe("the Article view", () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it("shows people, places, dates, quotes, furniture and their counts", async () => {
    await openArticle(ARTICLE);
    await lineAt("people");
    const items = await Promise.all((await below()).map((line) => tree().getTreeItem(line)));
    const shown = items.map((item) => `${labelOf(item)} ${item.description}`);
    for (const wanted of ["People 1", "Places 1", "Dates 3", "Quotes 2", "Furniture 3"]) {
      ok(shown.includes(wanted), `"${wanted}" is missing in: ${shown.join(", ")}`);
    }
    const person = await itemAt("people", "Lena Okafor");
    equal(person.description, "Mayor · 2", "description of a person");
    match(labelOf(await itemAt("people", "Lena Okafor", 1)), /Okafor met the dockers again/, "a mention");
    equal(tree().view.description, "3 furniture", "description of the view");
  });

  it("has icons in the colours of the manifest and ids that stay", async () => {
    const editor = await openArticle(ARTICLE);
    const before = await itemAt("people", "Lena Okafor", 1);
    const { contributes } = extension().packageJSON as { contributes: { colors: readonly { id: string }[] } };
    const colours = contributes.colors.map(({ id }) => id);
    ok(before.iconPath instanceof vscode.ThemeIcon && before.iconPath.color, "a mention has no coloured icon");
    ok(colours.includes(before.iconPath.color.id), `${before.iconPath.color.id} is in no manifest`);
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), "On Monday morning it rained. "));
    await lineAt("dates", "2024-06-03");
    equal((await itemAt("people", "Lena Okafor", 1)).id, before.id, "id after an edit");
  });

  it("says in the tooltip what a hover says", async () => {
    await openArticle(ARTICLE);
    const line = await lineAt("people", "Lena Okafor");
    const { token } = new vscode.CancellationTokenSource();
    const item = await tree().resolveTreeItem?.(await itemAt("people", "Lena Okafor"), line, token);
    const tooltip = item?.tooltip;
    match(typeof tooltip === "object" ? tooltip.value : "", /Lena Okafor.*person[\s\S]*Mayor/, "tooltip");
  });

  it("goes to a place in the text by click, and with the focus by command", async () => {
    const editor = await openArticle(`|${ARTICLE}`);
    const { command } = await itemAt("quotes", "Lena Okafor", 0);
    ok(command, "a click does nothing");
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    match(editor.document.getText(editor.selection), /^“We are close.*,”$/, "selection");
    await vscode.commands.executeCommand("copydesk.contents.goTo", await lineAt("people", "Lena Okafor", 1));
    equal(editor.document.getText(editor.selection), "Okafor", "selection");
  });

  it("tags one mention, every mention and a whole section, each in one undo step", async () => {
    const editor = await openArticle(`|${ARTICLE}`);
    const { document } = editor;
    const count = (text: string): number => text.match(/<(?:persName|placeName|date|said)\b/g)?.length ?? 0;
    for (const [command, way, tags] of [
      ["copydesk.contents.tag", ["people", "Lena Okafor", 1], 1],
      ["copydesk.contents.tagAll", ["people", "Lena Okafor"], 2],
      ["copydesk.contents.tagAll", ["dates"], 3],
      ["copydesk.contents.tag", ["quotes", "Lena Okafor", 0], 1],
    ] as const) {
      await vscode.commands.executeCommand(command, await lineAt(...way));
      await textThat(document, (text) => count(text) === tags);
      await undo(editor);
      equal(document.getText(), ARTICLE, `text after undoing ${command}`);
    }
  });

  it("shows what is tagged, and takes the tag back", async () => {
    const { document } = await openArticle(ARTICLE);
    await vscode.commands.executeCommand("copydesk.contents.tag", await lineAt("people", "Lena Okafor", 1));
    await textThat(document, (text) => text.includes('<persName ref="#lena-okafor">Okafor</persName>'));
    const tagged = await soon(async () => {
      const item = await itemAt("people", "Lena Okafor", 1);
      return String(item.description).includes("tagged") ? item : undefined;
    });
    match(String(tagged.contextValue), /tagged/, "context value");
    equal((await itemAt("people", "Lena Okafor")).description, "Mayor · 2 · 1 tagged", "description of the person");
    await vscode.commands.executeCommand("copydesk.contents.untagAll", await lineAt("people"));
    await textThat(document, (text) => text === ARTICLE);
  });

  it("keeps and removes furniture, by line and by kind", async () => {
    const editor = await openArticle(ARTICLE);
    const { document } = editor;
    await vscode.commands.executeCommand("copydesk.contents.keep", await lineAt("furniture", "share", 1));
    await textThat(document, (text) => text.includes('<fw type="share">Share this article by email</fw>'));
    await undo(editor);
    await vscode.commands.executeCommand("copydesk.contents.removeAll", await lineAt("furniture", "share"));
    await textThat(document, (text) => text === ARTICLE.replace(/Share this.*\n/g, ""));
    await soon(async () => {
      await below();
      return tree().view.description === "1 furniture" ? true : undefined;
    });
  });

  it("repairs a problem", async () => {
    const { document } = await openArticle(ARTICLE.replace("authority", "autho\u200brity"));
    await vscode.commands.executeCommand("copydesk.contents.repair", await lineAt("problems", 0));
    await textThat(document, (text) => text === ARTICLE);
  });

  it("lists the quotes under their speakers, or in the order of the text", async () => {
    await openArticle(ARTICLE);
    await lineAt("quotes", "Lena Okafor");
    await vscode.commands.executeCommand("copydesk.contents.quotesInOrder");
    match(String((await itemAt("quotes", 1)).description), /^Lena Okafor · line 5/, "description of a quote");
    await vscode.commands.executeCommand("copydesk.contents.quotesBySpeaker");
    await lineAt("quotes", "Lena Okafor");
  });

  it("follows the cursor while it is in sight, and stops on request", async () => {
    const editor = await openArticle(`|${ARTICLE}`);
    await vscode.commands.executeCommand("copydesk.article.focus");
    await vscode.commands.executeCommand("copydesk.contents.followCursor");
    await vscode.window.showTextDocument(editor.document);
    const { view } = tree();
    const selected = (accept: (line: Line) => boolean): Promise<void> =>
      new Promise((resolve) => {
        const isThere = (): boolean => view.selection.some(accept);
        const subscription = view.onDidChangeSelection(() => {
          if (!isThere()) return;
          subscription.dispose();
          resolve();
        });
        if (isThere()) {
          subscription.dispose();
          resolve();
        }
      });
    await lineAt("people");
    const at = editor.document.positionAt(ARTICLE.indexOf("Okafor met") + 2);
    const followed = selected(({ group, index }) => group === "Lena Okafor" && index === 1);
    editor.selection = new vscode.Selection(at, at);
    await followed;
    await vscode.commands.executeCommand("copydesk.contents.unfollowCursor");
    equal(
      vscode.workspace.getConfiguration("copydesk").get("contents.followCursor"),
      false,
      "setting after the button",
    );
    await vscode.commands.executeCommand("copydesk.contents.followCursor");
  });

  it("is empty without an article", async () => {
    await openArticle(ARTICLE);
    await lineAt("people");
    await closeAll();
    await soon(async () => ((await below()).length === 0 ? true : undefined));
  });

  it("is empty once plain text is no article any more, and filled when it is one again", async () => {
    await openText("tree.txt", ARTICLE);
    try {
      for (let i = 0; i < 2; i++) {
        await setPlainText(true);
        await lineAt("people", "Lena Okafor");
        equal(tree().view.description, "3 furniture", "description of the view");
        await setPlainText(false);
        await soon(async () => ((await below()).length === 0 ? true : undefined));
        equal(tree().view.description, "", "description of the view");
      }
    } finally {
      await setPlainText(undefined);
    }
  });
});
