import type { Cluster, EntityMention, EntityType, Role, Variant } from "../../model/analysis.ts";
import type { DocumentLine, NameClaim } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { WordClass, wordClass } from "./lexicon/wordClasses.ts";
import { isOneSlip } from "./oneSlip.ts";

/**
 * Who is who among the mentions that stand on article lines; gives the mentions back with their cluster. A surname alone joins the full name, an acronym its long form, a word
 * written once with one wrong letter the name it misspells. Amounts of money are in no cluster.
 */
export function clusterNames(
  lines: readonly DocumentLine[],
  mentions: readonly EntityMention[],
): { readonly mentions: readonly EntityMention[]; readonly clusters: readonly Cluster[] } {
  const named = nameMentions(lines, mentions);
  const things = new Things();
  // Full names first: a headline says "Putin" before the text says who that is.
  for (const { form } of named) if (form.words.length > 1) form.thing ??= things.ofFullName(form);
  for (const mention of named) {
    mention.thing = mention.form.thing ?? things.ofWord(mention);
    mention.thing.whole.lastAt = mention.index;
  }
  joinAcronyms(named);
  joinSlips(named);
  return numberClusters(mentions, named);
}

/** One way of writing one kind of name; its mentions share it. */
interface Form {
  readonly type: EntityType;
  /** As written, without courtesy title. */
  readonly text: string;
  /** Lower case. */
  readonly words: readonly string[];
  /** Type and words. */
  readonly key: string;
  /** What it stands for wherever it stands; a person's surname alone may stand for several. */
  thing?: Thing;
}

/** A mention with what linking needs. */
interface Named {
  readonly index: number;
  readonly mention: EntityMention;
  readonly line: DocumentLine;
  readonly form: Form;
  readonly claim: NameClaim | undefined;
  thing?: Thing;
}

/** One real-world thing while it is put together; `joined` leads on where two turned out to be one. */
class Thing {
  readonly type: EntityType;
  readonly words: readonly string[];
  /** Index of the mention read last. */
  lastAt = -1;
  joined: Thing | undefined;

  constructor(type: EntityType, words: readonly string[]) {
    this.type = type;
    this.words = words;
  }

  get whole(): Thing {
    let thing: Thing = this;
    while (thing.joined !== undefined) thing = thing.joined;
    return thing;
  }
}

function nameMentions(lines: readonly DocumentLine[], mentions: readonly EntityMention[]): readonly Named[] {
  const named: Named[] = [];
  const forms = new Map<EntityType, Map<string, Form>>();
  let at = 0;
  let claimAt = 0;
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index] as EntityMention;
    while (at < lines.length && (lines[at] as DocumentLine).end < mention.end) {
      at++;
      claimAt = 0;
    }
    const line = lines[at];
    if (line === undefined) break;
    if (mention.furniture || mention.type === "money") continue;
    const start = mention.start - line.start;
    const claims = line.reading.names;
    while (claimAt < claims.length && (claims[claimAt] as NameClaim).start < start) claimAt++;
    const claim = claims[claimAt];
    const form = formOf(forms, mention.type, line.reading.paragraph.text.slice(start, mention.end - line.start));
    named.push({ index, mention, line, form, claim: claim?.start === start ? claim : undefined });
  }
  return named;
}

function formOf(forms: Map<EntityType, Map<string, Form>>, type: EntityType, written: string): Form {
  let ofType = forms.get(type);
  if (ofType === undefined) {
    ofType = new Map();
    forms.set(type, ofType);
  }
  let form = ofType.get(written);
  if (form === undefined) {
    const text = withoutCourtesy(written);
    const lower = text.toLowerCase();
    form = { type, text, words: lower.split(" "), key: `${type} ${lower}` };
    ofType.set(written, form);
  }
  return form;
}

/** `Mr. Peskov` is `Peskov`. */
function withoutCourtesy(text: string): string {
  const space = text.indexOf(" ");
  if (space < 0 || space > LONGEST_COURTESY) return text;
  const first = text.slice(0, text.charCodeAt(space - 1) === FULL_STOP ? space - 1 : space).toLowerCase();
  return (wordClass(first) & WordClass.courtesy) !== 0 ? text.slice(space + 1) : text;
}

/** `mademoiselle` */
const LONGEST_COURTESY = 13;
const FULL_STOP = 0x2e;

/** The things seen so far, by name and by the words that may stand for them. */
class Things {
  readonly #byName = new Map<string, Thing>();
  readonly #byLastWord = new Map<string, Thing[]>();
  readonly #byFirstWord = new Map<string, Thing[]>();

