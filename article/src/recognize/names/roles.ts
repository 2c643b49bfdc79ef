import { TokenCase, TokenKind } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { type Endings, endingOf, endingsOf } from "./endings.ts";
import { AFTER_ROLE, BODIES, KIN, LETTERS, MORE_ROLES, NO_ROLES_OF_THEIR_OWN, PLURALS } from "./lexicon/roleWords.ts";
import { WordClass, wordClass } from "./lexicon/wordClasses.ts";
import { isCapital, type LineReader, touches } from "./lineReader.ts";

/** A name as tokens `[first, end)` of its paragraph. */
export interface NameTokens {
  readonly first: number;
  readonly end: number;
}

/**
 * What the words around a person's name in the sentence being read say the person is: the titles that end before it, the appositions that begin after it. `after` is the offset where the person before it and what is said of that person end;
 * `next` is the person named next.
 */
export function rolesOf(line: LineReader, name: NameTokens, after: number, next?: NameTokens): readonly Span[] {
  let floor = name.first;
  const farthest = Math.max(line.start, name.first - FARTHEST);
  while (floor > farthest && (line.starts[floor - 1] as number) >= after) floor--;
  const titles = titlesBefore(line, name, floor);
  const hasNext = next !== undefined && next.first < line.end;
  const roles = appositionsAfter(line, name, hasNext ? next : { first: line.end, end: line.end }, titles);
  return roles.length === 0 ? NONE : roles;
}

const NONE: readonly Span[] = [];

/** Where a person named up to `end` and what is said of that person end; before `next`, where the name that follows belongs to the role: `adviser to President |Lund`. */
export function endOfSaid(end: number, roles: readonly Span[], next: number | undefined): number {
  const said = roles.at(-1)?.end ?? 0;
  return said <= end || (next !== undefined && said > next) ? end : said;
}

/** The longest role that is kept, in tokens; longer stretches between commas are clauses. */
const LONGEST_ROLE = 24;
/** Tokens before a name that are looked at: two titles. */
const FARTHEST = 60;
/** Tokens of `of the Portuguese Ministry of Foreign Affairs`. */
const LONGEST_COMPLEMENT = 12;
/** `Omar bin Khalid Lund’s |brother` */
const LONGEST_OWNER = 6;
/** Words of a title that no list knows: `the award-winning detective novelist`. */
const MOST_UNKNOWN = 3;

/** The title that touches the name, and the apposition in front of it: `her sister, former mayor |Ana Quill`. */
function titlesBefore(line: LineReader, name: NameTokens, floor: number): Title[] {
  const title = titleBefore(line, name.first - 1, floor, isClosed(line, name.end));
  if (title === undefined) return [];
  const before = title.first - 1;
  const isSecond = !title.comma && line.lower[before] === ",";
  const second = isSecond ? titleBefore(line, before, floor, isClosed(line, name.end)) : undefined;
  return second !== undefined && (second.isKin || second.isLong) ? [second, title] : [title];
}

interface Title extends Span {
  /** The token it begins with; that of its article, if it has one. */
  readonly first: number;
  /** Stands in front of a comma. */
  readonly comma: boolean;
  readonly isKin: boolean;
  /** Says of what: `mayor of Rye`. */
  readonly isLong: boolean;
}

/** Whether what is said after the name begins or the sentence ends: `the mayor, |Ana Quill, …`. */
function isClosed(line: LineReader, end: number): boolean {
  if (end >= line.end) return true;
  const word = line.lower[end] as string;
  return (
    line.kinds[end] === TokenKind.punctuation || word === "and" || word === "who" || word === "'s" || word === "’s"
  );
}

