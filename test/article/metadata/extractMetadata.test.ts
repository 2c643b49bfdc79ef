import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractMetadata } from "../../../article/src/metadata/index.ts";
import type { LineKind, LineVerdict, Metadata } from "../../../article/src/model/analysis.ts";
import { LINE_KINDS } from "../../../article/src/model/analysis.ts";
import type { DocumentLine, Reading, TimeClaim } from "../../../article/src/model/reading.ts";
import { readParagraph } from "../../../article/src/segment/paragraph.ts";
import { NO_NAMES } from "../noNames.ts";

const PARAGRAPH =
  "The harbour board will meet in the old town hall on Thursday, and the mayor said that she would be there with the plans for the new quay.";

/** A page in lines of `kind: text`; a line without a kind is body. */
function read(...source: readonly string[]): { text: string; metadata: Metadata } {
  const kinds: LineKind[] = [];
  const texts = source.map((line) => {
    const kind = LINE_KINDS.find((candidate) => line.startsWith(`${candidate}: `));
    kinds.push(kind ?? "body");
    return kind === undefined ? line : line.slice(kind.length + 2);
  });
  return { text: texts.join("\n"), metadata: extractMetadata(linesOf(texts), verdictsOf(texts, kinds)) };
}

function linesOf(texts: readonly string[]): readonly DocumentLine[] {
  let start = 0;
  return texts.map((text, number) => {
    const line = { start, end: start + text.length, number, reading: readingOf(text) };
    start = line.end + 1;
    return line;
  });
}

function verdictsOf(texts: readonly string[], kinds: readonly LineKind[]): readonly LineVerdict[] {
  return linesOf(texts).map(({ start, end }, i) => ({
    start,
    end,
    boilerplate: false,
    kind: kinds[i] ?? "body",
    confidence: 1,
    reasons: [],
  }));
}

function readingOf(text: string): Reading {
  const paragraph = readParagraph(text);
  return {
    paragraph,
    form: { words: 0 } as Reading["form"],
    dates: datesIn(text),
    names: NO_NAMES,
    quotes: [],
    reports: [],
    defects: [],
  };
}

/** Stands for the date recognizer: `3 June 2024`, `June 3, 2024`, `June 3`, without clock times. */
function datesIn(text: string): readonly TimeClaim[] {
  return Array.from(text.matchAll(/(\d{1,2}) June (\d{4})|June (\d{1,2})(?:, (\d{4})(?!\d))?/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: "DATE",
    expression: {
      kind: "calendar",
      month: 6,
      day: Number(match[1] ?? match[3]),
      ...((match[2] ?? match[4]) === undefined ? {} : { year: Number(match[2] ?? match[4]) }),
    },
  }));
}

const HEAD = "headline: Board to vote on harbour plan";

