import { describe, expect, test } from "vitest";
import type {
  ClientCapabilities,
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { FULL_CLIENT, useServer } from "./languageServer.ts";

const server = useServer();

const URI = "file:///desk/my%20harbour.article";
const ARTICLE = [
  "---",
  "published: 2024-06-04",
  "register: people/a b.yaml",
  "---",
  "<head>Harbour deal within reach</head>",
  "",
  "Share this article on Facebook",
  "",
  "Mayor Lena Okafor met the dockers on Monday and told them what www.harbour.example says of the deal.",
  "“We are close to a deal that both sides can sign,” she said.",
  "",
].join("\n");

const READER: ClientCapabilities = {
  textDocument: {
    ...FULL_CLIENT.textDocument,
    foldingRange: { foldingRange: { collapsedText: true } },
    inlayHint: { resolveSupport: { properties: ["tooltip", "textEdits"] } },
  },
  workspace: {
    ...FULL_CLIENT.workspace,
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    foldingRange: { refreshSupport: true },
  },
};

async function opened(client: ClientCapabilities = READER): Promise<ReturnType<typeof server.start>> {
  const session = server.start();
  await session.initialize(client);
  await session.open(URI, ARTICLE);
  return session;
}

type Session = Awaited<ReturnType<typeof opened>>;

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const hintsOf = (session: Session): Promise<InlayHint[]> =>
  session.ask("textDocument/inlayHint", URI, { range: WHOLE });

describe("a reader", () => {
  test("sees what a date means and who speaks, and may tag both by accepting the hint", async () => {
    const session = await opened();
    const hints = await hintsOf(session);
    expect(hints.map(({ label, position }) => [label, position])).toEqual([
      ["2024-06-03", session.find(URI, "Monday").end],
      ["Lena Okafor:", session.find(URI, "“We are").start],
    ]);
    const [date] = hints;
    expect(date?.textEdits).toBeUndefined();
    const resolved = await session.connection.sendRequest<InlayHint>("inlayHint/resolve", date);
    expect(resolved.tooltip).toMatchObject({ value: expect.stringContaining("counted from the article's date") });
    const tagged = TextDocument.applyEdits(session.document(URI), resolved.textEdits ?? []);
    expect(tagged).toBe(ARTICLE.replace("Monday", '<date when="2024-06-03">Monday</date>'));
  });

  test("gets whole hints where the client fills in nothing later", async () => {
    const [date] = await hintsOf(await opened({}));
    expect(date?.textEdits).toHaveLength(2);
  });

  test("switches hints and lens off and on while reading", async () => {
    const session = await opened();
    const refreshed = new Set<string>();
    const both = new Promise<void>((resolve) => {
      for (const method of ["workspace/inlayHint/refresh", "workspace/codeLens/refresh"]) {
        session.connection.onRequest(method, () => {
          refreshed.add(method);
          if (refreshed.size === 2) resolve();
          return null;
        });
      }
    });
    const settings = { copydesk: { inlayHints: { dates: false }, codeLens: { enabled: false } } };
    await session.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    await both;
    expect((await hintsOf(session)).map(({ label }) => label)).toEqual(["Lena Okafor:"]);
    expect(await session.ask("textDocument/codeLens", URI)).toEqual([]);
  });

  test("sees neither count, fold nor card of furniture that is silenced while reading", async () => {
    const session = await opened();
    const refreshes = ["workspace/foldingRange/refresh", "workspace/codeLens/refresh"].map(
      (method) => new Promise<void>((resolve) => session.connection.onRequest(method, () => resolve())),
    );
    const settings = { copydesk: { diagnostics: { severity: { furniture: "off" } } } };
    await session.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    await Promise.all(refreshes);
    const [counts] = await session.ask<CodeLens[]>("textDocument/codeLens", URI);
    const { command } = await session.connection.sendRequest<CodeLens>("codeLens/resolve", counts);
    expect(command?.title).toBe("No furniture · 1 name · 1 date · 1 quote");
    expect(JSON.stringify(await session.ask("textDocument/foldingRange", URI))).not.toContain("furniture");
  });

  test("finds counts and buttons above the first line, and the buttons work", async () => {
    const session = await opened();
    const lenses = await session.ask<CodeLens[]>("textDocument/codeLens", URI);
    const commands = [];
    for (const lens of lenses) {
      expect(lens.command).toBeUndefined();
      commands.push((await session.connection.sendRequest<CodeLens>("codeLens/resolve", lens)).command);
    }
    expect(commands.map((command) => command?.title)).toEqual([
      "1 furniture line · 1 name · 1 date · 1 quote",
      "Clean (1 line)",
      "Tag all (3)",
    ]);
    const { command = "", arguments: given } = commands[2] ?? {};
    await session.connection.sendRequest("workspace/executeCommand", { command, arguments: given });
    expect(session.text(URI)).toContain('<persName ref="#lena-okafor">Lena Okafor</persName> met the dockers on <date');
  });

  test("follows addresses, and the register beside the file", async () => {
    const session = await opened();
    const links = await session.ask<DocumentLink[]>("textDocument/documentLink", URI);
    expect(links.map(({ range, target }) => [range, target])).toEqual([
      [session.find(URI, "people/a b.yaml"), "file:///desk/people/a%20b.yaml"],
      [session.find(URI, "www.harbour.example"), "https://www.harbour.example"],
    ]);
  });

  test("grows several selections at once", async () => {
    const session = await opened();
    const positions = [session.find(URI, "Okafor").start, session.find(URI, "close to").start];
    const [name, quote] = await session.ask<SelectionRange[]>("textDocument/selectionRange", URI, { positions });
    expect(name?.parent?.range).toEqual(session.find(URI, "Lena Okafor"));
    expect(quote?.parent?.parent?.range).toEqual(
      session.find(URI, "“We are close to a deal that both sides can sign,”"),
    );
  });

  test("folds front matter, furniture with the blank lines around it, and the article", async () => {
    const session = await opened();
    const folding = await session.ask<FoldingRange[]>("textDocument/foldingRange", URI);
    expect(folding).toEqual([
      { startLine: 0, endLine: 3, kind: "region", collapsedText: "Front matter" },
      { startLine: 4, endLine: 9, collapsedText: "Harbour deal within reach (2 paragraphs)" },
      { startLine: 5, endLine: 7, kind: "comment", collapsedText: "1 furniture line: Share links" },
    ]);
  });

  test("is sent only the colours that changed", async () => {
    const session = await opened();
    const first = await session.ask<SemanticTokens>("textDocument/semanticTokens/full", URI);
    await session.change(URI, session.find(URI, "Monday"), "Friday");
    await session.change(URI, session.find(URI, "Share this article on Facebook\n"), "");
    const delta = await session.ask<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", URI, {
      previousResultId: first.resultId,
    });
    expect(delta.edits).toHaveLength(1);
    const [{ start, deleteCount, data = [] } = { start: 0, deleteCount: 0 }] = delta.edits;
    const patched = [...first.data.slice(0, start), ...data, ...first.data.slice(start + deleteCount)];
    const fresh = await session.ask<SemanticTokens>("textDocument/semanticTokens/full", URI);
    expect(patched).toEqual(fresh.data);
    const unknown = await session.ask<SemanticTokens>("textDocument/semanticTokens/full/delta", URI, {
      previousResultId: "of another time",
    });
    expect(unknown.data).toEqual(fresh.data);
  });

  test("sees the outline as a tree, or as a list where the client knows no trees", async () => {
    const tree = await (await opened()).ask<DocumentSymbol[]>("textDocument/documentSymbol", URI);
    expect(tree.map(({ name }) => name)).toEqual(["Harbour deal within reach", "People", "Dates", "Metadata"]);
    const flat = await (await opened({})).ask<SymbolInformation[]>("textDocument/documentSymbol", URI);
    expect(flat).toContainEqual(expect.objectContaining({ name: "Lena Okafor", containerName: "People" }));
  });

  test("finds people in all open articles", async () => {
    const session = await opened();
    await session.open("file:///desk/second.article", "Ana Ruiz told the mayor that she would come back.\n");
    const found = await session.connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query: "a" });
    expect(found.map(({ name, containerName }) => [name, containerName])).toEqual([
      ["Harbour deal within reach", "my harbour.article"],
      ["Lena Okafor", "my harbour.article"],
      ["Ana Ruiz", "second.article"],
    ]);
  });

  test("is not told twice why a line is furniture where the client says it already, and not at all where that is off", async () => {
    const why = async (session: Session): Promise<Hover | null> =>
      session.hover(URI, session.find(URI, "Share this").start);
    const telling = { ...READER, experimental: { diagnosticsInHover: true } };
    expect(await why(await opened())).toMatchObject({ contents: { value: expect.stringContaining("Share links") } });
    const session = await opened(telling);
    expect(await why(session)).toBeNull();
    const settings = { copydesk: { diagnostics: { severity: { furniture: "off" } } } };
    await session.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    expect(await why(session)).toBeNull();
  });
});
