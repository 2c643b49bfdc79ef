import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { useCopydesk } from "./copydesk.ts";
import { explainRecord, RECORD_SCHEMA } from "./recordSchema.ts";

const copydesk = useCopydesk();
const SHARED = fileURLToPath(new URL("../../../shared/", import.meta.url));
const MISSING = existsSync(SHARED) ? "" : " (skipped: ../shared is not on this machine)";

test("the schema accepts its own example and refuses a record that breaks it", () => {
  const [{ output }] = RECORD_SCHEMA.examples as [{ output: { lines: object[] } }];
  expect(explainRecord(output)).toBe("");
  expect(explainRecord({ ...output, lines: [{ start: 0, end: 5 }] })).not.toBe("");
  expect(explainRecord({ ...output, dates: [{ start: -1, end: 5, type: "DATE", value: "2021" }] })).not.toBe("");
  expect(explainRecord({ ...output, metadata: { author: null } })).not.toBe("");
  expect(explainRecord({ line: 0, error: "not JSON" })).not.toBe("");
});

test.skipIf(MISSING !== "")(`the published schema is the one that was agreed${MISSING}`, () => {
  expect(RECORD_SCHEMA).toEqual(JSON.parse(readFileSync(`${SHARED}record.schema.json`, "utf8")));
});

test.skipIf(MISSING !== "").each(MISSING === "" ? developmentFiles() : ["the development data"])(
  `every record of %s follows the schema, its spans inside the text${MISSING}`,
  async (path) => {
    const input = readText(path);
    const documents = input
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; text: string });
    const jobs = String(Math.min(4, availableParallelism()));
    const { stdout, stderr, code } = await copydesk.run(["analyze", "--jobs", jobs], input);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBe(documents.length);
    const wrong = lines.flatMap((line, i) => {
      const { input: _input, ...record } = JSON.parse(line);
      const document = documents[i] as { id: string; text: string };
      const problem = explainRecord(record) || outside(record, document.text.length);
      return problem === "" && record.id === document.id ? [] : [`${document.id}: ${problem}`];
    });
    expect(wrong).toEqual([]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  },
  300_000,
);

/** The development sets and the sets that only come whole; training sets are ten times their size and of the same sources. */
function developmentFiles(): readonly string[] {
  return readdirSync(`${SHARED}bench`, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.jsonl(?:\.gz)?$/u.test(path) && !path.includes("train"))
    .filter((path) => typeof JSON.parse(readText(path).split("\n", 1)[0] ?? "{}").text === "string")
    .sort();
}

function readText(path: string): string {
  const bytes = readFileSync(`${SHARED}bench/${path}`);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** The first span in a value that is backwards or leaves the text; empty where all are right. */
function outside(value: unknown, length: number): string {
  if (typeof value !== "object" || value === null) return "";
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === "number" && typeof end === "number" && (start < 0 || end < start || end > length)) {
    return `[${start}, ${end}) in a text of ${length}`;
  }
  for (const inner of Object.values(value)) {
    const problem = outside(inner, length);
    if (problem !== "") return problem;
  }
  return "";
}
