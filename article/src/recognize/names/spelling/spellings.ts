import type { VariantKind } from "../../../model/analysis.ts";
import type { Form, Named } from "../namedMentions.ts";
import type { Thing } from "../things.ts";
import type { WrittenName } from "../writtenName.ts";
import { isOneName, isSameWord, type Suspect } from "./isOneName.ts";
import { Likeness } from "./likeness.ts";
import type { Alike, Spelling } from "./spelling.ts";
import type { SpellingBook } from "./spellingBook.ts";

/** What is known of the document beside its names. */
export interface SpellingContext {
  /** Whether a person has said that two words or names, in lower case, are different. */
  areDifferent(a: string, b: string): boolean;
  /** BCP 47; asked only where two names look like one. */
  language(): string | undefined;
}

/** Two forms that are one name written in two ways. */
interface Pair {
  readonly a: Form;
  readonly b: Form;
  /** The words that differ, by their place in the name; -1 where the names differ as a whole. */
  readonly atA: number;
  readonly atB: number;
  readonly kind: VariantKind;
  /** A `Likeness`. */
  readonly likeness: number;
}

/** A word of each of two forms. */
interface AlikeWords {
  readonly a: Form;
  readonly b: Form;
  readonly ofA: Spelling;
  readonly ofB: Spelling;
  /** A `Likeness`. */
  readonly likeness: number;
}

/** Forms of one word that are compared with those of another; an article has fewer. */
const MOST_FORMS = 12;

/** Other spellings of one name in an article; the benchmark has two at most. */
const MOST_SPELLINGS = 3;

/** Makes one thing of names that are one name written in two ways, and marks the form that is written less often as a variant of the other. */
export class Spellings {
  readonly #named: readonly Named[];
  readonly #forms: readonly Form[];
  readonly #book: SpellingBook;
  readonly #context: SpellingContext;
  #isEnglish: boolean | undefined;
  readonly #clustering: number;
  /** Words that another is like, in the order in which they first stand. */
  readonly #words: Spelling[] = [];
  /** Pairs with a single word. */
  readonly #waiting: AlikeWords[] = [];
  readonly #pairs: Pair[] = [];

  constructor(named: readonly Named[], forms: readonly Form[], book: SpellingBook, context: SpellingContext) {
    this.#named = named;
    this.#forms = forms;
    this.#book = book;
    this.#context = context;
    this.#clustering = ++book.clusterings;
    // All of them must be known before one is asked what it is like.
    for (let i = 0; i < forms.length; i++) book.of((forms[i] as Form).name);
    for (let i = 0; i < forms.length; i++) this.#addWords(forms[i] as Form);
  }

