import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairMarks } from "../../../../article/src/recognize/quotes/index.ts";

/** A paragraph with its stretches drawn in: ⟦“paired”⟧, ⟦“open⟧=open, ⟦unopened”⟧=unopened; one inside another likewise. */
function expectStretches(drawn: string): void {
  const text = drawn.replace(/⟦|⟧(=\w+)?/g, "");
  expect(draw(text)).toBe(drawn);
}

function draw(text: string): string {
  const edits = pairMarks(text).flatMap(({ start, end, state }, i) => [
    { at: start, order: i, insert: "⟦" },
    { at: end, order: -i - 1, insert: state === "paired" ? "⟧" : `⟧=${state}` },
  ]);
  // At one place closers stand before openers, the inner before the outer.
  edits.sort((a, b) => a.at - b.at || a.order - b.order);
  let result = "";
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.at) + edit.insert;
    at = edit.at;
  }
  return result + text.slice(at);
}

describe("pairs marks of one kind", () => {
  test.each([
    "Hun sa ⟦”broen er stengt”⟧ og gikk.",
    "Powiedziała ⟦„most jest zamknięty”⟧ i wyszła.",
    "Hij zei ⟦„de brug is dicht“⟧ en liep weg.",
    "Hon sade ⟦»bron är stängd»⟧ och gick.",
    "Sie nannte es ⟦›zu‹⟧ und ging.",
    "Il a dit ⟦«\u00a0le pont est fermé\u00a0»⟧ hier.",
    "彼は⟦「橋は閉鎖された」⟧と言った。",
    "他说⟦『桥关了』⟧。",
    "They wrote ⟦〝closed〞⟧ and ⟦❝shut❞⟧ on it.",
    "Sie rief ⟦,,die Brücke ist zu''⟧ herüber.",
    "Sie rief ⟦‚‚die Brücke ist zu‘‘⟧ herüber.",
    "She wrote ⟦´closed´⟧ and ⟦`shut´⟧ on it.",
    "She wrote ⟦’’the bridge is closed’’⟧ on it.",
  ])("%s", expectStretches);
});

describe("pairs marks inside others", () => {
  test.each([
    "⟦“She called it ⟦‘my ⟦“own”⟧ bridge’⟧ twice,”⟧ he said.",
    '⟦"She called it ⟦\'my ⟦"own"⟧ bridge\'⟧ twice,"⟧ he said.',
    "⟦„Sie sagte ⟦‚mein ⟦„Steg“⟧ hier‘⟧ zweimal“⟧, sagte er.",
    "⟦«Она сказала ⟦„мой мост“⟧ дважды»⟧, – сказал он.",
    "⟦«Она сказала ⟦«мой мост»⟧ дважды»⟧, – сказал он.",
    "⟦“She called it ⟦“hers”⟧ all along,”⟧ he said. ⟦“Nobody”⟧ did.",
    '⟦"She called it ⟦"hers"⟧ all along,"⟧ he said.',
    "⟦“We say ⟦“hers”⟧”⟧ and go.",
  ])("%s", expectStretches);
});

describe("finds the closing mark that an apostrophe or an inch mark is not", () => {
  test.each([
    "⟦‘The farmers’ dogs ran,’⟧ he said.",
    "⟦‘They were goin’ home in the ’90s,’⟧ he said.",
    "⟦‘They sang in the ‘90s and we heard ‘em,’⟧ he said.",
    "⟦'It's rock 'n' roll,'⟧ he said.",
    '⟦"A 5\'11" guard took a 19" screen home,"⟧ he said.',
    "⟦“A 6’2” guard,”⟧ he said.",
    '⟦"The flood of 1990"⟧ was a film, ⟦"1991"⟧ its sequel.',
  ])("%s", expectStretches);
});

describe("repairs what scraping breaks", () => {
  test.each([
    "the wrong closer: ⟦“It rained,’⟧ he said, ⟦“all day.”⟧",
    "the wrong closer: a ⟦“wet town’⟧ and a ⟦“dry one”⟧",
    "the wrong opener: ⟦‘It rained,”⟧ he said, ⟦“all day.”⟧",
    'the wrong opener: ⟦"It rained,”⟧ he said.',
    "spaces inside: he said ⟦“ it rained ”⟧ and ⟦‘ it blew ’⟧.",
    'spaces inside: he said ⟦" it rained "⟧ and ⟦" it blew. "⟧',
    'glued: he said⟦"it rained"⟧and left,⟦"It blew,"⟧he said.',
    "glued: he said⟦“it rained”⟧and left. ⟦‘It blew,’⟧he said.",
    "glued: it rained.⟦»It blew»⟧, he said.",
    "doubled: he said ⟦“⟦“it rained”⟧”⟧ then.",
  ])("%s", expectStretches);

  test.each([
    "a quote that is never closed: He said “it rained and then ⟦“it blew”⟧ hard.",
    "a quote that is never closed: “It rained. He left. ⟦“It blew.”⟧ Nobody came.",
    "⟦“It rained. It blew and would not end.⟧=open",
    "⟦« Il pleuvait. Il ventait sans fin.⟧=open",
    "⟦It rained. It blew and would not end.”⟧=unopened",
    "⟦Шёл дождь. Дул ветер.»⟧=unopened",
    "Read more »",
    "‘Enbaqom was a monk.",
    '1."The law is the law.',
  ])("%s", expectStretches);
});

const WORDS = [
  "It rained",
  "The river rose, and we ran",
  "Nobody’s boat was lost",
  "We don’t know",
  "He asked: why now?",
];
const STYLES = ["“”", '""', "””", "““", "”“", "„“", "„”", "»«", "«»", "»»", "‘’", "「」", "『』"];

test("finds every quote of a paragraph, whatever its marks and the words around them", () => {
  const quote = fc.record({
    words: fc.constantFrom(...WORDS),
    end: fc.constantFrom("", ",", "."),
    after: fc.constantFrom(" he said. ", " and ", ", she said, "),
  });
  fc.assert(
    fc.property(
      fc.array(quote, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...STYLES),
      (quotes, [opener, closer]) => {
        let text = "Okri spoke. ";
        const expected: string[] = [];
        for (const { words, end, after } of quotes) {
          const quoted = opener + words + end + closer;
          text += quoted + after;
          expected.push(quoted);
        }
        expect(pairMarks(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
      },
    ),
  );
});

test.each(["“", "“a ‘b’ ", "“a “b” ", '" a ', ",,a ", "‘a” ", "“a' ", "a”b", "«a ", 'a"b', "’ "])(
  "answers within the runner's five seconds for a long line made of %s, as no quadratic scan can",
  (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(Array.isArray(pairMarks(text))).toBe(true);
  },
);