/** The title that ends at token `from` or before the comma and courtesy titles there. */
function titleBefore(line: LineReader, from: number, floor: number, closed: boolean): Title | undefined {
  let end = from;
  let comma = false;
  for (; end >= floor; end--) {
    if (line.lower[end] === "," && !comma) comma = true;
    else if (!isLink(line, end, floor)) break;
  }
  if (end < floor) return undefined;
  const head = headOfTitle(line, end, floor, comma);
  if (head < 0) return undefined;
  const start = withOwner(line, startOfTitle(line, head, Math.max(floor, head - LONGEST_ROLE), true), floor);
  const first = start > floor && ARTICLES.has(line.lower[start - 1] as string) ? start - 1 : start;
  const word = line.lower[head] as string;
  const isLong = head < end;
  if (comma) {
    // "Speaking to the mayor, Ana Quill said": the comma ends the clause, and no apposition begins.
    const isName = isCapital(line, head) && (isLong || first === start);
    if (!closed && first > line.start && !isName) return undefined;
    if (first > floor && COPULAS.has(line.lower[first - 1] as string)) return undefined;
  }
  return {
    start: line.starts[start] as number,
    end: line.ends[end] as number,
    first,
    comma,
    isKin: KIN.has(word),
    isLong,
  };
}

/** `which is also a party to the case, |Ana Quill` */
const COPULAS: ReadonlySet<string> = new Set(["is", "was", "are", "were", "be", "been", "as", "became", "also"]);

/** What may stand between a title and its name: the full stop of `Gen.`, a courtesy title, `His Excellency`. */
function isLink(line: LineReader, i: number, floor: number): boolean {
  const word = line.lower[i] as string;
  if (line.kinds[i] !== TokenKind.word) return word === "." && i > floor && touches(line, i - 1);
  if (NO_ROLES_OF_THEIR_OWN.has(word)) return true;
  if (word === "his" || word === "her") return NO_ROLES_OF_THEIR_OWN.has(line.lower[i + 1] as string);
  return isCourtesy(line, i) && !isHeadAfter(line, i);
}

function isCourtesy(line: LineReader, i: number): boolean {
  return (line.classOf(i) & (WordClass.courtesy | WordClass.role)) === WordClass.courtesy;
}

/** Courtesy titles that are an office after some words: `the first lady`, `an associate professor`. */
function isHeadAfter(line: LineReader, i: number): boolean {
  const word = line.lower[i] as string;
  if (word === "lady") return line.lower[i - 1] === "first";
  if (word !== "professor") return false;
  return line.cases[i] === TokenCase.lower || RANKED.has(line.lower[i - 1] ?? "");
}

const RANKED: ReadonlySet<string> = new Set(["associate", "assistant", "adjunct", "visiting", "distinguished"]);

/** Whether token `i` names what somebody is. */
function isHead(line: LineReader, i: number): boolean {
  const word = line.lower[i] as string;
  if (line.kinds[i] !== TokenKind.word) return false;
  const bits = line.classOf(i);
  if ((bits & WordClass.role) !== 0) return !NO_ROLES_OF_THEIR_OWN.has(word);
  return MORE_ROLES.has(word) || isHeadAfter(line, i) || isCalling(bits, word);
}

/** `beekeeper`, `shipbuilder`: no list knows the word, and words that end so say what somebody does. */
function isCalling(bits: number, word: string): boolean {
  return bits === 0 && word.length >= SHORTEST_CALLING && endingOf(word, CALLINGS) !== undefined;
}

/** `keeper` */
const SHORTEST_CALLING = 6;
/** `beekeeper`, `forecaster`, `shipbuilder`, `winemaker`, `geologist`, `photographer`, `statistician`, `fishmonger`, `playwright`, `puppeteer`. Written for this project. */
const CALLINGS: Endings = endingsOf(
  "keeper caster builder maker worker grower breeder holder singer dresser fighter fitter teacher trainer writer dealer seller leader owner logist grapher ician monger wright eteer neer woman master mistress herder warden catcher cleaner gatherer onist alist",
);

/** `leaders`, `wives`: what several people are. */
function isPluralHead(line: LineReader, i: number): boolean {
  const word = line.lower[i] as string;
  if (line.kinds[i] !== TokenKind.word) return false;
  if (PLURALS.has(word)) return true;
  if (!word.endsWith("s") || word.endsWith("ss") || (line.classOf(i) & WordClass.role) !== 0) return false;
  const singular = word.slice(0, -1);
  return (wordClass(singular) & WordClass.role) !== 0 || MORE_ROLES.has(singular);
}

