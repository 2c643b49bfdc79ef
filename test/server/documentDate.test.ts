import { expect, test } from "vitest";
import type { WorkspaceEdit } from "vscode-languageserver-protocol/node";
import { FULL_CLIENT, useServer } from "./languageServer.ts";

const server = useServer();

const URI = "file:///desk/harbour.article";
const ARTICLE = "The dockers agreed on 3 June 2024 to end a strike of twelve days, and will vote on Friday.\n";

async function desk(text: string) {
  const session = server.start();
  const edits: WorkspaceEdit[] = [];
  session.connection.onRequest("workspace/applyEdit", ({ edit }: { readonly edit: WorkspaceEdit }) => {
    edits.push(edit);
    return { applied: true };
  });
  await session.initialize(FULL_CLIENT);
  await session.open(URI, text);
  const run = (command: string, argument: object): Promise<object> =>
    session.connection.sendRequest("workspace/executeCommand", { command, arguments: [{ uri: URI, ...argument }] });
  return { session, run, edits };
}

test("the article's date is suggested from the cursor, checked and written, in any editor that runs commands", async () => {
  const { session, run, edits } = await desk(ARTICLE);
  expect(await run("copydesk.dateToSet", { range: session.find(URI, "3 June 2024") })).toEqual({ value: "2024-06-03" });
  expect(await run("copydesk.dateToSet", { range: session.find(URI, "strike") })).toEqual({});
  expect(await run("copydesk.checkDate", { value: "2024-06-31" })).toEqual({ reason: "June has 30 days." });
  expect(await run("copydesk.checkDate", { value: "2024-06-03" })).toEqual({});
  expect(await run("copydesk.writeDate", { value: "3 June" })).toEqual({
    reason: "Write year, month and day: 2024-07-14; or with a time: 2024-07-14T09:30.",
  });
  expect(edits).toEqual([]);
  expect(await run("copydesk.writeDate", { value: "2024-06-03" })).toEqual({});
  expect(JSON.stringify(edits)).toContain("published: 2024-06-03");
});

test("what cannot be done is said before anybody is asked for a date, and what is done already after", async () => {
  const broken = await desk(`---\ntitle: [open\n---\n${ARTICLE}`);
  const range = broken.session.find(URI, "strike");
  expect(await broken.run("copydesk.dateToSet", { range })).toEqual({
    reason: expect.stringContaining("not valid YAML"),
  });
  expect(await broken.run("copydesk.writeDate", { value: "2024-06-03" })).toEqual({
    reason: expect.stringContaining("not valid YAML"),
  });
  const dated = await desk(`---\npublished: 2024-06-03\n---\n${ARTICLE}`);
  expect(await dated.run("copydesk.writeDate", { value: "2024-06-03" })).toEqual({
    reason: "That is the article's date already.",
  });
});
