import { chmod, link, lstat, readdir, readFile, stat, symlink } from "node:fs/promises";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { useCopydesk } from "./copydesk.ts";

const copydesk = useCopydesk();

const BODY = [
  "The bridge is open again after eleven months of repairs, the county said on 3 May 2021.",
  "Engineers replaced nine cables and the whole of the northern deck, and crews painted both towers before the opening.",
  "The ferry that carried commuters across the river will stop at the end of the month, and its crew of twelve moves on.",
];
const CLEANED = `${BODY.join("\n")}\n`;
const MESSY = `${CLEANED}Share on Facebook\n`;

test("clean prints the article without its furniture and leaves the file alone", async () => {
  const path = await copydesk.write("print.txt", MESSY);
  expect(await copydesk.run(["clean", path])).toEqual({ code: 0, stdout: CLEANED, stderr: "" });
  expect(await readFile(path, "utf8")).toBe(MESSY);
});

test("clean reads what is piped in", async () => {
  expect((await copydesk.run(["clean"], MESSY)).stdout).toBe(CLEANED);
});

test("clean --dry-run says what would be removed and changes nothing", async () => {
  const path = await copydesk.write("dry.txt", MESSY);
  const { stdout, code } = await copydesk.run(["clean", "--dry-run", "dry.txt"]);
  expect({ stdout, code }).toEqual({ stdout: "dry.txt: would remove 1 furniture line\n", code: 0 });
  expect(await readFile(path, "utf8")).toBe(MESSY);
});

test("clean --dry-run says where there is nothing to change", async () => {
  expect((await copydesk.run(["clean", "--dry-run"], CLEANED)).stdout).toBe("(standard input): nothing to change\n");
});

test("clean --dry-run names the keys that go to new front matter, or to what is there", async () => {
  const fresh = await copydesk.run(["clean", "--dry-run"], `By Lena Okafor\n${MESSY}`);
  expect(fresh.stdout).toBe("(standard input): would remove 2 furniture lines and add front matter (byline)\n");
  const there = await copydesk.run(["clean", "--dry-run"], `---\nsource: Courier\n---\nBy Lena Okafor\n${MESSY}`);
  expect(there.stdout).toBe("(standard input): would remove 2 furniture lines and add to the front matter (byline)\n");
});

test("clean leaves defects alone unless it is told to fix them", async () => {
  const defective = MESSY.replace("cables", "ca\u200Bbles");
  expect((await copydesk.run(["clean"], defective)).stdout).toBe(CLEANED.replace("cables", "ca\u200Bbles"));
});

test("clean --fix repairs the lines that stay, and a second run finds nothing to do", async () => {
  // The defect of the last line goes with its line.
  const path = await copydesk.write("fix.txt", `${CLEANED.replace("cables", "ca\u200Bbles")}Share on Face\u200Bbook\n`);
  expect(await copydesk.run(["clean", "--fix", "--write", "fix.txt"])).toEqual({
    code: 0,
    stdout: "fix.txt: removed 1 furniture line and repaired 1 defect of the text\n",
    stderr: "",
  });
  expect(await readFile(path, "utf8")).toBe(CLEANED);
  expect((await copydesk.run(["clean", "--fix", "--write", "fix.txt"])).stdout).toBe("");
});

test("clean --fix writes a repair as text, never as markup", async () => {
  const { stdout } = await copydesk.run(["clean", "--fix"], CLEANED.replace("the county", "R&amp;amp;D"));
  expect(stdout).toBe(CLEANED.replace("the county", "R&amp;D"));
});

test("clean --diff prints a unified diff and changes nothing", async () => {
  const path = await copydesk.write("diff.txt", MESSY);
  const { stdout, code } = await copydesk.run(["clean", "--diff", "diff.txt"]);
  expect(stdout.split("\n").slice(0, 3)).toEqual(["--- diff.txt", "+++ diff.txt", "@@ -1,4 +1,3 @@"]);
  expect(stdout.split("\n").filter((line) => /^[-+](?![-+])/u.test(line))).toEqual(["-Share on Facebook"]);
  expect(code).toBe(0);
  expect(await readFile(path, "utf8")).toBe(MESSY);
});

