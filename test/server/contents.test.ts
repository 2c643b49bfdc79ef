import { describe, expect, test } from "vitest";
import { FULL_CLIENT, useServer } from "./languageServer.ts";

const server = useServer();

const URI = "file:///desk/harbour.article";
const ARTICLE = `Share this article on Facebook
“We are close to a deal that both sides can sign,” Mayor Lena Okafor said on Monday. Okafor met the dockers again.
`;

interface Line {
  readonly section: string;
  readonly group?: string;
  readonly label: string;
  readonly range: unknown;
  readonly highlight?: readonly number[];
}

describe("the table of contents", () => {
  test("comes a level at a time, with positions", async () => {
    const session = server.start();
    await session.initialize(FULL_CLIENT);
    await session.open(URI, ARTICLE);
    const ask = (parent?: object): Promise<readonly Line[]> =>
      session.ask("copydesk/contents", URI, parent ? { parent } : {});
    expect((await ask()).map(({ section }) => section)).toEqual(["people", "dates", "quotes", "furniture", "problems"]);
    expect((await ask({ section: "people" })).map(({ label }) => label)).toEqual(["Lena Okafor"]);
    const [, second] = await ask({ section: "people", group: "Lena Okafor" });
    expect(second).toMatchObject({ index: 1, open: true, range: { start: { line: 1, character: 85 } } });
  });

  test("leads to what stands at a position, and knows nothing of a document that is not open", async () => {
    const session = server.start();
    await session.initialize(FULL_CLIENT);
    await session.open(URI, ARTICLE);
    const position = session.find(URI, "Monday").start;
    const way = await session.ask<readonly Line[]>("copydesk/contentsAt", URI, { position });
    expect(way.map(({ section, group }) => group ?? section)).toEqual(["dates", "XXXX-WXX-1", "XXXX-WXX-1"]);
    expect(await session.ask("copydesk/contents", "file:///desk/other.article")).toEqual([]);
  });

  test("is acted on by command, or a sentence says why not", async () => {
    const session = server.start();
    await session.initialize(FULL_CLIENT);
    await session.open(URI, ARTICLE);
    const apply = (action: string, target: object): Promise<unknown> =>
      session.connection.sendRequest("workspace/executeCommand", {
        command: "copydesk.applyToContents",
        arguments: [{ uri: URI, action, target }],
      });
    expect(await apply("tag", { section: "people" })).toEqual({});
    expect(session.text(URI).match(/<persName ref="#lena-okafor">/g)).toHaveLength(2);
    expect(await apply("tag", { section: "people" })).toEqual({ reason: "Everything here is tagged already." });
    expect(await apply("untag", { section: "people" })).toEqual({});
    expect(session.text(URI)).toBe(ARTICLE);
  });
});
