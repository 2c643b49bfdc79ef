import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TAG_CHOICES } from "../../../article/src/ide/tagChoices.ts";
import { applyEdits, codeActions } from "../../../article/src/index.ts";
import { newsText } from "../../support/newsText.ts";
import { offered, placed, refusalOf, textAfter } from "./show.ts";

const DATE = "2024-06-04";

describe("a chosen tag", () => {
  test.each([
    // What was recognised at the cursor is taken, whatever it was recognised as.
    ["tagPerson", "Mayor Lena Oka|for left.", 'Mayor <persName ref="#lena-okafor">Lena Okafor</persName> left.'],
    ["tagOrganization", "They met in Rott|erdam.", 'They met in <orgName ref="#rotterdam">Rotterdam</orgName>.'],
    ["tagEvent", "They met in Rott|erdam.", 'They met in <name type="event" ref="#rotterdam">Rotterdam</name>.'],
    // Where nothing was, the words that are written like a name, else the word.
    ["tagPlace", "They spoke of brin|e all day.", 'They spoke of <placeName ref="#brine">brine</placeName> all day.'],
    [
      "tagPerson",
      "the dockers’ |van der Brugghe spoke",
      'the dockers’ <persName ref="#van-der-brugghe">van der Brugghe</persName> spoke',
    ],
    // A selection is the person's: trimmed, with whole words, without the comma behind it.
    ["tagPerson", "So «Lena Okafor, »left.", 'So <persName ref="#lena-okafor">Lena Okafor</persName>, left.'],
    ["tagPerson", "So L«ena Okafo»r left.", 'So <persName ref="#lena-okafor">Lena Okafor</persName> left.'],
    ["tagOrganization", "«\n  the dockers \n»", '\n  <orgName ref="#the-dockers">the dockers</orgName> \n'],
    ["tagPlace", "the «Old Quay 7» there", 'the <placeName ref="#old-quay-7">Old Quay 7</placeName> there'],
    // The stop of the sentence stays outside, that of the name inside.
    ["tagPerson", "So left «Lena Okafor.»", 'So left <persName ref="#lena-okafor">Lena Okafor</persName>.'],
    ["tagPerson", "Was it «Lena Okafor?!»", 'Was it <persName ref="#lena-okafor">Lena Okafor</persName>?!'],
    [
      "tagOrganization",
      "They met «the dockers…», all.",
      'They met <orgName ref="#the-dockers">the dockers</orgName>…, all.',
    ],
    ["tagOrganization", "It sold «brine inc.» again.", 'It sold <orgName ref="#brine-inc">brine inc.</orgName> again.'],
    ["tagOrganization", "It sold «Brine Inc.» again.", 'It sold <orgName ref="#brine-inc">Brine Inc.</orgName> again.'],
    ["tagPlace", "They came to the «U.S.»", 'They came to the <placeName ref="#u-s">U.S.</placeName>'],
    // Glued words are cut where the capital says so; scripts without spaces where the person says so.
    ["tagPerson", "|\ufeffAna Ruiz left.", '\ufeff<persName ref="#ana-ruiz">Ana Ruiz</persName> left.'],
    ["tagPerson", "«\ufeffAna Ruiz» left.", '\ufeff<persName ref="#ana-ruiz">Ana Ruiz</persName> left.'],
    ["tagPerson", "By «Ana Ruiz»Tuesday", 'By <persName ref="#ana-ruiz">Ana Ruiz</persName>Tuesday'],
    ["tagPlace", "昨日«東京»で会った", '昨日<placeName ref="#東京">東京</placeName>で会った'],
    // References and the tags inside come along.
    [
      "tagOrganization",
      "So «Smith &amp; Sons» left.",
      'So <orgName ref="#smith-sons">Smith &amp; Sons</orgName> left.',
    ],
    [
      "tagOrganization",
      "the «Port of <placeName>Rott»erdam</placeName> said",
      'the <orgName ref="#port-of-rotterdam">Port of <placeName>Rotterdam</placeName></orgName> said',
    ],
    ["tagPerson", "«<date>3 May</date> Lee» left.", '<persName ref="#lee"><date>3 May</date> Lee</persName> left.'],
  ])("%s: %s", (id, marked, expected) => {
    expect(textAfter(marked, id)).toBe(expected);
  });

  test.each([
    ["tagDate", "It ended on Mon|day.", 'It ended on <date when="2024-06-03">Monday</date>.'],
    ["tagDate", "It ended «on Monday».", 'It ended <date when="2024-06-03">on Monday</date>.'],
    ["tagDate", "It ended «some day».", "It ended <date>some day</date>."],
    ["tagDate", "It ended on «Monday.»", 'It ended on <date when="2024-06-03">Monday</date>.'],
    ["tagDate", "It ended «some day.»", "It ended <date>some day</date>."],
    ["tagTime", "It ended at «16:00».", 'It ended at <time when="2024-06-04T16:00:00">16:00</time>.'],
  ])("%s reads the date from exactly these words: %s", (id, marked, expected) => {
    expect(textAfter(marked, id, DATE)).toBe(expected);
  });

  test.each([
    ["tagSaid", "“We pa|id,” Lena Okafor said.", '<said who="#lena-okafor">“We paid,”</said> Lena Okafor said.'],
    ["tagSaid", "“«We paid»,” Lena Okafor said.", '<said who="#lena-okafor">“We paid,”</said> Lena Okafor said.'],
    ["tagQuote", "“We pa|id,” Lena Okafor said.", "<quote>“We paid,”</quote> Lena Okafor said."],
    ["tagQuote", "The sign read “No ent|ry” in red.", "The sign read <quote>“No entry”</quote> in red."],
    // A word of a quote, and most of it, mean the quote; a few words mean themselves.
    [
      "tagSaid",
      "“We paid the «whole» bill,” Lena Okafor said.",
      '<said who="#lena-okafor">“We paid the whole bill,”</said> Lena Okafor said.',
    ],
    [
      "tagSaid",
      "“We «paid the whole» bill,” Lena Okafor said.",
      '<said who="#lena-okafor">“We paid the whole bill,”</said> Lena Okafor said.',
    ],
    [
      "tagQuote",
      "“We «paid the» whole bill in April,” Lena Okafor said.",
      "“We <quote>paid the</quote> whole bill in April,” Lena Okafor said.",
    ],
    [
      "tagInnerQuote",
      "“We paid the «whole» bill,” Lena Okafor said.",
      "“We paid the <q>whole</q> bill,” Lena Okafor said.",
    ],
    ["tagQuote", "The sign read «No entry» in red.", "The sign read <quote>No entry</quote> in red."],
    [
      "tagInnerQuote",
      "“He said ‘no wa|y’ twice,” Lena Okafor said.",
      "“He said <q>‘no way’</q> twice,” Lena Okafor said.",
    ],
    [
      "tagInnerQuote",
      "<said>“He said ‘no wa|y’ twice,”</said> Lena Okafor said.",
      "<said>“He said <q>‘no way’</q> twice,”</said> Lena Okafor said.",
    ],
  ])("%s takes the quotation: %s", (id, marked, expected) => {
    expect(textAfter(marked, id)).toBe(expected);
  });

  test.each([
    [
      "the same words elsewhere",
      'In <placeName ref="#old-quay">Brine</placeName> they met. In Br|ine they stayed.',
      'In <placeName ref="#old-quay">Brine</placeName> they met. In <placeName ref="#old-quay">Brine</placeName> they stayed.',
    ],
    [
      "unless those are something else",
      'Mr <persName ref="#brine">Brine</persName> came. In «Brine» they stayed.',
      'Mr <persName ref="#brine">Brine</persName> came. In <placeName ref="#brine-2">Brine</placeName> they stayed.',
    ],
    [
      "a title does not make another name",
      'Here <placeName ref="#rott">Rotterdam</placeName> is. At «old Rotterdam» now.',
      'Here <placeName ref="#rott">Rotterdam</placeName> is. At <placeName ref="#rott">old Rotterdam</placeName> now.',
    ],
  ])("takes its pointer from %s", (_why, marked, expected) => {
    expect(textAfter(marked, "tagPlace")).toBe(expected);
  });
});

