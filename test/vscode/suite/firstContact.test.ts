import * as vscode from "vscode";
import { equal, match, ok } from "./assert.ts";
import {
  awaitEvent,
  closeAll,
  diagnosticsOf,
  extension,
  furnitureOf,
  openArticle,
  openFile,
  openText,
} from "./desk.ts";

const BODY = `The harbour wall will be mended in October, and the ferry stops for three weeks while the stones are laid in the old way.

“We could not wait for another winter,” said the harbour master, Ingrid Moen, who has seen nine of them from the same window.

Passengers will be taken by a smaller boat twice a day, and lorries have to drive round the bay, which takes two hours longer.`;

const PAGE = `Home
News
Share on Facebook

Ferry to stop for three weeks

Published: 3 September 2024, 08:15

${BODY}

Advertisement
Sign up for our newsletter
`;

describe("the first contact", () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it("opens a messy sample that is no file", async () => {
    await vscode.commands.executeCommand("copydesk.openSample");
    const document = await activeDocument();
    equal([document.languageId, document.isUntitled], ["article", true], "document");
    ok(furnitureOf(await diagnosticsOf(document)).length > 10, "the sample is not messy");
  });

  it("opens an empty article to paste a page into", async () => {
    await vscode.commands.executeCommand("copydesk.newArticle");
    const document = await activeDocument();
    equal([document.languageId, document.isUntitled, document.getText()], ["article", true, ""], "document");
  });

  it("has a walkthrough, beside which the sample opens and on which its commands work", async () => {
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", "copydesk.copydesk#start");
    // It is called "Welcome" whatever it shows; a page without a document is nothing else here.
    const walkthrough = await awaitEvent([vscode.window.tabGroups.onDidChangeTabs], () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input === undefined),
    );
    await vscode.commands.executeCommand("copydesk.openSample");
    const document = await activeDocument();
    ok(
      vscode.window.tabGroups.activeTabGroup.viewColumn !== walkthrough.group.viewColumn,
      "the sample covers the walkthrough",
    );
    await diagnosticsOf(document);
    await vscode.commands.executeCommand("workbench.action.focusFirstEditorGroup");
    await awaitEvent([vscode.window.tabGroups.onDidChangeTabGroups], () =>
      vscode.window.tabGroups.activeTabGroup.viewColumn === walkthrough.group.viewColumn ? true : undefined,
    );
    await vscode.commands.executeCommand("copydesk.removeFurniture");
    await diagnosticsOf(document, (all) => furnitureOf(all).length === 0);
    // An older VS Code makes the objects of its groups and tabs anew.
    const [tab] = vscode.window.tabGroups.activeTabGroup.tabs;
    if (tab) await vscode.window.tabGroups.close(tab);
  });

  for (const [command, expected] of [
    ["copydesk.copyCleanText", BODY.replace("The harbour", "The <harbour")],
    ["copydesk.copyCleanArticle", `---\ntitle: Ferry\n---\n${BODY.replace("The harbour", "The &lt;harbour")}\n`],
  ] as const) {
    it(`copies what ${command} says and leaves the article as it was`, async () => {
      const text = `---\ntitle: Ferry\n---\nShare on Facebook\n\n${BODY.replace("The harbour", "The &lt;harbour")}\n`;
      const { document } = await openArticle(text);
      await diagnosticsOf(document);
      await vscode.commands.executeCommand(command);
      equal(await vscode.env.clipboard.readText(), expected, "clipboard");
      equal(document.getText(), text, "text");
    });
  }

  it("copies nothing where there is no article", async () => {
    await vscode.env.clipboard.writeText("what was there");
    const { document } = await openArticle("Share on Facebook\n");
    await diagnosticsOf(document);
    await vscode.commands.executeCommand("copydesk.copyCleanText");
    equal(await vscode.env.clipboard.readText(), "what was there", "clipboard");
  });

  it("offers once to treat a text file as an article, where it looks like one", async () => {
    const offers: string[] = [];
    let answer: ((button: string | undefined) => void) | undefined;
    const { showInformationMessage } = vscode.window;
    const asked = new vscode.EventEmitter<void>();
    // The suite and the extension are one to VS Code, so they share its functions.
    Object.assign(vscode.window, {
      showInformationMessage: (message: string, ...buttons: string[]) => {
        offers.push([message, ...buttons].join(" | "));
        asked.fire();
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    });
    try {
      await openText("letter.txt", BODY);
      const page = (await openText("page.txt", PAGE)).document;
      await awaitEvent([asked.event], () => offers[0]);
      match(offers[0] ?? "", /^page\.txt looks like .* \| Treat as Article \| Not Now$/, "offer");
      equal(page.languageId, "plaintext", "language before the answer");
      answer?.("Treat as Article");
      await awaitEvent([vscode.workspace.onDidOpenTextDocument], () =>
        page.languageId === "article" ? true : undefined,
      );
      await diagnosticsOf(page);
      // Asked once in a life: a second page is opened, and an article after it.
      await openText("second-page.txt", PAGE);
      await diagnosticsOf((await openFile("ferry.article")).document);
      equal(offers.length, 1, "offers");
    } finally {
      Object.assign(vscode.window, { showInformationMessage });
    }
  });
});

function activeDocument(): Promise<vscode.TextDocument> {
  return awaitEvent([vscode.window.onDidChangeActiveTextEditor], () => vscode.window.activeTextEditor?.document);
}
