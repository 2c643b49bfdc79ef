import { expect, test } from "vitest";
import type { Finding } from "../../cli/src/findings/finding.ts";
import { FORMATTERS } from "../../cli/src/formats/index.ts";
import { useCopydesk } from "./copydesk.ts";

const copydesk = useCopydesk();

const CLEAN = [
  "The bridge is open again after eleven months of repairs, the county said.",
  "Engineers replaced nine cables and the whole of the northern deck, and crews painted both towers before the opening.",
  "The ferry that carried commuters across the river will stop for good, and its crew of twelve moves on.\n",
].join("\n");
/** A zero-width space inside a word is a defect wherever it stands. */
const DEFECT = "The bridge is open again.\nIt was closed for re\u200Bpairs in part.\n";
const FURNITURE = `${CLEAN}Share on Facebook\n`;
/** Where a report goes that is piped on. */
const PIPE = { colored: false, columns: undefined };

test("exits with 0 and says so where nothing is found", async () => {
  const path = await copydesk.write("clean.txt", CLEAN);
  expect(await copydesk.run(["check", path])).toEqual({ code: 0, stdout: "Nothing found in 1 file.\n", stderr: "" });
});

test("prints a heading for the file, a row for the finding, totals and the next command, and exits with 1", async () => {
  await copydesk.write("defect.txt", DEFECT);
  const { stdout, code } = await copydesk.run(["check", "defect.txt"]);
  const [heading, row, ...end] = stdout.split("\n");
  expect(heading).toBe("defect.txt");
  expect(row).toMatch(
    /^ {2}2:21 {2}warning {2}\S.*\. {2}text\/invisible-character {2}It was closed for re«<U\+200B>»pairs in/u,
  );
  expect(end).toEqual([
    "",
    "1 finding in 1 of 1 file: 1 text.",
    "Next: copydesk clean --write --fix defect.txt",
    "      repairs what is certain (1), and removes any furniture; --diff in place of --write shows it first",
    "",
  ]);
  expect(code).toBe(1);
});

test("leaves out the defects of furniture lines, whose furniture it reports", async () => {
  const text = `${CLEAN}Share on Face\u200Bbook  &amp;  Twitter\n${CLEAN.replace("bridge", "bri\u200Bdge")}Share on Facebook\n`;
  await copydesk.write("both.txt", text);
  const { stdout } = await copydesk.run(["check", "--format", "json", "both.txt"]);
  const found = (JSON.parse(stdout) as Finding[]).map(({ line, code }) => `${line} ${code.split("/")[0]}`);
  expect(found).toContain("4 furniture");
  expect(found).toContain("5 text");
  expect(found).not.toContain("4 text");
});

test("names no command where none would do anything", async () => {
  const { stdout } = await copydesk.run(["check"], "The bridge <persName>is open again.\n");
  expect(stdout).toMatch(/^1 finding in 1 of 1 file: 1 markup\.\n$/mu);
});

test("names a command without --write for what is piped in", async () => {
  const { stdout } = await copydesk.run(["check"], FURNITURE);
  expect(stdout).toContain("Next: copydesk clean\n      removes the furniture\n");
});

test("quotes paths in the next command as a shell needs it", async () => {
  await copydesk.write("in the desk/it's $5.txt", FURNITURE);
  const { stdout } = await copydesk.run(["check", "in the desk", "in the desk/it's $5.txt"]);
  expect(stdout).toContain(`clean --write "in the desk" 'in the desk/it'\\''s $5.txt'\n`);
});

test("prints findings as one JSON array with places in the text", async () => {
  await copydesk.write("defect.txt", DEFECT);
  await copydesk.write("clean.txt", CLEAN);
  const { stdout, code } = await copydesk.run(["check", "--format", "json", "clean.txt", "defect.txt"]);
  const findings = JSON.parse(stdout) as Finding[];
  expect(findings).toHaveLength(1);
  const [finding] = findings as [Finding];
  const { file, line, endLine, start, column, code: what } = finding;
  expect({ file, line, endLine, what }).toEqual({
    file: "defect.txt",
    line: 2,
    endLine: 2,
    what: "text/invisible-character",
  });
  expect(DEFECT.slice(start, finding.end)).toContain("\u200B");
  expect(column - 1).toBe(start - DEFECT.indexOf("\n") - 1);
  expect(code).toBe(1);
});

test("prints an empty JSON array where nothing is found", async () => {
  const { stdout, code } = await copydesk.run(["check", "--format", "json"], CLEAN);
  expect(JSON.parse(stdout)).toEqual([]);
  expect(code).toBe(0);
});

test("prints findings as annotations for GitHub", async () => {
  await copydesk.write("defect.txt", DEFECT);
  const { stdout } = await copydesk.run(["check", "--format", "github", "defect.txt"]);
  expect(stdout).toMatch(
    /^::warning file=defect\.txt,line=2,col=\d+,endLine=2,endColumn=\d+,title=text\/invisible-character::\S.*\n$/u,
  );
});

