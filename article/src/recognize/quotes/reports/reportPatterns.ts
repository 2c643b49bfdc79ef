import { cueAt } from "../grammar/cueAt.ts";
import { isSpoken } from "../grammar/cueVerbs.ts";
import type { Phrase } from "../grammar/nounPhrase.ts";
import type { Outline } from "../grammar/outline.ts";
import { sourcePhraseAt } from "../grammar/sourcePhraseAt.ts";
import { foreignReport } from "./foreignReport.ts";
import type { Report } from "./report.ts";
import { reportAfter } from "./reportAfter.ts";
import { reportAround } from "./reportAround.ts";
import { reportBySource } from "./reportBySource.ts";

/** The report whose cue starts at item `i` of a sentence; the words before a verb go before those behind it. */
export function reportAt(outline: Outline, i: number, sentence: Phrase): Report | undefined {
  const source = sourcePhraseAt(outline, i);
  if (source > 0) return reportBySource(outline, { start: i, end: i + source }, sentence);
  const cue = cueAt(outline, i);
  if (cue === undefined || !isSpoken(cue)) return undefined;
  const report = reportAround(outline, i, cue, sentence);
  if (report !== undefined) return report;
  return cue.inverts ? foreignReport(outline, i, cue, sentence) : reportAfter(outline, i, cue, sentence);
}
