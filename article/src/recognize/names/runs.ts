import { TokenCase, TokenKind } from "../../model/reading.ts";
import { phraseClass, WordClass } from "./lexicon/wordClasses.ts";
import { isCapital, type LineReader, touches } from "./lineReader.ts";

/**
 * End (exclusive) of the longest stretch from the capital word `start` that may hold one name or several in a row: capitals, and between them hyphens, full stops of
 * abbreviations, `&`, small words of personal names (`bin`, `van der`), `of the` and `for` after a word that begins an organisation's name.
 * `Ministry of Foreign Affairs`, `Salman bin Abdulaziz Al Saud`, `Kim Jong-un`, `St. Petersburg`, `People's Republic of China`
 */
export function runEnd(line: LineReader, start: number, end: number): number {
  const limit = Math.min(end, start + LONGEST_RUN);
  let last = start;
  let isOrganization = false;
  while (last + 1 < limit) {
    const next = nextInRun(line, last, limit, isOrganization);
    if (next < 0) break;
    if (next > last + 1 && SMALL_JOINTS.has(line.lower[last + 1] as string)) isOrganization = true;
    last = next;
  }
  return last + 1;
}

/** Tokens. No name is longer; a page in capitals without a full stop would be read as one. */
const LONGEST_RUN = 40;

const SMALL_JOINTS: ReadonlySet<string> = new Set(["of", "for", "on"]);

/** Token that goes on the run after `last`, or -1. */
function nextInRun(line: LineReader, last: number, limit: number, isOrganization: boolean): number {
  const i = last + 1;
  if (isCapital(line, i)) return isSpaced(line, last) || touches(line, last) ? i : -1;
  const following = i + 1 < limit ? i + 1 : -1;
  if (following < 0) return -1;
  return line.kinds[i] === TokenKind.word
    ? afterSmallWord(line, last, following, limit, isOrganization)
    : afterMark(line, last, following);
}

function afterMark(line: LineReader, last: number, following: number): number {
  const mark = line.lower[last + 1] as string;
  const isCapitalAfter = isCapital(line, following);
  if (mark === "&") return isCapitalAfter ? following : -1;
  if (mark === "’" || mark === "'") {
    const isPlural = (line.lower[last] as string).endsWith("s") && touches(line, last);
    const isOwner = (line.classOf(last) & WordClass.organizationWord) !== 0;
    return isPlural && isOwner && isCapitalAfter ? following : -1;
  }
  if (!touches(line, last)) return -1;
  if (mark === ".") {
    const word = line.lower[last] as string;
    const isTitle =
      word.length <= 4 && (line.classOf(last) & (WordClass.courtesy | WordClass.role | WordClass.placeStart)) !== 0;
    return isCapitalAfter && (isTitle || touches(line, last + 1)) ? following : -1;
  }
  if ((mark !== "-" && mark !== "‑" && mark !== "–") || !touches(line, last + 1)) return -1;
  if (isCapitalAfter) return following;
  if (mark === "–") return -1;
  if (line.kinds[following] === TokenKind.number) return following;
  return isSecondSyllable(line, last, following) ? following : -1;
}

/** The `un` of `Kim Jong-un`, not the `led` of `NATO-led`. */
function isSecondSyllable(line: LineReader, last: number, following: number): boolean {
  const word = line.lower[following] as string;
  if (word.length > 5 || line.cases[last] !== TokenCase.title || line.kinds[following] !== TokenKind.word) return false;
  const known = WordClass.place | WordClass.group | WordClass.organization | WordClass.organizationHead;
  return (
    (line.classOf(last) & known) === 0 &&
    !HYPHENED.has(word) &&
    (line.classOf(following) & ~(WordClass.firstName | WordClass.particle | WordClass.phraseStart)) === 0
  );
}

