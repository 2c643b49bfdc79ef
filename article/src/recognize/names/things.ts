import type { EntityType } from "../../model/analysis.ts";
import type { DocumentLine } from "../../model/reading.ts";
import { WordClass, wordClass } from "./lexicon/wordClasses.ts";
import type { Form, Named } from "./namedMentions.ts";

/** One real-world thing while it is put together; `joined` leads on where two turned out to be one. */
export class Thing {
  readonly type: EntityType;
  readonly words: readonly string[];
  /** A thing of another type with the same name. */
  readonly other: Thing | undefined;
  /** Index of the mention read last, and its line. */
  lastAt = -1;
  lastLine: DocumentLine | undefined = undefined;
  /** Mentions read so far. */
  mentions = 0;
  joined: Thing | undefined = undefined;
  /** Number of its cluster, -1 before it has one. */
  cluster = -1;
  /** Its mentions, from `first` by their `next`. */
  first: Named | undefined = undefined;
  last: Named | undefined = undefined;
  count = 0;
  /** Those of its mentions that have roles. */
  introduced: Named[] | undefined = undefined;

  constructor(type: EntityType, words: readonly string[], other: Thing | undefined) {
    this.type = type;
    this.words = words;
    this.other = other;
  }

  /** The thing this one turned out to be, or itself. */
  get whole(): Thing {
    let thing: Thing = this;
    while (thing.joined !== undefined) thing = thing.joined;
    return thing;
  }
}

/** The things seen so far, by name and by the words that may stand for them. */
export class Things {
  readonly #byName = new Map<string, Thing>();
  readonly #peopleBySurname = new Map<string, Thing[]>();
  readonly #peopleByGivenName = new Map<string, Thing[]>();
  /** By names between the first and the last: Abdo for Mario Abdo Benítez. */
  readonly #peopleByInnerName = new Map<string, Thing[]>();
  readonly #organizationsByLastWord = new Map<string, Thing[]>();
  readonly #organizationsByFirstWord = new Map<string, Thing[]>();

