import * as vscode from "vscode";
import { equal, match, ok } from "./assert.ts";
import { closeAll, diagnosticsOf, extension, hoverAt, openArticle, textThat, undo } from "./desk.ts";

/** What a person sees of an article without doing anything to it. Each request is asked as the editor asks it. */

const ARTICLE = `---
published: 2024-06-04
register: register.yaml
---
<head>Harbour deal within reach</head>

Share on Facebook

Mayor Lena Okafor met the dockers on Monday and told them what www.harbour.example says of the deal.
“We are close to a deal that both sides can sign,” she said.
`;

describe("reading", () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it("shows what a date means and who speaks", async () => {
    const { document } = await opened();
    const hints = await ask<vscode.InlayHint[]>("executeInlayHintProvider", document.uri, wholeOf(document));
    equal(hints.map(labelOf), ["2024-06-03", "Lena Okafor:"], "hints");
    const [date] = hints;
    ok(date && document.getText(new vscode.Range(date.position.translate(0, -6), date.position)) === "Monday", "place");
  });

  it("shows no hints that are switched off, at once", async () => {
    const { document } = await opened();
    const labels = async () =>
      (await ask<vscode.InlayHint[]>("executeInlayHintProvider", document.uri, wholeOf(document))).map(labelOf);
    equal(await labels(), ["2024-06-03", "Lena Okafor:"], "both");
    const settings = vscode.workspace.getConfiguration("copydesk");
    try {
      await settings.update("inlayHints.dates", false, vscode.ConfigurationTarget.Global);
      await until(async () => (await labels()).join() === "Lena Okafor:");
      await settings.update("inlayHints.speakers", false, vscode.ConfigurationTarget.Global);
      await until(async () => (await labels()).length === 0);
    } finally {
      await settings.update("inlayHints.dates", undefined, vscode.ConfigurationTarget.Global);
      await settings.update("inlayHints.speakers", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("counts above the first line, and tags all from there in one undo step", async () => {
    const editor = await opened();
    const { document } = editor;
    const lenses = await ask<vscode.CodeLens[]>("executeCodeLensProvider", document.uri, 9);
    const titles = lenses.map(({ command }) => command?.title ?? "");
    match(
      titles.join(" | "),
      /^1 furniture line · 1 name · 1 date · 1 quote \| Clean \(1 line\) \| Tag all \(3\)$/,
      "lens",
    );
    const { command } = lenses[2] ?? {};
    ok(command, "no command");
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await textThat(document, (text) => text.includes('<persName ref="#lena-okafor">') && text.includes("<said who="));
    await undo(editor);
    await textThat(document, (text) => text === ARTICLE);
  });

  it("says that nothing is left to do, and nothing at all where the lens is switched off", async () => {
    const { document } = await openArticle("They went home again on foot, for no bus would take them that late.\n");
    const titles = async () =>
      (await ask<vscode.CodeLens[]>("executeCodeLensProvider", document.uri, 9)).map(({ command }) => command?.title);
    equal(await titles(), ["No furniture · no names, dates or quotes found"], "lens");
    const settings = vscode.workspace.getConfiguration("copydesk");
    try {
      await settings.update("codeLens.enabled", false, vscode.ConfigurationTarget.Global);
      await until(async () => (await titles()).length === 0);
    } finally {
      await settings.update("codeLens.enabled", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("follows addresses, and the register beside the article", async () => {
    const { document } = await opened();
    const links = await ask<vscode.DocumentLink[]>("executeLinkProvider", document.uri, 20);
    const found = links.map(({ range, target }) => `${document.getText(range)} → ${target?.toString(true)}`);
    ok(found.includes("www.harbour.example → https://www.harbour.example/"), found.join("\n"));
    const register = vscode.Uri.joinPath(document.uri, "../register.yaml").toString(true);
    ok(found.includes(`register.yaml → ${register}`), found.join("\n"));
  });

  it("grows a selection from word to name, sentence, paragraph, article and file", async () => {
    const { document } = await opened();
    const [range] = await ask<vscode.SelectionRange[]>("executeSelectionRangeProvider", document.uri, [
      document.positionAt(ARTICLE.indexOf("Okafor") + 2),
    ]);
    const steps: string[] = [];
    for (let at = range; at; at = at.parent as typeof at) steps.push(document.getText(at.range));
    for (const step of ["Okafor", "Lena Okafor", ARTICLE])
      ok(steps.includes(step), `${step} in ${steps.join("\n--\n")}`);
    const paragraph = document.lineAt(8).text;
    ok(steps.indexOf("Lena Okafor") < steps.indexOf(paragraph), "the paragraph follows the name");
    ok(steps.indexOf(paragraph) < steps.length - 2, "between the paragraph and the file stands the article");
  });

  it("folds front matter, furniture and the article", async () => {
    const { document } = await opened();
    const ranges = await ask<vscode.FoldingRange[]>("executeFoldingRangeProvider", document.uri);
    const found = ranges.map(({ start, end }) => `${start}–${end}`);
    equal(found, ["0–3", "4–9", "5–7"], "folding ranges");
    equal(ranges[2]?.kind, vscode.FoldingRangeKind.Comment, "furniture folds with comments");
  });

  it("colours headline, names and dates, all of them and those of a stretch", async () => {
    const { document } = await opened();
    const legend = await ask<vscode.SemanticTokensLegend>("provideDocumentSemanticTokensLegend", document.uri);
    const all = await ask<vscode.SemanticTokens>("provideDocumentSemanticTokens", document.uri);
    equal(
      tokensOf(document, all, legend),
      ["Harbour deal within reach: heading", "Lena Okafor: person", "Monday: date"],
      "all",
    );
    const line = document.lineAt(8).range;
    const some = await ask<vscode.SemanticTokens>("provideDocumentRangeSemanticTokens", document.uri, line);
    equal(tokensOf(document, some, legend), ["Lena Okafor: person", "Monday: date"], "of a line");
  });

  it("outlines structure, people with their quotes, dates and metadata", async () => {
    const { document } = await opened();
    const symbols = await ask<vscode.DocumentSymbol[]>("executeDocumentSymbolProvider", document.uri);
    const names = symbols.map(({ name }) => name);
    for (const name of ["Harbour deal within reach", "People", "Dates", "Metadata"])
      ok(names.includes(name), names.join());
    const people = symbols.find(({ name }) => name === "People")?.children ?? [];
    equal(
      people.map(({ name }) => name),
      ["Lena Okafor"],
      "people",
    );
    match(people[0]?.children.map(({ name }) => name).join("\n") ?? "", /^“We are close/m, "quote");
  });

  it("finds people of all open articles", async () => {
    const { document } = await opened();
    await diagnosticsOf(document);
    const symbols = await ask<vscode.SymbolInformation[]>("executeWorkspaceSymbolProvider", "okafor");
    ok(
      symbols.some(
        ({ name, location }) => name === "Lena Okafor" && location.uri.toString() === document.uri.toString(),
      ),
      symbols.map(({ name }) => name).join(),
    );
  });

  it("highlights every form of a name, and the pronoun that speaks for it", async () => {
    const { document } = await opened();
    const she = document.positionAt(ARTICLE.indexOf("she said") + 1);
    const found = await ask<vscode.DocumentHighlight[]>("executeDocumentHighlights", document.uri, she);
    equal(
      found.map(({ range }) => document.getText(range)),
      ["Mayor", "Lena Okafor", "she"],
      "highlights",
    );
  });

  it("leaves it to the diagnostic to say why a line is furniture", async () => {
    const { document } = await opened();
    const [hint] = await diagnosticsOf(document);
    match(hint?.message ?? "", /^Share links/, "diagnostic");
    equal(await hoverAt(document, "Share on"), "", "hover");
    match(await hoverAt(document, "Lena Okafor"), /Lena Okafor/, "hover over a name");
  });
});

async function opened(): Promise<vscode.TextEditor> {
  const editor = await openArticle(ARTICLE);
  await diagnosticsOf(editor.document);
  return editor;
}

function ask<Answer>(command: string, ...values: readonly unknown[]): Promise<Answer> {
  return Promise.resolve(vscode.commands.executeCommand<Answer>(`vscode.${command}`, ...values));
}

/** Asks again until the answer is as wanted: a setting that changed reaches the server on its own way, and nothing tells when. Mocha's timeout ends a wait in vain. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo()));
}

function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

function labelOf({ label }: vscode.InlayHint): string {
  return typeof label === "string" ? label : label.map(({ value }) => value).join("");
}

function tokensOf(
  document: vscode.TextDocument,
  { data }: vscode.SemanticTokens,
  { tokenTypes }: vscode.SemanticTokensLegend,
): readonly string[] {
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i + 4 < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(i, i + 4);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    found.push(`${document.getText(new vscode.Range(line, character, line, character + length))}: ${tokenTypes[type]}`);
  }
  return found;
}
