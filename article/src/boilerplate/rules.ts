import type { LineKind } from "../model/analysis.ts";
import type { Message } from "../model/message.ts";
import type { Layout } from "./layout.ts";

/** What one rule says of one line. */
export interface Call {
  readonly kind: LineKind;
  /** Probability 0–1 that the line is furniture, or text, as the kind says. */
  readonly confidence: number;
  /** Sentences for a person, the weightiest first. */
  readonly reasons: readonly Message[];
}

/** A rule speaks of line `i` or leaves it to the next. */
export type Rule = (layout: Layout, i: number) => Call | undefined;

export function call(kind: LineKind, confidence: number, ...reasons: readonly Message[]): Call {
  return { kind, confidence, reasons };
}

/** No rule speaks. */
export const TEXT: Call = call("body", 0.93);
/** Somebody's words with their speaker. */
export const QUOTATION: Call = call("body", 0.97);
/** A label that opens a part of the text. */
export const LABEL: Call = call("body", 0.97);
