import type { Defect } from "../../model/analysis.ts";
import type { Paragraph } from "../../model/reading.ts";
import { settleReplacements } from "../../text/settleReplacements.ts";
import { bidiControls } from "./bidiControls.ts";
import { controlCharacters } from "./controlCharacters.ts";
import { cyrillicMojibake } from "./cyrillicMojibake.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import { gluedWords } from "./gluedWords.ts";
import { htmlEntities } from "./htmlEntities.ts";
import { htmlTags } from "./htmlTags.ts";
import { invisibleCharacters } from "./invisibleCharacters.ts";
import { macMojibake } from "./macMojibake.ts";
import { markdownMarks } from "./markdownMarks.ts";
import { mojibake } from "./mojibake.ts";
import { signsOf } from "./signs.ts";
import { straySpaces } from "./straySpaces.ts";

/** Of claims that overlap the one that starts first stands, so the order decides only between equal spans. */
const RECOGNIZERS: readonly DefectRecognizer[] = [
  // Before the control and invisible characters: some are the second half of broken UTF-8.
  mojibake,
  cyrillicMojibake,
  macMojibake,
  htmlTags,
  htmlEntities,
  invisibleCharacters,
  bidiControls,
  controlCharacters,
  markdownMarks,
  gluedWords,
  straySpaces,
];

const NONE: readonly Defect[] = [];

/**
 * The character defects of one paragraph, in order, never overlapping. A defect has a `replacement` only where it is certain; a paragraph in which all of them are made
 * has none left to make.
 */
export function claimDefects(paragraph: Paragraph): readonly Defect[] {
  const defects = claimOnce(paragraph.text);
  return defects.length === 0 ? NONE : settleReplacements(paragraph.text, defects, claimOnce);
}

function claimOnce(text: string): readonly Defect[] {
  const signs = signsOf(text);
  if (signs === 0) return NONE;
  const claims: Defect[] = [];
  for (const recognizer of RECOGNIZERS) {
    if ((recognizer.signs & signs) === 0) continue;
    for (const claim of recognizer.recognize(text)) claims.push(claim);
  }
  return claims.length > 1 ? firstOfOverlapping(claims) : claims;
}

function firstOfOverlapping(claims: Defect[]): readonly Defect[] {
  claims.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return claims.filter((claim) => {
    if (claim.start < end) return false;
    end = claim.end;
    return true;
  });
}
