import * as vscode from "vscode";
import { equal, match, ok } from "./assert.ts";
import {
  actionsAt,
  answering,
  applyAction,
  closeAll,
  diagnosticsOf,
  extension,
  hoverAt,
  openArticle,
  openFile,
  plain,
  selectedThat,
  textThat,
  undo,
} from "./desk.ts";

const NEWS = `Captain Henrik Solberg brought the ferry home on 2 August 2024 after a long night at sea.
"The engines held and nobody was hurt," Solberg said on the quay.
Solberg will sail again on 5 August 2024.
`;

/** Where the cursor is put, what is asked for, and what stands in the text afterwards. */
const ACTIONS = [
  {
    at: "Hen|rik",
    title: /^Tag “Henrik Solberg” as <persName>/,
    result: /<persName\b[^>]*>(?:Captain )?Henrik Solberg<\/persName>/,
  },
  {
    at: "2 Aug|ust 2024 after",
    title: /^Tag “2 August 2024” as <date>/,
    result: /on <date\b[^>]* ?when="2024-08-02"[^>]*>2 August 2024<\/date>/,
  },
  {
    at: "engi|nes",
    title: /^Tag this quote as <said>/,
    result: /<said\b[^>]*>"The engines held and nobody was hurt,"<\/said>/,
  },
] as const;

/** The same, for what acts on the whole document; `count` is how many tags there must be. */
const WIDE_ACTIONS = [
  { at: "Hen|rik", title: /^Tag every mention of Henrik Solberg/, tag: /<persName\b/g, count: 3 },
  { at: "Hen|rik", title: /^Tag all names/, tag: /<persName\b/g, count: 3 },
  { at: "2 Aug|ust 2024 after", title: /^Tag all dates/, tag: /<date\b/g, count: 2 },
  { at: "engi|nes", title: /^Tag all quotes/, tag: /<said\b/g, count: 1 },
] as const;

const COMMANDS = [
  { command: "copydesk.tagName", at: "Hen|rik", tag: /<persName\b/g, count: 1 },
  { command: "copydesk.tagDate", at: "2 Aug|ust 2024 after", tag: /<date\b/g, count: 1 },
  { command: "copydesk.tagPerson", at: "qu|ay", tag: /<persName ref="#quay">quay</g, count: 1 },
  { command: "copydesk.tagOrganization", at: "Hen|rik", tag: /<orgName\b/g, count: 1 },
  { command: "copydesk.tagPlace", at: "qu|ay", tag: /<placeName ref="#quay">quay</g, count: 1 },
  { command: "copydesk.tagSaid", at: "engi|nes", tag: /<said who="#henrik-solberg">/g, count: 1 },
  { command: "copydesk.tagQuote", at: "engi|nes", tag: /<quote>/g, count: 1 },
  { command: "copydesk.tagEverything", at: "Hen|rik", tag: /<(?:persName|date|said)\b/g, count: 6 },
  { command: "copydesk.tagAllMentions", at: "Hen|rik", tag: /<persName\b/g, count: 3 },
  { command: "copydesk.tagAllNames", at: "Hen|rik", tag: /<persName\b/g, count: 3 },
  { command: "copydesk.tagAllDates", at: "Hen|rik", tag: /<date\b/g, count: 2 },
  { command: "copydesk.tagAllQuotes", at: "Hen|rik", tag: /<said\b/g, count: 1 },
] as const;

