import fc from "fast-check";
import { expect, test } from "vitest";
import { recased } from "../../training/names/recased.ts";
import { anyText } from "../support/arbitraries.ts";

const TEXT = "Mr Orlov of McDonald's spoke for 20 minutes.\nNobody in Łódź listened, il-Hamra least.";

function variantOf(text: string, i: number): string | undefined {
  return recased({ id: "a", text, entities: [] }, i)?.record.text;
}

/** Of 120 documents with this text, those that have a variant. */
function variantsOf(text: string): readonly string[] {
  return Array.from({ length: 120 }, (_, i) => variantOf(text, i)).filter((variant) => variant !== undefined);
}

test("capitals, small letters and title case take turns", () => {
  const variants = variantsOf(TEXT);
  expect(variants.slice(0, 3)).toEqual([
    "MR ORLOV OF MCDONALD'S SPOKE FOR 20 MINUTES.\nNOBODY IN ŁÓDŹ LISTENED, IL-HAMRA LEAST.",
    "mr orlov of mcdonald's spoke for 20 minutes.\nnobody in łódź listened, il-hamra least.",
    "Mr Orlov of McDonald's Spoke for 20 Minutes.\nNobody in Łódź Listened, il-Hamra Least.",
  ]);
  for (const [i, variant] of variants.entries()) expect(variant).toBe(variants[i % 3]);
});

test("most documents have no variant", () => {
  expect(variantsOf(TEXT).length).toBeGreaterThan(6);
  expect(variantsOf(TEXT).length).toBeLessThan(40);
});

test("a document of which a letter would become two is left alone", () => {
  expect(new Set(variantsOf("Auf der Straße"))).toEqual(new Set(["auf der straße", "Auf der Straße"]));
  expect(new Set(variantsOf("Aus İzmir"))).toEqual(new Set(["AUS İZMIR", "Aus İzmir"]));
});

test("a variant counts less than a document", () => {
  const weight = recased({ id: "a", text: TEXT, entities: [] }, 0)?.weight;
  expect(weight).toBeGreaterThan(0);
  expect(weight).toBeLessThan(1);
});

test("the names of a variant are where they were", () => {
  const orlov = { start: 3, end: 8, type: "person" };
  const record = { id: "a", text: TEXT, entities: [orlov] };
  const variant = recased(record, 0)?.record;
  expect(variant).toEqual({ ...record, text: TEXT.toUpperCase() });
  expect(variant?.text.slice(orlov.start, orlov.end)).toBe("ORLOV");
});

test("every letter of a variant stands where it stood", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."aBß İŉΣσ'-éЖж𐐨"), maxLength: 8 });
  fc.assert(
    fc.property(fc.oneof(anyText(), letters), (text) => {
      for (const variant of new Set(variantsOf(text))) {
        expect(variant.length).toBe(text.length);
        let at = 0;
        for (const letter of text) {
          const written = variant.slice(at, at + letter.length);
          // A small sigma has another form at the end of a word.
          if (![letter, letter.toUpperCase(), letter.toLowerCase(), "ς"].includes(written))
            expect.fail(`${written} for ${letter}`);
          at += letter.length;
        }
      }
    }),
  );
});
