import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Analyzer } from "../../../article/src/index.ts";
import { dateAttributes, type Timex } from "../../../article/src/markup/dateAttributes.ts";
import { escapeAttribute } from "../../../article/src/markup/references.ts";
import { articleXml } from "../../support/articleXml.ts";
import { timex } from "../../support/timex.ts";

/** TEI all, P5 4.11.0, whole and unchanged; test/schemas/README.md says whose it is. */
const SCHEMA = fileURLToPath(new URL("../../schemas/tei_all.rng", import.meta.url));

/** Where everything has to run (`CI=true`) a lack of jing is a failure. */
const IS_CI = /^(?:1|true)$/i.test(process.env.CI ?? "");
const MISSING =
  IS_CI || spawnSync("sh", ["-c", "command -v jing"]).status === 0
    ? ""
    : " (skipped: jing is not installed; Debian: apt-get install jing)";

/** Every form of a value that a recognizer gives, and what else TIMEX3 has. */
const FORMS: Readonly<Record<Timex["type"], string>> = {
  DATE:
    "2024-07-14 2024-02-29 2023-02-29 2024-07 2024 0490 0001 2024-W28 2024-W01 2020-W53 2024-W53 2024-W28-WE 2020-W53-WE 2024-Q1 2024-Q2 2024-Q3 2024-Q4 2024-QX 2024-H1 2024-H2 " +
    "2023-SP 2023-SU 2023-FA 2023-WI 198 000 001 19 00 20 BC0490 BC0490-03-15 XXXX XXXX-07-14 XXXX-02-29 XXXX-04 XXXX-XX XXXX-XX-14 XXXX-XX-XX XXXX-WXX XXXX-WXX-5 XXXX-WXX-WE XXXX-W28 XXXX-QX " +
    "XXXX-Q3 XXXX-H1 XXXX-SU 2024-XX 2024-WXX 2024-XX-14 2024-07-XX 19XX 199X PRESENT_REF PAST_REF FUTURE_REF",
  TIME:
    "2024-07-14T04:00 2024-07-14T04:00Z 2024-07-14T04:00+03:30 2024-07-14T04:00-11:00 2024-07-14T04:00+14:00 2024-07-14T04:00:30 2024-07-14T24:00 2024-07-14T04 2024-07-14T04:XX 2024-07-14TXX:30 " +
    "2024-07-14TMO 2024-07-14TMI 2024-07-14TAF 2024-07-14TEV 2024-07-14TNI 2024-07-14TDT 2024-07-14TXX XXXX-XX-XXT16:00 XXXX-XX-XXT16:00Z XXXX-XX-XXTNI XXXX-07-14T16:00 XXXX-07-14TNI " +
    "XXXX-04-XXTMO XXXX-WXX-2TNI XXXX-WXX-2T16:00 2024-W28-WETNI 2024-07TNI 2024TNI 0000-01-01T10:00 T16:00",
  DURATION:
    "P1Y P2Y P10Y P34Y P2.5Y P0.5Y P1.25Y P9M P1.5M P1Q P2Q P2W P1.5W P10D P0.5D P1WE P2DE P1DE P1CE P2.5CE PT48H PT1.5H PT0.333H PT30M PT2.5M PT10S PT9.58S PXY PXQ PXM PXW PXD PXDE PXCE PXWE " +
    "PTXH PTXM PTXS P1Y6M P2DT12H P1M2W P0D P PT",
  SET: "P1D P1W P2W P1M P1Y P1Q PT1H PXD XXXX-WXX-1 XXXX-WXX-2TNI XXXX-WXX-WE XXXX-07 XXXX-07-04 XXXX-SU XXXX-XX-XXTMO",
};

const MODS: readonly (string | undefined)[] = [
  undefined,
  ..."START MID END APPROX BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE".split(
    " ",
  ),
];

const ARTICLE = `Harbour strike enters its second week
By Ana Ruiz
Sunday, 14 July 2024, 04:00
ALDMOUTH, July 13 (Gazette) - The dockers of Aldmouth, who walked out last week, will vote on Tuesday, July 16, Mayor Lena Okafor said on Friday night.
“We have waited for two and a half years,” Okafor said at 9:30 a.m. on Thursday. “We will not wait until the end of the year.”
The port lost some 40 ships a month in the second quarter of 2024, about three times as many as in early 2019, and the first half of the year was its worst since the late 1980s.
The quay was built in the 19th century, in the summer of 1874, and burnt down on 3 May 1911 at noon.
Every Monday the union meets; twice a year it elects its heads, and for several decades nobody stood against them.
“It is now or never,” said Tom Reed, who recently came back after more than six weeks abroad. “In the near future the ferry will be daily again.”
Talks go on this weekend and may last 36 hours, no later than August 1, he said at 16:00 GMT yesterday. A year ago they took less than two days.
Okafor, mayor from 2014 to 2019, had asked for help in the winter of 2022, two days before Christmas, and again last month, on the afternoon of June 9.
In 490 BC there was no port here. The next one will be ready by mid-2026, in fiscal 2027, or in a few years.`;

