import { describe, expect, test } from "vitest";
import { contents, documentSymbols, hover, inlayHints, readerPage } from "../../../article/src/index.ts";
import { read } from "./show.ts";

const story = (who: string): string =>
  `Mayor Lena Okafor met captain Henrik Solberg on the quay. <said who="${who}">“We wait for the tide,”</said> Okafor said.\n`;

/** Who speaks, wherever somebody is told. */
function told(text: string): Readonly<Record<string, string | undefined>> {
  const analysis = read(text);
  const outline = documentSymbols(analysis).flatMap(({ children }) => children);
  const runs = readerPage(analysis).blocks.flatMap((block) => block.runs);
  const quote = runs.find((run) => typeof run !== "string" && run.kind === "quote");
  return {
    hover: hover(analysis, text.indexOf("tide"))
      ?.markdown.match(/\*\*(.+?)\*\*/)?.[1]
      ?.replaceAll("&#35;", "#"),
    contents: contents(analysis, { section: "quotes" })[0]?.label,
    outline: outline.find(({ children }) => children.some(({ kind }) => kind === "quote"))?.name,
    reader: typeof quote === "object" && quote.kind === "quote" ? quote.speaker : undefined,
  };
}

const everywhere = (name: string) => ({ hover: name, contents: name, outline: name, reader: name });

describe("who speaks", () => {
  test("is who the text says where the tag agrees", () => {
    expect(told(story("#lena-okafor"))).toEqual(everywhere("Lena Okafor"));
  });

  test("is who the tag says where the text says somebody else", () => {
    expect(told(story("#henrik-solberg"))).toEqual(everywhere("Henrik Solberg"));
  });

  test("is the first of several", () => {
    expect(told(story("#henrik-solberg #lena-okafor"))).toEqual(everywhere("Henrik Solberg"));
  });

  test("is the pointer where no name of the text has it", () => {
    expect(told(story("#harbour-master"))).toEqual({ ...everywhere("#harbour-master"), outline: undefined });
  });

  test("is who the text says where the pointer is empty", () => {
    expect(told(story(" "))).toEqual(everywhere("Lena Okafor"));
  });

  test("is found around a quote that holds other tags", () => {
    const text = 'Mayor Lena Okafor left. <said who="#lena-okafor">“<q>We wait</q> for the tide,”</said> she said.\n';
    expect(told(text).hover).toBe("Lena Okafor");
  });

  test("needs no hint beside a tag that says it", () => {
    const analysis = read(story("#henrik-solberg"));
    const hints = inlayHints(analysis, { start: 0, end: analysis.text.length }, { dates: false, speakers: true });
    expect(hints).toEqual([]);
  });
});