/** The word of office: `end` itself, or the one before `of`, `to`, `for`: `ambassador to Iran`, `leader of the opposition`; -1 if there is none. */
function headOfTitle(line: LineReader, end: number, floor: number, comma: boolean): number {
  if (isHead(line, end)) return end;
  if (isPluralHead(line, end)) return comma ? -1 : end;
  let head = -1;
  const stop = Math.max(floor, end - LONGEST_COMPLEMENT);
  for (let i = end; i > stop; i--) {
    if (i > stop && isAcronymInBrackets(line, i)) i -= 2;
    else if (PREPOSITIONS.has(line.lower[i] as string)) {
      if (i < end && (isHead(line, i - 1) || isOneOfMany(line, i - 1))) head = i - 1;
    } else if (!isInComplement(line, i, comma)) break;
  }
  return head;
}

/** Prepositions that bind to a word of office what it is about. */
const PREPOSITIONS: ReadonlySet<string> = new Set(["of", "to", "for", "at", "in", "on", "from", "with"]);
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);
const OWNERS: ReadonlySet<string> = new Set(["his", "her", "their", "its", "my", "our", "your", "whose"]);

/** `one of the leaders` */
function isOneOfMany(line: LineReader, i: number): boolean {
  if (!isPluralHead(line, i)) return false;
  for (let k = i - 1; k >= i - 4 && k > 1; k--)
    if (line.lower[k] === "the" || OWNERS.has(line.lower[k] as string))
      return line.lower[k - 1] === "of" && line.lower[k - 2] === "one";
  return false;
}

/** Whether `(TSE)` ends at token `i`. */
function isAcronymInBrackets(line: LineReader, i: number): boolean {
  return line.lower[i] === ")" && line.lower[i - 2] === "(" && isCapital(line, i - 1);
}

/** `any` word may stand there that is no verb and begins no clause, in front of a comma; else those that titles are made of. */
function isInComplement(line: LineReader, i: number, any: boolean): boolean {
  const word = line.lower[i] as string;
  if (line.kinds[i] !== TokenKind.word) return isInsideWord(line, i) || word === "&" || isNumber(line, i);
  if (isCapital(line, i)) return (line.classOf(i) & WordClass.notName) === 0;
  if (word === "and" || word === "'s" || word === "’s" || ARTICLES.has(word) || OWNERS.has(word)) return true;
  return (any && isPlain(line, i)) || BODIES.has(word) || isInTitle(line, i);
}

function isNumber(line: LineReader, i: number): boolean {
  return line.kinds[i] === TokenKind.number;
}

/** The hyphen of `vice-president`. */
function isInsideWord(line: LineReader, i: number): boolean {
  return (line.lower[i] === "-" || line.lower[i] === "/") && touches(line, i) && touches(line, i - 1);
}

const IN_TITLE =
  WordClass.role |
  WordClass.roleModifier |
  WordClass.place |
  WordClass.group |
  WordClass.organization |
  WordClass.organizationWord;

/** Whether the word may stand before a word of office. */
function isInTitle(line: LineReader, i: number): boolean {
  if (line.kinds[i] !== TokenKind.word) return isNumber(line, i) && i > line.start;
  const bits = line.classOf(i);
  if (isCapital(line, i)) {
    const opens = i === line.start || line.kinds[i - 1] !== TokenKind.word;
    const word = line.lower[i] as string;
    const isSmall = opens && CLAUSE_WORDS.has(word);
    if ((bits & WordClass.notName) !== 0 || isSmall) return isAcronym(line, i);
    return i > line.start || (bits & WordClass.common) === 0 || (bits & IN_TITLE) !== 0;
  }
  if (line.cases[i] !== TokenCase.lower) return false;
  return (bits & IN_TITLE) !== 0 && (bits & WordClass.personVerb) === 0 ? true : RETIRED.has(line.lower[i] as string);
}

const RETIRED: ReadonlySet<string> = new Set(["retired"]);

function isAcronym(line: LineReader, i: number): boolean {
  return line.cases[i] === TokenCase.upper && (line.ends[i] as number) - (line.starts[i] as number) > 1;
}

