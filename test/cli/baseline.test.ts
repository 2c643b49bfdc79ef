import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useCopydesk } from "./copydesk.ts";

const copydesk = useCopydesk();

const ARTICLE = [
  "The bridge is open again after eleven months of repairs, the county said.",
  "Engineers replaced nine cables and the whole of the northern deck, and crews painted both towers before the opening.",
  "The ferry that carried commuters across the river will stop for good, and its crew of twelve moves on.\n",
].join("\n");
const OLD = `${ARTICLE}Share on Facebook\n`;
const DEFECT = "The ca\u200Bts slept.\n";

const check = (...words: string[]) => copydesk.run(["check", "--baseline", "desk.json", ...words]);
const baseline = async () => JSON.parse(await readFile(join(copydesk.folder(), "desk.json"), "utf8"));

async function fresh(files: Readonly<Record<string, string>>): Promise<void> {
  for (const name of ["desk.json", "a", "b"]) await rm(join(copydesk.folder(), name), { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) await copydesk.write(name, text);
}

test("what the baseline knows is not reported again, and what is new is", async () => {
  await fresh({ "a/one.txt": OLD, "a/two.txt": ARTICLE });
  const { stdout, code } = await check("--update-baseline", "a");
  expect([stdout, code]).toEqual(["desk.json: knows 1 finding of 2 files.\n", 0]);
  expect(await check("a")).toEqual({
    code: 0,
    stdout: "Nothing new in 2 files beside the 1 finding of the baseline.\n",
    stderr: "",
  });
  await copydesk.write("a/two.txt", `${ARTICLE}${DEFECT}`);
  const now = await check("a");
  expect(now.code).toBe(1);
  expect(now.stdout).toMatch(/^ {2}4:7 .* text\/invisible-character /mu);
  expect(now.stdout).toContain("1 new finding (beside 1 of the baseline) in 1 of 2 files: 1 text.");
  expect(now.stdout).not.toContain("Facebook");
});

test("a finding is known wherever it stands in its file, but not in another, and not twice", async () => {
  await fresh({ "a/one.txt": OLD, "a/two.txt": ARTICLE });
  await check("--update-baseline", "a");
  await copydesk.write("a/one.txt", `A line above.\n\n${OLD}`);
  expect((await check("a/one.txt")).code).toBe(0);
  await copydesk.write("a/one.txt", `${OLD}${OLD}`);
  await copydesk.write("a/two.txt", OLD);
  const { stdout } = await check("--format", "json", "a");
  const files = (JSON.parse(stdout) as { readonly file: string; readonly code: string }[])
    .filter(({ code }) => code === "furniture/share")
    .map(({ file }) => file);
  expect(files).toEqual(["a/one.txt", "a/two.txt"]);
});

test("it can be read by a person, and counts from its own folder", async () => {
  await fresh({ "a/one.txt": OLD.replace("bridge", "bri\u200Bdge") });
  await copydesk.run(["check", "--baseline", "a/desk.json", "--update-baseline", "a/one.txt"]);
  const text = await readFile(join(copydesk.folder(), "a/desk.json"), "utf8");
  expect(JSON.parse(text)).toEqual({
    version: 1,
    files: {
      "one.txt": {
        "furniture/share": ["Share on Facebook"],
        "text/invisible-character": [expect.stringMatching(/^The bri«<U\+200B>»dge is open/u)],
      },
    },
  });
  expect(text).toMatch(/^ {6}"furniture\/share": \[$/mu);
});

test("an update learns the files it is given, keeps the others and forgets what is gone", async () => {
  await fresh({ "a/one.txt": OLD, "b/two.txt": OLD, "b/three.txt": OLD });
  await check("--update-baseline", "a", "b");
  await copydesk.write("a/one.txt", ARTICLE);
  await rm(join(copydesk.folder(), "b/three.txt"));
  expect((await check("a", "b")).stdout).toBe(
    "Nothing new in 2 files beside the 1 finding of the baseline.\n1 finding of the baseline is gone; --update-baseline takes it out.\n",
  );
  await check("--update-baseline", "a");
  expect(Object.keys((await baseline()).files)).toEqual(["b/two.txt"]);
});

test.each([
  ["there is no baseline", undefined, ["a"], "there is no baseline desk.json; --update-baseline makes it"],
  ["the file is something else", '{"name": "desk"}', ["a"], "desk.json is no baseline of copydesk"],
  ["the file is broken", "{", ["a"], "desk.json is no baseline of copydesk"],
  ["an article is piped in", '{"version": 1, "files": {}}', ["-"], "name files in place of standard input"],
])("says what to do where %s", async (_case, text, paths, message) => {
  await fresh({ "a/one.txt": ARTICLE, ...(text !== undefined && { "desk.json": text }) });
  const { stdout, stderr, code } = await check(...paths);
  expect([stdout, code]).toEqual(["", 2]);
  expect(stderr).toContain(message);
});

test("an update without a file to write to is wrong usage", async () => {
  const { stderr, code } = await copydesk.run(["check", "--update-baseline", "a"]);
  expect(code).toBe(2);
  expect(stderr).toContain("--update-baseline needs --baseline and a file");
});

test("what a file ignores is no finding, whatever the baseline knows", async () => {
  const DEFECTIVE = OLD.replace("bridge", "bri\u200Bdge");
  await fresh({ "a/one.txt": DEFECTIVE });
  await check("--update-baseline", "a");
  await copydesk.write("a/one.txt", `---\nignore: [furniture/share]\n---\n${DEFECTIVE}`);
  const { stdout, code } = await check("a");
  expect(stdout).toContain("1 finding of the baseline is gone");
  expect(code).toBe(0);
  const cleaned = await copydesk.run(["clean", "--fix", "a/one.txt"]);
  expect(cleaned.stdout).toBe(`---\nignore: [furniture/share]\n---\n${OLD}`);
});
