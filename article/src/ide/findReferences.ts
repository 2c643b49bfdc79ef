import type { Analysis } from "../analysis/analysis.ts";
import type { Span } from "../model/span.ts";
import { personAt } from "./definition.ts";
import { idAt, idPlaces } from "./idPlaces.ts";

/**
 * Every place that means the same as the one at `offset`, sorted: on an id all places of that id (`withGiven`: its `xml:id` too), on a name or the words that name a speaker
 * every mention, recognised or tagged. Empty elsewhere; never throws.
 */
export function findReferences(analysis: Analysis, offset: number, withGiven = true): readonly Span[] {
  const places = idPlaces(analysis);
  const place = idAt(places, offset);
  if (place) {
    return places
      .filter(({ id, isGiven }) => id === place.id && (withGiven || !isGiven))
      .map(({ start, end }) => ({ start, end }));
  }
  const mentions = personAt(analysis, offset)?.cluster.mentions ?? [];
  return mentions.map(({ start, end }) => ({ start, end }));
}