  /** The thing of a name of several words: the same name, or a person whose other names hold these or are held by them. */
  ofFullName({ type, name: { lower, words } }: Form): Thing {
    const known = this.#named(lower, type);
    if (known !== undefined) return known.whole;
    const last = words[words.length - 1] as string;
    const first = words[0] as string;
    const same =
      type === "person"
        ? (fullerOrShorter(this.#peopleBySurname.get(last), words) ??
          fullerOrShorter(this.#peopleByGivenName.get(first), words))
        : undefined;
    if (same !== undefined && same.words.length >= words.length) return same;
    const thing = this.#add(lower, type, words);
    if (type === "person") {
      if (same !== undefined) same.joined = thing;
      addTo(this.#peopleBySurname, last, thing);
      addTo(this.#peopleByGivenName, first, thing);
      for (let i = 1; i < words.length - 1; i++) addTo(this.#peopleByInnerName, words[i] as string, thing);
    } else if (type === "organization") {
      addTo(this.#organizationsByLastWord, last, thing);
      addTo(this.#organizationsByFirstWord, first, thing);
    }
    return thing;
  }

  /** Joins an organisation whose name goes on with nothing but what it is (`Pheu Thai Party`, `Pacific Ecology Co`) to the one that is called so without. Asked after all full names. */
  joinShortened(): void {
    for (const organizations of this.#organizationsByFirstWord.values()) {
      if (organizations.length === 1) continue;
      for (const long of organizations) {
        const length = ownWords(long.words);
        if (length === long.words.length) continue;
        const short = organizations.find(({ words }) => words.length === length && isPrefix(words, long.words));
        if (short !== undefined && short.whole !== long.whole) short.whole.joined = long.whole;
      }
    }
  }

  /**
   * The thing a single word stands for: a person's surname or given name, the last word of an organisation (`the Assembly`), or itself. Asked after all full names, in order of the
   * mentions. `before` is what was mentioned before it.
   */
  ofWord(named: Named, before: Thing | undefined): Thing {
    const { form } = named;
    if (form.type === "person") return isRelative(named) ? this.#relativeOf(form, before) : this.#personOf(named);
    const organization = form.type === "organization" ? this.#organizationOf(form.name.lower) : undefined;
    form.thing = organization ?? this.#itself(form);
    return form.thing;
  }

  #personOf(named: Named): Thing {
    const { form } = named;
    if (form.thing !== undefined) return form.thing;
    const { lower } = form.name;
    const people = wholes(this.#peopleBySurname.get(lower));
    if (people.length > 1) return likeliest(people, named);
    // King Hussein is nobody's given name.
    const byGivenName = isRuler(named) ? undefined : only(wholes(this.#peopleByGivenName.get(lower)));
    const thing = people[0] ?? byGivenName ?? only(wholes(this.#peopleByInnerName.get(lower))) ?? this.#itself(form);
    if (!isRuler(named)) form.thing = thing;
    return thing;
  }

  /** The Ingrid of "Ingrid Tverdal and her daughter Ingrid" is no namesake mentioned just before; another one of that given name she is. Nobody is called by the surname so. */
  #relativeOf(form: Form, before: Thing | undefined): Thing {
    const namesake = only(wholes(this.#peopleByGivenName.get(form.name.lower)));
    return namesake === undefined || namesake === before?.whole ? this.#itself(form) : namesake;
  }

  /** `the Assembly`; `Tverdal` of the Tverdal Group */
  #organizationOf(word: string): Thing | undefined {
    if ((wordClass(word) & WordClass.organizationHead) !== 0)
      return only(wholes(this.#organizationsByLastWord.get(word)));
    const called = this.#organizationsByFirstWord.get(word)?.filter(({ words }) => ownWords(words) === 1);
    return only(wholes(called));
  }

  #itself({ type, name: { lower, words } }: Form): Thing {
    return this.#named(lower, type)?.whole ?? this.#add(lower, type, words);
  }

  #named(lower: string, type: EntityType): Thing | undefined {
    let thing = this.#byName.get(lower);
    while (thing !== undefined && thing.type !== type) thing = thing.other;
    return thing;
  }

  #add(lower: string, type: EntityType, words: readonly string[]): Thing {
    const thing = new Thing(type, words, this.#byName.get(lower));
    this.#byName.set(lower, thing);
    return thing;
  }
}

/** Of several people of one surname the one named last in this paragraph; where none is, the one the article has named most so far, of as many the first: whom it is about. */
function likeliest(people: readonly Thing[], { line }: Named): Thing {
  return people.reduce((a, b) => {
    const isHere = b.lastLine === line;
    if (isHere !== (a.lastLine === line)) return isHere ? b : a;
    if (!isHere) return b.mentions > a.mentions ? b : a;
    return b.lastAt > a.lastAt ? b : a;
  });
}

/** How many words come before those that only say what the organisation is; all where it is called by nothing else. */
function ownWords(words: readonly string[]): number {
  let length = words.length;
  while (length > 1 && SORTS.has(words[length - 1] as string)) length--;
  return length;
}

/** What an organisation is called without as often as with. Written for this project. */
const SORTS: ReadonlySet<string> = new Set(
  "party co company corp corporation inc incorporated ltd limited llc plc group gmbh ag sa holding holdings movement foundation newspaper agency university".split(
    " ",
  ),
);

function isPrefix(words: readonly string[], longer: readonly string[]): boolean {
  return words.every((word, i) => word === longer[i]);
}

function isRuler({ claim, line }: Named): boolean {
  const role = claim?.roles?.[0];
  if (role === undefined || claim === undefined || role.start > claim.start) return false;
  return RULERS.has(lastWordOf(line.reading.paragraph.text, role.end));
}

/** They go by one name. */
const RULERS: ReadonlySet<string> = new Set(
  "king queen prince princess pope emperor empress sultan emir amir tsar saint".split(" "),
);

function lastWordOf(text: string, end: number): string {
  return text.slice(text.lastIndexOf(" ", end - 1) + 1, end).toLowerCase();
}

/** Things that share a word and are compared with each other; no article has as many people of one surname. */
const MOST_NAMESAKES = 12;

function addTo(map: Map<string, Thing[]>, word: string, thing: Thing): void {
  const list = map.get(word);
  if (list === undefined) map.set(word, [thing]);
  else if (list.length < MOST_NAMESAKES) list.push(thing);
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** What the things turned out to be, each once. */
function wholes(things: readonly Thing[] | undefined): readonly Thing[] {
  if (things === undefined) return NOTHING;
  if (things.length === 1) return (things[0] as Thing).joined === undefined ? things : [(things[0] as Thing).whole];
  const found: Thing[] = [];
  for (const { whole } of things) if (!found.includes(whole)) found.push(whole);
  return found;
}

const NOTHING: readonly Thing[] = [];

/** The only namesake whose words hold these, or are held by them (`Raza Gilani` in `Syed Yousuf Raza Gilani`). */
function fullerOrShorter(namesakes: readonly Thing[] | undefined, words: readonly string[]): Thing | undefined {
  if (namesakes === undefined) return undefined;
  return only(wholes(namesakes).filter((other) => holds(other.words, words)));
}

function holds(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.length < many.length && few.every((word) => many.includes(word));
}

function isRelative({ claim, line }: Named): boolean {
  const role = claim?.roles?.[0];
  if (role === undefined || claim === undefined || role.start > claim.start) return false;
  return KIN.has(lastWordOf(line.reading.paragraph.text, role.end));
}

const KIN: ReadonlySet<string> = new Set("son daughter brother sister wife husband mother father".split(" "));
