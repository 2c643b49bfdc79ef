import { expect, test } from "vitest";
import { refineNames } from "../../../../article/src/recognize/names/index.ts";
import { documentOf, formsOf, mark, unmarked } from "./marked.ts";

function expectMentions(...marked: readonly string[]): void {
  const text = marked.map(unmarked).join("\n");
  const { lines, verdicts } = documentOf(text);
  expect(mark(text, refineNames(lines, verdicts)).split("\n")).toEqual(marked);
}

test("knows a surname alone by the full name elsewhere, later lines included", () => {
  expectMentions("It was «Tverdal»=person again.", "Harbour master «Ingrid Tverdal»=person locked the gate.");
});

test("drops a capital word that nothing speaks for", () => {
  expectMentions("Zorbulous was the night.", "It rained.");
});

test("knows both halves of a name that a line end has cut", () => {
  expectMentions(
    "Harbour master «Ingrid Tverdal»=person locked the gate, and the guards of the port saw «Ingrid»=person",
    "«Tverdal»=person leave by the back door.",
  );
});

test("gives one name one type throughout", () => {
  expectMentions("They met in «Vostrikovo»=place.", "She left for «Vostrikovo»=place, and «Vostrikovo»=place burned.");
});

test("takes a word one letter off a surname for that surname", () => {
  expectMentions("Mayor «Ingrid Tverdal»=person came.", "A note of «Tverdel»=person was read.");
});

test("takes an everyday word before a verb of saying for nobody where the document names nobody so", () => {
  expectMentions("“It was time,” Rule said.");
});

test("knows a surname in a German line by the full name in another", () => {
  expectMentions(
    "Die Pläne sind von Bürgermeister «Uwe Karstensen»=person und der Stadt.",
    "«Karstensen»=person lehnte das nach der Sitzung ab.",
  );
});

test("marks what stands on furniture, in offsets of the document", () => {
  const text = "Home Oslo\nMr Okonjo left.";
  const { lines, verdicts } = documentOf(text, [0]);
  const mentions = refineNames(lines, verdicts);
  expect(formsOf(text, mentions)).toEqual(["Oslo", "Okonjo"]);
  expect(mentions.map(({ furniture }) => furniture)).toEqual([true, undefined]);
});
