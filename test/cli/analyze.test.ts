import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { PARTS } from "../../article/src/index.ts";
import { useCopydesk } from "./copydesk.ts";
import { explainRecord } from "./recordSchema.ts";

const copydesk = useCopydesk();

const ARTICLE = [
  "Home",
  "Ferry crews end strike after “historic” pay offer",
  "By Marta Lindqvist",
  "Share on Facebook",
  "OSTHAVN, 14 May 2021 – Ferry crews went back to work on Friday, union leader Jonas Berg said.",
  "“We have what we came for,” Berg told reporters. He had called the first offer an insult last week.",
  "© 2021 Osthavn Courier. All rights reserved.",
].join("\n");

const jsonLines = (...records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");

async function records(input: string | Uint8Array, ...words: readonly string[]): Promise<Record<string, unknown>[]> {
  const { stdout } = await copydesk.run(["analyze", ...words], input);
  expect(stdout === "" || stdout.endsWith("\n")).toBe(true);
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

test("gives one record a document, in input order, with every part in the order of the schema", async () => {
  const { stdout, stderr, code } = await copydesk.run(
    ["analyze"],
    jsonLines({ id: "b", text: ARTICLE, date: "2021-05-16" }, { id: 7, text: "" }, { id: "a", text: "One line." }),
  );
  const lines = stdout.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(["b", 7, "a"]);
  for (const line of lines) {
    expect(explainRecord(JSON.parse(line))).toBe("");
    expect(Object.keys(JSON.parse(line))).toEqual(["id", ...PARTS]);
  }
  expect(stderr).toBe("");
  expect(code).toBe(0);
});

test("counts offsets in UTF-16 code units of the text as given", async () => {
  const text = "\uFEFF😀 First line.\r\n\r\nSecond line.\rThird line.";
  const [record] = await records(jsonLines({ id: 1, text }), "--only", "lines");
  const lines = record?.lines as { start: number; end: number }[];
  expect(lines.map(({ start, end }) => text.slice(start, end).replace("\uFEFF", ""))).toEqual([
    "😀 First line.",
    "Second line.",
    "Third line.",
  ]);
});

test("passes keys it does not know through under input, and no others", async () => {
  const own = { date: "2020-01-01", url: "https://news.example/2020/a", language: "en" };
  const foreign = { site: "a", labels: [{ start: 0, end: 1 }], error: "theirs", nested: { text: null } };
  const found = await records(jsonLines({ id: 1, text: "x", ...own, ...foreign }, { id: 2, text: "x", ...own }));
  expect(found[0]?.input).toEqual(foreign);
  expect(found[1]).not.toHaveProperty("input");
});

test("keeps a foreign key called __proto__ a key", async () => {
  const { stdout } = await copydesk.run(
    ["analyze", "--only", "lines"],
    '{"id":1,"text":"","__proto__":{"polluted":1}}\n',
  );
  expect(stdout).toBe('{"id":1,"input":{"__proto__":{"polluted":1}},"lines":[]}\n');
});

test("takes null for an absent date, address and language", async () => {
  const [record] = await records(jsonLines({ id: 1, text: "x", date: null, url: null, language: null }));
  expect(record).not.toHaveProperty("error");
  expect(record).not.toHaveProperty("input");
});

test("takes an empty date for an absent one", async () => {
  const text = "The council meets again tomorrow.";
  const [empty, absent] = await records(jsonLines({ id: 1, text, date: "" }, { id: 1, text }));
  expect(empty).not.toHaveProperty("error");
  expect(empty).toEqual(absent);
});

test("takes a date with a time", async () => {
  const [record] = await records(jsonLines({ id: 1, text: "They meet tomorrow.", date: "2021-05-16T09:15:00Z" }));
  expect(record?.dates).toMatchObject([{ value: "2021-05-17" }]);
});

test("takes the language of the record", async () => {
  const [record] = await records(jsonLines({ id: 1, text: ARTICLE, language: "nn" }), "--only", "metadata");
  expect(record?.metadata).toMatchObject({ language: { value: "nn", start: 0, end: ARTICLE.length } });
});

test("counts relative dates from the date of the record", async () => {
  const text = "The council meets again tomorrow.";
  const found = await records(jsonLines({ id: 1, text, date: "2021-05-16" }, { id: 2, text, date: "2019-12-31" }));
  expect(found.map(({ dates }) => (dates as { value: string }[])[0]?.value)).toEqual(["2021-05-17", "2020-01-01"]);
});

test.each([...PARTS.map((part) => [part]), ["dates", "lines"], ["clusters", "entities", "quotes"]])(
  "--only leaves parts out and changes no value: %s %s %s",
  async (...parts) => {
    const wanted = parts.filter((part) => part !== undefined);
    const input = jsonLines({ id: "a", text: ARTICLE, date: "2021-05-16" }, { id: "b", text: ARTICLE });
    const whole = await records(input);
    const some = await records(input, "--only", wanted.join(","));
    const inOrder = PARTS.filter((part) => wanted.includes(part));
    expect(some.map((record) => Object.keys(record))).toEqual([
      ["id", ...inOrder],
      ["id", ...inOrder],
    ]);
    for (const [i, record] of some.entries()) {
      for (const part of inOrder) expect(record[part]).toEqual(whole[i]?.[part]);
    }
  },
);

const BAD: readonly (readonly [line: string, error: object])[] = [
  ["{", { error: "not JSON" }],
  ["nothing of the kind", { error: "not JSON" }],
  ['{"id":"cut","text":"', { error: "not JSON" }],
  ["[1]", { error: "not a JSON object but an array" }],
  ["null", { error: "not a JSON object but null" }],
  ['"text"', { error: "not a JSON object but a string" }],
  ['{"text":"no id"}', { error: 'there is no "id"' }],
  ['{"id":"x"}', { id: "x", error: 'there is no "text"' }],
  ['{"id":3,"text":5}', { id: 3, error: '"text" is not a string but a number' }],
  ['{"id":3,"text":null}', { id: 3, error: '"text" is not a string but null' }],
  ['{"id":"x","text":["a"]}', { id: "x", error: '"text" is not a string but an array' }],
  ['{"id":"x","text":"a","date":20210516}', { id: "x", error: '"date" is not a string but a number' }],
  ['{"id":"x","text":"a","date":"16 May 2021"}', { id: "x", error: '"date" is not an ISO 8601 date: 16 May 2021' }],
  ['{"id":"x","text":"a","date":"2021-02-30"}', { id: "x", error: '"date" is not an ISO 8601 date: 2021-02-30' }],
  ['{"id":"x","text":"a","url":{}}', { id: "x", error: '"url" is not a string but an object' }],
];

test.each(BAD)("answers %s with an error record and goes on", async (line, error) => {
  const good = jsonLines({ id: "good", text: "One line." });
  const { stdout, stderr, code } = await copydesk.run(["analyze", "--only", "lines"], `${good}${line}\n${good}`);
  const [first, second, third] = stdout.split("\n");
  expect(JSON.parse(second ?? "")).toEqual({ ...error, line: 2 });
  expect(explainRecord(JSON.parse(second ?? ""))).toBe("");
  expect(first).toContain('"id":"good","lines":[{');
  expect(third).toBe(first);
  expect(stderr).toBe('copydesk analyze: 1 bad record (input line 2); the output says why under "error"\n');
  expect(code).toBe(1);
});

const ONE_ARTICLE_HINT = "to analyse one article, give the file's name: copydesk analyze story.article\n";

test.each(["1", "2"])("tells whoever pipes in an article how to name its file (--jobs %s)", async (jobs) => {
  const { stderr, code } = await copydesk.run(["analyze", "--jobs", jobs], `\n${ARTICLE}`);
  expect(stderr.split(ONE_ARTICLE_HINT)).toHaveLength(2);
  expect(stderr).toContain("7 bad records");
  expect(code).toBe(1);
});

test.each([
  ['{"id":1}\nnot JSON\n', "a later record is not JSON"],
  ["[1]\n", "the first record is JSON of another shape"],
])("does not take %j for an article: %s", async (input) => {
  expect((await copydesk.run(["analyze"], input)).stderr).not.toContain(ONE_ARTICLE_HINT);
});

test("refuses a number as id that it could not give back exactly", async () => {
  const { stdout, code } = await copydesk.run(["analyze"], '{"id":12345678901234567890,"text":"x"}\n');
  expect(JSON.parse(stdout).error).toContain("write it as a string");
  expect(code).toBe(1);
});

test("answers JSON nested deeper than it can write again with an error record", async () => {
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  const input = `{"id":"a","text":"","deep":${deep}}\n{"id":${deep},"text":""}\n{"id":"b","text":""}\n`;
  const found = await records(input);
  expect(found.map(({ id, line, error }) => ({ id, line, failed: typeof error === "string" }))).toEqual([
    { id: "a", line: 1, failed: true },
    { id: undefined, line: 2, failed: true },
    { id: "b", line: undefined, failed: false },
  ]);
});

test("counts all bad records and names the first five", async () => {
  const { stderr } = await copydesk.run(["analyze"], "\nx\n".repeat(12));
  expect(stderr).toContain("12 bad records (input lines 2, 4, 6, 8, 10, …)");
});

test("skips blank lines, counts them, and takes CRLF, a byte order mark and a last line without its end", async () => {
  const input = '\uFEFF{"id":1,"text":"a"}\r\n\r\n  \t\n{"id":2,"text":"b"}\r\nbad\r\n{"id":3,"text":"c"}';
  const found = await records(input, "--only", "nonquotes");
  expect(found).toEqual([
    { id: 1, nonquotes: [] },
    { id: 2, nonquotes: [] },
    { line: 5, error: "not JSON" },
    { id: 3, nonquotes: [] },
  ]);
});

test("prints nothing for an empty input", async () => {
  expect(await copydesk.run(["analyze"], "")).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("takes bytes that are not UTF-8 for U+FFFD", async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"id":"'),
    Buffer.from([0xff]),
    Buffer.from('","text":"a'),
    Buffer.from([0xc3]),
    Buffer.from(' b"}\n'),
  ]);
  const [record] = await records(bytes, "--only", "lines");
  expect(record?.id).toBe("\uFFFD");
  expect(record?.lines).toMatchObject([{ start: 0, end: 4 }]);
});

test.each([
  ["a lone surrogate", "a\\ud83d b"],
  ["NUL", "a\\u0000b"],
  ["a line separator", "a\u2028b"],
  ["half a tag", "<persName a"],
])("analyses %s", async (_name, text) => {
  const [record] = await records(`{"id":"${text}","text":"${text}"}\n`);
  expect(explainRecord(record)).toBe("");
  expect(record?.id).toBe(JSON.parse(`"${text}"`));
  expect(record?.lines).toHaveLength(1);
});

test("reads a record of a megabyte, which reaches it in many pieces", async () => {
  const text = "The harbour office opened its doors again. ".repeat(25_000);
  const found = await records(jsonLines({ id: 1, text }, { id: 2, text: "x" }), "--only", "lines");
  expect(found.map(({ id, lines }) => [id, (lines as { end: number }[])[0]?.end])).toEqual([
    [1, text.length],
    [2, 1],
  ]);
});

test("writes the same bytes whatever --jobs says", async () => {
  // Records of very different length, so that threads finish out of order; bad ones and blank lines between them.
  const input = Array.from({ length: 240 }, (_, i) => {
    if (i % 17 === 0) return "not a record\n";
    if (i % 19 === 0) return "\n";
    return jsonLines({ id: i, text: `${ARTICLE}\n`.repeat(1 + ((i * 7) % 23)), date: "2021-05-16", index: i });
  }).join("");
  const one = await copydesk.run(["analyze", "--jobs", "1"], input);
  const three = await copydesk.run(["analyze", "--jobs", "3"], input);
  expect(one.stdout.length).toBeGreaterThan(500_000);
  expect(three.stdout === one.stdout).toBe(true);
  expect(three.stderr).toBe(one.stderr);
  expect([one.code, three.code]).toEqual([1, 1]);
});

test.each(["1", "3"])("answers a record before the next one is sent (--jobs %s)", async (jobs) => {
  const child = spawn(process.execPath, [copydesk.script(), "analyze", "--jobs", jobs, "--only", "lines"]);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const id of [1, 2, 3]) {
    child.stdin.write(jsonLines({ id, text: "One line." }));
    expect(JSON.parse((await answers.next()).value ?? "")).toMatchObject({ id });
  }
  child.stdin.end();
  expect(await closed(child)).toBe(0);
});

