import type { Analysis } from "../analysis/analysis.ts";
import { countriesOfDemonym, glossOf } from "../knowledge/index.ts";
import type { Cluster, EntityType } from "../model/analysis.ts";
import { escapeMarkdown } from "./markdown.ts";
import { personGloss } from "./personGloss.ts";
import { countryData, peopleFacts, placeRows } from "./placeRows.ts";
import { textOf } from "./textOf.ts";

/** What is known of a name beside the article, in lines of CommonMark that begin with their source. Empty where nothing is. */
export function knownRows(
  analysis: Analysis,
  name: string,
  type: EntityType,
  cluster: Cluster | undefined,
): readonly string[] {
  switch (type) {
    case "person":
      return fromWordNet(cluster && personGloss(analysis, cluster));
    case "place": {
      const rows = placeRows(analysis, wholeName(analysis, name, cluster), cluster);
      return rows.length > 0 ? rows : fromWordNet(glossOf(name, "place") ?? glossOf(name, "other"));
    }
    case "group": {
      const countries = countriesOfDemonym(name);
      if (countries.length > 0) return [`${countryData()}: ${countries.map(peopleFacts).join("; ")}`];
      return fromWordNet(glossOf(name, "group"));
    }
    case "organization":
      return fromWordNet(glossOf(name, "group") ?? glossOf(name, "other"));
    case "product":
    case "event":
    case "misc":
      return fromWordNet(glossOf(name, "other") ?? glossOf(name, "group"));
    case "money":
      return [];
  }
}

/** The release is of 2011: what it says of the living may have changed. */
function fromWordNet(gloss: string | undefined): readonly string[] {
  if (gloss === undefined) return [];
  return [`*WordNet 2011*: ${escapeMarkdown(gloss.replace(/(?<=\d)-(?=\d)/g, "–").replace("...", "…"))}`];
}

/** With the `St.` that looks like a title, which is cut off names. */
function wholeName(analysis: Analysis, name: string, cluster: Cluster | undefined): string {
  const forms = cluster?.mentions.map((mention) => textOf(analysis, mention)) ?? [];
  return forms.find((form) => form !== name && /^(?:St|Ste|Saint)\b/.test(form) && form.endsWith(name)) ?? name;
}
