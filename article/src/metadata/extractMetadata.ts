import type { LineVerdict, Metadata } from "../model/analysis.ts";
import type { DocumentLine } from "../model/reading.ts";

/** `verdicts[i]` judges `lines[i]`. */
export function extractMetadata(lines: readonly DocumentLine[], verdicts: readonly LineVerdict[]): Metadata {
  void lines;
  void verdicts;
  return {
    headline: null,
    byline: null,
    published: null,
    updated: null,
    source: null,
    dateline: null,
    language: null,
    subjects: null,
  };
}
