import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TokenCase, TokenKind } from "../../../../../article/src/model/reading.ts";
import type { WordType } from "../../../../../article/src/model/wordType.ts";
import { LineReader } from "../../../../../article/src/recognize/names/lineReader.ts";
import { WordTypes } from "../../../../../article/src/recognize/names/tagger/wordType.ts";
import { eachZone } from "../../../../../article/src/recognize/names/tagger/zones.ts";
import { readParagraph } from "../../../../../article/src/segment/paragraph.ts";
import { anyText } from "../../../../support/arbitraries.ts";

const TYPES = new WordTypes({ clusters: () => [], lists: () => [] });

interface Zone {
  readonly first: number;
  readonly end: number;
  readonly isTerse: boolean;
  /** Of its tokens, the one before and the one behind it. */
  readonly words: readonly WordType[];
}

function zonesOf(text: string): {
  readonly line: LineReader;
  readonly sentences: readonly number[];
  readonly zones: Zone[];
} {
  const paragraph = readParagraph(text);
  const line = new LineReader(paragraph);
  const zones: Zone[] = [];
  eachZone(paragraph, line, TYPES, (sentence, first, end, isTerse) => {
    const words = Array.from({ length: end - first + 2 }, (_, i) => sentence.at(first - 1 + i));
    zones.push({ first, end, isTerse, words });
  });
  return { line, sentences: paragraph.sentences, zones };
}

/** `marked` is the text with its zones in brackets, and there are no others. */
function expectZones(marked: string): void {
  const text = marked.replace(/[[\]]/g, "");
  const { line, zones } = zonesOf(text);
  let found = "";
  let at = 0;
  for (const { first, end } of zones) {
    const start = line.starts[first] as number;
    const stop = line.ends[end - 1] as number;
    found += `${text.slice(at, start)}[${text.slice(start, stop)}]`;
    at = stop;
  }
  expect(found + text.slice(at)).toBe(marked);
}

describe("a zone", () => {
  test.each(["a boat from [Oslo] sank.", "they sold an [iPhone] made for [NATO] first.", "[The] boat sank."])(
    "is a capital: %s",
    (marked) => expectZones(marked),
  );

  test.each([
    "[The Ministry of Foreign Affairs] spoke.",
    "help reached [Kenya, Uganda and Tanzania] today.",
    "the voice of [Omar bin Salim] on tape.",
    "they played at the [Leeds 3 Everton 1] match.",
    "a letter from [Orlov's Minsk] office came.",
    "the case [Orlov (Minsk]) goes on.",
  ])("goes on over what may join capitals: %s", (marked) => expectZones(marked));

  test.each([
    "they saw [Orlov] greet [Petrova] there.",
    "a crowd saw [Orlov] leave for good when [Petrova] came.",
    "they told [Orlov] of the fire in [Minsk] first.",
  ])("ends before a small word that joins nothing: %s", (marked) => expectZones(marked));

  test.each(["they met [Orlov]. [Petrova] left.", "they beat [Leeds]! [Everton] won."])(
    "ends with its sentence: %s",
    (marked) => expectZones(marked),
  );

  test.each(["they beat [Leeds (2), Everton] and others too.", "the [Bank of the and the Rhine] flooded."])(
    "bridges four tokens: %s",
    (marked) => expectZones(marked),
  );

  test.each(["they beat [Leeds] (2), “[Everton]” and others too.", "the [Bank] of the and of the [Rhine] flooded."])(
    "bridges no fifth: %s",
    (marked) => expectZones(marked),
  );

  test.each([
    "a talk by [van der Berg] followed.",
    "a poem by [de la Cruz] was read.",
    "the rule of [ibn Rashid] ended.",
  ])("begins with small words that open a name: %s", (marked) => expectZones(marked));

  test.each([
    "a talk by the [Berg] family followed.",
    "a man with a van saw [Orlov] there.",
    "the bin, [Orlov] said, was full.",
  ])("begins with no other small word: %s", (marked) => expectZones(marked));

  test.each([
    "they fought [al-Assad] for years.",
    "an [anti-American] crowd met.",
    "an [anti‑American] crowd met.",
    "a [trans–Siberian] train came.",
    "a man from [al-Hayat al-Jadida] spoke.",
  ])("begins with what a hyphen ties to it: %s", (marked) => expectZones(marked));

  test.each([
    "the dinner - [Orlov] cooked - was cold.",
    "an anti- [American] crowd met.",
    "an anti -[American] crowd met.",
    "an anti/[American] crowd met.",
  ])("begins with no word that a hyphen does not tie: %s", (marked) => expectZones(marked));

  test.each(["the [2024 Olympics] begin.", "a man of the [3rd Brigade] fell."])("begins with a number: %s", (marked) =>
    expectZones(marked),
  );

  test.each(["in 2024, [Paris] glowed.", "the 2024 summer [Olympics] begin."])(
    "begins with no number further off: %s",
    (marked) => expectZones(marked),
  );

  test.each(["the crew of [Apollo 11] landed.", "they caught [Covid 19] there."])("ends with a number: %s", (marked) =>
    expectZones(marked),
  );

  test.each(["in [Paris], 11 people fell.", "the crew of [Apollo] no 11 landed."])(
    "ends with no number further off: %s",
    (marked) => expectZones(marked),
  );

  test.each([
    "they met [Kim Jong-un] twice.",
    "a [Paris-based] firm won.",
    "the film on [Apollo-11] ran.",
    "then [Kim Jong-un Sends] a note.",
  ])("goes on over a small word that a hyphen ties to it: %s", (marked) => expectZones(marked));

  test.each([
    "they met [Kim Jong] un twice.",
    "they met [Kim Jong] - un hid.",
    "then [Kim Jong] un [Sends] a note.",
    "then [Kim Jong] - un [Sends] a note.",
    "then a [Lady-in]-waiting [Left] early.",
  ])("goes on over no other small word: %s", (marked) => expectZones(marked));

  test.each([
    "they work at [Acme Inc.] and rest.",
    "they work at [Acme Inc.]",
    "they asked [Gen. Orlov] about it.",
    "a trip to the [U.S.] ended.",
  ])("ends with the stop of an abbreviation: %s", (marked) => expectZones(marked));

  test.each(["they live in [Oslo].", "they live in [Oslo] ."])(
    "does not end with the stop of its sentence: %s",
    (marked) => expectZones(marked),
  );

  test.each(["", " ", "...", "12 345", "they met in the rain. nobody [Orlov] knew came."])(
    "is not made of anything else: %j",
    (marked) => expectZones(marked),
  );
});

