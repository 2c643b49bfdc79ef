import fc from "fast-check";
import { expect, test } from "vitest";
import { type Batch, batchLines } from "../../cli/src/records/batchLines.ts";

const chunksOf = fc.array(fc.string({ unit: fc.constantFrom("a", "é", "\r", "\n") }), { maxLength: 12 });

test("gives all bytes back in whole lines with their numbers, however the stream is cut", async () => {
  await fc.assert(
    fc.asyncProperty(chunksOf, async (chunks) => {
      const batches = await batched(chunks);
      const before: string[] = [];
      for (const [i, { bytes, firstLine }] of batches.entries()) {
        const text = Buffer.from(bytes).toString();
        if (i < batches.length - 1) expect(text.endsWith("\n")).toBe(true);
        expect(firstLine).toBe(before.join("").split("\n").length);
        before.push(text);
      }
      expect(before.join("")).toBe(chunks.join(""));
    }),
  );
});

test("gives the lines of a chunk on before it asks for the next", async () => {
  let asked = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield Buffer.from(`${++asked}\n`);
  }
  for await (const { firstLine } of batchLines(endless())) {
    expect(asked).toBe(firstLine);
    if (firstLine === 3) break;
  }
});

async function batched(chunks: readonly string[]): Promise<readonly Batch[]> {
  async function* source(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const batches: Batch[] = [];
  for await (const batch of batchLines(source())) batches.push(batch);
  return batches;
}
