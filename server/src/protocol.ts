import type { ActionId } from "@copydesk/article";
import type { DocumentUri, Range } from "vscode-languageserver";

/** What the client and the server say to each other beside LSP. */

/** The argument of the command `copydesk.apply`. */
export interface ApplyQuestion {
  readonly action: ActionId;
  readonly uri: DocumentUri;
  readonly range: Range;
}

/** Its result. */
export interface ApplyAnswer {
  /** A sentence for the person, where nothing was done. */
  readonly reason?: string;
}
