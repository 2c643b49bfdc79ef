import type { LineVerdict, Metadata } from "../model/analysis.ts";
import type { DocumentLine } from "../model/reading.ts";
import { findByline } from "./byline.ts";
import { findDateline } from "./dateline.ts";
import { findHeadline } from "./headline.ts";
import { findLanguage } from "./language.ts";
import { openPage } from "./page.ts";
import { findPublication } from "./publication.ts";
import { findSource } from "./source.ts";
import { findSubjects } from "./subjects.ts";

/**
 * What the text says of the article, in the plain text's offsets; `null` where it does not say. `verdicts[i]` judges `lines[i]`. Reads the lines around the headline, the
 * first paragraphs and the labelled lines, not the whole text.
 */
export function extractMetadata(lines: readonly DocumentLine[], verdicts: readonly LineVerdict[]): Metadata {
  const page = openPage(lines, verdicts);
  const { published, updated } = findPublication(page);
  return {
    headline: findHeadline(page),
    byline: findByline(page),
    published,
    updated,
    source: findSource(page),
    dateline: findDateline(page),
    language: findLanguage(page),
    subjects: findSubjects(page),
  };
}
