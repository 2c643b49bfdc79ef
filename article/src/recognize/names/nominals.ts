import type { Cluster, EntityMention } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { genderOf } from "./gender.ts";
import { BODY_NAMES, OFFICE_NAMES, OFFICE_STARTS, PASSING, WHOLE_OFFICES, WIDE_OFFICES } from "./lexicon/offices.ts";
import { WordClass, wordClass } from "./lexicon/wordClasses.ts";

/**
 * Who is meant by an office or a description (`the Iranian minister`, `the spokesman`, `his predecessor`, `the party`): the cluster that has this role or name, where the text leaves no doubt. No answer rather than a guess.
 */
export class Nominals {
  readonly #lines: readonly DocumentLine[];
  readonly #mentions: readonly EntityMention[];
  readonly #clusters: readonly (Cluster | undefined)[];
  /** Who has an office, by its name. */
  #offices: Map<string, Holder[]> | undefined;
  /** Organisations by the last word of their name, lower case. */
  #organizations: Map<string, Cluster[]> | undefined;

  /** `clusters` by id; mentions in order. */
  constructor(
    lines: readonly DocumentLine[],
    mentions: readonly EntityMention[],
    clusters: readonly (Cluster | undefined)[],
  ) {
    this.#lines = lines;
    this.#mentions = mentions;
    this.#clusters = clusters;
  }

  /**
   * The cluster that the phrase at `span` stands for. Of several that it fits the one named last, if that was in this paragraph or the one before and no other was; else the one with the greatest `standing` above zero, such as when it last spoke.
   */
  resolve({ start, end }: Span, standing?: (cluster: Cluster) => number): Cluster | undefined {
    const line = this.#lineAt(start);
    if (line < 0) return undefined;
    const { start: offset, reading } = this.#lines[line] as DocumentLine;
    const { text } = reading.paragraph;
    const phrase = text.slice(start - offset, end - offset);
    const rest = text.slice(end - offset, end - offset + LONGEST_REST);
    // "The mayor, Ana Quill": the words that made her one; "the mayor, Tom Reed", "the mayor and the judge": another, or two.
    const told = this.#toldAt(start, end);
    if (told !== undefined || NEIGHBOUR.test(rest)) return told;
    const asked = readPhrase(phrase, COMPLEMENT.exec(rest)?.[1]);
    if (asked === undefined) return undefined;
    const holders = this.#holders(asked);
    if (holders.length === 0)
      return asked.isThe ? (this.#body(asked, start) ?? this.#compatriot(asked, start)) : undefined;
    const named = holders.filter((cluster) => firstOf(cluster) < start);
    // "Her father" is only known to be one that was just spoken of.
    if (named.length === 1 && asked.isOwned) return this.#nearest(named, start);
    if (named.length === 1) return named[0];
    // The first lines may say "the spokesman" before the text says who that is.
    if (named.length === 0) return holders.length === 1 && line < OPENING_LINES ? holders[0] : undefined;
    return this.#nearest(named, start) ?? foremost(named, standing);
  }

  /** Whose role the phrase is: that of a person named just before or behind it. */
  #toldAt(start: number, end: number): Cluster | undefined {
    const near = this.#mentionAt(start);
    for (let i = Math.max(near - 1, 0); i <= near + 1; i++) {
      const cluster = this.#clusterOf(i);
      if (cluster?.type !== "person") continue;
      if (cluster.roles.some((role) => start <= role.start && role.start < end && end <= role.end)) return cluster;
    }
    return undefined;
  }

