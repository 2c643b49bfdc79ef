import type { NameClaim, NameReading, NameZone, Paragraph } from "../../model/reading.ts";
import { amountsFirst } from "./amountsFirst.ts";
import { foreignNames } from "./foreignNames.ts";
import { LineReader } from "./lineReader.ts";
import { money } from "./money.ts";
import { readsAsEnglish } from "./readsAsEnglish.ts";
import { eachName, typeOfKind } from "./tagger/labels.ts";
import { tagLine } from "./tagger/tagLine.ts";

/** What one paragraph says of names by its words alone: amounts, and in English the zones of the tagger, in other languages candidates. Never throws. */
export function readNames(paragraph: Paragraph): NameReading {
  const line = new LineReader(paragraph);
  // An amount comes first: `US$ 5 million` holds capitals that are no name.
  money(line);
  const amounts = line.claims.splice(0);
  if (readsAsEnglish(line)) return new Names(paragraph, amounts, tagLine(paragraph, line));
  foreignNames(line, paragraph.sentences);
  return new Names(paragraph, amountsFirst(amounts, line.claims), NO_ZONES);
}

const NO_ZONES: readonly NameZone[] = [];

class Names implements NameReading {
  readonly claims: readonly NameClaim[];
  readonly zones: readonly NameZone[];
  readonly #paragraph: Paragraph;
  #guesses: readonly NameClaim[] | undefined;

  constructor(paragraph: Paragraph, claims: readonly NameClaim[], zones: readonly NameZone[]) {
    this.#paragraph = paragraph;
    this.claims = claims;
    this.zones = zones;
  }

  get guesses(): readonly NameClaim[] {
    return (this.#guesses ??= this.zones.length === 0 ? this.claims : this.#firstPass());
  }

  #firstPass(): readonly NameClaim[] {
    const line = new LineReader(this.#paragraph);
    for (const { first, labels } of this.zones)
      eachName(labels, (start, end, kind) => {
        const type = typeOfKind(kind);
        if (type !== undefined) line.claim(first + start, first + end, type, GUESS, []);
      });
    return line.claims;
  }
}

/** Nobody asks how sure a guess is. */
const GUESS = 0.5;