describe("a tag that stands already", () => {
  test.each([
    [
      "tagOrganization",
      '<persName ref="#ana" role="chair">An|a Ruiz</persName>',
      '<orgName ref="#ana" role="chair">Ana Ruiz</orgName>',
    ],
    ["tagOrganization", '«<persName ref="#ana">Ana Ruiz</persName>»', '<orgName ref="#ana">Ana Ruiz</orgName>'],
    ["tagOrganization", '<persName ref="#ana">«Ana Ruiz»</persName>', '<orgName ref="#ana">Ana Ruiz</orgName>'],
    ["tagEvent", "<persName ref='#ana'>An|a Ruiz</persName>", `<name type="event" ref='#ana'>Ana Ruiz</name>`],
    ["tagPerson", '<name type="event" ref="#ana">An|a</name>', '<persName ref="#ana">Ana</persName>'],
    ["tagProduct", '<name type="event" ref="#ana">An|a</name>', '<name type="product" ref="#ana">Ana</name>'],
    [
      "tagTime",
      '<date when="2024-06-03" type="ref">Mon|day</date>',
      '<time when="2024-06-03" type="ref">Monday</time>',
    ],
    ["tagPerson", '<date when="2024-05">Ma|y</date> left.', '<persName ref="#may">May</persName> left.'],
    ["tagDate", 'on <persName ref="#monday">Mon|day</persName>', 'on <date when="2024-06-03">Monday</date>'],
    [
      "tagQuote",
      '<said who="#ana" aloud="true" xml:id="s1">“We pa|id,”</said> she said.',
      '<quote xml:id="s1">“We paid,”</quote> she said.',
    ],
    [
      "tagSaid",
      "<quote>“We pa|id,”</quote> Lena Okafor said.",
      '<said who="#lena-okafor">“We paid,”</said> Lena Okafor said.',
    ],
    // The other pieces of an utterance do not point to what is none any more.
    [
      "tagQuote",
      '<said xml:id="s1" next="#s2">“W|e,”</said> he said, <said xml:id="s2" prev="#s1">“paid.”</said>',
      '<quote xml:id="s1">“We,”</quote> he said, <said xml:id="s2">“paid.”</said>',
    ],
    [
      "tagQuote",
      '<said xml:id="s1" next="#s2">“We,”</said> he said, <said xml:id="s2" prev="#s1">“pa|id.”</said>',
      '<said xml:id="s1">“We,”</said> he said, <quote xml:id="s2">“paid.”</quote>',
    ],
    [
      "tagInnerQuote",
      '<said xml:id="a" next="#b">“We,”</said> he said, <said xml:id="b" prev="#a" next="#c">“a|ll,”</said> and <said xml:id="c" prev="#b">“paid.”</said>',
      '<said xml:id="a">“We,”</said> he said, <q xml:id="b">“all,”</q> and <said xml:id="c">“paid.”</said>',
    ],
    [
      "tagQuote",
      '<said xml:id="s1" next="#s2">“W|e</said>\n<said who="#bo" prev="#s1" xml:id="s2">“paid.”</said>',
      '<quote xml:id="s1">“We</quote>\n<said who="#bo" xml:id="s2">“paid.”</said>',
    ],
    // A link between others stays, and so does one to a piece that becomes one.
    [
      "tagQuote",
      '<said xml:id="s1" next="#s2">“We,”</said> and <said xml:id="s2" prev="#s1">“paid.”</said> <said xml:id="s3">“N|o.”</said>',
      '<said xml:id="s1" next="#s2">“We,”</said> and <said xml:id="s2" prev="#s1">“paid.”</said> <quote xml:id="s3">“No.”</quote>',
    ],
    [
      "tagSaid",
      '<quote xml:id="s1">“W|e,”</quote> he said, <said xml:id="s2" prev="#s1">“paid.”</said>',
      '<said xml:id="s1">“We,”</said> he said, <said xml:id="s2" prev="#s1">“paid.”</said>',
    ],
  ])("becomes another: %s: %s", (id, marked, expected) => {
    expect(textAfter(marked, id, DATE)).toBe(expected);
  });

  test.each([
    ["untag", "«<persName>Bo</persName> met <persName>Al</persName>» left", "Bo met Al left"],
    [
      "untagAll",
      "<persName>B|o</persName> met <persName>Al</persName> in <date>May</date>",
      "Bo met Al in <date>May</date>",
    ],
    [
      "untagAll",
      '<name type="event">C|up</name> <name type="group">Danes</name>',
      'Cup <name type="group">Danes</name>',
    ],
    ["untagEverything", "<head>A</head>\n|<said>“<persName>Bo</persName>”</said> <date/>", "A\n“Bo” "],
    [
      "untag",
      '<said xml:id="s1" next="#s2">“W|e,”</said> he said, <said xml:id="s2" prev="#s1">“paid.”</said>',
      '“We,” he said, <said xml:id="s2">“paid.”</said>',
    ],
  ])("goes: %s: %s", (id, marked, expected) => {
    expect(textAfter(marked, id)).toBe(expected);
  });
});

