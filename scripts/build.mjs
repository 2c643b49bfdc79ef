#!/usr/bin/env node
// Bundles everything that runs into dist/ with esbuild:
//   node scripts/build.mjs [--production] [--tests] [--watch]
// --production minifies and leaves source maps out (what the packaged extension holds); --tests adds the suite that runs
// inside VS Code; --watch rebuilds when a file changes.
import { chmod, copyFile, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, context } from "esbuild";
import { copyModels, modelsFromFiles } from "./support/modelFiles.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: {
    production: { type: "boolean", default: false },
    tests: { type: "boolean", default: false },
    watch: { type: "boolean", default: false },
  },
});

// VS Code 1.100, our oldest, brings Node 20 and a Chromium of early 2025.
const node = { platform: "node", target: "node20" };
const browser = { platform: "browser", target: "es2022" };
const extension = { format: "cjs", external: ["vscode"] };
/** VS Code 1.100 looks for these under the same name with `.js` added; today's does not. */
const WORKER_HOST_FILES = ["dist/extension.web.cjs", "dist/test/suite.web.cjs"];
// CommonJS packages inside an ES module bundle still say `require("node:fs")`.
const requireBanner =
  'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);';

/** The package is `"type": "module"`, so what VS Code loads as CommonJS must end in `.cjs`. */
const PRODUCTS = [
  { ...node, ...extension, entryPoints: ["client/src/extension.ts"], outfile: "dist/extension.cjs" },
  { ...browser, ...extension, entryPoints: ["client/src/extension.web.ts"], outfile: "dist/extension.web.cjs" },
  // The page of the reader preview, in the Chromium of a webview.
  { ...browser, format: "iife", entryPoints: ["client/src/reader/page/main.ts"], outfile: "dist/reader.js" },
  { ...browser, entryPoints: ["client/src/reader/reader.css"], outfile: "dist/reader.css" },
  {
    ...node,
    format: "cjs",
    entryPoints: ["server/src/node.ts"],
    outfile: "dist/server.cjs",
    plugins: [modelsFromFiles("cjs")],
  },
  {
    ...browser,
    format: "iife",
    entryPoints: ["server/src/browser.ts"],
    outfile: "dist/server.web.js",
    plugins: [modelsFromFiles("worker")],
  },
  {
    ...node,
    format: "esm",
    entryPoints: ["cli/src/main.ts"],
    outfile: "dist/cli.js",
    plugins: [modelsFromFiles("esm")],
    banner: { js: `#!/usr/bin/env node\n${requireBanner}` },
  },
];

/** One suite for all hosts; only where Mocha comes from differs. */
const TEST_PRODUCTS = [
  { ...node, ...extension, entryPoints: ["test/vscode/suite/index.ts"], outfile: "dist/test/suite.cjs" },
  { ...browser, ...extension, entryPoints: ["test/vscode/suite/index.ts"], outfile: "dist/test/suite.web.cjs" },
].map((product) => ({ ...product, minify: false, plugins: [mochaForBrowsers()] }));

const settings = [...PRODUCTS, ...(options.tests ? TEST_PRODUCTS : [])].map((product) => ({
  absWorkingDir: root,
  bundle: true,
  logLevel: "info",
  minify: options.production,
  sourcemap: options.production ? false : "linked",
  legalComments: options.production ? "none" : "inline",
  ...product,
}));

if (options.watch) {
  await copyModels(root);
  for (const each of settings) await (await context(each)).watch();
} else {
  await rm(join(root, "dist"), { recursive: true, force: true });
  const results = await Promise.allSettled(settings.map((each) => build(each)));
  // esbuild has printed what is wrong.
  if (results.some((result) => result.status === "rejected")) process.exit(1);
  for (const { outfile } of settings) {
    if (WORKER_HOST_FILES.includes(outfile)) await copyFile(join(root, outfile), join(root, `${outfile}.js`));
  }
  await copyModels(root);
  await chmod(join(root, "dist/cli.js"), 0o755);
}

/**
 * Mocha's own browser build, in both hosts. It is UMD: inside a bundle it would overwrite the bundle's `module.exports`,
 * so it gets a scope of its own.
 */
function mochaForBrowsers() {
  return {
    name: "mocha-for-browsers",
    setup(builder) {
      const file = join(root, "node_modules/mocha/mocha.js");
      builder.onResolve({ filter: /^mocha$/ }, () => ({ path: file }));
      builder.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async () => ({
        contents: `(function (module, exports, define) {\n${await readFile(file, "utf8")}\n}).call(globalThis);\nexport default globalThis.Mocha;`,
        loader: "js",
      }));
    },
  };
}
