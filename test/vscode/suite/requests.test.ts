import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { closeAll, diagnosticsOf, extension, inWorkspace, openArticle } from "./desk.ts";

/** What VS Code asks only in its own time (a hint under the mouse, the colours after a change), asked through the extension's own client. */

const ARTICLE = `Skip to content
The harbour opened again on Monday, 3 June 2024, after a strike of twelve days, the city said.
“We are close to a deal,” Mayor Lena Okafor said on Tuesday. The dockers met again.
`;

interface Api {
  ask<Answer>(method: string, params: object): Promise<Answer>;
}

async function opened(): Promise<{ readonly document: vscode.TextDocument; readonly edit: vscode.TextEditor["edit"] }> {
  const editor = await openArticle(`---\npublished: 2024-06-05\n---\n${ARTICLE}`);
  await diagnosticsOf(editor.document);
  return { document: editor.document, edit: editor.edit.bind(editor) };
}

function ask<Answer>(method: string, document: vscode.TextDocument, params: object = {}): Promise<Answer> {
  const { ask } = extension().exports as Api;
  return ask(method, { textDocument: { uri: document.uri.toString() }, ...params });
}

describe("the server of the extension", () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it("answers what changed of the colours", async () => {
    const { document } = await opened();
    const tokens = await ask<{ resultId: string; data: number[] }>("textDocument/semanticTokens/full", document);
    const delta = await ask<{ edits?: object[] }>("textDocument/semanticTokens/full/delta", document, {
      previousResultId: tokens.resultId,
    });
    ok(tokens.data.length > 0, "there are colours");
    equal(delta.edits, [], "nothing changed");
  });

  it("explains an inlay hint", async () => {
    const { document } = await opened();
    const range = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
    const hints = await ask<{ label: unknown }[]>("textDocument/inlayHint", document, { range });
    ok(hints.length > 0, "there are hints");
    const { ask: asked } = extension().exports as Api;
    const resolved = await asked<{ tooltip?: unknown }>("inlayHint/resolve", hints[0] ?? {});
    ok(resolved.tooltip !== undefined, JSON.stringify(resolved));
  });

  it("reports on the whole workspace to who asks for it", async () => {
    await opened();
    // VS Code holds a document for minutes after its editor is closed; this one was never opened.
    await vscode.workspace.fs.writeFile(inWorkspace("never-opened.article"), new TextEncoder().encode(ARTICLE));
    const { ask: asked } = extension().exports as Api;
    const report = await asked<{ items: { uri: string }[] }>("workspace/diagnostic", { previousResultIds: [] });
    ok(
      report.items.some(({ uri }) => uri.endsWith("/never-opened.article")),
      report.items.map(({ uri }) => uri).join(),
    );
  });
});
