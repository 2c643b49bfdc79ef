import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type ApplyWorkspaceEditParams,
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { page } from "../support/harbourNews.ts";
import { FULL_CLIENT, type Session, useServer } from "./languageServer.ts";

const server = useServer();
const NAME = "copydesk.furniture.yaml";

/** A client that shows files, makes them, and is told to ask again. */
const CLIENT: ClientCapabilities = {
  ...FULL_CLIENT,
  window: { showDocument: { support: true } },
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "copydesk-profile-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}

function uriOf(name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

interface Desk {
  readonly session: Session;
  /** What was said to the person. */
  readonly said: string[];
  /** What the person has opened first. */
  readonly shown: Promise<string>;
  /** Settles when the client is told to ask for problems again. */
  readonly nextRefresh: () => Promise<void>;
}

/** A session on the folder whose client writes edits to the disk, as an editor that saves; it presses the first button of what it is told. */
async function started(): Promise<Desk> {
  const session = server.start();
  const said: string[] = [];
  let show: (uri: string) => void = () => {};
  const shown = new Promise<string>((resolve) => {
    show = resolve;
  });
  let refreshed: () => void = () => {};
  const { connection } = session;
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => {
    refreshed();
    return null;
  });
  connection.onRequest("window/showMessageRequest", ({ message, actions }) => {
    said.push(message);
    return actions?.[0] ?? null;
  });
  connection.onRequest("window/showDocument", ({ uri }) => {
    show(uri);
    return { success: true };
  });
  connection.onRequest("workspace/applyEdit", async ({ edit }: ApplyWorkspaceEditParams) => {
    await applyToDisk(edit);
    return { applied: true };
  });
  await session.initialize(CLIENT, undefined, pathToFileURL(folder).href);
  return { session, said, shown, nextRefresh: () => new Promise((resolve) => (refreshed = resolve)) };
}

async function applyToDisk({ documentChanges = [] }: WorkspaceEdit): Promise<void> {
  for (const change of documentChanges) {
    if ("kind" in change) {
      if (change.kind === "create") await writeFile(new URL(change.uri), "");
      continue;
    }
    const path = new URL(change.textDocument.uri);
    const document = TextDocument.create("", "yaml", 0, await readFile(path, "utf8"));
    await writeFile(path, TextDocument.applyEdits(document, change.edits as never));
  }
}

const URI = (): string => uriOf("gannet/a.article");
const SHARE = "Share this article on Facebook";
const TEXT = page(1, { above: [SHARE], below: ["Gannet desk"] });

function linesOf(session: Session, diagnostics: readonly Diagnostic[]): readonly string[] {
  const document = session.document(URI());
  return diagnostics
    .filter(({ code }) => String(code).startsWith("furniture/"))
    .map(({ range }) => document.getText(range));
}

async function furniture(session: Session): Promise<readonly string[]> {
  return linesOf(session, await session.diagnostics(URI()));
}

describe("the profile of a folder", () => {
  test("is heeded in the articles of the folder, and follows its file", async () => {
    await write(NAME, `never:\n  - ${SHARE}\n`);
    const { session, nextRefresh } = await started();
    const read = nextRefresh();
    await session.open(URI(), TEXT);
    await session.diagnostics(URI());
    await read;
    expect(await furniture(session)).not.toContain(SHARE);
    const change = nextRefresh();
    await write(NAME, "always:\n  - Gannet desk\n");
    const changes = [{ uri: uriOf(NAME), type: 2 }];
    await session.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await change;
    expect(await furniture(session)).toEqual(expect.arrayContaining([SHARE, "Gannet desk"]));
  });

  test("that is broken says so in its file, and what it said before counts until it is mended", async () => {
    await write(NAME, `never:\n  - ${SHARE}\n`);
    const { session, nextRefresh, said } = await started();
    const read = nextRefresh();
    await session.open(URI(), TEXT);
    await session.diagnostics(URI());
    await read;
    const told = session.nextPush(uriOf(NAME));
    await write(NAME, "never: Share\n");
    const changes = [{ uri: uriOf(NAME), type: 2 }];
    await session.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    expect(await told).toMatchObject([
      { message: expect.stringMatching(/^Here should stand a list/), range: { start: { line: 0 } } },
    ]);
    expect(await furniture(session)).not.toContain(SHARE);
    expect(await session.apply(URI(), "alwaysRemove", "Gannet desk")).toMatchObject({
      reason: expect.stringContaining("broken"),
    });
    expect([await readFile(join(folder, NAME), "utf8"), said]).toEqual(["never: Share\n", []]);
  });
});

describe("what a person says of lines like one", () => {
  test("is written beside the article, counts at once, and the file can be opened", async () => {
    await write("gannet/a.article", TEXT);
    const { session, said, shown, nextRefresh } = await started();
    await session.open(URI(), TEXT);
    expect(await furniture(session)).toContain(SHARE);
    const refresh = nextRefresh();
    const actions = await session.actions(URI(), session.find(URI(), SHARE));
    const never = actions.find(({ title }) => title === "Never flag lines like this");
    expect(actions.map(({ title }) => title)).toContain("Always remove lines like this");
    expect(await session.connection.sendRequest("workspace/executeCommand", { ...never?.command })).toEqual({});
    await refresh;
    expect(await furniture(session)).not.toContain(SHARE);
    expect(await readFile(join(folder, "gannet", NAME), "utf8")).toContain(`\nnever:\n  - ${SHARE}\n`);
    expect(said).toEqual([`From now on lines like “${SHARE}” are article text in every file of this folder.`]);
    expect(await shown).toBe(uriOf(`gannet/${NAME}`));
    await session.apply(URI(), "alwaysRemove", "Gannet desk");
    expect(await furniture(session)).toContain("Gannet desk");
    expect(await furniture(session)).not.toContain(SHARE);
    expect(await session.apply(URI(), "neverFlag", SHARE)).toEqual({
      reason: "Lines like this are never flagged already.",
    });
  });

  test("goes to the profile of a folder above where there is one", async () => {
    await write(NAME, "# The desk's own.\n");
    await write("gannet/a.article", TEXT);
    const { session } = await started();
    await session.open(URI(), TEXT);
    await session.apply(URI(), "alwaysRemove", "Gannet desk");
    expect(await readFile(join(folder, NAME), "utf8")).toMatch(
      /^# The desk's own\.\n(.*\n)*always:\n {2}- \{ kind: \w+, line: Gannet desk \}\n/,
    );
  });
});

describe("copydesk.learn", () => {
  const learn = (session: Session, token?: CancellationTokenSource["token"]): Promise<unknown> => {
    const params = { command: "copydesk.learn", arguments: [{ uri: uriOf("gannet") }], workDoneToken: "learning" };
    return token
      ? session.connection.sendRequest("workspace/executeCommand", params, token)
      : session.connection.sendRequest("workspace/executeCommand", params);
  };

  test("writes what repeats over the files of the folder, with progress", async () => {
    for (let i = 0; i < 12; i++) await write(`gannet/${i}.txt`, page(i, { below: ["Gannet desk"] }));
    await write("tern/1.txt", page(20, { below: ["Tern desk"] }));
    const { session, said } = await started();
    const progress: string[] = [];
    session.connection.onNotification("$/progress", ({ value }) => void progress.push(value.kind));
    expect(await learn(session)).toEqual({ files: 12, lines: 1 });
    expect(await readFile(join(folder, "gannet", NAME), "utf8")).toMatch(
      /- \{ files: 12, kind: \w+, line: Gannet desk \}/,
    );
    expect(said[0]).toMatch(/^One line of furniture was learnt from 12 articles\./);
    expect([...new Set(progress)]).toEqual(["begin", "report", "end"]);
  });

  test("can be cancelled, and has written nothing then", async () => {
    for (let i = 0; i < 12; i++) await write(`gannet/${i}.txt`, page(i, { below: ["Gannet desk"] }));
    const { session } = await started();
    const source = new CancellationTokenSource();
    session.connection.onNotification("$/progress", ({ value }) => {
      if (value.kind === "begin") source.cancel();
    });
    expect(await learn(session, source.token)).toMatchObject({ cancelled: true });
    await expect(readFile(join(folder, "gannet", NAME))).rejects.toThrow("ENOENT");
  });
});