/** Second parts of everyday compounds with a name. Written for this project. */
const HYPHENED: ReadonlySet<string> = new Set(
  "based owned wing known class style level power speed state china trade issue proof right ended built wise run led born made era wide like held pact ally type bred zone day man men age size bash tier rate tech test star fire crew bid bill deal plan area long aged fed non".split(
    " ",
  ),
);

function afterSmallWord(
  line: LineReader,
  last: number,
  following: number,
  limit: number,
  isOrganization: boolean,
): number {
  const word = line.lower[last + 1] as string;
  if (word === "of" || word === "for" || word === "on") {
    const bits = line.classOf(last);
    const starts = word === "of" ? OF_STARTS : WordClass.organizationHead;
    if ((bits & starts) === 0 && !(isOrganization && word === "of") && !(word === "of" && line.lower[last] === "house"))
      return -1;
    const name = line.lower[following] === "the" && following + 1 < limit ? following + 1 : following;
    return isCapital(line, name) && !isTime(line, name) ? name : -1;
  }
  if (word === "and") return afterAnd(line, last, following, isOrganization);
  if (word === "'s" || word === "’s")
    return OWNERS.has(line.lower[last] as string) && isCapital(line, following) ? following : -1;
  return afterParticles(line, last, limit);
}

const OF_STARTS =
  WordClass.organizationHead | WordClass.placeStart | WordClass.miscHead | WordClass.eventHead | WordClass.placeHead;

/** `People's Republic`, `St John's College`: the owner is part of the name. */
const OWNERS: ReadonlySet<string> = new Set("people children women men workers king lord mcdonald".split(" "));

function isTime(line: LineReader, i: number): boolean {
  return (line.classOf(i) & WordClass.notName) !== 0;
}

/** `Ministry of Health and Population`, `Bosnia and Herzegovina`, `Economic and Financial Crimes Commission`; not `Ministry of Health and President Banda`. */
function afterAnd(line: LineReader, last: number, following: number, isOrganization: boolean): number {
  if (!isCapital(line, following)) return -1;
  const before = line.classOf(last);
  const after = line.classOf(following);
  if ((before & WordClass.phraseStart) !== 0 && phraseClass(`${line.lower[last]} and ${line.lower[following]}`) !== 0)
    return following;
  const isOther =
    WordClass.role |
    WordClass.courtesy |
    WordClass.place |
    WordClass.group |
    WordClass.firstName |
    WordClass.organization;
  if ((after & isOther) !== 0 || line.cases[following] !== TokenCase.title) return -1;
  const areWords = (before & after & WordClass.organizationWord) !== 0;
  return areWords || (isOrganization && (after & WordClass.organizationHead) === 0) ? following : -1;
}

/** `bin Salman`, `van der Merwe`, `al-Assad`: the capital after at most three small words, or -1. */
function afterParticles(line: LineReader, last: number, limit: number): number {
  let i = last + 1;
  for (let count = 0; count < 3 && i < limit; count++) {
    if ((line.classOf(i) & WordClass.particle) === 0 || line.cases[i] !== TokenCase.lower) return -1;
    i++;
    if (line.lower[i] === "-" && touches(line, i - 1)) i++;
    if (i < limit && isCapital(line, i)) return i;
  }
  return -1;
}

function isSpaced(line: LineReader, i: number): boolean {
  return (line.starts[i + 1] as number) - (line.ends[i] as number) === 1;
}

/** First token of the `al-` of `al-Assad`, the `bin` of `bin Salman`, the `van` of `van Persie`, where no name stands before it; else the capital `i`. */
export function particleBefore(line: LineReader, i: number, from: number): number {
  const before = i - 1;
  if (before < from) return i;
  const word = line.lower[before] as string;
  if (word === "-") {
    const start = before - 1;
    if (start < from || line.cases[start] !== TokenCase.lower || !touches(line, start)) return i;
    return line.lower[start] === "al" || line.lower[start] === "el" ? start : i;
  }
  if (word.length !== 3 || line.cases[before] !== TokenCase.lower) return i;
  return word === "bin" || word === "ibn" || word === "van" || word === "von" ? before : i;
}
