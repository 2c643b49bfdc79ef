import type { ReaderPageAnswer } from "@copydesk/server";

/** What the extension and the page of the reader preview say to each other. Lines count from 0 in the source. */

/** Toggles of the legend, in its order. */
export const LAYERS = ["person", "organization", "place", "other", "date", "quote"] as const;
export type Layer = (typeof LAYERS)[number];

/** Everything the page says in a person's language; `{0}` is what it speaks of. */
export interface ReaderStrings {
  readonly layers: Readonly<Record<Layer, string>>;
  /** What one name of this type is. */
  readonly types: Readonly<Record<string, string>>;
  /** Kinds of furniture. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly legend: string;
  readonly furniture: string;
  readonly article: string;
  readonly keys: string;
  readonly by: string;
  readonly updated: string;
  readonly once: string;
  readonly times: string;
  readonly quote: string;
  readonly quoteOf: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly onlyFurniture: string;
  readonly showFurniture: string;
  readonly closed: string;
  readonly reopen: string;
  readonly none: string;
}

export type ToPage =
  | { readonly type: "strings"; readonly strings: ReaderStrings }
  /** `uri` names the article; a page of another one starts from nothing. */
  | { readonly type: "page"; readonly uri: string; readonly answer: ReaderPageAnswer }
  | { readonly type: "cursor"; readonly line: number }
  /** The first line that the editor shows. */
  | { readonly type: "scroll"; readonly line: number }
  | { readonly type: "closed"; readonly name: string }
  /** No article was open yet. */
  | { readonly type: "none" };

export type FromPage =
  /** The page runs, or has lost the thread: it needs everything anew. */
  | { readonly type: "ready" }
  /** `focus`: the person goes on in the editor. */
  | {
      readonly type: "reveal";
      readonly line: number;
      readonly start: number;
      readonly endLine: number;
      readonly end: number;
      readonly focus: boolean;
    }
  | { readonly type: "scrolled"; readonly line: number }
  | { readonly type: "open"; readonly url: string }
  | { readonly type: "reopen" };

/** What a window that is reloaded remembers of the page. */
export interface ReaderState {
  readonly uri: string;
  readonly hidden: readonly Layer[];
  readonly furniture: boolean;
  /** The line at the top. */
  readonly line: number;
}
