import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ActionId,
  type ActionSettings,
  type Analysis,
  Analyzer,
  applyEdits,
  cleanText,
  codeActions,
  planCleaning,
  removeFurniture,
} from "../../../article/src/index.ts";
import { anyText } from "../../support/arbitraries.ts";
import { newsText } from "../../support/newsText.ts";
import { offered, placed, textAfter } from "./show.ts";

const BODY = `The port authority and the dockers agreed on Monday to end a strike of twelve days, the city of Rotterdam said.
“We paid a price that nobody wanted,” Mayor Lena Okafor said. “Now we work.” Okafor left for Brussels.
`;
const HEADLINE = "Dockers end strike after twelve days\n";
const TOP = "Home\nNews\nShare on Facebook\n";
const END = "Share on X\nSign up for our newsletter\n";
const PAGE = `${TOP}${HEADLINE}${BODY}${END}`;

function analyze(text: string): Analysis {
  return new Analyzer((part, error) => {
    throw new Error(part, { cause: error });
  }).analyze(text);
}

function cleaned(text: string, settings?: ActionSettings): string {
  return applyEdits(text, removeFurniture(analyze(text), settings));
}

/** What is said where the action is offered but cannot be done. */
function refusal(marked: string, id: ActionId): string | undefined {
  const { analysis, place } = placed(marked);
  return codeActions(analysis, place).find((action) => action.id === id)?.disabled;
}

/** What an editor's menu shows. */
function menu(marked: string): readonly string[] {
  const { analysis, place } = placed(marked);
  return codeActions(analysis, place)
    .filter(({ kind, hidden }) => kind === "quickfix" && !hidden)
    .map(({ title }) => title);
}

describe("the menu of a furniture line", () => {
  test("goes from the small step to the large one, then keeps, then speaks of other files", () => {
    expect(menu(PAGE.replace("on Face", "on| Face"))).toEqual([
      "Remove this line (Share links)",
      "Remove this run of furniture (3 lines)",
      "Remove all of this kind: Share links (2 lines)",
      "Remove all furniture (5 lines)",
      "Keep: this line is article text",
      "Keep as furniture, marked <fw>",
      "Always remove lines like this",
      "Never flag lines like this",
      "Ignore furniture/share in this file",
    ]);
  });

  test("leaves out a step that would do no more than the one before it", () => {
    expect(menu(`${HEADLINE}${BODY}Sign up| for our newsletter\n`)).toEqual([
      "Remove this line (The publisher's promotion)",
      "Remove all furniture (1 line)",
      "Keep: this line is article text",
      "Keep as furniture, marked <fw>",
      "Always remove lines like this",
      "Never flag lines like this",
      "Ignore furniture/promotion in this file",
    ]);
  });

  test("speaks of all lines that are selected", () => {
    expect(menu(PAGE.replace("Home", "«Home").replace("Share on Facebook", "Share on Facebook»"))).toEqual([
      "Remove these 3 lines",
      "Remove all furniture (5 lines)",
      "Keep: these 3 lines are article text",
      "Keep these 3 lines as furniture, marked <fw>",
      "Ignore furniture/navigation in this file",
      "Ignore furniture/share in this file",
    ]);
  });

  test("is not there on article text", () => {
    expect(menu(PAGE.replace("paid", "pa|id"))).toEqual([]);
  });
});

describe("removing", () => {
  test.each<[ActionId, string]>([
    ["removeLine", PAGE.replace("Share on Facebook\n", "")],
    ["removeRun", `${HEADLINE}${BODY}${END}`],
    ["removeKind", PAGE.replace("Share on Facebook\n", "").replace("Share on X\n", "")],
  ])("%s takes that much", (id, expected) => {
    expect(textAfter(PAGE.replace("on Face", "on| Face"), id)).toBe(expected);
  });

  test("by command takes the line where it has no neighbours and no like", () => {
    const marked = `${HEADLINE}${BODY}Sign up| for our newsletter\n`;
    for (const id of ["removeRun", "removeKind"]) expect(textAfter(marked, id)).toBe(HEADLINE + BODY);
  });

  test("a run or a kind passes over a line that carries a quotation with its speaker", () => {
    const quoting = "Read more: “We are here to stay,” said Ana Ruiz\n";
    const page = `${HEADLINE}${BODY}Share on| X\n${quoting}Sign up for our newsletter\nShare on Facebook\n`;
    expect(textAfter(page, "removeRun")).toBe(HEADLINE + BODY + quoting);
  });

  test("all leaves alone what is silenced", () => {
    expect(cleaned(PAGE, { severities: { "furniture/share": "off" } })).toMatch(
      /^---\ntitle: .*\n---\nShare on Facebook\nDockers[\s\S]*Brussels\.\nShare on X\n$/,
    );
    const { analysis, place } = placed(PAGE.replace("on Face", "on| Face"));
    expect(codeActions(analysis, place, { severities: { furniture: "off" } }).map(({ id }) => id)).not.toContain(
      "removeFurniture",
    );
  });

  test("is offered as a source action from everywhere, so that an editor can clean on save", () => {
    for (const marked of [PAGE.replace("on Face", "on| Face"), PAGE.replace("paid", "pa|id")]) {
      const { analysis, place } = placed(marked);
      const all = codeActions(analysis, place).filter(({ id }) => id === "removeFurniture");
      expect(all.map(({ kind, sourceKind }) => sourceKind ?? kind)).toEqual(["source.clean.copydesk"]);
    }
  });
});

