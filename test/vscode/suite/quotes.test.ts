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

const NEWS = `Mayor Lena Okafor met captain Henrik Solberg on the quay of the harbour.
“We wait for the tide,” Okafor said. “Nobody sails today.”
“Then we sail on Thursday,’ Solberg said.
`;

/** What stands in an open list is taken. */
const ACCEPT = "workbench.action.acceptSelectedQuickOpenItem";

describe("quotes", () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it("say on hover whose they are and how that is known", async () => {
    const editor = await openArticle(NEWS);
    await diagnosticsOf(editor.document);
    match(
      await hoverAt(editor.document, "Nobody"),
      /\*\*Lena Okafor\*\* · Mayor[\s\S]*goes on with the quote before it · 3 words · part 2 of 2/,
      "hover",
    );
  });

  it("get the speaker that is chosen from the list, in one undo step", async () => {
    const editor = await openArticle(NEWS.replace("tide", "ti|de"));
    await answering("copydesk.chooseSpeaker", ACCEPT);
    const text = await textThat(editor.document, (now) => now.includes("<said"));
    match(text, /who="#lena-okafor" next="#s2">“We wait/, "first piece");
    match(text, /who="#lena-okafor" prev="#s1">“Nobody/, "second piece");
    equal(plain(text), NEWS, "plain text");
    await undo(editor);
    await textThat(editor.document, (now) => now === NEWS);
  });

  it("get another speaker by code action", async () => {
    const editor = await openArticle(NEWS.replace("tide", "ti|de"));
    await applyAction(editor, /^Tag this quote as <said> by Henrik Solberg/);
    match(editor.document.getText(), /who="#henrik-solberg" next="#s2">“We wait/, "text");
    const titles = (await actionsAt(editor)).map(({ title }) => title);
    ok(titles.includes("Change the speaker to Lena Okafor"), titles.join(" | "));
    await undo(editor);
    await textThat(editor.document, (now) => now === NEWS);
  });

  it("with a wrong closing mark are repaired by quick fix, in one undo step", async () => {
    const editor = await openArticle(NEWS.replace("’", "|’"));
    const [finding] = (await diagnosticsOf(editor.document)).filter((each) => codeOf(each) === "quotes/closing-mark");
    equal(finding?.severity, vscode.DiagnosticSeverity.Information, "severity");
    await applyAction(editor, /^Write ” here/);
    equal(editor.document.getText(), NEWS.replace("’", "”"), "text");
    await undo(editor);
    await textThat(editor.document, (now) => now === NEWS);
  });
});
