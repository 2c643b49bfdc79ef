import { parentPort, workerData } from "node:worker_threads";
import { batchAnalyzer } from "./analyzeBatch.ts";
import type { Batch } from "./batchLines.ts";
import type { WorkerRole } from "./workerRole.ts";

/** Answers every batch with its result until the pool ends the thread. */
export function serveBatches(): void {
  const analyzeBatch = batchAnalyzer((workerData as WorkerRole).parts);
  parentPort?.on("message", (batch: Batch) => parentPort?.postMessage(analyzeBatch(batch)));
}
