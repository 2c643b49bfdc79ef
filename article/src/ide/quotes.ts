import type { Analysis } from "../analysis/analysis.ts";
import type { QuoteMention } from "../model/analysis.ts";

/** Who speaks: the cluster's name, else the words beside the cue; `undefined` where nobody is known. */
export function speakerName(analysis: Analysis, { cluster, speaker }: QuoteMention): string | undefined {
  const known = cluster === undefined ? undefined : analysis.clusters.find(({ id }) => id === cluster)?.name;
  if (known !== undefined || speaker === null) return known;
  const { start, end } = speaker.resolved ?? speaker;
  return analysis.text.slice(start, end);
}