describe("repairing all", () => {
  test("leaves alone what is silenced", () => {
    const { analysis, place } = placed("A zero\u200bwidth space&nbsp;here|.\n");
    const fix = (settings: ActionSettings): string => {
      const action = codeActions(analysis, place, settings).find(({ id }) => id === "fixAllDefects");
      return applyEdits(analysis.text, action?.edits() ?? []);
    };
    expect(fix({})).toBe("A zerowidth space\u00a0here.\n");
    expect(fix({ severities: { "text/html-entity": "off" } })).toBe("A zerowidth space&nbsp;here.\n");
    expect(fix({ severities: { text: "off" } })).toBe(analysis.text);
  });
});

describe("keeping a block as article text", () => {
  const block = (text: string): string =>
    text.replace("Home", "«Home").replace("Share on Facebook", "Share on Facebook»");
  const kept = PAGE.replace(TOP, TOP.replace(/.+/g, '<seg type="body">$&</seg>'));

  test("wraps each of its lines, and no tool takes them out again", () => {
    expect(textAfter(block(PAGE), "keepText")).toBe(kept);
    expect(cleaned(kept)).toContain("Share on Facebook");
  });

  test("takes along the lines that were kept as furniture", () => {
    const mixed = PAGE.replace("News", '<fw type="navigation">News</fw>');
    expect(menu(block(mixed))).toContain("Keep: these 3 lines are article text");
    expect(textAfter(block(mixed), "keepText")).toBe(kept);
    const all = PAGE.replace(TOP, TOP.replace(/.+/g, '<fw type="navigation">$&</fw>'));
    expect(offered(block(all))).toContain("These 3 lines are article text, not furniture");
    expect(textAfter(block(all), "keepText")).toBe(kept);
  });
});

describe("a verdict that is not sure enough", () => {
  const settings: ActionSettings = { confidence: 1 };

  test("keeps its line in a whole clean, and the person hears of it", () => {
    expect(cleaned(PAGE, settings)).toBe(PAGE);
    const { unsure, removed } = planCleaning(analyze(PAGE), settings);
    expect([unsure.length, removed.length]).toEqual([5, 0]);
    const { analysis, place } = placed(PAGE.replace("on Face", "on| Face"));
    const action = codeActions(analysis, place, settings).find(({ id }) => id === "removeFurniture");
    expect(action?.disabled).toContain("not sure enough");
    const [least] = analysis.lines
      .filter(({ boilerplate }) => boilerplate)
      .map(({ confidence }) => confidence)
      .sort();
    const some = codeActions(analysis, place, { confidence: (least ?? 0) + 0.001 }).find(
      ({ id }) => id === "removeFurniture",
    );
    expect(some?.left?.()).toMatch(/^\d+ lines? stays?: it is not sure enough/);
  });

  test("is no hindrance where the line is meant by itself", () => {
    const { analysis, place } = placed(PAGE.replace("on Face", "on| Face"));
    const action = codeActions(analysis, place, settings).find(({ id }) => id === "removeLine");
    expect(applyEdits(analysis.text, action?.edits() ?? [])).toBe(PAGE.replace("Share on Facebook\n", ""));
  });

  test("keeps the same lines from the command that copies the clean text", () => {
    expect(cleanText(analyze(PAGE), settings)).toContain("Sign up for our newsletter");
  });
});

