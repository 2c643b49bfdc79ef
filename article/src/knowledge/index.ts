export { type Continent, type Country, countriesNamed, countriesOfDemonym, countryOfCode } from "./countries.ts";
export { glossOf } from "./glosses.ts";
export { nameKey } from "./nameKey.ts";
export { type Place, placesNamed } from "./places.ts";
export { type Region, type RegionKind, regionsNamed } from "./regions.ts";
