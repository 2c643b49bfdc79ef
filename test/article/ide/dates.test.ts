import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  Analyzer,
  applyEdits,
  codeActions,
  diagnostics,
  documentDateProblem,
  setDocumentDate,
  suggestedDate,
} from "../../../article/src/index.ts";
import { parse } from "../../../article/src/markup/parse.ts";
import { anyText } from "../../support/arbitraries.ts";
import { offered, placed, read, refusalOf, textAfter } from "./show.ts";

const FRIDAY = "2024-07-19";

function found(text: string, date?: string): readonly string[] {
  return diagnostics(read(text, date))
    .filter(({ code }) => code.startsWith("dates/"))
    .map(({ start, end, severity, code, message }) => `${severity} ${code} ${text.slice(start, end)}: ${message}`);
}

/** The text after each action of this id at the place. */
function textsAfter(marked: string, id: string, date?: string): readonly string[] {
  const { analysis, place } = placed(marked, date);
  return codeActions(analysis, place)
    .filter((action) => action.id === id && action.disabled === undefined)
    .map((action) => applyEdits(analysis.text, action.edits()));
}

describe("a date beside the weekday of another day", () => {
  test.each([
    ["They met on Monday, 14 July 2024 in Bonn.", "Monday, 14 July 2024", "14 July 2024 was a Sunday, not a Monday."],
    ["They meet on Mon, July 22nd, 2025.", "Mon, July 22nd, 2025", "22 July 2025 is a Tuesday, not a Monday."],
    ["They met on Tuesday, 17 July.", "Tuesday, 17 July", "17 July 2024 was a Wednesday, not a Tuesday."],
    ["Sie kam am Montag, 14. Juli 2024, an.", "Montag, 14. Juli 2024", "14 July 2024 was a Sunday, not a Monday."],
  ])("is reported: %s", (text, words, message) => {
    expect(found(text, FRIDAY)).toEqual([`warning dates/weekday ${words}: ${message}`]);
  });

  test.each([
    "They met on Sunday, 14 July 2024 in Bonn.",
    "They met on Monday. On 14 July 2024 they left.",
    "They met on Wednesday, 17 July.",
    "Read next: What happened on Monday, 14 July 2024",
    '<fw type="related">They met on Monday, 14 July 2024</fw>',
    "---\nignore: dates\n---\nThey met on Monday, 14 July 2024 in Bonn.",
  ])("is not, where it is right, of another story or ignored: %s", (text) => {
    expect(found(text, FRIDAY)).toEqual([]);
  });

  test("is reported where the article says when it was published", () => {
    const article = [
      "Dockers end strike after twelve days",
      "Published: Monday, 14 July 2024",
      "The port authority and the dockers agreed to end a strike of twelve days, Mayor Lena Okafor said.",
    ].join("\n");
    expect(found(article).join()).toContain("14 July 2024 is a Sunday, not a Monday.");
  });

  test("is reported inside the tag that says the same, until somebody has tagged what they mean", () => {
    const tagged = (when: string) => `They met on <date when="${when}">Monday, 14 July 2024</date> in Bonn.`;
    expect(found(tagged("2024-07-14"), FRIDAY)).toHaveLength(1);
    expect(found(tagged("2024-07-15"), FRIDAY)).toEqual([]);
  });

  test.each([
    ["Mon|day, 14 July 2024", "Sunday, 14 July 2024", "Monday, 15 July 2024"],
    ["MON|DAY, JULY 14TH, 2024", "SUNDAY, JULY 14TH, 2024", "MONDAY, JULY 15TH, 2024"],
    ["Sat|urday, July 1st, 2024", "Monday, July 1st, 2024", undefined],
    ["Thurs|day, 10 August 2023", undefined, undefined],
    ["Fri|day, 10 August 2023", "Thursday, 10 August 2023", "Friday, 11 August 2023"],
    ["Tues|day, 4th of July 2024", "Thursday, 4th of July 2024", "Tuesday, 2nd of July 2024"],
    ["Fri|day, 12 June 2024 at 10:12", "Wednesday, 12 June 2024 at 10:12", "Friday, 14 June 2024 at 10:12"],
    ["Fr|i., 12 June 2024", "Wed., 12 June 2024", "Fri., 14 June 2024"],
    ["Mon|tag, 14. Juli 2024", undefined, "Montag, 15. Juli 2024"],
  ])("%s is repaired by its weekday or its day, as it is written", (words, weekday, day) => {
    const marked = `They met on ${words} in Bonn.`;
    const written = (id: string) => textsAfter(marked, id, FRIDAY).map((text) => text.slice("They met on ".length, -9));
    expect(written("fixWeekday")).toEqual(weekday === undefined ? [] : [weekday]);
    expect(written("fixDay")).toEqual(day === undefined ? [] : [day]);
  });

  test("shows what would stand there, the weekday preferred", () => {
    const { analysis, place } = placed("They met on Mon|day, 14 July 2024 in Bonn.");
    const fixes = codeActions(analysis, place).filter(({ diagnostic }) => diagnostic?.code === "dates/weekday");
    expect(fixes.map(({ title, preferred }) => [title, preferred])).toEqual([
      ["Write “Sunday, 14 July 2024” here", true],
      ["Write “Monday, 15 July 2024” here", undefined],
      ["Ignore dates/weekday in this file", undefined],
    ]);
  });

  test("is left alone by actions where the finding is off or ignored, or a tag cuts the word", () => {
    const { analysis, place } = placed("They met on Mon|day, 14 July 2024 in Bonn.");
    const ids = codeActions(analysis, place, { severities: { dates: "off" } }).map(({ id }) => id);
    expect(ids).not.toContain("fixWeekday");
    expect(refusalOf("---\nignore: dates\n---\nOn Mon|day, 14 July 2024 they met.", "fixWeekday")).toBe(
      "No fixWeekday",
    );
    expect(refusalOf("On Mon<persName>da|y</persName>, 14 July 2024 they met.", "fixWeekday")).toBe("No fixWeekday");
  });

  test("has the weekday that it says after either repair, whatever the day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2090-12-31"), noInvalidDate: true }),
        fc.constantFrom(..."Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ")),
        (date, weekday) => {
          const [year, , day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
          const month = date.toLocaleString("en", { month: "long", timeZone: "UTC" });
          const text = `They met on ${weekday}, ${day} ${month} ${year} in Bonn.`;
          const marked = text.replace(weekday, `${weekday.slice(0, 2)}|${weekday.slice(2)}`);
          const isFaulty = found(text).length > 0;
          expect(isFaulty).toBe(weekday !== date.toLocaleString("en", { weekday: "long", timeZone: "UTC" }));
          const repaired = [...textsAfter(marked, "fixWeekday"), ...textsAfter(marked, "fixDay")];
          expect(repaired.length).toBeGreaterThanOrEqual(isFaulty ? 1 : 0);
          for (const after of repaired) expect(found(after)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a day that its month does not have", () => {
  test.each([
    ["They met on 31 June 2024.", "31 June 2024", "June has 30 days."],
    ["They met on February 29th, 2023.", "February 29th, 2023", "February 2023 has 28 days."],
    ["They met on 30 February.", "30 February", "February never has more than 29 days."],
  ])("is reported: %s", (text, words, message) => {
    expect(found(text)).toEqual([`warning dates/day ${words}: ${message}`]);
  });

  test.each(["They met on 30 June 2024.", "They met on 29 February 2024.", "They met in June, 31 of them."])(
    "is not, where there is one: %s",
    (text) => expect(found(text).filter((each) => each.includes("dates/day"))).toEqual([]),
  );

  test.each([
    ["31 Ju|ne 2024", ["30 June 2024", "1 July 2024"]],
    ["June 31|st, 2024", ["June 30th, 2024", "July 1st, 2024"]],
    ["Feb. 29|, 2023", ["Feb. 28, 2023", "Mar. 1, 2023"]],
    ["31 Apr|. 2024", ["30 Apr. 2024", "1 May 2024"]],
    ["the 31st of SEPT|EMBER 2024", ["30th of SEPTEMBER 2024", "1st of OCTOBER 2024"]],
    ["31. Ju|ni 2024", ["30. Juni 2024"]],
  ])("is written as the last of the month or the first of the next: %s", (words, expected) => {
    const texts = textsAfter(`They met on ${words} in Bonn.`, "fixDay", FRIDAY);
    expect(texts.map((text) => text.replace("They met on ", "").replace("the ", "").slice(0, -9))).toEqual(expected);
    for (const text of texts) expect(found(text, FRIDAY)).toEqual([]);
  });
});

describe("an article whose date is not known", () => {
  test.each([
    ["They met on Monday. On Friday they met again.", "Monday"],
    ["They met in 2019, and on 14 July again.", "14 July"],
    ["They met at 4 p.m., and talked until this morning.", "this morning"],
  ])("is told of once, where it matters first: %s", (text, words) => {
    expect(found(text)).toEqual([
      `hint dates/no-date ${words}: The article's date is not known: “${words}” cannot be dated.`,
    ]);
  });

  test.each([
    ["They met on 14 July 2024, and two days later again."],
    ["They met for two years, every Monday."],
    ["They met at 4 p.m."],
    ['They met on <date when="--07-14">14 July</date>.'],
    ['<fw type="related">They met on Monday</fw>'],
    ["---\npublished: 2024-07-19\n---\nThey met on Monday."],
    ["---\nignore: [dates/no-date]\n---\nThey met on Monday."],
  ])("is not told of where nothing is counted from it: %s", (text) => expect(found(text)).toEqual([]));

  test("gets one of the days that the text names", () => {
    const article = [
      "Dockers end strike after twelve days",
      "The port authority and the dockers agreed on Mon|day to end the strike of 2 July 2024, Mayor Lena Okafor said.",
      "ROTTERDAM (Gannet) – The dockers had asked for more pay on 14 May 2024, and again on 2 July 2024 and 8 July 2024, as both of them said.",
      "It was the longest strike since 3 June 1998, when the port had refused for a long time to talk at all.",
    ].join("\n");
    expect(offered(article).filter((title) => title.startsWith("Set"))).toEqual([
      "Set the article's date to 2 July 2024",
      "Set the article's date to 14 May 2024",
      "Set the article's date to 8 July 2024",
    ]);
    const { analysis, place } = placed(article);
    const fix = codeActions(analysis, place).find(({ id }) => id === "setDate");
    expect([fix?.kind, fix?.diagnostic?.code]).toEqual(["quickfix", "dates/no-date"]);
    expect(found(applyEdits(analysis.text, fix?.edits() ?? []))).toEqual([]);
  });
});

describe("words that can mean another day", () => {
  test("are tagged with what they mean", () => {
    const marked = "They met on 11/10/|2024 in Bonn.";
    expect(offered(marked, FRIDAY)).toContain("Read “11/10/2024” as 2024-11-10 (Sunday, 10 November 2024)");
    expect(textAfter(marked, "readDateAs", FRIDAY)).toBe(
      'They met on <date when="2024-11-10">11/10/2024</date> in Bonn.',
    );
    expect(textAfter("They met on Mon|day.", "readDateAs", FRIDAY)).toBe(
      'They met on <date when="2024-07-22">Monday</date>.',
    );
  });

  test("have the attributes of their tag written anew, and those that a person added left", () => {
    const tagged = '<date cert="low" when="2024-10-11" xml:id="d1">11/10/2024</date>';
    const after = textAfter(
      `They met in Bonn on ${tagged.replace("11/10", "11/|10")}, they said.`,
      "readDateAs",
      FRIDAY,
    );
    expect(after).toBe(
      'They met in Bonn on <date when="2024-11-10" cert="low" xml:id="d1">11/10/2024</date>, they said.',
    );
    const back = textAfter(after.replace("11/10/", "11/|10/"), "readDateAs", FRIDAY);
    expect(back).toBe(
      'They met in Bonn on <date when="2024-10-11" cert="low" xml:id="d1">11/10/2024</date>, they said.',
    );
    expect(textAfter("They met in Bonn on <date>Mon|day</date>, they said.", "readDateAs", FRIDAY)).toBe(
      'They met in Bonn on <date when="2024-07-22">Monday</date>, they said.',
    );
  });

  test("may be meant in none of the ways that they can be read", () => {
    const titles = offered('They met in Bonn on <date when="2020-01-01">11/10|/2024</date>, they said.', FRIDAY);
    expect(titles.filter((title) => title.startsWith("Read"))).toEqual([
      "Read “11/10/2024” as 2024-10-11 (Friday, 11 October 2024)",
      "Read “11/10/2024” as 2024-11-10 (Sunday, 10 November 2024)",
    ]);
  });

  test.each([
    "They met on 14 July 20|24.",
    "They met on 13/10/2|024.",
    '<fw type="related">They met on 11/10|/2024</fw>',
    "<date>They met on 11/10|/2024 in Bonn.</date>",
  ])("are not these: %s", (marked) => {
    expect(offered(marked, FRIDAY).filter((title) => title.startsWith("Read"))).toEqual([]);
  });

  test("change no word of the text", () => {
    fc.assert(
      fc.property(
        anyText(),
        anyText(),
        fc.constantFrom("11/10/2024", "on Friday", "14 July", "March"),
        (a, b, words) => {
          const text = `${a} ${words} ${b}`;
          const analysis = new Analyzer().analyze(text, { date: FRIDAY });
          const at = a.length + 2;
          for (const { id, edits } of codeActions(analysis, { start: at, end: at })) {
            if (id === "readDateAs") expect(parse(applyEdits(text, edits())).plain).toBe(analysis.markup.plain);
          }
        },
      ),
    );
  });
});

describe("the article's date", () => {
  const BODY = "They met on 14 July 20|24 in Bonn, and again on Tuesday.";
  const plain = BODY.replace("|", "");

  test("becomes the day at the cursor", () => {
    expect(offered(BODY)).toContain("Set the article's date to 14 July 2024");
    const after = textAfter(BODY, "setDate");
    expect(after).toBe(`---\npublished: 2024-07-14\n---\n${plain}`);
    expect(read(after).dates.map(({ value }) => value)).toEqual(["2024-07-14", "2024-07-09"]);
  });

  test("has the clock time that stands there", () => {
    const marked = "Posted: 14 July 20|24, 09:15\nThey met in Bonn.";
    const titles = offered(marked, "2024-07-01").filter((title) => title.startsWith("Set"));
    expect(titles).toEqual(["Set the article's date to 14 July 2024, 09:15"]);
    expect(textAfter(marked, "setDate", "2024-07-01")).toContain("---\npublished: 2024-07-14T09:15\n---\n");
  });

  test.each([
    ["published: 2024-07-01", "published: 2024-07-14"],
    ["published: 2024-07-01 # draft", "published: 2024-07-14 # draft"],
    ["published:", "published: 2024-07-14"],
    [
      "title: Talks\npublished:   '2024-07-01'\nsource: Gannet",
      "title: Talks\npublished:   2024-07-14\nsource: Gannet",
    ],
    ["published:\n  - 2024-07-01\n  - 2024-07-02\ntitle: Talks", "published:\n  2024-07-14\ntitle: Talks"],
    ["published: [2024-07-01]", "published: 2024-07-14"],
    ["title: Talks", "title: Talks\npublished: 2024-07-14"],
    ["{title: Talks, published: 2024-07-01}", "{title: Talks, published: 2024-07-14}"],
  ])("takes the place of what the front matter says: %j", (before, after) => {
    expect(textAfter(`---\n${before}\n---\n${BODY}`, "setDate")).toBe(`---\n${after}\n---\n${plain}`);
  });

  test("says why it cannot be set", () => {
    expect(refusalOf(`---\ntitle: [open\n---\n${BODY}`, "setDate")).toContain("not valid YAML");
  });

  test.each([
    ["They met on 14 Ju|ly.", FRIDAY],
    ["They met on Fri|day.", FRIDAY],
    ["They met in July 20|24.", undefined],
    ["They met on 19 July 20|24.", FRIDAY],
    ["---\npublished: 2024-07-14T09:00\n---\nThey met on 14 July 20|24.", undefined],
  ])("is not what is counted from it, no day, or it already: %s", (marked, date) => {
    expect(offered(marked, date).filter((title) => title.startsWith("Set"))).toEqual([]);
  });

  test("is suggested from the cursor, else as it is", () => {
    const suggestion = (marked: string, date?: string) => {
      const { analysis, place } = placed(marked, date);
      return suggestedDate(analysis, place);
    };
    expect(suggestion(BODY)).toBe("2024-07-14");
    expect(suggestion("They met on Tues|day morning.", FRIDAY)).toBe("2024-07-16");
    expect(suggestion("They met| in 2019.", FRIDAY)).toBe(FRIDAY);
    expect(suggestion("They met| in 2019.")).toBeUndefined();
  });

  test.each([
    ["14 July 2024", "Write year, month and day: 2024-07-14; or with a time: 2024-07-14T09:30."],
    ["2024-07-14T09:30+99:00", "Write year, month and day: 2024-07-14; or with a time: 2024-07-14T09:30."],
    ["", "Write year, month and day: 2024-07-14; or with a time: 2024-07-14T09:30."],
    ["2024-13-01", "There is no month 13."],
    ["2024-06-31", "June has 30 days."],
    ["2023-02-29", "February 2023 has 28 days."],
    ["2024-06-00", "There is no day 0."],
    ["2024-06-30T25:00", "There is no time 25:00."],
    ["2024-06-30T09:60", "There is no time 09:60."],
  ])("is no %j", (typed, problem) => expect(documentDateProblem(typed)).toBe(problem));

  test.each(["2024-06-30", "2024-02-29T23:59", "2024-06-30T04:00:30+03:00", "2024-06-30T04:00Z"])(
    "may be %s",
    (typed) => expect(documentDateProblem(typed)).toBeUndefined(),
  );

  test("changes the front matter alone, in any text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const analysis = new Analyzer().analyze(text);
        const after = new Analyzer().analyze(applyEdits(text, setDocumentDate(analysis, "2024-07-14")));
        expect(after.markup.plain).toBe(analysis.markup.plain);
        if (after.text !== text) expect(after.documentDate).toMatch(/^2024-07-14/);
      }),
    );
  });
});
