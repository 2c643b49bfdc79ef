import { describe, expect, test } from "vitest";
import { applyEdits, pointerChoices, setPointer } from "../../../article/src/index.ts";
import { placed } from "./show.ts";

/** A person, an organisation, a group and a place, each named as often as the story needs. */
const STORY = [
  "Rotterdam has waited: in Rotterdam the quay was still, and Rotterdam paid.",
  "The port strike ended as the Danish crews went home, and Harbour Board Ltd. said the ships would sail.",
  "Mayor Lena Okafor met captain Henrik Solberg on Monday. Okafor left.",
].join("\n");

const inStory = (line: string): string => `${STORY}\n${line}\n`;

function choices(line: string): readonly string[] {
  const { analysis, place } = placed(inStory(line));
  return (pointerChoices(analysis, place)?.known ?? []).map(({ value }) => value);
}

describe("who speaks", () => {
  test("is somebody who can: people first, then organisations and groups, no place", () => {
    expect(choices("<said>“We w|ait.”</said>")).toEqual([
      "#lena-okafor",
      "#henrik-solberg",
      "#harbour-board-ltd",
      "#danish",
    ]);
  });

  test("is the found speaker before all others", () => {
    expect(choices("<said>“We w|ait,”</said> said Henrik Solberg.")[0]).toBe("#henrik-solberg");
    expect(choices("<said>“We w|ait,”</said> said Lena Okafor.")[0]).toBe("#lena-okafor");
  });

  test("is no place that is only named with its id", () => {
    expect(choices('<said>“We w|ait.”</said> In <placeName ref="#rye">Rye</placeName> they sang.')).not.toContain(
      "#rye",
    );
  });

  test("is a place where the file lets it speak already, after all others", () => {
    const found = choices('<said who="#rotterdam">“No.”</said> In full: <said>“We w|ait.”</said>');
    expect(found.at(-1)).toBe("#rotterdam");
  });

  test("may have been named nowhere but in a who", () => {
    const { analysis, place } = placed(inStory('<said who="#narrator">“No.”</said> <said>“We w|ait.”</said>'));
    expect(pointerChoices(analysis, place)?.known).toContainEqual({
      value: "#narrator",
      name: "#narrator",
      mentions: 0,
    });
  });
});

describe("what a name refers to", () => {
  test.each([
    ["In <placeName>R|ye</placeName> it rained.", "place"],
    ["Then <persName>B|ob</persName> came.", "person"],
    ["Then <orgName>RY|E</orgName> came.", "organization"],
    ['Then <name type="group">R|yes</name> came.', "group"],
  ])("has the type of the tag first, then others: %s", (line, type) => {
    const { analysis, place } = placed(inStory(line));
    const known = pointerChoices(analysis, place)?.known ?? [];
    const types = known.map(({ name }) => analysis.clusters.find((cluster) => cluster.name === name)?.type);
    const count = analysis.clusters.filter((cluster) => cluster.type === type).length;
    expect(count).toBeGreaterThan(0);
    expect(types.slice(0, count)).toEqual(Array(count).fill(type));
    expect(types.slice(count)).not.toContain(type);
    expect(types.length).toBeGreaterThan(count);
  });

  test("is first what its words name", () => {
    expect(choices("Then <persName>Sol|berg</persName> sang.")[0]).toBe("#henrik-solberg");
    expect(choices("Then <persName>Oka|for</persName> sang.")[0]).toBe("#lena-okafor");
  });

  test("may be an address, but no half of a pointer", () => {
    const found = choices(
      '<persName ref="https://people.example/7">Ana Ruiz</persName>, <persName ref="an">Bo</persName>, <persName ref="#">Al</persName> and <persName>X|u</persName> met.',
    );
    expect(found).toContain("https://people.example/7");
    expect(found).not.toContain("an");
    expect(found).not.toContain("#");
  });

  test("is no amount of money", () => {
    expect(choices("They paid $4 million to <persName>X|u</persName>.").join()).not.toContain("million");
  });
});

test("there is nothing to point with outside names and speech", () => {
  for (const line of ["Plain w|ords.", "On <date>Mon|day</date> it rained.", "<quote>“No e|ntry”</quote>, it read."]) {
    const { analysis, place } = placed(inStory(line));
    expect(pointerChoices(analysis, place)).toBeUndefined();
    expect(setPointer(analysis, place, "#x")).toEqual([]);
  }
});

test.each([
  ["<said>“We w|ait.”</said>", "#x", '<said who="#x">“We wait.”</said>'],
  ['<said who="#y" aloud="true">“We w|ait.”</said>', "#x", '<said who="#x" aloud="true">“We wait.”</said>'],
  ['<persName  ref="#y">B|ob</persName>', "", "<persName>Bob</persName>"],
])("a pointer is set, changed and taken out: %s", (marked, value, expected) => {
  const { analysis, place } = placed(marked);
  expect(applyEdits(analysis.text, setPointer(analysis, place, value))).toBe(expected);
});
