import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LABELS, NAME_KINDS, OUTSIDE } from "../../../../../article/src/recognize/names/tagger/labels.ts";
import {
  bestLabels,
  Marginals,
  TRANSITIONS,
  Transitions,
} from "../../../../../article/src/recognize/names/tagger/lattice.ts";
import { SLOTS } from "../../../../../article/src/recognize/names/tagger/wordType.ts";
import { randomFrom } from "../../../../../training/records.ts";

const FIRST_PERSON = 1;
const FURTHER_PERSON = 2;
const FIRST_PLACE = 5;

interface Zone {
  readonly slots: Uint8Array;
  readonly scores: Float32Array;
  readonly transitions: Transitions;
}

/** Scores from -3 to 3. */
const ZONE: fc.Arbitrary<Zone> = fc.record({ n: fc.integer({ min: 1, max: 3 }), seed: fc.nat() }).map(({ n, seed }) => {
  const random = randomFrom(seed);
  const number = (): number => 6 * random() - 3;
  return {
    slots: Uint8Array.from({ length: n }, () => Math.floor(random() * SLOTS)),
    scores: Float32Array.from({ length: n * LABELS }, number),
    transitions: new Transitions(Float32Array.from({ length: TRANSITIONS }, number)),
  };
});

/** A zone whose scores and transitions are 0 but for those named. */
function zoneOf(slots: readonly number[], scores: readonly (readonly [number, number, number])[] = []): Zone {
  const zone: Zone = {
    slots: Uint8Array.from(slots),
    scores: new Float32Array(slots.length * LABELS),
    transitions: new Transitions(new Float32Array(TRANSITIONS)),
  };
  for (const [token, label, score] of scores) zone.scores[token * LABELS + label] = score;
  return zone;
}

/** The same with one transition. */
function withTransition(zone: Zone, slot: number, before: number, label: number, weight: number): Zone {
  const weights = new Float32Array(TRANSITIONS);
  weights[slot * LABELS * LABELS + before * LABELS + label] = weight;
  return { ...zone, transitions: new Transitions(weights) };
}

function best({ slots, scores, transitions }: Zone): number[] {
  return [...bestLabels(slots, scores, transitions)];
}

function marginals({ slots, scores, transitions }: Zone): Marginals {
  return new Marginals(slots, scores, transitions);
}

/** All sequences of labels in which a further token stands behind one of its kind. */
function labellings(n: number): readonly (readonly number[])[] {
  if (n === 0) return [[]];
  return labellings(n - 1).flatMap((earlier) =>
    Array.from({ length: LABELS }, (_, label) => [...earlier, label]).filter(isPossible),
  );
}

const LABELLINGS = [0, 1, 2, 3].map(labellings);

/** Looks at the last label. */
function isPossible(labels: readonly number[]): boolean {
  const label = labels.at(-1) as number;
  if (label === OUTSIDE || label % 2 === 1) return true;
  const before = labels.at(-2);
  return before === label || before === label - 1;
}

function scoreOf({ slots, scores, transitions }: Zone, labels: readonly number[]): number {
  return labels.reduce((sum, label, t) => {
    const before = t === 0 ? OUTSIDE : (labels[t - 1] as number);
    const transition = transitions.weights[((slots[t] as number) * LABELS + before) * LABELS + label] as number;
    return sum + transition + (scores[t * LABELS + label] as number);
  }, 0);
}

