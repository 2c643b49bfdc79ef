import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { rehearse } from "./rehearsal.ts";
import { startServer } from "./server.ts";
import { nodeFiles } from "./workspace/nodeFiles.ts";

/** The server as a process: `--stdio`, or `--node-ipc` as VS Code starts it. */
const server = startServer(createConnection(ProposedFeatures.all), nodeFiles);
rehearse(server, (reader, writer) => createConnection(ProposedFeatures.all, reader, writer));
