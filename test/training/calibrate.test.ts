import fc from "fast-check";
import { expect, test } from "vitest";
import { calibrate } from "../../training/names/calibrate.ts";
import { randomFrom } from "../../training/records.ts";

type Outcome = Parameters<typeof calibrate>[0][number];

/** 20 000 predictions, those of probability p right in a share `truth(p)` of them. */
function outcomes(truth: (probability: number) => number): Outcome[] {
  const random = randomFrom(11);
  return Array.from({ length: 20_000 }, () => {
    const probability = random();
    return { probability, isRight: random() < truth(probability) };
  });
}

/** `0.2- 0.7+`: probabilities and what became of them. */
function listed(text: string): Outcome[] {
  return text.split(" ").map((outcome) => ({
    probability: Number.parseFloat(outcome),
    isRight: outcome.endsWith("+"),
  }));
}

test("says the probability itself where nothing was predicted", () => {
  const curve = calibrate([]);
  expect(curve.length).toBe(21);
  for (const [step, value] of curve.entries()) expect(value).toBeCloseTo(step / 20, 9);
});

test.each<[string, (probability: number) => number]>([
  ["right as often as they say", (p) => p],
  ["right less often than they say", (p) => p * p],
  ["right more often than they say", (p) => Math.sqrt(p)],
  ["worth nothing", () => 0.3],
])("finds out that predictions are %s", (_, truth) => {
  const curve = calibrate(outcomes(truth));
  // Of the very ends a few outcomes tell.
  for (let step = 1; step < 20; step++)
    expect(Math.abs((curve[step] as number) - truth(step / 20)), `at ${step / 20}`).toBeLessThan(0.08);
});

test("pools predictions of which the surer are less often right", () => {
  const curve = calibrate(listed("0.2+ 0.4- 0.6+ 0.8-"));
  for (const value of curve) expect(value).toBeCloseTo(0.5, 9);
});

test("says neither 0 nor 1 of what it has seen a few times", () => {
  const curve = calibrate(listed("0.1- 0.1- 0.9+ 0.9+"));
  expect(curve[0]).toBeCloseTo(0.25, 9);
  expect(curve[10]).toBeCloseTo(0.5, 9);
  expect(curve[20]).toBeCloseTo(0.75, 9);
});

const OUTCOMES = fc.array(
  fc.record({ probability: fc.nat(100).map((percent) => percent / 100), isRight: fc.boolean() }),
  { maxLength: 200 },
);

test("never falls, and stays between 0 and 1", () => {
  fc.assert(
    fc.property(OUTCOMES, (given) => {
      const curve = calibrate(given);
      expect(curve.length).toBe(21);
      for (const [step, value] of curve.entries()) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        if (step > 0) expect(value, `at ${step / 20}`).toBeGreaterThanOrEqual((curve[step - 1] as number) - 1e-9);
      }
    }),
    // One outcome at the low end, and many a little oftener right above it.
    { examples: [[listed("0.1- 0.8+ 0.8- 0.8- 0.8- 0.8- 0.8- 0.8- 0.8- 0.8- 0.8-")]] },
  );
});

test("outcomes of one probability count together, in whichever order they come", () => {
  const half = "0.5- 0.5- 0.5+ 0.5+";
  expect(calibrate(listed(half))[10]).toBeCloseTo(0.5, 9);
  expect(calibrate(listed(half).reverse())[10]).toBeCloseTo(0.5, 9);
  fc.assert(
    fc.property(OUTCOMES, (given) => {
      const turned = calibrate([...given].reverse());
      for (const [step, value] of calibrate(given).entries()) expect(turned[step]).toBeCloseTo(value, 9);
    }),
  );
});
