import type { Analysis } from "../../analysis/analysis.ts";
import type { WrittenTag } from "../../markup/readTag.ts";
import type { Message } from "../../model/message.ts";
import type { Span } from "../../model/span.ts";
import { told } from "../l10n.ts";

/** Something to write: it takes the place of its span, which holds the cursor and stays in its line. */
export interface Completion extends Span {
  /** What is shown in the list. */
  readonly label: string;
  /** A few words beside it. */
  readonly detail?: string;
  /** What is written; where `hasPlaces`, in the syntax of snippets (`$0` is where the cursor goes). */
  readonly insert: string;
  readonly hasPlaces?: true;
  readonly kind: "tag" | "attribute" | "value" | "pointer" | "date" | "key";
  /** The one that is nearly certainly meant. */
  readonly preferred?: true;
  /** What `completionNote` is asked for the whole story. */
  readonly topic: string;
}

/** Where in a tag something is completed. */
export interface TagPlace {
  readonly analysis: Analysis;
  readonly offset: number;
  /** The tag up to `offset`. */
  readonly tag: WrittenTag;
  /** The tag to its `>`, where it has one already. */
  readonly whole: WrittenTag | undefined;
}

/** A note without what follows its first few words, for the list. */
export function firstWords(note: Message | undefined): string {
  return note
    ? told(note)
        .replace(/[:;.,] .*|\.$/s, "")
        .replaceAll("`", "")
    : "";
}