describe("the best labels", () => {
  test("are those that score highest of all that can be", () => {
    fc.assert(
      fc.property(ZONE, (zone) => {
        const all = LABELLINGS[zone.slots.length] as readonly (readonly number[])[];
        const found = best(zone);
        expect(all).toContainEqual(found);
        expect(scoreOf(zone, found)).toBeCloseTo(Math.max(...all.map((labels) => scoreOf(zone, labels))), 9);
      }),
      { numRuns: 30 },
    );
  });

  test("of a word that says nothing are none", () => {
    expect(best(zoneOf([0, 1]))).toEqual([OUTSIDE, OUTSIDE]);
  });

  test("begin as if the token before were in no name", () => {
    const zone = zoneOf([3], [[0, FIRST_PLACE, 1]]);
    expect(best(zone)).toEqual([FIRST_PLACE]);
    expect(best(withTransition(zone, 3, OUTSIDE, FIRST_PERSON, 2))).toEqual([FIRST_PERSON]);
    expect(best(withTransition(zone, 3, FIRST_PERSON, FIRST_PERSON, 2))).toEqual([FIRST_PLACE]);
  });

  test("weigh a transition by the slot of the later token", () => {
    const zone = zoneOf([0, 4], [[0, FIRST_PERSON, 3]]);
    expect(best(withTransition(zone, 4, FIRST_PERSON, FIRST_PLACE, 2))).toEqual([FIRST_PERSON, FIRST_PLACE]);
    expect(best(withTransition(zone, 0, FIRST_PERSON, FIRST_PLACE, 2))).toEqual([FIRST_PERSON, OUTSIDE]);
    expect(best(withTransition(zone, 4, FIRST_PLACE, FIRST_PERSON, 2))).toEqual([FIRST_PERSON, OUTSIDE]);
  });

  test("begin no name in its middle, however much speaks for it", () => {
    expect(best(zoneOf([0], [[0, FURTHER_PERSON, 100]]))).toEqual([OUTSIDE]);
    expect(best(zoneOf([0, 0], [[1, FURTHER_PERSON, 100]]))).toEqual([FIRST_PERSON, FURTHER_PERSON]);
    expect(best(withTransition(zoneOf([0, 0], [[0, FIRST_PLACE, 9]]), 0, FIRST_PLACE, FURTHER_PERSON, 100))).toEqual([
      FIRST_PLACE,
      OUTSIDE,
    ]);
  });

  test("are found in a zone longer than any before", () => {
    const labels = Array.from({ length: 500 }, (_, t) => 2 * (t % NAME_KINDS.length) + 1);
    const zone = zoneOf(
      labels.map(() => 0),
      labels.map((label, t) => [t, label, 1]),
    );
    expect(best(zone)).toEqual(labels);
  });
});

describe("the probability of a name", () => {
  test("is its share of the sum over all labellings", () => {
    fc.assert(
      fc.property(ZONE, (zone) => {
        const n = zone.slots.length;
        const found = marginals(zone);
        const expected = new Map<string, number>();
        let total = 0;
        for (const labels of LABELLINGS[n] as readonly (readonly number[])[]) {
          const mass = Math.exp(scoreOf(zone, labels));
          total += mass;
          for (const name of namesIn(labels)) expected.set(name, (expected.get(name) ?? 0) + mass);
        }
        for (let first = 0; first < n; first++)
          for (let end = first + 1; end <= n; end++)
            for (let kind = 0; kind < NAME_KINDS.length; kind++) {
              const probability = (expected.get(`${first} ${end} ${kind}`) as number) / total;
              expect(Math.abs(found.ofName(first, end, kind) - probability)).toBeLessThan(1e-6);
            }
      }),
      { numRuns: 30 },
    );
  });

  /** `first end kind` of each. */
  function namesIn(labels: readonly number[]): string[] {
    return labels.flatMap((label, first) => {
      if (label % 2 === 0) return [];
      let end = first + 1;
      while (labels[end] === label + 1) end++;
      return [`${first} ${end} ${(label - 1) / 2}`];
    });
  }

  test("is shared evenly where nothing speaks for a label", () => {
    // Outside, or the first token of a name of some kind.
    expect(marginals(zoneOf([2])).ofName(0, 1, 5)).toBeCloseTo(1 / (1 + NAME_KINDS.length), 9);
  });

  test("leaves none for what cannot be", () => {
    const alone = marginals(zoneOf([0], [[0, FURTHER_PERSON, 20]]));
    const kinds = NAME_KINDS.map((_, kind) => alone.ofName(0, 1, kind));
    expect(kinds.reduce((sum, chance) => sum + chance)).toBeCloseTo(8 / 9, 6);
  });

  test("counts the longer name against the shorter", () => {
    const pair = marginals(
      zoneOf(
        [0, 0],
        [
          [0, FIRST_PERSON, 9],
          [1, FURTHER_PERSON, 9],
        ],
      ),
    );
    expect(pair.ofName(0, 2, 0)).toBeGreaterThan(0.99);
    expect(pair.ofName(0, 1, 0)).toBeLessThan(0.01);
    expect(pair.ofName(1, 2, 0)).toBeLessThan(0.01);
  });

  test("runs over in no zone, however long and sure", () => {
    const length = 2000;
    const zone = zoneOf(
      new Array(length).fill(1),
      Array.from({ length }, (_, t) => [t, FIRST_PLACE, 60]),
    );
    for (const t of [0, 1, length / 2, length - 1]) expect(marginals(zone).ofName(t, t + 1, 2)).toBeCloseTo(1, 9);
  });
});
