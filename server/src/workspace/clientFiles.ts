import type { Connection } from "vscode-languageserver";
import type { FindFilesQuestion, ReadFileAnswer, ReadFileQuestion, SaveFileQuestion } from "../protocol.ts";
import type { WorkspaceFiles } from "./files.ts";

/** Files as the client sees them: in any file system that the editor knows, without what the person hides there. */
export function clientFiles(connection: Connection): WorkspaceFiles {
  return {
    // The client knows its folders.
    find: (_folders, extensions, token) => {
      const question: FindFilesQuestion = { extensions };
      return connection.sendRequest<readonly string[]>("copydesk/findFiles", question, token);
    },
    read: (uri, knownStamp) => {
      const question: ReadFileQuestion = { uri, ...(knownStamp !== undefined && { knownStamp }) };
      return connection.sendRequest<ReadFileAnswer>("copydesk/readFile", question);
    },
    save: (uri) => {
      const question: SaveFileQuestion = { uri };
      return connection.sendRequest<void>("copydesk/saveFile", question);
    },
  };
}
