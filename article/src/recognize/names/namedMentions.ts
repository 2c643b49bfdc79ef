import type { EntityMention, EntityType } from "../../model/analysis.ts";
import type { DocumentLine, NameClaim } from "../../model/reading.ts";
import { WordClass, wordClass } from "./lexicon/wordClasses.ts";
import type { Thing } from "./things.ts";
import { writtenNames } from "./writtenNames.ts";

/** One way of writing one kind of name; its mentions share it. */
export interface Form {
  readonly type: EntityType;
  /** As written, without courtesy title. */
  readonly text: string;
  /** Lower case. */
  readonly words: readonly string[];
  /** Type and words. */
  readonly key: string;
  /** What it stands for wherever it stands; a person's surname alone may stand for several. */
  thing: Thing | undefined;
}

/** A mention with what linking needs. */
export interface Named {
  readonly index: number;
  readonly mention: EntityMention;
  readonly line: DocumentLine;
  readonly form: Form;
  readonly claim: NameClaim | undefined;
  thing: Thing | undefined;
}

/** The mentions that may be linked, in order, with their claims: those on article lines that are no amounts of money. */
export function nameMentions(lines: readonly DocumentLine[], mentions: readonly EntityMention[]): readonly Named[] {
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
    const claim = claims[claimAt]?.start === start ? claims[claimAt] : undefined;
    const written =
      claim?.end === mention.end - line.start
        ? (writtenNames(line.reading)[claimAt] as string)
        : line.reading.paragraph.text.slice(start, mention.end - line.start);
    named.push({ index, mention, line, form: formOf(forms, mention.type, written), claim, thing: undefined });
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
    form = { type, text, words: lower.split(" "), key: `${type} ${lower}`, thing: undefined };
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