interface Case {
  /** What a failure is named after. */
  readonly name: string;
  /** One line of XML. */
  readonly xml: string;
}

function elementOf(date: Timex): Case {
  const attributes = Object.entries(dateAttributes(date)).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  const element = date.type === "TIME" ? "time" : "date";
  const name = [date.type, date.value, date.mod].filter((part) => part !== undefined).join(" ");
  // Both elements take every attribute.
  return {
    name,
    xml: `<p><date${attributes.join("")}>then</date>, <${element}${attributes.join("")}>then</${element}></p>`,
  };
}

const HEADER =
  '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Dates</title></titleStmt><publicationStmt><p>None.</p></publicationStmt><sourceDesc><p>Made up.</p></sourceDesc></fileDesc></teiHeader><text><body>';

const FILES: Readonly<Record<string, readonly Case[]>> = {
  "forms.xml": Object.entries(FORMS).flatMap(([type, values]) =>
    values
      .split(" ")
      .flatMap((value) =>
        MODS.map((mod) => elementOf({ type: type as Timex["type"], value, ...(mod !== undefined && { mod }) })),
      ),
  ),
  "any.xml": fc.sample(timex(), { numRuns: 4000, seed: 20_240_714 }).map(elementOf),
  "article.xml": articleXml(new Analyzer().analyze(ARTICLE, { date: "2024-07-14" }))
    .split("\n")
    .map((line) => ({ name: line, xml: `<p>${line}</p>` })),
  "speech.xml": [
    '<said who="#lena-okafor" direct="false">that they would wait</said>',
    '<said cert="unknown">“We wait.”</said>',
    '<said xml:id="s1" who="#bo" next="#s2">“We wait,”</said> he said, <said xml:id="s2" who="#bo" prev="#s1">“all of us.”</said>',
  ].map((xml) => ({ name: xml, xml: `<p>${xml}</p>` })),
  "wrong.xml": [
    ["when", "2024-W28"],
    ["when", "2024-07-14"],
    ["when", "2024-07-14TNI"],
    ["dur", "P2W"],
    ["quant", "EVERY"],
  ].map(([name, value]) => ({ name: `${name}="${value}"`, xml: `<p><date ${name}="${value}">then</date></p>` })),
};

/** Writes each file, a case a line, has all of them validated by one run, and gives the names of the cases that are wrong, with the reason. */
async function invalid(): Promise<Readonly<Record<string, readonly string[]>>> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-tei-"));
  try {
    const names = Object.keys(FILES);
    for (const name of names) {
      const lines = [HEADER, ...(FILES[name] ?? []).map(({ xml }) => xml), "</body></text></TEI>", ""];
      await writeFile(join(folder, name), lines.join("\n"));
    }
    const output = await jing(folder, names);
    const found = Object.fromEntries(names.map((name): [string, string[]] => [name, []]));
    for (const line of output.split("\n").filter((text) => text !== "")) {
      const match = /([\w.]+):(\d+):\d+: (.*)$/.exec(line);
      const [, file = "", number, reason] = match ?? [];
      const wrong = FILES[file]?.[Number(number) - 2]?.name;
      (found[file] ?? (found.others ??= [])).push(wrong === undefined ? line : `${wrong}: ${reason}`);
    }
    return found;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What jing prints: nothing where all is valid. */
function jing(folder: string, names: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile("jing", [SCHEMA, ...names], { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      // It ends with 1 where something is invalid, and then says what.
      if (error && stdout === "") reject(new Error(`jing: ${stderr || error.message}`));
      else resolve(stdout);
    });
  });
}

let running: ReturnType<typeof invalid> | undefined;

/** One run for all tests. */
function found(): ReturnType<typeof invalid> {
  return (running ??= invalid());
}

describe.skipIf(MISSING !== "")(`in TEI all${MISSING}`, () => {
  test("every form with every modifier is valid", async () => {
    expect((await found())["forms.xml"]).toEqual([]);
  });

  test("any expression is valid", async () => {
    expect((await found())["any.xml"]).toEqual([]);
  });

  test("an article with all dates, names and quotes tagged is valid", async () => {
    const tagged = FILES["article.xml"]?.map(({ xml }) => xml).join("\n") ?? "";
    expect(tagged.match(/<date /g)?.length).toBeGreaterThan(35);
    expect(tagged).toMatch(/<said [^>]*next=/);
    expect((await found())["article.xml"]).toEqual([]);
  });

  test("speech is valid, also what is only reported, of nobody, or in pieces", async () => {
    expect((await found())["speech.xml"]).toEqual([]);
  });

  test("what is not valid is told", async () => {
    const wrong = (await found())["wrong.xml"]?.map((line) => line.slice(0, line.indexOf(":")));
    expect([...new Set(wrong)]).toEqual(['when="2024-W28"', 'when="2024-07-14TNI"', 'dur="P2W"', 'quant="EVERY"']);
    expect((await found()).others).toBeUndefined();
  });
});
