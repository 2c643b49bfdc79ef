import { randomUUID } from "node:crypto";
import { access, constants, type FileHandle, link, lstat, open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Replaces a file's content in one step: a temporary file in the same folder, written through to the disk, takes its name. A run that is
 * killed leaves the old file or the new one. Mode and, where allowed, owner stay. A symbolic link is refused, since what it
 * points to may lie anywhere.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const old = await lstat(path);
  if (old.isSymbolicLink()) throw new Error("it is a symbolic link; name the file it points to");
  if (!old.isFile()) throw new Error("it is not a regular file");
  // The folder alone would allow it, but a file made read-only is meant to stay.
  await access(path, constants.W_OK);
  const temporary = besides(path);
  try {
    await using(await open(temporary, "wx", 0o600), async (handle) => {
      await handle.writeFile(text, "utf8");
      // Only the owner or root may give a file away; for everyone else it is the owner's already.
      await handle.chown(old.uid, old.gid).catch(() => undefined);
      await handle.chmod(old.mode);
      await handle.sync();
    });
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Makes a file in one step; throws where one of that name is there. */
export async function createFile(path: string, text: string): Promise<void> {
  const temporary = besides(path);
  try {
    await using(await open(temporary, "wx"), async (handle) => {
      await handle.writeFile(text, "utf8");
      await handle.sync();
    });
    // Unlike `rename`, it takes no other file's name.
    await link(temporary, path);
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
}

function besides(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, NAME_KEPT)}.${randomUUID()}.tmp`);
}

/** Keeps the temporary name within the 255 bytes a file name may have, even in three-byte characters. */
const NAME_KEPT = 60;

async function using(handle: FileHandle, work: (handle: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(handle);
  } finally {
    await handle.close();
  }
}
