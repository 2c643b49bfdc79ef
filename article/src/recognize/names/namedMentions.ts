import type { EntityMention, EntityType, VariantKind } from "../../model/analysis.ts";
import type { DocumentLine, NameClaim } from "../../model/reading.ts";
import { type NameBook, Settled } from "./nameBook.ts";
import type { Thing } from "./things.ts";
import type { WrittenName } from "./writtenName.ts";

/** One way of writing one kind of name; its mentions share it. */
export class Form {
  readonly type: EntityType;
  readonly name: WrittenName;
  /** The same letters meant as something else. */
  readonly other: Form | undefined;
  /** Mentions. */
  count = 0;
  /** Index of its first mention among the named. */
  readonly first: number;
  /** What it stands for wherever it stands; a person's surname alone may stand for several. */
  thing: Thing | undefined = undefined;
  /** First stands in a line of a language that the name tagger does not know. */
  readonly isForeign: boolean;
  /** Set where the article usually writes the name in another way. */
  variant: FormVariant | undefined = undefined;

  constructor(type: EntityType, name: WrittenName, other: Form | undefined, first: number, isForeign: boolean) {
    this.type = type;
    this.name = name;
    this.other = other;
    this.first = first;
    this.isForeign = isForeign;
  }
}

/** How a form differs from the one that is usual in the article. */
export interface FormVariant {
  readonly kind: VariantKind;
  /** A `Likeness`. */
  readonly likeness: number;
  /** Which word of the form differs; -1 for the whole name. */
  readonly at: number;
  /** Mentions with this word. */
  readonly count: number;
  readonly usual: Form;
  /** Which word of the usual form stands there. */
  readonly usualAt: number;
  readonly usualCount: number;
}

/** A mention with what linking needs. One object serves one place in the list from pass to pass: there are thousands, and none outlives its pass. */
export class Named {
  /** Among all mentions of the document. */
  index: number;
  mention: EntityMention;
  line: DocumentLine;
  form: Form;
  /** The claim, where it has roles. */
  claim: NameClaim | undefined;
  /** What it is a mention of; set once all full names are known. */
  thing: Thing | undefined = undefined;
  /** The next mention of the same cluster. */
  next: Named | undefined = undefined;

  constructor(index: number, mention: EntityMention, line: DocumentLine, form: Form, claim: NameClaim | undefined) {
    this.index = index;
    this.mention = mention;
    this.line = line;
    this.form = form;
    this.claim = claim;
  }
}

/** The mentions that may be linked, in order, and their forms in the order in which they first stand: those on article lines that are no amounts of money. */
export function nameMentions(
  lines: readonly DocumentLine[],
  mentions: readonly EntityMention[],
  book: NameBook,
): { readonly named: readonly Named[]; readonly forms: readonly Form[] } {
  book.read(lines);
  const { named } = book;
  let count = 0;
  const forms: Form[] = [];
  const byName: (Form | undefined)[] = [];
  let at = 0;
  let line = lines[0];
  let claimAt = 0;
  let claimStop = book.firsts[1] ?? 0;
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index] as EntityMention;
    while (line !== undefined && line.end < mention.end) {
      line = lines[++at];
      claimAt = book.firsts[at] ?? 0;
      claimStop = book.firsts[at + 1] ?? 0;
    }
    if (line === undefined) break;
    if (mention.furniture || mention.type === "money") continue;
    const start = mention.start - line.start;
    while (claimAt < claimStop && (book.starts[claimAt] as number) < start) claimAt++;
    const isClaimed = claimAt < claimStop && book.starts[claimAt] === start;
    // What a person has tagged may end elsewhere.
    const name =
      isClaimed && book.ends[claimAt] === mention.end - line.start
        ? (book.names[claimAt] as number)
        : book.numberOf(line.reading.paragraph.text.slice(start, mention.end - line.start));
    while (byName.length <= name) byName.push(undefined);
    const known = byName[name];
    let form = known;
    while (form !== undefined && form.type !== mention.type) form = form.other;
    if (form === undefined) {
      const isForeign = isClaimed && book.settled[claimAt] === Settled.byVotes;
      form = new Form(mention.type, book.written(name), known, count, isForeign);
      byName[name] = form;
      forms.push(form);
    }
    // Most claims have no roles, and a look at each costs more than all the rest.
    const claim = isClaimed && book.hasRoles[claimAt] === 1 ? book.claims[claimAt] : undefined;
    form.count++;
    const used = named[count];
    if (used === undefined) named.push(new Named(index, mention, line, form, claim));
    else {
      used.index = index;
      used.mention = mention;
      used.line = line;
      used.form = form;
      used.claim = claim;
      used.thing = undefined;
      used.next = undefined;
    }
    count++;
  }
  named.length = count;
  return { named, forms };
}
