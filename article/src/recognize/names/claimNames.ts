import type { NameClaim, Paragraph } from "../../model/reading.ts";
import { capitalizedNames } from "./capitalizedNames.ts";
import { foreignNames } from "./foreignNames.ts";
import { LineReader } from "./lineReader.ts";
import { money } from "./money.ts";
import { readsAsEnglish } from "./readsAsEnglish.ts";

/** Name candidates of one paragraph, with what its words alone say of their types. They may overlap. Never throws. */
export function claimNames(paragraph: Paragraph): readonly NameClaim[] {
  const line = new LineReader(paragraph);
  // An amount comes first: `US$ 5 million` holds capitals that are no name.
  money(line);
  if (readsAsEnglish(line)) capitalizedNames(line, paragraph.sentences);
  else foreignNames(line, paragraph.sentences);
  return line.claims;
}
