import type { Cluster, EntityMention, Speaker } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { type Gender, genderOf } from "../names/gender.ts";
import { Nominals } from "../names/nominals.ts";
import { FEMALE_PRONOUNS, MALE_PRONOUNS, RELATIVE_PRONOUNS, SPEAKER_PRONOUNS } from "./grammar/functionWords.ts";

/** Finds who a speaker span means: the cluster of the name in it, or for a pronoun or an office the person who last spoke and agrees. Asked in text order. */
export class SpeakerResolver {
  readonly #lines: readonly DocumentLine[];
  readonly #mentions: readonly EntityMention[];
  /** By id. */
  readonly #clusters: Cluster[] = [];
  /** By the id of their cluster; most clusters never speak. */
  readonly #people: Person[] = [];
  #nominals: Nominals | undefined;
  /** The last person of each gender to speak, and the last of unknown gender. */
  readonly #lastSpoken = new Map<Gender | undefined, Person>();
  #clock = 0;
  /** Names of speakers the names layer does not know, by their last word. */
  readonly #unknown = new Map<string, Span>();
  #line = 0;

  constructor(lines: readonly DocumentLine[], mentions: readonly EntityMention[], clusters: readonly Cluster[]) {
    this.#lines = lines;
    this.#mentions = mentions;
    for (const cluster of clusters) this.#clusters[cluster.id] = cluster;
  }

  /** The speaker with its fullest mention, and its cluster. Later pronouns may mean it. `antecedent`: a name that a pronoun may well stand for. */
  resolve(span: Span, antecedent?: Span): { readonly speaker: Speaker; readonly cluster?: number } {
    const text = this.#textOf(span);
    const word = text.toLowerCase();
    const mention = this.#mentionIn(span);
    const isPronoun = SPEAKER_PRONOUNS.has(word) || RELATIVE_PRONOUNS.has(word);
    const person = isPronoun
      ? this.#antecedent(word, span, antecedent)
      : (this.#named(mention, span) ?? this.#byOffice(span, word));
    if (person === undefined) return { speaker: this.#bySpeakerName(span, text) };
    this.#remember(person, span);
    const speaker = mention?.cluster === person.cluster.id ? widened(span, mention) : span;
    const { fullest } = person;
    const isOwn = fullest === undefined || (fullest.start <= speaker.start && speaker.end <= fullest.end);
    return {
      speaker: isOwn ? pick(speaker) : { ...pick(speaker), resolved: pick(fullest) },
      cluster: person.cluster.id,
    };
  }

  #remember(person: Person, { start }: Span): void {
    person.spokenAt = ++this.#clock;
    person.spokenIn = this.#lineOf(start);
    if (person.cluster.type === "person") this.#lastSpoken.set(person.gender, person);
  }

  /** In "the Kremlin spokesperson" the Kremlin does not speak: a name that is no person's must reach the phrase's end. */
  #named(mention: EntityMention | undefined, span: Span | undefined): Person | undefined {
    if (span !== undefined && mention !== undefined && mention.type !== "person" && mention.end < span.end)
      return undefined;
    return mention?.cluster === undefined ? undefined : this.#person(mention.cluster);
  }

