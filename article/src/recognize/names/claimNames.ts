import { type NameClaim, type Paragraph, TokenCase, TokenKind } from "../../model/reading.ts";
import { capitalizedNames } from "./capitalizedNames.ts";
import { foreignNames } from "./foreignNames.ts";
import { LineReader } from "./lineReader.ts";
import { money } from "./money.ts";
import { readsAsEnglish } from "./readsAsEnglish.ts";

/** Name candidates of one paragraph, with what its words alone say of their types. They may overlap. Never throws. */
export function claimNames(paragraph: Paragraph): readonly NameClaim[] {
  const { kinds, cases } = paragraph.tokens;
  let hasNumber = false;
  let hasCapital = false;
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] === TokenKind.number) hasNumber = true;
    else if ((cases[i] as number) >= TokenCase.title) hasCapital = true;
  }
  if (!hasNumber && !hasCapital) return NOTHING;
  const line = new LineReader(paragraph);
  // An amount comes first: `US$ 5 million` holds capitals that are no name.
  if (hasNumber) money(line);
  if (hasCapital) {
    if (readsAsEnglish(line)) capitalizedNames(line, paragraph.sentences);
    else foreignNames(line, paragraph.sentences);
  }
  return line.claims;
}

const NOTHING: readonly NameClaim[] = [];
