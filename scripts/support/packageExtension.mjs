import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { execute, Failure, lastLines } from "./progress.mjs";

/** Bundles the extension for production and packages it; answers the path of the .vsix. */
export async function packageExtension(root) {
  const file = join(root, ".build/copydesk.vsix");
  await mkdir(join(root, ".build"), { recursive: true });
  // Everything that runs is bundled, so vsce need not look at node_modules.
  const args = ["package", "--no-dependencies", "--allow-missing-repository", "--out", file];
  const vsce = join(root, "node_modules/@vscode/vsce/vsce");
  const { code, output } = await execute(process.execPath, [vsce, ...args], { cwd: root });
  if (code === 0) return file;
  throw new Failure(
    `packaging the extension ended with ${code}:\n${lastLines(output, 20)}`,
    "Read the message above; `npm run package` repeats just this step.",
  );
}