describe("keeping a line as article text", () => {
  const marked = PAGE.replace("Sign up", "Sig|n up");
  const kept = PAGE.replace("Sign up for our newsletter", '<seg type="body">Sign up for our newsletter</seg>');

  test("wraps the whole line, and it is not flagged again", () => {
    expect(textAfter(marked, "keepText")).toBe(kept);
    expect(analyze(kept).lines.at(-1)).toMatchObject({ kind: "body", boilerplate: false, confidence: 1 });
    expect(menu(kept.replace("Sign up", "Sig|n up"))).toEqual([]);
    expect(cleaned(kept)).toContain('<seg type="body">Sign up for our newsletter</seg>\n');
  });

  test("is taken back by untagging", () => {
    expect(textAfter(kept.replace("Sign up", "Sig|n up"), "untag")).toBe(PAGE);
  });

  test("stands over what its words would say of the article", () => {
    const page = `${HEADLINE}By Ana Ruiz\n${BODY}Source: Courier\nTags: Port, Trade\n`;
    const text = page.replace(/^(By|Source|Tags)(.*)$/gm, '<seg type="body">$1$2</seg>');
    expect(analyze(page).metadata).toMatchObject({
      byline: { value: ["Ana Ruiz"] },
      source: { value: "Courier" },
      subjects: { value: ["Port", "Trade"] },
    });
    expect(analyze(text).metadata).toMatchObject({ byline: null, source: null, subjects: null });
  });

  test("also holds inside and around other tags", () => {
    const line = "Read more: <said>“We are here to stay,”</said> said <persName>Ana Ruiz</persName>";
    const page = `${HEADLINE}${BODY}${line}\n`;
    const text = textAfter(page.replace("Read more", "Read| more"), "keepText");
    expect(text).toBe(`${HEADLINE}${BODY}<seg type="body">${line}</seg>\n`);
    expect(analyze(text).quotes.at(-1)?.furniture).toBeUndefined();
  });

  test("says nothing of a part of a line", () => {
    const text = PAGE.replace("Sign up", '<seg type="body">Sign up</seg>');
    expect(analyze(text).lines.at(-1)?.boilerplate).toBe(true);
  });

  test("takes the place of <fw>, and the outer of two tags counts", () => {
    const furniture = PAGE.replace(
      "Sign up for our newsletter",
      '<fw type="promotion">Sign up for our newsletter</fw>',
    );
    expect(textAfter(furniture.replace("Sign up", "Sig|n up"), "keepText")).toBe(kept);
    const both = PAGE.replace(
      "Sign up for our newsletter",
      '<fw type="promotion"><seg type="body">Sign up for our newsletter</seg></fw>',
    );
    expect(analyze(both).lines.at(-1)?.kind).toBe("promotion");
  });
});

describe("headlines and sub-headings by hand", () => {
  test("this line is the headline, and no other line is", () => {
    const text = textAfter(`${HEADLINE}${BODY}What the| dockers won\n${BODY}`, "markHeadline");
    expect(text).toContain("\n<head>What the dockers won</head>\n");
    const { lines, metadata } = analyze(text);
    expect(lines.filter(({ kind }) => kind === "headline")).toHaveLength(1);
    expect(metadata.headline?.value).toBe("What the dockers won");
  });

  test("the headline before becomes a sub-heading", () => {
    const text = textAfter(
      '<head>Dockers end strike</head>\nA| better headline\n<head type="main">Old</head>',
      "markHeadline",
    );
    expect(text).toBe(
      '<head>Dockers end strike</head>\n<head type="main">A better headline</head>\n<head type="sub">Old</head>',
    );
    expect(analyze(text).lines.map(({ kind }) => kind)).toEqual(["subheading", "headline", "subheading"]);
  });

  test("this line is a sub-heading, whatever it was kept as", () => {
    for (const line of [
      "What the| dockers won",
      '<seg type="body">What the| dockers won</seg>',
      "<head>What the| dockers won</head>",
    ]) {
      const text = textAfter(`${HEADLINE}${BODY}${line}\n${BODY}`, "markSubheading");
      expect(text).toContain('\n<head type="sub">What the dockers won</head>\n');
      expect(analyze(text).lines.find(({ marked }) => marked)?.kind).toBe("subheading");
    }
  });
});

