import { expect, test } from "vitest";
import { Analyzer, articleOnlyFolds, type Severities } from "../../../article/src/index.ts";

const HEADLINE = "Dockers end strike after twelve days";
const BODY =
  "The port authority and the dockers agreed on Monday to end a strike of twelve days, the city of Rotterdam said.";
const MORE = "“We paid a price that nobody wanted,” Mayor Lena Okafor said. “Now we work.” Okafor left for Brussels.";

/** The lines that stay in sight when every fold is closed. */
function seen(...lines: readonly string[]): readonly string[] {
  return seenWith({}, ...lines);
}

function seenWith(severities: Severities, ...lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  const folds = articleOnlyFolds(new Analyzer().analyze(text), severities);
  const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length - 1;
  return lines.filter((_, i) => !folds.some(({ start, end }) => lineOf(start) < i && i <= lineOf(end)));
}

test("runs and single lines of furniture fold into the line before them, with the blank lines between", () => {
  expect(
    seen(HEADLINE, "", "By Ana Ruiz", "", BODY, "Share on Facebook", MORE, "Share on X", "Sign up for our newsletter"),
  ).toEqual([HEADLINE, "", BODY, MORE]);
});

test("what is kept as <fw> folds too, what is article text by hand does not", () => {
  const kept = '<seg type="body">Share on X</seg>';
  expect(seen(HEADLINE, BODY, MORE, '<fw type="share">Share on Facebook</fw>', kept)).toEqual([
    HEADLINE,
    BODY,
    MORE,
    kept,
  ]);
});

test("what is silenced, by kind or family, stays in sight and parts the folds; another severity changes nothing", () => {
  const page = [HEADLINE, BODY, "Share on X", "Sign up for our newsletter", "Share on Facebook", MORE];
  expect(seenWith({ "furniture/share": "off" }, ...page)).toEqual(page.toSpliced(3, 1));
  expect(seenWith({ furniture: "off" }, ...page)).toEqual(page);
  expect(seenWith({ furniture: "off", "furniture/share": "hint" }, ...page)).toEqual([HEADLINE, BODY, page[3], MORE]);
  expect(seenWith({ furniture: "warning", "furniture/tags": "off" }, ...page)).toEqual([HEADLINE, BODY, MORE]);
  expect(seenWith({ "furniture/share": "off" }, "Share on X", "Home", "News", HEADLINE, BODY, MORE)).toEqual([
    "Share on X",
    HEADLINE,
    BODY,
    MORE,
  ]);
});

test("what a person keeps as <fw> folds even where its kind is silenced", () => {
  const fw = '<fw type="share">Share on Facebook</fw>';
  expect(seenWith({ "furniture/share": "off" }, HEADLINE, BODY, fw, MORE, "Share on X")).toEqual([
    HEADLINE,
    BODY,
    MORE,
    "Share on X",
  ]);
});

test("at the top of a file furniture folds into the front matter, or into its own first line", () => {
  expect(seen("---", "title: Strike", "---", "Home", "News", HEADLINE, BODY, MORE)).toEqual([
    "---",
    "title: Strike",
    "---",
    HEADLINE,
    BODY,
    MORE,
  ]);
  expect(seen("Home", "News", "Share on Facebook", HEADLINE, BODY, MORE)).toEqual(["Home", HEADLINE, BODY, MORE]);
});

test("nothing folds in a clean article, and nothing throws in an empty one", () => {
  expect(seen(HEADLINE, BODY, MORE)).toEqual([HEADLINE, BODY, MORE]);
  expect(articleOnlyFolds(new Analyzer().analyze(""))).toEqual([]);
});
