import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CsvTable } from "../../cli/src/exports/csvTable.ts";
import { useCopydesk } from "./copydesk.ts";

const copydesk = useCopydesk();

const HEADER = "file,date,speaker,role,quote,kind,start,end,group,confidence\n";

const harbour = [
  "---",
  "published: 2024-06-04",
  "---",
  "Harbour master Lena Okafor closed the quay on Monday.",
  '"The crane, the old one, moved," Okafor said. "We heard it."',
  "Captain Henrik Solberg called the order “an insult”.",
].join("\r\n");
const ferry = "“The ferry sails at nine,” captain Ana Ruiz said.\n";

type Row = Readonly<Record<string, string>>;

/** As a program reads it; throws where it is no CSV. */
function rowsOf(csv: string): readonly Row[] {
  return parse(csv, { columns: true, bom: true });
}

async function rowsIn(name: string): Promise<readonly Row[]> {
  return rowsOf(await readFile(join(copydesk.folder(), name), "utf8"));
}

const jsonLines = (...records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");

describe("copydesk export", () => {
  test("writes a row a quote, file by file in the order of the text, and says how many", async () => {
    await copydesk.write("news/b.txt", ferry);
    await copydesk.write("news/a.article", harbour);
    const { stdout, stderr, code } = await copydesk.run(["export", "--to", "quotes.csv", "news"]);
    expect({ stdout, stderr, code }).toEqual({
      stdout: "4 quotes of 2 articles written to quotes.csv\n",
      stderr: "",
      code: 0,
    });
    expect((await readFile(join(copydesk.folder(), "quotes.csv"), "utf8")).startsWith(HEADER)).toBe(true);
    const rows = await rowsIn("quotes.csv");
    expect(rows.map(({ file, date, speaker, role, quote, kind }) => [file, date, speaker, role, quote, kind])).toEqual([
      ["news/a.article", "2024-06-04", "Lena Okafor", "Harbour master", '"The crane, the old one, moved,"', "direct"],
      ["news/a.article", "2024-06-04", "Lena Okafor", "Harbour master", '"We heard it."', "direct"],
      ["news/a.article", "2024-06-04", "Henrik Solberg", "Captain", "“an insult”", "mixed"],
      ["news/b.txt", "", "Ana Ruiz", "captain", "“The ferry sails at nine,”", "direct"],
    ]);
    expect(rows.slice(0, 3).map(({ start, end }) => harbour.slice(Number(start), Number(end)))).toEqual(
      rows.slice(0, 3).map(({ quote }) => quote),
    );
    expect(rows[0]?.group).toBe(rows[1]?.group);
    expect(rows[2]?.group).not.toBe(rows[1]?.group);
  });

  test("leaves out what is only reported, unless it is asked for", async () => {
    await copydesk.write("a.txt", "Captain Ana Ruiz said that the ferry would sail at nine. “We wait,” Ruiz said.\n");
    await copydesk.run(["export", "--to", "quotes.csv", "a.txt"]);
    expect((await rowsIn("quotes.csv")).map(({ kind }) => kind)).toEqual(["direct"]);
    await copydesk.run(["export", "--to", "all.csv", "--indirect", "a.txt"]);
    expect((await rowsIn("all.csv")).map(({ kind, quote, speaker }) => [kind, quote, speaker])).toEqual([
      ["indirect", "that the ferry would sail at nine", "Ana Ruiz"],
      ["direct", "“We wait,”", "Ana Ruiz"],
    ]);
  });

  test("reads JSON Lines, names records by their id and counts from their date", async () => {
    const input = jsonLines({ id: "a1", text: ferry, date: "2024-07-14" }, { id: 2, text: harbour });
    const { stdout } = await copydesk.run(["export", "--to", "records.csv"], input);
    expect(stdout).toBe("4 quotes of 2 articles written to records.csv\n");
    const rows = await rowsIn("records.csv");
    expect(rows.map(({ file, date }) => [file, date])).toEqual([
      ["a1", "2024-07-14"],
      ["2", "2024-06-04"],
      ["2", "2024-06-04"],
      ["2", "2024-06-04"],
    ]);
  });

  test("prints the table alone for --to -", async () => {
    await copydesk.write("ferry.txt", ferry);
    const { stdout, stderr, code } = await copydesk.run(["export", "--to", "-", "ferry.txt"]);
    expect(stdout).toBe(
      `${HEADER}ferry.txt,,Ana Ruiz,captain,"“The ferry sails at nine,”",direct,0,26,0,${rowsOf(stdout)[0]?.confidence}\n`,
    );
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  });

  test("writes the header alone where there are no quotes, and says so", async () => {
    await copydesk.write("quiet.txt", "The quay was quiet.\n");
    const { stdout, code } = await copydesk.run(["export", "--to", "quiet.csv", "quiet.txt"]);
    expect([stdout, code]).toEqual(["No quotes in 1 article: quiet.csv holds the header alone\n", 0]);
    expect(await readFile(join(copydesk.folder(), "quiet.csv"), "utf8")).toBe(HEADER);
  });

  test("begins with a byte order mark for --bom, with quotes and without", async () => {
    for (const text of [ferry, "The quay was quiet.\n"]) {
      const path = await copydesk.write("bom.txt", text);
      const { stdout } = await copydesk.run(["export", "--bom", "--to", "-", path]);
      expect(stdout.startsWith(`\uFEFF${HEADER}`)).toBe(true);
      expect(stdout.lastIndexOf("\uFEFF")).toBe(0);
    }
  });

  test("puts an apostrophe before what a spreadsheet would compute, and says so; --keep-formulas leaves all as it is", async () => {
    const text = `Lena Okafor came. <said who="=HYPERLINK(1)">“We wait,”</said> Okafor said.`;
    const input = jsonLines({ id: "@a", text }, { id: "-1", text: ferry }, { id: "b", text: ferry });
    const names = ({ stdout }: { readonly stdout: string }) =>
      rowsOf(stdout).map(({ file, speaker }) => [file, speaker]);
    const guarded = await copydesk.run(["export", "--to", "-"], input);
    expect(names(guarded)).toEqual([
      ["'@a", "'=HYPERLINK(1)"],
      ["'-1", "Ana Ruiz"],
      ["b", "Ana Ruiz"],
    ]);
    expect(guarded.stderr).toBe(
      "copydesk export: 3 cells begin as formulas do; an apostrophe stands before each (--keep-formulas leaves it out)\n",
    );
    const kept = await copydesk.run(["export", "--keep-formulas", "--to", "-"], input);
    expect(names(kept)[0]).toEqual(["@a", "=HYPERLINK(1)"]);
    expect(kept.stderr).toBe("");
  });

  test("heeds the furniture profile of the folder, and ends where it is broken", async () => {
    await copydesk.write("profiled/a.txt", ferry);
    await copydesk.write("profiled/copydesk.furniture.yaml", `always:\n  - { kind: share, line: "${ferry.trim()}" }\n`);
    expect((await copydesk.run(["export", "--to", "-", "profiled"])).stdout).toBe(HEADER);
    await copydesk.write("profiled/copydesk.furniture.yaml", "always:\n  - { kind: sharing, line: x }\n");
    expect((await copydesk.run(["export", "--to", "-", "profiled"])).code).toBe(2);
  });

  test("replaces the file that is there, and leaves nothing else behind", async () => {
    await copydesk.write("again/ferry.txt", ferry);
    await copydesk.write("again/quotes.csv", "old\n".repeat(1000));
    await copydesk.run(["export", "--to", "again/quotes.csv", "again"]);
    expect(await rowsIn("again/quotes.csv")).toHaveLength(1);
    expect(await readdir(join(copydesk.folder(), "again"))).toEqual(["ferry.txt", "quotes.csv"]);
  });

  test("names bad records, goes on, and exits with 1", async () => {
    const input = `${jsonLines({ id: "a", text: ferry })}\nno JSON\n${jsonLines({ id: "b" }, { id: "c", text: ferry })}`;
    const { stdout, stderr, code } = await copydesk.run(["export", "--to", "-"], input);
    expect(rowsOf(stdout).map(({ file }) => file)).toEqual(["a", "c"]);
    expect(stderr).toBe('copydesk export: input line 3: not JSON\ncopydesk export: input line 4: there is no "text"\n');
    expect(code).toBe(1);
  });

  // A file that is there and cannot be read, even by root.
  const unreadable = "/proc/self/mem";
  const noProc = existsSync(unreadable) ? "" : ` (skipped: this system has no ${unreadable})`;

  test.skipIf(noProc !== "")(`names a file that cannot be read, goes on, and exits with 1${noProc}`, async () => {
    await copydesk.write("ferry.txt", ferry);
    const { stdout, stderr, code } = await copydesk.run(["export", "--to", "part.csv", unreadable, "ferry.txt"]);
    expect(stdout).toBe("1 quote of 1 article written to part.csv\n");
    expect(stderr).toContain(`copydesk export: ${unreadable}: `);
    expect(code).toBe(1);
  });

  test("takes an article that is piped in for a slip, and leaves the file of before", async () => {
    await copydesk.write("before.csv", "before\n");
    const { stderr, code } = await copydesk.run(["export", "--to", "before.csv"], `\n${harbour}`);
    expect(stderr).toContain("its first line is not JSON; to read one article, give the file's name");
    expect(code).toBe(2);
    expect(await readFile(join(copydesk.folder(), "before.csv"), "utf8")).toBe("before\n");
    expect((await readdir(copydesk.folder())).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test.each([
    [["ferry.txt"], "required option '--to <file>' not specified"],
    [["--to", "quotes", "ferry.txt"], "quotes has no such ending; name the file quotes.csv, say"],
    [["--to", "quotes.xlsx", "ferry.txt"], "quotes.xlsx ends in .xlsx"],
    [["--to", "out/quotes.csv", "ferry.txt"], "there is no folder out for out/quotes.csv; make it first"],
    [["--to", "mine.csv", "ferry.txt", "./mine.csv"], "mine.csv is among the files to read"],
    [["--to", "quotes.csv", "missing.txt"], "there is no file or folder missing.txt"],
    [["--to", "quotes.csv", "-", "ferry.txt"], "goes with no other path"],
  ])("refuses %j and says what to do", async (words, message) => {
    await copydesk.write("ferry.txt", ferry);
    await copydesk.write("mine.csv", "mine\n");
    const { stdout, stderr, code } = await copydesk.run(["export", ...words]);
    expect(stderr).toContain(message);
    expect(stderr).toContain("Try: copydesk export --help");
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(await readFile(join(copydesk.folder(), "mine.csv"), "utf8")).toBe("mine\n");
  });

  test("does not write through a symbolic link", async () => {
    await copydesk.write("ferry.txt", ferry);
    const target = await copydesk.write("target.csv", "mine\n");
    await symlink(target, join(copydesk.folder(), "link.csv"));
    const { stderr, code } = await copydesk.run(["export", "--to", "link.csv", "ferry.txt"]);
    expect(stderr).toBe(
      "copydesk export: link.csv cannot be written: it is a symbolic link; name the file it points to\n",
    );
    expect(code).toBe(2);
    expect(await readFile(target, "utf8")).toBe("mine\n");
  });

  test("leaves the file of before and nothing else when it is interrupted", async () => {
    await copydesk.write("stopped/quotes.csv", "before\n");
    const folder = join(copydesk.folder(), "stopped");
    const child = spawn(process.execPath, [copydesk.script(), "export", "--to", "quotes.csv"], { cwd: folder });
    // The run waits for the rest of its input.
    child.stdin.write(jsonLines({ id: 1, text: ferry }));
    await expect.poll(() => readdir(folder), { timeout: 20_000 }).toHaveLength(2);
    child.kill("SIGINT");
    const [, signal] = await once(child, "close");
    expect(signal).toBe("SIGINT");
    expect(await readdir(folder)).toEqual(["quotes.csv"]);
    expect(await readFile(join(folder, "quotes.csv"), "utf8")).toBe("before\n");
  });

  test("ends without a word when its reader leaves", async () => {
    const child = spawn(process.execPath, [copydesk.script(), "export", "--to", "-"]);
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(jsonLines({ id: 1, text: harbour }).repeat(2000));
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [code] = await once(child, "close");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("a table", () => {
  const columns = ["file", "quote", "start"] as const;
  const hard = fc
    .array(
      fc.constantFrom(
        ",",
        '"',
        "'",
        "\n",
        "\r\n",
        "\r",
        "\t",
        ";",
        "=1+1",
        "+",
        "-",
        "@",
        "＝",
        " ",
        "\uFEFF",
        "\0",
        "“No,”",
        "😀",
      ),
      {
        maxLength: 6,
      },
    )
    .map((pieces) => pieces.join(""));
  const cell = fc.oneof(hard, fc.string({ unit: "grapheme" }));
  const row = fc.record({ file: cell, quote: cell, start: fc.nat() });
  const printed = (table: CsvTable<(typeof columns)[number]>, parts: readonly (readonly CsvRow[])[]): string =>
    table.header() + parts.map((part) => table.print(part)).join("");
  interface CsvRow {
    readonly file: string;
    readonly quote: string;
    readonly start: number;
  }

  test("is read back as it was written, row by row", () => {
    fc.assert(
      fc.property(fc.array(fc.array(row)), fc.boolean(), (parts, bom) => {
        const table = new CsvTable(columns, { bom, keepFormulas: true });
        const expected = parts.flat().map(({ start, ...cells }) => ({ ...cells, start: String(start) }));
        expect(rowsOf(printed(table, parts))).toEqual(expected);
        expect([table.rows, table.guarded]).toEqual([expected.length, 0]);
      }),
    );
  });

  test("has no cell that a spreadsheet computes, and counts the apostrophes that it adds", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const table = new CsvTable(columns, { bom: false, keepFormulas: false });
        const before = rows.flatMap(({ file, quote }) => [file, quote]);
        const after = rowsOf(printed(table, [rows])).flatMap(({ file, quote }) => [file, quote]);
        expect(after.filter((text) => /^[=+\-@\t\r\n＝＋－＠]/u.test(text ?? ""))).toEqual([]);
        const changed = after.flatMap((text, i) => (text === before[i] ? [] : [[text, before[i]]]));
        for (const [is, was] of changed) expect(is).toBe(`'${was}`);
        expect(table.guarded).toBe(changed.length);
      }),
    );
  });
});
