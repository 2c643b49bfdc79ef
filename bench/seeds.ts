import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { splitLines } from "../article/src/index.ts";
import { type AnalysisRecord, analyzeTo, COMMAND_LINE, isBuilt } from "./commandLine.ts";
import { NO_SHARED, sharedPath } from "./sharedData.ts";
import { type Figure, missing } from "./table.ts";

/** What a careful person finds in one of the five seed articles. */
export interface SeedExpectation {
  readonly file: string;
  /** Line number, counted from 1 over every line, to kind. */
  readonly boilerplate: Readonly<Record<string, string>>;
  readonly people: readonly {
    readonly name: string;
    readonly mentions: readonly string[];
    readonly count: number;
    readonly roles: readonly string[];
  }[];
  readonly organizations: readonly string[];
  readonly places: readonly string[];
  readonly dates: readonly {
    readonly text: string;
    readonly type: string;
    readonly value?: string;
    readonly note?: string;
  }[];
  readonly variants: readonly { readonly suspect: readonly string[]; readonly of: string }[];
  readonly assumeDate?: string;
}

export interface SeedScore {
  readonly furnitureFound: number;
  readonly articleLinesFlagged: number;
  readonly peopleRight: number;
  readonly rolesFound: number;
  readonly slipsFound: number;
  readonly falseAlarms: number;
  readonly namesFound: number;
  readonly datesFound: number;
}

/** The seeds, read by the built command line. */
export function seeds(): readonly Figure[] {
  const names = [
    "seeds: furniture lines found",
    "seeds: article lines flagged",
    "seeds: people with the right mentions",
    "seeds: roles found",
    "seeds: spelling slips found",
    "seeds: spellings flagged that are none",
    "seeds: names of organizations and places found with their type",
    "seeds: dates found",
  ];
  if (!isBuilt()) return missing(names, `no ${COMMAND_LINE}: npm run build`);
  const expectedPath = sharedPath("seeds/expected.json");
  if (!expectedPath) return missing(names, NO_SHARED);
  const expected = JSON.parse(readFileSync(expectedPath, "utf8")) as readonly SeedExpectation[];
  const records = expected.map(({ file, assumeDate }) => {
    const text = readFileSync(sharedPath(`seeds/${file}`) as string, "utf8");
    return assumeDate ? { id: file, text, date: assumeDate } : { id: file, text };
  });
  const folder = mkdtempSync(join(tmpdir(), "copydesk-bench-"));
  try {
    const found = analyzeTo(join(folder, "seeds.jsonl"), records, "lines,entities,clusters,dates");
    const scores = expected.map((seed, i) => scoreSeed(seed, records[i]?.text ?? "", found[i] as AnalysisRecord));
    const total = (key: keyof SeedScore): number => scores.reduce((sum, score) => sum + score[key], 0);
    const all = (count: (seed: SeedExpectation) => number): number =>
      expected.reduce((sum, seed) => sum + count(seed), 0);
    const furniture = all((seed) => Object.keys(seed.boilerplate).length);
    const people = all((seed) => seed.people.length);
    const roles = all((seed) => seed.people.reduce((sum, person) => sum + person.roles.length, 0));
    const slips = all((seed) => seed.variants.reduce((sum, { suspect }) => sum + suspect.length, 0));
    const places = all((seed) => seed.organizations.length + seed.places.length);
    const dates = all((seed) => seed.dates.length);
    return [
      { what: `${names[0]} of ${furniture}`, value: total("furnitureFound"), unit: "", digits: 0, floor: furniture },
      { what: names[1] as string, value: total("articleLinesFlagged"), unit: "", digits: 0, budget: 0 },
      // The issue of the clusters.
      { what: `${names[2]} of ${people}`, value: total("peopleRight"), unit: "", digits: 0, floor: people },
      { what: `${names[3]} of ${roles}`, value: total("rolesFound"), unit: "", digits: 0, floor: 17 },
      { what: `${names[4]} of ${slips}`, value: total("slipsFound"), unit: "", digits: 0, floor: slips },
      { what: names[5] as string, value: total("falseAlarms"), unit: "", digits: 0, budget: 0 },
      // 55: the issue of the name tagger.
      { what: `${names[6]} of ${places}`, value: total("namesFound"), unit: "", digits: 0, floor: 55 },
      { what: `${names[7]} of ${dates}`, value: total("datesFound"), unit: "", digits: 0, floor: dates },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A role is found where the person's cluster has its words without the article, a slip where it is a variant of its cluster. A person is right where one cluster of people has as many mentions in article lines as expected, each in a form that is expected. A name is found where it is tagged with its type once. A date is found where a mention has its
 * very words, one of its types, and its value where the text settles that.
 */
export function scoreSeed(
  seed: SeedExpectation,
  text: string,
  found: Pick<AnalysisRecord, "lines" | "entities" | "clusters" | "dates">,
): SeedScore {
  const table = splitLines(text);
  const flagged = new Set(found.lines.filter((line) => line.boilerplate).map((line) => line.start));
  let furnitureFound = 0;
  let articleLinesFlagged = 0;
  const furniture: { readonly start: number; readonly end: number }[] = [];
  table.starts.forEach((start, i) => {
    const isFurniture = String(i + 1) in seed.boilerplate;
    if (isFurniture) furniture.push({ start, end: table.ends[i] as number });
    if (flagged.has(start)) isFurniture ? furnitureFound++ : articleLinesFlagged++;
  });
  const inArticle = (offset: number): boolean => !furniture.some((line) => line.start <= offset && offset < line.end);
  const people = found.clusters
    .filter((cluster) => cluster.type === "person")
    .map((cluster) =>
      cluster.mentions.filter(({ start }) => inArticle(start)).map(({ start, end }) => text.slice(start, end)),
    );
  const peopleRight = seed.people.filter(({ mentions, count }) =>
    people.some((forms) => forms.length === count && forms.every((form) => mentions.includes(form))),
  ).length;
  const rolesFound = seed.people.reduce((sum, { name, roles }) => {
    const own = found.clusters.filter((cluster) => cluster.type === "person" && cluster.name.endsWith(lastWord(name)));
    const texts = own.flatMap((cluster) => cluster.roles.map(({ text: role }) => role.toLowerCase()));
    return sum + roles.filter((role) => texts.includes(role.toLowerCase().replace(/^the /, ""))).length;
  }, 0);
  const suspects = new Set(seed.variants.flatMap(({ suspect }) => suspect));
  const variants = new Set(found.clusters.flatMap((cluster) => cluster.variants.map((variant) => variant.text)));
  const slipsFound = [...suspects].filter((suspect) => variants.has(suspect)).length;
  const falseAlarms = variants.size - slipsFound;
  const tagged = new Set(found.entities.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`));
  const namesFound =
    seed.organizations.filter((name) => tagged.has(`organization ${name}`)).length +
    seed.places.filter((name) => tagged.has(`place ${name}`)).length;
  const datesFound = seed.dates.filter((date) => {
    const whole = /'(.+)' = (\S+)/.exec(date.note ?? "");
    return found.dates.some(({ start, end, type, value }) => {
      const words = text.slice(start, end);
      // The note says what else is right: the day with its clock time.
      if (whole !== null && whole[2] === value && words.includes(date.text) && whole[1]?.includes(words)) return true;
      const isRight = date.value === undefined || date.value === value;
      return words === date.text && date.type.split("|").includes(type) && isRight;
    });
  }).length;
  return {
    furnitureFound,
    articleLinesFlagged,
    peopleRight,
    rolesFound,
    slipsFound,
    falseAlarms,
    namesFound,
    datesFound,
  };
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}
