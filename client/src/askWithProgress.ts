import * as vscode from "vscode";
import { WorkDoneProgress } from "vscode-languageclient";
import type { Server } from "./server.ts";

let runs = 0;

/** Runs a long command of the server, with its progress in a notification that can be cancelled. `undefined` where no server runs, or where it was cancelled before an answer. */
export function askWithProgress<Answer>(
  server: Server,
  title: string,
  command: string,
  ...values: readonly object[]
): Thenable<Answer | undefined> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const workDoneToken = `${command}-${++runs}`;
      let reported = 0;
      const listener = server.client?.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== "report") return;
        const { message, percentage = reported } = value;
        progress.report({ ...(message !== undefined && { message }), increment: percentage - reported });
        reported = percentage;
      });
      try {
        const params = { command, arguments: values, workDoneToken };
        return await server.ask<Answer>("workspace/executeCommand", params, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      } finally {
        listener?.dispose();
      }
    },
  );
}
