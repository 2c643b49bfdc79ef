import * as lsp from "vscode-languageserver";
import type { Server } from "../server.ts";

/** Does work with the client's own progress, or else with one that we open there; either can be cancelled. */
export async function withProgress<Answer>(
  server: Server,
  token: lsp.CancellationToken,
  given: lsp.WorkDoneProgressReporter | undefined,
  work: (progress: lsp.WorkDoneProgressReporter, token: lsp.CancellationToken) => Promise<Answer>,
): Promise<Answer> {
  if (given) return work(given, token);
  const progress = await server.connection.window.createWorkDoneProgress();
  const either = new lsp.CancellationTokenSource();
  const cancel = (): void => either.cancel();
  const listeners = [token.onCancellationRequested(cancel), progress.token.onCancellationRequested(cancel)];
  try {
    return await work(progress, either.token);
  } finally {
    for (const listener of listeners) listener.dispose();
    either.dispose();
  }
}