describe("tagging", () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it("is offered where a name stands, whose hover says who it is", async () => {
    const { document } = await openFile("ferry.article");
    await diagnosticsOf(document);
    const hover = await hoverAt(document, "Henrik Solberg");
    match(hover, /Henrik Solberg/, "hover");
    match(hover, /person/i, "hover");
  });

  it("has a hover whose words lead to their places, where the editor opens such links", async () => {
    const { document } = await openArticle(NEWS);
    const hover = await hoverAt(document, "Solberg will");
    match(hover, /Mentioned 3 times/, "hover");
    const link = `[first](<${document.uri}#L1,9>)`;
    ok(hover.includes(link) === ["file", "vscode-remote"].includes(document.uri.scheme), hover);
    const draft = await vscode.workspace.openTextDocument({ language: "article", content: NEWS });
    await vscode.window.showTextDocument(draft);
    const inDraft = await hoverAt(draft, "Solberg will");
    match(inDraft, /Mentioned 3 times/, "hover of what is not saved");
    ok(!inDraft.includes("](<"), inDraft);
  });

  it("has a hover of a place that says what is known of it", async () => {
    const { document } = await openArticle(
      "The ferry from Bergen will sail again on Monday, a Norwegian official said.\n",
    );
    match(await hoverAt(document, "Bergen"), /GeoNames.*Norway.*openstreetmap/, "hover");
  });

  it("shows the value of a date on hover", async () => {
    const { document } = await openArticle(NEWS);
    match(await hoverAt(document, "2 August 2024"), /2024-08-02/, "hover");
  });

  it("shows the speaker of a quote on hover", async () => {
    const { document } = await openArticle(NEWS);
    match(await hoverAt(document, "engines held"), /Solberg/, "hover");
  });

  for (const { at, title, result } of ACTIONS) {
    it(`writes one tag for ${title.source}, taken back in one step`, async () => {
      const editor = await openArticle(withCursor(at));
      await applyAction(editor, title);
      const text = editor.document.getText();
      match(text, result, "text");
      equal(text.match(/<\w/g)?.length, 1, "number of tags");
      await leavesNoTrace(editor);
    });
  }

  for (const { at, title, tag, count } of WIDE_ACTIONS) {
    it(`tags everywhere for ${title.source}, taken back in one step`, async () => {
      const editor = await openArticle(withCursor(at));
      await applyAction(editor, title);
      equal(editor.document.getText().match(tag)?.length, count, editor.document.getText());
      await leavesNoTrace(editor);
    });
  }

  for (const { command, at, tag, count } of COMMANDS) {
    it(`is done by ${command}, taken back in one step`, async () => {
      const editor = await openArticle(withCursor(at));
      await vscode.commands.executeCommand(command);
      const text = await textThat(editor.document, (now) => now !== NEWS);
      equal(text.match(tag)?.length, count, text);
      await leavesNoTrace(editor);
    });
  }

  it("is undone by the untag action and by its command, to the byte", async () => {
    const editor = await openArticle(withCursor("Hen|rik"));
    const { document } = editor;
    const untag: readonly (() => unknown)[] = [
      () => applyAction(editor, /^Remove the tag <persName>/),
      () => vscode.commands.executeCommand("copydesk.untag"),
    ];
    for (const remove of untag) {
      await applyAction(editor, /^Tag “Henrik Solberg”/);
      const tagged = document.getText();
      const inside = document.positionAt(tagged.indexOf("Henrik") + 2);
      editor.selection = new vscode.Selection(inside, inside);
      await remove();
      await textThat(document, (now) => now === NEWS);
    }
  });

  it("takes the selection, with whole words and without the white space at its ends", async () => {
    const editor = await openArticle(NEWS);
    select(editor, "ht at sea");
    await vscode.commands.executeCommand("copydesk.tagPlace");
    await textThat(editor.document, (now) => now.includes('<placeName ref="#night-at-sea">night at sea</placeName>.'));
    await leavesNoTrace(editor);
  });

  it("changes a tag that stands already, and takes one kind or every tag away, each in one step", async () => {
    const tagged =
      '<persName ref="#h">Henrik</persName> met <persName>Ana</persName> in <date when="2024-05">May</date>.\n';
    const editor = await openArticle(tagged.replace("Henrik", "Hen|rik"));
    for (const { command, result } of [
      {
        command: "tagOrganization",
        result: tagged.replace(/persName ref="#h">Henrik<\/persName/, 'orgName ref="#h">Henrik</orgName'),
      },
      { command: "untagAll", result: 'Henrik met Ana in <date when="2024-05">May</date>.\n' },
      { command: "untagEverything", result: "Henrik met Ana in May.\n" },
    ]) {
      const inside = editor.document.positionAt(tagged.indexOf("Henrik") + 2);
      editor.selection = new vscode.Selection(inside, inside);
      await vscode.commands.executeCommand(`copydesk.${command}`);
      await textThat(editor.document, (now) => now === result);
      await undo(editor);
      await textThat(editor.document, (now) => now === tagged);
    }
  });

  it("goes to what is left, each kind by itself, round the ends", async () => {
    const editor = await openArticle(NEWS);
    for (const { command, words } of [
      { command: "nextUntaggedDate", words: "2 August 2024" },
      { command: "nextUntagged", words: '"The engines held and nobody was hurt,"' },
      { command: "nextUntaggedName", words: "Solberg" },
      { command: "previousUntagged", words: '"The engines held and nobody was hurt,"' },
      { command: "previousUntaggedQuote", words: '"The engines held and nobody was hurt,"' },
      { command: "previousUntaggedDate", words: "2 August 2024" },
      { command: "previousUntaggedDate", words: "5 August 2024" },
      { command: "previousUntaggedName", words: "Solberg" },
      { command: "nextUntaggedQuote", words: '"The engines held and nobody was hurt,"' },
    ]) {
      await vscode.commands.executeCommand(`copydesk.${command}`);
      equal(await selectedThat(editor, (selected) => selected === words), words, command);
    }
  });

  it("asks about a namesake in the refactor preview, unticked", async () => {
    const text = `${NEWS}Ferry hand Nils Solberg waved. "We came home," Solberg said on the quay.\n`;
    const editor = await openArticle(text.replace("Henrik", "Hen|rik"));
    await answering("copydesk.tagAllMentions", "refactorPreview.apply");
    const now = editor.document.getText();
    match(now, /Captain <persName ref="#henrik-solberg">Henrik Solberg<\/persName>/);
    match(now, /Nils Solberg waved\. "We came home," Solberg said/);
    equal(plain(now), text, "plain text");
  });

  it("lists kinds, confidences, tags and pointers to pick from", async () => {
    const two =
      '<persName ref="#al">Al</persName> and <persName ref="#al">Al</persName> saw <orgName ref="#bo">B|o</orgName>.\n';
    const spoken =
      'In <placeName ref="#rye">Rye</placeName>, in <placeName ref="#rye">Rye</placeName>, <persName ref="#al">Al</persName> said: <said>“So be it, |then.”</said>\n';
    for (const { command, text, result } of [
      { command: "untagKind", text: two, result: 'Al and Al saw <orgName ref="#bo">Bo</orgName>.\n' },
      { command: "setPointer", text: spoken, result: spoken.replace("|", "").replace("<said>", '<said who="#al">') },
      { command: "changeTag", text: two, result: two.replace("B|o", "Bo").replaceAll("orgName", "persName") },
    ]) {
      const editor = await openArticle(text);
      await answering(`copydesk.${command}`, ACCEPT);
      await textThat(editor.document, (now) => now === result);
    }
    const editor = await openArticle(NEWS);
    await answering("copydesk.acceptAbove", ACCEPT);
    match(await textThat(editor.document, (now) => now !== NEWS), /<persName\b/);
    await leavesNoTrace(editor);
  });

  it("is not offered for what is tagged already", async () => {
    const editor = await openArticle(
      'They sailed on <date when="2024-08-02">2 Aug|ust 2024</date> at dawn, before the storm.\n',
    );
    const titles = (await actionsAt(editor)).map((action) => action.title);
    ok(!titles.some((title) => /^Tag “.*” as <date>/.test(title)), titles.join(" | "));
    ok(
      titles.some((title) => /^Remove the tag <date>/.test(title)),
      titles.join(" | "),
    );
  });
});

/** Takes what is first in an open list. */
const ACCEPT = "workbench.action.acceptSelectedQuickOpenItem";

function select(editor: vscode.TextEditor, words: string): void {
  const start = editor.document.getText().indexOf(words);
  ok(start >= 0, `${words} is not in the text`);
  const { document } = editor;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
}

function withCursor(at: string): string {
  const text = NEWS.replace(at.replace("|", ""), at);
  ok(text !== NEWS, `${at} is not in the text`);
  return text;
}

/** Only tags were added, and one undo takes all of them back. */
async function leavesNoTrace(editor: vscode.TextEditor): Promise<void> {
  equal(plain(editor.document.getText()), NEWS, "plain text");
  await undo(editor);
  await textThat(editor.document, (now) => now === NEWS);
}
