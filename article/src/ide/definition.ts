import type { Analysis } from "../analysis/analysis.ts";
import type { Cluster, QuoteMention } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { idAt, idPlaces } from "./idPlaces.ts";
import { references } from "./ids.ts";
import { speakerOf } from "./quotes.ts";

/** Where something is explained: `target` is the place, `origin` what at the cursor points to it. */
export interface Definition {
  readonly origin: Span;
  readonly target: Span;
}

/**
 * What the place points to. From a pointer (`who`, `ref`, `prev`, `next`): the element with that `xml:id`, else the first name with that `ref`, else the fullest mention of
 * who is meant. From a name, or the words that name a speaker (`she`): the fullest mention. From a quote: the fullest mention of its speaker. `undefined` elsewhere; never throws.
 */
export function definition(analysis: Analysis, offset: number): Definition | undefined {
  const places = idPlaces(analysis);
  const pointer = idAt(places, offset);
  if (pointer) {
    const given = places.find(({ id, isGiven }) => id === pointer.id && isGiven);
    const named = given ?? places.find(({ id, attribute }) => id === pointer.id && attribute.name === "ref");
    const target = named?.element ?? fullestOf(analysis, clusterOfPointer(analysis, `#${pointer.id}`));
    return target && { origin: { start: pointer.start, end: pointer.end }, target: spanOf(target) };
  }
  const found = personAt(analysis, offset);
  if (found) {
    const target = fullestOf(analysis, found.cluster);
    return target && { origin: found.origin, target };
  }
  const quote = innermost(analysis.quotes, offset);
  const target = quote && speakerSpan(analysis, quote);
  return target && { origin: spanOf(quote), target };
}

/** The name at the place, or the words beside a cue that stand for a speaker: who is meant, and where the words stand. */
export function personAt(
  analysis: Analysis,
  offset: number,
): { readonly origin: Span; readonly cluster: Cluster } | undefined {
  const mention = analysis.entities.find((entity) => holds(entity, offset));
  if (mention) {
    const cluster = clusterOf(analysis, mention.cluster);
    return cluster && { origin: spanOf(mention), cluster };
  }
  const quote = analysis.quotes.find(({ speaker }) => speaker && holds(speaker, offset));
  const cluster = quote && speakerOf(analysis, quote)?.cluster;
  return quote?.speaker && cluster ? { origin: spanOf(quote.speaker), cluster } : undefined;
}

function clusterOf({ clusters }: Analysis, wanted: number | undefined): Cluster | undefined {
  return wanted === undefined ? undefined : clusters.find(({ id }) => id === wanted);
}

/** The first mention in the cluster's fullest form, else its longest. */
function fullestOf({ text }: Analysis, cluster: Cluster | undefined): Span | undefined {
  if (!cluster) return undefined;
  const named = cluster.mentions.find(({ start, end }) => text.slice(start, end) === cluster.name);
  const longest = named ?? [...cluster.mentions].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  return longest && spanOf(longest);
}

function speakerSpan(analysis: Analysis, quote: QuoteMention): Span | undefined {
  const words = quote.speaker?.resolved ?? quote.speaker;
  return fullestOf(analysis, speakerOf(analysis, quote)?.cluster) ?? (words ? spanOf(words) : undefined);
}

function clusterOfPointer(analysis: Analysis, pointer: string): Cluster | undefined {
  const pointers = references(analysis);
  return analysis.clusters.find(({ id }) => pointers.get(id) === pointer);
}

function innermost<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans.findLast((span) => holds(span, offset));
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
