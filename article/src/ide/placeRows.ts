import type { Analysis } from "../analysis/analysis.ts";
import {
  type Continent,
  type Country,
  countryOfCode,
  nameKey,
  type Place,
  type Region,
  type RegionKind,
} from "../knowledge/index.ts";
import type { Cluster } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import { language, t, told } from "./l10n.ts";
import { escapeMarkdown } from "./markdown.ts";
import { type Meaning, placeMeanings } from "./placeMeanings.ts";

/** Most that one line names beside what is meant. */
const MOST = 3;
/** A town below this is a town, above it a city, in people. */
const CITY = 100_000;
/** OpenStreetMap's scale that shows a city whole. */
const ZOOM = 10;

/** What is known of a place of this name in lines of CommonMark: what it is, or between what the name leaves the choice; what else has the name. Empty where it is not known. */
export function placeRows(analysis: Analysis, name: string, cluster: Cluster | undefined): readonly string[] {
  const known = placeMeanings(analysis, name, cluster);
  const [first] = known?.meant ?? [];
  if (!known || !first) return [];
  const { meant, others, because, isSure } = known;
  if (meant.length > 1)
    return [
      isSure
        ? t("The text does not say which one: {0}.", listOf(meant, t("; or ")))
        : t("{0} has several of this name: {1}.", "*GeoNames*", listOf(meant, "; ")),
    ];
  const source = first.kind === "country" ? countryData() : "*GeoNames*";
  const rows = [`${isSure ? source : t("{0} has one of this name", source)}: ${factsOf(first)}`];
  if (because.length > 0)
    rows.push(t("Taken for this one because of {0} in the text.", because.map(escapeMarkdown).join(", ")));
  if (others.length > 0) rows.push(t("Of the same name: {0}.", listOf(others, "; ")));
  return rows;
}

/** Where the facts on countries are from; `docs/knowledge.md` names the lists. */
export function countryData(): string {
  return `*${t("Country data")}*`;
}

function listOf(meanings: readonly Meaning[], joint: string): string {
  const shown = meanings.slice(0, MOST).map(shortly);
  return shown.join(joint) + (meanings.length > MOST ? " …" : "");
}

function factsOf(meaning: Meaning): string {
  switch (meaning.kind) {
    case "country":
      return countryFacts(meaning.country);
    case "region":
      return regionFacts(meaning.region);
    case "place":
      return placeFacts(meaning.place);
  }
}

/** `Georgia · country in Europe and Asia · capital: Tbilisi · GE, GEO · Georgian` */
function countryFacts(country: Country): string {
  const { demonym } = country;
  return [peopleFacts(country), ...(demonym === "" ? [] : [escapeMarkdown(demonym)])].join(" · ");
}

/** The same for who or what is called after it: `Georgia · country in Europe and Asia · capital: Tbilisi · GE, GEO` */
export function peopleFacts(country: Country): string {
  const { code, longCode, capital } = country;
  return [
    `${countryName(code)} · ${countryKind(country)}`,
    ...(capital === "" ? [] : [t("capital: {0}", escapeMarkdown(capital))]),
    `${code}, ${longCode}`,
  ].join(" · ");
}

function countryKind({ continents, isMember }: Country): string {
  const [first, second] = continents.map((continent) => told(CONTINENTS[continent]));
  const where = first !== undefined && second !== undefined ? t("{0} and {1}", first, second) : (first ?? "");
  return isMember ? t("country in {0}", where) : t("country or territory in {0}", where);
}

/** `state · United States · seat: Atlanta` */
function regionFacts({ kind, country, seat }: Region): string {
  const facts = [told(REGION_KINDS[kind]), countryName(country)];
  if (seat !== "") facts.push(t("seat: {0}", escapeMarkdown(seat)));
  return facts.join(" · ");
}

/** `town · Texas, United States · about 24,800 people · 33.66, -95.56` */
function placeFacts(place: Place): string {
  const { population, latitude, longitude } = place;
  const facts = [told(placeKind(place)), areaOf(place)];
  if (population > 0) facts.push(t("about {0} people", new Intl.NumberFormat(locale()).format(population)));
  const point = `${latitude}/${longitude}`;
  facts.push(
    `[${latitude}, ${longitude}](https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=${ZOOM}/${point})`,
  );
  return facts.join(" · ");
}

function placeKind({ kind, population }: Place): Message {
  if (kind === "capital") return message("capital");
  if (kind === "seat") return message("regional capital");
  if (kind === "district") return message("part of a city");
  return population < CITY ? message("town") : message("city");
}

/** `Texas, United States`; without a region that is called as the place is. */
function areaOf({ name, region, country }: Place): string {
  const parts = region && nameKey(region.name) !== nameKey(name) ? [escapeMarkdown(region.name)] : [];
  return [...parts, countryName(country)].join(", ");
}

/** `country in Europe and Asia`, `state, United States`, `Texas, United States` */
function shortly(meaning: Meaning): string {
  switch (meaning.kind) {
    case "country":
      return countryKind(meaning.country);
    case "region":
      return `${told(REGION_KINDS[meaning.region.kind])}, ${countryName(meaning.region.country)}`;
    case "place":
      return meaning.place.kind === "capital"
        ? `${t("capital")}, ${countryName(meaning.place.country)}`
        : areaOf(meaning.place);
  }
}

/** In the person's language. */
function countryName(code: string): string {
  const known = countryOfCode(code)?.name;
  if (known === undefined || locale().startsWith("en")) return escapeMarkdown(known ?? code);
  const names = new Intl.DisplayNames([locale()], { type: "region", fallback: "none" });
  return escapeMarkdown(names.of(code) ?? known);
}

/** The person's language as `Intl` takes it; English where an editor has told one that is none (`de_DE`). */
function locale(): string {
  try {
    return Intl.getCanonicalLocales(language())[0] ?? "en";
  } catch {
    return "en";
  }
}

const REGION_KINDS: Readonly<Record<RegionKind, Message>> = {
  state: message("state"),
  province: message("province"),
  constituent: message("constituent country"),
  county: message("county"),
  department: message("department"),
  territory: message("territory"),
  district: message("federal district"),
  region: message("region"),
};

const CONTINENTS: Readonly<Record<Continent, Message>> = {
  AF: message("Africa"),
  AN: message("Antarctica"),
  AS: message("Asia"),
  EU: message("Europe"),
  NA: message("North America"),
  OC: message("Oceania"),
  SA: message("South America"),
};