/** A word in small letters that is neither a verb, as far as the lists tell, nor begins a clause. */
function isPlain(line: LineReader, i: number): boolean {
  const word = line.lower[i] as string;
  if (line.cases[i] !== TokenCase.lower || CLAUSE_WORDS.has(word)) return false;
  if ((line.classOf(i) & (WordClass.personVerb | WordClass.roleModifier)) === WordClass.personVerb) return false;
  return !word.endsWith("ed") || line.lower[i - 1] === "-" || (line.classOf(i) & WordClass.roleModifier) !== 0;
}

/** Where the title begins whose head is token `head`: without article and possessive pronoun. `mayCouple`: with the title before an `and`. */
function startOfTitle(line: LineReader, head: number, floor: number, mayCouple: boolean): number {
  let start = head;
  let unknown = 0;
  const stop = Math.max(floor, head - LONGEST_COMPLEMENT);
  for (let i = head - 1; i >= stop; i--) {
    const word = line.lower[i] as string;
    if (ARTICLES.has(word) || OWNERS.has(word)) {
      if (word === "the" && line.lower[i - 1] === "of" && line.lower[i - 2] === "one" && i - 2 >= floor) return i - 2;
      if (word === "the" && i - 2 >= floor && isOffice(line, i)) return startOfTitle(line, i - 2, floor, mayCouple);
      return i + 1;
    }
    if (word === "and" && mayCouple && start === i + 1 && i - 1 >= stop && isHead(line, i - 1)) {
      const other = startOfTitle(line, i - 1, floor, false);
      if (isSamePerson(line, other, i, floor)) return other;
    }
    if (word === "'s" || word === "’s") {
      if (!isCapital(line, i - 1) || i - 1 < stop) return i + 1;
    } else if (isAcronymInBrackets(line, i) && i - 3 >= stop && isCapital(line, i - 3)) i -= 2;
    else if (isInsideWord(line, i) && i > stop) start = --i;
    else if (NAME_JOINTS.has(word) && isCapital(line, i + 1) && i > stop && isCapital(line, i - 1) && unknown === 0) {
      // "The government of President Lund", "the cabinet of Prime Minister Lund"
      const isHolder = isHead(line, i + 1) || OFFICE_OPENERS.has(line.lower[i + 1] as string);
      if (word === "of" && isHolder && !isHead(line, i - 1)) break;
    } else if (NO_ROLES_OF_THEIR_OWN.has(word)) break;
    else if (isInTitle(line, i)) {
      if ((unknown === 0 || isCapital(line, i)) && !isNumber(line, i)) start = i;
      if (isCapital(line, i)) unknown = 0;
    } else if (unknown < MOST_UNKNOWN && isModifier(line, i)) unknown++;
    else break;
  }
  return start;
}

const OFFICE_OPENERS: ReadonlySet<string> = new Set(["prime", "vice", "deputy", "crown", "former", "then"]);

/** With the person before the title who has the aide or the brother: `Quill’s |brother`, `Quill |aide`. */
function withOwner(line: LineReader, start: number, floor: number): number {
  const isOwned = start - 1 === floor && (line.lower[floor] === "'s" || line.lower[floor] === "’s");
  if (!isOwned && start !== floor) return start;
  let i = isOwned ? floor : start;
  const stop = Math.max(line.start, i - LONGEST_OWNER);
  while (i > stop && isCapital(line, i - 1) && isInTitle(line, i - 1)) i--;
  return i === floor && isOwned ? start : i;
}

/** Whether token `i` is the article of `Custodian of |the Two Mosques King` rather than of `son of |the late King`. */
function isOffice(line: LineReader, i: number): boolean {
  const office = i - 2;
  if (!PREPOSITIONS.has(line.lower[i - 1] as string) || !isCapital(line, office) || !isCapital(line, i + 1))
    return false;
  return isHead(line, office) && !KIN.has(line.lower[office] as string);
}

/** A plain word that is no preposition and no plural: a title's words before its last are adjectives and single nouns. */
function isModifier(line: LineReader, i: number): boolean {
  const word = line.lower[i] as string;
  return isPlain(line, i) && !PREPOSITIONS.has(word) && (!word.endsWith("s") || word.endsWith("ss"));
}

