import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimNames } from "../../../../article/src/recognize/names/index.ts";
import { readParagraph } from "../../../../article/src/segment/paragraph.ts";
import { claimed, unmarked } from "./marked.ts";

function expectNames(marked: string): void {
  expect(claimed(unmarked(marked))).toBe(marked);
}

describe("people", () => {
  test.each([
    "Harbour master «Ingrid Solheim»=person locked the gate.",
    "The driver thanked Mr «Okonjo»=person and left.",
    "Later «Pavel Novotny»=person, 45, a plumber, called the office.",
    "She met Gen. «Tomas Orrego»=person there.",
    "It was signed by «Jan van der Velde»=person and «Omar al-Hakim»=person.",
    "He wrote to «Park Min-ho»=person about it.",
    "The letter named «Siobhan O'Hara»=person, «J. P. Lund»=person and «Mary-Ann Cole»=person.",
    "A boat owned by «Theresa May»=person sank.",
    "“We lost the key,” «Bergstrom»=person said.",
    "😀 «Ingrid Solheim»=person’s boat sank.",
  ])("finds %s", expectNames);
});

describe("organisations", () => {
  test.each([
    "It was sent to the «Ministry of Fisheries and Trade»=organization on Monday.",
    "The «Institute for the Study of Rivers»=organization («ISR»=organization) closed.",
    "He left «Brightwater Shipping Ltd»=organization last year.",
    "A clerk of the «Women's League»=organization spoke.",
    "The «Iranian Foreign Ministry»=organization said nothing.",
    "Readers of «Harbour.Net»=organization were told first.",
  ])("finds %s", expectNames);
});

describe("places and peoples", () => {
  test.each([
    "They sailed from «Oslo»=place to «New York»=place in May.",
    "Rain fell over «Northern Kenya»=place and «St. Petersburg»=place.",
    "The «Russian»=group president and two «Sri Lankans»=group swam.",
    "He lives in «Vostrikovo»=place now.",
    "The ambassador to «Peru»=place «Carlos Mendes»=person resigned.",
    "A «US»=place-led mission crossed «Lake Inari»=place.",
  ])("finds %s", expectNames);
});

describe("money", () => {
  test.each([
    "It cost «$1,200»=money in all.",
    "They owe «US$ 2.7 million»=money and «Rs. 500 crore»=money.",
    "He found «300 Kenyan shillings»=money and «€5bn»=money.",
  ])("finds %s", expectNames);

  test.each(["It took 300 days.", "The 1980s were cheap.", "pound for pound"])("leaves alone %s", expectNames);
});

describe("capitals that name nobody", () => {
  test.each([
    "Meanwhile the boat sank.",
    "Speaking slowly, she read on.",
    "“Please wait,” it said. “Nobody came.”",
    "I’m late. It’s Tuesday, and they’re gone.",
    "The Prime Minister slept.",
    "By 9 PM on Friday, the CEO had gone.",
  ])("leaves alone %s", expectNames);
});

test("reads a title-case headline by what it knows, not by its capitals", () => {
  expectNames("Harbour Workers Demand Better Wages After «Oslo»=place Talks");
});

test("reads a line in capitals by what it knows", () => {
  expectNames("STORM CLOSES HARBOUR NEAR «LISBON»=place FOR SECOND WEEK");
});

describe("roles", () => {
  function rolesIn(text: string): readonly string[] {
    return claimNames(readParagraph(text)).flatMap(({ roles }) =>
      (roles ?? []).map(({ start, end }) => text.slice(start, end)),
    );
  }

  test.each([
    ["Kremlin spokesman Anton Belov spoke.", ["Kremlin spokesman"]],
    ["Norway's newly elected prime minister, Ingrid Solheim, left.", ["Norway's newly elected prime minister"]],
    ["Ingrid Solheim, the Norwegian ambassador to Peru, left.", ["Norwegian ambassador to Peru"]],
    ["Pavel Novotny, 45, a plumber's assistant from Leeds, called.", ["plumber's assistant from Leeds"]],
    ["The former deputy mayor of Bergen, Ingrid Solheim, left.", ["former deputy mayor of Bergen"]],
    ["President Ingrid Solheim, a former judge, left.", ["President", "former judge"]],
  ])("finds what %s says of its person", (text, roles) => {
    expect(rolesIn(text)).toEqual(roles);
  });

  test.each([
    "Ingrid Solheim, who left, was late.",
    "Mr Okonjo left.",
    "On Friday, Ingrid Solheim and the mayor left.",
  ])("finds no role in %s", (text) => {
    expect(rolesIn(text)).toEqual([]);
  });
});

test("claims lie inside the paragraph and are sure by 0 to 1, whatever the text", () => {
  const word = fc.constantFrom(
    "Mr",
    "al",
    "-",
    "Bank",
    "of",
    "the",
    "Oslo",
    "'s",
    "’",
    ".",
    "Ann",
    "A.",
    "(",
    "$",
    "5",
    "and",
    "\ud83d",
    "Ölm",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(" ")),
        fc.array(word).map((words) => words.join("")),
      ),
      (text) => {
        for (const { start, end, confidence, roles } of claimNames(readParagraph(text))) {
          for (const span of [{ start, end }, ...(roles ?? [])]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});
