import type { DateBasis, DateFault } from "../../../model/analysis.ts";

/** What a time turned out to mean. */
export interface Resolved {
  /** As TIMEX3 writes it, with `X` for what is not known. */
  readonly value: string;
  /** The calendar value it was counted from; absent where the words say it all. */
  readonly anchor?: string | undefined;
  readonly basis?: DateBasis | undefined;
  /** Other values that the words can have, the likelier first. */
  readonly readings?: readonly string[] | undefined;
  readonly fault?: DateFault | undefined;
}

/** What the verb of the sentence says of a time. */
export type Tense = "past" | "future" | undefined;

/** A day that nobody knows. */
export const UNKNOWN_DAY = "XXXX-XX-XX";

/** The values without the one that was chosen, each once; nothing where none is left. */
export function others(chosen: string, values: readonly string[]): readonly string[] | undefined {
  const rest = values.filter((value, i) => value !== chosen && values.indexOf(value) === i);
  return rest.length === 0 ? undefined : rest;
}
