import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { COMMAND_LINE } from "./commandLine.ts";
import { newsText } from "./keystroke.ts";
import { median } from "./measure.ts";
import { NO_SHARED } from "./sharedData.ts";
import { type Figure, missing } from "./table.ts";
import { READING } from "./typing.ts";

const SERVER = "dist/server.cjs";
const STARTS = 5;

/** The built server as a process: from its start to the first diagnostics of a 1,000-word article, and its memory after a while. */
export async function server(): Promise<readonly Figure[]> {
  return [
    ...(await starts("server", SERVER, ["--stdio"])),
    ...(await starts("copydesk lsp", COMMAND_LINE, ["lsp", "--stdio"])),
    packageSize(),
  ];
}

async function starts(name: string, script: string, args: readonly string[]): Promise<readonly Figure[]> {
  const names = [`${name}: start to first diagnostics`, `${name}: resident memory`];
  const text = newsText(1_000);
  if (!existsSync(script)) return missing(names, `no ${script}: npm run build`);
  if (text === undefined) return missing(names, NO_SHARED);
  const runs = [];
  for (let i = 0; i < STARTS; i++) runs.push(await firstDiagnostics(script, args, text));
  const memory = (await firstDiagnostics(script, args, text, READING)).megabytes;
  return [
    {
      what: names[0] as string,
      value: median(runs.map(({ milliseconds }) => milliseconds)),
      unit: "ms",
      digits: 0,
      budget: 500,
      note: `median of ${STARTS}`,
    },
    memory !== undefined
      ? {
          what: names[1] as string,
          value: memory,
          unit: "MB",
          digits: 0,
          budget: 150,
          note: `with every process it starts, ${READING / 1_000} s after opening`,
        }
      : { what: names[1] as string, unit: "", note: "no /proc on this system" },
  ];
}

async function firstDiagnostics(
  script: string,
  args: readonly string[],
  text: string,
  pause: number = 0,
): Promise<{ readonly milliseconds: number; readonly megabytes: number | undefined }> {
  const before = performance.now();
  const child = spawn(process.execPath, [script, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const exited = new Promise((resolve) => child.once("exit", resolve));
  try {
    connection.listen();
    const capabilities = { textDocument: { diagnostic: {} } };
    await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
    await connection.sendNotification("initialized", {});
    const textDocument = { uri: "file:///bench.article", languageId: "article", version: 1, text };
    await connection.sendNotification("textDocument/didOpen", { textDocument });
    await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: textDocument.uri } });
    const milliseconds = performance.now() - before;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const megabytes = residentMegabytes(child.pid as number);
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    await exited;
    return { milliseconds, megabytes };
  } finally {
    connection.dispose();
    child.kill();
  }
}

/** Of a process and its children; `undefined` where the system has no `/proc`. */
function residentMegabytes(pid: number): number | undefined {
  if (!existsSync(`/proc/${pid}/status`)) return undefined;
  const kilobytes = /VmRSS:\s{0,20}(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .split(" ")
    .filter((child) => child !== "");
  return children.reduce((sum, child) => sum + (residentMegabytes(Number(child)) ?? 0), Number(kilobytes) / 1e3);
}

function packageSize(): Figure {
  const what = "packaged extension";
  const folder = [".build", "."].find(
    (path) => existsSync(path) && readdirSync(path).some((file) => file.endsWith(".vsix")),
  );
  const file = folder && readdirSync(folder).find((name) => name.endsWith(".vsix"));
  if (!file) return { what, unit: "", note: "no .vsix: npm run package" };
  return { what, value: statSync(`${folder}/${file}`).size / 1e6, unit: "MB", digits: 2, budget: 6, note: file };
}
