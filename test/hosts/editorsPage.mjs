// docs/editors.md, as a person takes it: the configuration of an editor, and a `copydesk` on the PATH.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { ROOT } from "./desk.mjs";

/** The first code block below the editor's heading. */
export async function configurationOf(editor) {
  const page = await readFile(join(ROOT, "docs/editors.md"), "utf8");
  const section = page.split(/^## /m).find((each) => each.startsWith(`${editor}\n`));
  const block = section?.match(/^```\w+\n(.*?)^```$/ms)?.[1];
  if (!block) throw new Error(`docs/editors.md has no configuration for ${editor}`);
  return block;
}

/** An environment in which `copydesk` is what was built, and `home` the only place to leave anything. */
export async function environmentWithServer(home) {
  const bin = join(home, "bin");
  await mkdir(bin, { recursive: true });
  const script = `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, "dist/cli.js")}' "$@"\n`;
  await writeFile(join(bin, "copydesk"), script, { mode: 0o755 });
  const folders = {
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_STATE_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_DATA_HOME: home,
  };
  return { ...process.env, ...folders, PATH: `${bin}${delimiter}${process.env.PATH}` };
}
