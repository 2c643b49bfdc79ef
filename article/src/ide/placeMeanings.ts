import type { Analysis } from "../analysis/analysis.ts";
import {
  type Country,
  countriesNamed,
  countriesOfDemonym,
  countryOfCode,
  type Place,
  placesNamed,
  type Region,
  regionsNamed,
} from "../knowledge/index.ts";
import type { Cluster } from "../model/analysis.ts";
import { oncePer } from "../model/oncePer.ts";
import { stateOfAbbreviation } from "./stateOfAbbreviation.ts";

/** What a name of a place can stand for. */
export type Meaning =
  | { readonly kind: "country"; readonly country: Country }
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "place"; readonly place: Place };

export interface PlaceMeanings {
  /** The one that is meant; several where nothing settles it, the likeliest first. */
  readonly meant: readonly Meaning[];
  /** Others of the name, the likeliest first. */
  readonly others: readonly Meaning[];
  /** Names of the article that have settled what the name alone would leave open. */
  readonly because: readonly string[];
  /** Something in the article speaks for it, or it is so large that nothing need. */
  readonly isSure: boolean;
}

/**
 * Which country, region or town is meant: by what stands behind the name (`Paris, Texas`), by what else the article names (`Atlanta`, `U.S.`, `Georgian`), and by size. `undefined` where the name is not known.
 * `name`: as the article has it; `cluster`: what bears it there.
 */
export function placeMeanings(analysis: Analysis, name: string, cluster?: Cluster): PlaceMeanings | undefined {
  const { open, aside } = meaningsOf(name);
  if (open.length === 0) return undefined;
  const behind = cluster ? areasBehind(analysis, cluster) : NOWHERE;
  const judged = open
    .map((meaning) => judge(contexts(analysis), meaning, behind, cluster?.id))
    .sort((a, b) => b.weight - a.weight);
  const [first] = judged as [Judged, ...Judged[]];
  const meant = judged.filter(({ weight }) => weight > first.weight - DOUBT);
  const wasOpen = judged.some((each) => each !== first && each.alone > first.alone - DOUBT);
  const isSettledByNames = meant.length === 1 && wasOpen && !first.isSaid;
  return {
    meant: meant.map(({ meaning }) => meaning),
    others: [
      ...judged
        .slice(meant.length)
        .filter(({ alone }) => alone > first.alone - FAR)
        .map(({ meaning }) => meaning),
      ...aside,
    ],
    because: isSettledByNames ? [...new Set(first.names)].slice(0, 2) : [],
    isSure: first.isSaid || first.names.length > 0 || first.alone >= LARGE,
  };
}

interface Judged {
  readonly meaning: Meaning;
  /** Powers of ten of people, by the name alone. */
  readonly alone: number;
  readonly weight: number;
  readonly names: readonly string[];
  readonly isSaid: boolean;
}

const NOWHERE: ReadonlySet<string> = new Set();

function judge(context: Context, meaning: Meaning, behind: ReadonlySet<string>, own: number | undefined): Judged {
  const { country, region } = cluesFor(context, meaning, own);
  const isThere = isSaid(behind, meaning);
  const alone = weightOf(meaning);
  const weight = alone + bonus(country.length) + bonus(region.length) + (isThere ? CERTAIN : 0);
  return { meaning, alone, weight, names: [...region, ...country], isSaid: isThere };
}

/** What is three times as likely is meant: by that, Georgia alone stays open between country and state, and Birmingham alone is the one in England. */
const DOUBT = 0.5;
/** Nobody thinks of a village of the Philippines when Mexico is named; of Paris in Texas some do. */
const FAR = 3.5;
/** `Paris, Texas` leaves no doubt. */
const CERTAIN = 100;
/** A name that a city of 300,000 bears is that city's unless something says otherwise; a smaller one may only seem to be the article's, and so speaks for no other name either. */
const LARGE = 5.5;

function weightOf(meaning: Meaning): number {
  switch (meaning.kind) {
    case "country":
      return Math.log10(meaning.country.people + 1) + 1;
    case "region":
      return Math.log10(meaning.region.people + 1) + (meaning.region.country === "US" ? 0.3 : 0);
    case "place":
      return Math.log10(meaning.place.population + 1) + (PLACE_BONUS[meaning.place.kind] ?? 0);
  }
}

/** A capital is in the news as a city thirty times as large is. */
const PLACE_BONUS: Readonly<Partial<Record<Place["kind"], number>>> = { capital: 1.5 };

/** One name of the same country or region counts as ten times the people, three as forty times. */
function bonus(names: number): number {
  return names === 0 ? 0 : 0.7 + 0.3 * Math.min(names, 3);
}

