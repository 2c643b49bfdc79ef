import { resolve } from "node:path";
import { defineConfig, type Plugin } from "vitest/config";

/** Vite would turn the megabytes of a model into a module for each test file anew; Node reads them in some milliseconds. */
const modelsAsFiles: Plugin = {
  name: "models-as-files",
  enforce: "pre",
  resolveId(source) {
    const name = /(?:^|\/)models\/(\w+)\.json$/.exec(source)?.[1];
    return name && `\0model:${name}`;
  },
  load(id) {
    if (!id.startsWith("\0model:")) return undefined;
    const path = resolve(import.meta.dirname, "models", `${id.slice("\0model:".length)}.json`);
    return `import { readFileSync } from "node:fs";\nexport default JSON.parse(readFileSync(${JSON.stringify(path)}, "utf8"));`;
  },
};

// biome-ignore lint/style/noDefaultExport: vitest reads the default export.
export default defineConfig({
  plugins: [modelsAsFiles],
  test: {
    include: ["test/**/*.test.ts"],
    // These run inside VS Code: scripts/test.mjs.
    exclude: ["test/vscode/**"],
    // Much of the time tests wait for a process that they have started: as many as there are processors, not one less.
    maxWorkers: "100%",
    // A property takes seconds on a busy machine; a test that hangs still ends.
    testTimeout: 60_000,
  },
});
