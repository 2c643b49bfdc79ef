import type { EntityMention, EntityType } from "../../model/analysis.ts";
import type { DocumentLine, NameClaim } from "../../model/reading.ts";
import type { Thing } from "./things.ts";
import type { Name, NameBook } from "./nameBook.ts";
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

  constructor(type: EntityType, name: WrittenName, other: Form | undefined, first: number) {
    this.type = type;
    this.name = name;
    this.other = other;
    this.first = first;
  }
}

/** A mention with what linking needs. */
export interface Named {
  /** Among all mentions of the document. */
  readonly index: number;
  readonly mention: EntityMention;
  readonly line: DocumentLine;
  readonly form: Form;
  readonly claim: NameClaim | undefined;
  /** What it is a mention of; set once all full names are known. */
  thing: Thing | undefined;
}

/** The mentions that may be linked, in order, and their forms in the order in which they first stand: those on article lines that are no amounts of money. */
export function nameMentions(
  lines: readonly DocumentLine[],
  mentions: readonly EntityMention[],
  book: NameBook,
): { readonly named: readonly Named[]; readonly forms: readonly Form[] } {
  const named: Named[] = [];
  const forms: Form[] = [];
  let at = 0;
  let line = lines[0];
  let claimAt = 0;
  book.beginPass();
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index] as EntityMention;
    while (line !== undefined && line.end < mention.end) {
      line = lines[++at];
      claimAt = 0;
    }
    if (line === undefined) break;
    if (mention.furniture || mention.type === "money") continue;
    const start = mention.start - line.start;
    const claims = line.reading.names;
    while (claimAt < claims.length && (claims[claimAt] as NameClaim).start < start) claimAt++;
    const claim = claims[claimAt]?.start === start ? claims[claimAt] : undefined;
    // What a person has tagged may end elsewhere.
    const name =
      claim !== undefined && claim.end === mention.end - line.start
        ? (book.ofReading(line.reading)[claimAt] as Name)
        : book.of(line.reading.paragraph.text.slice(start, mention.end - line.start));
    const known = name.formed === book.pass ? name.form : undefined;
    let form = known;
    while (form !== undefined && form.type !== mention.type) form = form.other;
    if (form === undefined) {
      form = new Form(mention.type, name.written, known, named.length);
      name.form = form;
      name.formed = book.pass;
      forms.push(form);
    }
    form.count++;
    named.push({ index, mention, line, form, claim, thing: undefined });
  }
  book.endPass();
  return { named, forms };
}
