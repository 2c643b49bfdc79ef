import type { TimexType } from "../../model/analysis.ts";
import type { TimeExpression } from "../../model/reading.ts";
import type { Words } from "./words.ts";

/** A claim while it still counts in tokens: `[first, end)`. */
export interface TokenClaim {
  readonly first: number;
  readonly end: number;
  readonly type: TimexType;
  readonly expression: TimeExpression;
  /** What it is instead where the sentence looks ahead, or has no verb that tells. */
  readonly ifFuture?: Pick<TokenClaim, "type" | "expression">;
  /** Says too little by itself: it counts only where it joins with another. */
  readonly tentative?: true;
}

/** One idea of how a time is written. It is asked only at tokens whose triggers meet its own. */
export interface TimePattern {
  /** `date/idea` */
  readonly name: string;
  /** Bits of `Trigger`. */
  readonly triggers: number;
  /** Adds what the words around the trigger at token `i` say; they may begin before it. */
  readonly claim: (words: Words, i: number, claims: TokenClaim[]) => void;
}
