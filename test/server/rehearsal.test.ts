import { expect, test, vi } from "vitest";
import type { MessageReader, MessageWriter, ResponseMessage } from "vscode-languageserver";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { rehearse } from "../../server/src/rehearsal.ts";
import type { Server } from "../../server/src/server.ts";

const PAGE = Array.from(
  { length: 20 },
  (_, i) => `“We mend the wall on Monday,” said harbour master Ingrid Moen on day ${i + 1} of the works in Osthaven.\n`,
).join("\n");

/** A server whose person has been silent for so long, and opens documents when told. */
function personAt(quietFor: number) {
  let opened: (document: { getText: () => string }) => void = () => {};
  const documents = {
    onDidChange: (listener: typeof opened) => {
      opened = listener;
    },
  };
  const person = { documents, quietFor };
  const answers: ResponseMessage[] = [];
  const connect = vi.fn((reader: MessageReader, writer: MessageWriter) => {
    const write = writer.write.bind(writer);
    writer.write = (message) => {
      if ("id" in message && ("result" in message || "error" in message)) answers.push(message as ResponseMessage);
      return write(message);
    };
    return createConnection(ProposedFeatures.all, reader, writer);
  });
  rehearse(person as unknown as Server, connect);
  return { person, answers, connect, open: (text: string) => opened({ getText: () => text }) };
}

/** As often as this the process has had time for something else. */
async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(setImmediate);
}

test("every request of an editor is answered while a person reads, in a server of its own", async () => {
  const { open, answers, connect } = personAt(60_000);
  open(PAGE);
  await vi.waitFor(() => expect(answers.length).toBeGreaterThan(40), 20_000);
  expect(answers.filter(({ error }) => error !== undefined)).toEqual([]);
  expect(connect).toHaveBeenCalledTimes(1);
});

test("only the first article is typed into", async () => {
  const { open, answers, connect } = personAt(60_000);
  open(PAGE);
  open(PAGE);
  await vi.waitFor(() => expect(answers.length).toBeGreaterThan(2), 20_000);
  expect(connect).toHaveBeenCalledTimes(1);
});

test("it stops while a person works, and goes on later", async () => {
  const { person, open, answers } = personAt(60_000);
  open(PAGE);
  await vi.waitFor(() => expect(answers.length).toBeGreaterThan(5), 20_000);
  person.quietFor = 0;
  // What is under way is answered.
  await turns(20);
  const before = answers.length;
  await turns(200);
  expect(answers.length).toBe(before);
  person.quietFor = 60_000;
  await vi.waitFor(() => expect(answers.length).toBeGreaterThan(before), 20_000);
});

test("a few lines are not worth it", async () => {
  const { open, connect } = personAt(60_000);
  open("Ferry stops for a week\n\nThe ferry stops on Monday.\n");
  await turns(20);
  expect(connect).not.toHaveBeenCalled();
});
