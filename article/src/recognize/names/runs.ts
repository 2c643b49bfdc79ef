import { type Paragraph, TokenCase, TokenKind, type Tokens } from "../../model/reading.ts";
import { phraseClass, WordClass, wordClass } from "./lexicon/wordClasses.ts";

/** Whether token `i` is a word written with a capital: Peskov, NATO, McDonald, iPhone. */
export function isCapital(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === TokenKind.word && (tokens.cases[i] as number) >= TokenCase.title;
}

/** Whether tokens `i` and `i + 1` stand against each other. */
export function touches(tokens: Tokens, i: number): boolean {
  return tokens.ends[i] === tokens.starts[i + 1];
}

/**
 * End (exclusive) of the longest stretch from the capital word `start` that may hold one name or several in a row: capitals, and between them hyphens, full stops of
 * abbreviations, `&`, small words of personal names (`bin`, `van der`), `of the` and `for` after a word that begins an organisation's name.
 * `Ministry of Foreign Affairs`, `Salman bin Abdulaziz Al Saud`, `Kim Jong-un`, `St. Petersburg`, `People's Republic of China`
 */
export function runEnd({ tokens }: Paragraph, start: number, end: number): number {
  const limit = Math.min(end, start + LONGEST_RUN);
  let last = start;
  let isOrganization = false;
  while (last + 1 < limit) {
    const next = nextInRun(tokens, last, limit, isOrganization);
    if (next < 0) break;
    if (next > last + 1 && SMALL_JOINTS.has(tokens.lower[last + 1] as string)) isOrganization = true;
    last = next;
  }
  return last + 1;
}

/** Tokens. No name is longer; a page in capitals without a full stop would be read as one. */
const LONGEST_RUN = 40;

const SMALL_JOINTS: ReadonlySet<string> = new Set(["of", "for", "on"]);

/** Token that goes on the run after `last`, or -1. */
function nextInRun(tokens: Tokens, last: number, limit: number, isOrganization: boolean): number {
  const i = last + 1;
  if (isCapital(tokens, i)) return isSpaced(tokens, last) || touches(tokens, last) ? i : -1;
  const following = i + 1 < limit ? i + 1 : -1;
  if (following < 0) return -1;
  return tokens.kinds[i] === TokenKind.word
    ? afterSmallWord(tokens, last, following, limit, isOrganization)
    : afterMark(tokens, last, following);
}

function afterMark(tokens: Tokens, last: number, following: number): number {
  const mark = tokens.lower[last + 1] as string;
  const isCapitalAfter = isCapital(tokens, following);
  if (mark === "&") return isCapitalAfter ? following : -1;
  if (mark === "’" || mark === "'") {
    const isPlural = (tokens.lower[last] as string).endsWith("s") && touches(tokens, last);
    const isOwner = (wordClass(tokens.lower[last] as string) & WordClass.organizationWord) !== 0;
    return isPlural && isOwner && isCapitalAfter ? following : -1;
  }
  if (!touches(tokens, last)) return -1;
  if (mark === ".") {
    const word = tokens.lower[last] as string;
    const isTitle =
      word.length <= 4 && (wordClass(word) & (WordClass.courtesy | WordClass.role | WordClass.placeStart)) !== 0;
    return isCapitalAfter && (isTitle || touches(tokens, last + 1)) ? following : -1;
  }
  if ((mark !== "-" && mark !== "‑" && mark !== "–") || !touches(tokens, last + 1)) return -1;
  if (isCapitalAfter) return following;
  if (mark === "–") return -1;
  if (tokens.kinds[following] === TokenKind.number) return following;
  return isSecondSyllable(tokens, last, following) ? following : -1;
}

/** The `un` of `Kim Jong-un`, not the `led` of `NATO-led`. */
function isSecondSyllable(tokens: Tokens, last: number, following: number): boolean {
  const word = tokens.lower[following] as string;
  if (word.length > 5 || tokens.cases[last] !== TokenCase.title || tokens.kinds[following] !== TokenKind.word)
    return false;
  const known = WordClass.place | WordClass.group | WordClass.organization | WordClass.organizationHead;
  return (
    (wordClass(tokens.lower[last] as string) & known) === 0 &&
    !HYPHENED.has(word) &&
    (wordClass(word) & ~(WordClass.firstName | WordClass.particle | WordClass.phraseStart)) === 0
  );
}

