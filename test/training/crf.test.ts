import { describe, expect, test } from "vitest";
import { LABELS, mayFollow, OUTSIDE } from "../../article/src/recognize/names/tagger/labels.ts";
import { bestLabels, TRANSITIONS, Transitions } from "../../article/src/recognize/names/tagger/lattice.ts";
import { Crf, type CrfOptions, type Example } from "../../training/names/crf.ts";

const PERSON = 1;
const FURTHER_PERSON = 2;
const PLACE = 5;
const PRODUCT = 9;

/** A word of the toy language is one feature; `said` has none and is small. */
const WORDS = ["Ann", "Smith", "Oslo", "Delta", "noise"];
const SMALL = "said";

const OPTIONS: CrfOptions = {
  features: WORDS.length,
  corpora: 1,
  epochs: 60,
  rate: 0.2,
  decay: 0.98,
  l1: 0,
  dropout: 0,
  seed: 3,
};

/** `Ann=1 said=0`: words with the labels they may have, `5|9` for two. */
function example(tagged: string, more: Partial<Example> = {}): Example {
  const pairs = tagged.split(" ").map((pair) => pair.split("=") as [string, string]);
  const bitsOf = (labels: string): number => labels.split("|").reduce((bits, label) => bits | (1 << Number(label)), 0);
  return {
    corpus: 0,
    weight: 1,
    ...zoneOf(pairs.map(([words]) => words)),
    allowed: Int32Array.from(pairs, ([, labels]) => bitsOf(labels)),
    ...more,
  };
}

/** A token may be several words at once: `Ann+noise`. */
function zoneOf(tokens: readonly string[]): Pick<Example, "features" | "slots"> {
  return {
    features: tokens.map((words) =>
      Int32Array.from(
        words
          .split("+")
          .filter((word) => word !== SMALL)
          .map((word) => WORDS.indexOf(word)),
      ),
    ),
    slots: Uint8Array.from(tokens, (word) => (word === SMALL ? 1 : 0)),
  };
}

/** The best labels by weights as `blend` lays them out. */
function tagged(text: string, weights: Float32Array): number[] {
  const { features, slots } = zoneOf(text.split(" "));
  const scores = new Float32Array(slots.length * LABELS);
  for (const [t, token] of features.entries())
    for (const feature of token)
      for (let label = 0; label < LABELS; label++) {
        const at = t * LABELS + label;
        scores[at] = (scores[at] as number) + (weights[feature * LABELS + label] as number);
      }
  expect(weights.length).toBe(WORDS.length * LABELS + TRANSITIONS);
  return [...bestLabels(slots, scores, new Transitions(weights.slice(WORDS.length * LABELS)))];
}

/** `Smith` begins a name, or goes on with one behind `Ann`; the word alone does not tell. */
const TOY = [
  "Ann=1 Smith=2 said=0",
  "said=0 Ann=1 Smith=2",
  "Smith=1 said=0",
  "said=0 Smith=1",
  "Ann=1 said=0 Oslo=5",
  "Oslo=5 Ann=1 Smith=2",
  "Oslo=5 Smith=1",
  "said=0 said=0",
].map((text) => example(text));

const WEIGHTS = Crf.train(TOY, OPTIONS).blend([1]);

test.each([
  ["Ann Smith said", [PERSON, FURTHER_PERSON, OUTSIDE]],
  ["Smith said", [PERSON, OUTSIDE]],
  ["Oslo Smith", [PLACE, PERSON]],
  ["Oslo Ann Smith", [PLACE, PERSON, FURTHER_PERSON]],
  ["said said", [OUTSIDE, OUTSIDE]],
])("learns to tag %s", (text, labels) => {
  expect(tagged(text, WEIGHTS)).toEqual(labels);
});

test.each([
  ["Smith said Ann Smith Oslo", [PERSON, OUTSIDE, PERSON, FURTHER_PERSON, PLACE]],
  ["said Smith said Ann Smith", [OUTSIDE, PERSON, OUTSIDE, PERSON, FURTHER_PERSON]],
])("tags what it has not seen by what it has: %s", (text, labels) => {
  expect(tagged(text, WEIGHTS)).toEqual(labels);
});