/** Whether the title that begins at token `other` and the one behind the `and` are one person's: `a lawyer and poet`, `the lawyer and former mayor`; not `the lawyer and mayor`, `husband and wife`. */
function isSamePerson(line: LineReader, other: number, and: number, floor: number): boolean {
  if (KIN.has(line.lower[and - 1] as string) && KIN.has(line.lower[and + 1] as string)) return false;
  const before = other > floor ? (line.lower[other - 1] as string) : "";
  if (line.lower[and + 1] === "former" || line.lower[and + 1] === "ex") return before !== ",";
  return before !== "the" && before !== "," && !OWNERS.has(before);
}

/** `Department of Defence`, `Ministry of Fisheries and Trade` */
const NAME_JOINTS: ReadonlySet<string> = new Set(["of", "and", "the", "&"]);

/** The roles found: the titles, and what stands in apposition after the name: `Alexei Dedov|, the Russian ambassador to Iran,`, `Ann Lee|, 45, a farmer from Leeds.`, `Ann Lee| (a farmer)`, `Ann Lee| – a farmer –`, `Ann Lee| is a farmer`. */
function appositionsAfter(line: LineReader, name: NameTokens, next: NameTokens, titles: Span[]): Span[] {
  const roles: Span[] = titles.map(({ start, end }) => ({ start, end }));
  let i = name.end;
  if (line.lower[i] === "(") {
    const close = closeOf(line, i);
    if (close < 0) return roles;
    const inside = phraseAfter(line, i + 1, next, roles.length > 0);
    if (inside?.end === close) roles.push(spanOf(line, inside));
    i = close + 1;
  }
  while (line.lower[i] === "," && isLetters(line, i + 1)) {
    roles.push({ start: line.starts[i + 1] as number, end: line.ends[i + 1] as number });
    i += 2;
  }
  const opening = line.lower[i] ?? "";
  if (i >= line.end || !(opening === "," || isDash(line, i) || opening === "is" || opening === "was")) return roles;
  const isClause = opening === "is" || opening === "was";
  if (isClause && !ARTICLES.has(line.lower[i + 1] ?? "")) return roles;
  i++;
  if (isNumber(line, i) && line.lower[i + 1] === ",") i += 2;
  if (line.lower[i] === "who" && (line.lower[i + 1] === "is" || line.lower[i + 1] === "was")) {
    i += 2;
    if (!ARTICLES.has(line.lower[i] ?? "")) return roles;
  }
  const phrase = phraseAfter(line, i, next, roles.length > 0);
  if (phrase === undefined) return roles;
  const isSubject = (titles.length > 0 ? (titles[0] as Title).first : name.first) === line.start;
  if (!isClause && !closes(line, phrase.end) && !(isSubject && phrase.first === i)) return roles;
  // "The finance minister, Ana Quill, the mayor, Tom Reed, …": after a title with a comma the next one is the next person's.
  const isList = titles.some((title) => (title as Title).comma) && line.lower[phrase.end] === ",";
  if (isList && next.first < line.end && next.first - phrase.end <= 2) return roles;
  roles.push(spanOf(line, phrase));
  return roles;
}

function isLetters(line: LineReader, i: number): boolean {
  if (i >= line.end || line.cases[i] !== TokenCase.upper || !LETTERS.has(line.lower[i] as string)) return false;
  return i + 1 >= line.end || line.kinds[i + 1] === TokenKind.punctuation;
}

/** The bracket that closes the one at token `open`, near by; -1 if there is none. */
function closeOf(line: LineReader, open: number): number {
  const stop = Math.min(line.end, open + LONGEST_ROLE);
  for (let i = open + 1; i < stop; i++) if (line.lower[i] === ")") return i;
  return -1;
}

/** A dash with blanks around it, or a long one. */
function isDash(line: LineReader, i: number): boolean {
  const word = line.lower[i];
  return word === "—" || word === "–" || word === "--" || (word === "-" && !isInsideWord(line, i));
}

function spanOf(line: LineReader, { first, end }: NameTokens): Span {
  return { start: line.starts[first] as number, end: line.ends[end - 1] as number };
}

