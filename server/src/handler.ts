import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { describe } from "./documents.ts";

/**
 * Wraps a handler: work that was cancelled while it waited is not begun, and an exception is logged and answered empty, so that one handler never costs the server.
 */
export function answering(
  connection: Connection,
): <Params, Result>(
  empty: Result,
  handle: (params: Params) => Result,
) => (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>> {
  return (empty, handle) => async (params, token) => {
    await nextTask();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    try {
      return handle(params);
    } catch (error) {
      connection.console.error(`A request failed: ${describe(error)}`);
      return empty;
    }
  };
}

/** Lets the messages that have arrived meanwhile (a cancellation, a newer text) be read first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve);
  });
}
