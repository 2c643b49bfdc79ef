import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CancellationTokenSource, ErrorCodes, ResponseError } from "vscode-languageserver-protocol/node";
import { FULL_CLIENT, ROOT, useServer } from "./languageServer.ts";

const server = useServer();

const URI = "file:///desk/harbour.article";
const ARTICLE = [
  "Home | World | Sport | Weather",
  "Harbour deal within reach, says mayor",
  "By Ana Ruiz",
  "Tuesday, 4 June 2024, 09:15",
  "Share this article on Facebook",
  "The port authority and the dockers are close to a deal that would end a strike of twelve days, the city said.",
  "“We are close to a deal that both sides can sign,” Mayor Lena Okafor said on Monday. Okafor met the dockers again.",
  "The zero​width character in this sentence is a defect, and the sentence goes on for a while after it.",
  "Sign up for our newsletter",
  "",
].join("\n");

async function opened(): Promise<ReturnType<typeof server.start>> {
  const session = server.start();
  await session.initialize(FULL_CLIENT);
  await session.open(URI, ARTICLE);
  return session;
}

describe("an article in an editor", () => {
  test("shows furniture as faded hints with kind and reason", async () => {
    const session = await opened();
    const diagnostics = await session.diagnostics(URI);
    const share = diagnostics.find(({ code }) => code === "furniture/share");
    expect(share).toMatchObject({
      severity: 4,
      tags: [1],
      source: "copydesk",
      range: session.find(URI, "Share this article on Facebook"),
    });
    expect(share?.message).toMatch(/^Share links: ./);
    expect(diagnostics.map(({ code }) => code)).toContain("furniture/promotion");
    expect(diagnostics.some(({ range }) => range.start.line === 5 || range.start.line === 6)).toBe(false);
  });

  test("tells on hover who a name is, what a date means, whose a quote is and why a line is furniture", async () => {
    const session = await opened();
    const at = async (words: string): Promise<string> =>
      JSON.stringify((await session.hover(URI, session.find(URI, words).start))?.contents);
    expect(await at("Okafor met")).toMatch(/Lena Okafor.*person.*Mayor.*2 times/);
    expect(await at("Monday.")).toContain("2024-06-03");
    expect(await at("close to a deal that both")).toContain("Lena Okafor");
    expect(await at("Sign up")).toMatch(/promotion.*not part of the article/);
    expect(await session.hover(URI, session.find(URI, "met the dockers").start)).toBeNull();
  });

  test("has links in the hover for our own extension alone, and for files alone", async () => {
    const linksFor = async (initializationOptions: object, uri: string): Promise<readonly string[]> => {
      const session = server.start();
      await session.initialize(FULL_CLIENT, initializationOptions);
      await session.open(uri, ARTICLE);
      const contents = JSON.stringify((await session.hover(uri, session.find(uri, "Okafor met").start))?.contents);
      return contents.match(/\]\(<[^>]*>/g) ?? [];
    };
    expect(await linksFor({ files: "client" }, URI)).toContain(`](<${URI}#L7,58>`);
    expect(await linksFor({ files: "client" }, "untitled:Untitled-1")).toEqual([]);
    expect(await linksFor({}, URI)).toEqual([]);
  });

  test("is cleaned by one action, which lifts by-line and time into the front matter", async () => {
    const session = await opened();
    const actions = await session.actions(URI, session.find(URI, "Sign up"));
    const text = await session.textAfter(
      URI,
      actions.find(({ title }) => title.startsWith("Remove all furniture")),
    );
    expect(text).toMatch(
      /^---\ntitle: Harbour deal within reach, says mayor\nbyline: Ana Ruiz\npublished: 2024-06-04T09:15\n---\nHarbour deal within reach/,
    );
    expect(text).not.toMatch(/newsletter|Facebook|Sport/);
    expect(text).toContain("Okafor met the dockers again.\n");
  });

  test("offers to remove or keep the faded line, tied to its diagnostic", async () => {
    const session = await opened();
    const diagnostics = await session.diagnostics(URI);
    const actions = await session.actions(URI, session.find(URI, "Share"), { diagnostics });
    const remove = actions.find(({ title }) => title.startsWith("Remove this line"));
    expect(remove).toMatchObject({ isPreferred: true, kind: "quickfix" });
    expect(remove?.diagnostics?.map(({ code }) => code)).toEqual(["furniture/share"]);
    expect(await session.textAfter(URI, remove)).toBe(ARTICLE.replace("Share this article on Facebook\n", ""));
    const keep = actions.find(({ title }) => title.includes("<fw>"));
    expect(await session.textAfter(URI, keep)).toContain('<fw type="share">Share this article on Facebook</fw>\n');
  });

  test("has its quote, date and names tagged where the cursor is", async () => {
    const session = await opened();
    const tag = async (words: string, title: RegExp): Promise<string> => {
      const { start } = session.find(URI, words);
      const actions = await session.actions(URI, { start, end: start });
      return session.textAfter(
        URI,
        actions.find((action) => title.test(action.title)),
      );
    };
    expect(await tag("both sides", /^Tag this quote/)).toContain(
      '<said who="#lena-okafor">“We are close to a deal that both sides can sign,”</said> Mayor',
    );
    expect(await tag("Monday.", /^Tag “Monday”/)).toContain('said on <date when="2024-06-03">Monday</date>.');
    expect(await tag("Okafor met", /^Tag “Okafor”/)).toContain('<persName ref="#lena-okafor">Okafor</persName> met');
    expect(await tag("Okafor met", /^Tag every mention of Lena Okafor \(2\)/)).toMatch(
      /Mayor <persName ref="#lena-okafor">Lena Okafor<\/persName> said on Monday\. <persName ref="#lena-okafor">Okafor</,
    );
  });

  test("has only its character defects repaired by fixAll", async () => {
    const session = await opened();
    const [fix, ...others] = await session.actions(URI, session.find(URI, "Home"), { only: ["source.fixAll"] });
    expect(others).toEqual([]);
    expect(await session.textAfter(URI, fix)).toBe(ARTICLE.replace("\u200b", ""));
  });

  test("follows edits", async () => {
    const session = await opened();
    await session.diagnostics(URI);
    await session.change(
      URI,
      session.find(URI, "Sign up for our newsletter"),
      "The dockers vote on the deal this week, their union said.",
    );
    const codes = (await session.diagnostics(URI)).map(({ code }) => code);
    expect(codes).not.toContain("furniture/promotion");
  });

  test("has an outline, folding, colours and the other forms of a name", async () => {
    const session = await opened();
    const symbols = await session.ask<readonly { name: string; children: readonly { name: string }[] }[]>(
      "textDocument/documentSymbol",
      URI,
    );
    expect(symbols.map(({ name }) => name)).toEqual([
      "Harbour deal within reach, says mayor",
      "People",
      "Dates",
      "Metadata",
    ]);
    expect(symbols[1]?.children.map(({ name }) => name)).toContain("Lena Okafor");
    const folding = await session.ask<readonly { startLine: number; endLine: number }[]>(
      "textDocument/foldingRange",
      URI,
    );
    expect(folding).toContainEqual(expect.objectContaining({ startLine: 2, endLine: 4 }));
    const tokens = await session.ask<{ data: readonly number[] }>("textDocument/semanticTokens/full", URI);
    expect(tokens.data.length % 5).toBe(0);
    expect(tokens.data.length).toBeGreaterThan(0);
    const position = session.find(URI, "Okafor met").start;
    const highlights = await session.ask<readonly unknown[]>("textDocument/documentHighlight", URI, { position });
    expect(highlights).toHaveLength(3);
  });

  test("answers unchanged while nothing changes", async () => {
    const session = await opened();
    const first = await session.ask<{ resultId: string }>("textDocument/diagnostic", URI);
    const previousResultId = first.resultId;
    const second = await session.ask<{ kind: string }>("textDocument/diagnostic", URI, { previousResultId });
    expect(second.kind).toBe("unchanged");
  });
});