  #clusterOf(mention: number): Cluster | undefined {
    const id = this.#mentions[mention]?.cluster;
    return id === undefined ? undefined : this.#clusters[id];
  }

  /** The first mention that ends behind `offset`. */
  #mentionAt(offset: number): number {
    let low = 0;
    for (let high = this.#mentions.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#mentions[middle] as EntityMention).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Who is known to hold the office; where nobody has it by this word, who has one that it may mean. */
  #holders(asked: Phrase): readonly Cluster[] {
    const offices = this.#officesByName();
    const exact = fitting(offices.get(asked.office) ?? [], asked, false);
    const wide = WIDE_OFFICES.get(asked.office);
    if (exact.length > 0 || wide === undefined) return exact;
    const others: Cluster[] = [];
    for (const office of wide)
      for (const cluster of fitting(offices.get(office) ?? [], asked, true))
        if (!others.includes(cluster)) others.push(cluster);
    return others;
  }

  /** "The Russian leader" where one president is named near by whose country the text does not say: those of other countries have theirs beside them. */
  #compatriot({ modifiers, ...asked }: Phrase, at: number): Cluster | undefined {
    const isCountry = (word: string): boolean =>
      isCapital(word) && (wordClass(word.toLowerCase()) & (WordClass.group | WordClass.place)) !== 0;
    const others = modifiers.filter((word) => !isCountry(word));
    const wide = WIDE_OFFICES.get(asked.office);
    if (wide === undefined || others.length === modifiers.length) return undefined;
    const silent = [...wide]
      .flatMap((office) => this.#officesByName().get(office) ?? [])
      .filter((holder) => !holder.known.some(isCountry) && fits(holder, { ...asked, modifiers: others }, false));
    return this.#nearest([...new Set(silent.map(({ cluster }) => cluster))], at);
  }

  #officesByName(): Map<string, Holder[]> {
    if (this.#offices !== undefined) return this.#offices;
    const offices = new Map<string, Holder[]>();
    for (const cluster of this.#clusters) {
      if (cluster?.type !== "person") continue;
      const roles = cluster.roles.length > MOST_ROLES ? cluster.roles.slice(0, MOST_ROLES) : cluster.roles;
      const read = roles.map(({ text }) => readRole(text));
      const known = read.length === 1 ? (read[0] as RoleWords).words : read.flatMap((role) => role.words);
      for (const role of read)
        for (const { office, modifiers } of role.offices) {
          const holders = offices.get(office);
          const holder = { cluster, modifiers, known };
          if (holders === undefined) offices.set(office, [holder]);
          else if (holders.length < MOST_HOLDERS) holders.push(holder);
        }
    }
    this.#offices = offices;
    return offices;
  }

  /** For `the party` the one organisation named before whose name says that it is one. */
  #body({ office, modifiers }: Phrase, at: number): Cluster | undefined {
    const names = BODY_NAMES.get(office);
    if (names === undefined) return undefined;
    const bodies = names.flatMap((name) => this.#organizationsByLastWord().get(name) ?? []);
    if (bodies.length > MOST_HOLDERS) return undefined;
    const wanted = modifiers.filter((word) => isCapital(word) || (wordClass(word) & WordClass.organizationWord) !== 0);
    const named = bodies.filter(
      (cluster) =>
        firstOf(cluster) < at && wanted.every((word) => words(cluster.name).some((own) => areAkin(own, word))),
    );
    const body = named.length === 1 ? named[0] : this.#nearest(named, at);
    return body !== undefined && this.#isLastOrganization(body, names, at) ? body : undefined;
  }

  #organizationsByLastWord(): Map<string, Cluster[]> {
    if (this.#organizations !== undefined) return this.#organizations;
    const organizations = new Map<string, Cluster[]>();
    for (const cluster of this.#clusters) {
      if (cluster?.type !== "organization") continue;
      const word = lastWord(cluster.name);
      if (!BODY_WORDS.has(word)) continue;
      const known = organizations.get(word);
      if (known === undefined) organizations.set(word, [cluster]);
      else known.push(cluster);
    }
    this.#organizations = organizations;
    return organizations;
  }

  /** Whether the body is named not long before `at`, and no organisation since that may be one, too: the name of `the Greens` does not say that they are a party. */
  #isLastOrganization(body: Cluster, names: readonly string[], at: number): boolean {
    const last = this.#mentionAt(at) - 1;
    for (let i = last; i >= 0 && i > last - FARTHEST_MENTION; i--) {
      const cluster = this.#clusterOf(i);
      if (cluster === body) return true;
      if (cluster?.type === "organization" && !saysOtherwise(cluster, names)) return false;
    }
    return false;
  }

  /** The one of several that alone is named in this paragraph before `at`, or, if none is, alone in the paragraph before. */
  #nearest(clusters: readonly Cluster[], at: number): Cluster | undefined {
    const line = this.#lineAt(at);
    for (let i = line; i >= 0 && i >= line - 1; i--) {
      const { start, end } = this.#lines[i] as DocumentLine;
      const here = clusters.filter((cluster) => isNamedIn(cluster, start, Math.min(end, at)));
      if (here.length > 0) return here.length === 1 ? here[0] : undefined;
    }
    return undefined;
  }

  #lineAt(offset: number): number {
    let low = 0;
    for (let high = this.#lines.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle] as DocumentLine).start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** "Spokesman" may be the office of many; only so many of them are told apart. */
const MOST_HOLDERS = 20;
/** A body that is not among so many names before the phrase is not meant. */
const FARTHEST_MENTION = 50;
/** Wordings of one person's roles that are looked at; an article has fewer. */
const MOST_ROLES = 12;
/** Headline, standfirst, first paragraph. */
const OPENING_LINES = 3;
/** Characters behind a phrase that are looked at. */
const LONGEST_REST = 60;
/** `, Ana`, ` and the` */
const NEIGHBOUR = /^(?:, \p{Lu}| and \p{Ll})/u;
/** `of the Coastal Fish Board`, `for trade`; not `of lacking skill` */
const COMPLEMENT =
  /^ (?:of|for) (?!\p{Ll}+ing\b)((?:(?:the|a|an|its|his|her|their) )?(?:\p{Lu}[\p{L}\p{N}’'-]*(?: (?:of|and|for|the))? ?){1,8}|(?:(?:the|a|an|its|his|her|their) )?[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]*){0,6})/u;
/** Letters that `Iran` and `Iranian` share. */
const STEM = 4;

/** One person in one office. */
interface Holder {
  readonly cluster: Cluster;
  /** The other words of this role. */
  readonly modifiers: readonly string[];
  /** The words of all roles of the person. */
  readonly known: readonly string[];
}

interface Phrase {
  /** As `OFFICE_NAMES` calls it. */
  readonly office: string;
  /** As written. */
  readonly modifiers: readonly string[];
  /** The words behind `of` or `for`. */
  readonly complement: readonly string[];
  readonly isThe: boolean;
  /** `his wife` */
  readonly isOwned: boolean;
  readonly gender: "male" | "female" | undefined;
}

const OWNERS: ReadonlySet<string> = new Set(["his", "her", "their", "its"]);
const DETERMINERS: ReadonlySet<string> = new Set(["the", "this", "that", ...OWNERS]);
const PREPOSITIONS: ReadonlySet<string> = new Set(["of", "for", "at", "in", "to", "from", "under", "on", "with"]);
const SMALL: ReadonlySet<string> = new Set(["the", "a", "an", "and", "s", ...PREPOSITIONS]);

/** `undefined` for what stands for nobody known: `a minister`, `another official`; without article only with a word beside the office: `veteran party leader`. */
function readPhrase(text: string, complement: string | undefined): Phrase | undefined {
  const all = words(text.replace(/\bheads? of state\b/i, "president"));
  // "The president of a court" is any.
  if (complement !== undefined && /^an? /.test(complement)) return undefined;
  const first = (all[0] ?? "").toLowerCase();
  const isDefinite = DETERMINERS.has(first);
  if (isDefinite) all.shift();
  const role = roleOf(all);
  if (role === undefined) return undefined;
  if (!isDefinite && (role.modifiers.length === 0 || SMALL.has((all[0] as string).toLowerCase()))) return undefined;
  return {
    ...role,
    complement: told(words(complement ?? "")),
    isThe: first === "the",
    isOwned: OWNERS.has(first),
    gender: genderIn(all),
  };
}

/** A role, read. */
interface RoleWords {
  readonly words: readonly string[];
  /** `president and former chief minister` are two. */
  readonly offices: readonly Office[];
}

interface Office {
  readonly office: string;
  readonly modifiers: readonly string[];
}

function readRole(text: string): RoleWords {
  const known = ROLES_READ.get(text);
  if (known !== undefined) return known;
  const parts = officesIn(text.replace(/\bheads? of state\b/i, "president"));
  const read = { words: words(text), offices: parts.flatMap((part) => roleOf(words(part)) ?? []) };
  if (ROLES_READ.size >= MOST_READ) ROLES_READ.clear();
  ROLES_READ.set(text, read);
  return read;
}

/** Cut at an `and` with an office on both sides, not in `minister of trade and fisheries`. */
function officesIn(text: string): readonly string[] {
  const parts: string[] = [];
  for (const part of text.split(" and ")) {
    const before = parts[parts.length - 1];
    const isOffice = before === undefined || (holdsOffice(before) && holdsOffice(part));
    if (isOffice) parts.push(part);
    else parts[parts.length - 1] = `${before} and ${part}`;
  }
  return parts;
}

function holdsOffice(text: string): boolean {
  return words(text).some((word) => (wordClass(word.toLowerCase()) & WordClass.role) !== 0);
}

/** At every key the same document asks for the same roles. */
const ROLES_READ = new Map<string, RoleWords>();
const MOST_READ = 4096;

/** The office is the last word before a preposition, with a word before it that makes another office of it; `undefined` where there is none. */
function roleOf(all: readonly string[]): Office | undefined {
  let end = all.findIndex((word) => PREPOSITIONS.has(word.toLowerCase()));
  if (end < 0) end = all.length;
  if (end === 0) return undefined;
  const last = (all[end - 1] as string).toLowerCase();
  let office = OFFICE_NAMES.get(last) ?? last;
  let rest = end - 1;
  const before = (all[end - 2] ?? "").toLowerCase();
  if (OFFICE_STARTS.get(office)?.has(before)) {
    office = `${before} ${office}`;
    office = WHOLE_OFFICES.get(office) ?? office;
    rest--;
  }
  return { office, modifiers: told([...all.slice(0, rest), ...all.slice(end)]) };
}

function told(all: readonly string[]): readonly string[] {
  return all.filter((word) => !SMALL.has(word.toLowerCase()));
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Lower case, without a full stop. */
function lastWord(name: string): string {
  const end = name.endsWith(".") ? name.length - 1 : name.length;
  return name.slice(name.lastIndexOf(" ") + 1, end).toLowerCase();
}

/** Those that hold the office as the phrase has it, each once. */
function fitting(holders: readonly Holder[], asked: Phrase, isWide: boolean): readonly Cluster[] {
  const found: Cluster[] = [];
  for (const holder of holders)
    if (!found.includes(holder.cluster) && fits(holder, asked, isWide)) found.push(holder.cluster);
  return found;
}

/** Whether every word of the phrase that tells offices apart is said of the holder, and none of the holder's makes the office another. */
function fits({ cluster, modifiers, known }: Holder, asked: Phrase, isWide: boolean): boolean {
  if (asked.gender !== undefined && (genderOf(cluster) ?? asked.gender) !== asked.gender) return false;
  // "The leader" may be anybody; "the CUP leader" is the party's chairman.
  if (isWide && asked.complement.length === 0 && !asked.modifiers.some((word) => hasAkin(known, word))) return false;
  // "Her father" is no "father of three".
  if (asked.isOwned && modifiers.some((word) => COUNTS.has(word.toLowerCase()))) return false;
  for (const word of modifiers) if (RANKS.has(word.toLowerCase()) && !hasAkin(asked.modifiers, word)) return false;
  if (!asked.complement.every((word) => hasAkin(known, word))) return false;
  for (const word of asked.modifiers) {
    const lower = word.toLowerCase();
    if (hasAkin(known, word) || PASSING.has(lower)) continue;
    if (OTHERS.has(lower)) return false;
    if (isCapital(word)) {
      // "The AL secretary" of the "Awami League secretary"; of a "secretary" of whom no more is said, unless it is a country that is named.
      const isCountry = (wordClass(lower) & (WordClass.group | WordClass.place)) !== 0;
      if (!isAcronymOf(word, modifiers) && (isWide || isCountry || modifiers.some(isCapital))) return false;
    } else if ((wordClass(word) & TELLING) !== 0 || RANKS.has(word)) return false;
  }
  return true;
}

/** Words that point to another than the one who was spoken of. */
const OTHERS: ReadonlySet<string> = new Set("last first second third previous next other another same only".split(" "));
const COUNTS: ReadonlySet<string> = new Set(
  "one two three four five six seven eight nine ten children sons daughters".split(" "),
);

/** Words that make another office of any. */
const RANKS: ReadonlySet<string> = new Set("former ex vice deputy assistant associate junior shadow".split(" "));
const TELLING =
  WordClass.roleModifier |
  WordClass.role |
  WordClass.group |
  WordClass.place |
  WordClass.organization |
  WordClass.organizationWord;

function hasAkin(all: readonly string[], word: string): boolean {
  return all.some((other) => areAkin(other, word));
}

/** `Iran` and `Iranian`, `ex` and `former`, `finance` and `Finance`. */
function areAkin(a: string, b: string): boolean {
  const one = a.toLowerCase();
  const other = b.toLowerCase();
  if (one === other) return true;
  if (one === "ex" || other === "ex") return one === "former" || other === "former";
  if (one.length < STEM || other.length < STEM || !isCapital(a) || !isCapital(b)) return false;
  return one.slice(0, STEM) === other.slice(0, STEM);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isAcronymOf(word: string, others: readonly string[]): boolean {
  if (word.length < 2 || word !== word.toUpperCase()) return false;
  return others
    .filter(isCapital)
    .map((other) => other[0])
    .join("")
    .includes(word);
}

const FEMALE: ReadonlySet<string> = new Set(
  "spokeswoman chairwoman congresswoman businesswoman policewoman actress queen princess wife mother sister daughter aunt niece grandmother widow lady".split(
    " ",
  ),
);
const MALE: ReadonlySet<string> = new Set(
  "congressman businessman policeman king prince husband father brother son uncle nephew grandfather widower".split(
    " ",
  ),
);

function genderIn(all: readonly string[]): "male" | "female" | undefined {
  for (const word of all) {
    if (FEMALE.has(word.toLowerCase())) return "female";
    if (MALE.has(word.toLowerCase())) return "male";
  }
  return undefined;
}

function firstOf(cluster: Cluster): number {
  return (cluster.mentions[0] as Span).start;
}

/** Whether a mention lies in `[start, end)`; mentions are in order. */
function isNamedIn({ mentions }: Cluster, start: number, end: number): boolean {
  let low = 0;
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Span).start < start) low = middle + 1;
    else high = middle;
  }
  return (mentions[low]?.start ?? end) < end;
}

/** Whether the name says that the organisation is another kind of body. */
function saysOtherwise({ name }: Cluster, names: readonly string[]): boolean {
  const last = lastWord(name);
  return !names.includes(last) && BODY_WORDS.has(last);
}

const BODY_WORDS: ReadonlySet<string> = new Set(Array.from(BODY_NAMES.values()).flat());

function foremost(
  clusters: readonly Cluster[],
  standing: ((cluster: Cluster) => number) | undefined,
): Cluster | undefined {
  let found: Cluster | undefined;
  let most = 0;
  for (const cluster of clusters) {
    const own = standing?.(cluster) ?? 0;
    if (own > most) {
      most = own;
      found = cluster;
    }
  }
  return found;
}
