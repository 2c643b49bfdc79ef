import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  type Diagnostic,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver-protocol/node";
import { FULL_CLIENT, type Session, useServer } from "./languageServer.ts";

const server = useServer();

const BROKEN = "The mayor\u200b opened the new swimming hall on Monday, and the first guests jumped in.\n";
const SOUND = BROKEN.replace("\u200b", "");

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "copydesk-workspace-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes a file of the folder; two versions of one file always differ in their time. */
let time = 1_700_000_000;
async function write(name: string, text: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await utimes(path, ++time, time);
}

function uriOf(name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** A session on the folder that writes down what it is told. */
async function started(options?: object): Promise<{
  readonly session: Session;
  readonly pushed: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly progress: readonly Progress[];
}> {
  const session = server.start();
  const pushed = new Map<string, readonly Diagnostic[]>();
  const progress: Progress[] = [];
  session.connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
    pushed.set(uri.slice(uri.lastIndexOf("/") + 1), diagnostics);
  });
  session.connection.onNotification("$/progress", ({ value }: { readonly value: Progress }) => {
    progress.push(value);
  });
  await session.initialize(FULL_CLIENT, options, pathToFileURL(folder).href);
  return { session, pushed, progress };
}

function check(session: Session, source = new CancellationTokenSource()): Promise<object> {
  const params = { command: "copydesk.workspace.check", workDoneToken: "here" };
  return session.connection.sendRequest("workspace/executeCommand", params, source.token);
}

describe("the command copydesk.workspace.check", () => {
  test("finds the articles of the folder, and sends what is wrong with them", async () => {
    await write("a.article", BROKEN);
    await write("deep/b.article", SOUND);
    await write("notes.txt", BROKEN);
    await write("node_modules/c.article", BROKEN);
    await write(".git/d.article", BROKEN);
    const { session, pushed, progress } = await started();
    expect(await check(session)).toMatchObject({ files: 2, read: 2, problems: 1, filesWithProblems: 1 });
    expect([...pushed.keys()]).toEqual(["a.article"]);
    expect(pushed.get("a.article")?.map(({ code }) => code)).toEqual(["text/invisible-character"]);
    expect(progress.map(({ kind }) => kind)).toEqual(["begin", ...progress.slice(1, -1).map(() => "report"), "end"]);
    expect(progress[0]).toMatchObject({ cancellable: true });
  });

  test("takes plain text where the setting says so", async () => {
    await write("notes.txt", BROKEN);
    const { session } = await started({ plainText: { enabled: true } });
    expect(await check(session)).toMatchObject({ files: 1, problems: 1 });
  });

  test("reads again only what has changed, and forgets what is gone", async () => {
    await write("a.article", BROKEN);
    await write("b.article", SOUND);
    const { session, pushed } = await started();
    await check(session);
    expect(await check(session)).toMatchObject({ files: 2, read: 0, problems: 1 });
    await write("b.article", BROKEN);
    expect(await check(session)).toMatchObject({ files: 2, read: 1, problems: 2 });
    await rm(join(folder, "a.article"));
    expect(await check(session)).toMatchObject({ files: 1, read: 0, problems: 1 });
    expect(pushed.get("a.article")).toEqual([]);
  });

  test("opens a progress of its own where the client has named none", async () => {
    await write("a.article", BROKEN);
    const session = server.start();
    const begun = new Promise<Progress>((resolve) => {
      session.connection.onNotification("$/progress", ({ value }: { readonly value: Progress }) => resolve(value));
    });
    session.connection.onRequest("window/workDoneProgress/create", () => null);
    await session.initialize({ ...FULL_CLIENT, window: { workDoneProgress: true } }, {}, pathToFileURL(folder).href);
    await session.connection.sendRequest("workspace/executeCommand", { command: "copydesk.workspace.check" });
    expect(await begun).toMatchObject({ kind: "begin", cancellable: true });
  });

  test("ends early when it is cancelled, inside a long file too, and goes on where it stopped", async () => {
    await write("a.article", BROKEN);
    await write("b.article", BROKEN.repeat(20_000));
    const { session, pushed } = await started();
    const source = new CancellationTokenSource();
    const first = new Promise<void>((resolve) => {
      session.connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
        (pushed as Map<string, readonly Diagnostic[]>).set(uri, diagnostics);
        resolve();
      });
    });
    const answer = check(session, source);
    await first;
    source.cancel();
    expect(await answer).toMatchObject({ cancelled: true, files: 1 });
    expect(await check(session)).toMatchObject({ files: 2, read: 1 });
  });

  test("answers others meanwhile", async () => {
    await write("long.article", SOUND.repeat(20_000));
    const { session } = await started();
    await session.open("untitled:one", BROKEN);
    const order: string[] = [];
    const running = check(session).then(() => order.push("workspace"));
    await session.diagnostics("untitled:one").then(() => order.push("document"));
    await running;
    expect(order).toEqual(["document", "workspace"]);
  });

  test("leaves open documents to themselves, and takes their file again when they close", async () => {
    await write("a.article", BROKEN);
    const { session, pushed } = await started();
    await session.open(uriOf("a.article"), BROKEN);
    expect(await check(session)).toMatchObject({ files: 1, problems: 1 });
    expect(pushed.get("a.article")).toBeUndefined();
    const next = (): Promise<readonly Diagnostic[]> =>
      new Promise((resolve) => {
        session.connection.onNotification("textDocument/publishDiagnostics", ({ diagnostics }) => resolve(diagnostics));
      });
    const sent = next();
    await session.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: uriOf("a.article") },
    });
    expect((await sent).map(({ code }) => code)).toEqual(["text/invisible-character"]);
    const cleared = next();
    await session.open(uriOf("a.article"), BROKEN);
    expect(await cleared).toEqual([]);
  });

  test("tells everything anew for other severities, and nothing of hints", async () => {
    await write("a.article", `Advertisement\n${BROKEN}`);
    const { session, pushed } = await started();
    await check(session);
    expect(pushed.get("a.article")).toHaveLength(1);
    // Not needed any more: what is told comes from what was read.
    await rm(join(folder, "a.article"));
    const sent = new Promise<readonly Diagnostic[]>((resolve) => {
      session.connection.onNotification("textDocument/publishDiagnostics", ({ diagnostics }) => resolve(diagnostics));
    });
    const settings = { copydesk: { diagnostics: { severity: { furniture: "warning", text: "error" } } } };
    await session.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    expect((await sent).map(({ code, severity }) => [code, severity])).toEqual([
      ["furniture/advertisement", 2],
      ["text/invisible-character", 1],
    ]);
  });

  test("follows the disk for what it has checked, and for nothing else", async () => {
    await write("a.article", SOUND);
    const { session, pushed } = await started();
    await check(session);
    await write("a.article", BROKEN);
    await write("b.article", BROKEN);
    const changes = ["b.article", "a.article"].map((name) => ({ uri: uriOf(name), type: 2 }));
    const sent = new Promise<string>((resolve) => {
      session.connection.onNotification("textDocument/publishDiagnostics", ({ uri }) => resolve(uri));
    });
    await session.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    expect(await sent).toBe(uriOf("a.article"));
    expect(pushed.get("b.article")).toBeUndefined();
  });

  test("takes bytes that are no UTF-8, and empty files", async () => {
    await write("bytes.article", Uint8Array.of(0x54, 0xff, 0xfe, 0x0a));
    await write("empty.article", "");
    const { session } = await started();
    expect(await check(session)).toMatchObject({ files: 2, unreadable: 0, problems: 1 });
  });
});

