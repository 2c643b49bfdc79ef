import { expect, test } from "vitest";
import type { WorkspaceEdit } from "vscode-languageserver-protocol/node";
import { FULL_CLIENT, useServer } from "./languageServer.ts";

const server = useServer();

const URI = "file:///desk/harbour.article";
const ARTICLE = "Mayor Lena Okafor met captain Henrik Solberg on the quay.\n“We wait for the tide,” Okafor said.\n";

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

test("the speakers of a quote are listed and one is written, in any editor that runs commands", async () => {
  const { session, run, edits } = await desk(ARTICLE);
  const range = session.find(URI, "tide");
  expect(await run("copydesk.speakers", { range })).toMatchObject({
    choices: {
      quote: "“We wait for the tide,”",
      current: "#lena-okafor",
      known: [{ name: "Lena Okafor" }, { name: "Henrik Solberg", role: "captain" }],
    },
  });
  expect(await run("copydesk.writeSpeaker", { range, value: "#henrik-solberg" })).toEqual({});
  expect(JSON.stringify(edits)).toContain('<said who=\\"#henrik-solberg\\">');
  expect(await run("copydesk.writeSpeaker", { range, value: "" })).toEqual({});
  expect(JSON.stringify(edits)).toContain('<said cert=\\"unknown\\">');
});

test("where there is no quote, that is said", async () => {
  const { session, run, edits } = await desk(ARTICLE);
  const range = session.find(URI, "Mayor");
  const reason = { reason: "There is no quote at the cursor: put it between quotation marks." };
  expect(await run("copydesk.speakers", { range })).toEqual(reason);
  expect(await run("copydesk.writeSpeaker", { range, value: "#henrik-solberg" })).toEqual(reason);
  expect(edits).toEqual([]);
});
