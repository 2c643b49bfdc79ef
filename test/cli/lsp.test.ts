import { rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { useCopydesk } from "./copydesk.ts";

const copydesk = useCopydesk();
const serverPath = (): string => join(dirname(copydesk.script()), "server.cjs");

afterEach(() => rm(serverPath(), { force: true }));

test("starts the server beside it, which has standard input, output and the arguments to itself", async () => {
  await writeFile(
    serverPath(),
    `process.stdin.on("data", (data) => process.stdout.write(process.argv.slice(2).join(" ") + ": " + data));`,
  );
  expect(await copydesk.run(["lsp", "--stdio", "--clientProcessId=1"], "hello")).toEqual({
    code: 0,
    stdout: "lsp --stdio --clientProcessId=1: hello",
    stderr: "",
  });
});

test("says how to build the server where it is missing", async () => {
  const { stderr, code } = await copydesk.run(["lsp", "--stdio"]);
  expect(stderr).toContain("npm run build");
  expect(code).toBe(2);
});

test("asks for --stdio", async () => {
  const { stderr, code } = await copydesk.run(["lsp"]);
  expect(stderr).toContain("copydesk lsp --stdio");
  expect(code).toBe(2);
});
