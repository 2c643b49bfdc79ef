import type { ActionId, ReaderBlock, ReaderFact, ReaderMark, ReaderName, ReaderPage } from "@copydesk/article";
import type { DocumentUri, Range, TextDocumentIdentifier } from "vscode-languageserver";

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

/** The request for an article as a page to read. Its answer is a `ReaderPageAnswer`, or `null` where the document is not open. */
export const READER_PAGE_REQUEST = "copydesk/readerPage";

export interface ReaderPageQuestion {
  readonly textDocument: TextDocumentIdentifier;
  /** The `resultId` of the answer the asker has; then only what differs from it is answered, where the server still knows it. */
  readonly previousResultId?: string;
}

export interface ReaderPageAnswer extends Pick<ReaderPage, "language" | "counts"> {
  readonly resultId: string;
  /** The `previousResultId` that `edit` counts from; absent where it counts from a page without blocks. */
  readonly previousResultId?: string;
  readonly facts: readonly PlacedFact[];
  /** Replaces the blocks from `start` to `start + remove`. */
  readonly edit: { readonly start: number; readonly remove: number; readonly blocks: readonly PlacedBlock[] };
  /** Absent where they are what they were. */
  readonly names?: readonly ReaderName[];
}

export interface PlacedFact extends Pick<ReaderFact, "key" | "values"> {
  readonly range: Range;
}

/** A line of the article. What it says of its place counts from its neighbour, so a line typed above changes one block and no other. */
export interface PlacedBlock extends Pick<ReaderBlock, "kind" | "furniture"> {
  /** Lines since the block before; since the start of the document for the first one. */
  readonly lines: number;
  /** Characters of its line. */
  readonly start: number;
  readonly end: number;
  readonly runs: readonly PlacedRun[];
}

export type PlacedRun = string | PlacedMark;

/** A mark whose `start` and `end` are characters of its line. */
export type PlacedMark = Placed<ReaderMark>;

type Placed<Mark> = Mark extends ReaderMark ? Omit<Mark, "runs"> & { readonly runs: readonly PlacedRun[] } : never;
