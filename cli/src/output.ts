import { once } from "node:events";
import { ExitCode } from "./exitCode.ts";

/** Writes and waits while the reader is slower than the writer, so that nothing piles up in memory. */
export async function write(stream: NodeJS.WritableStream, data: string | Uint8Array): Promise<void> {
  if (data.length > 0 && !stream.write(data)) await once(stream, "drain");
}

/** Ends the run when its output can go nowhere. `copydesk … | head` is no failure: a reader that has seen enough ends it without a word. */
export function endWithReader(stream: NodeJS.WritableStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    console.error(`copydesk: the output cannot be written: ${error.message}`);
    process.exit(ExitCode.failure);
  });
}