describe("the command copydesk.apply", () => {
  test("does what the action does, or answers with a sentence why not", async () => {
    const session = await opened();
    expect(await session.apply(URI, "removeLine", "Share this")).toEqual({});
    expect(session.text(URI)).toBe(ARTICLE.replace("Share this article on Facebook\n", ""));
    expect(await session.apply(URI, "removeLine", "The port")).toEqual({
      reason: expect.stringMatching(/article text/),
    });
    expect(await session.apply(URI, "untag", "The port")).toEqual({ reason: expect.stringMatching(/no tag/) });
  });
});

const MISSPELT = [
  "Mayor Ingrid Tverdal came to the harbour with the port authority, and Tverdal spoke for an hour to the dockers who had stopped work.",
  "Then Tvedral left the harbour, and the dockers went home without a word from the port authority, as they had said they would.",
  "Share this article on Facebook",
].join("\n");

test("a client that pulls is asked to pull again once names are read, where there is something to say of them", async () => {
  const session = server.start();
  const asked = new Promise<void>((resolve) => {
    session.connection.onRequest("workspace/diagnostic/refresh", () => {
      resolve();
      return null;
    });
  });
  await session.initialize({ textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } });
  await session.open(URI, MISSPELT);
  const first = await session.ask<{ items: { code: string }[]; resultId: string }>("textDocument/diagnostic", URI);
  expect(first.items.map(({ code }) => code)).toEqual(["furniture/share"]);
  await asked;
  const second = await session.ask<{ items: { code: string }[] }>("textDocument/diagnostic", URI, {
    previousResultId: first.resultId,
  });
  expect(second.items.map(({ code }) => code)).toEqual(["names/slip", "furniture/share"]);
});

