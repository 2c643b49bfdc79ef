import type { Part } from "@copydesk/article";
import { type BatchResult, batchAnalyzer } from "./analyzeBatch.ts";
import type { Batch } from "./batchLines.ts";
import { WorkerPool } from "./workerPool.ts";

/** The results of the batches in the order of the batches. With more than one job, worker threads share the work. */
export async function* analyzeInOrder(
  batches: AsyncIterable<Batch>,
  jobs: number,
  parts: readonly Part[],
): AsyncGenerator<BatchResult> {
  if (jobs > 1) {
    yield* analyzeInThreads(batches, jobs, parts);
    return;
  }
  const analyzeBatch = batchAnalyzer(parts);
  for await (const batch of batches) yield analyzeBatch(batch);
}

/** Batches under way for each job: one at work and some waiting, so that one slow batch at the head does not idle the others. */
const BATCHES_PER_JOB = 4;

async function* analyzeInThreads(
  batches: AsyncIterable<Batch>,
  jobs: number,
  parts: readonly Part[],
): AsyncGenerator<BatchResult> {
  const pool = new WorkerPool(jobs, parts);
  const source = batches[Symbol.asyncIterator]();
  const underWay: Promise<BatchResult>[] = [];
  try {
    // Asked for before it is needed, so that reading goes on while the threads work; `undefined` once the input has ended.
    let next: Promise<IteratorResult<Batch>> | undefined = source.next();
    // A reading that fails is told where it is awaited; until then nobody listens.
    next.catch(() => undefined);
    while (next !== undefined || underWay.length > 0) {
      const head = underWay[0];
      if (
        head !== undefined &&
        (next === undefined || (await isDue(head, next, underWay.length >= jobs * BATCHES_PER_JOB)))
      ) {
        underWay.shift();
        yield await head;
      } else if (next !== undefined) {
        const step: IteratorResult<Batch> = await next;
        next = step.done === true ? undefined : source.next();
        next?.catch(() => undefined);
        if (step.done !== true) underWay.push(pool.run(step.value));
      }
    }
  } finally {
    await pool.close();
  }
}

/** A finished batch goes out even while the input is silent; with a full window, the input waits for the head. */
async function isDue(head: Promise<unknown>, next: Promise<unknown>, full: boolean): Promise<boolean> {
  return full || (await Promise.race([head.then(() => true), next.then(() => false)]));
}