describe("where capitals say nothing", () => {
  test.each([
    "[they met orlov in minsk]",
    "[he said no more.]",
    "[orlov came home late.] [40 others stayed with petrova.]",
    "[ORLOV RESIGNS]",
    "[ORLOV MEETS PETROVA AT 3 IN MINSK]",
    "[ORLOV RESIGNS TODAY.] [Petrova] stays.",
  ])("a zone is the whole sentence: %s", (marked) => expectZones(marked));

  test.each([
    "they met orlov today",
    "read more",
    "[Orlov] left at noon. 40 others stayed there.",
    "[ORLOV] came home late.",
    "[ORLOV]",
  ])("but not in %s", (marked) => expectZones(marked));

  test("its words have no case, elsewhere they have theirs", () => {
    for (const [text, letterCase] of [
      ["ORLOV RESIGNS", TokenCase.none],
      ["orlov came home late today", TokenCase.none],
      ["Orlov came home late today", TokenCase.title],
      ["NATO came home late today", TokenCase.upper],
    ] as const) {
      const [zone] = zonesOf(text).zones;
      expect(zone?.words[1]?.letterCase, text).toBe(letterCase);
    }
  });
});

describe("long stretches are cut", () => {
  test("after 60 tokens where every word is one", () => {
    const { zones } = zonesOf("snow ".repeat(130));
    expect(zones.map(({ first, end }) => [first, end])).toEqual([
      [0, 60],
      [60, 120],
      [120, 130],
    ]);
  });

  test("after 60 tokens where capitals are", () => {
    // A name and a comma each: the last name of a zone is its token 59, and the comma behind it joins nothing.
    const { zones } = zonesOf(`they saw ${"Orlov, ".repeat(70)}and others.`);
    expect(zones.map(({ first, end }) => [first, end])).toEqual([
      [2, 61],
      [62, 121],
      [122, 141],
    ]);
  });
});

describe("a line is terse", () => {
  test.each(["Leeds 3 Everton 1", "Orlov Meets Petrova", "ORLOV RESIGNS TODAY", "1. Orlov (Minsk) 2:05:11"])(
    "without a small word: %s",
    (text) => expect(new Set(terseOf(text))).toEqual(new Set([true])),
  );

  test.each(["Orlov beats Petrova 6", "Orlov beats Petrova in 3 sets", "orlov beats petrova in straight sets"])(
    "not with one: %s",
    (text) => expect(new Set(terseOf(text))).toEqual(new Set([false])),
  );

  test("by all its sentences together", () => {
    expect(terseOf("Leeds Beat Everton. They were better from start to end.")).toEqual([false, false]);
    expect(terseOf("Leeds 3 Everton 1. Stoke 2 Hull 0.")).toEqual([true, true]);
  });

  function terseOf(text: string): readonly boolean[] {
    return zonesOf(text).zones.map(({ isTerse }) => isTerse);
  }
});

test("the words around a zone are those of its sentence, and the edge beyond", () => {
  const [, orlov, , petrova] = zonesOf("They saw snow. Orlov left. So did Petrova").zones;
  expect(orlov?.words.map(({ lower }) => lower)).toEqual([TYPES.edge.lower, "orlov", "left"]);
  expect(petrova?.words.map(({ lower }) => lower)).toEqual(["did", "petrova", TYPES.edge.lower]);
});

/** Words and marks as zones are made of. */
const PIECES = fc
  .array(
    fc.constantFrom(
      ..."Orlov |NATO |iPhone |of |and |the |van |al-|un |-|-un|2024 |11|, |. |! |Inc. |Mr. |“|” |ran |spoke |\n|ORLOV RESIGNS TODAY. ".split(
        "|",
      ),
    ),
    { maxLength: 100 },
  )
  .map((pieces) => pieces.join(""));

test("zones stand in order inside their sentences and hold all that may be a name", () => {
  fc.assert(
    fc.property(fc.oneof(PIECES, anyText()), (text) => {
      const { line, sentences, zones } = zonesOf(text);
      const covered = new Set<number>();
      let before = 0;
      for (const { first, end, words } of zones) {
        expect(first).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(first);
        expect(sentences.findLastIndex((start) => start <= first)).toBe(
          sentences.findLastIndex((start) => start <= end - 1),
        );
        expect(words.slice(1, -1).map(({ lower }) => lower)).toEqual(line.lower.slice(first, end));
        for (let i = first; i < end; i++) covered.add(i);
        before = end;
      }
      const capitals = Array.from({ length: line.length }, (_, i) => i).filter(
        (i) => line.kinds[i] === TokenKind.word && (line.cases[i] as number) >= TokenCase.title,
      );
      expect(capitals.filter((i) => !covered.has(i))).toEqual([]);
      if (capitals.length === 0) expect(covered.size).toBe(line.length < 5 ? 0 : line.length);
    }),
  );
});
