import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execute, Failure, lastLines } from "./progress.mjs";

/** Everything a user of the extension gets; all code is bundled in dist/. */
const CONTENT = [
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
  "NOTICE",
  "language-configuration.json",
  "package.nls.json",
  "package.nls.de.json",
  "l10n",
  "syntaxes",
  "images",
  "samples/harbour-strike.article",
  "dist/extension.cjs",
  "dist/extension.web.cjs",
  "dist/extension.web.cjs.js",
  "dist/models",
  "dist/reader.css",
  "dist/reader.js",
  "dist/server.cjs",
  "dist/server.web.js",
];

/** What only a clone of the repository needs of package.json. */
const CLONE_ONLY = ["bin", "devDependencies", "private", "scripts", "workspaces"];

/**
 * Bundles the extension for production and packages it; answers the path of the .vsix. Packaged from a folder of its own:
 * in the repository's, vsce would first look at every file of .vscode-host and node_modules.
 */
export async function packageExtension(root) {
  await run(root, [join(root, "scripts/build.mjs"), "--production"]);
  const folder = join(root, ".build/extension");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const path of CONTENT) {
    if (existsSync(join(root, path))) await cp(join(root, path), join(folder, path), { recursive: true });
  }
  // VS Code shows no picture by a path of the repository, and there is no address yet to take them from.
  const readme = await readFile(join(root, "README.md"), "utf8");
  await writeFile(join(folder, "README.md"), readme.replaceAll(/<picture>.*?<\/picture>\n\n/gs, ""));
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  for (const key of CLONE_ONLY) delete manifest[key];
  await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  const file = join(root, ".build/copydesk.vsix");
  const vsce = join(root, "node_modules/@vscode/vsce/vsce");
  await run(folder, [
    vsce,
    "package",
    "--no-dependencies",
    "--allow-missing-repository",
    "--no-rewrite-relative-links",
    "--out",
    file,
  ]);
  return file;
}

async function run(cwd, args) {
  const { code, output } = await execute(process.execPath, args, { cwd });
  if (code === 0) return;
  throw new Failure(
    `packaging the extension ended with ${code}:\n${lastLines(output, 20)}`,
    "Read the message above; `npm run package` repeats just this step.",
  );
}
