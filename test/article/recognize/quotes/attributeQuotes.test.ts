import { describe, expect, test } from "vitest";
import { LineReading } from "../../../../article/src/analysis/reading.ts";
import type { Cluster, EntityMention, LineVerdict, QuoteMention } from "../../../../article/src/model/analysis.ts";
import type { DocumentLine } from "../../../../article/src/model/reading.ts";
import type { Span } from "../../../../article/src/model/span.ts";
import { attributeQuotes } from "../../../../article/src/recognize/quotes/index.ts";

/** Draws each quote as `group speaker>resolved`, `?` for no speaker. People are given by the spellings that mean them, the fullest first. */
function attributed(
  text: string,
  people: readonly (readonly string[])[] = [],
  furnitureLines: readonly number[] = [],
): readonly string[] {
  const { lines, verdicts } = documentOf(text, furnitureLines);
  const { mentions, clusters } = peopleIn(text, people);
  const { quotes } = attributeQuotes(lines, verdicts, mentions, clusters);
  return quotes.map((quote) => drawn(text, quote));
}

function drawn(text: string, { group, speaker, furniture }: QuoteMention): string {
  const slice = ({ start, end }: Span): string => text.slice(start, end);
  const resolved = speaker?.resolved === undefined ? "" : `>${slice(speaker.resolved)}`;
  return `${group} ${speaker === null ? "?" : slice(speaker)}${resolved}${furniture ? " furniture" : ""}`;
}

function documentOf(
  text: string,
  furnitureLines: readonly number[],
): { lines: DocumentLine[]; verdicts: LineVerdict[] } {
  const lines: DocumentLine[] = [];
  const verdicts: LineVerdict[] = [];
  let start = 0;
  text.split("\n").forEach((line, number) => {
    const end = start + line.length;
    const boilerplate = furnitureLines.includes(number);
    lines.push({ start, end, number, reading: new LineReading(line) });
    verdicts.push({ start, end, boilerplate, kind: boilerplate ? "related" : "body", confidence: 1, reasons: [] });
    start = end + 1;
  });
  return { lines, verdicts };
}

function peopleIn(
  text: string,
  people: readonly (readonly string[])[],
): { mentions: EntityMention[]; clusters: Cluster[] } {
  const mentions: EntityMention[] = [];
  people.forEach((names, cluster) => {
    for (const match of text.matchAll(new RegExp(names.join("|"), "g"))) {
      mentions.push({ start: match.index, end: match.index + match[0].length, type: "person", confidence: 1, cluster });
    }
  });
  mentions.sort((a, b) => a.start - b.start);
  const clusters = people.map((names, id): Cluster => {
    const own = mentions.filter((mention) => mention.cluster === id);
    return { id, type: "person", name: names[0] ?? "", mentions: own, roles: [], variants: [] };
  });
  return { mentions, clusters };
}

