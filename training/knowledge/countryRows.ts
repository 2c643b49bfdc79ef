import { packPeople } from "../../article/src/knowledge/packedFacts.ts";

export interface CountrySources {
  /** `countries-list`, by the two letters of ISO 3166-1. */
  readonly list: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly capital: string;
        readonly continent: string;
        readonly continents?: readonly string[];
        readonly alias?: readonly string[];
      }
    >
  >;
  /** English names of `i18n-iso-countries`. */
  readonly names: Readonly<Record<string, string | readonly string[]>>;
  /** Pairs of two and three letters, of the same package. */
  readonly codes: readonly (readonly string[])[];
  /** English nationalities of `i18n-nationality`. */
  readonly nationalities: Readonly<Record<string, string>>;
}

/** Adjectives as newspapers have them, where the list has another or none. By hand, from the style guides of news agencies. */
const ADJECTIVES: Readonly<Record<string, string>> = {
  AE: "Emirati",
  AG: "Antiguan",
  AR: "Argentine",
  BA: "Bosnian",
  BM: "Bermudian",
  CD: "Congolese",
  CG: "Congolese",
  DM: "Dominican",
  DO: "Dominican",
  EC: "Ecuadorian",
  FO: "Faroese",
  GL: "Greenlandic",
  KZ: "Kazakh",
  MC: "Monegasque",
  MV: "Maldivian",
  NP: "Nepali",
  PG: "Papua New Guinean",
  PH: "Philippine",
  PR: "Puerto Rican",
  PS: "Palestinian",
  SM: "Sammarinese",
  SR: "Surinamese",
  SS: "South Sudanese",
  TM: "Turkmen",
  TT: "Trinidadian",
  UZ: "Uzbek",
  VU: "Ni-Vanuatu",
  XK: "Kosovar",
  YE: "Yemeni",
};

/** What else people and things of there are called. */
const NOUNS: Readonly<Record<string, string>> = {
  AU: "Aussie",
  BW: "Botswanan",
  DK: "Dane",
  ES: "Spaniard",
  FI: "Finn",
  FR: "Frenchman,Frenchwoman",
  GB: "Briton,Brit",
  GL: "Greenlander",
  IE: "Irishman,Irishwoman",
  IS: "Icelander",
  LU: "Luxembourgish",
  NL: "Dutchman,Dutchwoman",
  NZ: "Kiwi",
  PL: "Pole",
  RS: "Serb",
  SA: "Saudi Arabian",
  SE: "Swede",
  SI: "Slovene",
  SK: "Slovak",
  TR: "Turk",
  TT: "Tobagonian",
};

/** No such words in the press, or those of somebody else (the list has Welsh for Wallis and Futuna). */
const NO_DEMONYMS: ReadonlySet<string> = new Set([
  "Antiguans",
  "Emirian",
  "Maldivan",
  "Monacan",
  "San Marinese",
  "Welsh",
]);

/** Names that newspapers use and no list has. */
const NAMES: Readonly<Record<string, string>> = {
  AE: "U.A.E.",
  BA: "Bosnia,Bosnia-Herzegovina",
  CD: "DR Congo,DRC,Congo,Democratic Republic of Congo",
  CG: "Congo",
  CI: "Côte d'Ivoire",
  CV: "Cape Verde",
  CZ: "Czech Republic",
  FM: "Federated States of Micronesia",
  GB: "U.K.,Great Britain",
  GM: "Gambia",
  IR: "Islamic Republic of Iran",
  KP: "Democratic People's Republic of Korea",
  MK: "Macedonia",
  MM: "Burma",
  PS: "Palestine,Palestinian Territories,Palestinian territories",
  RU: "Russian Federation",
  ST: "São Tomé and Príncipe",
  SZ: "Swaziland",
  TL: "Timor-Leste",
  TR: "Turkey",
  US: "U.S.,U.S.A.",
  VA: "Vatican",
};

/** The name in running English where the list has another one. */
const PREFERRED: Readonly<Record<string, string>> = {
  AX: "Åland Islands",
  BQ: "Bonaire",
  CW: "Curaçao",
  RE: "Réunion",
  TR: "Turkey",
};

/** Where the list has one of several seats, another place, or none of today. */
const CAPITALS: Readonly<Record<string, string>> = {
  BO: "Sucre, La Paz",
  HK: "",
  LK: "Colombo, Sri Jayawardenepura Kotte",
  MS: "Brades",
  SZ: "Mbabane, Lobamba",
  US: "Washington, D.C.",
  ZA: "Pretoria, Cape Town, Bloemfontein",
};

/** Older or wrong names in the lists that would mislead: another country or region has them. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "Gold Coast",
  "East Pakistan",
  "Spanish Sahara",
  "French Sudan",
  "Macedonia (FYROM)",
  "Capital",
]);

/** Members and observers of the United Nations are countries; of the others the lists do not say what they are. */
const NOT_MEMBERS: ReadonlySet<string> = new Set(
  "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK TW UM VG VI WF XK YT".split(
    " ",
  ),
);
/** Parts of others without a code of ISO. */
const NO_CODE: ReadonlySet<string> = new Set(["AC", "TA"]);

type Row = readonly [name: string, facts: string];

export function countryRows(
  { list, names, codes, nationalities }: CountrySources,
  people: ReadonlyMap<string, number>,
): { readonly countries: readonly Row[]; readonly countryNames: readonly Row[] } {
  const letters = new Map(codes.map(([two = "", three = ""]) => [two, three]));
  letters.set("XK", "XKX");
  const countries: Row[] = [];
  const countryNames: Row[] = [];
  for (const [code, { name, capital, continent, continents = [continent], alias = [] }] of Object.entries(list)) {
    if (NO_CODE.has(code)) continue;
    const three = letters.get(code) ?? "";
    const shown = PREFERRED[code] ?? name;
    const kind = NOT_MEMBERS.has(code) ? "t" : "c";
    const demonyms = demonymsOf(code, nationalities[code], shown);
    // Greenland has a row of its own.
    const lands = code === "DK" ? continent : inOrder(continents).join(",");
    const facts = [
      three,
      shown,
      CAPITALS[code] ?? capital,
      lands,
      kind,
      packPeople(people.get(code) ?? 0),
      demonyms[0] ?? "",
    ];
    countries.push([code, facts.join(";")]);
    if (three !== "") countries.push([three, code]);
    const all = new Set([shown, name, ...alias, ...[names[code] ?? []].flat(), ...(NAMES[code]?.split(",") ?? [])]);
    for (const each of all) if (!LEFT_OUT.has(each) && !/[,(]/.test(each)) countryNames.push([each, code]);
    for (const each of demonyms) if (!all.has(each)) countryNames.push([each, `${code}*`]);
  }
  return { countries, countryNames };
}

/** Europe and Asia, Africa and Asia. */
function inOrder(continents: readonly string[]): readonly string[] {
  return continents.includes("EU") ? ["EU", ...continents.filter((each) => each !== "EU")] : continents;
}

function demonymsOf(code: string, listed: string | undefined, name: string): readonly string[] {
  const usual = listed && !/[,(]| and | or | - |Islands?$|Territor/.test(listed) ? [listed] : [];
  const words = [...(ADJECTIVES[code]?.split(",") ?? []), ...usual, ...(NOUNS[code]?.split(",") ?? [])];
  return [...new Set(words)].filter((word) => word !== name && !NO_DEMONYMS.has(word));
}
