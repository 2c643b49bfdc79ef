import type { Analysis } from "../analysis/analysis.ts";
import type { Cluster } from "../model/analysis.ts";
import { firstWhere } from "./sortedSpans.ts";

export interface Companion {
  readonly cluster: Cluster;
  /** Where both are named first, an offset of the other's name. */
  readonly at: number;
}

/** The people and organisations that are most often named in the paragraphs of this one, at most `count`; of those that are so equally often, those named first. */
export function company(analysis: Analysis, { id, mentions }: Cluster, count: number): readonly Companion[] {
  const { paragraphs } = analysis;
  const paragraphOf = (offset: number): number => firstWhere(paragraphs, (lines) => (lines.at(-1)?.end ?? 0) > offset);
  const own = new Set(mentions.map(({ start }) => paragraphOf(start)));
  const found = analysis.clusters.flatMap((cluster) => {
    if (cluster.id === id || (cluster.type !== "person" && cluster.type !== "organization")) return [];
    const shared = cluster.mentions.filter(({ start }) => own.has(paragraphOf(start)));
    const times = new Set(shared.map(({ start }) => paragraphOf(start))).size;
    return shared[0] ? [{ cluster, at: shared[0].start, times }] : [];
  });
  return found.sort((a, b) => b.times - a.times || a.at - b.at).slice(0, count);
}
