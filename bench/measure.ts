/** Seconds of processor time this process has used, all threads together. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The value below which a share `q` (0–1) of `values` lies; `values` is not empty. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] as number;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * Median processor seconds of each task over `rounds` rounds, after a round that warms the code up. Rounds are interleaved, so that a change of the machine's pace meets all tasks; a
 * fast task is repeated until a sample takes `SHORTEST_SAMPLE`.
 */
export function measureTogether(
  tasks: Readonly<Record<string, () => void>>,
  rounds: number,
): Readonly<Record<string, number>> {
  const samples: Record<string, number[]> = {};
  const repeats: Record<string, number> = {};
  for (const [name, task] of Object.entries(tasks)) {
    samples[name] = [];
    const before = cpuSeconds();
    task();
    repeats[name] = Math.max(1, Math.ceil(SHORTEST_SAMPLE / Math.max(1e-4, cpuSeconds() - before)));
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const times = repeats[name] as number;
      const before = cpuSeconds();
      for (let i = 0; i < times; i++) task();
      samples[name]?.push((cpuSeconds() - before) / times);
    }
  }
  return Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, median(values)]));
}

/** Seconds: the clock of processor time ticks in steps of up to 10 ms on some systems. */
const SHORTEST_SAMPLE = 0.2;
