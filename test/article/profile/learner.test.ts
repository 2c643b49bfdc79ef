import { describe, expect, test } from "vitest";
import { Analyzer, EMPTY_PROFILE, ProfileLearner, type SourceProfile, splitLines } from "../../../article/src/index.ts";
import { parse } from "../../../article/src/markup/parse.ts";
import { isContentKind, type LineKind, type LineVerdict } from "../../../article/src/model/analysis.ts";
import type { Page } from "../../../article/src/profile/learner.ts";
import { page, pages, story } from "../../support/harbourNews.ts";

/** Learns from texts whose lines are judged here, so that nothing depends on the rules: each is text but for the headlines and those named. */
function learnt(texts: readonly string[], said = EMPTY_PROFILE, kinds: Kinds = {}): readonly SourceProfile[] {
  const learner = new ProfileLearner();
  for (const text of texts) learner.add(judged(text, kinds));
  return learner.sources(said);
}

type Kinds = Readonly<Record<string, LineKind>>;

function judged(text: string, kinds: Kinds): Page {
  const analysis = new Analyzer().analyze(text);
  const lines = analysis.lines.map((line): LineVerdict => {
    const words = text.slice(line.start, line.end);
    const kind = kinds[words] ?? (/^The .*[a-z]$/.test(words) ? "headline" : "body");
    return line.marked ? line : { ...line, kind, boilerplate: !isContentKind(kind) };
  });
  return { markup: analysis.markup, paragraphs: lines.map((line) => [line]), quotes: analysis.quotes };
}

/** `12/40 share: Share this story` */
function rows(sources: readonly SourceProfile[]): readonly string[] {
  return sources.flatMap(({ files, furniture }) =>
    furniture.map((entry) => `${entry.files}/${files} ${entry.kind}: ${entry.line}`),
  );
}

/** A line that the rules take for text. */
const UNKNOWN = "Gannet desk";

describe("what is learnt", () => {
  test("is a line that stands below the text of most files, whatever it looks like", () => {
    expect(rows(learnt(pages(12, () => ({ below: [UNKNOWN] }))))).toEqual([`12/12 navigation: ${UNKNOWN}`]);
  });

  test("is a line that the rules know, from a tenth of the files on, with the kind they give it", () => {
    const texts = pages(40, (i) => ({ below: i % 8 === 0 ? ["Share on Facebook"] : [] }));
    expect(rows(learnt(texts, EMPTY_PROFILE, { "Share on Facebook": "share" }))).toEqual([
      "5/40 share: Share on Facebook",
    ]);
  });

  test("is one line where only numbers differ", () => {
    const texts = pages(10, (i) => ({ below: [`Gannet desk, ${i + 7}.${i}00 readers`] }));
    expect(rows(learnt(texts))).toEqual(["10/10 navigation: Gannet desk, 0 readers"]);
  });

  test("is counted once a file", () => {
    const texts = pages(9, () => ({ above: [UNKNOWN], below: [UNKNOWN] }));
    expect(rows(learnt(texts))).toContain(`9/9 navigation: ${UNKNOWN}`);
  });

  test("is a whole paragraph only where it closes the files of a large source", () => {
    const notice =
      "The Gannet is written by the people of this coast for the people of this coast, and it has been since the first ferry.";
    expect(rows(learnt(pages(19, () => ({ below: [notice] }))))).toEqual([]);
    const second = notice.replace("The Gannet", "This page");
    expect(rows(learnt(pages(24, () => ({ below: [notice, second] }))))).toEqual([
      `24/24 promotion: ${notice}`,
      `24/24 promotion: ${second}`,
    ]);
  });

  test("comes sorted by source and line, whatever the order of the files", () => {
    const of = (host: string) => (i: number) => ({
      frontMatter: `---\nurl: https://www.${host}/2024/0${(i % 9) + 1}/story\n---\n`,
      below: ["Zebra crossing", `${host} desk`, "Gannet desk"],
    });
    const texts = [...pages(9, of("two.example")), ...pages(9, of("one.example"), 40)];
    const found = learnt(texts);
    expect(found.map(({ source, files }) => [source, files])).toEqual([
      ["one.example", 9],
      ["two.example", 9],
    ]);
    expect(found[0]?.furniture.map(({ line }) => line)).toEqual(["Gannet desk", "Zebra crossing", "one.example desk"]);
    expect(learnt([...texts].reverse())).toEqual(found);
  });

  test("leaves out what a person has said", () => {
    const said = { ...EMPTY_PROFILE, never: [UNKNOWN] };
    expect(
      rows(
        learnt(
          pages(12, () => ({ below: [UNKNOWN] })),
          said,
        ),
      ),
    ).toEqual([]);
  });
});

