import type { Range, TextDocumentIdentifier, WorkspaceEdit } from "vscode-languageserver";

/** The one request beside LSP: a command of the palette asks for the edit of the code action with the same name. */
export const ACTION_REQUEST = "copydesk/action";

export interface ActionQuestion {
  readonly textDocument: TextDocumentIdentifier;
  readonly range: Range;
  /** An `ActionId` of the article library. */
  readonly id: string;
}

export interface ActionAnswer {
  /** Absent where the action has nothing to do here. */
  readonly edit?: WorkspaceEdit;
  /** A sentence that says why. */
  readonly reason?: string;
}
