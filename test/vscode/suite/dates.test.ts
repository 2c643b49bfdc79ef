import * as vscode from "vscode";
import { equal, match, ok } from "./assert.ts";
import {
  actionsAt,
  answering,
  applyAction,
  closeAll,
  codeOf,
  diagnosticsOf,
  extension,
  hoverAt,
  openArticle,
  plain,
  textThat,
  undo,
} from "./desk.ts";

const NEWS = `---
published: 2024-07-19
---
Captain Henrik Solberg brought the ferry home on Monday, 14 July 2024 after a long night at sea.
The ferry had left Bergen on 11/10/2024, and Solberg will sail again on Thursday.
`;

/** What stands in an open input box or list is taken. */
const ACCEPT = "workbench.action.acceptSelectedQuickOpenItem";

describe("dates", () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it("beside the wrong weekday are repaired in one undo step", async () => {
    const editor = await openArticle(NEWS.replace("Monday,", "Mon|day,"));
    const [finding] = (await diagnosticsOf(editor.document)).filter((each) => codeOf(each) === "dates/weekday");
    equal(finding?.message, "14 July 2024 was a Sunday, not a Monday.", "message");
    await applyAction(editor, /^Write “Sunday, 14 July 2024” here/);
    equal(editor.document.getText(), NEWS.replace("Monday,", "Sunday,"), "text");
    await undo(editor);
    await textThat(editor.document, (now) => now === NEWS);
  });

  it("are read the other way round by code action, in one undo step", async () => {
    const editor = await openArticle(NEWS.replace("11/10", "11/|10"));
    match(await hoverAt(editor.document, "11/10/2024"), /Could also be Sunday, 10 November 2024/, "hover");
    await applyAction(editor, /^Read “11\/10\/2024” as 2024-11-10/);
    const text = editor.document.getText();
    ok(text.includes('<date when="2024-11-10">11/10/2024</date>'), text);
    equal(plain(text), NEWS, "plain text");
    await undo(editor);
    await textThat(editor.document, (now) => now === NEWS);
  });

  it("are counted from the date that is set for the article, taken back in one step", async () => {
    const editor = await openArticle(NEWS.replace("14 July", "14 Ju|ly"));
    match(await hoverAt(editor.document, "Thursday"), /2024-07-25/, "hover before");
    await answering("copydesk.setDate", ACCEPT);
    const set = NEWS.replace("published: 2024-07-19", "published: 2024-07-14");
    await textThat(editor.document, (now) => now === set);
    match(await hoverAt(editor.document, "Thursday"), /2024-07-18/, "hover after");
    await undo(editor);
    await textThat(editor.document, (now) => now === NEWS);
  });

  it("of an article without one are counted from one that the text names, by quick fix", async () => {
    const editor = await openArticle(
      "They met on Mon|day. On 14 May 2024 they had parted in Bergen, and nobody knew why.\n",
    );
    const [finding] = (await diagnosticsOf(editor.document)).filter((each) => codeOf(each) === "dates/no-date");
    equal(finding?.severity, vscode.DiagnosticSeverity.Hint, "severity");
    const titles = (await actionsAt(editor)).map(({ title }) => title);
    ok(titles.includes("Set the article's date to 14 May 2024"), titles.join(" | "));
    await applyAction(editor, /^Set the article's date/);
    match(editor.document.getText(), /^---\npublished: 2024-05-14\n---\n/, "text");
    await diagnosticsOf(editor.document, (all) => all.every((each) => codeOf(each) !== "dates/no-date"));
  });
});
