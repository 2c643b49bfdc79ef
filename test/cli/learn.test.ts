import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { page } from "../support/harbourNews.ts";
import { useCopydesk } from "./copydesk.ts";

const copydesk = useCopydesk();

const NAME = "copydesk.furniture.yaml";

/** A folder of pages of one outlet, each with these lines below its story. */
async function folderOf(folder: string, count: number, below: readonly string[]): Promise<void> {
  for (let i = 0; i < count; i++) await copydesk.write(`${folder}/2024/page-${i}.txt`, page(i, { below }));
}

function profileIn(folder: string): Promise<string> {
  return readFile(join(copydesk.folder(), folder, NAME), "utf8");
}

describe("copydesk learn", () => {
  test("writes the profile, says what it found and what to do next; every command reads it from then on", async () => {
    await folderOf("gannet", 12, ["Gannet desk", "3 sea birds"]);
    const { stdout, stderr, code } = await copydesk.run(["learn", "gannet"]);
    expect({ stdout, stderr, code }).toEqual({
      stdout: `gannet/${NAME}: 2 lines of furniture, from 12 files.
  (no source named): 2 lines in 12 files
Next: look through gannet/${NAME}; a line that is article text belongs under "never".
      copydesk clean --diff gannet shows what goes.
`,
      stderr: "",
      code: 0,
    });
    expect(await profileIn("gannet")).toMatch(/^ {6}- \{ files: 12, kind: \w+, line: 0 sea birds \}\n.*Gannet desk/mu);
    const file = "gannet/2024/page-4.txt";
    const check = await copydesk.run(["check", "--format", "json", file]);
    expect(check.stdout).toMatch(/tands in 12 of 12 files of this source/u);
    const clean = await copydesk.run(["clean", file]);
    expect(clean.stdout).not.toMatch(/Gannet desk|sea birds/u);
    for (const jobs of ["1", "2"]) {
      const analyze = await copydesk.run(["analyze", "--only", "lines", "--jobs", jobs, "gannet"]);
      const records = analyze.stdout.trimEnd().split("\n");
      expect(records.filter((record) => record.includes("Stands in 12 of 12 files of this source."))).toHaveLength(12);
    }
  });

  test("keeps what a person wrote, with its comments, and goes by it", async () => {
    await folderOf("kept", 10, ["Gannet desk", "Tern desk"]);
    const said = "never:\n  - Gannet desk # the name of our column\nalways:\n  - { kind: share, line: Pass it on }\n";
    await copydesk.write(`kept/${NAME}`, said);
    expect((await copydesk.run(["learn", "kept"])).code).toBe(0);
    expect(await profileIn("kept")).toMatch(
      /^never:\n {2}- Gannet desk # the name of our column\nalways:\n {2}- \{ kind: share, line: Pass it on \}\nsources:\n/u,
    );
    expect(await profileIn("kept")).not.toMatch(/files.*Gannet/u);
    const { stdout } = await copydesk.run(["clean", "kept/2024/page-1.txt"]);
    expect(stdout).toContain("Gannet desk");
    expect(stdout).not.toContain("Tern desk");
  });

  test("prints a diff with --dry-run and changes nothing; a second run changes nothing either", async () => {
    await folderOf("dry", 10, ["Gannet desk"]);
    const dry = await copydesk.run(["learn", "--dry-run", "dry"]);
    expect(dry.stdout).toMatch(/^\+ {6}- \{ files: 10, kind: \w+, line: Gannet desk \}$/mu);
    await expect(profileIn("dry")).rejects.toThrow("ENOENT");
    await copydesk.run(["learn", "dry"]);
    const first = await profileIn("dry");
    expect((await copydesk.run(["learn", "--dry-run", "dry"])).stdout).toBe(`dry/${NAME}: nothing to change\n`);
    await copydesk.run(["learn", "dry"]);
    expect(await profileIn("dry")).toBe(first);
  });

  test("writes nothing where nothing repeats", async () => {
    await folderOf("few", 4, ["Gannet desk"]);
    const { stdout, code } = await copydesk.run(["learn", "few"]);
    expect([stdout, code]).toEqual([
      "few: nothing repeats over 4 files as furniture does; a source needs five files or more.\n",
      0,
    ]);
    await expect(profileIn("few")).rejects.toThrow("ENOENT");
  });

  test("takes folders alone", async () => {
    const path = await copydesk.write("alone.txt", page(1, {}));
    const { stderr, code } = await copydesk.run(["learn", path]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("is no folder")]);
  });
});

describe("the profile", () => {
  const NEVER = "never:\n  - Share on Facebook\n";

  test("of the nearest folder counts, and none above the folder that was given", async () => {
    const text = page(1, { below: ["Share on Facebook"] });
    await copydesk.write(`near/${NAME}`, NEVER);
    await copydesk.write("near/below/deep/a.txt", text);
    await copydesk.write("near/other/a.txt", text);
    await copydesk.write(`near/other/${NAME}`, "# Nothing is said here.\n");
    const shares = async (path: string): Promise<boolean> =>
      (await copydesk.run(["clean", path])).stdout.includes("Facebook");
    expect(await shares("near/below/deep/a.txt")).toBe(true);
    expect(await shares("near/other/a.txt")).toBe(false);
  });

  test("is not read for standard input", async () => {
    await copydesk.write(NAME, NEVER);
    const { stdout } = await copydesk.run(["clean"], page(1, { below: ["Share on Facebook"] }));
    await copydesk.write(NAME, "");
    expect(stdout).not.toContain("Facebook");
  });

  test("that is broken ends the run with its place", async () => {
    await copydesk.write("broken/a.txt", page(1, {}));
    await copydesk.write(`broken/${NAME}`, "always:\n  - { kind: sharing, line: Pass it on }\n");
    for (const command of ["check", "clean", "tag", "analyze", "learn"]) {
      const { stderr, code } = await copydesk.run([command, "broken"]);
      expect(stderr).toMatch(/broken\/copydesk\.furniture\.yaml:2: There is no kind “sharing”/u);
      expect(code).toBe(2);
    }
  });
});
