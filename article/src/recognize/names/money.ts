import { type NameClaim, type Recognizer, TokenKind, type Tokens } from "../../model/reading.ts";
import { CURRENCY_NAMES, CURRENCY_PREFIXES, SCALES, SIGN_LETTERS } from "./lexicon/currencies.ts";

/** `$1,200`, `US$ 2.7 million`, `Rs 500 crore`, `€5bn`, `1.7 million dollars`, `300 Kenyan shillings` */
export const money: Recognizer<NameClaim> = {
  name: "name/money",
  recognize({ tokens }) {
    let claims: NameClaim[] | undefined;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens.kinds[i] !== TokenKind.number) continue;
      const first = prefixStart(tokens, i);
      const last = suffixEnd(tokens, i, first < i);
      if (last < 0) continue;
      claims ??= [];
      claims.push({
        start: tokens.starts[first] as number,
        end: tokens.ends[last] as number,
        type: "money",
        confidence: 0.9,
      });
      i = last;
    }
    return claims ?? [];
  },
};

/** First token of the currency before the number `i`, or `i` where none stands there. */
function prefixStart(tokens: Tokens, i: number): number {
  let before = i - 1;
  if (before > 0 && tokens.lower[before] === "." && tokens.ends[before - 1] === tokens.starts[before]) before--;
  if (before < 0 || !CURRENCY_PREFIXES.has(tokens.lower[before] as string)) return i;
  const touchesLetters =
    before > 0 && tokens.kinds[before] !== TokenKind.word && tokens.ends[before - 1] === tokens.starts[before];
  return touchesLetters && SIGN_LETTERS.has(tokens.lower[before - 1] as string) ? before - 1 : before;
}

/** Last token of the amount, or -1 where neither side names a currency. */
function suffixEnd(tokens: Tokens, i: number, hasPrefix: boolean): number {
  let last = i;
  if (SCALES.has(tokens.lower[last + 1] ?? "")) last++;
  if (CURRENCY_NAMES.has(tokens.lower[last + 1] ?? "")) return last + 1;
  const isAdjective = tokens.kinds[last + 1] === TokenKind.word && (tokens.cases[last + 1] as number) > 1;
  if (isAdjective && CURRENCY_NAMES.has(tokens.lower[last + 2] ?? "")) return last + 2;
  return hasPrefix ? last : -1;
}
