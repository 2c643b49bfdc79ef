import { isAnalysisWorker } from "./records/workerRole.ts";
import { run } from "./run.ts";

// One file is both the command and, started again by `analyze --jobs`, a worker thread of it.
if (isAnalysisWorker()) (await import("./records/worker.ts")).serveBatches();
else process.exitCode = await run(process.argv.slice(2));