describe("over paragraphs", () => {
  test("joins a quote that each paragraph opens and only the last one closes", () => {
    const text = "“The bridge is closed,” Okri said. “It was old.\n“It will open in spring.”";
    expect(attributed(text)).toEqual(["0 Okri", "0 Okri", "0 Okri"]);
  });

  test("joins a paragraph that closes the quote without opening it", () => {
    const text = "“The bridge is closed,” Okri said. “It was old.\nIt will open in spring.”";
    expect(attributed(text)).toEqual(["0 Okri", "0 Okri", "0 Okri"]);
  });

  test("gives the speaker named at the end to the paragraphs before it", () => {
    const text = "“The bridge is closed. It was old.\n“It will open in spring,” Okri said.";
    expect(attributed(text)).toEqual(["0 Okri", "0 Okri"]);
  });

  test("gives a bare paragraph to the speaker before it, but not across a paragraph without a quote", () => {
    expect(attributed("“The bridge is closed,” Okri said.\n“It was old and the river is wide.”")).toEqual([
      "0 Okri",
      "0 Okri",
    ]);
    const apart = "“The bridge is closed,” Okri said.\nQuill laughed.\n“It was old and the river is wide in spring.”";
    expect(attributed(apart)).toEqual(["0 Okri", "1 Quill"]);
  });

  test("gives the words after a colon to whoever it introduces, whatever was quoted before it", () => {
    expect(
      attributed("“The bridge is closed,” Okri said. Quill answered:\n“It was old and the river is wide.”"),
    ).toEqual(["0 Okri", "1 Quill"]);
  });

  test("starts an utterance after words that the reporter has worked into a sentence", () => {
    expect(attributed("Okri said the bridge was “unsafe and old.”\n“It was built when the river was wide.”")).toEqual([
      "0 Okri",
      "1 Okri",
    ]);
  });

  test("keeps apart what two people say where the first one's closing mark is lost", () => {
    expect(
      attributed("“The bridge is closed,” Okri said. “It was old.\n“It will open in spring,” Quill said."),
    ).toEqual(["0 Okri", "0 Okri", "1 Quill"]);
  });

  test("takes the speaker from an introduction in a paragraph of its own", () => {
    expect(attributed("On Monday, Okri told the council:\n“The bridge is closed and will stay so.”")).toEqual([
      "0 Okri",
    ]);
  });

  test("ignores a stray closing mark when nothing is open", () => {
    expect(attributed("Okri laughed.\nIt will open in spring,” he said.")).toEqual([]);
  });

  test("marks quotes on furniture lines and does not let them speak for the article", () => {
    const text =
      "“The bridge is closed,” Okri said.\n“A new phone is out,” Smith said.\n“It was old and the river is wide.”";
    expect(attributed(text, [], [1])).toEqual(["0 Okri", "1 Smith furniture", "0 Okri"]);
  });
});

describe("resolves", () => {
  const OKRI = ["Ben Okri", "Okri"];
  const QUILL = ["Ada Quill", "Quill"];

  test("a surname to the fullest mention", () => {
    expect(attributed("Ben Okri came.\n“It rained,” Okri said.", [OKRI])).toEqual(["0 Okri>Ben Okri"]);
  });

  test("a pronoun to the last speaker that agrees", () => {
    const text = "“It rained,” Ben Okri said.\n“A lot,” Ada Quill said.\n“All day,” he said.";
    expect(attributed(text, [OKRI, QUILL])).toEqual(["0 Ben Okri", "1 Ada Quill", "2 he>Ben Okri"]);
  });

  test("a pronoun to the subject of its paragraph before the last speaker, and to nobody inside a quote", () => {
    const text = "“It rained,” Ben Okri said.\nTom Quill looked up at “Leo Marsh”. He said: “All day.”";
    expect(attributed(text, [OKRI, ["Tom Quill"], ["Leo Marsh"]])).toEqual(["0 Ben Okri", "1 He>Tom Quill"]);
    const quoted = "“It rained,” Ben Okri said.\n“Leo Marsh knows,” he said.";
    expect(attributed(quoted, [OKRI, ["Leo Marsh"]])).toEqual(["0 Ben Okri", "1 he>Ben Okri"]);
  });

  test("an office to the last speaker", () => {
    expect(attributed("“It rained,” Ben Okri said.\n“All day,” the mayor said.", [OKRI])).toEqual([
      "0 Ben Okri",
      "1 the mayor>Ben Okri",
    ]);
  });

  test("without clusters, to an earlier speaker of the same surname", () => {
    expect(attributed("“It rained,” Ben Okri said.\n“A lot,” Okri said.")).toEqual(["0 Ben Okri", "1 Okri>Ben Okri"]);
  });
});

test("gives quoted words that are no speech apart from the quotes", () => {
  const { lines, verdicts } = documentOf("The “Harbour Prize” is old.\n“It has ‘won’ us friends,” Okri said.", []);
  const { quotes, nonquotes } = attributeQuotes(lines, verdicts, [], []);
  expect(nonquotes.map(({ kind, start }) => [kind, start])).toEqual([
    ["title", 4],
    ["nested", 36],
  ]);
  expect(quotes).toHaveLength(1);
});