/** `aside`: what only shares its name with something that is asked about first. */
function meaningsOf(name: string): { readonly open: readonly Meaning[]; readonly aside: readonly Meaning[] } {
  const bare = /^([^,]+), \p{Lu}/u.exec(name)?.[1] ?? name;
  const byName = countriesNamed(bare);
  const places = placesNamed(bare);
  const regions = regionsNamed(bare);
  const isKnown = byName.length + places.length + regions.length > 0;
  const countries = isKnown ? byName : [countryOfCode(bare) ?? []].flat();
  // What bears the name of the country around it is not asked about.
  const isOutside = (code: string): boolean => !countries.some((country) => country.code === code);
  const ownRegions = regions.filter(({ country }) => isOutside(country));
  const ownPlaces = places.filter(({ country }) => isOutside(country));
  const asPlace = (place: Place): Meaning => ({ kind: "place", place });
  const asRegion = (region: Region): Meaning => ({ kind: "region", region });
  const hidden = ownRegions.filter((region) => ownPlaces.some((place) => isIn(place, region) && isMost(place, region)));
  const small = ownPlaces.filter((place) => ownRegions.some((region) => isIn(place, region) && !isMost(place, region)));
  return {
    open: [
      ...countries.map((country): Meaning => ({ kind: "country", country })),
      ...ownRegions.filter((region) => !hidden.includes(region)).map(asRegion),
      ...ownPlaces.filter((place) => !small.includes(place)).map(asPlace),
    ],
    aside: [...hidden.map(asRegion), ...small.map(asPlace)],
  };
}

/** A city with a fifth of its region's people is meant by their common name: New York, but not Quebec. */
function isMost({ population }: Place, { people }: Region): boolean {
  return population * 5 > people;
}

function isIn({ country, region }: Place, { name, country: ofRegion }: Region): boolean {
  return country === ofRegion && region?.name === name;
}

/** Names of the article by the country (`US`) or region (`US/Georgia`) that they speak for. */
type Context = ReadonlyMap<string, readonly Cluster[]>;

const contexts = oncePer((analysis: Analysis): Context => {
  const context = new Map<string, Cluster[]>();
  for (const cluster of analysis.clusters) {
    for (const area of new Set(areasOf(analysis, cluster))) {
      const known = context.get(area);
      if (known) known.push(cluster);
      else context.set(area, [cluster]);
    }
  }
  return context;
});

function areasOf(analysis: Analysis, cluster: Cluster): readonly string[] {
  if (cluster.type === "group") {
    const countries = countriesOfDemonym(cluster.name);
    return countries.length === 1 ? countries.map(({ code }) => code) : [];
  }
  if (cluster.type !== "place") return [];
  const { open } = meaningsOf(cluster.name);
  const behind = open.length > 0 ? areasBehind(analysis, cluster) : NOWHERE;
  const said = open.find((meaning) => isSaid(behind, meaning));
  if (said) return areasOfMeaning(said);
  const [first, second] = open
    .map((meaning) => ({ meaning, weight: weightOf(meaning) }))
    .sort((a, b) => b.weight - a.weight);
  // A name that is open itself settles no other.
  const isOpen = !first || first.weight < LARGE || (second && second.weight > first.weight - DOUBT);
  return isOpen ? [] : areasOfMeaning(first.meaning);
}

function areasOfMeaning(meaning: Meaning): readonly string[] {
  const region = regionOf(meaning);
  return region ? [countryCodeOf(meaning), areaOf(region)] : [countryCodeOf(meaning)];
}

function cluesFor(context: Context, meaning: Meaning, own: number | undefined): Record<"country" | "region", string[]> {
  const namesOf = (area: string): string[] =>
    (context.get(area) ?? []).filter(({ id }) => id !== own).map(({ name }) => name);
  const region = regionOf(meaning);
  return { country: namesOf(countryCodeOf(meaning)), region: region ? namesOf(areaOf(region)) : [] };
}

function areaOf({ country, name }: Pick<Region, "country" | "name">): string {
  return `${country}/${name}`;
}

function regionOf(meaning: Meaning): Region | undefined {
  if (meaning.kind === "country") return undefined;
  return meaning.kind === "region" ? meaning.region : meaning.place.region;
}

function countryCodeOf(meaning: Meaning): string {
  if (meaning.kind === "country") return meaning.country.code;
  return meaning.kind === "region" ? meaning.region.country : meaning.place.country;
}

/** The regions and countries that stand behind the name, or in its fullest form: `Paris, Texas`, `Springfield, Ill.`, `Córdoba, Spain`. */
function areasBehind({ markup }: Analysis, { name, mentions }: Cluster): ReadonlySet<string> {
  const comma = name.indexOf(",");
  const tails = mentions.map(({ end }) => {
    const at = markup.toPlain(end);
    return markup.plain.slice(at, at + LONGEST_AREA);
  });
  const areas = new Set<string>();
  for (const tail of [comma === -1 ? "" : name.slice(comma), ...tails]) {
    const words = BEHIND.exec(tail)?.[1]?.split(" ") ?? [];
    for (let count = 1; count <= words.length; count++) {
      for (const area of areasNamed(words.slice(0, count).join(" "))) areas.add(area);
    }
  }
  return areas;
}

const LONGEST_AREA = 48;
const BEHIND = /^,[ \u00a0](\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})/u;

function areasNamed(words: string): readonly string[] {
  const state = stateOfAbbreviation(words);
  if (state !== undefined) return [areaOf({ country: "US", name: state })];
  return [...regionsNamed(words).map(areaOf), ...countriesNamed(words).map(({ code }) => code)];
}

function isSaid(areas: ReadonlySet<string>, meaning: Meaning): boolean {
  if (areas.size === 0 || meaning.kind === "country") return false;
  const region = meaning.kind === "place" ? meaning.place.region : undefined;
  return areas.has(countryCodeOf(meaning)) || (region !== undefined && areas.has(areaOf(region)));
}
