import { describe, expect, test } from "vitest";
import { Analyzer, codeActions } from "../../../article/src/index.ts";
import { offered, placed, textAfter } from "./show.ts";

const BODY = [
  "The port authority and the dockers agreed on Monday to end a strike of twelve days, the city of Rotterdam said.",
  "“We paid a price that nobody wanted,” Mayor Lena Okafor said. “Now we work.” Okafor left for Brussels.",
].join("\n");
const PAGE = `Advertisement\nDockers end strike after twelve days\n${BODY}\nSign up for our newsletter\n`;

const TITLE = "---\ntitle: Dockers end strike after twelve days\n---\n";

describe("furniture", () => {
  test("goes line by line", () => {
    expect(textAfter(PAGE.replace("Sign", "Si|gn"), "removeLine")).toBe(
      PAGE.replace("Sign up for our newsletter\n", ""),
    );
  });

  test("goes all at once", () => {
    expect(textAfter(PAGE.replace("Adv", "A|dv"), "removeFurniture")).toBe(
      `${TITLE}Dockers end strike after twelve days\n${BODY}\n`,
    );
  });

  test("stays as <fw> where it is wanted, and is not flagged again", () => {
    const kept = textAfter(PAGE.replace("Sign", "Si|gn"), "keepLine");
    expect(kept).toContain('\n<fw type="promotion">Sign up for our newsletter</fw>\n');
    expect(offered(kept.replace("Sign", "Si|gn")).join()).not.toContain("Remove this line");
    expect(textAfter(kept.replace("Adv", "A|dv"), "removeFurniture")).toContain("<fw");
  });

  test("leaves no doubled blank line and no lost line end behind", () => {
    const spaced = PAGE.replaceAll("\n", "\n\n").trimEnd();
    expect(textAfter(spaced.replace("Adv", "A|dv"), "removeFurniture")).toBe(
      `${TITLE}Dockers end strike after twelve days\n\n${BODY.replaceAll("\n", "\n\n")}`,
    );
  });

  test("that names the author and the time leaves them in the front matter, in the file's own line ends", () => {
    const page = `Dockers end strike after twelve days\nBy Ana Ruiz\nPublished 4 June 2024, 09:15\n${BODY}`.replaceAll(
      "\n",
      "\r\n",
    );
    const cleaned = textAfter(page.replace("By Ana", "By| Ana"), "removeFurniture");
    expect(cleaned).toMatch(
      /^---\r\ntitle: Dockers end strike after twelve days\r\nbyline: Ana Ruiz\r\npublished: 2024-06-04T09:15\r\n---\r\nDockers end/,
    );
  });

  test("that repeats what the front matter says goes without a trace", () => {
    const page = `---\ntitle: Strike\nbyline: A. Ruiz\n---\nDockers end strike after twelve days\nBy Ana Ruiz\n${BODY}`;
    expect(textAfter(page.replace("By Ana", "By| Ana"), "removeFurniture")).toBe(page.replace("By Ana Ruiz\n", ""));
  });

  test("that carries a quotation with its speaker stays, and is not counted", () => {
    const page = `Dockers end strike after twelve days\n${BODY}\nRead| more: “We are here to stay,” said Ana Ruiz\n`;
    expect(offered(page).join("\n")).toMatch(/Remove all furniture \(0 lines\): .*one by one/);
  });

  test("leaves a front matter that is broken alone, and with it the lines that would go there", () => {
    const page = `---\ntitle: [open\n---\nDockers end strike after twelve days\nBy Ana Ruiz\n${BODY}\nSign |up for our newsletter`;
    const cleaned = textAfter(page, "removeFurniture");
    expect(cleaned).toContain("title: [open\n---\nDockers");
    expect(cleaned).toContain("\nBy Ana Ruiz\n");
    expect(cleaned).not.toContain("newsletter");
  });

  test("goes into a front matter in braces as well", () => {
    const page = `---\n{title: Strike}\n---\nDockers end strike after twelve days\nBy| Ana Ruiz\n${BODY}`;
    expect(textAfter(page, "removeFurniture")).toMatch(/^---\n\{ ?title: Strike, byline: Ana Ruiz ?\}\n---\nDockers/);
  });

  test("is not offered on article text", () => {
    expect(offered(PAGE.replace("paid", "pa|id")).join()).not.toContain("Remove this line");
  });
});

