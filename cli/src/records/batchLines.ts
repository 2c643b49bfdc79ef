import type { Profile } from "@copydesk/article";

/** Some whole lines of the input, each ended by a line feed but perhaps the last of the input. */
export interface Batch {
  readonly bytes: Uint8Array;
  /** Number of the first line in the input, from 1. */
  readonly firstLine: number;
  /** Of the folder that the lines' articles lie in. */
  readonly profile?: Profile | undefined;
}

/**
 * Cuts a byte stream after the last line feed of every chunk. One chunk's lines go on as soon as they are whole, so a slow pipe
 * gets its answers at once, and no more is held than a chunk and the line it cuts.
 */
export async function* batchLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Batch> {
  // Parts of one long line; joined once, so that a line of many chunks costs no more than its length.
  let pending: Uint8Array[] = [];
  let firstLine = 1;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end === 0) {
      pending.push(chunk);
      continue;
    }
    const head = chunk.subarray(0, end);
    const bytes = pending.length === 0 ? head : Buffer.concat([...pending, head]);
    yield { bytes, firstLine };
    firstLine += countLines(bytes);
    pending = end < chunk.length ? [chunk.subarray(end)] : [];
  }
  if (pending.length > 0) yield { bytes: Buffer.concat(pending), firstLine };
}

/** The lines of a batch, without their line feeds. */
export function* linesOf({ bytes, firstLine }: Batch): Generator<InputLine> {
  let number = firstLine;
  for (let start = 0; start < bytes.length; number++) {
    const lineFeed = bytes.indexOf(LINE_FEED, start);
    const end = lineFeed < 0 ? bytes.length : lineFeed;
    yield { bytes: bytes.subarray(start, end), number };
    start = end + 1;
  }
}

interface InputLine {
  readonly bytes: Uint8Array;
  /** In the input, from 1. */
  readonly number: number;
}

/** The byte that ends a line. JSON escapes it inside strings, and no other UTF-8 sequence holds it. */
const LINE_FEED = 10;

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
