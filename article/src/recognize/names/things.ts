import type { EntityType } from "../../model/analysis.ts";
import { WordClass, wordClass } from "./lexicon/wordClasses.ts";
import type { Form, Named } from "./namedMentions.ts";

/** One real-world thing while it is put together; `joined` leads on where two turned out to be one. */
export class Thing {
  readonly type: EntityType;
  readonly words: readonly string[];
  /** Index of the mention read last. */
  lastAt = -1;
  joined: Thing | undefined;

  constructor(type: EntityType, words: readonly string[]) {
    this.type = type;
    this.words = words;
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
  readonly #organizationsByLastWord = new Map<string, Thing[]>();

  /** The thing of a name of several words: the same name, or a person of the same surname whose other names hold these. */
  ofFullName({ type, words, key }: Form): Thing {
    const known = this.#byName.get(key);
    if (known !== undefined) return known.whole;
    const last = words[words.length - 1] as string;
    const thing = new Thing(type, words);
    if (type === "person") {
      const same = only(wholes(this.#peopleBySurname.get(last)).filter((other) => holds(other.words, words)));
      if (same !== undefined && same.words.length >= words.length) {
        this.#byName.set(key, same);
        return same;
      }
      if (same !== undefined) same.joined = thing;
      addTo(this.#peopleBySurname, last, thing);
      addTo(this.#peopleByGivenName, words[0] as string, thing);
    } else if (type === "organization") {
      addTo(this.#organizationsByLastWord, last, thing);
    }
    this.#byName.set(key, thing);
    return thing;
  }

  /**
   * The thing a single word stands for: a person's surname or given name, the last word of an organisation (`the Assembly`), or itself. Asked after all full names, in order of the
   * mentions: of two people of one surname it is the one mentioned last.
   */
  ofWord(named: Named): Thing {
    const { form } = named;
    if (form.type === "person") return isRelative(named) ? this.#itself(form) : this.#personOf(form);
    const organization = form.type === "organization" ? this.#organizationOf(form.words[0] as string) : undefined;
    form.thing = organization ?? this.#itself(form);
    return form.thing;
  }

  #personOf(form: Form): Thing {
    const word = form.words[0] as string;
    const people = wholes(this.#peopleBySurname.get(word));
    if (people.length > 1) return people.reduce((a, b) => (b.lastAt > a.lastAt ? b : a));
    return people[0] ?? only(wholes(this.#peopleByGivenName.get(word))) ?? this.#itself(form);
  }

  #organizationOf(word: string): Thing | undefined {
    if ((wordClass(word) & WordClass.organizationHead) === 0) return undefined;
    return only(wholes(this.#organizationsByLastWord.get(word)));
  }

  #itself({ type, words, key }: Form): Thing {
    const known = this.#byName.get(key);
    if (known !== undefined) return known.whole;
    const thing = new Thing(type, words);
    this.#byName.set(key, thing);
    return thing;
  }
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
