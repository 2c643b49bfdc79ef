import { isMainThread, workerData } from "node:worker_threads";
import type { Part } from "@copydesk/article";

export interface WorkerRole {
  readonly role: "copydesk/analyze";
  readonly parts: readonly Part[];
}

/** What a thread is told at its start, so that the bundle knows it is to work and not to be the command. */
export function workerRole(parts: readonly Part[]): WorkerRole {
  return { role: "copydesk/analyze", parts };
}

export function isAnalysisWorker(): boolean {
  return !isMainThread && (workerData as Partial<WorkerRole> | null)?.role === "copydesk/analyze";
}
