import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import {
  createProtocolConnection,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { newsText } from "./keystroke.ts";
import { median, quantile } from "./measure.ts";
import { NO_SHARED } from "./sharedData.ts";
import { type Figure, missing } from "./table.ts";

const SERVER = "dist/server.cjs";
const URI = "file:///typing.article";
const textDocument = { uri: URI };

/** Words, edits of one run, and the budget of DESIGN.md for the 95th percentile, in milliseconds. */
const SIZES = [
  { words: 1_000, edits: 100, budget: 5 },
  { words: 100_000, edits: 100, budget: 16 },
] as const;
const RUNS = 5;

/** Milliseconds in which a person who has opened an article reads; the server rehearses meanwhile (`server/src/rehearsal.ts`). */
export const READING = 5_000;

/** What a screen shows: lines above and below the cursor. */
const SCREEN = 25;

/** What VS Code asks for after an edit, in its order; a request that the server does not offer is left out. One line adds another. */
const REQUESTS: readonly {
  readonly method: string;
  readonly provider: string;
  readonly parameters: (visible: Range, state: State) => object;
}[] = [
  {
    method: "textDocument/semanticTokens/range",
    provider: "semanticTokensProvider",
    parameters: (range) => ({ textDocument, range }),
  },
  {
    method: "textDocument/semanticTokens/full/delta",
    provider: "semanticTokensProvider",
    parameters: (_range, { previousResultId }) => ({ textDocument, previousResultId }),
  },
  {
    method: "textDocument/inlayHint",
    provider: "inlayHintProvider",
    parameters: (range) => ({ textDocument, range }),
  },
  { method: "textDocument/codeLens", provider: "codeLensProvider", parameters: () => ({ textDocument }) },
  { method: "textDocument/foldingRange", provider: "foldingRangeProvider", parameters: () => ({ textDocument }) },
  { method: "textDocument/documentSymbol", provider: "documentSymbolProvider", parameters: () => ({ textDocument }) },
  { method: "textDocument/documentLink", provider: "documentLinkProvider", parameters: () => ({ textDocument }) },
];

interface State {
  previousResultId: string;
}

/** The built server over stdio: from a typed character to the diagnostics, and to the last of all the answers that an editor asks for after it. */
export async function typing(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { words, edits, budget } of SIZES) {
    const name = `in the server, ${words.toLocaleString("en")} words`;
    const text = newsText(words);
    if (!existsSync(SERVER) || text === undefined) {
      figures.push(...missing([name], text === undefined ? NO_SHARED : `no ${SERVER}: npm run build`));
      continue;
    }
    // Not counted: it is this editor whose code is compiled.
    const { asked } = await typeInto(text, edits, RUNS + 1, 0);
    for (const [when, pause] of [
      ["at once", 0],
      [`${READING / 1_000} s after opening`, READING],
    ] as const) {
      const runs: Run[] = [];
      for (let i = 0; i < RUNS; i++) runs.push(await typeInto(text, edits, i + 1, pause));
      figures.push(...rows(`${name}, ${when}`, runs, asked, pause > 0 ? budget : undefined));
    }
  }
  return figures;
}

function rows(
  name: string,
  runs: readonly Run[],
  asked: readonly string[],
  budget: number | undefined,
): readonly Figure[] {
  const note = `median of ${RUNS} servers, ${runs[0]?.all.length} edits each, from the first on: characters, some new and deleted lines`;
  const row = (what: string, times: (run: Run) => readonly number[], q: number, bound?: number): Figure => ({
    what: `${name}: ${what}, p${100 * q}`,
    value: median(runs.map((run) => quantile(times(run), q))),
    unit: "ms",
    digits: 2,
    ...(bound !== undefined && { budget: bound }),
    ...(q === 0.95 && { note: what === "diagnostics" ? note : `diagnostics, ${asked.join(", ")}` }),
  });
  return [
    row("diagnostics", (run) => run.diagnostics, 0.5),
    row("diagnostics", (run) => run.diagnostics, 0.95, budget),
    row("all answers", (run) => run.all, 0.5),
    row("all answers", (run) => run.all, 0.95, budget),
  ];
}

interface Run {
  /** Milliseconds an edit. */
  readonly diagnostics: readonly number[];
  readonly all: readonly number[];
  /** What was asked beside the diagnostics. */
  readonly asked: readonly string[];
}

