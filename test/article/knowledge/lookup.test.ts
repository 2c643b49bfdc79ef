import { describe, expect, test } from "vitest";
import {
  type Country,
  countriesNamed,
  countriesOfDemonym,
  countryOfCode,
  glossOf,
  nameKey,
  placesNamed,
  regionsNamed,
} from "../../../article/src/knowledge/index.ts";

const codes = (countries: readonly Country[]): string => countries.map(({ code }) => code).join(" ");

describe("a country is found", () => {
  test.each([
    ["Georgia", "GE"],
    ["the U.S.", "US"],
    ["USA", "US"],
    ["America", "US"],
    ["UK", "GB"],
    ["Britain", "GB"],
    ["Burma", "MM"],
    ["Myanmar", "MM"],
    ["Cote d'Ivoire", "CI"],
    ["Côte d’Ivoire", "CI"],
    ["Ivory Coast", "CI"],
    ["TÜRKIYE", "TR"],
    ["Turkey", "TR"],
    ["the Netherlands", "NL"],
    ["St. Lucia", "LC"],
    ["Congo", "CD CG"],
    ["Kosovo", "XK"],
  ])("by its name %s", (name, expected) => {
    expect(codes(countriesNamed(name))).toBe(expected);
  });

  test.each(["Texas", "Georgian", "GE", "Ruritania", "", "it", "Gold Coast"])("but not by %j", (name) => {
    expect(codes(countriesNamed(name))).toBe("");
  });

  test.each([
    ["Georgian", "GE"],
    ["Britons", "GB"],
    ["Swiss", "CH"],
    ["Argentine", "AR"],
    ["Congolese", "CD CG"],
    ["Afghan", "AF"],
    ["Kosovar", "XK"],
  ])("by what its people are called, %s", (word, expected) => {
    expect(codes(countriesOfDemonym(word))).toBe(expected);
  });

  test.each(["Georgia", "Welsh", "Texan", "s", ""])("but by no such word as %j", (word) => {
    expect(codes(countriesOfDemonym(word))).toBe("");
  });

  test.each([
    ["GE", "Georgia"],
    ["GEO", "Georgia"],
    ["US", "United States"],
    ["ge", undefined],
    ["ZZ", undefined],
    ["GEOR", undefined],
  ])("by its code %s", (code, name) => {
    expect(countryOfCode(code)?.name).toBe(name);
  });

  test("with what is known of it", () => {
    expect(countryOfCode("GE")).toMatchObject({
      code: "GE",
      longCode: "GEO",
      name: "Georgia",
      capital: "Tbilisi",
      continents: ["EU", "AS"],
      isMember: true,
      demonym: "Georgian",
    });
    expect(countryOfCode("GL")).toMatchObject({ name: "Greenland", isMember: false });
  });
});

/** `Paris, Île-de-France, FR`, the most people first. */
const placed = (name: string): readonly string[] =>
  placesNamed(name).map(({ name, region, country }) => [name, region?.name, country].filter(Boolean).join(", "));

describe("a town is found", () => {
  test.each([
    ["Sao Paulo", "São Paulo, São Paulo, BR"],
    ["SÃO PAULO", "São Paulo, São Paulo, BR"],
    ["Bombay", "Mumbai, Maharashtra, IN"],
    ["Kiev", "Kyiv, Kyiv City, UA"],
    ["Xian", "Xi'an, Shaanxi, CN"],
    ["Saint Louis", "St. Louis, Missouri, US"],
    ["Cologne", "Köln, North Rhine-Westphalia, DE"],
    ["New York", "New York City, New York, US"],
    ["Hague", "The Hague, South Holland, NL"],
    ["Ft. Worth", "Fort Worth, Texas, US"],
  ])("by %s", (name, first) => {
    expect(placed(name)[0]).toBe(first);
  });

  test("with all others of its name, the larger first", () => {
    expect(placed("Paris")).toEqual(["Paris, Île-de-France, FR", "Paris, Texas, US"]);
    expect(placed("Cambridge").length).toBeGreaterThan(2);
  });

  test("by the marks on its letters where they tell it from another", () => {
    expect(placed("Münster")).toEqual(["Münster, North Rhine-Westphalia, DE"]);
    expect(placed("Munster")).toContain("Munster, Indiana, US");
  });

  test.each(["Nowhereville", "Paris Match", "", "=", "|", "Par"])("but not by %j", (name) => {
    expect(placed(name)).toEqual([]);
  });

  test("with kind, people and place", () => {
    expect(placesNamed("Tbilisi")[0]).toMatchObject({
      kind: "capital",
      country: "GE",
      population: 1_050_000,
      latitude: 41.69,
      longitude: 44.83,
    });
    // South and west of nought.
    expect(placesNamed("Brasília")[0]).toMatchObject({ latitude: -15.78, longitude: -47.93 });
  });
});

describe("a region is found", () => {
  test.each([
    ["Georgia", "state US Atlanta"],
    ["Bavaria", "state DE Munich"],
    ["Scotland", "constituent GB Edinburgh"],
    ["Kano State", "state NG Kano"],
    ["Lagos State", "state NG Ikeja"],
    ["Jalisco", "state MX Guadalajara"],
  ])("by %s", (name, expected) => {
    const [region] = regionsNamed(name);
    expect(`${region?.kind} ${region?.country} ${region?.seat}`).toBe(expected);
  });

  test.each(["Atlanta Braves", "Ruritania", "State", ""])("but not by %j", (name) => {
    expect(regionsNamed(name)).toEqual([]);
  });
});

describe("a line of the dictionary", () => {
  test("is found by any name of the same person", () => {
    expect(glossOf("Thomas Paine", "person")).toContain("(1737-1809)");
    expect(glossOf("Tom Paine", "person")).toBe(glossOf("Thomas Paine", "person"));
  });

  test("is found for rivers, bodies and buildings", () => {
    expect(glossOf("Rubicon", "place")).toContain("boundary");
    expect(glossOf("World Health Organization", "group")).toContain("United Nations");
    expect(glossOf("Big Ben", "other")).toContain("clock");
  });

  test.each([
    ["Paine", "person"],
    ["Lena Okafor", "person"],
    ["Thomas Paine", "place"],
    ["Congress", "group"],
    ["Labour Party", "group"],
    ["Supreme Court", "group"],
    ["Mercury", "place"],
  ] as const)("is not shown for %s as a %s", (name, kind) => {
    expect(glossOf(name, kind)).toBeUndefined();
  });
});

test.each([
  ["St. John's", "saint johns"],
  ["Saint-Denis", "saint denis"],
  ["Wall St.", "wall st"],
  ["Łódź", "lodz"],
  ["Reykjavík", "reykjavik"],
  ["the", "the"],
  ["  ", ""],
])("the key of %s is %j", (name, key) => {
  expect(nameKey(name)).toBe(key);
});
