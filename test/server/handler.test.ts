import { expect, test } from "vitest";
import { CancellationToken } from "vscode-languageserver-protocol/node";
import { answering } from "../../server/src/handler.ts";

type Connection = Parameters<typeof answering>[0];

/** A connection that keeps what is logged as an error. */
function loggingConnection(): { readonly connection: Connection; readonly log: readonly string[] } {
  const log: string[] = [];
  const console = { error: (message: string) => log.push(message) };
  return { connection: { console } as unknown as Connection, log };
}

test("an exception in a handler is logged with its stack and answered empty", async () => {
  const { connection, log } = loggingConnection();
  const handler = answering(connection)<string, readonly string[]>([], () => {
    throw new Error("the outline broke");
  });
  expect(await handler("params", CancellationToken.None)).toEqual([]);
  expect(log).toEqual([expect.stringMatching(/the outline broke\n\s+at /)]);
});

test("a handler that is cancelled while it waits is not begun", async () => {
  const { connection, log } = loggingConnection();
  let begun = false;
  const handler = answering(connection)<string, string>("", () => {
    begun = true;
    return "answer";
  });
  expect(await handler("params", CancellationToken.Cancelled)).toMatchObject({ code: -32800 });
  expect([begun, log]).toEqual([false, []]);
});
