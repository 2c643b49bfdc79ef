import type { Analysis } from "../analysis/analysis.ts";
import { attributeOf, type Element } from "../markup/markup.ts";
import type { Cluster, QuoteMention } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { references } from "./ids.ts";

/** Who speaks: a name of the text, or only words (those beside the cue, or a pointer that no name of the text has). */
export interface QuoteSpeaker {
  readonly name: string;
  readonly cluster?: Cluster;
}

/** Who speaks in a quote: what a person has written in `who` stands over what was read from the text. `undefined` where nobody is known. For more than a few quotes use `speakers`. */
export function speakerOf(analysis: Analysis, quote: QuoteMention): QuoteSpeaker | undefined {
  return speakers(analysis)(quote);
}

/** Who speaks, for many quotes. */
export function speakers(analysis: Analysis): (quote: QuoteMention) => QuoteSpeaker | undefined {
  const clusters = new Map(analysis.clusters.map((cluster) => [cluster.id, cluster]));
  const tagged = taggedSpeakers(analysis);
  return (quote) => {
    const cluster = quote.cluster === undefined ? undefined : clusters.get(quote.cluster);
    return tagged(quote) ?? (cluster ? { name: cluster.name, cluster } : speakerWords(analysis, quote));
  };
}

function taggedSpeakers(analysis: Analysis): (quote: Span) => QuoteSpeaker | undefined {
  const { elements } = analysis.markup;
  if (!elements.some((element) => attributeOf(element, "who"))) return () => undefined;
  const pointers = references(analysis);
  const byPointer = new Map(analysis.clusters.map((cluster) => [pointers.get(cluster.id), cluster]));
  return (quote) => {
    const pointer = whoOf(elements, quote)?.trim().split(/\s/, 1)[0];
    if (!pointer) return undefined;
    const cluster = byPointer.get(pointer);
    return cluster ? { name: cluster.name, cluster } : { name: pointer };
  };
}

/** The `who` of the innermost element that has one and holds the quote. */
function whoOf(elements: readonly Element[], quote: Span): string | undefined {
  let low = -1;
  for (let high = elements.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((elements[middle] as Element).start <= quote.start) low = middle;
    else high = middle - 1;
  }
  // What holds the quote has begun before it: it is the last to begin, or stands around that one.
  for (let element = elements[low]; element; element = element.parent) {
    const who = quote.end <= element.end ? attributeOf(element, "who") : undefined;
    if (who) return who;
  }
  return undefined;
}

function speakerWords({ markup }: Analysis, { speaker }: QuoteMention): QuoteSpeaker | undefined {
  if (speaker === null) return undefined;
  const { start, end } = speaker.resolved ?? speaker;
  return { name: markup.plain.slice(markup.toPlain(start), markup.toPlain(end)) };
}
