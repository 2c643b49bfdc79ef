#!/usr/bin/env node
// `npm run package`: builds for production and packages the extension.
import { statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { packageExtension } from "./support/packageExtension.mjs";
import { runMain, say, step } from "./support/progress.mjs";

await runMain(async () => {
  const root = join(dirname(fileURLToPath(import.meta.url)), "..");
  const file = await step("Building and packaging the extension", () => packageExtension(root));
  say(`${relative(process.cwd(), file)}: ${(statSync(file).size / 1e6).toFixed(2)} MB`);
});
