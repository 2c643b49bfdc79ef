import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LineReading } from "../../../../article/src/analysis/reading.ts";
import { LineReader } from "../../../../article/src/recognize/names/lineReader.ts";
import { endOfSaid, type NameTokens, rolesOf } from "../../../../article/src/recognize/names/roles.ts";

/** The text with the roles of the people marked `«Ana Quill»` in braces: `{mayor} «Ana Quill»`. */
function withRoles(marked: string): string {
  const text = marked.replace(/[«»]/g, "");
  const { paragraph } = new LineReading(text);
  const { tokens, sentences } = paragraph;
  const line = new LineReader(paragraph);
  const people: NameTokens[] = [];
  let removed = 0;
  for (const { index, 0: name } of marked.matchAll(/«[^»]*»/g)) {
    const start = index - removed;
    removed += 2;
    const end = start + name.length - 2;
    people.push({ first: tokens.starts.indexOf(start), end: tokens.ends.indexOf(end) + 1 });
  }
  const inserts: (readonly [number, string])[] = [];
  let said = 0;
  people.forEach((person, i) => {
    const sentence = sentences.findLastIndex((first) => first <= person.first);
    line.start = sentences[sentence] as number;
    line.end = sentences[sentence + 1] as number;
    const found = rolesOf(line, person, said, people[i + 1]);
    said = endOfSaid(tokens.ends[person.end - 1] as number, found, tokens.starts[people[i + 1]?.first ?? -1]);
    for (const { start, end } of found) inserts.push([start, "{"], [end, "}"]);
    inserts.push([tokens.starts[person.first] as number, "«"], [tokens.ends[person.end - 1] as number, "»"]);
  });
  let out = text;
  for (const [at, mark] of inserts.sort((a, b) => b[0] - a[0])) out = out.slice(0, at) + mark + out.slice(at);
  return out;
}

/** Roles stand in braces, people in `«»`. */
function expectRoles(expected: string): void {
  expect(withRoles(expected.replace(/[{}]/g, ""))).toBe(expected);
}

describe("titles before a name", () => {
  test.each([
    "{Mayor} «Ana Quill» resigned.",
    "{Gen}. «Tomas Lund» and {Judge} «Mary Cole» left.",
    "The {former deputy fisheries minister} «Ana Quill» sang.",
    "{Coastal Unity Party (CUP) Legislator} «Ana Quill» sang.",
    "{CUP chairman} «Ana Quill» sang.",
    "An {award-winning novelist} «Ana Quill» sang.",
    "They met {former First Lady} «Ana Quill» there.",
    "{Ministry of Fisheries and Trade spokesman} Mr «Tom Reed» sang.",
    "{President of the Senate} «Ana Quill» sang.",
    "The {leader of the opposition} «Ana Quill» sang.",
    "His Highness the {Crown Prince} Sheikh «Omar Lund» sang.",
    "{Custodian of the Two Lamps King} «Omar Lund» sang.",
    "{CUP leaders} Dr «Ana Quill», «Tom Reed» and others sang.",
    "The {sea goddess} «Amara» sang.",
    "Her {brother} «Tom» sang.",
    "Later {beekeeper} «Ana Quill» sang.",
    "An {associate professor} «Ana Quill» sang.",
    "Later {«Quill»’s brother} «Tom Reed» sang.",
    "The government of {President} «Tom Reed» sang.",
    "{CUP president and former chief minister} «Tom Reed» sang.",
    "A {lawyer and poet} «Tom Reed» sang.",
    "The {tailor and former mayor} «Tom Reed» sang.",
    "The tailor and {poet} «Tom Reed» sang.",
    "There sat husband and {wife} «Ana Quill» and «Tom Reed».",
    "The cabinet of {Prime Minister} «Tom Reed» sang.",
    "RYE — Following {President} «Tom Reed»’s song, it rained.",
    "“If {Gen} «Tom Reed» were here, we would sing.”",
    "Later {«Quill» aide} «Tom Reed» sang.",
  ])("%s", expectRoles);
});

