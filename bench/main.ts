import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// `npm run bench`: bundles `run.ts` as the product is bundled (a transpiling loader changes what is measured) and runs it with the arguments given here.
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const outfile = join(root, ".build/bench.mjs");
await build({
  entryPoints: [join(root, "bench/run.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  external: ["compromise", "wink-nlp", "wink-eng-lite-web-model", "chrono-node", "vscode-languageserver-protocol"],
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
});
execFileSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit", cwd: root });
