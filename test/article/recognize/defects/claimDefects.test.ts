import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Defect } from "../../../../article/src/model/analysis.ts";
import { claimDefects } from "../../../../article/src/recognize/defects/index.ts";
import { readParagraph } from "../../../../article/src/segment/paragraph.ts";

/** `«…»` is a defect; `»=…;` what replaces it, nothing where there is no replacement. */
function marked(text: string, defects: readonly Defect[]): string {
  let result = "";
  let end = 0;
  for (const defect of defects) {
    const replacement = defect.replacement === undefined ? "" : `=${defect.replacement};`;
    result += `${text.slice(end, defect.start)}«${text.slice(defect.start, defect.end)}»${replacement}`;
    end = defect.end;
  }
  return result + text.slice(end);
}

function unmarked(source: string): string {
  return source.replace(/»=[^;]*;/g, "").replace(/[«»]/g, "");
}

function expectDefects(source: string, code: string): void {
  const text = unmarked(source);
  const defects = claimDefects(readParagraph(text));
  expect(marked(text, defects)).toBe(source);
  expect(new Set(defects.map((defect) => defect.code))).toEqual(new Set([code]));
}

function expectNone(text: string): void {
  expect(claimDefects(readParagraph(text))).toEqual([]);
}

function repaired(text: string): string {
  let result = "";
  let end = 0;
  for (const defect of claimDefects(readParagraph(text))) {
    if (defect.replacement === undefined) continue;
    result += text.slice(end, defect.start) + defect.replacement;
    end = defect.end;
  }
  return result + text.slice(end);
}

describe("invisible characters", () => {
  test.each([
    "The port«\u200b»=; reopened",
    "parlia«\u00ad»=;ment",
    "«\ufeff»=;Harbour talks",
    "two «\u200b\u2060»=;words",
    "a word hy«\u00ad»=;phen«\u00ad»",
  ])("finds %j", (source) => expectDefects(source, "text/invisible-character"));

  test.each([
    "a family 👨\u200d👩\u200d👧 at the fair",
    "the flag 🏳\ufe0f\u200d🌈 flew",
    "می\u200cخواهم بروم",
    "क्\u200dष",
    "ภาษา\u200bไทย",
  ])("leaves joiners that do their work: %j", expectNone);
});

describe("direction marks", () => {
  test.each(["the «\u202e»=;txt.exe«\u202c»=; file", "call «\u200e»=;Baker"])("finds %j", (source) =>
    expectDefects(source, "text/bidi-control"),
  );

  test("leaves marks in Hebrew text", () => expectNone("שלום \u200e(2024)\u200e לכולם"));

  test("shows an override in Hebrew text and does not guess", () =>
    expectDefects("שלום «\u202e»abc", "text/bidi-control"));
});

describe("control characters", () => {
  test.each([
    "the mayor«\x00»=; said",
    "one«\x0b»= ;two",
    "he called it «\x93»=“;final«\x94»=”; and left",
    "strange «\x81» byte",
  ])("finds %j", (source) => expectDefects(source, "text/control-character"));

  test("leaves tabs", () => expectNone("name\tage"));

  test("shows lost bytes as one run and does not guess them", () =>
    expectDefects("Sm«\ufffd\ufffd»rg\u00e5s", "text/replacement-character"));
});

describe("HTML", () => {
  test.each([
    "ten«&nbsp;»=\u00a0;percent",
    "caf«&eacute;»=é;",
    "it«&rsquo;»=’;s «&#8220;»=“;over«&#x201D;»=”;",
    "don«&#146;»=’;t",
    "use «&lt;»p«&gt;» here",
  ])("finds the reference in %j", (source) => {
    // The `;` of a reference is not the marker's: a replacement is one character here.
    const text = source.replace(/»=[^;];/g, "").replace(/[«»]/g, "");
    expect(marked(text, claimDefects(readParagraph(text)))).toBe(source);
  });

  test("undoes references that were escaped more than once", () => {
    expect(repaired("salt &amp;amp; pepper")).toBe("salt & pepper");
    expect(repaired("ten &amp;nbsp;percent")).toBe("ten percent");
  });

  test.each(["salt & pepper", "AT&T; and others", "page?a=1&copy=2", "&unknown; words", "R&D"])(
    "leaves %j",
    expectNone,
  );

  test.each([
    "a «<b>»=;bold«</b>»=; claim",
    "first«<br/>»= ;second",
    '«<p class="lead">»=;The harbour«</p>»=;',
    "see «<a href='/x?y=1'>»=;here«</a>»=;",
    "«<script>»alert(1)«</script>»",
    "text«<!-- ad -->»=;",
  ])("finds the tag in %j", (source) => expectDefects(source, "text/html-tag"));

  test.each(["I <3 you", "if a < b and c > d", "<quote>kept</quote>", "<persName>Ann", "mail <ann@example.org>"])(
    "leaves %j",
    expectNone,
  );
});

