import { type LineForm, LineShape } from "../model/reading.ts";
import { cap, log, odds, share } from "./featureBytes.ts";
import type { Layout } from "./layout.ts";

/** What the trees ask of a whole page to tell whether it has been cleaned before; one row of bytes of 0–63. */
export function tidyFeatures(
  layout: Layout,
  logOdds: ArrayLike<number>,
  wordScores: ArrayLike<number>,
  headlineScore: number,
): Uint8Array {
  const { forms } = layout;
  const n = forms.length;
  let expected = 0;
  let flagged = 0;
  let flaggedWords = 0;
  let words = 0;
  let short = 0;
  let shortSum = 0;
  let titles = 0;
  let titleSum = 0;
  let cues = 0;
  let times = 0;
  let prose = 0;
  let proseSum = 0;
  let highestWordScore = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const form = forms[i] as LineForm;
    const score = logOdds[i] as number;
    expected += 1 / (1 + Math.exp(-score));
    words += form.words;
    if (score > 0) {
      flagged++;
      flaggedWords += form.words;
    }
    if (form.words <= 3) {
      short++;
      shortSum += score;
    }
    if (form.shape === LineShape.title) {
      titles++;
      titleSum += score;
    }
    if (form.shape === LineShape.prose) {
      prose++;
      proseSum += score;
    }
    if (form.cues.length > 0) cues++;
    if (form.isTime) times++;
    highestWordScore = Math.max(highestWordScore, wordScores[i] as number);
  }
  const sorted = new Float32Array(logOdds).sort();
  const at = (k: number): number => (k < n ? odds(sorted[n - 1 - k] as number) : 0);
  const lineAt = (i: number): number => (i >= 0 && i < n ? odds(logOdds[i] as number) : 0);
  const mean = (sum: number, count: number): number => (count === 0 ? 0 : odds(sum / count));
  return Uint8Array.of(
    cap(expected * 4),
    cap(flagged),
    log(flagged),
    share(flagged, n),
    share(flaggedWords, words),
    cap((128 * flaggedWords) / Math.max(1, words)),
    at(0),
    at(1),
    at(2),
    at(4),
    at(9),
    log(n),
    log(words >> 2),
    share(short, n),
    mean(shortSum, short),
    share(titles, n),
    mean(titleSum, titles),
    mean(proseSum, prose),
    share(prose, n),
    cap(cues),
    cap(times),
    odds(highestWordScore),
    lineAt(0),
    lineAt(1),
    lineAt(2),
    lineAt(n - 1),
    lineAt(n - 2),
    lineAt(n - 3),
    odds(headlineScore),
    layout.isTidy ? 1 : 0,
  );
}
