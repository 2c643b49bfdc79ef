import type { NameClaim, Paragraph, Recognizer } from "../../model/reading.ts";
import { capitalizedNames } from "./capitalizedNames.ts";
import { money } from "./money.ts";

/** In order of trust: an amount (`US$ 5 million`) holds capitals that are no name. */
const RECOGNIZERS: readonly Recognizer<NameClaim>[] = [money, capitalizedNames];

/** Name candidates of one paragraph, with what its words alone say of their types. They may overlap. Never throws. */
export function claimNames(paragraph: Paragraph): readonly NameClaim[] {
  const claims: NameClaim[] = [];
  for (const { recognize } of RECOGNIZERS) for (const claim of recognize(paragraph)) claims.push(claim);
  return claims;
}
