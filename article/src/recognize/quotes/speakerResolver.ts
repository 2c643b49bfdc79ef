import type { Cluster, EntityMention, Speaker } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { FEMALE_PRONOUNS, MALE_PRONOUNS, RELATIVE_PRONOUNS, SPEAKER_PRONOUNS } from "./functionWords.ts";
import { type Gender, genderOf } from "./gender.ts";

/** Finds who a speaker span means: the cluster of the name in it, or for a pronoun or an office the person who was last shown to speak and agrees. */
export class SpeakerResolver {
  readonly #lines: readonly DocumentLine[];
  readonly #mentions: readonly EntityMention[];
  readonly #people: ReadonlyMap<number, Person>;
  /** Clusters in the order in which they last spoke, the latest last. */
  #spoken: Person[] = [];
  /** Names of speakers the names layer does not know, by their last word. */
  readonly #unknown = new Map<string, Span>();
  #line = 0;

  constructor(lines: readonly DocumentLine[], mentions: readonly EntityMention[], clusters: readonly Cluster[]) {
    this.#lines = lines;
    this.#mentions = mentions;
    const people = new Map<number, Person>();
    for (const cluster of clusters) people.set(cluster.id, { cluster, gender: genderOf(cluster) });
    this.#people = people;
  }

  /** The speaker with its fullest mention, and its cluster. Later pronouns may mean it. */
  resolve(span: Span): { readonly speaker: Speaker; readonly cluster?: number } {
    const text = this.#textOf(span);
    const word = text.toLowerCase();
    const mention = this.#mentionIn(span);
    const person =
      SPEAKER_PRONOUNS.has(word) || RELATIVE_PRONOUNS.has(word)
        ? this.#antecedent(word, span)
        : (this.#named(mention) ?? this.#byRole(word));
    if (person === undefined) return { speaker: this.#bySpeakerName(span, text) };
    this.#remember(person);
    const speaker = mention !== undefined && mention.cluster === person.cluster.id ? widened(span, mention) : span;
    const fullest = fullestMention(person);
    const resolved =
      fullest === undefined || (fullest.start <= speaker.start && speaker.end <= fullest.end) ? undefined : fullest;
    return {
      speaker: {
        start: speaker.start,
        end: speaker.end,
        ...(resolved !== undefined && { resolved: { start: resolved.start, end: resolved.end } }),
      },
      cluster: person.cluster.id,
    };
  }

  #remember(person: Person): void {
    if (this.#spoken[this.#spoken.length - 1] === person) return;
    this.#spoken = this.#spoken.filter((other) => other !== person);
    this.#spoken.push(person);
  }

  #named(mention: EntityMention | undefined): Person | undefined {
    return mention?.cluster === undefined ? undefined : this.#people.get(mention.cluster);
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

  /** For a pronoun: the nearest earlier speaker that agrees, unless a person stands between in the same paragraph. */
  #antecedent(word: string, span: Span): Person | undefined {
    const gender: Gender | undefined = MALE_PRONOUNS.has(word)
      ? "male"
      : FEMALE_PRONOUNS.has(word)
        ? "female"
        : undefined;
    const isRelative = RELATIVE_PRONOUNS.has(word);
    if (gender === undefined && !isRelative) return undefined;
    const lineStart = this.#lineOf(span.start)?.start ?? 0;
    const inLine = this.#lastPersonBefore(span.start, lineStart, gender, isRelative);
    if (inLine !== undefined) return inLine;
    for (let i = this.#spoken.length - 1; i >= 0; i--) {
      const person = this.#spoken[i] as Person;
      if (person.cluster.type === "person" && agrees(person, gender)) return person;
    }
    return this.#lastPersonBefore(span.start, 0, gender, false);
  }

  /** A person named before `at`, at `from` or later: the nearest for "who", else the first of the line (its subject). */
  #lastPersonBefore(at: number, from: number, gender: Gender | undefined, nearest: boolean): Person | undefined {
    let found: Person | undefined;
    for (let i = firstEndingAfter(this.#mentions, at) - 1; i >= 0; i--) {
      const mention = this.#mentions[i] as EntityMention;
      if (mention.start < from) break;
      const person = mention.type === "person" ? this.#named(mention) : undefined;
      if (person === undefined || !agrees(person, gender)) continue;
      found = person;
      if (nearest || from === 0) break;
    }
    return found;
  }

  /** For "the Kremlin spokesperson": the person introduced with that office, the latest speaker first. */
  #byRole(text: string): Person | undefined {
    const head = lastWord(text);
    if (head.length < 4 || this.#people.size === 0) return undefined;
    for (let i = this.#spoken.length - 1; i >= 0; i--) {
      const person = this.#spoken[i] as Person;
      if (hasRole(person, head)) return person;
    }
    for (const person of this.#people.values()) if (hasRole(person, head)) return person;
    return undefined;
  }

  /** Without clusters: the first speaker with the same last word, if its name is longer. */
  #bySpeakerName(span: Span, text: string): Speaker {
    const key = lastWord(text);
    const first = this.#unknown.get(key);
    if (first === undefined) {
      if (/^\p{Lu}/u.test(text)) this.#unknown.set(key, span);
      return { start: span.start, end: span.end };
    }
    const isFuller = first.end - first.start > span.end - span.start;
    return { start: span.start, end: span.end, ...(isFuller && { resolved: { start: first.start, end: first.end } }) };
  }

  #textOf(span: Span): string {
    const line = this.#lineOf(span.start);
    return line === undefined ? "" : line.reading.paragraph.text.slice(span.start - line.start, span.end - line.start);
  }

  /** Spans come nearly in order, so the line is near the last one asked for. */
  #lineOf(offset: number): DocumentLine | undefined {
    while (this.#line > 0 && (this.#lines[this.#line] as DocumentLine).start > offset) this.#line--;
    while (this.#line + 1 < this.#lines.length && (this.#lines[this.#line + 1] as DocumentLine).start <= offset)
      this.#line++;
    return this.#lines[this.#line];
  }
}

interface Person {
  readonly cluster: Cluster;
  readonly gender: Gender | undefined;
  fullest?: Span;
}

function agrees(person: Person, gender: Gender | undefined): boolean {
  return gender === undefined || person.gender === undefined || person.gender === gender;
}

function fullestMention(person: Person): Span | undefined {
  if (person.fullest !== undefined) return person.fullest;
  for (const mention of person.cluster.mentions) {
    if (person.fullest === undefined || mention.end - mention.start > person.fullest.end - person.fullest.start)
      person.fullest = mention;
  }
  return person.fullest;
}

function hasRole(person: Person, head: string): boolean {
  return person.cluster.type === "person" && person.cluster.roles.some((role) => lastWord(role.text) === head);
}

/** A mention that reaches beyond the span and ends or starts with it has the better edges; one inside an office ("the Kremlin spokesperson") has not. */
function widened(span: Span, mention: EntityMention): Span {
  const covers = mention.start <= span.start && span.end <= mention.end;
  return covers ? { start: mention.start, end: mention.end } : span;
}

function lastWord(text: string): string {
  const at = text.lastIndexOf(" ");
  return (at < 0 ? text : text.slice(at + 1)).toLowerCase();
}

/** Index of the first mention whose end lies after `offset`; mentions are in order and do not overlap. */
function firstEndingAfter(mentions: readonly EntityMention[], offset: number): number {
  let low = 0;
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as EntityMention).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