test.each(["1", "3"])("ends without a word when its reader leaves (--jobs %s)", async (jobs) => {
  const child = spawn(process.execPath, [copydesk.script(), "analyze", "--jobs", jobs]);
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(jsonLines({ id: 1, text: ARTICLE }).repeat(2000));
  await once(child.stdout, "data");
  child.stdout.destroy();
  expect(await closed(child)).toBe(0);
  expect(stderr).toBe("");
});

test("reads files, folders and globs as one document each", async () => {
  await copydesk.write("news/b.txt", "Second.");
  await copydesk.write("news/deep/a.article", "\uFEFFFirst.\r\n");
  await copydesk.write("news/left-out.md", "Not an article.");
  const { stdout, code } = await copydesk.run(["analyze", "--only", "lines", "news", "news/*.md"]);
  const found = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(found.map(({ id }) => id)).toEqual(["news/b.txt", "news/deep/a.article", "news/left-out.md"]);
  expect(found.every((record) => explainRecord(record) === "")).toBe(true);
  expect(code).toBe(0);
});

// A file that is there and cannot be read, even by root.
const UNREADABLE = "/proc/self/mem";
const NO_PROC = existsSync(UNREADABLE) ? "" : ` (skipped: this system has no ${UNREADABLE})`;

test.skipIf(NO_PROC !== "").each(["1", "3"])(
  `names a file that cannot be read and goes on (--jobs %s)${NO_PROC}`,
  async (jobs) => {
    await copydesk.write("after.txt", "One line.");
    const { stdout, stderr, code } = await copydesk.run(["analyze", "--jobs", jobs, UNREADABLE, "after.txt"]);
    expect(JSON.parse(stdout)).toMatchObject({ id: "after.txt" });
    expect(stderr).toContain(`copydesk analyze: ${UNREADABLE}: `);
    expect(code).toBe(1);
  },
);

test.each([
  [["--only", "lines,verbs"], 'There is no part "verbs"; choose from lines, metadata'],
  [["--only", ""], 'There is no part ""'],
  [["--jobs", "0"], "whole number from 1"],
  [["--jobs", "two"], "whole number from 1"],
  [["--jobs", "1.5"], "whole number from 1"],
  [["-", "story.txt"], "goes with no other path"],
  [["missing.txt"], "there is no file or folder missing.txt"],
  [["missing-*.txt"], "no file matches missing-*.txt"],
  [["--fast"], "unknown option '--fast'"],
])("refuses %j and says what to do", async (words, message) => {
  const { stdout, stderr, code } = await copydesk.run(["analyze", ...words], jsonLines({ id: 1, text: "x" }));
  expect(stderr).toContain(message);
  expect(stderr).toContain("Try: copydesk analyze --help");
  expect(stdout).toBe("");
  expect(code).toBe(2);
});

async function closed(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  const [code] = (await once(child, "close")) as [number | null];
  return code;
}
