import type { LineKind } from "./analysis.ts";

/**
 * What is known of the furniture of a folder's articles: what a person has said of lines, and what repeats over the files of each source. Lines stand in it as patterns
 * (`profile/linePattern.ts`): `0` is any number.
 */
export interface Profile {
  /** Furniture, whatever it looks like. Goes before everything but the tags of a file. */
  readonly always: readonly FurnitureLine[];
  /** Article text, whatever it looks like. */
  readonly never: readonly string[];
  readonly sources: readonly SourceProfile[];
}

export interface FurnitureLine {
  readonly line: string;
  /** Of furniture; never one of the article. */
  readonly kind: LineKind;
}

/** What repeats over the files of one source. */
export interface SourceProfile {
  /** Host of the address, or the name in the front matter; absent for the files that say neither. */
  readonly source?: string;
  /** How many files were read. */
  readonly files: number;
  readonly furniture: readonly LearntLine[];
}

export interface LearntLine extends FurnitureLine {
  /** In how many of the source's files it stands. */
  readonly files: number;
}
