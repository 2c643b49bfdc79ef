import type { Cluster, EntityMention, LineVerdict } from "../../model/analysis.ts";
import type { DocumentLine, NameClaim, Paragraph } from "../../model/reading.ts";

export function claimNames(paragraph: Paragraph): readonly NameClaim[] {
  void paragraph;
  return [];
}

/** Second pass over the document: the mentions of every line, furniture included (`verdicts[i]` judges `lines[i]`), in order. */
export function refineNames(
  lines: readonly DocumentLine[],
  verdicts: readonly LineVerdict[],
): readonly EntityMention[] {
  void lines;
  void verdicts;
  return [];
}

/** Who is who among the mentions that stand on article lines; gives the mentions back with their cluster. */
export function clusterNames(
  lines: readonly DocumentLine[],
  mentions: readonly EntityMention[],
): { readonly mentions: readonly EntityMention[]; readonly clusters: readonly Cluster[] } {
  void lines;
  return { mentions, clusters: [] };
}