describe("a client that cannot pull", () => {
  test("is pushed diagnostics, again after an edit, and none once the document is closed", async () => {
    const session = server.start();
    await session.initialize({});
    expect(session.initialized.capabilities.diagnosticProvider).toBeUndefined();
    const first = await session.openAndWait(URI, ARTICLE);
    expect(first.map(({ code }) => code)).toContain("furniture/promotion");
    const second = session.nextPush(URI);
    await session.change(URI, session.find(URI, "Sign up for our newsletter\n"), "");
    expect((await second).map(({ code }) => code)).not.toContain("furniture/promotion");
    const closed = session.nextPush(URI);
    await session.connection.sendNotification("textDocument/didClose", { textDocument: { uri: URI } });
    expect(await closed).toEqual([]);
  });

  test("is pushed what names are spelled in two ways a moment after the rest, and with it from then on", async () => {
    const session = server.start();
    await session.initialize({});
    const first = await session.openAndWait(URI, MISSPELT);
    expect(first.map(({ code }) => code)).toEqual(["furniture/share"]);
    const all = ["names/slip", "furniture/share"];
    expect((await session.nextPush(URI)).map(({ code }) => code)).toEqual(all);
    const third = session.nextPush(URI);
    await session.change(URI, session.find(URI, "for an hour "), "");
    expect((await third).map(({ code }) => code)).toEqual(all);
  });

  test("gets whole actions with edits it understands", async () => {
    const session = server.start();
    await session.initialize({});
    await session.openAndWait(URI, ARTICLE);
    const [first] = await session.actions(URI, session.find(URI, "Share"));
    expect(first?.edit?.changes?.[URI]).toBeDefined();
  });
});