describe("credits and captions", () => {
  const page = `${HEADLINE}${BODY}Photo: Bo Lindt / Harbour Archive\nSign up for our newsletter\n`;

  test("go with the rest", () => {
    expect(cleaned(page)).not.toContain("Photo:");
  });

  test("stay as <fw> where they shall be marked", () => {
    const text = cleaned(page, { creditsAndCaptions: "mark" });
    expect(text).toContain('Brussels.\n<fw type="credit">Photo: Bo Lindt / Harbour Archive</fw>\n');
    expect(text).not.toContain("newsletter");
    const { analysis, place } = placed(page.replace("Sign", "Si|gn"));
    const titles = codeActions(analysis, place, { creditsAndCaptions: "mark" }).map(({ title }) => title);
    expect(titles).toContain("Remove all furniture (1 lines), mark credits and captions (1)");
  });
});

describe("lifting", () => {
  const page = `${HEADLINE}By Ana Ruiz\nPublished\n4 June 2024, 09:15\n${BODY}Tags: Port, Trade\n${END}`;

  test("writes what the front matter lacks, and removes the lines that say nothing else", () => {
    const marked = page.replace("By Ana", "By| Ana");
    expect(offered(marked)).toContain(
      "Lift title, byline, published, subjects into the front matter and remove 4 lines",
    );
    expect(textAfter(marked, "liftMetadata")).toBe(
      `---\ntitle: Dockers end strike after twelve days\nbyline: Ana Ruiz\npublished: 2024-06-04T09:15\nsubjects:\n  - Port\n  - Trade\n---\n${HEADLINE}${BODY}${END}`,
    );
  });

  test("leaves a line that says more, and what the front matter says otherwise", () => {
    const more = page.replace("By Ana Ruiz", "By Ana Ruiz, port editor");
    expect(textAfter(more.replace("By Ana", "By| Ana"), "liftMetadata")).toContain("By Ana Ruiz, port editor\n");
    const other = `---\nbyline: Bo Lindt\npublished: 2024-06-04T09:15\n---\n${page}`;
    const lifted = textAfter(other.replace("By Ana", "By| Ana"), "liftMetadata");
    expect(lifted).toContain("byline: Bo Lindt\n");
    expect(lifted).toContain("By Ana Ruiz\n");
    expect(lifted).not.toContain("4 June");
  });

  test("twice is once", () => {
    const once = textAfter(page.replace("By Ana", "By| Ana"), "liftMetadata");
    expect(offered(once.replace("The port", "The| port")).join()).not.toContain("Lift");
  });

  test("is in the menu where the cursor is on a by-line, a time or topics; a command everywhere", () => {
    expect(menu(page.replace("By Ana", "By| Ana")).at(-2)).toMatch(/^Lift title/);
    expect(menu(page.replace("Sign", "Si|gn")).join()).not.toContain("Lift");
    expect(textAfter(page.replace("Sign", "Si|gn"), "liftMetadata")).toMatch(/^---\ntitle/);
  });

  test("the title comes with a whole clean, and the headline stays", () => {
    expect(cleaned(`${HEADLINE}${BODY}${END}`)).toBe(
      `---\ntitle: Dockers end strike after twelve days\n---\n${HEADLINE}${BODY}`,
    );
    expect(cleaned(HEADLINE + BODY)).toBe(HEADLINE + BODY);
  });

  test.each([
    ["indented", "  title: Old\n  url: a\n", "  title: Old\n  url: a\n  byline: Ana Ruiz\n"],
    ["in braces below a note", "# note\n{title: Old}\n", "# note\n{ title: Old, byline: Ana Ruiz }\n"],
    ["in braces", "{title: Old}\n", "{ title: Old, byline: Ana Ruiz }\n"],
    ["a note alone", "# note\n", "# note\nbyline: Ana Ruiz\n"],
    ["below a tag", "!!map\ntitle: Old\n", "!!map\ntitle: Old\nbyline: Ana Ruiz\n"],
  ])("adds to front matter that is %s", (_, yaml, expected) => {
    const page = `---\n${yaml}---\nBy| Ana Ruiz\n\n${BODY}`;
    const lifted = textAfter(page, "liftMetadata");
    expect(lifted.slice(0, lifted.indexOf(BODY))).toContain(`---\n${expected}---\n`);
    expect(analyze(lifted).markup.frontMatter?.problems).toEqual([]);
  });

  test("a run of topic lines is lifted whole before it goes", () => {
    const topics = `${HEADLINE}${BODY}Tags\nPort\nTrade\n`;
    expect(analyze(topics).metadata.subjects?.value).toEqual(["Port", "Trade"]);
    expect(cleaned(topics)).toContain("subjects:\n  - Port\n  - Trade\n---\n");
  });
});

