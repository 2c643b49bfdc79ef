import { Worker } from "node:worker_threads";
import type { Part } from "@copydesk/article";
import type { BatchResult } from "./analyzeBatch.ts";
import type { Batch } from "./batchLines.ts";
import { workerRole } from "./workerRole.ts";

interface Task {
  readonly batch: Batch;
  readonly resolve: (result: BatchResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Worker threads that take batches from one queue. */
export class WorkerPool {
  readonly #size: number;
  readonly #parts: readonly Part[];
  readonly #workers: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #tasks = new Map<Worker, Task>();
  readonly #queue: Task[] = [];

  constructor(size: number, parts: readonly Part[]) {
    this.#size = size;
    this.#parts = parts;
  }

  run(batch: Batch): Promise<BatchResult> {
    const result = new Promise<BatchResult>((resolve, reject) => this.#queue.push({ batch, resolve, reject }));
    // The caller awaits it in its turn; a failure before that is not forgotten, only early.
    result.catch(() => undefined);
    // Threads start when there is work for them: a short input pays for one.
    const worker = this.#idle.pop() ?? (this.#workers.length < this.#size ? this.#start() : undefined);
    if (worker !== undefined) this.#feed(worker);
    return result;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const worker = new Worker(new URL(import.meta.url), { workerData: workerRole(this.#parts) });
    worker.on("message", (result: BatchResult) => {
      this.#tasks.get(worker)?.resolve(result);
      this.#tasks.delete(worker);
      this.#feed(worker);
    });
    worker.on("error", (error) => this.#tasks.get(worker)?.reject(error));
    this.#workers.push(worker);
    return worker;
  }

  #feed(worker: Worker): void {
    const task = this.#queue.shift();
    if (task === undefined) {
      this.#idle.push(worker);
      return;
    }
    this.#tasks.set(worker, task);
    // A copy of its own moves to the thread; a chunk's memory may be shared with the lines beside it.
    const bytes = new Uint8Array(task.batch.bytes);
    worker.postMessage({ ...task.batch, bytes } satisfies Batch, [bytes.buffer]);
  }
}
