import type {
  ActionId,
  ConfidenceStep,
  ContentsAction,
  ContentsNode,
  ContentsParent,
  ContentsTarget,
  Layer,
  PointerChoices,
  ReaderBlock,
  ReaderFact,
  ReaderMark,
  ReaderName,
  ReaderPage,
  SpeakerChoices,
} from "@copydesk/article";
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
  /** A sentence for the person, where nothing was done or something was left as it is. */
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

export interface PlaceQuestion {
  readonly uri: DocumentUri;
  readonly range: Range;
}

/** The argument of `copydesk.goToUntagged`; without a layer names, dates and quotes count. */
export interface UntaggedQuestion extends PlaceQuestion {
  readonly direction: 1 | -1;
  readonly layer?: Layer;
}

/** The result of `copydesk.confidences`. */
export type ConfidenceAnswer = readonly { readonly layer: Layer; readonly steps: readonly ConfidenceStep[] }[];

/** The argument of `copydesk.tagAbove`. */
export interface TagAboveQuestion {
  readonly uri: DocumentUri;
  readonly layer: Layer;
  readonly least: number;
}

/** The result of `copydesk.tagKinds`. */
export type TagKindsAnswer = readonly { readonly label: string; readonly count: number }[];

/** The argument of `copydesk.removeTagsOfKind`. */
export interface UntagKindQuestion {
  readonly uri: DocumentUri;
  readonly label: string;
}

/** The result of `copydesk.pointers`. */
export interface PointerAnswer {
  readonly choices?: PointerChoices;
  readonly reason?: string;
}

/** The result of `copydesk.speakers`: who can be said to speak in the quote at a `PlaceQuestion`. */
export interface SpeakersAnswer {
  readonly choices?: SpeakerChoices;
  readonly reason?: string;
}

/** The argument of `copydesk.pointTo`; an empty value takes the pointer out. Also that of `copydesk.writeSpeaker`; there an empty one says that nobody can tell. */
export interface SetPointerQuestion extends PlaceQuestion {
  readonly value: string;
}

/** The result of `copydesk.dateToSet`: what to offer as the article's date at a `PlaceQuestion`. */
export interface DateToSetAnswer {
  /** ISO 8601: the day at the place, else the date that the article has; absent where there is neither. */
  readonly value?: string;
  /** Why it cannot be set, a sentence for the person. */
  readonly reason?: string;
}

/** The argument of `copydesk.checkDate`; its result is an `ApplyAnswer` with what is wrong with the value, if anything is. */
export interface CheckDateQuestion {
  readonly value: string;
}

/** The argument of `copydesk.writeDate`; its result is an `ApplyAnswer`. */
export interface WriteDateQuestion extends CheckDateQuestion {
  readonly uri: DocumentUri;
}

/** The request `copydesk/findFiles` to a client that keeps the files (`files: "client"` in its initialization options); the answer is a list of addresses. */
export interface FindFilesQuestion {
  /** `article`, `txt` */
  readonly extensions: readonly string[];
}

/** The answer to `copydesk/readFile`. */
export interface ReadFileAnswer {
  /** Another one once the file has changed. */
  readonly stamp: string;
  /** Left out where the stamp is the known one. U+FFFD stands where the bytes are not UTF-8; a byte order mark stays. */
  readonly text?: string;
}

/** The request `copydesk/readFile` to such a client. An error where the file cannot be read. */
export interface ReadFileQuestion {
  readonly uri: DocumentUri;
  readonly knownStamp?: string;
}

/** The result of the command `copydesk.workspace.check`. */
export interface CheckAnswer {
  readonly files: number;
  /** Of them, those that had changed since they were last read. */
  readonly read: number;
  readonly unreadable: number;
  readonly problems: number;
  readonly filesWithProblems: number;
  readonly furniture: number;
  /** It ended before all files were looked at. */
  readonly cancelled?: true;
  /** A sentence for the person, where nothing was done. */
  readonly reason?: string;
}

/** The notification that furniture profiles have changed, and with them what is said of articles whose text has not. */
export const PROFILES_CHANGED = "copydesk/profilesChanged";

/** The argument of the command `copydesk.learn`: the folder whose articles are learnt from, and where the profile goes. */
export interface LearnQuestion {
  readonly uri: DocumentUri;
}

/** Its result. */
export interface LearnAnswer extends ApplyAnswer {
  /** How many articles were read, and how many lines of furniture they share. */
  readonly files: number;
  readonly lines: number;
  readonly cancelled?: true;
}

/** The request `copydesk/saveFile` to a client that keeps the files: what was edited there is written. */
export interface SaveFileQuestion {
  readonly uri: DocumentUri;
}

/** Where furniture is folded away so that only the article is in sight. */
export const ARTICLE_ONLY_REQUEST = "copydesk/articleOnly";

export interface ArticleOnlyQuestion {
  readonly textDocument: TextDocumentIdentifier;
}

/** From the line that stays in sight to the last line that does not; both count from 0. In order. */
export type ArticleOnlyAnswer = readonly LineSpan[];

export interface LineSpan {
  readonly start: number;
  readonly end: number;
}
