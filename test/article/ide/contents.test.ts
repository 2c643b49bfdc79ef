import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Analysis,
  Analyzer,
  applyEdits,
  type ContentsAction,
  type ContentsNode,
  type ContentsOptions,
  type ContentsTarget,
  contents,
  contentsAt,
  contentsEdits,
} from "../../../article/src/index.ts";
import { anyText } from "../../support/arbitraries.ts";

const PAGE = `Home | World | Sport | Weather
Harbour deal within reach, says mayor
Share this article on Facebook
The port authority of Rotterdam and the dockers agreed on 3 June 2024 to end a strike that began in May 2024, the city said.
“We are close to a deal that both sides can sign,” Mayor Lena Okafor said on 3 June 2024. Okafor met the dockers again.
“I will sign it within three days,” said union leader Piet Jansen. Okafor left for Brussels.
The zero​width character in this sentence is a defect, and the sentence goes on for a while after it.
Share this article by email
`;

function analyze(text: string): Analysis {
  const failed = (part: string, error: unknown): never => {
    throw new Error(part, { cause: error });
  };
  return new Analyzer(failed).analyze(text, { date: "2024-06-04" });
}

/** The whole table, or what stands below one line of it: a line each, deeper ones indented; `«»` around what a passage is about, `#` where it is tagged. */
function table(text: string, parent?: ContentsTarget, options: ContentsOptions = {}): string {
  const analysis = analyze(text);
  const lines = (from: ContentsTarget | undefined, indent: string): readonly string[] =>
    contents(analysis, from, options).flatMap((node) => [
      indent + line(node),
      ...(node.index === undefined ? lines(node, `${indent}  `) : []),
    ]);
  return lines(parent, "").join("\n");
}

function line({ section, group, index, label, highlight, detail, count, tagged }: ContentsNode): string {
  const mark = tagged === 0 ? "" : tagged === count ? " #" : ` #${tagged}`;
  const rest = (detail && ` – ${detail}`) + mark;
  if (index === undefined) return `${group === undefined ? section : label || "?"} ${count}${rest}`;
  if (!highlight) return label + rest;
  const { start, end } = highlight;
  return `${label.slice(0, start)}«${label.slice(start, end)}»${label.slice(end)}${rest}`;
}

/** The text after the action on a node. */
function textAfter(
  text: string,
  target: ContentsTarget,
  action: ContentsAction,
  options: ContentsOptions = {},
): string {
  const { edits, reason } = contentsEdits(analyze(text), target, action, options);
  if (edits.length === 0) throw new Error(reason);
  return applyEdits(text, edits);
}

