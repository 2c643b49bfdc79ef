import { shippedKnowledge } from "./shippedKnowledge.ts";

const KINDS = { p: "person", g: "group", l: "place", o: "other" } as const;
type GlossKind = (typeof KINDS)[keyof typeof KINDS];

/** What WordNet says of a name of this kind in one line of English; `undefined` where it knows none, or several. `other`: events, buildings, works. */
export function glossOf(name: string, kind: GlossKind): string | undefined {
  const found = new Set(
    glossesOf(name).flatMap((gloss) => (KINDS[gloss[0] as keyof typeof KINDS] === kind ? gloss.slice(1) : [])),
  );
  const [gloss] = found;
  return found.size === 1 ? gloss : undefined;
}

function glossesOf(name: string): readonly string[] {
  const rows = shippedKnowledge("glosses");
  return rows
    .find(name)
    .flatMap(({ facts }) => (facts.startsWith(">") ? rows.find(facts.slice(1)).map((row) => row.facts) : facts))
    .filter((facts) => !facts.startsWith(">"));
}