describe("in apposition before a name", () => {
  test.each([
    "{Norland's newly elected president}, «Ana Quill», sang.",
    "The {president of the Supreme Harbour Court (SHC)}, «Ana Quill», sang.",
    "{One of the leaders of the dockers in Rye}, «Ana Quill», sang.",
    "He thanked his {sister}, {former mayor} «Ana Quill».",
    "It was led by the {Minister of Justice}, «Ana Quill», and the {Minister of Trade}, «Tom Reed», in Rye.",
    "{Director General for Europe at the Ministry of Trade}, {Ambassador} «Ana Quill» sang.",
    "The {harbour master}, «Ana Quill», sang.",
  ])("%s", expectRoles);

  test.each([
    "Speaking to the mayor, «Ana Quill» said no.",
    "In a letter to her son, «Ana Quill» said no.",
    "Rye, which is also a party to the case, «Ana Quill», sang.",
    "They left the harbour, «Ana Quill» said.",
  ])("finds none: %s", expectRoles);
});

describe("after a name", () => {
  test.each([
    "«Ana Quill», the {Norlandic ambassador to Rye}, sang.",
    "«Ana Quill», 45, a {farmer from Rye}.",
    "«Ana Quill» (林安), an {environmental advocate}, sang.",
    "«Ana Quill», {SC}, sang.",
    "«Ana Quill», {SC}, a {former judge}, sang.",
    "«Ana Quill» ({mayor of Rye}) sang.",
    "«Ana Quill» – the {mayor of Rye} – sang.",
    "«Ana Quill», who is the {mayor of Rye}, sang.",
    "«Ana Quill» is a {retired teacher}.",
    "«Ana Quill», {one of the leaders of the dockers}, sang.",
    "«Ana Quill», the {CUP’s nominee for Rye County commissioner}, sang.",
    "«Ana Quill», {Vice-President and Prime Minister of Norland and Ruler of Rye}. She sang.",
    "«Ana Quill», a {student of marine biology at the University of Rye}, sang.",
    "«Ana Quill», a {fisherman based in Rye}, sang.",
    "«Ana Quill», an {expert on tides}, sang.",
    "«Ana Quill», the {port workers' leader}, sang.",
    "«Ana Quill», {head of the Boat Owners' Guild}, sang.",
    "«Ana Quill», {head of the guild} on the eve of the strike, sang.",
    "«Ana Quill», {professor emeritus} trained by others, sang.",
    "«Ana Quill», an {adviser to {President} «Tom Reed»}, sang.",
    "«Ana Quill», {head of the legal and human rights committee}, sang.",
    "«Ana Quill», {minister of trade} said on Monday.",
  ])("%s", expectRoles);

  test.each([
    "According to «Ana Quill», the mayor has left.",
    "«Ana Quill», the tide being out, sang.",
    "«Ana Quill», whose mother sang, left.",
    "«Ana Quill», a holiday in Rye, is over.",
    "«Ana Quill», wearing the hat of a judge, sang.",
    "«Ana Quill», leaving the house her mother bought, sang.",
  ])("finds none: %s", expectRoles);
});

describe("of whom several people are in a list", () => {
  test.each([
    "«Ana Quill», {Secret Service Director} «Tom Reed», {Senior Adviser} «Mary Cole» and {ambassador} «Omar Lund» sang.",
    "«Ana Quill», {President} «Tom Reed»’s lawyers have told the court.",
    "The {finance minister}, «Ana Quill», the {justice minister}, «Tom Reed», and others sang.",
    "«Ana Quill», the {mayor}, «Tom Reed», the {judge}, and others sang.",
    "«Ana Quill», guide and {singer} «Tom Reed» and others sang.",
  ])("%s", expectRoles);
});

test("finds roles inside the text, never inside the name, whatever the words are", () => {
  const words = fc.constantFrom(
    ..."the a of , ( ) - – . ' 's president Minister and former one leaders who is was first lady SC X. based in Rye &".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), fc.array(words, { maxLength: 30 }), (before, after) => {
      const text = [...before, "Ana Quill", ...after].join(" ");
      const { paragraph } = new LineReading(text);
      const line = new LineReader(paragraph);
      const first = paragraph.tokens.lower.indexOf("ana");
      const sentence = paragraph.sentences.findLastIndex((start) => start <= first);
      line.start = paragraph.sentences[sentence] as number;
      line.end = paragraph.sentences[sentence + 1] as number;
      const name = text.indexOf("Ana Quill");
      for (const { start, end } of rolesOf(line, { first, end: first + 2 }, 0)) {
        expect(start).toBeLessThan(end);
        expect(end <= name || start >= name + "Ana Quill".length).toBe(true);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