describe("the table of contents", () => {
  test("shows people with their roles and mentions, in the words around them", () => {
    expect(table(PAGE, { section: "people" })).toMatchInlineSnapshot(`
      "Lena Okafor 3 – Mayor
        …sides can sign,” Mayor «Lena Okafor» said on 3 June 2024. Okafor met the dockers again.
        …said on 3 June 2024. «Okafor» met the dockers again.
        …leader Piet Jansen. «Okafor» left for Brussels.
      Piet Jansen 1 – leader
        …said union leader «Piet Jansen». Okafor left for Brussels."
    `);
  });

  test("lines the dates up by what they mean, with what is on no calendar last", () => {
    expect(table(PAGE, { section: "dates" })).toMatchInlineSnapshot(`
      "2024-05 1
        …a strike that began in «May 2024», the city said.
      2024-06-03 2 – Monday, 3 June 2024
        …the dockers agreed on «3 June 2024» to end a strike that began in May 2024, the city said.
        …Lena Okafor said on «3 June 2024». Okafor met the dockers again.
      P3D 1
        “I will sign it within «three days»,” said union leader Piet Jansen. Okafor left for Brussels."
    `);
  });

  test("shows quotes under their speakers, or in the order of the text", () => {
    expect(table(PAGE, { section: "quotes" })).toMatchInlineSnapshot(`
      "the city 1
        The port authority of Rotterdam and the dockers agreed on 3 June 2024 to end a strike that began in May 2024 – reported
      Lena Okafor 1
        “We are close to a deal that both sides can sign,”
      Piet Jansen 1
        “I will sign it within three days,”"
    `);
    expect(table(PAGE, { section: "quotes" }, { quotesInOrder: true })).toMatchInlineSnapshot(`
      "The port authority of Rotterdam and the dockers agreed on 3 June 2024 to end a strike that began in May 2024 – the city · reported
      “We are close to a deal that both sides can sign,” – Lena Okafor
      “I will sign it within three days,” – Piet Jansen"
    `);
  });

  test("shows furniture by kind, and problems", () => {
    expect(table(PAGE, { section: "furniture" })).toMatchInlineSnapshot(`
      "Navigation 1
        Home | World | Sport | Weather
      Share links 2
        Share this article on Facebook
        Share this article by email"
    `);
    expect(table(PAGE, { section: "problems" })).toMatchInlineSnapshot(
      `"An invisible character stands here; it can be removed."`,
    );
    expect(table(PAGE, { section: "problems" }, { severities: { text: "off" } })).toBe("");
  });

  test("leaves out furniture that is silenced, and still counts the rest", () => {
    const options: ContentsOptions = { severities: { "furniture/share": "off" } };
    expect(table(PAGE, { section: "furniture" }, options)).toBe("Navigation 1\n  Home | World | Sport | Weather");
    const sections = contents(analyze(PAGE), undefined, { severities: { furniture: "off" } });
    expect(sections.map(({ section }) => section)).not.toContain("furniture");
  });

  test("counts people, organisations and places once each, dates, quotes and lines as often as they stand there", () => {
    expect(contents(analyze(PAGE)).map(line)).toMatchInlineSnapshot(`
      [
        "people 2",
        "places 2",
        "dates 4",
        "quotes 3",
        "furniture 3",
        "problems 1",
      ]
    `);
  });

  test("says what is tagged, and shows the words without the tags", () => {
    const tagged = textAfter(PAGE, { section: "people", group: "Lena Okafor", index: 1 }, "tag");
    expect(table(tagged, { section: "people", group: "Lena Okafor" })).toMatchInlineSnapshot(`
      "…sides can sign,” Mayor «Lena Okafor» said on 3 June 2024. Okafor met the dockers again.
      …said on 3 June 2024. «Okafor» met the dockers again. #
      …leader Piet Jansen. «Okafor» left for Brussels."
    `);
    expect(table(tagged, { section: "people" }).split("\n", 1)[0]).toMatch(/^Lena Okafor 3 .* #1$/);
  });

  test("has two groups for two people of one name", () => {
    const text =
      '<persName ref="#jan-smit">Jan Smit</persName> of the union met <persName ref="#jan-smit-2">Jan Smit</persName> of the port.\n';
    const groups = contents(analyze(text), { section: "people" });
    expect(new Set(groups.map(({ group }) => group)).size).toBe(groups.length);
  });

  test.each(["", "\ufeff", "\n \n", "---\ntitle: x\n---\n"])("is empty for %j", (text) => {
    expect(contents(analyze(text))).toEqual([]);
    expect(contentsAt(analyze(text), 0)).toEqual([]);
  });

  test("is empty below a group that is no longer there", () => {
    expect(contents(analyze(PAGE), { section: "people", group: "Nobody" })).toEqual([]);
  });

  test.each([
    ["Oka|for met", "people > Lena Okafor > 1"],
    ["deal that bo|th sides", "quotes > Lena Okafor > 0"],
    ["on 3 Ju|ne 2024 to end", "dates > 2024-06-03 > 0"],
    ["by em|ail", "furniture > share > 1"],
    ["goes on fo|r a while", ""],
  ])("leads to %s", (marked, way) => {
    const offset = PAGE.indexOf(marked.replace("|", "")) + marked.indexOf("|");
    const path = contentsAt(analyze(PAGE), offset);
    expect(path.map(({ section, group, index }) => index ?? group ?? section).join(" > ")).toBe(way);
  });

  test("keeps the names of its lines while the text around them grows", () => {
    const names = (text: string): readonly string[] =>
      contents(analyze(text), { section: "people" }).map(({ group }) => group ?? "");
    expect(names(PAGE.replace("The port", "On a cold morning, the port"))).toEqual(names(PAGE));
  });
});

describe("an action on a line of the table", () => {
  test("tags one mention, one person, all people", () => {
    const one = textAfter(PAGE, { section: "people", group: "Lena Okafor", index: 1 }, "tag");
    expect(one).toContain('<persName ref="#lena-okafor">Okafor</persName> met');
    expect(one.match(/<persName/g)).toHaveLength(1);
    const person = textAfter(PAGE, { section: "people", group: "Lena Okafor" }, "tag");
    expect(person.match(/<persName ref="#lena-okafor">/g)).toHaveLength(3);
    expect(person).not.toContain("piet");
    const all = textAfter(PAGE, { section: "people" }, "tag");
    expect(all.match(/<persName/g)).toHaveLength(4);
    expect(all).not.toContain("<placeName");
  });

  test("tags every place of one date, and takes the tags back", () => {
    const tagged = textAfter(PAGE, { section: "dates", group: "2024-06-03" }, "tag");
    expect(tagged.match(/<date when="2024-06-03">/g)).toHaveLength(2);
    expect(textAfter(tagged, { section: "dates" }, "untag")).toBe(PAGE);
    expect(() => textAfter(tagged, { section: "dates", group: "2024-06-03" }, "tag")).toThrow(/tagged already/);
  });

  test("tags the quotes of one speaker", () => {
    const tagged = textAfter(PAGE, { section: "quotes", group: "Piet Jansen" }, "tag");
    expect(tagged).toContain('<said who="#piet-jansen">“I will sign');
    expect(tagged.match(/<said/g)).toHaveLength(1);
    expect(textAfter(tagged, { section: "quotes", index: 2 }, "untag", { quotesInOrder: true })).toBe(PAGE);
  });

  test("removes or keeps one line, one kind, all furniture", () => {
    expect(textAfter(PAGE, { section: "furniture", group: "share", index: 1 }, "remove")).toBe(
      PAGE.replace("Share this article by email\n", ""),
    );
    expect(textAfter(PAGE, { section: "furniture", group: "share" }, "remove")).toBe(
      PAGE.replace(/Share this article.*\n/g, ""),
    );
    const kept = textAfter(PAGE, { section: "furniture" }, "keep");
    expect(kept.match(/<fw type="share">/g)).toHaveLength(2);
    expect(() => textAfter(kept, { section: "furniture" }, "remove")).toThrow(/no furniture to remove/);
    expect(textAfter(kept, { section: "furniture" }, "untag")).toBe(PAGE);
  });

  test("removes as the settings say: what is silenced stays, credits and captions are kept where they shall be", () => {
    const options: ContentsOptions = { severities: { "furniture/share": "off" } };
    const navigation = "Home | World | Sport | Weather\n";
    expect(textAfter(PAGE, { section: "furniture" }, "remove", options)).toContain(PAGE.replace(navigation, ""));
    expect(() => textAfter(PAGE, { section: "furniture", group: "share" }, "remove", options)).toThrow(/no furniture/);
    const credited = PAGE.replace(navigation, `${navigation}Photo: Mia Berg / Reuters\n`);
    const marked = textAfter(credited, { section: "furniture" }, "remove", { creditsAndCaptions: "mark" });
    expect(marked).toContain('<fw type="credit">Photo: Mia Berg / Reuters</fw>\n');
    expect(marked).not.toContain("Share this");
    const meant: ContentsTarget = { section: "furniture", group: "credit" };
    expect(textAfter(credited, meant, "remove", { creditsAndCaptions: "mark" })).not.toContain("Mia Berg");
  });

  test("leaves no pointer to a quote whose tag has gone", () => {
    const text =
      '<said who="#bo-lindt" xml:id="s1" next="#s2">“We wait,”</said> said Bo Lindt. <said xml:id="s2" prev="#s1">“Then we sail.”</said>\n';
    const untagged = textAfter(text, { section: "quotes", index: 0 }, "untag", { quotesInOrder: true });
    expect(untagged).toBe('“We wait,” said Bo Lindt. <said xml:id="s2">“Then we sail.”</said>\n');
  });

  test("keeps a tag that holds two halves of another apart, and says so", () => {
    const date = '<date when="2024-06-03">3 June 2024</date>';
    const half = `The list of the port says <persName ref="${date}">Bo</persName>, and nobody can say what it means.`;
    const text = `${half}\nThe dockers and the city of Rotterdam agreed on ${date} to end a strike of twelve days.\n`;
    const analysis = analyze(text);
    const { edits, reason } = contentsEdits(analysis, { section: "dates" }, "untag");
    expect(reason).toContain("half tag");
    expect(analyze(applyEdits(text, edits)).markup.plain).toBe(analysis.markup.plain);
    expect(edits.length).toBeGreaterThan(0);
  });

  test("repairs a problem", () => {
    expect(textAfter(PAGE, { section: "problems", index: 0 }, "repair")).toBe(PAGE.replace("\u200b", ""));
  });

  test("says why where there is nothing to do", () => {
    expect(contentsEdits(analyze(PAGE), { section: "people", group: "Nobody" }, "tag")).toEqual({
      edits: [],
      reason: "Everything here is tagged already.",
    });
  });

  test("leaves the plain text as it was unless it says remove or repair", () => {
    fc.assert(
      fc.property(
        anyText(),
        fc.constantFrom("people" as const, "dates" as const, "quotes" as const, "furniture" as const),
        (text, section) => {
          const analysis = analyze(text);
          const action = section === "furniture" ? "keep" : "tag";
          const { edits } = contentsEdits(analysis, { section }, action);
          const tagged = analyze(applyEdits(text, edits));
          expect(tagged.markup.plain).toBe(analysis.markup.plain);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("has every span inside the text, and every line a name of its own", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const analysis = analyze(text);
        const seen = new Set<string>();
        const visit = (parent?: ContentsTarget): void => {
          for (const node of contents(analysis, parent)) {
            const name = JSON.stringify([node.section, node.group, node.index]);
            expect(seen.has(name)).toBe(false);
            seen.add(name);
            expect(0 <= node.start && node.start <= node.end && node.end <= text.length).toBe(true);
            if (node.index === undefined) visit(node);
          }
        };
        visit();
      }),
      { numRuns: 50 },
    );
  });
});
