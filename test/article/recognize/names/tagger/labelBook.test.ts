import fc from "fast-check";
import { expect, test } from "vitest";
import { TokenCase, TokenKind } from "../../../../../article/src/model/reading.ts";
import { LabelBook, type LabelledZone } from "../../../../../article/src/recognize/names/tagger/labelBook.ts";
import { LABELS, OUTSIDE } from "../../../../../article/src/recognize/names/tagger/labels.ts";
import { WordTypes } from "../../../../../article/src/recognize/names/tagger/wordType.ts";

const PERSON = 1;
const ORGANIZATION = 3;
const PLACE = 5;

const TYPES = new WordTypes({ clusters: () => [], lists: () => [] });

/** `New=5 York=6`: words with their labels. */
function zone(labelled: string, caseCounts = true): LabelledZone {
  const pairs = labelled.split(" ").map((pair) => pair.split("=") as [string, string]);
  return {
    types: pairs.map(([word]) => TYPES.of(word, word.toLowerCase(), TokenKind.word, caseOf(word), caseCounts)),
    labels: Uint8Array.from(pairs, ([, label]) => Number(label)),
  };
}

function caseOf(word: string): number {
  if (word === word.toLowerCase()) return TokenCase.lower;
  return word === word.toUpperCase() ? TokenCase.upper : TokenCase.title;
}

function bookOf(zones: readonly LabelledZone[]): LabelBook {
  const book = new LabelBook();
  for (const each of zones) book.add(each, 1);
  return book;
}

/** Of each token of a zone that is in the book. */
function featuresOf(book: LabelBook, asked: LabelledZone): number[][] {
  const found: number[][] = [];
  book.eachFeature(asked, (token, features) => {
    expect(token).toBe(found.length);
    found.push([...features]);
  });
  return found;
}

/** Features of the tokens of `asked` in a book of it and `others`. */
function among(asked: LabelledZone, ...others: readonly LabelledZone[]): number[][] {
  return featuresOf(bookOf([asked, ...others]), asked);
}

const ZONE = fc
  .array(fc.tuple(fc.constantFrom("Orlov", "ORLOV", "Minsk", "Bank", "of"), fc.nat(LABELS - 1)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pairs) => zone(pairs.map(([word, label]) => `${word}=${label}`).join(" ")));
const ZONES = fc.array(ZONE, { maxLength: 5 });

test("zones that were added and taken out leave nothing", () => {
  fc.assert(
    fc.property(ZONE, ZONES, ZONES, fc.integer({ min: 1, max: 3 }), (asked, others, passing, times) => {
      const book = bookOf(passing);
      for (const each of [asked, ...others]) book.add(each, 1);
      for (const each of passing) book.add(each, times);
      for (const each of passing) book.add(each, -1 - times);
      expect(featuresOf(book, asked)).toEqual(among(asked, ...others));
    }),
  );
});

test("it does not matter in which order zones were added, nor which were asked before", () => {
  fc.assert(
    fc.property(ZONE, ZONES, (asked, others) => {
      const book = bookOf([...others, asked].reverse());
      for (const other of others) featuresOf(book, other);
      expect(featuresOf(book, asked)).toEqual(among(asked, ...others));
    }),
  );
});

test("a zone does not count itself: its own labels say nothing", () => {
  fc.assert(
    fc.property(
      ZONE,
      ZONES,
      fc.uint8Array({ minLength: 4, maxLength: 4, max: LABELS - 1 }),
      (asked, others, labels) => {
        const relabelled = { ...asked, labels: labels.slice(0, asked.types.length) };
        expect(among(relabelled, ...others)).toEqual(among(asked, ...others));
      },
    ),
  );
});

test("two zones with the same word see each other", () => {
  const asked = zone(`Orlov=${OUTSIDE}`);
  const seen = [
    among(asked),
    among(asked, zone(`Orlov=${OUTSIDE}`)),
    among(asked, zone(`Orlov=${PERSON}`)),
    among(asked, zone(`Orlov=${PLACE}`)),
  ];
  expect(new Set(seen.map(String)).size).toBe(seen.length);
  expect(among(zone(`Orlov=${PERSON}`), asked)).toEqual(seen[1]);
});

test("a word is the same however it is written", () => {
  const asked = zone(`Orlov=${OUTSIDE}`);
  const other = `ORLOV=${PERSON}`;
  expect(among(asked, zone(other))).not.toEqual(among(asked));
  expect(among(asked, zone(other, false))).toEqual(among(asked, zone(`Orlov=${PERSON}`)));
});

test("zones without a word in common do not see each other", () => {
  const asked = zone(`Orlov=${PERSON} left=${OUTSIDE}`);
  expect(among(asked, zone(`Minsk=${PLACE}`), zone(`Bank=${ORGANIZATION} of=${ORGANIZATION + 1}`))).toEqual(
    among(asked),
  );
});

test("what most zones say counts, not the last", () => {
  const asked = zone(`Orlov=${OUTSIDE}`);
  const person = zone(`Orlov=${PERSON}`);
  const place = zone(`Orlov=${PLACE}`);
  // One person more among so many changes neither what is commonest nor in which quarter its share is.
  const people = new Array(19).fill(person);
  expect(among(asked, ...people, place)).toEqual(among(asked, ...people, person, place));
  expect(among(asked, ...people, place)).not.toEqual(among(asked, ...new Array(19).fill(place), person));
});

test("sees at which place of a name a word stood", () => {
  const asked = zone(`Bank=${OUTSIDE}`);
  const places = [
    zone(`Bank=${ORGANIZATION}`),
    zone(`Bank=${ORGANIZATION} of=${ORGANIZATION + 1}`),
    zone(`of=${ORGANIZATION} Bank=${ORGANIZATION + 1}`),
    zone(`of=${ORGANIZATION} Bank=${ORGANIZATION + 1} of=${ORGANIZATION + 1}`),
  ].map((other) => String(among(asked, other)));
  expect(new Set(places).size).toBe(places.length);
});

test("sees how words in a row were labelled together", () => {
  const asked = zone(`West=${PLACE} Minsk=${PLACE + 1}`);
  const together = (kind: number): LabelledZone => zone(`West=${kind} Minsk=${kind + 1}`);
  const apart = (kind: number): readonly LabelledZone[] => [
    zone(`West=${kind} of=${kind + 1}`),
    zone(`Bank=${kind} Minsk=${kind + 1}`),
  ];
  // All count each of the two words by itself the same.
  const seen = [
    among(asked, together(PLACE), ...apart(PERSON)),
    among(asked, together(PERSON), ...apart(PLACE)),
    among(asked, ...apart(PLACE), ...apart(PERSON)),
  ];
  for (const token of [0, 1]) expect(new Set(seen.map((tokens) => String(tokens[token]))).size).toBe(3);
});

test("a word in a zone twice does not see itself", () => {
  const twice = zone(`Orlov=${PERSON} Orlov=${PLACE}`);
  expect(among(twice)).toEqual(among(zone(`Orlov=${OUTSIDE} Orlov=${OUTSIDE}`)));
});