describe("the by-line", () => {
  test.each<[string, readonly string[]]>([
    ["byline: By Ann Baker", ["Ann Baker"]],
    ["By Ann Baker and Carl Dahl", ["Ann Baker", "Carl Dahl"]],
    ["byline: By ANN O'BRIEN-MCKAY, Political Editor", ["Ann O'Brien-McKay"]],
    ["byline: Written by: Ann van der Berg in Oslo", ["Ann van der Berg"]],
    ["byline: Von Eva Fuchs und Jan Müller", ["Eva Fuchs", "Jan Müller"]],
    ["byline: Par Zoé Martin", ["Zoé Martin"]],
    ["byline: Por Ana Ruiz y Luis Gil", ["Ana Ruiz", "Luis Gil"]],
    ["byline: Автор: Ольга Петренко", ["Ольга Петренко"]],
    ["Olga PetrenkoMonday, 3 June 2024, 10:00", ["Olga Petrenko"]],
    ["timestamp: 10:00, 3 June 2024 by Ann Baker", ["Ann Baker"]],
    ["byline: Ann BakerLifestyle Writer", ["Ann Baker"]],
    ["byline: By Harbour Post Staff", ["Harbour Post Staff"]],
    ["byline: By Ann Baker, Reuters", ["Ann Baker"]],
    ["byline: By Reuters", ["Reuters"]],
    ["byline: By Ann Baker Sky News", ["Ann Baker"]],
    ["ByAnn Baker", ["Ann Baker"]],
    ["byline: By April Moss", ["April Moss"]],
    ['byline: <p class="author">By Ann Baker&nbsp;&nbsp;|&nbsp;&nbsp;Local Reporter</p>', ["Ann Baker"]],
    ["byline: Оксана ТихаСереда, 9 жовтня 2024, 11:20", ["Оксана Тиха"]],
  ])("reads %j", (line, names) => {
    const { text, metadata } = read(HEAD, line, PARAGRAPH);
    expect(metadata.byline?.value).toEqual(names);
    const printed = text.slice(metadata.byline?.start, metadata.byline?.end);
    expect(printed.toLowerCase().startsWith(names[0]?.toLowerCase() ?? "-")).toBe(true);
    expect(printed.toLowerCase().endsWith(names.at(-1)?.toLowerCase() ?? "-")).toBe(true);
  });

  test("reads the name below a label", () => {
    expect(read(HEAD, "byline: By", "byline: Ann Baker", PARAGRAPH).metadata.byline?.value).toEqual(["Ann Baker"]);
  });

  test("reads a plain name beside the date", () => {
    const { metadata } = read(HEAD, "Ann Baker Parliamentary editor", "timestamp: 3 June 2024", PARAGRAPH);
    expect(metadata.byline?.value).toEqual(["Ann Baker"]);
  });

  test("reads the credits under the text", () => {
    const { metadata } = read(HEAD, PARAGRAPH, "byline: Reporting by Ann Baker in Oslo; Editing by Carl Dahl");
    expect(metadata.byline?.value).toEqual(["Ann Baker"]);
  });

  test("reads all who reported, and nobody who edited", () => {
    const credits = "byline: (Reporting by Ann Baker in Oslo and Carl Dahl in Bergen; Editing by Eva Fuchs)";
    expect(read(HEAD, PARAGRAPH, credits).metadata.byline?.value).toEqual(["Ann Baker", "Carl Dahl"]);
  });

  test.each([
    "By Monday the water had fallen.",
    "By the time help came, Ann Baker had gone.",
    "By Law in Germany",
    "Harbour Plans",
    "related: By Carl Dahl",
    "caption: Ann Baker speaks on 3 June 2024",
  ])("takes %j for no by-line", (line) => expect(read(HEAD, line, PARAGRAPH).metadata.byline).toBeNull());
});

describe("published and updated", () => {
  test.each<[string, string | null, string | null]>([
    ["timestamp: 3 June 2024", "2024-06-03", null],
    ["timestamp: Monday, 3 June 2024, 04:00", "2024-06-03T04:00", null],
    ["timestamp: June 3, 2024 | 4:20am | Updated June 4, 2024 | 9:32pm", "2024-06-03T04:20", "2024-06-04T21:32"],
    [
      "byline: By HNN Staff | June 3, 2024 at 2:26 PM HST - Updated June 4 at 4:46 PM",
      "2024-06-03T14:26-10:00",
      "2024-06-04T16:46",
    ],
    ["timestamp: 17:41 JST, June 3, 2024", "2024-06-03T17:41+09:00", null],
    ["timestamp: June 3, 20247:55 AM UTCUpdated ago", "2024-06-03T07:55Z", null],
    ["timestamp: June 3, 202412:05 AM GMT+2", "2024-06-03T00:05+02:00", null],
    ["timestamp: Updated 4 June 2024, published 3 June 2024", "2024-06-03", "2024-06-04"],
    ["timestamp: Last modified: 4 June 2024", "2024-06-04", "2024-06-04"],
    ["timestamp: 12 maart 2024", "2024-03-12", null],
    ["timestamp: 3. března 2021, 16:32", "2021-03-03T16:32", null],
    ["timestamp: 9 października 2024, 11:20", "2024-10-09T11:20", null],
    ["timestamp: 1 maj 2020 kl. 9.15", "2020-05-01T09:15", null],
    ["The board met on 3 June 2024.", null, null],
    ["caption: The mayor on 3 June 2024", null, null],
    ["related: 3 June 2024", null, null],
  ])("reads %j", (line, published, updated) => {
    const { metadata } = read(HEAD, line, PARAGRAPH);
    expect(metadata.published?.value ?? null).toBe(published);
    expect(metadata.updated?.value ?? null).toBe(updated);
  });

  test("takes the label from the line above", () => {
    const { metadata } = read(HEAD, "timestamp: 3 June 2024", "timestamp: Last updated", "timestamp: 4 June 2024");
    expect(metadata.published?.value).toBe("2024-06-03");
    expect(metadata.updated?.value).toBe("2024-06-04");
  });
});

