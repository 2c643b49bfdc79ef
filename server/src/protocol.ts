import type { ActionId, ContentsAction, ContentsNode, ContentsParent, ContentsTarget } from "@copydesk/article";
import type { DocumentUri, Position, Range, TextDocumentIdentifier } from "vscode-languageserver";

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

/** The request `copydesk/contents`: one level of an open article's table of contents; its sections where no parent is named. */
export interface ContentsQuestion {
  readonly textDocument: TextDocumentIdentifier;
  readonly parent?: ContentsParent;
  /** Quotes in the order of the text instead of under their speakers. */
  readonly quotesInOrder?: boolean;
}

/** The request `copydesk/contentsAt`: the way from the section down to the line for what stands at a position. */
export interface ContentsAtQuestion extends Omit<ContentsQuestion, "parent"> {
  readonly position: Position;
}

/** The answer to both is a list of these. */
export interface ContentsLine extends Omit<ContentsNode, "start" | "end" | "open" | "highlight"> {
  readonly range: Range;
  /** Something here can be tagged (furniture: removed or kept; problems: repaired). */
  readonly open: boolean;
  /** The part of the label to stress: from, to. */
  readonly highlight?: [number, number];
}

/** The argument of the command `copydesk.applyToContents`; its result is an `ApplyAnswer`. */
export interface ApplyToContentsQuestion extends Omit<ContentsQuestion, "textDocument" | "parent"> {
  readonly uri: DocumentUri;
  readonly target: ContentsTarget;
  readonly action: ContentsAction;
}

/** `copydesk/cleanCopy`: an open article without its furniture, for the clipboard. The answer is `null` where the document is not open. */
export interface CleanCopyQuestion {
  readonly textDocument: TextDocumentIdentifier;
  /** With front matter and tags, as a file; else the text alone. */
  readonly withMarkup: boolean;
}

export interface CleanCopyAnswer {
  readonly text: string;
  /** How many words of the article there are, and how many lines were left out as furniture. */
  readonly words: number;
  readonly removed: number;
}

/** `copydesk/looksLikeArticle`: whether this text, which no editor has to show, reads like a scraped article. The answer is a boolean. */
export interface LooksLikeArticleQuestion {
  readonly text: string;
}