test("clean --diff prints nothing for a clean article", async () => {
  expect(await copydesk.run(["clean", "--diff"], CLEANED)).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("--write keeps byte order mark, line ends and mode", async () => {
  const windows = (text: string): string => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
  const path = await copydesk.write("windows.txt", windows(MESSY));
  await chmod(path, 0o640);
  const { stdout, code } = await copydesk.run(["clean", "--write", "windows.txt"]);
  expect({ stdout, code }).toEqual({ stdout: "windows.txt: removed 1 furniture line\n", code: 0 });
  expect(await readFile(path, "utf8")).toBe(windows(CLEANED));
  expect((await stat(path)).mode & 0o777).toBe(0o640);
});

test("--write puts a new file in the old one's place and leaves nothing beside it", async () => {
  const path = await copydesk.write("swap/story.txt", MESSY);
  // The second name shows the old file: had it been written in place, it would have changed with the first.
  await link(path, `${path}.old`);
  await copydesk.run(["clean", "--write", path]);
  expect(await readFile(path, "utf8")).toBe(CLEANED);
  expect(await readFile(`${path}.old`, "utf8")).toBe(MESSY);
  expect((await readdir(dirname(path))).sort()).toEqual(["story.txt", "story.txt.old"]);
});

test("--write does not touch a file without furniture", async () => {
  const path = await copydesk.write("same.txt", CLEANED);
  const before = await stat(path);
  expect(await copydesk.run(["clean", "--write", path])).toEqual({ code: 0, stdout: "", stderr: "" });
  const after = await stat(path);
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test.each(["clean", "tag"])(
  "%s --write refuses a file that is not UTF-8 and goes on with the others",
  async (command) => {
    const bytes = Buffer.from(`Caf\xe9 news. ${MESSY}`, "latin1");
    const bad = await copydesk.write(`mixed-${command}/a.txt`, bytes);
    const good = await copydesk.write(`mixed-${command}/b.txt`, MESSY);
    const { stderr, code } = await copydesk.run([command, "--write", `mixed-${command}`]);
    expect(stderr).toContain(`mixed-${command}/a.txt: it is not valid UTF-8 and writing it would lose bytes`);
    expect(code).toBe(1);
    expect(await readFile(bad)).toEqual(bytes);
    expect(await readFile(good, "utf8")).not.toBe(MESSY);
  },
);

test("--write refuses a symbolic link, whose target may lie anywhere", async () => {
  const target = await copydesk.write("elsewhere/target.txt", MESSY);
  const path = await copydesk.write("links/beside.txt", MESSY);
  const alias = `${dirname(path)}/alias.txt`;
  await symlink(target, alias);
  const { stderr, code } = await copydesk.run(["clean", "--write", "links/alias.txt"]);
  expect(stderr).toBe("copydesk clean: links/alias.txt: it is a symbolic link; name the file it points to\n");
  expect(code).toBe(1);
  // Found by way of its folder, a link is passed over.
  expect(await copydesk.run(["clean", "--write", "links"])).toMatchObject({ code: 0, stderr: "" });
  expect((await lstat(alias)).isSymbolicLink()).toBe(true);
  expect(await readFile(target, "utf8")).toBe(MESSY);
  expect(await readFile(path, "utf8")).toBe(CLEANED);
});

test.each([
  [["clean", "--write"], "--write changes files in place; name files"],
  [["tag", "--write", "-"], "--write changes files in place; name files"],
  [["clean", "--write", "--diff", "a.txt"], "cannot be used with option"],
  [["clean", "--write", "--dry-run", "a.txt"], "cannot be used with option"],
  [["clean", "missing.txt"], "there is no file or folder missing.txt"],
  [["tag", "--people", "a.txt"], "unknown option '--people'"],
])("refuses %j with exit code 2 and says what to do", async (words, message) => {
  const { stdout, stderr, code } = await copydesk.run(words, MESSY);
  expect(stderr).toContain(message);
  expect(stderr).toContain(`Try: copydesk ${words[0]} --help`);
  expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
});

const QUOTED = "“We did not expect that,” Dr. Lena Okafor said on 3 May 2021.\n";
const tagNames = (text: string): string[] =>
  [...new Set(Array.from(text.matchAll(/<([a-zA-Z]+)/gu), ([, name]) => name as string))].sort();

test.each([
  [["--dates"], ["date"]],
  [["--quotes"], ["said"]],
  [["--entities"], ["persName"]],
  [
    ["--dates", "--quotes"],
    ["date", "said"],
  ],
  [[], ["date", "persName", "said"]],
])("tag %j writes these elements and nothing else", async (words, names) => {
  const { stdout, code } = await copydesk.run(["tag", ...words], QUOTED);
  expect(tagNames(stdout)).toEqual(names);
  expect(stdout.replace(/<[^>]*>/gu, "")).toBe(QUOTED);
  expect(code).toBe(0);
});

test("tag --write tags in place, and a second run finds nothing left to tag", async () => {
  const path = await copydesk.write("tagged.article", QUOTED);
  expect((await copydesk.run(["tag", "--dates", "--write", "tagged.article"])).stdout).toBe(
    "tagged.article: tagged 1 element\n",
  );
  const tagged = await readFile(path, "utf8");
  expect(tagged).toContain('<date when="2021-05-03">3 May 2021</date>');
  expect(await copydesk.run(["tag", "--dates", "--write", "tagged.article"])).toEqual({
    code: 0,
    stdout: "",
    stderr: "",
  });
  expect(await readFile(path, "utf8")).toBe(tagged);
});
