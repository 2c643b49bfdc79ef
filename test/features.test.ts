import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { FULL_CLIENT, useServer } from "./server/languageServer.ts";

/** `docs/features.md` names every request and contribution point, each with the test in VS Code that would fail without it. */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const PAGE = readFileSync(join(ROOT, "docs/features.md"), "utf8");
const server = useServer();

interface Row {
  readonly name: string;
  /** `file.test.ts: what the test is called` */
  readonly tests: readonly string[];
}

/** The rows of the table under a heading: the name in code in the first cell, tests in code in the last. */
function rowsUnder(heading: string): readonly Row[] {
  const section = PAGE.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  return Array.from(section.matchAll(/^\| `([^`]+)`.*\| ([^|]*) \|$/gm), ([, name = "", cell = ""]) => ({
    name,
    tests: Array.from(cell.matchAll(/`([^`]+)`/g), ([, test = ""]) => test),
  }));
}

type Options = Readonly<Record<string, unknown>> | boolean;

/** The requests that a capability announces (LSP 3.17). */
const REQUESTS: Readonly<Record<string, string | ((options: Options) => readonly string[])>> = {
  hoverProvider: "textDocument/hover",
  definitionProvider: "textDocument/definition",
  referencesProvider: "textDocument/references",
  documentHighlightProvider: "textDocument/documentHighlight",
  documentSymbolProvider: "textDocument/documentSymbol",
  foldingRangeProvider: "textDocument/foldingRange",
  selectionRangeProvider: "textDocument/selectionRange",
  linkedEditingRangeProvider: "textDocument/linkedEditingRange",
  documentFormattingProvider: "textDocument/formatting",
  documentRangeFormattingProvider: "textDocument/rangeFormatting",
  documentOnTypeFormattingProvider: "textDocument/onTypeFormatting",
  executeCommandProvider: "workspace/executeCommand",
  workspaceSymbolProvider: "workspace/symbol",
  codeActionProvider: (options) => ["textDocument/codeAction", ...resolving(options, "codeAction/resolve")],
  codeLensProvider: (options) => ["textDocument/codeLens", ...resolving(options, "codeLens/resolve")],
  completionProvider: (options) => ["textDocument/completion", ...resolving(options, "completionItem/resolve")],
  documentLinkProvider: (options) => ["textDocument/documentLink", ...resolving(options, "documentLink/resolve")],
  inlayHintProvider: (options) => ["textDocument/inlayHint", ...resolving(options, "inlayHint/resolve")],
  renameProvider: (options) => [
    "textDocument/rename",
    ...(has(options, "prepareProvider") ? ["textDocument/prepareRename"] : []),
  ],
  diagnosticProvider: (options) => [
    "textDocument/diagnostic",
    ...(has(options, "workspaceDiagnostics") ? ["workspace/diagnostic"] : []),
  ],
  workspace: (options) => (has(options, "textDocumentContent") ? ["workspace/textDocumentContent"] : []),
  semanticTokensProvider: () => [
    "textDocument/semanticTokens/full",
    "textDocument/semanticTokens/full/delta",
    "textDocument/semanticTokens/range",
  ],
};

function resolving(options: Options, request: string): readonly string[] {
  return has(options, "resolveProvider") ? [request] : [];
}

function has(options: Options, key: string): boolean {
  return typeof options === "object" && Boolean(options[key]);
}

async function answeredRequests(): Promise<readonly string[]> {
  const session = server.start();
  await session.initialize(FULL_CLIENT, { diagnostics: { wholeWorkspace: true } });
  const { textDocumentSync: _sync, ...capabilities } = session.initialized.capabilities;
  return Object.entries(capabilities).flatMap(([capability, options]) => {
    const requests = REQUESTS[capability];
    if (requests === undefined) throw new Error(`${capability} is not known to this test`);
    return typeof requests === "string" ? [requests] : requests(options as Options);
  });
}

/** Inside VS Code's extension hosts, and at its windows as a person works with them. */
const SUITE = ["test/vscode/suite", "test/hosts"].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((name) => ({ name, text: readFileSync(join(ROOT, folder, name), "utf8") })),
);

describe("docs/features.md", () => {
  test("names every LSP request that is answered, twenty at least", async () => {
    const rows = rowsUnder("LSP requests").map(({ name }) => name);
    expect([...rows].sort()).toEqual([...(await answeredRequests())].sort());
    expect(rows.length).toBeGreaterThanOrEqual(20);
  });

  test("names every contribution point of the manifest", () => {
    const { contributes } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const rows = rowsUnder("VS Code contribution points").map(({ name }) => name);
    expect([...rows].sort()).toEqual(Object.keys(contributes).sort());
  });

  test("is tested by files that all run in VS Code", () => {
    const files = readdirSync(join(ROOT, "test/vscode/suite")).filter((name) => name.endsWith(".test.ts"));
    const index = SUITE.find(({ name }) => name === "index.ts")?.text;
    for (const file of files) expect(index).toContain(`import("./${file}")`);
  });

  test.each([...rowsUnder("LSP requests"), ...rowsUnder("VS Code contribution points")])(
    "gives $name a test in VS Code",
    ({ tests }) => {
      expect(tests.length).toBeGreaterThan(0);
      for (const each of tests) {
        const [file, title = ""] = each.split(": ", 2);
        expect(SUITE.find(({ name }) => name === file)?.text, each).toContain(`"${title}"`);
      }
    },
  );
});
