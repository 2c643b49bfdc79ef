import type { LineForm } from "../model/reading.ts";
import type { Evidence } from "./decide.ts";
import { furnitureModel } from "./furnitureModel.ts";
import { headlineCandidates, rivalRows } from "./headlineFeatures.ts";
import type { Layout } from "./layout.ts";
import { lineFeatures } from "./lineFeatures.ts";
import type { Call } from "./rules.ts";
import { tidyFeatures } from "./tidyFeatures.ts";

/** Asks the models about a page. `calls`: what the rules say of each line. */
export function weigh(layout: Layout, calls: readonly Call[]): Evidence {
  const words = Float32Array.from(layout.forms, (form: LineForm) => form.wordScore);
  const known = Float32Array.from(layout.forms, (form: LineForm) => form.known);
  const { rows, count: width } = lineFeatures({ layout, calls, wordScores: words, known });
  const lines = Float32Array.from(calls, (_, i) => furnitureModel.lines.score(rows, i * width));
  const candidates = headlineCandidates(layout, rows, width, lines);
  const headlines = weighHeadlines(candidates);
  const best = headlines.reduce((most, score) => Math.max(most, score), NO_HEADLINE);
  const tidy = furnitureModel.tidy.score(tidyFeatures(layout, lines, words, best), 0);
  return { lines, words, candidates: candidates.indexes, headlines, tidy };
}

/** A first pass rates every candidate by itself, a second also by its best rivals above and below: a standfirst reads like a headline until the headline is seen. */
function weighHeadlines(candidates: ReturnType<typeof headlineCandidates>): Float32Array {
  const { indexes, rows, width } = candidates;
  const first = Float32Array.from(indexes, (_, k) => furnitureModel.headlines.score(rows, k * width));
  const second = rivalRows(candidates, first);
  return Float32Array.from(indexes, (_, k) => furnitureModel.rivals.score(second.rows, k * second.width));
}

/** Log-odds of the best candidate where there is none. */
export const NO_HEADLINE = -9;
