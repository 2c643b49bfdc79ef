import { readPeople } from "./packedFacts.ts";
import { sameMarks } from "./sameMarks.ts";
import { shippedKnowledge } from "./shippedKnowledge.ts";

const KINDS = {
  s: "state",
  p: "province",
  c: "constituent",
  k: "county",
  m: "department",
  t: "territory",
  d: "district",
  r: "region",
} as const;

/** A `constituent` is a country in another, as Scotland is. `region` where a country has other words, or the sources do not say. */
export type RegionKind = (typeof KINDS)[keyof typeof KINDS];

/** A first-level part of a country; of Britain, Ireland and France counties and departments too. */
export interface Region {
  readonly name: string;
  /** Two letters of ISO 3166-1. */
  readonly country: string;
  readonly kind: RegionKind;
  /** People in its places of 1,000 and more, to three digits, or in a usual one of its kind: a measure of size, not its population. */
  readonly people: number;
  /** Where its government sits; empty where it is not known. */
  readonly seat: string;
}

/** By name, also without what it is (`Kano` or `Kano State`); the largest first. */
export function regionsNamed(name: string): readonly Region[] {
  const rows = shippedKnowledge("regions");
  const found = rows.find(name);
  const bare = name.replace(/ (?:state|province|region|oblast|governorate|prefecture|county)$|^(?:county|co\.?) /i, "");
  const regions = (found.length > 0 || bare === name ? found : rows.find(bare)).map(toRegion);
  return [...sameMarks(name, regions)].sort((a, b) => b.people - a.people);
}

/** By its number in the file. `country` of what is in no region is known all the same. */
export function regionOfNumber(number: number): Region | undefined {
  const row = shippedKnowledge("regions").row(number);
  return row && toRegion(row);
}

function toRegion({ name, facts }: { readonly name: string; readonly facts: string }): Region {
  const [country = "", kind = "r", people = "000", seat = ""] = facts.split(";");
  return { name, country, kind: KINDS[kind as keyof typeof KINDS], people: readPeople(people), seat };
}
