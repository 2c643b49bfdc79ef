import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { access, constants, type FileHandle, link, lstat, open, rename, unlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** What a file is to hold: a text, or pieces of one as they come. */
type Content = string | AsyncIterable<string>;

/**
 * Replaces a file's content in one step: a temporary file in the same folder, written through to the disk, takes its name. A run that is
 * killed leaves the old file or the new one. Mode and, where allowed, owner stay. A symbolic link is refused, since what it
 * points to may lie anywhere.
 */
export async function replaceFile(path: string, content: Content): Promise<void> {
  const old = await lstat(path);
  if (old.isSymbolicLink()) throw new Error("it is a symbolic link; name the file it points to");
  if (!old.isFile()) throw new Error("it is not a regular file");
  // The folder alone would allow it, but a file made read-only is meant to stay.
  await access(path, constants.W_OK);
  await withTemporary(path, async (temporary) => {
    await using(await open(temporary, "wx", 0o600), async (handle) => {
      await writeFile(handle, content, "utf8");
      // Only the owner or root may give a file away; for everyone else it is the owner's already.
      await handle.chown(old.uid, old.gid).catch(() => undefined);
      await handle.chmod(old.mode);
      await handle.sync();
    });
    await rename(temporary, path);
  });
}

/** Makes a file in one step; throws where one of that name is there. */
export async function createFile(path: string, content: Content): Promise<void> {
  await withTemporary(path, async (temporary) => {
    await using(await open(temporary, "wx"), async (handle) => {
      await writeFile(handle, content, "utf8");
      await handle.sync();
    });
    // Unlike `rename`, it takes no other file's name.
    await link(temporary, path);
  });
}

/** Makes a file in one step, or replaces the one of that name. */
export async function saveFile(path: string, content: Content): Promise<void> {
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  );
  await (isThere ? replaceFile : createFile)(path, content);
}

/** Gives `work` the name of a temporary file beside `path`. Nothing stays of that file, be it that the work fails or that the run is interrupted. */
async function withTemporary(path: string, work: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, NAME_KEPT)}.${randomUUID()}.tmp`);
  const interrupt = (signal: NodeJS.Signals): void => {
    rmSync(temporary, { force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of INTERRUPTIONS) process.once(signal, interrupt);
  try {
    await work(temporary);
  } finally {
    for (const signal of INTERRUPTIONS) process.off(signal, interrupt);
    await unlink(temporary).catch(() => undefined);
  }
}

/** Keeps the temporary name within the 255 bytes a file name may have, even in three-byte characters. */
const NAME_KEPT = 60;

/** What ends the run unless somebody listens. */
const INTERRUPTIONS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

async function using(handle: FileHandle, work: (handle: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(handle);
  } finally {
    await handle.close();
  }
}