describe("the dateline", () => {
  test.each<[string, string | null, string | null]>([
    ["Tehran – ", "Tehran", null],
    ["LONDON (Reuters) - ", "London", "Reuters"],
    ["BEIRUT/THE HAGUE, June 3 (Reuters) - ", "Beirut/The Hague", "Reuters"],
    ["PUTRAJAYA, June 3 — ", "Putrajaya", null],
    ["HONOLULU, Hawaii (HNN) - ", "Honolulu, Hawaii", "HNN"],
    ["Boris Baker – ", null, null],
    ["UPDATE – ", null, null],
    ["Monday – ", null, null],
  ])("reads %j", (opening, place, source) => {
    const { text, metadata } = read(HEAD, opening + PARAGRAPH);
    expect(metadata.dateline?.value ?? null).toBe(place);
    expect(metadata.source?.value ?? null).toBe(source);
    if (place !== null) {
      expect(text.slice(metadata.dateline?.start, metadata.dateline?.end).toLowerCase()).toBe(place.toLowerCase());
    }
  });

  test("dates an article that nothing else dates", () => {
    const dated = (...source: readonly string[]) => read(HEAD, ...source).metadata.published?.value ?? null;
    expect(dated(`RIGA, 4 June 2024 – ${PARAGRAPH}`)).toBe("2024-06-04");
    expect(dated(`RIGA, June 4, 2024 (Reuters) - ${PARAGRAPH}`)).toBe("2024-06-04");
    expect(dated(`RIGA, June 4 – ${PARAGRAPH}`)).toBeNull();
    expect(dated("timestamp: 5 June 2024", `RIGA, 4 June 2024 – ${PARAGRAPH}`)).toBe("2024-06-05");
    expect(dated(`On 4 June 2024 – a Tuesday – ${PARAGRAPH}`)).toBeNull();
  });

  test("takes no label in capitals for a place", () => {
    expect(read(HEAD, `STORM: ${PARAGRAPH}`).metadata.dateline).toBeNull();
  });
});

test.each<[string, string | null]>([
  ["Source: ISW", "ISW"],
  ["byline: SOURCE: Harbour News", "Harbour News"],
  ["Quelle: dpa", "dpa"],
  ["Source of the fire is unknown", null],
])("reads the source in %j", (line, source) => {
  expect(read(HEAD, PARAGRAPH, line).metadata.source?.value ?? null).toBe(source);
});

describe("subjects", () => {
  test.each<[string, readonly string[]]>([
    ["Subjects: NorwayFishingEU", ["Norway", "Fishing", "EU"]],
    ["tags: Filed under norway , fishing", ["norway", "fishing"]],
    ["tags: HarboursLife hacksMcKay", ["Harbours", "Life hacks", "McKay"]],
    ["tags: OsloHWUPort Authority", ["Oslo", "HWU", "Port Authority"]],
    ["Tags: YouTube, Fishing", ["YouTube", "Fishing"]],
  ])("reads %j", (line, subjects) => {
    expect(read(HEAD, PARAGRAPH, line).metadata.subjects?.value).toEqual(subjects);
  });

  test("reads tags one a line below their label, and not the kicker above the headline", () => {
    const { text, metadata } = read("tags: News", HEAD, PARAGRAPH, "tags: MORE ON", "tags: Norway", "tags: Fishing");
    expect(metadata.subjects?.value).toEqual(["Norway", "Fishing"]);
    expect(text.slice(metadata.subjects?.start, metadata.subjects?.end)).toBe("Norway\nFishing");
  });
});