describe("a tag that cannot be", () => {
  test.each([
    ["tagPerson", "A «first line\nand a second» one", "never crosses a line: tag each line by itself"],
    ["tagPerson", "A « \t » gap", "nothing to tag here: select some text first"],
    ["tagPerson", "A «,;» gap", "no word in this selection"],
    ["tagPerson", "A gap:  |  here", "no word at the cursor"],
    ["tagDate", "No da|te here", "select the words of the date"],
    ["tagSaid", "No quo|tation here", "between quotation marks, or select the words"],
    ["tagPerson", "---\nbyline: A|na\n---\nText", "front matter"],
    ["tagPerson", "Mayor <said>“L«ena</said> Okafor» said.", "overlap <said>; elements nest and never overlap"],
    ["tagSaid", "<persName>Dr «Lena</persName> left»", "overlap <persName>"],
    ["tagPerson", "<persName>An|a</persName>", "tagged as <persName> already"],
    ["tagPerson", "<persName>Dr «Ana» Ruiz</persName>", "already stands inside <persName>"],
    [
      "tagPerson",
      'So «Mayor <persName ref="#ana">Ana Ruiz</persName>» left',
      "A part of this is tagged as <persName> already",
    ],
    ["tagOrganization", "<orgName>Port of <placeName>Rye| </placeName></orgName>", "already stands inside <orgName>"],
    ["tagAllNames", "All small w|ords here", "Every name that was found is tagged already"],
    [
      "tagAllQuotes",
      "“I had one <said>shoe,” Ana Ru|iz said.</said>",
      "1 could not be tagged: This would overlap <said>",
    ],
    ["tagEverything", "All small w|ords here", "is tagged already"],
    ["untagEverything", "All small w|ords here", "no tag in this article"],
    ["tagPerson", "Mayor <said>«Lena</said> Okafor» said.", "hold a tagged quotation"],
    ["untag", "<per<date>|</date>sName>Bo</persName>", "half tag"],
  ])("%s at %s: %s", (id, marked, why) => {
    expect(refusalOf(marked, id)).toContain(why);
  });
});