  #addWords(form: Form): void {
    const { words } = this.#book.of(form.name);
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Spelling;
      if (word.alike.length === 0) continue;
      if (word.clustering !== this.#clustering) {
        word.clustering = this.#clustering;
        word.order = this.#words.length;
        word.forms.length = 0;
        this.#words.push(word);
      }
      if (word.forms.length < MOST_FORMS) word.forms.push(form);
    }
  }

  /** Names of several words, whose other words agree. Asked when all of them have things. */
  joinFullNames(): void {
    const pairs: Pair[] = [];
    this.#eachAlike((alike) => {
      if (alike.a.name.words.length === 1 || alike.b.name.words.length === 1) this.#waiting.push(alike);
      else this.#judge(alike, pairs);
    });
    pairs.sort(byLikeness).push(...this.#sameLetters());
    for (const pair of pairs) join(pair);
    this.#pairs.push(...pairs);
  }

  /** Single words: suspected only where nothing in the article explains them. Asked when all names have things; marks the variants. */
  joinWords(): void {
    const pairs: Pair[] = [];
    for (const alike of this.#waiting) if (isOpen(alike.a) || isOpen(alike.b)) this.#judge(alike, pairs);
    // What is most surely one name first: a word alone joins one thing.
    for (const pair of pairs.sort(byLikeness)) {
      const { a, b } = pair;
      if (!isOpen(a) && !isOpen(b) && a.thing?.whole !== b.thing?.whole) continue;
      join(pair);
      this.#pairs.push(pair);
    }
    this.#pairs.push(...this.#conventions());
    for (const pair of this.#pairs) markVariant(pair, this);
  }

  #judge({ a, b, ofA, ofB, likeness }: AlikeWords, pairs: Pair[]): void {
    if (this.#areApart(a, b, likeness)) return;
    const one = this.#suspect(a, ofA);
    const other = this.#suspect(b, ofB);
    if (!isOneName(one, other, likeness) || this.#mayBeInflected(a, b, likeness)) return;
    if (likeness > Likeness.transposed && (this.#isOneOfMany(ofA) || this.#isOneOfMany(ofB))) return;
    const isSlip = !SPELLINGS.has(likeness) && !isDoubledVowel(ofA, ofB, likeness);
    pairs.push({ a, b, atA: one.at, atB: other.at, kind: isSlip ? "slip" : "transliteration", likeness });
  }

  #eachAlike(found: (alike: AlikeWords) => void): void {
    for (let order = 0; order < this.#words.length; order++) {
      const word = this.#words[order] as Spelling;
      for (let i = 0; i < word.alike.length; i++) {
        const { other, likeness } = word.alike[i] as Alike;
        if (other.clustering !== this.#clustering || other.order < order) continue;
        if (this.#context.areDifferent(word.lower, other.lower)) continue;
        this.#eachPair(word, other, likeness, found);
      }
    }
  }

  #eachPair(ofA: Spelling, ofB: Spelling, likeness: number, found: (alike: AlikeWords) => void): void {
    for (let i = 0; i < ofA.forms.length; i++) {
      const a = ofA.forms[i] as Form;
      for (let j = 0; j < ofB.forms.length; j++) {
        const b = ofB.forms[j] as Form;
        // Most pairs are two people who share nothing else: nothing is made for them.
        if (this.#mayBeOne(a, b, ofA, ofB)) found({ a, b, ofA, ofB, likeness });
      }
    }
  }

  /** Whether another word of the two is the same too, or one of them is a word alone. */
  #mayBeOne(a: Form, b: Form, ofA: Spelling, ofB: Spelling): boolean {
    const wordsOfA = this.#book.of(a.name).words;
    const wordsOfB = this.#book.of(b.name).words;
    if (wordsOfA.length === 1 || wordsOfB.length === 1) return true;
    for (let i = 0; i < wordsOfA.length; i++) {
      const word = wordsOfA[i] as Spelling;
      if (word === ofA) continue;
      for (let j = 0; j < wordsOfB.length; j++)
        if (wordsOfB[j] !== ofB && isSameWord(word, wordsOfB[j] as Spelling)) return true;
    }
    return false;
  }

  /** A person has said so; or both are a single word that stands once, and either people's, as in a list of singers, or in one line. */
  #areApart(a: Form, b: Form, likeness: number): boolean {
    if (this.#context.areDifferent(a.name.lower, b.name.lower)) return true;
    if (likeness < Likeness.inner || a.count > 1 || b.count > 1) return false;
    if (a.name.words.length > 1 || b.name.words.length > 1) return false;
    return a.type === "person" || this.#named[a.first]?.line === this.#named[b.first]?.line;
  }

  /** A list of names that are all alike is no list of slips. */
  #isOneOfMany({ alike }: Spelling): boolean {
    let count = 0;
    for (const { other } of alike) if (other.clustering === this.#clustering && ++count > MOST_SPELLINGS) return true;
    return false;
  }

  /** Other languages inflect names. */
  #mayBeInflected(a: Form, b: Form, likeness: number): boolean {
    if (likeness === Likeness.transposed || likeness === Likeness.doubled) return false;
    if (a.isForeign || b.isForeign) return true;
    this.#isEnglish ??= this.#context.language()?.startsWith("en") ?? true;
    return !this.#isEnglish;
  }

  #suspect({ type, name, count, thing }: Form, spelling: Spelling): Suspect {
    const { words } = this.#book.of(name);
    const isOrphan = thing === undefined || thing.whole.words.length === 1;
    return { type, name, words, at: words.indexOf(spelling), count, isOrphan };
  }

  /** `Skookum Jim` and `Skookumjim` */
  #sameLetters(): readonly Pair[] {
    const byName = new Map<WrittenName, Form>();
    const pairs: Pair[] = [];
    for (const form of this.#forms) {
      const { joints } = this.#book.of(form.name);
      if (joints.length < 2) continue;
      for (const name of joints) {
        const other = byName.get(name);
        if (other === undefined || this.#areWordsAlike(name, form.name)) continue;
        if (!this.#isWritten(form) || !this.#isWritten(other)) continue;
        if (this.#context.areDifferent(name.lower, form.name.lower)) continue;
        const pair: Pair = { a: other, b: form, atA: -1, atB: -1, kind: "transliteration", likeness: Likeness.letters };
        pairs.push(pair);
      }
      byName.set(form.name, form);
    }
    return pairs;
  }

  /** Then what differs is found word by word. */
  #areWordsAlike(a: WrittenName, b: WrittenName): boolean {
    const ofA = this.#book.of(a).words;
    const ofB = this.#book.of(b).words;
    return ofA.length === ofB.length && ofA.every(({ letters }, i) => letters === ofB[i]?.letters);
  }

  /** No `@IngridTverdal`, `harbour-board`, `HarbourBoard.` of an address, `Lund, Malmö`. */
  #isWritten({ type, first, name: { text, words } }: Form): boolean {
    if (type === "group" || text.includes(",") || text === text.toLowerCase()) return false;
    if (words.length === 1 && text.endsWith(".")) return false;
    const { mention, line } = this.#named[first] as Named;
    const before = line.reading.paragraph.text.charAt(mention.start - line.start - 1);
    return before !== "@" && before !== "#";
  }

  /** `Kyiv` and `Kiev` */
  #conventions(): readonly Pair[] {
    let places: Map<number, Form[]> | undefined;
    const pairs: Pair[] = [];
    for (const form of this.#forms) {
      const place = form.type === "person" ? -1 : this.#book.of(form.name).convention;
      if (place < 0) continue;
      places ??= new Map();
      const others = places.get(place) ?? [];
      for (const other of others) {
        if (other.name.lower === form.name.lower || this.#context.areDifferent(other.name.lower, form.name.lower))
          continue;
        const pair: Pair = { a: other, b: form, atA: -1, atB: -1, kind: "convention", likeness: Likeness.none };
        join(pair);
        pairs.push(pair);
      }
      places.set(place, [...others, form]);
    }
    return pairs;
  }

  /** Mentions of the thing in which the word stands; all of a form's where `at` is none. */
  countOf(form: Form, at: number): number {
    return this.sameWord(form, at).reduce((sum, { form: each }) => sum + each.count, 0);
  }

  /** The forms of the thing that hold the word, the form itself first. */
  sameWord(form: Form, at: number): readonly { readonly form: Form; readonly at: number }[] {
    const word = at < 0 ? undefined : this.#book.of(form.name).words[at];
    const found = [{ form, at }];
    if (word?.clustering !== this.#clustering) return found;
    for (const other of word.forms) {
      if (other === form || other.thing?.whole !== form.thing?.whole) continue;
      found.push({ form: other, at: this.#book.of(other.name).words.indexOf(word) });
    }
    return found;
  }

  isKnown(form: Form, at: number): boolean {
    return at >= 0 && this.#book.of(form.name).words[at]?.isKnown === true;
  }
}

/** A word that is not part of any fuller name. */
function isOpen({ name, thing }: Form): boolean {
  return name.words.length === 1 && thing?.whole.words.length === 1;
}

/** In the order of the text where they are as much alike: the book remembers words as they were typed, what follows must not. */
function byLikeness(p: Pair, q: Pair): number {
  return p.likeness - q.likeness || p.a.first - q.a.first || p.b.first - q.b.first;
}

const SPELLINGS: ReadonlySet<number> = new Set([Likeness.letters, Likeness.romanised, Likeness.consonants]);

/** The thing with fewer words becomes part of the other, which keeps its full name. */
function join({ a, b }: Pair): void {
  const x = a.thing?.whole;
  const y = b.thing?.whole;
  if (x === undefined || y === undefined || x === y) return;
  const [part, whole]: [Thing, Thing] = x.words.length < y.words.length ? [x, y] : [y, x];
  part.joined = whole;
}

/** `Zelenskyy` and `Zelensky` */
function isDoubledVowel(a: Spelling, b: Spelling, likeness: number): boolean {
  if (likeness !== Likeness.doubled) return false;
  return a.letters.replace(/([aeiouy])\1/g, "$1") === b.letters.replace(/([aeiouy])\1/g, "$1");
}

function markVariant(pair: Pair, spellings: Spellings): void {
  const { a, b, atA, atB, kind, likeness } = pair;
  const countA = spellings.countOf(a, atA);
  const countB = spellings.countOf(b, atB);
  // Of two that stand as often the usual one is the one that people know, then the fuller one, then the first.
  const lead =
    countA - countB ||
    Number(spellings.isKnown(a, atA)) - Number(spellings.isKnown(b, atB)) ||
    a.name.words.length - b.name.words.length ||
    b.first - a.first;
  const [form, at, count, usual, usualAt, usualCount] =
    lead > 0 ? [b, atB, countB, a, atA, countA] : [a, atA, countA, b, atB, countB];
  for (const each of spellings.sameWord(form, at)) {
    if (likeness === Likeness.letters && isHarmless(each.form, usual)) continue;
    const known = each.form.variant;
    if (known !== undefined && known.usualCount >= usualCount) continue;
    each.form.variant = { kind, likeness, at: each.at, count, usual, usualAt, usualCount };
  }
}

/** A headline in capitals leaves accents out, `George W Bush` the full stop, and nobody sees a soft hyphen. */
function isHarmless({ name: { text: a } }: Form, { name: { text: b } }: Form): boolean {
  return a === a.toUpperCase() || b === b.toUpperCase() || a.replace(UNSEEN, "") === b.replace(UNSEEN, "");
}

const UNSEEN = /[.\u00ad\u200b-\u200d\u2060]/g;