/** Whether the apposition before token `end` is over there; where a verb follows, it was the subject of a clause: `According to Ana Quill, the mayor |has left`. */
function closes(line: LineReader, end: number): boolean {
  return end >= line.end || line.kinds[end] === TokenKind.punctuation || CLOSERS.has(line.lower[end] as string);
}

const CLOSERS: ReadonlySet<string> = new Set(
  "on to and who whose whom which that where when while but as since until after before during under by over against between among about within through near".split(
    " ",
  ),
);

/** The phrase at token `from` that says what somebody is, without its article; `undefined` where it says something else, or says it of `next`. */
function phraseAfter(line: LineReader, from: number, next: NameTokens, hasTitle: boolean): NameTokens | undefined {
  let i = from;
  while (ADVERBS.has(line.lower[i] ?? "")) i++;
  const isOneOf = line.lower[i] === "one" && line.lower[i + 1] === "of";
  let first = i;
  if (isOneOf) i += 2;
  const isDefinite = ARTICLES.has(line.lower[i] ?? "") || OWNERS.has(line.lower[i] ?? "");
  if (isDefinite) i++;
  if (!isOneOf) first = i;
  const stop = Math.min(line.end, first + LONGEST_ROLE);
  const noun = endOfNoun(line, i, stop, next, isOneOf);
  if (noun < 0 || (!isDefinite && line.lower[noun] === "and" && isTitleOf(line, noun + 1, next))) return undefined;
  i = noun;
  let end = noun;
  while (i < stop) {
    const word = line.lower[i] as string;
    if (AFTER_ROLE.has(word)) {
      i++;
      if (!AFTER_NOUN.has(word)) continue;
    } else if (PREPOSITIONS.has(word) && binds(line, i, noun)) {
      const after = endOfComplement(line, i + 1, stop, next);
      if (after === i + 1) break;
      if (after > next.first && !(isOwn(line, i, next) && (isDefinite || !hasTitle))) return undefined;
      i = after;
    } else break;
    end = i;
  }
  while (end > noun && line.lower[end - 1] === "and") end--;
  return i >= stop && stop < line.end ? undefined : { first, end };
}

/** Whether the preposition at token `i` goes on with the role whose noun ends before `noun`: not in `head of the guild |on the eve of the strike`, `two sons |to sing`. */
function binds(line: LineReader, i: number, noun: number): boolean {
  const word = line.lower[i];
  const following = line.lower[i + 1] ?? "";
  if (word === "to")
    return isCapital(line, i + 1) || isNumber(line, i + 1) || ARTICLES.has(following) || OWNERS.has(following);
  return word !== "on" || i === noun || isCapital(line, i + 1) || isCapital(line, i + 2);
}

const AFTER_NOUN: ReadonlySet<string> = new Set(["emeritus", "elect", "designate"]);

/** `Ana Quill, guide and |singer Tom Reed`: both words are his. */
function isTitleOf(line: LineReader, from: number, next: NameTokens): boolean {
  if (next.first - from > 5 || !isHead(line, next.first - 1)) return false;
  for (let i = from; i < next.first; i++) if (!isInTitle(line, i) && !isInsideWord(line, i)) return false;
  return true;
}

const ADVERBS: ReadonlySet<string> = new Set([
  "also",
  "now",
  "then",
  "currently",
  "formerly",
  "himself",
  "herself",
  "still",
  "once",
  "today",
  "both",
]);

/** Where the noun that begins at token `from` ends, if its last word is one of office; -1 if not. */
function endOfNoun(line: LineReader, from: number, stop: number, next: NameTokens, isOneOf: boolean): number {
  let head = -1;
  let i = from;
  for (; i < stop; i++) {
    if (i === next.first) return -1;
    const word = line.lower[i] as string;
    if (word === "'s" || word === "’s") head = -1;
    else if (line.kinds[i] !== TokenKind.word) {
      if (word === "(" && isAcronymInBrackets(line, i + 2)) i += 2;
      else if (!isInsideWord(line, i) && !isNumber(line, i) && word !== "&" && !isPluralOwner(line, i)) break;
    } else if (word === "and") {
      if (head < 0 || !hasHeadSoon(line, i + 1, stop, next)) break;
    } else if (PREPOSITIONS.has(word) || CLAUSE_WORDS.has(word) || ARTICLES.has(word) || OWNERS.has(word)) break;
    else if (isHead(line, i) || (isOneOf && isPluralHead(line, i))) head = i;
    else if (!isCapital(line, i)) {
      if (head >= 0 && AFTER_ROLE.has(word) && !isInsideWord(line, i - 1)) break;
      if (!isPlain(line, i) && !RETIRED.has(word)) {
        if (head < 0) return -1;
        break;
      }
      head = -1;
    }
  }
  return head < 0 ? -1 : i;
}

