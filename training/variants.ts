import { type Page, readPage } from "./pages.ts";
import type { GoldLine, PageRecord } from "./records.ts";

/** Pages that the training pages lack and people have. `cleaned`: little or no furniture left; `cropped`: a stretch of a page; `wordless`: a language of which the model knows no word. */
export type Variant = "cleaned" | "cropped" | "wordless";

const SHARES: Readonly<Record<Variant, number>> = { cleaned: 0.3, cropped: 0.3, wordless: 0.15 };
/** Of the furniture lines, those that a cleaned page still has. */
const LEFT_OVER = 0.004;
const SHORTEST_CROP = 3;
const LONGEST_CROP = 63;

/** Variants of a page, drawn by `random`. */
export function variantsOf({ record }: Page, random: () => number): readonly { page: Page; variant: Variant }[] {
  const variants: { page: Page; variant: Variant }[] = [];
  if (random() < SHARES.cleaned) {
    const left = record.lines.map(({ boilerplate }) => !boilerplate || random() < LEFT_OVER);
    variants.push({ page: readPage(withLines(record, (i) => left[i] as boolean)), variant: "cleaned" });
  }
  if (random() < SHARES.cropped) {
    // Short ones are the likelier.
    const size = SHORTEST_CROP + Math.floor(random() * random() * (LONGEST_CROP - SHORTEST_CROP));
    const from = Math.floor(random() * Math.max(1, record.lines.length - size));
    variants.push({ page: readPage(withLines(record, (i) => i >= from && i < from + size)), variant: "cropped" });
  }
  if (random() < SHARES.wordless) {
    const page = readPage(record);
    const forms = page.layout.forms.map((form) => ({ ...form, stopWords: 0 }));
    variants.push({ page: { ...page, layout: { ...page.layout, forms } }, variant: "wordless" });
  }
  return variants;
}

/** The record with some of its lines only, blank lines between them where there were. */
function withLines(record: PageRecord, isKept: (line: number) => boolean): PageRecord {
  let text = "";
  const lines: GoldLine[] = [];
  for (const [i, line] of record.lines.entries()) {
    if (!isKept(i)) continue;
    const gap = record.text.slice(record.lines[i - 1]?.end ?? 0, line.start);
    if (text !== "") text += /\n\s*\n/.test(gap) ? "\n\n" : "\n";
    const start = text.length;
    text += record.text.slice(line.start, line.end);
    lines.push({ ...line, start, end: text.length });
  }
  return { ...record, text, lines };
}