describe("mojibake", () => {
  test.each([
    "They don«â€™»=’;t know",
    "a caf«Ã©»=é; in Lyon",
    "«Ã‰»=É;cole normale",
    "fee of «Â£»=£;40",
    "Walk«â€”»=—;or run",
    "«ÐŸÑ€Ð°Ð³Ð°»=Прага; opened",
    "So happy «ðŸ˜€»=😀;",
    "Lech Wa«Å‚Ä™»=łę;sa",
    "the c«Å“»=œ;ur",
    "twice: it«Ã¢â‚¬â„¢»=’;s",
    "cut off «â€»",
  ])("finds %j", (source) => expectDefects(source, "text/mojibake"));

  test.each([
    "les élus disent « été »",
    "« À\u00a0» et é\u00a0»",
    "SÃO PAULO, IRMÃ”",
    "„MENÜ“ und „Ä“",
    "É… Ö“ 3×½ Ø° in Ålesund",
    "Âge d’or, Ängste, Århus",
  ])("leaves honest accents: %j", expectNone);
});

describe("Cyrillic in the wrong character set", () => {
  test.each([
    "«РџРѕСЂС‚»=Порт; «Р·Р°РєСЂС‹С‚»=закрыт;",
    "They don«вЂ™»=’;t know",
    "«Ïîðò çàêðûò äî ïîíåäåëüíèêà»=Порт закрыт до понедельника;.",
    "«Íîâîñòè»=Новости;",
    "«Ïîðò çàêðèòî, ³íôîðìóº ìåð³ÿ»=Порт закрито, інформує мерія;",
  ])("finds %j", (source) => expectDefects(source, "text/mojibake"));

  test.each([
    "Порт закрыт. Рівне і Суми, Сіверський Донець; РІСІ",
    "Сёмга и Рёрих, ВЂ",
    "Љубљана и Ђаковица",
    "Hồ Chí Minh, Đà Nẵng, Trường Sa, Huế",
    "Île-de-France, créée à Noël; naïveté, aïeul",
    "İstanbul’da öğretmenler çağrı yaptı",
    "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "ÅÄÖ åäö ÉÈÊ ÀÁÂ",
    // Hebrew, Greek and Arabic went the same way; they are not taken for Russian.
    "ùìåí òåìí, îä ùìåîê",
    "ÊáëçìÝñá êüóìå ôåëåõôáßá íÝá",
    "ÇáÍßæãÉ ÇáÌÏíÏÉ Ýí ÇáÚÇÕãÉ",
  ])("leaves alone %j", (text) => expectNone(text));
});

describe("UTF-8 read as Mac Roman", () => {
  test.each(["They don«‚Äô»=’;t know", "a caf«√©»=é; in Lyon", "«‚Äú»=“;Yes«‚Äù»=”; he said", "M«√º»=ü;nchen"])(
    "finds %j",
    (source) => expectDefects(source, "text/mojibake"),
  );

  test.each(["√2 and √∂x", "the root √π", "¬A ∧ B", "‚Äpfel‘"])("leaves alone %j", (text) => expectNone(text));
});

describe("marks of Markdown", () => {
  test.each([
    "«## »=;Talks resume",
    "«### »=;3 steps",
    "«# »=;Talks resume« #»=;",
    "«  * »=;the quay reopens",
    "«> »=;She wrote to us",
    "a «**bold claim**»=bold claim; of theirs",
    "«***Note:***»=Note:; closed today",
    "the «*Evening Star*»=Evening Star; wrote, «_as ever_»=as ever;, late",
    "was «~~three~~»=three; four",
    "see «[the report](https://example.org/a_(b))»=the report; today",
    'see «[the map](/maps/7 "A map")»=the map;.',
    "«![](harbour.jpg)»=;The quay",
    "«![Cranes at dusk](https://example.org/c.jpg)»",
    "1«\\.»=.; Open the gate",
    "«\\-»=-; Nobody knew",
    "the price«\\*»=*; rose",
    'she said: «\\"»=";Yes«\\"»=";',
    "he was «\\[sic\\]»=[sic]; late",
  ])("finds %j", (source) => expectDefects(source, "text/markdown"));

  test.each([
    "# 1 in the charts, #2 and #harbour",
    "* Prices at the close of trading",
    "Leser*innen und Bürger*innen, die *1950 geboren sind",
    "prices* include tax*, from 5*",
    "2 * 3 * 4 and 2**8**2",
    "* * *",
    "f*** off, **** said",
    "snake_case_name, _private, @some_name_, ___",
    "he was [sic](as written) late, [1] (see below)",
    "5 > 3, a -> b, >>",
    "C:\\_new\\files, ¯\\_(ツ)_/¯, $\\alpha$",
    "x = a_1 + b_2; *.txt and *.md",
  ])("leaves alone %j", (text) => expectNone(text));

  test("takes every layer off", () => {
    expect(repaired("## **[Talks](https://example.org) _resume_**")).toBe("Talks resume");
  });
});

