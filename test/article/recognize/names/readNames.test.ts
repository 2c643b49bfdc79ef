import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NameClaim } from "../../../../article/src/model/reading.ts";
import { NameBook } from "../../../../article/src/recognize/names/index.ts";
import { documentOf, named, unmarked } from "./marked.ts";

function expectNames(marked: string): void {
  expect(named(unmarked(marked))).toBe(marked);
}

/** The claims of a document of one line. */
function claimsOf(text: string): readonly NameClaim[] {
  const book = new NameBook();
  book.read(documentOf(text).lines);
  return book.claims;
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

describe("what stands beside a name", () => {
  test.each([
    "Beekeeper «Torvild Asnes»=person lost a hive.",
    "Former keeper «Ingrid Solheim»=person left.",
    "They heard «Marit Oberg»=person KC on Monday.",
    "The shoe chain «Vardello»=organization said it would close.",
    "A clerk of the shipping line «Ostrava Lines»=organization spoke.",
    "A letter from «Dahl & Partner»=organization came.",
    "Few left the town of «Vostrikovo»=place that year.",
    "Her cousin met «Rosario Quintel»=person there.",
  ])("finds %s", expectNames);

  test.each([
    "UPDATE 3-Prices fell.",
    "She waited at Gate 7 for him.",
    "Lorries blocked the B5512 again.",
    "It was shut on Friday.The man left.",
    "Mr & Mrs came.",
    "It was Kar\u200bstens who knew.",
  ])("leaves alone %s", expectNames);
});

describe("lines in other languages", () => {
  test.each([
    "Eine Pumpe im Kanal soll bald das Rathaus heizen.",
    "Der Hund merkt davon nichts, und im Winter ist das Wasser kalt.",
    "Bürgermeisterin «Nele Abendroth»=person sprach mit den Leuten von der Werft.",
    "„Das ist neu“, sagte «Jochen Brandmeier»=person nach der Sitzung.",
    "Die «Nordlicht Energie AG»=organization will nicht zahlen.",
    "Die «EU»=organization und «Peru»=place haben sich geeinigt.",
    "Les élus sont venus avec «Hélène Vautrin»=person pour la fête.",
    "За словами директорки музею «Оксани Вербної»=person, роботи тривають.",
    "Учора водій «Остап Чорненький»=person приїхав. Школа мовчить.",
    "Минулого Тижня Все Було Добре.",
  ])("reads %s", expectNames);

  test("reads a line without small words as English", () => {
    expectNames("«Ingrid Solheim»=person sings");
  });

  test("is not led astray by the small words of names", () => {
    expectNames("«Ursula von der Heide»=person dies");
  });
});

test("reads a title-case headline by what it knows, not by its capitals", () => {
  expectNames("Harbour Workers Demand Better Wages After «Oslo»=place Talks");
});

describe("however they are written", () => {
  test.each([
    "PRESIDENT «INGRID SOLHEIM»=person MEETS «VLADIMIR PUTIN»=person IN «MOSCOW»=place",
    "the mayor of «oslo»=place met «vladimir putin»=person in «moscow»=place on friday",
    "Mayor «Ingrid Solheim»=person Opens Second School In «Oslo»=place After Long Delay",
    "«Ingrid Solheim»=person’s brother and «Omar al-Hakim»=person's sister met «Khalid bin Rashid»=person.",
    "The plan of «Kim Jong-un»=person and «Jean-Luc van der Berg»=person failed.",
    "It was the «U.S.»=place that asked, not «North Korea»=place.",
  ])("finds %s", expectNames);
});

describe("products, events and other things", () => {
  test.each([
    "She won a medal at the «Olympic Games»=event in «Paris»=place.",
    "The doctors gave him the «Pfizer»=organization vaccine.",
  ])("finds %s", expectNames);
});

test("reads a line in capitals by what it knows", () => {
  expectNames("STORM CLOSES HARBOUR NEAR «LISBON»=place FOR SECOND WEEK");
});

describe("roles", () => {
  function rolesIn(text: string): readonly string[] {
    return claimsOf(text).flatMap(({ roles }) => (roles ?? []).map(({ start, end }) => text.slice(start, end)));
  }

  test.each([
    ["Kremlin spokesman Anton Belov spoke.", ["Kremlin spokesman"]],
    ["Norway's newly elected prime minister, Ingrid Solheim, left.", ["Norway's newly elected prime minister"]],
    ["Ingrid Solheim, the Norwegian ambassador to Peru, left.", ["Norwegian ambassador to Peru"]],
    ["Pavel Novotny, 45, a plumber's assistant from Leeds, called.", ["plumber's assistant from Leeds"]],
    ["The former deputy mayor of Bergen, Ingrid Solheim, left.", ["former deputy mayor of Bergen"]],
    ["Beekeeper Torvild Asnes left.", ["Beekeeper"]],
    ["Torvild Asnes, a retired shipbuilder from Leeds, left.", ["retired shipbuilder from Leeds"]],
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
    "\u200b",
    "Оксана",
    "der",
    "und",
    "&",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(" ")),
        fc.array(word).map((words) => words.join("")),
      ),
      (text) => {
        for (const { start, end, name, confidence, roles } of claimsOf(text)) {
          expect(name).toBe(text.slice(start, end));
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