describe("every mention", () => {
  test("wears the tag that a person gave one of them, and its pointer", () => {
    const marked = 'Mayor <orgName ref="#o">Lena Oka|for</orgName> left. Lena Okafor returned.';
    expect(textAfter(marked, "tagAllMentions")).toContain('<orgName ref="#o">Lena Okafor</orgName> returned');
  });

  const doubts = (marked: string): readonly string[] => {
    const { analysis, place } = placed(marked);
    const action = codeActions(analysis, place).find(({ id }) => id === "tagAllMentions");
    return (action?.edits() ?? []).map(({ text, doubt }) => `${text}${doubt === undefined ? "" : ` ? ${doubt}`}`);
  };

  test("asks about a surname that two people share, one edit a mention", () => {
    expect(doubts("Mayor Lena Oka|for met minister Ben Okafor on Monday. “We paid,” Okafor said.")).toEqual([
      '<persName ref="#lena-okafor">Lena Okafor</persName>',
      '<persName ref="#lena-okafor">Okafor</persName> ? Also the surname of Ben Okafor',
    ]);
  });

  test("asks about the same words where no name was recognised", () => {
    expect(doubts("In <placeName>the ya|rd</placeName> they met, at the yard, not in the yards.")).toEqual([
      '<placeName ref="#the-yard">the yard</placeName> ? Not recognised as a name here',
    ]);
  });
});

