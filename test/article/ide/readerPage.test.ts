import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Analysis,
  Analyzer,
  applyEdits,
  codeActions,
  type ReaderPage,
  type ReaderRun,
  readerPage,
  readerText,
  splitLines,
} from "../../../article/src/index.ts";
import { anyText } from "../../support/arbitraries.ts";

function analyze(text: string, date = "2024-06-04"): Analysis {
  return new Analyzer((part, error) => {
    throw new Error(part, { cause: error });
  }).analyze(text, { date });
}

/** Each block as a line: its kind unless it is body text, and its marks as `{kind text}`. */
function shown(text: string): readonly string[] {
  return readerPage(analyze(text)).blocks.map(
    ({ kind, runs }) => `${kind === "body" ? "" : `${kind}: `}${drawn(runs)}`,
  );
}

function drawn(runs: readonly ReaderRun[]): string {
  return runs
    .map((run) => {
      if (typeof run === "string") return run;
      const more = run.kind === "date" ? `=${run.value}` : run.kind === "quote" ? `=${run.speaker ?? "?"}` : "";
      return `{${run.continued ? "…" : ""}${run.kind}${more} ${drawn(run.runs)}}`;
    })
    .join("");
}

const STORY = `---
title: The bakery opens again
byline: Mira Kask
published: 2024-06-04
url: https://example.org/bakery
---
Advertisement
The bakery on Mill Street opened its doors again on Monday after a small fire in the oven room.
Share on Facebook
“We never thought of leaving Osthaven,” said owner Lena Okafor. Okafor thanked the fire brigade on 1 June 2024.
Sign up for our newsletter
`;

