import type { NameClaim } from "../../model/reading.ts";

/** Both lists in order of their starts, without the names that overlap an amount of money. */
export function amountsFirst(amounts: readonly NameClaim[], names: readonly NameClaim[]): readonly NameClaim[] {
  if (amounts.length === 0) return names;
  const apart = names.filter(({ start, end }) => !amounts.some((amount) => amount.start < end && start < amount.end));
  return [...amounts, ...apart].sort((a, b) => a.start - b.start);
}