describe("each step goes along the gradient, as all labellings give it", () => {
  const STEP = 0.3;
  const BLOCK = WORDS.length * LABELS + TRANSITIONS;

  test.each(["Ann=1 Smith=2 said=0", "Oslo+noise=5 Delta=1|3|9 said=0|5|6", "Smith+noise=1|5 noise=2|6", "said=0|1"])(
    "for %s",
    (text) => {
      const learned = example(text, { corpus: 1 });
      const weightsAfter = (epochs: number): Float32Array =>
        Crf.train([learned], { ...OPTIONS, corpora: 2, rate: STEP, decay: 1, epochs }).weights;
      for (let epochs = 0; epochs < 4; epochs++) {
        const before = weightsAfter(epochs);
        const after = weightsAfter(epochs + 1);
        const gradient = gradientOf(learned, (i) => (before[i] as number) + (before[2 * BLOCK + i] as number));
        for (let i = 0; i < BLOCK; i++) {
          const expected = STEP * (gradient.get(i) ?? 0);
          // The shared weight and that of the corpus; the other corpus stays as it is.
          for (const [block, change] of [expected, 0, expected].entries()) {
            const at = block * BLOCK + i;
            const changed = (after[at] as number) - (before[at] as number);
            if (Math.abs(changed - change) > 1e-5) expect.fail(`weight ${at}: ${changed}, not ${change}`);
          }
        }
      }
    },
  );

  /** By weight, how much oftener it is expected to count in the allowed labellings than in all. */
  function gradientOf({ features, slots, allowed }: Example, weightAt: (i: number) => number): Map<number, number> {
    const all = labellings(slots.length).map((labels) => {
      const counted = labels.flatMap((label, t) => [
        ...Array.from(features[t] as Int32Array, (feature) => feature * LABELS + label),
        WORDS.length * LABELS + ((slots[t] as number) * LABELS + (labels[t - 1] ?? OUTSIDE)) * LABELS + label,
      ]);
      const isAllowed = labels.every((label, t) => (((allowed[t] as number) >> label) & 1) === 1);
      return { counted, isAllowed, mass: Math.exp(counted.reduce((sum, i) => sum + weightAt(i), 0)) };
    });
    const massOf = (some: typeof all): number => some.reduce((sum, { mass }) => sum + mass, 0);
    const allowedMass = massOf(all.filter(({ isAllowed }) => isAllowed));
    const allMass = massOf(all);
    const gradient = new Map<number, number>();
    for (const { counted, isAllowed, mass } of all)
      for (const i of counted)
        gradient.set(i, (gradient.get(i) ?? 0) + (isAllowed ? mass / allowedMass : 0) - mass / allMass);
    return gradient;
  }

  function labellings(n: number): readonly (readonly number[])[] {
    if (n === 0) return [[]];
    return labellings(n - 1).flatMap((earlier) =>
      Array.from({ length: LABELS }, (_, label) => label)
        .filter((label) => mayFollow(earlier.at(-1) ?? OUTSIDE, label))
        .map((label) => [...earlier, label]),
    );
  }
});

test("learns nothing in no epochs", () => {
  expect(Crf.train(TOY, { ...OPTIONS, epochs: 0 }).weights.every((weight) => weight === 0)).toBe(true);
});

test("learns the same twice, and another thing from another seed", () => {
  const drawn = { ...OPTIONS, epochs: 3, dropout: 0.4 };
  expect(Crf.train(TOY, drawn).weights).toEqual(Crf.train(TOY, drawn).weights);
  expect(Crf.train(TOY, { ...drawn, seed: 4 }).weights).not.toEqual(Crf.train(TOY, drawn).weights);
});

test("learns although features are left out", () => {
  const weights = Crf.train(TOY, { ...OPTIONS, dropout: 0.3 }).blend([1]);
  expect(tagged("Smith said Ann Smith Oslo", weights)).toEqual([PERSON, OUTSIDE, PERSON, FURTHER_PERSON, PLACE]);
});

