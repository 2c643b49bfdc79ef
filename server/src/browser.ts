import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { rehearse } from "./rehearsal.ts";
import { startServer } from "./server.ts";

/** The server as a web worker. */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const server = startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)),
);
rehearse(server, (reader, writer) => createConnection(ProposedFeatures.all, reader, writer));