async function typeInto(text: string, edits: number, seed: number, pause: number): Promise<Run> {
  const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const exited = new Promise((resolve) => child.once("exit", resolve));
  try {
    connection.listen();
    const { capabilities } = await connection.sendRequest<{ capabilities: Readonly<Record<string, unknown>> }>(
      "initialize",
      { processId: process.pid, rootUri: null, capabilities: CAPABILITIES },
    );
    await connection.sendNotification("initialized", {});
    const document = { uri: URI, languageId: "article", version: 1, text };
    await connection.sendNotification("textDocument/didOpen", { textDocument: document });
    const offered = REQUESTS.filter(({ provider }) => capabilities[provider] !== undefined);
    const run = await measure(connection, text.split("\n"), edits, seed, pause, offered);
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    await exited;
    return run;
  } finally {
    connection.dispose();
    child.kill();
  }
}

async function measure(
  connection: ProtocolConnection,
  lines: string[],
  edits: number,
  seed: number,
  pause: number,
  offered: typeof REQUESTS,
): Promise<Run> {
  const state: State = { previousResultId: "" };
  const top = { start: { line: 0, character: 0 }, end: { line: SCREEN, character: 0 } };
  const full = await connection.sendRequest<{ resultId?: string }>("textDocument/semanticTokens/full", {
    textDocument,
  });
  state.previousResultId = full.resultId ?? "";
  // Without result ids the server has no delta; then the editor asks for all tokens.
  const asked = offered.map((request) =>
    request.method.endsWith("/delta") && full.resultId === undefined
      ? { ...request, method: "textDocument/semanticTokens/full", parameters: () => ({ textDocument }) }
      : request,
  );
  const ask = async (visible: Range): Promise<void> => {
    const answers = asked.map(async ({ method, parameters }) => {
      const answer = await connection.sendRequest<{ resultId?: string } | null>(method, parameters(visible, state));
      if (method.includes("semanticTokens/full") && answer?.resultId) state.previousResultId = answer.resultId;
    });
    await Promise.all(answers);
  };
  await connection.sendRequest("textDocument/diagnostic", { textDocument });
  await ask(top);
  if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  const diagnostics: number[] = [];
  const all: number[] = [];
  let random = seed;
  // A generator of Park and Miller: the same places in every run.
  const next = (below: number): number => {
    random = (random * 48_271) % 2_147_483_647;
    return random % below;
  };
  for (let edit = 0; edit < edits; edit++) {
    const line = next(lines.length - 1);
    const change = changeAt(lines, line, next((lines[line] as string).length + 1), edit);
    const visible = {
      start: { line: Math.max(0, line - SCREEN), character: 0 },
      end: { line: Math.min(lines.length - 1, line + SCREEN), character: 0 },
    };
    const before = performance.now();
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: URI, version: edit + 2 },
      contentChanges: [change],
    });
    const reported = connection.sendRequest("textDocument/diagnostic", { textDocument }).then(() => {
      diagnostics.push(performance.now() - before);
    });
    await Promise.all([reported, ask(visible)]);
    all.push(performance.now() - before);
  }
  return { diagnostics, all, asked: asked.map(({ method }) => method.replace("textDocument/", "")) };
}

/** One edit in ten opens a new line, one in twenty takes a line away, one in four takes a character away; the others type one. Keeps `lines` up to date. */
function changeAt(
  lines: string[],
  line: number,
  character: number,
  edit: number,
): { readonly range: Range; readonly text: string } {
  const old = lines[line] as string;
  const position = { line, character };
  if (edit % 20 === 7) {
    lines.splice(line, 1);
    return { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, text: "" };
  }
  if (edit % 10 === 4) {
    lines.splice(line, 1, old.slice(0, character), old.slice(character));
    return { range: { start: position, end: position }, text: "\n" };
  }
  if (edit % 4 === 3 && character > 0) {
    lines[line] = old.slice(0, character - 1) + old.slice(character);
    return { range: { start: { line, character: character - 1 }, end: position }, text: "" };
  }
  lines[line] = `${old.slice(0, character)}e${old.slice(character)}`;
  return { range: { start: position, end: position }, text: "e" };
}

const CAPABILITIES = {
  textDocument: {
    diagnostic: {},
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: [],
    },
    inlayHint: {},
    codeLens: {},
    foldingRange: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    documentLink: {},
  },
} as const;