/** Second parts of everyday compounds with a name. Written for this project. */
const HYPHENED: ReadonlySet<string> = new Set(
  "based owned wing known class style level power speed state china trade issue proof right ended built wise run led born made era wide like held pact ally type bred zone day man men age size bash tier rate tech test star fire crew bid bill deal plan area long aged fed non".split(
    " ",
  ),
);

function afterSmallWord(
  tokens: Tokens,
  last: number,
  following: number,
  limit: number,
  isOrganization: boolean,
): number {
  const word = tokens.lower[last + 1] as string;
  if (word === "of" || word === "for" || word === "on") {
    const bits = wordClass(tokens.lower[last] as string);
    const starts = word === "of" ? OF_STARTS : WordClass.organizationHead;
    if (
      (bits & starts) === 0 &&
      !(isOrganization && word === "of") &&
      !(word === "of" && tokens.lower[last] === "house")
    )
      return -1;
    const name = tokens.lower[following] === "the" && following + 1 < limit ? following + 1 : following;
    return isCapital(tokens, name) && !isTime(tokens, name) ? name : -1;
  }
  if (word === "and") return afterAnd(tokens, last, following, isOrganization);
  if (word === "'s" || word === "’s")
    return OWNERS.has(tokens.lower[last] as string) && isCapital(tokens, following) ? following : -1;
  return afterParticles(tokens, last, limit);
}

const OF_STARTS =
  WordClass.organizationHead | WordClass.placeStart | WordClass.miscHead | WordClass.eventHead | WordClass.placeHead;

/** `People's Republic`, `St John's College`: the owner is part of the name. */
const OWNERS: ReadonlySet<string> = new Set("people children women men workers king lord mcdonald".split(" "));

function isTime(tokens: Tokens, i: number): boolean {
  return (wordClass(tokens.lower[i] as string) & WordClass.notName) !== 0;
}

/** `Ministry of Health and Population`, `Bosnia and Herzegovina`, `Economic and Financial Crimes Commission`; not `Ministry of Health and President Banda`. */
function afterAnd(tokens: Tokens, last: number, following: number, isOrganization: boolean): number {
  if (!isCapital(tokens, following)) return -1;
  const before = wordClass(tokens.lower[last] as string);
  const after = wordClass(tokens.lower[following] as string);
  if (
    (before & WordClass.phraseStart) !== 0 &&
    phraseClass(`${tokens.lower[last]} and ${tokens.lower[following]}`) !== 0
  )
    return following;
  const isOther =
    WordClass.role |
    WordClass.courtesy |
    WordClass.place |
    WordClass.group |
    WordClass.firstName |
    WordClass.organization;
  if ((after & isOther) !== 0 || tokens.cases[following] !== TokenCase.title) return -1;
  const areWords = (before & after & WordClass.organizationWord) !== 0;
  return areWords || (isOrganization && (after & WordClass.organizationHead) === 0) ? following : -1;
}

/** `bin Salman`, `van der Merwe`, `al-Assad`: the capital after at most three small words, or -1. */
function afterParticles(tokens: Tokens, last: number, limit: number): number {
  let i = last + 1;
  for (let count = 0; count < 3 && i < limit; count++) {
    if ((wordClass(tokens.lower[i] as string) & WordClass.particle) === 0 || tokens.cases[i] !== TokenCase.lower)
      return -1;
    i++;
    if (tokens.lower[i] === "-" && touches(tokens, i - 1)) i++;
    if (i < limit && isCapital(tokens, i)) return i;
  }
  return -1;
}

function isSpaced(tokens: Tokens, i: number): boolean {
  return (tokens.starts[i + 1] as number) - (tokens.ends[i] as number) === 1;
}