/** `and former |prime minister` */
function hasHeadSoon(line: LineReader, from: number, stop: number, next: NameTokens): boolean {
  for (let i = from; i < stop && i < from + 5; i++) {
    if (i === next.first) return false;
    if (isHead(line, i)) return i + 1 !== next.first;
    if (!isInTitle(line, i) && !isInsideWord(line, i)) return false;
  }
  return false;
}

/** Where the words after a preposition end: at the next preposition, clause, verb or mark; behind the person `next` if that name stands there. */
function endOfComplement(line: LineReader, from: number, stop: number, next: NameTokens): number {
  let i = from;
  for (; i < stop; i++) {
    if (i === next.first) return next.end;
    const word = line.lower[i] as string;
    if (line.kinds[i] !== TokenKind.word) {
      if (word === "(" && isAcronymInBrackets(line, i + 2)) i += 2;
      else if (
        !isInsideWord(line, i) &&
        !isNumber(line, i) &&
        word !== "&" &&
        !isAbbreviation(line, i) &&
        !isPluralOwner(line, i)
      )
        break;
    } else if (PREPOSITIONS.has(word) || (AFTER_ROLE.has(word) && !isInsideWord(line, i - 1))) break;
    else if (word === "and") {
      if (i + 1 === next.first || AFTER_ROLE.has(line.lower[i + 1] ?? "")) break;
      if (!isCapital(line, i + 1) && !isPlain(line, i + 1)) break;
    } else if (isCapital(line, i) || word === "'s" || word === "’s" || ARTICLES.has(word) || OWNERS.has(word)) continue;
    else if (!isPlain(line, i) && !(i > from && isParticiple(line, i))) break;
  }
  return i;
}

/** The mark of `workers' |leader` */
function isPluralOwner(line: LineReader, i: number): boolean {
  const word = line.lower[i];
  return (word === "'" || word === "’") && touches(line, i - 1) && line.kinds[i + 1] === TokenKind.word;
}

/** The full stop of `Gen.` */
function isAbbreviation(line: LineReader, i: number): boolean {
  return line.lower[i] === "." && touches(line, i - 1) && i + 1 < line.end;
}

/** `the |united opposition` */
function isParticiple(line: LineReader, i: number): boolean {
  const before = line.lower[i - 1] as string;
  return (line.lower[i] as string).endsWith("ed") && (ARTICLES.has(before) || OWNERS.has(before));
}

/** Whether the person `next` belongs to what the preposition at token `at` opens: `son of |Omar Lund`, `adviser to President |Lund`; not in `Director of the Fish Board |Omar Lund`. */
function isOwn(line: LineReader, at: number, next: NameTokens): boolean {
  const before = next.first - 1;
  if (before <= at) return true;
  const word = line.lower[before] as string;
  const isTitled = isHead(line, before) || isCourtesy(line, before) || word === "." || NO_ROLES_OF_THEIR_OWN.has(word);
  return (isTitled || ARTICLES.has(word)) && line.lower[next.end] !== "'s" && line.lower[next.end] !== "’s";
}

/** Small words that begin a clause or belong to a verb, prepositions that bind no role, and frequent verbs that no ending gives away. Written for this project. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  (
    "who whose whom which that and but or nor was is has had were are have be been being will would can could may might must shall should do does did said told says say not as if when while where because since although though after " +
    "before during until by than so he she they it we you i him them there this these those how what why under against into over about between among within without through near per via upon despite like only just even yet too very " +
    "gave met made took came went got saw left led held kept brought found lost won put let set ran sent paid built became began makes takes gives says gets goes comes including according along about following regarding concerning citing meanwhile however"
  ).split(" "),
);
