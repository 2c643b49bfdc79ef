import { defineConfig } from "vitest/config";

// biome-ignore lint/style/noDefaultExport: vitest reads the default export.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // These run inside VS Code: scripts/test.mjs.
    exclude: ["test/vscode/**"],
    // A property takes seconds on a busy machine; a test that hangs still ends.
    testTimeout: 60_000,
  },
});