describe("tagging", () => {
  test.each([
    ["tagName", "Mayor Lena Oka|for said.", 'Mayor <persName ref="#lena-okafor">Lena Okafor</persName> said.'],
    ["tagName", "They met in Rott|erdam.", 'They met in <placeName ref="#rotterdam">Rotterdam</placeName>.'],
    ["tagDate", "It ended on Mon|day.", 'It ended on <date when="2024-06-03">Monday</date>.'],
    [
      "tagDate",
      "It began last w|eek.",
      'It began <date from="2024-05-27" to="2024-06-02" when-custom="2024-W22">last week</date>.',
    ],
    ["tagSaid", "“We pa|id,” Lena Okafor said.", '<said who="#lena-okafor">“We paid,”</said> Lena Okafor said.'],
    [
      "tagSaid",
      "“We pa|id,” Lena Okafor said. “We know why.”",
      '<said xml:id="s1" who="#lena-okafor" next="#s2">“We paid,”</said> Lena Okafor said. <said xml:id="s2" who="#lena-okafor" prev="#s1">“We know why.”</said>',
    ],
    [
      "tagAllMentions",
      "Mayor Lena Oka|for left. Okafor met <orgName>Okafor & Sons</orgName>.",
      'Mayor <persName ref="#lena-okafor">Lena Okafor</persName> left. <persName ref="#lena-okafor">Okafor</persName> met <orgName>Okafor & Sons</orgName>.',
    ],
    ["untag", 'Mayor <persName ref="#lena-okafor">Lena Oka|for</persName> left.', "Mayor Lena Okafor left."],
    ["untag", "<said>“<persName>B|o</persName> left”</said>", "<said>“Bo left”</said>"],
    ["escapeTag", "The field <da|te> is <b>empty</b>.", "The field &lt;date> is <b>empty</b>."],
    [
      "fixAllDefects",
      "Write &lt;b>bold&lt;/b> in HTML, not <b>|bold</b>, R&amp;amp;D.",
      "Write &lt;b>bold&lt;/b> in HTML, not bold, R&amp;D.",
    ],
    ["fixDefect", "a zero\u200b|width space", "a zerowidth space"],
  ])("%s: %s", (id, marked, expected) => {
    expect(textAfter(marked, id, "2024-06-04")).toBe(expected);
  });

  test.each([
    [
      "the other piece is tagged already",
      '<said who="#lena-okafor">“We paid,”</said> Lena Okafor said. “We kn|ow why.”',
    ],
    [
      "a date crosses the first piece",
      'It was “on <date when="2024-06-03">Monday,” Lena Okafor said</date>. “We kn|ow why.”',
    ],
  ])("points to no piece that is not there: %s", (_why, marked) => {
    const tagged = textAfter(marked, "tagAllQuotes");
    const ids = new Set([...tagged.matchAll(/xml:id="([^"]+)"/g)].map(([, id]) => `#${id}`));
    for (const [, pointer = ""] of tagged.matchAll(/(?:prev|next)="([^"]+)"/g)) expect(ids).toContain(pointer);
    expect(tagged).toContain("“We know why.”</said>");
  });

  test("uses the pointer that the file already has for the person", () => {
    const marked = 'Mayor <persName ref="#mayor-okafor">Lena Okafor</persName> left. Oka|for returned.';
    expect(textAfter(marked, "tagName")).toContain('<persName ref="#mayor-okafor">Okafor</persName> returned');
  });

  test("offers no name tag inside a name tag, no date tag inside a date tag", () => {
    const inside = "Mayor <persName>Lena Oka|for</persName> left.";
    expect(offered(inside).join()).not.toContain("Tag “Lena");
    expect(offered('on <date when="2024-06-03">Mon|day</date>').join()).not.toContain("Tag “Monday");
  });

  test("says why a tag would overlap", () => {
    const marked = "Mayor <said>Lena</said> Oka|for said.";
    expect(offered(marked).join("\n")).toMatch(/<persName>: .*overlap <said>/);
  });

  test("of everything nests names and dates in quotes and leaves furniture alone", () => {
    const text = `Dockers end strike after twelve days\n${BODY}\nSign up for our newsletter|\n`;
    const tagged = textAfter(text, "tagAllNames");
    expect(tagged).toContain('<placeName ref="#brussels">Brussels</placeName>');
    expect(tagged).toContain("\nSign up for our newsletter\n");
    expect(textAfter(text, "tagAllQuotes").match(/<said /g)).toHaveLength(2);
  });
});

describe("lines like one", () => {
  const [ALWAYS, NEVER] = ["Always remove lines like this", "Never flag lines like this"];
  const wishOf = (marked: string, id: string): unknown => {
    const { analysis, place } = placed(marked);
    return codeActions(analysis, place).find((action) => action.id === id)?.wish;
  };

  test("can be wished away for good, or kept for good, where one is flagged", () => {
    const page = PAGE.replace("Sign", "Si|gn");
    expect(offered(page)).toEqual(expect.arrayContaining([ALWAYS, NEVER]));
    const line = "Sign up for our newsletter";
    expect(wishOf(page, "alwaysRemove")).toEqual({ list: "always", kind: "promotion", line });
    expect(wishOf(page, "neverFlag")).toEqual({ list: "never", kind: "promotion", line });
  });

  test("are meant whatever their numbers, and without their tags", () => {
    const page = PAGE.replace("Sign up for our newsletter", "12| comments on <orgName>Dock &amp; Quay</orgName>");
    expect(wishOf(page, "neverFlag")).toMatchObject({ line: "0 comments on Dock & Quay" });
  });

  test("are on offer where a line that is no sentence is taken for text; where a sentence is, by command alone", () => {
    const short = `${BODY.replace("\n", "\nWhat the| dockers say\n")}\n`;
    expect(offered(short)).toContain(ALWAYS);
    expect(offered(short)).not.toContain(NEVER);
    const paragraph = PAGE.replace("a price", "a| price");
    expect(offered(paragraph).filter((title) => title === ALWAYS || title === NEVER)).toEqual([]);
    expect(wishOf(paragraph, "neverFlag")).toMatchObject({ list: "never" });
  });

  test("are not on offer where a tag says what the line is, or over several lines", () => {
    const tagged = PAGE.replace("Sign up for our newsletter", '<fw type="share">Si|gn up</fw>');
    expect(offered(tagged)).not.toContain(NEVER);
    expect(wishOf(PAGE.replace("Adv", "«Adv").replace("after", "after»"), "neverFlag")).toBeUndefined();
  });

  test("are known: what was said already is not said again", () => {
    const { analysis, place } = placed(PAGE.replace("Sign", "Si|gn"));
    const profile = { always: [], never: ["Sign up for our newsletter"], sources: [] };
    const again = codeActions(new Analyzer().analyze(analysis.text, { profile }), place);
    expect(again.find(({ id }) => id === "neverFlag")?.disabled).toBe("Lines like this are never flagged already.");
    expect(again.find(({ id }) => id === "alwaysRemove")?.disabled).toBeUndefined();
  });
});
