import type { CancellationToken, DocumentUri } from "vscode-languageserver";
import type { ReadFileAnswer } from "../protocol.ts";

/** Where the articles of a workspace lie: on this machine's disk, or wherever the editor keeps them. */
export interface WorkspaceFiles {
  /** The files below `folders` with one of these extensions (`article`), each once, by name. Without what the person hides, or what nobody keeps articles in. */
  readonly find: (
    folders: readonly DocumentUri[],
    extensions: readonly string[],
    token: CancellationToken,
  ) => Promise<readonly DocumentUri[]>;
  /** Fails where the file is gone or cannot be read. */
  readonly read: (uri: DocumentUri, knownStamp?: string) => Promise<ReadFileAnswer>;
  /** Writes what the editor was told to change in a file that nobody looks at; elsewhere that is the person's to do. */
  readonly save: (uri: DocumentUri) => Promise<void>;
}