describe("where a token may have several labels", () => {
  const partial = new Array(4).fill(example("said=0 Delta=5|9"));

  test("it gets one of them", () => {
    const [, label] = tagged("said Delta", Crf.train(partial, OPTIONS).blend([1]));
    expect([PLACE, PRODUCT]).toContain(label);
  });

  test.each([PLACE, PRODUCT])("another example tells which: %i", (label) => {
    const told = [...partial, example(`said=0 Delta=${label}`)];
    expect(tagged("said Delta", Crf.train(told, OPTIONS).blend([1]))).toEqual([OUTSIDE, label]);
  });

  test("neither of them is preferred", () => {
    const weights = Crf.train(partial, OPTIONS).blend([1]);
    const at = WORDS.indexOf("Delta") * LABELS;
    expect(weights[at + PLACE]).toBeGreaterThan(0.1);
    expect(weights[at + PLACE]).toBeCloseTo(weights[at + PRODUCT] as number, 4);
    expect(weights[at + PERSON]).toBeLessThan(0);
  });
});

describe("corpora with conventions of their own", () => {
  const examples = [
    example("said=0 Delta=5", { corpus: 0 }),
    example("said=0 Delta=9", { corpus: 1 }),
    example("said=0 Ann=1", { corpus: 0 }),
    example("said=0 Ann=1", { corpus: 1 }),
  ];
  const crf = Crf.train(examples, { ...OPTIONS, corpora: 2 });

  test.each([
    [[1, 0], PLACE],
    [[0, 1], PRODUCT],
  ])("are each followed in their own blend: %j", (shares, label) => {
    expect(tagged("said Delta", crf.blend(shares))).toEqual([OUTSIDE, label]);
  });

  test.each([[[1, 0]], [[0, 1]], [[0.5, 0.5]], [[]]])("share what they agree on: %j", (shares) => {
    expect(tagged("said Ann", crf.blend(shares))).toEqual([OUTSIDE, PERSON]);
  });

  test("a blend lies between its corpora", () => {
    const [shared, first, both] = [[], [1, 0], [0.25, 0.5]].map((shares) => crf.blend(shares)) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const second = crf.blend([0, 1]);
    for (const [i, weight] of both.entries()) {
      const base = shared[i] as number;
      const expected = base + 0.25 * ((first[i] as number) - base) + 0.5 * ((second[i] as number) - base);
      expect(Math.abs(weight - expected)).toBeLessThan(1e-5);
    }
  });

  test("one says nothing of the other's own weights", () => {
    const alone = Crf.train([example("said=0 Delta=5", { corpus: 0 })], { ...OPTIONS, corpora: 2 });
    expect(alone.blend([0, 1])).toEqual(alone.blend([]));
    expect(alone.blend([1, 0])).not.toEqual(alone.blend([]));
  });
});

test("an example counts by its weight", () => {
  const [light, heavy] = [PLACE, PRODUCT].map((label) => (weight: number) => example(`Delta=${label}`, { weight })) as [
    (weight: number) => Example,
    (weight: number) => Example,
  ];
  expect(tagged("Delta", Crf.train([light(0.2), heavy(1)], OPTIONS).blend([1]))).toEqual([PRODUCT]);
  expect(tagged("Delta", Crf.train([light(1), heavy(0.2)], OPTIONS).blend([1]))).toEqual([PLACE]);
});

test("the penalty leaves no weight to a feature that says nothing, and some to those that tell", () => {
  const examples = [
    "Ann=1 said=0",
    "Ann+noise=1 said=0",
    "Oslo=5 said=0",
    "Oslo+noise=5 said=0",
    "Delta=9 said=0",
    "Delta+noise=9 said=0",
  ].map((text) => example(text));
  const weightsOf = (l1: number, word: string): number[] => {
    const at = WORDS.indexOf(word) * LABELS;
    return [
      ...Crf.train(examples, { ...OPTIONS, l1 })
        .blend([1])
        .slice(at, at + LABELS),
    ];
  };
  expect(weightsOf(0, "noise").some((weight) => weight !== 0)).toBe(true);
  expect(weightsOf(0.5, "noise").every((weight) => weight === 0)).toBe(true);
  expect(weightsOf(0.5, "Ann")[PERSON]).toBeGreaterThan(0.1);
});
