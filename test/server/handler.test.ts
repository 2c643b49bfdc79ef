import { expect, test } from "vitest";
import { CancellationToken, CancellationTokenSource } from "vscode-languageserver-protocol/node";
import { answering, type Turn } from "../../server/src/handler.ts";

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

test("of the requests that a keystroke brings, what a person waits for is answered first, one a task", async () => {
  const { connection } = loggingConnection();
  const answer = answering(connection);
  const begun: string[] = [];
  const handler = (name: string, turn?: Turn): Promise<unknown> =>
    answer<undefined, void>(undefined, () => void begun.push(name), turn)(undefined, CancellationToken.None);
  const answers = [handler("outline", "last"), handler("hints")];
  // A connection reads one message a task.
  await new Promise(setImmediate);
  answers.push(handler("diagnostics", "first"), handler("links"));
  await Promise.all(answers);
  expect(begun).toEqual(["diagnostics", "hints", "links", "outline"]);
});

test("what is cancelled while other work is done is not begun", async () => {
  const { connection } = loggingConnection();
  const answer = answering(connection);
  const cancellation = new CancellationTokenSource();
  const begun: string[] = [];
  const slow = answer<undefined, void>(undefined, () => {
    begun.push("slow");
    // The message is read while the work is done.
    setImmediate(() => cancellation.cancel());
  });
  const outline = answer<undefined, void>(undefined, () => void begun.push("outline"), "last");
  await Promise.all([slow(undefined, CancellationToken.None), outline(undefined, cancellation.token)]);
  expect(begun).toEqual(["slow"]);
});
