import { TokenKind } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { CURRENCY_NAMES, CURRENCY_PREFIXES, SCALES, SIGN_LETTERS } from "./lexicon/currencies.ts";
import type { LineReader } from "./lineReader.ts";

/** `$1,200`, `US$ 2.7 million`, `Rs 500 crore`, `€5bn`, `1.7 million dollars`, `300 Kenyan shillings` */
export function money(line: LineReader): void {
  for (let i = 0; i < line.length; i++) {
    if (line.kinds[i] !== TokenKind.number) continue;
    const first = prefixStart(line, i);
    const last = suffixEnd(line, i, first < i);
    if (last < 0) continue;
    line.claim(first, last + 1, "money", 0.9, NO_ROLES);
    i = last;
  }
}

const NO_ROLES: readonly Span[] = [];

/** First token of the currency before the number `i`, or `i` where none stands there. */
function prefixStart(line: LineReader, i: number): number {
  let before = i - 1;
  if (before > 0 && line.lower[before] === "." && line.ends[before - 1] === line.starts[before]) before--;
  if (before < 0 || !CURRENCY_PREFIXES.has(line.lower[before] as string)) return i;
  const touchesLetters =
    before > 0 && line.kinds[before] !== TokenKind.word && line.ends[before - 1] === line.starts[before];
  return touchesLetters && SIGN_LETTERS.has(line.lower[before - 1] as string) ? before - 1 : before;
}

/** Last token of the amount, or -1 where neither side names a currency. */
function suffixEnd(line: LineReader, i: number, hasPrefix: boolean): number {
  let last = i;
  if (SCALES.has(line.lower[last + 1] ?? "")) last++;
  if (CURRENCY_NAMES.has(line.lower[last + 1] ?? "")) return last + 1;
  const isAdjective = line.kinds[last + 1] === TokenKind.word && (line.cases[last + 1] as number) > 1;
  if (isAdjective && CURRENCY_NAMES.has(line.lower[last + 2] ?? "")) return last + 2;
  return hasPrefix ? last : -1;
}
