import type { Analysis } from "../analysis/analysis.ts";
import { acceptMarks, startTag } from "../markup/edits.ts";
import { attributeOf, type Element, type Markup } from "../markup/markup.ts";
import { tagOfEntity } from "../markup/tags.ts";
import type { Cluster, EntityMention } from "../model/analysis.ts";
import { overlapsAny, type Span } from "../model/span.ts";
import { CharacterClass, CLASSES, isWordClass } from "../text/characters.ts";
import { references } from "./ids.ts";
import { t } from "./l10n.ts";
import { touching } from "./sortedSpans.ts";
import { isSameKind, kindOfElement, roleOf, type TagChoice, tagLabel } from "./tagChoices.ts";
import { type TagMark, tag } from "./tagging.ts";
import { textOf } from "./textOf.ts";
import type { ActionEdit } from "./types.ts";

/** A place where a name may be meant. */
export interface MentionMark extends TagMark {
  /** Why it may be meant as something else; absent where it is certain enough. */
  readonly doubt?: string;
}

/** A name and every untagged place where it may be meant. */
export interface EveryMention {
  readonly name: string;
  /** Sorted; each can be tagged. Their attributes are made by `mentionEdits`. */
  readonly marks: readonly MentionMark[];
  readonly attributes: () => Readonly<Record<string, string>>;
}

/**
 * Every untagged mention, in all its forms, of the name at a place; `undefined` where no name stands there. What a person has tagged there decides the tag and its `ref`. A mention that
 * is weakly recognised, recognised as something else, perhaps a namesake's, or only the same words, carries a doubt.
 */
export function everyMention(analysis: Analysis, place: Span): EveryMention | undefined {
  const mention = mentionAt(analysis, place);
  if (!mention) return undefined;
  const last = lastAsked.get(analysis);
  if (last?.mention === mention) return last.every;
  const every = mentionsOf(analysis, mention);
  lastAsked.set(analysis, { mention, every });
  return every;
}

/** What was asked last about a text: a menu is opened, filled in and chosen from at one place. */
const lastAsked = new WeakMap<
  Analysis,
  { readonly mention: EntityMention; readonly every: EveryMention | undefined }
>();

function mentionsOf(analysis: Analysis, mention: EntityMention): EveryMention | undefined {
  const cluster = analysis.clusters.find(({ id }) => id === mention.cluster);
  if (!cluster) return undefined;
  const tagged = nameElementOf(analysis, mention);
  const kind = tagged ? kindOfElement(tagged) : tagOfEntity(mention.type);
  const wishes = candidates(analysis, mention, cluster, kind).map(({ start, end, doubt }) => ({
    start,
    end,
    name: kind.name,
    ...(doubt !== undefined && { doubt }),
  }));
  // A pointer for one name needs a look at all: for the menu that is too long.
  const attributes = (): Readonly<Record<string, string>> => {
    const ref = (tagged && attributeOf(tagged, "ref")) ?? references(analysis).get(cluster.id);
    return { ...(kind.type && { type: kind.type }), ...(ref && { ref }) };
  };
  return { name: cluster.name, marks: acceptMarks(analysis.markup, wishes).accepted, attributes };
}

/** The edits that tag the mentions. Where any is in doubt each mention is one edit, so that a tick in a preview is a mention. */
export function mentionEdits(analysis: Analysis, every: EveryMention): readonly ActionEdit[] {
  const attributes = every.attributes();
  const marks = every.marks.map((mark) => ({ ...mark, attributes }));
  if (marks.every(({ doubt }) => doubt === undefined)) return tag(analysis, marks).edits;
  return marks.map((mark) => {
    const words = analysis.text.slice(mark.start, mark.end);
    const text = `${startTag(mark)}${words}</${mark.name}>`;
    return { start: mark.start, end: mark.end, text, ...(mark.doubt !== undefined && { doubt: mark.doubt }) };
  });
}

/** The name that a cursor touches; of a selection the only one in it. */
export function mentionAt({ entities }: Analysis, place: Span): EntityMention | undefined {
  const names = touching(entities, place).filter(({ type }) => type !== "money");
  // Of two that meet at the cursor the one that begins there.
  if (place.start === place.end) return names.at(-1);
  const inside = names.filter(({ start, end }) => start < place.end && place.start < end);
  return inside.length === 1 ? inside[0] : undefined;
}

/** The tag of a name that is tagged already. */
export function nameElementOf({ markup }: Analysis, mention: Span): Element | undefined {
  const start = markup.toPlain(mention.start);
  const end = markup.toPlain(mention.end);
  return markup.elements.findLast(
    (element) => roleOf(element) === "name" && element.plain.start === start && element.plain.end === end,
  );
}