  /** The thing of a name of several words: the same name, or a person of the same surname whose other names hold these. */
  ofFullName({ type, words, key }: Form): Thing {
    const known = this.#byName.get(key);
    if (known !== undefined) return known.whole;
    const last = words[words.length - 1] as string;
    const thing = new Thing(type, words);
    if (type === "person") {
      const same = only(persons(this.#byLastWord.get(last)).filter((other) => holds(other.words, words)));
      // The fuller name is kept as the thing's words; both find it.
      if (same !== undefined && same.words.length >= words.length) {
        this.#byName.set(key, same);
        return same;
      }
      if (same !== undefined) same.joined = thing;
    }
    this.#byName.set(key, thing);
    addTo(this.#byLastWord, last, thing);
    addTo(this.#byFirstWord, words[0] as string, thing);
    return thing;
  }

  /** The thing a single word stands for: a person's surname or given name, the last word of an organisation (`the Assembly`), or itself. */
  ofWord(named: Named): Thing {
    const { form } = named;
    const word = form.words[0] as string;
    if (form.type === "person") {
      const person =
        this.#personOf(named, word) ?? this.#byName.get(form.key)?.whole ?? new Thing(form.type, form.words);
      this.#byName.set(form.key, person);
      return person;
    }
    const organization = form.type === "organization" ? this.#organizationOf(word) : undefined;
    form.thing = organization ?? this.#byName.get(form.key)?.whole ?? new Thing(form.type, form.words);
    this.#byName.set(form.key, form.thing);
    return form.thing;
  }

  #personOf(named: Named, word: string): Thing | undefined {
    if (isRelative(named)) return undefined;
    const bySurname = persons(this.#byLastWord.get(word));
    if (bySurname.length === 1) return bySurname[0];
    if (bySurname.length > 1) return bySurname.reduce((a, b) => (b.lastAt > a.lastAt ? b : a));
    return only(persons(this.#byFirstWord.get(word)));
  }

  #organizationOf(word: string): Thing | undefined {
    if ((wordClass(word) & WordClass.organizationHead) === 0) return undefined;
    return only(wholes(this.#byLastWord.get(word)?.filter((thing) => thing.type === "organization")));
  }
}

function addTo(map: Map<string, Thing[]>, word: string, thing: Thing): void {
  const list = map.get(word);
  if (list === undefined) map.set(word, [thing]);
  else list.push(thing);
}

function only<T>(list: readonly T[] | undefined): T | undefined {
  return list !== undefined && list.length === 1 ? list[0] : undefined;
}

function wholes(things: readonly Thing[] | undefined): readonly Thing[] {
  return things === undefined ? [] : [...new Set(things.map((thing) => thing.whole))];
}

function persons(things: readonly Thing[] | undefined): readonly Thing[] {
  return wholes(things?.filter((thing) => thing.type === "person"));
}

/** Whether one list of words holds every word of the other (`Raza Gilani` in `Syed Yousuf Raza Gilani`). */
function holds(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.length < many.length && few.every((word) => many.includes(word));
}

/** "her son Rahul" is no one's surname. */
function isRelative({ claim, line }: Named): boolean {
  const role = claim?.roles?.[0];
  if (role === undefined || claim === undefined || role.start > claim.start) return false;
  return KIN.has(line.reading.paragraph.text.slice(role.start, role.end).toLowerCase());
}

const KIN: ReadonlySet<string> = new Set([
  "son",
  "daughter",
  "brother",
  "sister",
  "wife",
  "husband",
  "mother",
  "father",
]);

/** `Institute for the Study of War (ISW)`, and later `ISW`; also without brackets where the letters match one long name only. */
function joinAcronyms(named: readonly Named[]): void {
  const longForms = new Map<string, Thing>();
  for (const { form, thing } of named) {
    const { type, words } = form;
    if (thing === undefined || words.length < 2 || (type !== "organization" && type !== "place")) continue;
    for (const letters of initials(words)) if (!longForms.has(letters)) longForms.set(letters, thing);
  }
  for (let i = 0; i < named.length; i++) {
    const short = named[i] as Named;
    if (short.thing === undefined || short.form.words.length > 1 || !isAcronym(short.form.text)) continue;
    const before = named[i - 1];
    const inBrackets = before !== undefined && isBracketedAfter(before, short) ? before.thing : undefined;
    const long =
      inBrackets ?? (short.form.type === "organization" ? longForms.get(short.form.words[0] as string) : undefined);
    const from = short.thing.whole;
    if (long !== undefined && long.whole !== from && from.words.length === 1) from.joined = long.whole;
  }
}

/** Words that acronyms leave out, or not. */
const SMALL_WORDS: ReadonlySet<string> = new Set(["of", "for", "the", "and", "on", "&"]);

function initials(words: readonly string[]): readonly string[] {
  let all = "";
  let great = "";
  for (const word of words) {
    for (const part of word.includes("-") ? word.split("-") : [word]) {
      const letter = part.charAt(0);
      all += letter;
      if (!SMALL_WORDS.has(part)) great += letter;
    }
  }
  return all === great ? [all] : [all, great];
}

function isAcronym(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST_ACRONYM && text.toUpperCase() === text;
}

/** `UNHCR`, `ANTIDROGAS` */
const LONGEST_ACRONYM = 10;

/** `long (short)` */
function isBracketedAfter(long: Named, short: Named): boolean {
  const gap = short.mention.start - long.mention.end;
  if (gap < 1 || gap > 3 || long.line !== short.line || long.form.words.length < 2) return false;
  const { text } = short.line.reading.paragraph;
  const open = short.mention.start - short.line.start - 1;
  return text.charCodeAt(open) === 0x28 && text.charCodeAt(short.mention.end - short.line.start) === 0x29;
}

/** Shorter words differ by one letter too often to be slips of each other. */
const SHORTEST_SLIP = 6;

/** A person's surname of six letters or more that is one letter off another, seen more often: the rarer is a slip of the other. */
function joinSlips(named: readonly Named[]): void {
  const surnames = new Map<string, { readonly thing: Thing; count: number }>();
  for (const { form, thing } of named) {
    if (form.type !== "person" || thing === undefined) continue;
    const surname = form.words[form.words.length - 1] as string;
    if (surname.length < SHORTEST_SLIP) continue;
    const entry = surnames.get(surname);
    if (entry === undefined) surnames.set(surname, { thing, count: 1 });
    else entry.count++;
  }
  // Compared within one first letter: all pairs of a long document would cost more than the rest of the analysis.
  const byLetter = new Map<string, (readonly [string, { readonly thing: Thing; count: number }])[]>();
  for (const entry of surnames) {
    const letter = entry[0].charAt(0);
    const list = byLetter.get(letter);
    if (list === undefined) byLetter.set(letter, [entry]);
    else if (list.length < LONGEST_COMPARED) list.push(entry);
  }
  for (const list of byLetter.values()) {
    for (const [surname, rare] of list) {
      if (rare.count > 1) continue;
      for (const [other, usual] of list) {
        const from = rare.thing.whole;
        const to = usual.thing.whole;
        if (other === surname || from === to || !isOneSlip(surname, other)) continue;
        // Two full names must agree in all but the surname; a lone surname may join any.
        const agrees = from.words.length === 1 || to.words.length === 1 || sameButLast(from.words, to.words);
        if (agrees && (usual.count > 1 || from.words.length < to.words.length)) from.joined = to;
      }
    }
  }
}

/** Surnames of one first letter that are compared with each other; an article has fewer. */
const LONGEST_COMPARED = 40;

function sameButLast(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => i === a.length - 1 || word === b[i]);
}

function numberClusters(
  mentions: readonly EntityMention[],
  named: readonly Named[],
): { readonly mentions: readonly EntityMention[]; readonly clusters: readonly Cluster[] } {
  const members = new Map<Thing, Named[]>();
  for (const mention of named) {
    if (mention.thing === undefined) continue;
    const thing = mention.thing.whole;
    const list = members.get(thing);
    if (list === undefined) members.set(thing, [mention]);
    else list.push(mention);
  }
  const numbered = mentions.slice();
  const clusters: Cluster[] = [];
  for (const list of members.values()) {
    const id = clusters.length;
    clusters.push(toCluster(id, list));
    for (const { index, mention } of list) {
      const { start, end, type, confidence } = mention;
      numbered[index] = { start, end, type, confidence, cluster: id };
    }
  }
  return { mentions: numbered, clusters };
}

function toCluster(id: number, members: readonly Named[]): Cluster {
  const fullest = members.reduce((a, b) => (isFuller(b, a) ? b : a));
  return {
    id,
    type: fullest.form.type,
    name: fullest.form.text,
    mentions: members.map(({ mention }) => ({ start: mention.start, end: mention.end })),
    roles: rolesOf(members),
    variants: variantsOf(members, fullest),
  };
}

/** More words make a fuller name; letters decide only between acronym and word, so that a slip that adds one is not preferred. */
function isFuller(a: Named, b: Named): boolean {
  const count = a.form.words.length;
  if (a.form === b.form || count !== b.form.words.length) return count > b.form.words.length;
  return count === 1 && isAcronym(b.form.text) && !isAcronym(a.form.text);
}

function rolesOf(members: readonly Named[]): readonly Role[] {
  const roles: Role[] = [];
  for (const { claim, line } of members) {
    if (claim?.roles === undefined) continue;
    for (const role of claim.roles) {
      const text = line.reading.paragraph.text.slice(role.start, role.end);
      if (!roles.some((other) => other.text === text)) roles.push({ text, ...inDocument(role, line) });
    }
  }
  return roles;
}

function inDocument(span: Span, line: DocumentLine): Span {
  return { start: line.start + span.start, end: line.start + span.end };
}

function variantsOf(members: readonly Named[], fullest: Named): readonly Variant[] {
  const variants: Variant[] = [];
  if (fullest.form.type !== "person") return variants;
  const usual = surnameOf(fullest);
  for (const member of members) {
    if (member.form === fullest.form) continue;
    const surname = surnameOf(member);
    if (surname === usual || surname.length < SHORTEST_SLIP || !isOneSlip(surname.toLowerCase(), usual.toLowerCase()))
      continue;
    variants.push({
      start: member.mention.start,
      end: member.mention.end,
      text: member.form.text,
      reason: `One letter off “${usual}”`,
    });
  }
  return variants;
}

function surnameOf({ form: { text } }: Named): string {
  return text.slice(text.lastIndexOf(" ") + 1);
}
