import fc from "fast-check";
import { expect, test } from "vitest";
import { LineEnding, LineOpening, LineShape } from "../../../article/src/model/reading.ts";
import { formOf } from "./pages.ts";

const shapeName = (text: string) => Object.entries(LineShape).find(([, shape]) => shape === formOf(text).shape)?.[0];

test.each([
  ["The harbour board put off its vote on the new ferry pier until spring.", "prose"],
  ["Der Rat der Stadt hat den Bau der neuen Brücke am Montag endgültig abgelehnt.", "prose"],
  ["Паромы сегодня не ходят из-за сильного ветра, сообщили в порту утром во вторник.", "prose"],
  ["Nobody on the pier was hurt.", "sentence"],
  ["Harbour board puts off ferry pier vote", "title"],
  ["Ferry pier", "short"],
  ["and the rest of the pier was closed until the", "running"],
  ["***", "empty"],
])("%s is %s", (text, shape) => expect(shapeName(text)).toBe(shape));

test.each([
  ["10:20", true],
  ["3 March 2021 | 4:20 pm", true],
  ["Updated 5 hours ago", true],
  ["21/05/2025", true],
  ["vor 3 Stunden", true],
  ["In March 2021 the ferry sank", false],
  ["March on", false],
  ["Two hours", false],
])("%s alone on its line as a time: %s", (text, expected) => expect(formOf(text).isTime).toBe(expected));

test.each([
  ["• boats", LineOpening.bullet],
  ["2. boats", LineOpening.bullet],
  ["## Boats", LineOpening.heading],
  ["#boats", LineOpening.none],
  ["“Boats,” he said", LineOpening.quote],
  ["boats", LineOpening.lower],
  ["20 boats", LineOpening.digit],
  ["Boats", LineOpening.none],
])("%s opens as %i", (text, opening) => expect(formOf(text).opening).toBe(opening));

test.each([
  ["He left.", LineEnding.stop],
  ["“He left.”", LineEnding.stop],
  ["He left…", LineEnding.ellipsis],
  ["He left...", LineEnding.ellipsis],
  ["Who left?", LineEnding.question],
  ["They said:", LineEnding.open],
  ["船は出た。", LineEnding.stop],
  ["He left", LineEnding.none],
])("%s ends as %i", (text, ending) => expect(formOf(text).ending).toBe(ending));

test.each([
  ["Share this", "share", "whole"],
  ["SHARE THIS!", "share", "whole"],
  ["12 comments", "comments", "whole"],
  ["Tagged with boats, piers", "tags", "start"],
  ["© 2021 The Pier Post", "legal", "start"],
  ["Get the best of the pier in your inbox", "promotion", "inside"],
  ["Teilen", "share", "whole"],
  ["関連記事", "related", "whole"],
])("%s is a cue of %s (%s)", (text, kind, place) =>
  expect(formOf(text).cues.map((cue) => [cue.kind, cue.place])).toContainEqual([kind, place]),
);

test.each(["Share prices fell", "The commentary ran long", "An old print of the pier"])("finds no cue in %s", (text) =>
  expect(formOf(text).cues).toEqual([]),
);

test("leftover HTML is no word, opening or ending of a line", () => {
  const form = formOf('<p class="lead">Nobody on the&nbsp;pier was hurt.</p>');
  expect(form).toMatchObject({ words: 6, tags: 2, ending: LineEnding.stop, opening: LineOpening.none });
  expect(formOf("a < b and c > d").tags).toBe(0);
});

test("a phrase weighs less the longer the line it stands in", () => {
  const short = formOf("Sign up for our newsletter");
  const long = formOf(
    "The mayor told the board she had never asked anybody to sign up for our newsletter or any other letter of the town, " +
      "and that the names on the list had been copied there from a register of voters by a clerk who has since left",
  );
  expect(short.cueWeight).toBeGreaterThan(long.cueWeight);
});

test("lines with the same words have one fingerprint whatever their case and marks", () => {
  expect(formOf("Ferry pier: vote put off").fingerprint).toBe(formOf("FERRY PIER – vote put off!").fingerprint);
  expect(formOf("Ferry pier vote").fingerprint).not.toBe(formOf("Pier ferry vote").fingerprint);
  expect(formOf("Part 1").fingerprint).not.toBe(formOf("Part 2").fingerprint);
});

test("counts of any line are sums of its words, and the same text measures the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const form = formOf(text);
      expect(form.capitals + form.lower).toBeLessThanOrEqual(form.words);
      expect(form.shouted).toBeLessThanOrEqual(form.capitals);
      expect(form.cueWeight).toBeGreaterThanOrEqual(0);
      expect(form.cueWeight).toBeLessThanOrEqual(1);
      expect(formOf(text)).toEqual(form);
    }),
  );
});