test("escapes what GitHub's syntax keeps for itself", () => {
  const report = FORMATTERS.find(({ name }) => name === "github")?.start(PIPE);
  const finding: Finding = {
    file: "a:b,c%.txt",
    line: 1,
    column: 2,
    endLine: 1,
    endColumn: 3,
    start: 1,
    end: 2,
    severity: "hint",
    code: "x/y",
    message: "100 %:\r\nall, of it",
  };
  expect(report?.findings([finding], "")).toBe(
    "::notice file=a%3Ab%2Cc%25.txt,line=1,col=2,endLine=1,endColumn=3,title=x/y::100 %25:%0D%0Aall, of it\n",
  );
});

test("reports furniture as a hint, which --severity warning leaves out", async () => {
  await copydesk.write("furniture.txt", FURNITURE);
  const all = await copydesk.run(["check", "furniture.txt"]);
  expect(all.stdout).toMatch(/^ {2}4:1 {2}hint {2}\S.* {2}furniture\/share {2}Share on Facebook$/mu);
  expect(all.code).toBe(1);
  const grave = await copydesk.run(["check", "--severity", "warning", "furniture.txt"]);
  expect(grave).toMatchObject({ code: 0, stdout: "Nothing found in 1 file.\n" });
});

test("counts lines at LF, CRLF and lone CR, and at nothing else", async () => {
  await copydesk.write("ends.txt", "One.\r\nTwo\u2028still two.\rThree.\nFour re\u200Bpairs.");
  const { stdout } = await copydesk.run(["check", "--format", "json", "ends.txt"]);
  const invisible = (JSON.parse(stdout) as Finding[]).filter(
    ({ code, line }) => code.includes("invisible") && line > 2,
  );
  expect(invisible.map(({ line, column }) => [line, column])).toEqual([[4, 8]]);
});

test("reads a folder for .article and .txt files, in order of their names, and leaves out hidden and package folders", async () => {
  for (const name of ["b.txt", "a.ARTICLE", "sub/c.txt", "notes.md", ".hidden/d.txt", "node_modules/p/e.txt"]) {
    await copydesk.write(`folder/${name}`, DEFECT);
  }
  const { stdout } = await copydesk.run(["check", "--format", "json", "folder"]);
  expect((JSON.parse(stdout) as Finding[]).map(({ file }) => file)).toEqual([
    "folder/a.ARTICLE",
    "folder/b.txt",
    "folder/sub/c.txt",
  ]);
});

test("takes a named file whatever its extension, and each file once", async () => {
  await copydesk.write("odd/story.md", DEFECT);
  const { stdout } = await copydesk.run(["check", "--format", "json", "odd/story.md", "odd/*.md", "./odd/story.md"]);
  expect((JSON.parse(stdout) as Finding[]).map(({ file }) => file)).toEqual(["odd/story.md"]);
});

test("takes a name with glob characters for the file of that name", async () => {
  await copydesk.write("odd/a[1]*.txt", DEFECT);
  await copydesk.write("odd/a1x.txt", DEFECT);
  const { stdout } = await copydesk.run(["check", "--format", "json", "odd/a[1]*.txt"]);
  expect((JSON.parse(stdout) as Finding[]).map(({ file }) => file)).toEqual(["odd/a[1]*.txt"]);
});

test.each([[[]], [["-"]]])("reads standard input with arguments %j", async (words) => {
  const { stdout, code } = await copydesk.run(["check", ...words], DEFECT);
  expect(stdout).toMatch(/^\(standard input\)\n {2}2:/u);
  expect(code).toBe(1);
});

test("counts the files of a folder in which nothing is found", async () => {
  await copydesk.write("tidy/a.txt", CLEAN);
  await copydesk.write("tidy/b.article", CLEAN);
  expect(await copydesk.run(["check", "tidy"])).toEqual({ code: 0, stdout: "Nothing found in 2 files.\n", stderr: "" });
});

test.each(["check", "clean", "tag", "analyze"])("%s refuses a folder without articles", async (command) => {
  await copydesk.write("notes/readme.md", CLEAN);
  const { stdout, stderr, code } = await copydesk.run([command, "notes"]);
  expect(stderr).toContain(`copydesk ${command}: there is no .article or .txt file in notes; `);
  expect(stderr).toContain('by a glob: "notes/**/*.md"');
  expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
});

test("opens any bytes and reports the ones that are not UTF-8", async () => {
  await copydesk.write("latin1.txt", Buffer.from("The caf\xe9 is open again.\n", "latin1"));
  const { stdout, code } = await copydesk.run(["check", "--format", "json", "latin1.txt"]);
  expect((JSON.parse(stdout) as Finding[]).map(({ start, end }) => [start, end])).toContainEqual([7, 8]);
  expect(code).toBe(1);
});

test.each([
  [["missing.txt"], "there is no file or folder missing.txt"],
  [["none-*.txt"], "no file matches none-*.txt"],
  [["--format", "xml"], "Allowed choices are human, json, github"],
  [["--severity", "fatal"], "Allowed choices are error, warning"],
])("refuses %j with exit code 2 and says what to do", async (words, message) => {
  const { stdout, stderr, code } = await copydesk.run(["check", ...words]);
  expect(stderr).toContain(message);
  expect(stderr).toContain("Try: copydesk check --help");
  expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
});
