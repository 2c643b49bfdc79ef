import type { Refusal } from "../markup/edits.ts";
import { t, told } from "./l10n.ts";

/** A sentence on what could not be tagged, with the first reason; `undefined` where all could. */
export function leftUntagged(refused: readonly Refusal[]): string | undefined {
  const [first] = refused;
  return first && t("{0} could not be tagged: {1}", refused.length, told(first.reason));
}