describe("settings", () => {
  test("silence a code or a family, from the start and live", async () => {
    const session = server.start();
    await session.initialize({}, { diagnostics: { severity: { "furniture/share": "off" } } });
    const codes = (await session.openAndWait(URI, ARTICLE)).map(({ code }) => code);
    expect(codes).not.toContain("furniture/share");
    expect(codes).toContain("furniture/promotion");
    const pushed = session.nextPush(URI);
    const settings = { copydesk: { diagnostics: { severity: { furniture: "off", text: "error" } } } };
    await session.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    expect((await pushed).map(({ code, severity }) => [code, severity])).toEqual([["text/invisible-character", 1]]);
  });

  test("that make no sense are passed over", async () => {
    const session = server.start();
    await session.initialize({}, { diagnostics: { severity: { furniture: "loud", text: 3 } } });
    const read = await session.openAndWait(URI, ARTICLE);
    const untouched = server.start();
    await untouched.initialize({});
    expect(read).toEqual(await untouched.openAndWait(URI, ARTICLE));
    const severities = new Map(read.map(({ code, severity }) => [code, severity]));
    expect(severities.get("furniture/share")).toBe(4);
    expect(severities.get("text/invisible-character")).toBe(2);
  });

  test.each([
    ["null", [null]],
    ["an error", new ResponseError(ErrorCodes.InternalError, "no settings here")],
  ])("from the start stay where the client answers its configuration with %s", async (_name, reply) => {
    const session = server.start();
    const asked = new Promise<void>((resolve) => {
      session.connection.onRequest("workspace/configuration", () => {
        resolve();
        return reply;
      });
    });
    await session.initialize(
      { workspace: { configuration: true } },
      { diagnostics: { severity: { "furniture/share": "off" } } },
    );
    await asked;
    const codes = (await session.openAndWait(URI, ARTICLE)).map(({ code }) => code);
    expect(codes).not.toContain("furniture/share");
    expect(codes).toContain("furniture/promotion");
  });

  test("are waited for before the first findings are sent", async () => {
    const session = server.start();
    session.connection.onRequest("workspace/configuration", async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return [{ diagnostics: { severity: { "furniture/share": "off" } } }];
    });
    await session.initialize({ workspace: { configuration: true } });
    const codes = (await session.openAndWait(URI, ARTICLE)).map(({ code }) => code);
    expect(codes).not.toContain("furniture/share");
    expect(codes).toContain("furniture/promotion");
  });

  test("are not waited for without end", async () => {
    const session = server.start();
    session.connection.onRequest("workspace/configuration", () => new Promise(() => {}));
    await session.initialize({ workspace: { configuration: true } });
    const codes = (await session.openAndWait(URI, ARTICLE)).map(({ code }) => code);
    expect(codes).toContain("furniture/share");
  });

  test("are asked for where the client refuses to tell of changes", async () => {
    const session = server.start();
    session.connection.onRequest("client/registerCapability", () => new ResponseError(ErrorCodes.MethodNotFound, "no"));
    const asked = new Promise<void>((resolve) => {
      session.connection.onRequest("workspace/configuration", () => {
        resolve();
        return [{ diagnostics: { severity: { "furniture/share": "off" } } }];
      });
    });
    await session.initialize({
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    });
    await asked;
    const codes = (await session.openAndWait(URI, ARTICLE)).map(({ code }) => code);
    expect(codes).not.toContain("furniture/share");
    expect(codes).toContain("furniture/promotion");
  });
});

describe("the server", () => {
  test("drops a request that is cancelled while the server is busy", async () => {
    const session = await opened();
    // Long enough that the request and its cancellation both wait until it is answered.
    const busy = "file:///desk/long.article";
    await session.open(busy, `${ARTICLE}\n`.repeat(500));
    const diagnostics = session.diagnostics(busy);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: URI } };
    const request = session.connection.sendRequest("textDocument/semanticTokens/full", params, source.token);
    source.cancel();
    await expect(request).rejects.toThrow(/cancel/i);
    expect((await diagnostics).length).toBeGreaterThan(0);
  });

  test("answers empty for a document that is not open", async () => {
    const session = await opened();
    expect(await session.hover("file:///desk/other.article", { line: 0, character: 0 })).toBeNull();
  });

  test("lives through texts of every kind", async () => {
    const session = await opened();
    const texts = [
      "",
      "\ufeff",
      "\ud800 lone",
      "a\u0000b",
      "---\n: [\n---\n<persName",
      "x".repeat(1_000_000),
      "\r\r\n\n\u2028",
    ];
    for (const [i, text] of texts.entries()) {
      const uri = `file:///desk/odd-${i}.article`;
      await session.open(uri, text);
      expect(Array.isArray(await session.diagnostics(uri))).toBe(true);
    }
    expect(session.log).toEqual([]);
  });

  test("ends with 0 after shutdown and exit", async () => {
    const session = await opened();
    expect(await session.stop()).toBe(0);
  });
});

