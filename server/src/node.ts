import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./server.ts";
import { nodeFiles } from "./workspace/nodeFiles.ts";

/** The server as a process: `--stdio`, or `--node-ipc` as VS Code starts it. */
startServer(createConnection(ProposedFeatures.all), nodeFiles);
