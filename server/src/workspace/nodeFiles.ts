import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { CancellationToken } from "vscode-languageserver";
import type { WorkspaceFiles } from "./files.ts";

/** Files on this machine's disk, for editors that leave reading to the server. */
export const nodeFiles: WorkspaceFiles = {
  async find(folders, extensions, token) {
    const found: string[] = [];
    const wanted = new Set(extensions.map((extension) => `.${extension}`));
    for (const folder of folders) {
      if (folder.startsWith("file:")) await collect(fileURLToPath(folder), wanted, found, token);
    }
    return [...new Set(found)].map((path) => pathToFileURL(path).href);
  },
  async read(uri, knownStamp) {
    const path = fileURLToPath(uri);
    const { mtimeMs, size } = await stat(path);
    const stamp = `${mtimeMs}-${size}`;
    return stamp === knownStamp ? { stamp } : { stamp, text: (await readFile(path)).toString("utf8") };
  },
  async save() {},
};

/** Nobody keeps articles in there. Hidden folders are left out too, and links are not followed, as on the command line. */
const IGNORED: ReadonlySet<string> = new Set(["node_modules", "bower_components", "CVS"]);

/** A folder that cannot be read has no articles for us. */
async function collect(
  folder: string,
  extensions: ReadonlySet<string>,
  found: string[],
  token: CancellationToken,
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (token.isCancellationRequested) return;
    const { name } = entry;
    if (name.startsWith(".") || IGNORED.has(name)) continue;
    const path = join(folder, name);
    if (entry.isDirectory()) await collect(path, extensions, found, token);
    else if (entry.isFile() && extensions.has(extname(name).toLowerCase())) found.push(path);
  }
}
