import { nameKey } from "../../article/src/knowledge/nameKey.ts";
import { shortGloss } from "./shortGloss.ts";
import type { Instance } from "./wordNetInstances.ts";

const KINDS: Readonly<Record<number, string>> = {
  4: "o",
  6: "o",
  10: "o",
  11: "o",
  14: "g",
  15: "l",
  17: "l",
  18: "p",
};

/** Names that many countries have: whose one is meant, only the article knows. */
const EVERYWHERE =
  /\b(?:Department|Ministry|House|Senate|Congress|Court|Party|Army|Navy|Air Force|Marines?|Parliament|Cabinet|Bureau|Agency|Administration|Service|Office|Board|Commission|Council|Authority|Guard|Treasury|Exchange|Constitution|Convention|Academy|Revenue|Amendment|Civil War|Revolution|War Office|Home Guard)\b/;
/** Offices of one country, whose names and letters those of others share. */
const OFFICES =
  /\b(?:agency|laboratory|federal|executive|Department|Defense|Air Force|Navy|Congress)\b(?!.*(?:United Nations|international))/;
/** What a dictionary of 2011 says of these would be read as the article's judgement. */
const JUDGEMENTS =
  /terroris|militant|extremis|fanatic|guerr?illa|notorious|infamous|crazed|sinful|cult\b|savage|primitive|\bsect\b|sectarian|vicious|suicid|little known|bombing|killed|murder/i;

/** `name, facts` of every gloss and of the other names of the same. `isKnown`: whether the gazetteer has a place of this name. */
export function glossRows(
  instances: readonly Instance[],
  commonWords: ReadonlySet<string>,
  isKnown: (name: string) => boolean,
): readonly (readonly [name: string, facts: string])[] {
  const rows: [string, string][] = [];
  for (const { names, file, gloss, isInstance } of instances) {
    const kind = KINDS[file];
    if (kind === undefined || JUDGEMENTS.test(gloss)) continue;
    if (kind === "g" && (OFFICES.test(gloss) || /^(?:any|one) of /.test(gloss))) continue;
    if (kind === "l" && names.some(isKnown)) continue;
    const kept = names.filter((name) => isTelling(name, kind, commonWords, isInstance));
    const [main, ...others] = kept.filter((name, i) => kept.findIndex((each) => nameKey(each) === nameKey(name)) === i);
    if (main === undefined || (kind === "g" && isKnown(main))) continue;
    rows.push([main, `${kind}${shortGloss(gloss)}`]);
    for (const other of others) rows.push([other, `>${main}`]);
  }
  return rows;
}

/** Whether a name says by itself who or what is meant: two words of a person, no word that has a meaning without being a name, no three letters that stand for many things. */
function isTelling(name: string, kind: string, commonWords: ReadonlySet<string>, isInstance: boolean): boolean {
  if (!/^\p{Lu}/u.test(name) || /[=|]/.test(name)) return false;
  if (kind === "g" && /^\p{Lu}{1,3}$|^\p{Lu}\p{Ll}+$/u.test(name) && !isInstance) return false;
  const hasWords = /\p{L}{2,}[ -]\p{L}/u.test(name) || /\p{L}\. \p{L}/u.test(name);
  if (kind === "p" || kind === "o") return hasWords && !EVERYWHERE.test(name);
  return hasWords ? !EVERYWHERE.test(name) : !commonWords.has(name.toLowerCase());
}
