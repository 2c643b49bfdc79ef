import { expect, test } from "vitest";
import { unwrap } from "../../../article/src/boilerplate/index.ts";
import { findCommentSection } from "../../../article/src/boilerplate/commentSection.ts";
import { readPage } from "../../../article/src/boilerplate/page.ts";
import { documentLines } from "./pages.ts";

const ARTICLE = [
  "Board puts off vote on new ferry pier",
  "The harbour board put off its vote on the new ferry pier until spring, saying the costs were not known.",
];
const comment = (name: string, time: string): readonly string[] => [
  name,
  time,
  "I have sailed from that stage for thirty years and I never saw the board so shy of a number.",
  "They should ask the skippers first.",
];
const COMMENTS = [
  ...comment("Old Salt", "March 3, 2021, 9:46 pm"),
  ...comment("Greta", "March 3, 2021, 9:59 pm"),
  ...comment("Pier Fan", "March 4, 2021, 7:02 am"),
];

function sectionOf(lines: readonly string[]): readonly string[] {
  const { start, end } = findCommentSection(readPage(unwrap(documentLines(lines.join("\n")))));
  return lines.slice(start, end);
}

test.each(["12 comments on “Board puts off vote on new ferry pier”", "Comments", "Leave a reply"])(
  "takes what readers wrote under “%s” for comments",
  (heading) => expect(sectionOf([...ARTICLE, heading, ...COMMENTS])).toEqual([heading, ...COMMENTS]),
);

test("ends where the page goes on", () => {
  const page = [...ARTICLE, "Comments", ...COMMENTS, "Sign up for our newsletter", "Weather"];
  expect(sectionOf(page)).toEqual(["Comments", ...COMMENTS]);
});

test.each([
  ["a heading without comments", [...ARTICLE, "Comments", "Weather", "Sport"]],
  ["two dated notes", [...ARTICLE, "Comments", ...COMMENTS.slice(0, 8)]],
  ["a log of times without a heading", [...ARTICLE, ...COMMENTS]],
  ["a text that speaks of comments", [...ARTICLE, "The board had 12 comments on the plan from readers, it said.", ...COMMENTS]],
])("finds none in %s", (_, page) => expect(sectionOf(page)).toEqual([]));