describe("a client that shows another language", () => {
  const GERMAN = JSON.parse(readFileSync(join(ROOT, "l10n/bundle.l10n.de.json"), "utf8"));

  async function openedInGerman(l10n: Readonly<Record<string, string>>): Promise<ReturnType<typeof server.start>> {
    const session = server.start();
    await session.initialize(FULL_CLIENT, { l10n });
    await session.open(URI, ARTICLE);
    return session;
  }

  test("reads its own words where it has some, and English elsewhere", async () => {
    const session = await openedInGerman({ "Share links": "Teilen-Leiste" });
    const share = (await session.diagnostics(URI)).find(({ code }) => code === "furniture/share");
    expect(share?.message).toMatch(/^Teilen-Leiste: .*share or social-network control/);
  });

  test("reads whole German sentences", async () => {
    const session = await openedInGerman(GERMAN);
    const messageOf = async (code: string): Promise<string> =>
      String((await session.diagnostics(URI)).find((diagnostic) => diagnostic.code === code)?.message);
    expect(await messageOf("furniture/share")).toMatch(/^Teilen-Links: .*soziale Netzwerke\.$/);
    expect(await messageOf("furniture/navigation")).toBe("Navigation: Diese Zeile reiht Menüpunkte aneinander.");
    expect(await messageOf("text/invisible-character")).toBe("Unsichtbares Zeichen; kann entfernt werden.");

    const titles = (await session.actions(URI, session.find(URI, "Okafor met"))).map(({ title }) => title);
    expect(titles).toContain("Jede Erwähnung von Lena Okafor auszeichnen (2)");
    expect(titles).toContain("„Okafor“ als <persName> auszeichnen");

    const hover = JSON.stringify((await session.hover(URI, session.find(URI, "Monday.").start))?.contents);
    expect(hover).toContain("Montag, 3. Juni 2024");
    const name = JSON.stringify((await session.hover(URI, session.find(URI, "Okafor met").start))?.contents);
    expect(name).toMatch(/\*\*Lena Okafor\*\* · Person.*Mayor.*2-mal erwähnt, auch als „Okafor“/);
  });

  test("finds English nowhere in what a message says", async () => {
    const session = await openedInGerman(
      Object.fromEntries(Object.keys(GERMAN).map((text) => [text, text.replace(/\p{L}(?![^{]*\})/gu, "ж")])),
    );
    const diagnostics = await session.diagnostics(URI);
    const actions = await session.actions(URI, session.find(URI, "Share this article"));
    const said = [
      ...diagnostics.map(({ message }) => String(message)),
      ...actions.flatMap(({ title, disabled }) => [title, disabled?.reason ?? ""]),
    ].map((text) => text.replace(/“[^”]*”|<[^>]*>|\(\d[^)]*\)|furniture\/[a-z]+/g, ""));
    expect(said.filter((text) => /[a-z]{2}/i.test(text))).toEqual([]);
  });
});

test("of two problems of one kind each repair repairs its own", async () => {
  const session = server.start();
  await session.initialize(FULL_CLIENT);
  const uri = "file:///desk/euros.article";
  const line = "It cost â‚¬5 on Monday and â‚¬6 later.";
  await session.open(uri, `${line}\n`);
  const actions = await session.actions(uri, session.find(uri, line));
  const repairs = actions.filter(({ isPreferred }) => isPreferred);
  expect(await Promise.all(repairs.map((repair) => session.textAfter(uri, repair)))).toEqual([
    "It cost €5 on Monday and â‚¬6 later.\n",
    "It cost â‚¬5 on Monday and €6 later.\n",
  ]);
});