test("reads the headline without a Markdown mark", () => {
  const { text, metadata } = read("navigation: Home", "headline: ## Board to vote ", PARAGRAPH);
  expect(metadata.headline?.value).toBe("Board to vote");
  expect(text.slice(metadata.headline?.start, metadata.headline?.end)).toBe("Board to vote");
});

describe("the language", () => {
  test.each([
    ["en", PARAGRAPH],
    [
      "de",
      "Der Rat der Stadt hat am Donnerstag beschlossen, dass die alte Brücke nicht mehr für den Verkehr geöffnet wird.",
    ],
    [
      "fr",
      "Le conseil de la ville a décidé jeudi que le vieux pont ne sera pas rouvert à la circulation dans les prochains mois.",
    ],
    [
      "es",
      "El consejo de la ciudad decidió el jueves que el viejo puente no se abrirá al tráfico en los próximos meses.",
    ],
    [
      "it",
      "Il consiglio della città ha deciso giovedì che il vecchio ponte non sarà riaperto al traffico nei prossimi mesi.",
    ],
    [
      "pt",
      "O conselho da cidade decidiu na quinta-feira que a velha ponte não será aberta ao trânsito nos próximos meses.",
    ],
    ["nl", "De raad van de stad heeft donderdag besloten dat de oude brug niet meer voor het verkeer wordt geopend."],
    [
      "pl",
      "Rada miasta zdecydowała w czwartek, że stary most nie będzie już otwarty dla ruchu, ale że jest na to za późno.",
    ],
    ["ru", "Совет города решил в четверг, что старый мост не будет открыт для движения и что на это нет денег."],
    ["uk", "Рада міста вирішила в четвер, що старий міст не буде відкрито для руху і що на це немає грошей."],
    ["ar", "قرر مجلس المدينة يوم الخميس أن الجسر القديم لن يفتح أمام حركة المرور في الأشهر المقبلة."],
    ["ja", "市議会は木曜日、古い橋を今後数か月は再開しないと決めた。費用が足りないためだという。"],
  ])("is %s", (language, line) => expect(read(HEAD, line).metadata.language?.value).toBe(language));

  test.each([
    "Ann Baker",
    "12 34 56",
    "Oslo Bergen Tromsø Stavanger Trondheim Drammen Kristiansand Sandnes Bodø Molde Hamar Larvik Halden",
  ])("is unknown for %j", (line) => expect(read(line).metadata.language).toBeNull());
});

test("says nothing of a page without lines", () => {
  expect(Object.values(read().metadata).every((value) => value === null)).toBe(true);
});

test("every span lies in the text and is not empty", () => {
  const piece = fc.constantFrom(
    "By ",
    "Ann Baker",
    "3 June 2024",
    ", ",
    "04:00",
    "Source: ",
    "Tags: ",
    "OSLO (AP) - ",
    "|",
    "Updated ",
    "and ",
    PARAGRAPH,
  );
  const line = fc.tuple(
    fc.constantFrom(...LINE_KINDS),
    fc.array(fc.oneof(piece, fc.string()), { minLength: 1, maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { text, metadata } = read(
        ...lines.map(([kind, parts]) => `${kind}: ${parts.join("").replace(/[\r\n]/g, " ")}x`),
      );
      for (const value of Object.values(metadata)) {
        if (value === null) continue;
        expect(value.start).toBeGreaterThanOrEqual(0);
        expect(value.end).toBeGreaterThan(value.start);
        expect(value.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