describe("a front matter that is broken", () => {
  const page = `---\ntitle: [open\nbyline: x\n---\n${HEADLINE}By Ana Ruiz\n${BODY}Sign up for our newsletter\n`;

  test("loses nothing in a whole clean, which says what stays", () => {
    expect(cleaned(page)).toBe(page.replace("Sign up for our newsletter\n", ""));
    const { removed, stranded } = planCleaning(analyze(page));
    expect([removed.length, stranded.length]).toEqual([1, 1]);
  });

  test.each<ActionId>(["removeLine", "removeRun", "removeKind", "liftMetadata"])("is explained to %s", (id) => {
    const lacking = page.replace("byline: x\n", "");
    expect(refusal(lacking.replace("By Ana", "By| Ana"), id)).toMatch(/not valid YAML.*Mend it first/);
  });

  test("is explained where nothing else is left to remove", () => {
    const rest = page.replace("Sign up for our newsletter\n", "").replace("The port", "The| port");
    expect(refusal(rest, "removeFurniture")).toMatch(/not valid YAML/);
  });
});

const SETTINGS = fc.constantFrom<ActionSettings>(
  {},
  { creditsAndCaptions: "mark" },
  { severities: { "furniture/promotion": "off" } },
);
/** Repairs, and what declares a tag to be text. */
const CHANGES_TEXT: ReadonlySet<ActionId> = new Set([
  "fixDefect",
  "fixAllDefects",
  "uniformQuotationMarks",
  "escapeTag",
  "closeQuote",
  "fixQuotationMarks",
  "fixAllQuotationMarks",
]);
const PLACED = fc.tuple(fc.oneof(anyText(), newsText()), fc.nat(), fc.nat({ max: 80 }));

describe("any text", () => {
  test("cleaned twice is cleaned once", () => {
    fc.assert(
      fc.property(fc.oneof(newsText(), anyText()), SETTINGS, (text, settings) => {
        const once = cleaned(text, settings);
        expect(cleaned(once, settings)).toBe(once);
      }),
      { numRuns: 600 },
    );
  });

  test("loses nothing but the lines that are removed", () => {
    fc.assert(
      fc.property(fc.oneof(newsText(), anyText()), SETTINGS, (text, settings) => {
        const analysis = analyze(text);
        const after = analyze(cleaned(text, settings));
        // At the start of a file U+FEFF is no character of it any more, but its byte order mark.
        const lines = ({ markup }: Analysis): readonly string[] =>
          markup.plain
            .split(/\r\n|\n|\r/)
            .map((line) => line.replace(/^\ufeff+/, ""))
            .filter((line) => line.trim() !== "");
        expect(lines(analysis)).toEqual(expect.arrayContaining([...lines(after)]));
      }),
      { numRuns: 300 },
    );
  });

  test("keeps its plain text wherever an action does not say “remove”", () => {
    fc.assert(
      fc.property(PLACED, SETTINGS, ([text, at, length], settings) => {
        const analysis = analyze(text);
        const start = at % (text.length + 1);
        for (const action of codeActions(analysis, { start, end: Math.min(start + length, text.length) }, settings)) {
          const after = applyEdits(text, action.edits());
          if (/remove/i.test(action.title) || CHANGES_TEXT.has(action.id)) continue;
          expect(analyze(after).markup.plain, action.title).toBe(analysis.markup.plain);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("takes back what was kept", () => {
    fc.assert(
      fc.property(PLACED, ([text, at]) => {
        const analysis = analyze(text);
        const place = { start: at % (text.length + 1), end: at % (text.length + 1) };
        const keep = codeActions(analysis, place).find(({ id }) => id === "keepText");
        if (!keep || keep.disabled !== undefined || keep.kind !== "quickfix") return;
        const edits = keep.edits();
        const kept = analyze(applyEdits(text, edits));
        // The text may have held a `<seg>` before: the new one begins with the first edit.
        const start = Math.min(...edits.map((edit) => edit.start));
        const element = kept.markup.elements.find(
          (each) => each.name === "seg" && !each.parent && each.start === start,
        );
        const inTag = { start: element?.start ?? 0, end: element?.start ?? 0 };
        const untag = codeActions(kept, inTag).find(({ id }) => id === "untag");
        expect(applyEdits(kept.text, untag?.edits() ?? [])).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
