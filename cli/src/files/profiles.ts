import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { inWords, PROFILE_NAME, type Profile, parseProfile } from "@copydesk/article";
import { UsageError } from "../usageError.ts";
import { STANDARD_INPUT } from "./expandPaths.ts";

/**
 * The furniture profile of each of these files: that of its folder, or else of the nearest one above that has one. None is read above the folder that the command runs in or was given; what comes from
 * standard input lies in no folder. Throws `UsageError` where a profile is broken.
 */
export async function profilesOf(
  files: readonly string[],
  paths: readonly string[],
): Promise<(file: string) => Profile | undefined> {
  const roots = await foldersAmong(["", ...paths]);
  const known = new Map<string, Promise<Profile | undefined>>();
  const nearest = (folder: string): Promise<Profile | undefined> => {
    let profile = known.get(folder);
    if (!profile) known.set(folder, (profile = look(folder)));
    return profile;
  };
  const look = async (folder: string): Promise<Profile | undefined> => {
    const above = dirname(folder);
    return (await readProfile(folder)) ?? (roots.some((root) => isBelow(folder, root)) ? nearest(above) : undefined);
  };
  const profiles = new Map<string, Profile | undefined>();
  for (const folder of new Set(files.filter((file) => file !== STANDARD_INPUT).map(folderOf)))
    profiles.set(folder, await nearest(folder));
  return (file) => (file === STANDARD_INPUT ? undefined : profiles.get(folderOf(file)));
}

/** The profile of this folder itself. */
async function readProfile(folder: string): Promise<Profile | undefined> {
  const text = await readProfileFile(folder);
  return text === undefined ? undefined : soundProfile(join(folder, PROFILE_NAME), text);
}

/** Its file as it is; `undefined` where there is none. */
export async function readProfileFile(folder: string): Promise<string | undefined> {
  return readFile(join(folder, PROFILE_NAME), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new UsageError(`${join(folder, PROFILE_NAME)} cannot be read: ${error.message}`);
  });
}

export function soundProfile(path: string, text: string): Profile {
  const { profile, problem } = parseProfile(text);
  if (problem) throw new UsageError(`${path}:${problem.line}: ${inWords(problem.message)}`);
  return profile;
}

function folderOf(file: string): string {
  return dirname(resolve(file));
}

async function foldersAmong(paths: readonly string[]): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const path of paths) {
    const found = path === STANDARD_INPUT ? undefined : await stat(resolve(path)).catch(() => undefined);
    if (found?.isDirectory()) folders.push(resolve(path));
  }
  return folders;
}

function isBelow(folder: string, root: string): boolean {
  return folder !== root && folder.startsWith(root.endsWith(sep) ? root : root + sep);
}
