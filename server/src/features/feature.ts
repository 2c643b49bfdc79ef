import type * as lsp from "vscode-languageserver";
import type { Server } from "../server.ts";

/** One thing the server can do. Adding one costs its file, a line in `features/index.ts`, and its tests. */
export interface Feature {
  /** What is announced to a client that can do this much. */
  readonly capabilities?: (client: lsp.ClientCapabilities, server: Server) => Partial<lsp.ServerCapabilities>;
  /** Commands of `workspace/executeCommand`, by name. What a handler throws is logged, and answered as an error. */
  readonly commands?: Readonly<Record<string, CommandHandler>>;
  /** Attaches the handlers, once, before the connection listens. */
  readonly register?: (server: Server) => void;
}

/** `progress`: where the client shows it, if it has named a place. */
export type CommandHandler = (
  server: Server,
  argument: unknown,
  token: lsp.CancellationToken,
  progress: lsp.WorkDoneProgressReporter | undefined,
) => Promise<unknown>;
