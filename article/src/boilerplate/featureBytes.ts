/*
 * Features are bytes of 0–63: counts, logarithms, shares and log-odds in fixed steps, so that a tree compares bytes and a row can be compared with the row before.
 */

/** Logarithm of a distance in steps: three an octave, 0–31. */
const LOG: Uint8Array = Uint8Array.from({ length: 4096 }, (_, d) => Math.min(31, Math.round(3 * Math.log2(1 + d))));

export function log(d: number): number {
  return LOG[d < 0 ? 0 : d > 4095 ? 4095 : d | 0] as number;
}
export function signed(d: number): number {
  return d < 0 ? 32 - log(-d) : 32 + log(d);
}
export function cap(n: number): number {
  return n > 63 ? 63 : n < 0 ? 0 : n | 0;
}
export function share(part: number, whole: number): number {
  return whole <= 0 ? 0 : cap((32 * part) / whole + 0.5);
}
export function odds(score: number): number {
  return cap(score * 4 + 32.5);
}

/** The run of lines with the largest sum of points. */
export function largestRun(n: number, points: (i: number) => number): { start: number; end: number } {
  let best = 0;
  let range = { start: 0, end: 0 };
  let start = 0;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += points(i);
    if (sum > best) {
      best = sum;
      range = { start, end: i + 1 };
    }
  }
  return range;
}