interface Candidate extends Span {
  readonly doubt?: string;
}

/** What is less sure than this is a guess by the shape of a word alone. */
const DOUBTFUL = 0.5;

function candidates(
  analysis: Analysis,
  mention: EntityMention,
  cluster: Cluster,
  kind: Pick<TagChoice, "name" | "type">,
): readonly Candidate[] {
  const forms = new Set(cluster.mentions.map((span) => textOf(analysis, span)));
  const surname = cluster.type === "person" ? lastWord(cluster.name) : undefined;
  const namesakes = surname === undefined ? [] : namesakesOf(analysis.clusters, cluster, surname);
  const doubtOf = (other: EntityMention): string | undefined => {
    if (other === mention) return undefined;
    const text = textOf(analysis, other);
    const namesake = namesakes.find(({ name }) => name.toLowerCase() !== text.toLowerCase());
    if (text === surname && namesake) return t("Also the surname of {0}", namesake.name);
    const found = tagOfEntity(other.type);
    if (!isSameKind(found, kind)) return t("Recognised as {0} here", tagLabel(found));
    return other.confidence < DOUBTFUL ? t("Weakly recognised") : undefined;
  };
  const isNamesakes = new Set(namesakes.map(({ id }) => id));
  // Most names of an article are told apart by their length alone.
  const lengths = new Set([...forms, surname ?? ""].map(({ length }) => length));
  const { markup } = analysis;
  const isMeant = (other: EntityMention): boolean => {
    if (other.cluster === cluster.id) return true;
    if (!lengths.has(markup.toPlain(other.end) - markup.toPlain(other.start))) return false;
    const text = textOf(analysis, other);
    return isNamesakes.has(other.cluster ?? -1) ? text === surname : forms.has(text);
  };
  const tagged = taggedNames(analysis.markup);
  const found = analysis.entities.filter(
    (other) =>
      !other.furniture && other.type !== "money" && isMeant(other) && !tagged.has(keyOf(analysis.markup, other)),
  );
  const recognised = found.map((other): Candidate => {
    const doubt = doubtOf(other);
    return { start: other.start, end: other.end, ...(doubt !== undefined && { doubt }) };
  });
  return [...recognised, ...sameWords(analysis, forms)].sort((a, b) => a.start - b.start);
}

/** The plain spans of all tagged names. */
function taggedNames({ elements }: Markup): ReadonlySet<string> {
  const names = elements.filter((element) => roleOf(element) === "name");
  return new Set(names.map(({ plain }) => `${plain.start}-${plain.end}`));
}

function keyOf(markup: Markup, { start, end }: Span): string {
  return `${markup.toPlain(start)}-${markup.toPlain(end)}`;
}

/** Other people with this surname. */
function namesakesOf(clusters: readonly Cluster[], cluster: Cluster, surname: string): readonly Cluster[] {
  return clusters.filter(
    ({ id, type, name }) =>
      id !== cluster.id && type === "person" && lastWord(name).toLowerCase() === surname.toLowerCase(),
  );
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

/** One name has few forms; a page that repeats itself with a slip each time shall not be searched for each. */
const MOST_FORMS = 20;

/** Where the very words of a name stand on an article line and no name was recognised. */
function sameWords({ markup, entities, lines }: Analysis, forms: ReadonlySet<string>): readonly Candidate[] {
  const { plain } = markup;
  const furniture = lines.filter(({ boilerplate }) => boilerplate);
  const found: Candidate[] = [];
  let seen: readonly Span[] = [];
  // The longest first: `Okafor` in `Lena Okafor` is no mention of its own.
  const longestFirst = [...forms]
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_FORMS);
  for (const form of longestFirst) {
    const here: Span[] = [];
    for (let at = plain.indexOf(form); at !== -1; at = plain.indexOf(form, at + form.length)) {
      const words = { start: at, end: at + form.length };
      if (!isWhole(plain, words) || overlapsAny(seen, words)) continue;
      const span = { start: markup.toSource(words.start, "start"), end: markup.toSource(words.end, "end") };
      if (overlapsAny(entities, span)) continue;
      if (!overlapsAny(furniture, span)) found.push({ ...span, doubt: t("Not recognised as a name here") });
      here.push(words);
    }
    if (here.length > 0) {
      seen = [...seen, ...here].sort((a, b) => a.start - b.start);
    }
  }
  return found;
}

function isWhole(text: string, { start, end }: Span): boolean {
  return !isWordAt(text, start - 1) && !isWordAt(text, end);
}

function isWordAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const characterClass = CLASSES[text.charCodeAt(index)] as number;
  // Scripts without case have no space between words: any place may be the end of one.
  return isWordClass(characterClass) && characterClass !== CharacterClass.letter;
}
