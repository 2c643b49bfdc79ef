import { readPeople } from "./packedFacts.ts";
import { shippedKnowledge } from "./shippedKnowledge.ts";

/** Africa, Antarctica, Asia, Europe, North America, Oceania, South America. */
export type Continent = "AF" | "AN" | "AS" | "EU" | "NA" | "OC" | "SA";

export interface Country {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  /** ISO 3166-1, three letters; `XKX` for Kosovo, which has none. */
  readonly longCode: string;
  /** As running English has it. */
  readonly name: string;
  /** Empty where there is none. */
  readonly capital: string;
  /** One or two. */
  readonly continents: readonly Continent[];
  /** A member or observer of the United Nations. */
  readonly isMember: boolean;
  /** People in its places of 1,000 and more, to three digits: a measure of size, not its population. */
  readonly people: number;
  /** `Georgian`; empty where none is known. */
  readonly demonym: string;
}

/** By its two or three letters, in capitals: `GE`, `GEO`. */
export function countryOfCode(code: string): Country | undefined {
  if (!/^[A-Z]{2,3}$/.test(code)) return undefined;
  const facts = shippedKnowledge("countries").find(code)[0]?.facts;
  if (facts === undefined) return undefined;
  if (facts.length === 2) return countryOfCode(facts);
  const [longCode = "", name = "", capital = "", continents = "", kind, people = "000", demonym = ""] =
    facts.split(";");
  return {
    code,
    longCode,
    name,
    capital,
    continents: continents.split(",") as readonly Continent[],
    isMember: kind === "c",
    people: readPeople(people),
    demonym,
  };
}

/** By any of its names: `Burma`, `the U.S.`, `Côte d’Ivoire`. Two countries share one name (`Congo`). */
export function countriesNamed(name: string): readonly Country[] {
  return countriesIn(name, (code) => !code.endsWith("*"));
}

/** By what its people and things are called: `Georgian`, `Britons`. */
export function countriesOfDemonym(word: string): readonly Country[] {
  const found = countriesIn(word, (code) => code.endsWith("*"));
  return found.length === 0 && /[^s]s$/.test(word)
    ? countriesIn(word.slice(0, -1), (code) => code.endsWith("*"))
    : found;
}

function countriesIn(name: string, isMeant: (code: string) => boolean): readonly Country[] {
  const codes = shippedKnowledge("countryNames")
    .find(name)
    .map(({ facts }) => facts)
    .filter(isMeant);
  return [...new Set(codes)].flatMap((code) => countryOfCode(code.slice(0, 2)) ?? []);
}