describe("the reader page", () => {
  test.each([
    [
      "names in a quote",
      "“Ask Lena Okafor,” Mayor Tom Berg said.",
      "{quote=Tom Berg “Ask {person Lena Okafor},”} Mayor {person Tom Berg} said.",
    ],
    ["the value of a date", "They met on Monday.", "They met on {date=2024-06-03 Monday}."],
    [
      "a quote without a speaker",
      "“Nobody knows what happened, and nobody will ever ask us about it again.”",
      "{quote=? “Nobody knows what happened, and nobody will ever ask us about it again.”}",
    ],
    [
      "a date in a quote",
      "“We open on 5 June 2024,” Tom Berg said.",
      "{quote=Tom Berg “We open on {date=2024-06-05 5 June 2024},”} {person Tom Berg} said.",
    ],
    ["what a person has tagged", '<persName ref="#x">Ola</persName> ran.', "{person Ola} ran."],
    [
      "references as what they stand for",
      "The bread &amp; the cakes met &lt;nobody> on Monday.",
      "The bread & the cakes met <nobody> on {date=2024-06-03 Monday}.",
    ],
  ])("marks %s", (_what, text, page) => expect(shown(text)).toEqual([page]));

  test("tells furniture from the article, and marks nothing in it", () => {
    expect(shown(STORY)).toEqual([
      "advertisement: Advertisement",
      "The bakery on {place Mill Street} opened its doors again on {date=2024-06-03 Monday} after a small fire in the oven room.",
      "share: Share on Facebook",
      "{quote=Lena Okafor “We never thought of leaving Osthaven,”} said owner {person Lena Okafor}. {person Okafor} thanked the fire brigade on {date=2024-06-01 1 June 2024}.",
      "promotion: Sign up for our newsletter",
    ]);
  });

  test("says what the front matter says, the title where no line is the headline", () => {
    const { facts } = readerPage(analyze(STORY));
    expect(facts.map(({ key, values, start, end }) => [key, values, STORY.slice(start, end)])).toEqual([
      ["title", ["The bakery opens again"], "The bakery opens again"],
      ["byline", ["Mira Kask"], "Mira Kask"],
      ["published", ["2024-06-04"], "2024-06-04"],
      ["url", ["https://example.org/bakery"], "https://example.org/bakery"],
    ]);
    const headed = readerPage(analyze("---\ntitle: One\n---\n<head>Two</head>\n\nThe story began here, they say.\n"));
    expect(headed.facts).toEqual([]);
    expect(headed.blocks[0]?.kind).toBe("headline");
  });

  test("reads by-line and time from the text where there is no front matter", () => {
    const text =
      "A quiet day at the harbour\n\nBy Mira Kask\n4 June 2024, 09:15\n\nNothing happened at the harbour on Tuesday, the harbour master told reporters.\n";
    const { facts } = readerPage(analyze(text));
    expect(facts.map(({ key, values }) => [key, values])).toEqual([
      ["byline", ["Mira Kask"]],
      ["published", ["2024-06-04T09:15"]],
    ]);
  });

  test("counts people once and dates, quotes and furniture line by line", () => {
    expect(readerPage(analyze(STORY)).counts).toEqual({
      person: 1,
      organization: 0,
      place: 1,
      other: 0,
      date: 2,
      quote: 1,
      furniture: 3,
    });
  });

  test("points every mention to one name, by the pointer the file uses", () => {
    const page = readerPage(analyze('<persName ref="#boss">Lena Okafor</persName> left. Later Okafor came back.'));
    expect(page.names).toEqual([{ id: "#boss", type: "person", name: "Lena Okafor", roles: [], mentions: 2 }]);
    expect(marksOf(page).map((mark) => mark.kind === "person" && mark.name)).toEqual(["#boss", "#boss"]);
  });

  test("cuts a mark where another one ends, and goes on after it", () => {
    const [line] = shown(
      "He said <said>“We saw <placeName>New</placeName></said><placeName>York”</placeName> and left.",
    );
    expect(line?.replace(/\{[^ ]+ |\}/g, "")).toBe("He said “We saw NewYork” and left.");
  });

  test("is empty for an empty text", () => {
    expect(readerPage(analyze(""))).toEqual({
      language: undefined,
      facts: [],
      blocks: [],
      names: [],
      counts: { person: 0, organization: 0, place: 0, other: 0, date: 0, quote: 0, furniture: 0 },
    });
  });

  test("has the plain text line by line, whatever the text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const analysis = analyze(text);
        const { plain } = analysis.markup;
        const { blocks } = readerPage(analysis);
        const lines = splitLines(plain);
        const written = Array.from(lines.starts, (start, i) => plain.slice(start, lines.ends[i])).filter(
          (line) => line.trim() !== "",
        );
        expect(blocks.map(({ runs }) => readerText(runs)).filter((line) => line.trim() !== "")).toEqual(written);
      }),
    );
  });

  test("nests its marks inside their blocks, in order, whatever the text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        for (const block of readerPage(analyze(text)).blocks) expectNested(block.runs, block.start, block.end);
      }),
    );
  });

  test("reads the same after everything was tagged", () => {
    const before = analyze(STORY);
    const edits = ["tagAllNames", "tagAllDates", "tagAllQuotes"];
    let text = STORY;
    for (const id of edits) {
      const action = codeActions(analyze(text), { start: 0, end: 0 }).find((candidate) => candidate.id === id);
      if (action) text = applyEdits(text, action.edits());
    }
    expect(text).not.toBe(STORY);
    expect(shown(text)).toEqual(shown(before.text));
  });
});

function marksOf({ blocks }: ReaderPage): readonly Exclude<ReaderRun, string>[] {
  return blocks.flatMap(({ runs }) => runs.filter((run) => typeof run !== "string"));
}

function expectNested(runs: readonly ReaderRun[], start: number, end: number): void {
  let at = start;
  for (const run of runs) {
    if (typeof run === "string") continue;
    expect(run.start).toBeGreaterThanOrEqual(at);
    expect(run.end).toBeLessThanOrEqual(end);
    expect(readerText(run.runs)).not.toBe("");
    expectNested(run.runs, run.start, run.end);
    at = run.end;
  }
}