describe("the menu", () => {
  test("shows the words without the tags in them", () => {
    expect(offered("the «Port of <placeName>Rye</placeName> &amp; Co» said")).toContain(
      "Tag “Port of Rye & Co” as <orgName>",
    );
    expect(offered("Mayor Lena <date>Oka</date>f|or left.").join()).not.toContain("“Lena <date>");
  });

  test.each([
    "Mayor Lena Oka|for left. Okafor met Ana Ruiz on Monday.",
    "“We paid what Lena Oka|for asked for,” Ana Ruiz said on Monday. Okafor left.",
    "Mayor <persName>Lena Oka|for</persName> left. <persName>Okafor</persName> met Ana Ruiz on Monday.",
    "It ended on Mon|day, said Lena Okafor.",
    "Mayor «Lena Okafor» left.",
    "The sign read «No entry, please».",
    "“We paid what «Okafor» asked for in May,” Ana Ruiz said on Monday. Okafor left.",
  ])("has a handful of entries at %s", (marked) => {
    const titles = offered(marked, DATE);
    expect(titles.length).toBeGreaterThan(1);
    expect(titles.length).toBeLessThan(8);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test("is empty in plain prose", () => {
    expect(offered("No ent|ry here.")).toEqual([]);
  });

  const SEVERAL: ReadonlySet<string> = new Set([
    "ignoreCode",
    "readDateAs",
    "setDate",
    "closeQuote",
    "fixQuotationMarks",
    "chooseSpeaker",
  ]);

  test("never holds one action twice", () => {
    fc.assert(
      fc.property(newsText(), fc.nat(), fc.nat(12), (text, at, length) => {
        const { analysis } = placed(`${text.replaceAll("«", "").replaceAll("|", "")}|`);
        const start = at % (analysis.text.length + 1);
        const ids = codeActions(analysis, { start, end: Math.min(start + length, analysis.text.length) })
          .filter(({ id }) => id !== "fixDefect")
          // One for each code that is found here, and for each thing that a date can mean.
          .map(({ id, title }) => (SEVERAL.has(id) ? title : id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe("laws", () => {
  /** An article and a place in it. */
  const someplace = fc.tuple(newsText(), fc.nat(), fc.nat(30));
  const ids = [
    ...TAG_CHOICES.map(({ id }) => id),
    "tagName",
    "tagAllMentions",
    "tagEverything",
    "untag",
    "untagAll",
    "untagEverything",
  ] as const;

  test("every action leaves the plain text as it was, and its edits are sorted and apart", () => {
    fc.assert(
      fc.property(someplace, fc.constantFrom(...ids), fc.constantFrom(...ids), ([text, at, length], first, second) => {
        let source = text;
        const plain = placed(`${source}|`).analysis.markup.plain;
        for (const id of [first, second]) {
          const { analysis } = placed(`${source}|`);
          const start = at % (source.length + 1);
          const place = { start, end: Math.min(start + (length % 3 === 0 ? 0 : length), source.length) };
          const action = codeActions(analysis, place).find((candidate) => candidate.id === id);
          if (!action || action.disabled !== undefined) continue;
          source = applyEdits(source, action.edits());
          expect(placed(`${source}|`).analysis.markup.plain).toBe(plain);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a chosen tag that is removed again gives the bytes back", () => {
    fc.assert(
      fc.property(someplace, fc.constantFrom(...TAG_CHOICES), ([text, at, length], { id }) => {
        const { analysis } = placed(`${text}|`);
        const start = at % (text.length + 1);
        const action = codeActions(analysis, { start, end: Math.min(start + length, text.length) }).find(
          (each) => each.id === id,
        );
        if (!action || action.disabled !== undefined || action.title.startsWith("Change")) return;
        const tagged = placed(`${applyEdits(text, action.edits())}|`).analysis;
        const before = new Set(
          analysis.markup.elements.map(({ plain, name }) => `${plain.start}-${plain.end}-${name}`),
        );
        const [added] = tagged.markup.elements.filter(
          ({ plain, name }) => !before.has(`${plain.start}-${plain.end}-${name}`),
        );
        if (!added || tagged.markup.elements.length !== analysis.markup.elements.length + 1) return;
        const untag = codeActions(tagged, { start: added.start, end: added.start }).find((each) => each.id === "untag");
        expect(applyEdits(tagged.text, untag?.edits() ?? [])).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
