import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { useCopydesk } from "./copydesk.ts";

const copydesk = useCopydesk();

const ARTICLE = [
  "The bridge is open again after eleven months of repairs, the county said on 3 May 2021.",
  "Engineers replaced nine cables and the whole of the northern deck, and crews painted both towers before the opening.",
  "The ferry that carried commuters across the river will stop at the end of the month, and its crew of twelve moves on.\n",
].join("\n");
const MESSY = `${ARTICLE}Share on Facebook\nShare on X\nSign up for our newsletter\n`;
const QUOTING = "Read more: “We are here to stay,” said Ana Ruiz\n";

describe("clean over a folder", () => {
  test("says at the end on standard error what it has done, by kind", async () => {
    await copydesk.write("desk/a.txt", MESSY);
    await copydesk.write("desk/b.txt", ARTICLE.replace("cables", "ca\u200Bbles"));
    await copydesk.write("desk/c/d.txt", ARTICLE);
    const { code, stdout, stderr } = await copydesk.run(["clean", "--write", "--fix", "desk"]);
    expect(stdout).toBe(
      `${join("desk", "a.txt")}: removed 3 furniture lines\n${join("desk", "b.txt")}: repaired 1 defect of the text\n`,
    );
    expect(stderr).toBe(
      [
        "3 files: 2 changed, 1 with nothing to change.",
        "Removed: 3 lines (11 words). Kept: 9 lines (177 words).",
        "  share      2 lines  6 words",
        "  promotion   1 line  5 words",
        "Repaired: 1 defect of the text.",
        "",
      ].join("\n"),
    );
    expect(code).toBe(0);
    expect(await readFile(join(copydesk.folder(), "desk/a.txt"), "utf8")).toBe(ARTICLE);
  });

  test.each([["--dry-run"], ["--diff"]])("%s says what would be done and changes nothing", async (option) => {
    const path = await copydesk.write("dry/a.txt", MESSY);
    await copydesk.write("dry/b.txt", ARTICLE);
    const { stderr } = await copydesk.run(["clean", option, "dry"]);
    expect(stderr).toContain(
      "2 files: 1 to change, 1 with nothing to change.\nTo remove: 3 lines (11 words). To keep:",
    );
    expect(await readFile(path, "utf8")).toBe(MESSY);
  });

  test("counts what was left alone, and not what stands in it", async () => {
    await copydesk.write("bad/a.txt", Buffer.from(`Caf\xe9\nShare on Facebook\n`, "latin1"));
    await copydesk.write("bad/b.txt", MESSY);
    await copydesk.write("bad/c.txt", ARTICLE);
    const { stderr, code } = await copydesk.run(["clean", "--write", "bad"]);
    expect(stderr).toContain(
      "3 files: 1 changed, 1 with nothing to change, 1 left alone.\nRemoved: 3 lines (11 words).",
    );
    expect(code).toBe(1);
  });

  test("leaves lines with a quotation and its speaker, and says so", async () => {
    await copydesk.write("quoting/a.txt", MESSY + QUOTING);
    await copydesk.write("quoting/b.txt", ARTICLE);
    const { stdout, stderr } = await copydesk.run(["clean", "--dry-run", "quoting"]);
    expect(stdout).toContain("would remove 3 furniture lines; 1 left with a quotation and its speaker (line 7)\n");
    expect(stderr).toContain("Left to look at: 1 line with a quotation and its speaker.\n");
  });
});

test("clean of one file has no summary: its output may go on in a pipe", async () => {
  expect((await copydesk.run(["clean"], MESSY)).stderr).toBe("");
});

describe("clean --confidence", () => {
  test("leaves what is less sure, and says how much", async () => {
    const { stdout } = await copydesk.run(["clean", "--dry-run", "--confidence", "1"], MESSY);
    expect(stdout).toContain("3 left below the confidence (lines 4, 5 and 6)\n");
    expect((await copydesk.run(["clean", "--confidence", "1"], MESSY)).stdout).toContain("Sign up");
    expect((await copydesk.run(["clean", "--confidence", "0"], MESSY)).stdout).toBe(ARTICLE);
  });

  test.each(["2", "-1", "high", ""])("refuses %j and says what to give", async (value) => {
    const { code, stderr } = await copydesk.run(["clean", `--confidence=${value}`], MESSY);
    expect(stderr).toContain("number from 0 to 1");
    expect(code).toBe(2);
  });
});