describe("what is not learnt", () => {
  test.each<[string, readonly string[]]>([
    ["what stands in a few files", pages(7, () => ({ below: [UNKNOWN] }))],
    ["what stands in fewer than half of the files", pages(40, (i) => ({ below: i < 19 ? [UNKNOWN] : [] }))],
    [
      "cross-heads between paragraphs",
      pages(20, () => ({})).map((text) => text.replace("\nNeighbours", "\nWhat we know\nNeighbours")),
    ],
    [
      "paragraphs that come back in the middle of a series",
      pages(40, () => ({})).map((text) =>
        text.replace(
          "\nNeighbours",
          "\nThe harbour trust was founded by eleven towns in the spring after the flood, and it owns all the quays.\nOne of them said so.\nNeighbours",
        ),
      ),
    ],
    [
      "the headline of a series",
      pages(20, () => ({})).map((text, i) => text.replace(story(i).headline, "The letters from the quay")),
    ],
    [
      "a line that a person has tagged as article text",
      pages(20, () => ({ below: [`<seg type="body">${UNKNOWN}</seg>`] })),
    ],
    [
      "quotations with their speaker",
      pages(40, () => ({
        below: ["“We are never going to give up these quays, and you know it,” Mayor Lena Okafor said."],
      })),
    ],
    ["by-lines, which say who wrote it", pages(20, () => ({ above: ["By Lena Okafor"] }))],
    ["bare numbers", pages(20, (i) => ({ below: [String(i)] }))],
    [
      "lines of several sources, each with a few files",
      pages(20, (i) => ({ frontMatter: `---\nsource: Paper ${i % 5}\n---\n`, below: [UNKNOWN] })),
    ],
    ["versions of one article", Array.from({ length: 5 }, () => page(3, {}))],
  ])("%s", (_, texts) => {
    const kinds = { "By Lena Okafor": "byline", "What we know": "subheading" } as const;
    expect(rows(learnt(texts, EMPTY_PROFILE, kinds))).toEqual([]);
  });
});

test("what is kept while learning does not grow with the files, and a line that repeats is not lost", () => {
  const learner = new ProfileLearner();
  // Half a million different short lines in 250 files.
  for (let file = 0; file < 250; file++) {
    const noise = Array.from({ length: 2_000 }, (_, i) => word(file * 2_000 + i));
    learner.add(unjudged(page(file, { above: noise, below: [UNKNOWN] })));
  }
  expect(rows(learner.sources(EMPTY_PROFILE))).toEqual([`250/250 navigation: ${UNKNOWN}`]);
});

/** A different word for each number. */
function word(i: number): string {
  return i.toString(26).replace(/\d/g, (digit) => String.fromCharCode(113 + Number(digit)));
}

/** A page as if no rule had flagged any of its lines. */
function unjudged(text: string): Page {
  const { starts, ends } = splitLines(text.trimEnd());
  const lines = Array.from(starts, (start, i): LineVerdict => {
    return { start, end: ends[i] as number, boilerplate: false, kind: "body", confidence: 1, reasons: [] };
  });
  return { markup: parse(text), paragraphs: lines.map((line) => [line]), quotes: [] };
}
