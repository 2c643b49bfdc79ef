import type { Analysis } from "../analysis/analysis.ts";
import type { QuoteMention } from "../model/analysis.ts";

/** Who speaks: the cluster's name, else the words beside the cue; `undefined` where nobody is known. For more than a few quotes use `speakerNames`. */
export function speakerName(analysis: Analysis, quote: QuoteMention): string | undefined {
  const known =
    quote.cluster === undefined ? undefined : analysis.clusters.find(({ id }) => id === quote.cluster)?.name;
  return known ?? speakerWords(analysis, quote);
}

/** Who speaks, for many quotes. */
export function speakerNames(analysis: Analysis): (quote: QuoteMention) => string | undefined {
  const names = new Map(analysis.clusters.map(({ id, name }) => [id, name]));
  return (quote) => {
    const known = quote.cluster === undefined ? undefined : names.get(quote.cluster);
    return known ?? speakerWords(analysis, quote);
  };
}

function speakerWords({ text }: Analysis, { speaker }: QuoteMention): string | undefined {
  if (speaker === null) return undefined;
  const { start, end } = speaker.resolved ?? speaker;
  return text.slice(start, end);
}
