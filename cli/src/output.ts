import { once } from "node:events";

/** Writes and waits while the reader is slower than the writer, so that nothing piles up in memory. */
export async function write(stream: NodeJS.WritableStream, data: string | Uint8Array): Promise<void> {
  if (data.length > 0 && !stream.write(data)) await once(stream, "drain");
}

/** `copydesk … | head` is no failure: a reader that has seen enough ends the run without a word. */
export function quietWhenReaderLeaves(stream: NodeJS.WritableStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}