  #person(id: number): Person | undefined {
    const known = this.#people[id];
    if (known !== undefined) return known;
    const cluster = this.#clusters[id];
    if (cluster === undefined) return undefined;
    const person = new Person(cluster);
    this.#people[id] = person;
    return person;
  }

  /** The mention inside or across the span; a person before anything else, the last of several. */
  #mentionIn(span: Span): EntityMention | undefined {
    let found: EntityMention | undefined;
    for (let i = firstEndingAfter(this.#mentions, span.start); i < this.#mentions.length; i++) {
      const mention = this.#mentions[i] as EntityMention;
      if (mention.start >= span.end) break;
      if (found === undefined || mention.type === "person" || found.type !== "person") found = mention;
    }
    return found;
  }

  /**
   * For "who" the person just before it. For "he" and "she" a person who agrees: who has spoken in the paragraph already; the name beside another cue of it; who is named in it first; who is named first in the
   * paragraph before, unless that names the last speaker; the last speaker; whoever was named last.
   */
  #antecedent(word: string, span: Span, beside: Span | undefined): Person | undefined {
    const line = this.#lineOf(span.start);
    if (RELATIVE_PRONOUNS.has(word)) return this.#personBefore(span.start, line, undefined, "nearest");
    const gender = MALE_PRONOUNS.has(word) ? "male" : FEMALE_PRONOUNS.has(word) ? "female" : undefined;
    if (gender === undefined) return undefined;
    const last = this.#lastSpeaker(gender);
    if (last !== undefined && last.spokenIn === line) return last;
    const named = beside && this.#named(this.#mentionIn(beside), undefined);
    if (named?.cluster.type === "person" && named.agrees(gender)) return named;
    return (
      this.#personBefore(span.start, line, gender, "first") ??
      this.#topic(line, gender, last) ??
      last ??
      this.#personBefore(span.start, undefined, gender, "nearest")
    );
  }

  /** Whom the paragraph before is about, where nobody speaks in it. */
  #topic(line: DocumentLine | undefined, gender: Gender, last: Person | undefined): Person | undefined {
    const before = line && this.#lineBefore(line);
    if (before === undefined || before.reading.quotes.length > 0) return undefined;
    const mentions = last?.cluster.mentions ?? [];
    const named = mentions[firstEndingAfter(mentions, before.start)];
    return named !== undefined && named.start < before.end
      ? last
      : this.#personBefore(before.end, before, gender, "first");
  }

  #lineBefore(line: DocumentLine): DocumentLine | undefined {
    let i = this.#line;
    while (i >= 0 && this.#lines[i] !== line) i--;
    return this.#lines[i - 1];
  }

  #lastSpeaker(gender: Gender | undefined): Person | undefined {
    let last: Person | undefined;
    for (const [key, person] of this.#lastSpoken) {
      const agrees = gender === undefined || key === undefined || key === gender;
      if (agrees && person.spokenAt > (last?.spokenAt ?? 0)) last = person;
    }
    return last;
  }

  /** The person named nearest before `at`, or named first in the line, outside its quotes: a paragraph's subject. */
  #personBefore(
    at: number,
    line: DocumentLine | undefined,
    gender: Gender | undefined,
    which: "nearest" | "first",
  ): Person | undefined {
    let found: Person | undefined;
    const last = firstEndingAfter(this.#mentions, at) - 1;
    for (let i = last; i >= 0 && i > last - FARTHEST_MENTION; i--) {
      const mention = this.#mentions[i] as EntityMention;
      if (line !== undefined && mention.start < line.start) break;
      const person = mention.type === "person" ? this.#named(mention, undefined) : undefined;
      if (person === undefined || !person.agrees(gender)) continue;
      if (line !== undefined && isQuoted(mention, line)) continue;
      found = person;
      if (which === "nearest") break;
    }
    return found;
  }

  /** For "the Kremlin spokesperson": who has that office by the article; for an office of which it says nothing, whoever spoke last. */
  #byOffice(span: Span, text: string): Person | undefined {
    this.#nominals ??= new Nominals(this.#lines, this.#mentions, this.#clusters);
    const cluster = this.#nominals.resolve(span, ({ id }) => this.#people[id]?.spokenAt ?? 0);
    if (cluster !== undefined) return this.#person(cluster.id);
    return text.startsWith("the ") && OFFICES.has(lastWord(text)) ? this.#lastSpeaker(undefined) : undefined;
  }

  /** Without clusters: the first speaker with the same last word, if its name is longer. */
  #bySpeakerName(span: Span, text: string): Speaker {
    const key = lastWord(text);
    const first = this.#unknown.get(key);
    if (first === undefined) {
      if (/^\p{Lu}/u.test(text)) this.#unknown.set(key, span);
      return pick(span);
    }
    const isFuller = first.end - first.start > span.end - span.start;
    return isFuller ? { ...pick(span), resolved: pick(first) } : pick(span);
  }

  #textOf(span: Span): string {
    const line = this.#lineOf(span.start);
    return line === undefined ? "" : line.reading.paragraph.text.slice(span.start - line.start, span.end - line.start);
  }

  /** Spans come nearly in order, so the line is near the last one asked for. */
  #lineOf(offset: number): DocumentLine | undefined {
    while (this.#line > 0 && (this.#lines[this.#line] as DocumentLine).start > offset) this.#line--;
    while ((this.#lines[this.#line + 1]?.start ?? Number.POSITIVE_INFINITY) <= offset) this.#line++;
    return this.#lines[this.#line];
  }
}

/** A pronoun whose person is not among so many names before it is left alone; keeps the search linear in long lists of names. */
const FARTHEST_MENTION = 50;

/** Offices that one person speaks from: "the spokesman added" is whoever spoke before. Written for this project. */
const OFFICES: ReadonlySet<string> = new Set(
  (
    "spokesman spokeswoman spokesperson representative leader president minister chancellor premier diplomat ambassador chairman chairwoman chair secretary senator governor mayor congressman congresswoman " +
    "lawmaker politician professor director coach author general envoy candidate official activist pope king queen actor actress singer lawyer judge"
  ).split(" "),
);

/** Whether the mention begins inside a quote of its line; the line's quotes are in order, those inside another one behind it. */
function isQuoted(mention: Span, line: DocumentLine): boolean {
  const start = mention.start - line.start;
  const { quotes } = line.reading;
  let low = 0;
  for (let high = quotes.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let outer = low - 1;
  while (outer > 0 && quotes[outer]?.kind === "nested") outer--;
  return start < (quotes[outer]?.end ?? 0);
}

class Person {
  readonly cluster: Cluster;
  spokenAt = 0;
  spokenIn: DocumentLine | undefined;
  #gender: Gender | undefined | null = null;
  #fullest: Span | undefined;

  constructor(cluster: Cluster) {
    this.cluster = cluster;
  }

  get gender(): Gender | undefined {
    if (this.#gender === null) this.#gender = genderOf(this.cluster);
    return this.#gender;
  }

  /** The first of the longest mentions. */
  get fullest(): Span | undefined {
    if (this.#fullest !== undefined) return this.#fullest;
    for (const mention of this.cluster.mentions) {
      if (this.#fullest === undefined || lengthOf(mention) > lengthOf(this.#fullest)) this.#fullest = mention;
    }
    return this.#fullest;
  }

  agrees(gender: Gender | undefined): boolean {
    return gender === undefined || this.gender === undefined || this.gender === gender;
  }
}

function lengthOf(span: Span): number {
  return span.end - span.start;
}

function pick({ start, end }: Span): Span {
  return { start, end };
}

/** A mention that reaches beyond the span has the better edges; one inside an office ("the Kremlin spokesperson") has not. */
function widened(span: Span, mention: EntityMention): Span {
  return mention.start <= span.start && span.end <= mention.end ? mention : span;
}

function lastWord(text: string): string {
  const at = text.lastIndexOf(" ");
  return (at < 0 ? text : text.slice(at + 1)).toLowerCase();
}

/** Index of the first mention whose end lies after `offset`; mentions are in order and do not overlap. */
function firstEndingAfter(mentions: readonly Span[], offset: number): number {
  let low = 0;
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
