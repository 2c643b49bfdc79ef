import { isContentKind, LINE_KINDS } from "../model/analysis.ts";
import { DATE_CODES } from "./rules/dates.ts";
import { DEFECT_MESSAGES } from "./rules/defects.ts";
import { QUOTE_CODES } from "./rules/quotes.ts";
import { SPELLING_CODES } from "./rules/spellings.ts";

/** Families of findings; each may stand for all of its codes. */
export const FAMILIES: readonly string[] = ["furniture", "text", "names", "dates", "quotes", "markup"];

/** Every code that a finding can have, family by family. */
export const CODES: readonly string[] = [
  ...LINE_KINDS.filter((kind) => !isContentKind(kind)).map((kind) => `furniture/${kind}`),
  ...Object.keys(DEFECT_MESSAGES),
  ...Object.values(SPELLING_CODES),
  ...Object.values(DATE_CODES),
  ...Object.values(QUOTE_CODES),
  "markup/unclosed-tag",
  "markup/stray-end-tag",
  "markup/malformed-tag",
  "markup/duplicate-attribute",
  "markup/unknown-attribute",
  "markup/unknown-code",
  "markup/front-matter",
];
