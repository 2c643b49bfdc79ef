import { describe, expect, test } from "vitest";
import type { PlacedBlock, PlacedRun, ReaderPageAnswer } from "../../server/src/protocol.ts";
import { FULL_CLIENT, useServer } from "./languageServer.ts";

const server = useServer();

const URI = "file:///desk/bakery.article";
const ARTICLE = `---
published: 2024-06-04
---
Advertisement

The bakery on Mill Street opened its doors again on Monday after a small fire in the oven room.
“We never thought of leaving,” said owner <persName>Lena Okafor</persName>. Okafor thanked the fire brigade.
The street was closed for an hour, and the neighbours brought coffee and cake for everybody.
`;

async function opened(): Promise<ReturnType<typeof server.start>> {
  const session = server.start();
  await session.initialize(FULL_CLIENT);
  await session.open(URI, ARTICLE);
  return session;
}

function ask(session: ReturnType<typeof server.start>, previousResultId?: string): Promise<ReaderPageAnswer> {
  return session.ask("copydesk/readerPage", URI, previousResultId === undefined ? {} : { previousResultId });
}

/** The line of every block and its marks, as words of that line. */
function placed(blocks: readonly PlacedBlock[], source: string): readonly string[] {
  const lines = source.split("\n");
  let line = 0;
  return blocks.map((block) => {
    line += block.lines;
    const words = (runs: readonly PlacedRun[]): string[] =>
      runs.flatMap((run) =>
        typeof run === "string" ? [] : [`${run.kind}: ${lines[line]?.slice(run.start, run.end)}`, ...words(run.runs)],
      );
    return [line, ...words(block.runs)].join(" | ");
  });
}

describe("the reader page", () => {
  test("knows the line of every block and where its marks stand there", async () => {
    const page = await ask(await opened());
    expect(page.edit).toMatchObject({ start: 0, remove: 0 });
    expect(placed(page.edit.blocks, ARTICLE)).toEqual([
      "3",
      "5 | place: Mill Street | date: Monday",
      "6 | quote: “We never thought of leaving,” | person: Lena Okafor | person: Okafor",
      "7 | date: an hour",
    ]);
    expect(page.facts).toEqual([
      {
        key: "published",
        values: ["2024-06-04"],
        range: { start: { line: 1, character: 11 }, end: { line: 1, character: 21 } },
      },
    ]);
    expect(page.counts).toMatchObject({ person: 1, quote: 1, furniture: 1 });
    expect(page.names?.map(({ name }) => name)).toEqual(["Mill Street", "Lena Okafor"]);
  });

  test("answers with the block that changed to who has the page", async () => {
    const session = await opened();
    const first = await ask(session);
    await session.change(URI, session.find(URI, "an hour"), "two hours");
    const second = await ask(session, first.resultId);
    expect(second).toMatchObject({ previousResultId: first.resultId, edit: { start: 3, remove: 1 } });
    expect(second.edit.blocks).toHaveLength(1);
    expect(second.names).toBeUndefined();
    expect((await ask(session, second.resultId)).edit).toEqual({ start: 4, remove: 0, blocks: [] });
  });

  test("moves what stands below a new line by one block", async () => {
    const session = await opened();
    const first = await ask(session);
    const { start } = session.find(URI, "The bakery");
    await session.change(URI, { start, end: start }, "\n\n");
    const { edit } = await ask(session, first.resultId);
    expect(edit).toMatchObject({ start: 1, remove: 1, blocks: [{ lines: 4 }] });
  });

  test("answers with the whole page to who has another one", async () => {
    const session = await opened();
    const first = await ask(session);
    await ask(session);
    const again = await ask(session, first.resultId);
    expect(again.previousResultId).toBeUndefined();
    expect(again.edit.blocks).toEqual(first.edit.blocks);
    expect(again.names).toEqual(first.names);
  });

  test("is nothing for a document that is not open", async () => {
    const session = await opened();
    expect(await session.ask("copydesk/readerPage", "file:///desk/other.article")).toBeNull();
  });
});
