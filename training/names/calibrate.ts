/** Even steps from 0 to 1 at which the curve is written down. */
const STEPS = 20;

/**
 * How often predictions of a probability come true, at `STEPS` + 1 even steps: isotonic regression by pooling adjacent violators (Ayer et al. 1955), read off between the pools' means.
 */
export function calibrate(outcomes: readonly { readonly probability: number; readonly isRight: boolean }[]): number[] {
  const pools: Pool[] = [];
  for (const outcome of [...byProbability(outcomes)].sort(
    (a, b) => a.probability / a.count - b.probability / b.count,
  )) {
    pools.push({ ...outcome });
    for (let last = pools.at(-1), before = pools.at(-2); last && before; last = pools.at(-1), before = pools.at(-2)) {
      if (before.right / before.count < last.right / last.count) break;
      pools.pop();
      before.probability += last.probability;
      before.right += last.right;
      before.count += last.count;
    }
  }
  let most = 0;
  const points = pools.map((pool) => {
    most = Math.max(most, shareOf(pool));
    return { x: pool.probability / pool.count, y: most };
  });
  return Array.from({ length: STEPS + 1 }, (_, step) => valueAt(points, step / STEPS));
}

interface Pool {
  /** Sum of those of its outcomes. */
  probability: number;
  right: number;
  count: number;
}

/** One added outcome of each kind keeps small pools from claiming 0 or 1; it can turn their order round. */
function shareOf({ right, count }: Pool): number {
  return (right + 1) / (count + 2);
}

/** Outcomes of one probability belong together, in whatever order they came. */
function byProbability(
  outcomes: readonly { readonly probability: number; readonly isRight: boolean }[],
): Iterable<Pool> {
  const pools = new Map<number, Pool>();
  for (const { probability, isRight } of outcomes) {
    const pool = pools.get(probability) ?? { probability: 0, right: 0, count: 0 };
    pool.probability += probability;
    pool.right += isRight ? 1 : 0;
    pool.count++;
    pools.set(probability, pool);
  }
  return pools.values();
}

function valueAt(points: readonly { readonly x: number; readonly y: number }[], x: number): number {
  const next = points.findIndex((point) => point.x >= x);
  const after = next === -1 ? points.at(-1) : points[next];
  const before = next <= 0 ? after : points[next - 1];
  if (!after || !before || after.x === before.x) return after?.y ?? x;
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x);
}
