import type { Evidence } from "./decide.ts";
import { furnitureModel } from "./furnitureModel.ts";
import { headlineCandidates, rivalRows } from "./headlineFeatures.ts";
import type { Layout } from "./layout.ts";
import { lineFeatures } from "./lineFeatures.ts";
import type { PageMemory } from "./pageMemory.ts";
import type { Call } from "./rules.ts";
import { tidyFeatures } from "./tidyFeatures.ts";

/** Asks the models about a page. `calls`: what the rules say of each line; `memory`: what the model said of the page before its last change. */
export function weigh(layout: Layout, calls: readonly Call[], memory: PageMemory): Evidence {
  const words = layout.forms.map((form) => Math.fround(form.wordScore));
  const known = layout.forms.map((form) => Math.fround(form.known));
  const features = lineFeatures({ layout, calls, wordScores: words, known }, memory);
  const { rows, width } = features;
  const lines = memory.scores(furnitureModel.lines, features.lines, rows, width);
  const candidates = headlineCandidates(layout, rows, width, lines);
  const headlines = weighHeadlines(candidates);
  const best = headlines.reduce((most, score) => Math.max(most, score), NO_HEADLINE);
  const tidy = furnitureModel.tidy.score(tidyFeatures(layout, lines, words, best), 0);
  return { lines, words, candidates: candidates.indexes, headlines, tidy };
}

/** A first pass rates every candidate by itself, a second also by its best rivals above and below: a standfirst reads like a headline until the headline is seen. */
function weighHeadlines(candidates: ReturnType<typeof headlineCandidates>): readonly number[] {
  const { indexes, rows, width } = candidates;
  const first = indexes.map((_, k) => Math.fround(furnitureModel.headlines.score(rows, k * width)));
  const second = rivalRows(candidates, first);
  return indexes.map((_, k) => Math.fround(furnitureModel.rivals.score(second.rows, k * second.width)));
}

/** Log-odds of the best candidate where there is none. */
export const NO_HEADLINE = -9;