describe("glued words", () => {
  test.each([
    "seen in «2024Kyiv»=2024 Kyiv; again",
    "at «09:15By»=09:15 By; Ana Ruiz",
    "The quay was «closed.The»=closed. The; crews went home",
    "“We know it «ended.”He»=ended.” He; left",
    "it «rained!Nobody»=rained! Nobody; minded",
    "in «Kyiv.They»=Kyiv. They; met",
    "Olga «PetrenkoMonday»=Petrenko Monday;, 3 June 2024",
    "«updatedTroops»=updated Troops; leave the coast",
    "he said «yesterdayThe»=yesterday The; minister then left",
    "by Ann «BakerMarch»=Baker March; 3",
    "Tags: «NorwayFishing»",
    "the vote was «closedHe»=closed He; went home",
  ])("finds %j", (source) => expectDefects(source, "text/glued-words"));

  test.each([
    "McDonald, MacArthur, DeSantis, LaRouche, O'Brien",
    "iPhone, eBay, YouTube, PlayStation, LinkedIn, WeWork, GitHub",
    "BlackFriday and #SuperTuesday sales",
    "TheresaMay spoke",
    "AfD, IoT, PhD, kWh, GmbH",
    "SpaceX and OpenAI",
    "on Booking.Com, Example.Org or www.Example.com",
    "mail.Server and java.util.List, a file report.Final.docx",
    "builder.Services and options.Level = 3",
    "St.Gallen, U.S.The, J.K.Rowling, e.V. and z.B. Das",
    "the G7Summit, an A320Neo, B2B, 3D, 5G",
    "the 1911Society.org page",
    'he said."The end',
  ])("leaves %j", expectNone);
});

describe("stray blanks", () => {
  test.each(["too«  »= ;many", "left behind« »=;", "a«\u00a0 »= ;b"])("finds %j", (source) =>
    expectDefects(source, "text/stray-space"),
  );

  test.each(["  an indent", "a\tcolumn", "50\u00a0km"])("leaves %j", expectNone);
});

test("joins repairs that uncover another", () => {
  expectDefects("two« \u200b »= ;words", "text/invisible-character");
  expectDefects("left« \u200b»=;", "text/invisible-character");
});

/** Text rich in what the recognizers look at. */
const messy = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\u200b",
        "\u00ad",
        "\ufeff",
        "\u200d",
        "\u202e",
        "\u200f",
        "\x00",
        "\x0b",
        "\x93",
        "\ufffd",
        " ",
        "  ",
        "\u00a0",
        "&nbsp;",
        "&amp;",
        "&",
        "amp;",
        "lt;",
        "&lt;",
        "&#38;",
        "#8217;",
        "<b>",
        "</p>",
        "<",
        ">",
        "b",
        "<br/>",
        "Ã",
        "©",
        "â",
        "€",
        "™",
        "Â",
        "Ð",
        "Ÿ",
        "ð",
        "˜",
        "Petrenko",
        "Monday",
        "updated",
        "The",
        "ш",
        "א",
        "می",
        "😀",
        "\ud800",
        "Tags: ",
        "**",
        "_",
        "* ",
        "# ",
        "> ",
        "[",
        "](/x)",
        "![",
        "\\.",
        "\\",
        ".The ",
        "2024",
        "Р",
        "°",
        "вЂ™",
        "√©",
        "Ïîðò ",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join("").replace(/[\r\n]/g, " "));

test("spans are sorted, apart and inside the text, and nothing throws", () => {
  fc.assert(
    fc.property(messy, (text) => {
      let end = 0;
      for (const defect of claimDefects(readParagraph(text))) {
        expect(defect.start).toBeGreaterThanOrEqual(end);
        expect(defect.end).toBeGreaterThan(defect.start);
        expect(defect.replacement).not.toBe(text.slice(defect.start, defect.end));
        end = defect.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});

test("a repaired text needs no repair", () => {
  fc.assert(
    fc.property(messy, (text) => {
      const once = repaired(text);
      expect(repaired(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test("a text of ordinary words has no defect", () => {
  const word = fc.constantFrom("harbour", "Ministers", "said", "NATO", "in", "été", "Прага", "2024", "McKay", "don’t");
  fc.assert(fc.property(fc.array(word, { minLength: 1 }), (words) => expectNone(words.join(" "))));
});

test("reads a long line of nothing but defects", () => {
  const text = "a \u200b \ufffdÃ¢â‚¬â„¢&amp;nbsp;<b>".repeat(20_000);
  const once = repaired(text);
  expect(repaired(once)).toBe(once);
  expect(once.startsWith("a \ufffd’")).toBe(true);
});
