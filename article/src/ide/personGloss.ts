import type { Analysis } from "../analysis/analysis.ts";
import { glossOf } from "../knowledge/index.ts";
import type { Cluster } from "../model/analysis.ts";

/**
 * What WordNet says of a person of this full name, unless the article speaks of somebody else: of one with a role that the line has no word of, or of one who speaks though the other has died.
 * `undefined` for a name of one word.
 */
export function personGloss(analysis: Analysis, cluster: Cluster): string | undefined {
  const { id, name, roles } = cluster;
  if (!/\p{L}{2}.* .*\p{L}{2}/u.test(name)) return undefined;
  const gloss = glossOf(name, "person");
  if (gloss === undefined) return undefined;
  if (roles.length > 0 && !roles.some(({ text }) => sharesWord(text, gloss))) return undefined;
  const isSpeaker = analysis.quotes.some((quote) => quote.cluster === id && quote.kind !== "indirect");
  return isSpeaker && hasDied(gloss, analysis.documentDate) ? undefined : gloss;
}

/** `President` and `16th President of the United States`. */
function sharesWord(role: string, gloss: string): boolean {
  const words = new Set(wordsOf(gloss));
  return wordsOf(role).some((word) => words.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** `(1809-1865)`: before the day of the article, or at all where that is not known. */
function hasDied(gloss: string, documentDate: string | undefined): boolean {
  const year = /-[^()]{0,8}?(\d{1,4})\)$/.exec(gloss)?.[1] ?? /\(died (\d{4})\)$/.exec(gloss)?.[1];
  return year !== undefined && (documentDate === undefined || Number(year) < Number(documentDate.slice(0, 4)));
}
