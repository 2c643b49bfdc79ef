import { expect, test } from "vitest";
import { FULL_CLIENT, useServer } from "./languageServer.ts";

const server = useServer();
const URI = "file:///desk/ferry.article";
const STORY = [
  'Mayor <persName ref="#lena-okafor">Lena Okafor</persName> met captain Henrik Solberg in Rotterdam.',
  "Okafor said that the ferry stays in port.",
  "",
].join("\n");

test("an article is written: a tag, its value, its end, a new id for everybody", async () => {
  const session = server.start();
  await session.initialize(FULL_CLIENT);
  await session.open(URI, STORY);
  const end = { line: 2, character: 0 };

  await session.change(URI, { start: end, end }, "<");
  const behind = (character: number) => ({ position: { line: 2, character } });
  const tags = await session.ask<readonly { label: string; textEdit: { newText: string } }[]>(
    "textDocument/completion",
    URI,
    behind(1),
  );
  // A client that has not said that it knows snippets gets none.
  expect(tags.find(({ label }) => label === "persName")?.textEdit.newText).toBe("persName></persName>");

  await session.change(URI, { start: end, end: { line: 2, character: 1 } }, '<persName ref="');
  const ids = await session.ask<readonly { label: string }[]>("textDocument/completion", URI, behind(15));
  expect(ids.map(({ label }) => label)).toEqual(["#lena-okafor", "#henrik-solberg"]);
  const resolved = await session.connection.sendRequest<{ documentation: { value: string } }>(
    "completionItem/resolve",
    ids[1],
  );
  expect(resolved.documentation.value).toMatch(/Henrik Solberg.*person/);

  await session.change(URI, { start: end, end: { line: 2, character: 15 } }, '<persName ref="#lena-okafor">');
  const typed = await session.ask<readonly { newText: string }[]>("textDocument/onTypeFormatting", URI, {
    ...behind(29),
    ch: ">",
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(typed.map(({ newText }) => newText)).toEqual(["</persName>"]);
  await session.change(URI, { start: behind(29).position, end: behind(29).position }, "Okafor</persName>");

  const linked = await session.ask<{ ranges: readonly unknown[] }>("textDocument/linkedEditingRange", URI, behind(3));
  expect(linked.ranges).toHaveLength(2);
  expect(await session.ask("textDocument/prepareRename", URI, behind(20))).toMatchObject({
    placeholder: "lena-okafor",
  });
  await expect(session.ask("textDocument/rename", URI, { ...behind(20), newName: "no id" })).rejects.toThrow(
    /cannot be/,
  );
  const edit = await session.ask<{ documentChanges: readonly { edits: readonly { newText: string }[] }[] }>(
    "textDocument/rename",
    URI,
    { ...behind(20), newName: "mayor" },
  );
  expect(edit.documentChanges[0]?.edits.map(({ newText }) => newText)).toEqual(["mayor", "mayor"]);

  const fullest = session.find(URI, "Lena Okafor");
  const { start } = session.find(URI, "Okafor said");
  expect(await session.ask("textDocument/definition", URI, { position: start })).toEqual({ uri: URI, range: fullest });
  const context = { includeDeclaration: true };
  const mentions = await session.ask<readonly unknown[]>("textDocument/references", URI, { position: start, context });
  expect(mentions).toHaveLength(3);
  expect(session.log).toEqual([]);
});

test("an article is laid out, whole or in the lines of a selection", async () => {
  const session = server.start();
  await session.initialize(FULL_CLIENT);
  await session.open(URI, "The  ferry sails. \n\n\nMayor <persName> Okafor </persName>waves.");
  const options = { tabSize: 2, insertSpaces: true };
  const edit = (line: number, start: number, end: number, newText: string) => ({
    range: { start: { line, character: start }, end: { line, character: end } },
    newText,
  });
  const range = { start: { line: 3, character: 8 }, end: { line: 3, character: 9 } };
  const some = await session.ask("textDocument/rangeFormatting", URI, { options, range });
  const ofLine = [edit(3, 16, 17, ""), edit(3, 23, 24, ""), edit(3, 35, 35, " ")];
  expect(some).toEqual([...ofLine, expect.objectContaining({ newText: "\n" })]);
  const all = await session.ask<readonly unknown[]>("textDocument/formatting", URI, { options });
  expect(all).toHaveLength(6);
  expect(all[0]).toEqual(edit(0, 3, 5, " "));
});