describe("the setting copydesk.diagnostics.wholeWorkspace", () => {
  test("has the workspace checked when it is turned on", async () => {
    await write("a.article", BROKEN);
    const { session } = await started({ files: "server" });
    const sent = new Promise<string>((resolve) => {
      session.connection.onNotification("textDocument/publishDiagnostics", ({ uri }) => resolve(uri));
    });
    const settings = { copydesk: { diagnostics: { wholeWorkspace: true } } };
    await session.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    expect(await sent).toBe(uriOf("a.article"));
  });

  test("announces the request to clients that ask themselves, and only then", async () => {
    const silent = await started();
    expect(silent.session.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: false });
    const asked = await started({ diagnostics: { wholeWorkspace: true } });
    expect(asked.session.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
  });
});

describe("the request workspace/diagnostic", () => {
  const ask = (session: Session, previous: WorkspaceDiagnosticReport["items"] = []) =>
    session.connection.sendRequest("workspace/diagnostic", {
      previousResultIds: previous.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" })),
    }) as Promise<WorkspaceDiagnosticReport>;

  test("answers with a report a file, unchanged where nothing changed", async () => {
    await write("a.article", BROKEN);
    await write("b.article", SOUND);
    const { session, pushed } = await started();
    const first = await ask(session);
    expect(first.items.map((item) => item.kind === "full" && item.items.length)).toEqual([1, 0]);
    const second = await ask(session, first.items);
    expect(second.items.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
    await write("b.article", BROKEN);
    expect((await ask(session, first.items)).items.map(({ kind }) => kind)).toEqual(["unchanged", "full"]);
    await rm(join(folder, "a.article"));
    const [, gone] = (await ask(session, first.items)).items;
    expect(gone).toMatchObject({ uri: uriOf("a.article"), kind: "full", items: [] });
    expect(pushed.size).toBe(0);
  });

  test("comes in parts where the client takes parts", async () => {
    for (let i = 0; i < 120; i++) await write(`${i}.article`, SOUND);
    const { session } = await started();
    const parts: number[] = [];
    session.connection.onNotification("$/progress", ({ value }: { readonly value: WorkspaceDiagnosticReport }) => {
      parts.push(value.items.length);
    });
    const last = (await session.connection.sendRequest("workspace/diagnostic", {
      previousResultIds: [],
      partialResultToken: "parts",
    })) as WorkspaceDiagnosticReport;
    expect([...parts, last.items.length]).toEqual([50, 50, 20]);
  });
});
