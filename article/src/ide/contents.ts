import type { Analysis } from "../analysis/analysis.ts";
import { rangeOf } from "../calendar/timex.ts";
import type { Cluster, DateMention, LineKind, QuoteMention } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { diagnostics } from "./diagnostics.ts";
import { isArticle, openFurniture, visible } from "./furniture.ts";
import { t } from "./l10n.ts";
import { lineKindName } from "./lineKindNames.ts";
import { shortened } from "./markdown.ts";
import { inContext, type Passage } from "./passage.ts";
import { speakers } from "./quotes.ts";
import { isRepairable } from "./repairs.ts";
import { severityOf } from "./severities.ts";
import { spelledDay } from "./spelledDay.ts";
import { textOf } from "./textOf.ts";
import type { ActionSettings } from "./types.ts";

/** The parts of an article's table of contents, in their order. */
export const CONTENTS_SECTIONS = [
  "people",
  "organizations",
  "places",
  "names",
  "dates",
  "quotes",
  "furniture",
  "problems",
] as const;
export type ContentsSection = (typeof CONTENTS_SECTIONS)[number];

/** Problems and furniture whose severity is `off` are left out. */
export interface ContentsOptions extends ActionSettings {
  /** Quotes stand in the order of the text instead of under their speakers. */
  readonly quotesInOrder?: boolean;
}

/** What is opened: a section, or a group in it (a person, a date, a speaker, a kind of line). */
export interface ContentsParent {
  readonly section: ContentsSection;
  readonly group?: string;
}

/** Names a node of the table; both optional parts are as its node has them. */
export interface ContentsTarget extends ContentsParent {
  readonly index?: number;
}

/**
 * A line of the table of contents. Without `group` and `index` it is a section, with a `group` alone a group, with an `index` a place in the text. `section`, `group` and `index`
 * stay the same while the text around is edited. Its span is what a click selects.
 */
export interface ContentsNode extends ContentsTarget, Span {
  /** Words of the article, without tags; a kind's name. Empty for a section, and for quotes without a speaker. */
  readonly label: string;
  /** The part of the label that the line is about, where the label shows what stands around it too. */
  readonly highlight?: Span;
  /** A role, a speaker, a spelled-out date. */
  readonly detail: string;
  /** `person`, `DATE`, `quote`, `share`, `text/mojibake`: what kind of thing this is. Empty for a section. */
  readonly type: string;
  /** How many lines stand right below a section; how many places a group has; 1 for a place. */
  readonly count: number;
  /** How many places of it are tagged (furniture: kept). */
  readonly tagged: number;
  /** The first place that can still be tagged (furniture: removed or kept; problems: repaired). */
  readonly open?: Span;
}

/**
 * The table of contents of an article, one level at a time: without a parent the sections that have anything in them, with one what stands right below it. Empty for an empty
 * article and for a parent that is no longer there. Never throws.
 */
export function contents(
  analysis: Analysis,
  parent?: ContentsParent,
  options: ContentsOptions = {},
): readonly ContentsNode[] {
  if (parent === undefined) {
    return CONTENTS_SECTIONS.flatMap((section) => {
      const groups = GROUPS[section](analysis, options);
      return groups.length === 0 ? [] : [sectionNode(section, groups)];
    });
  }
  const { section, group: key } = parent;
  const groups = GROUPS[section](analysis, options);
  const opened = groups.find((group) => group.key === key);
  if (opened) return opened.places.map((place, i) => placeNode(section, opened, place, i));
  return key === undefined ? groups.map((group) => groupNode(section, group)) : [];
}

/** The way from the section down to the place at `offset`: the smallest one that holds it, a name before a quote. Empty where there is none. Never throws. */
export function contentsAt(analysis: Analysis, offset: number, options: ContentsOptions = {}): readonly ContentsNode[] {
  let best: { readonly path: () => readonly ContentsNode[]; readonly length: number } | undefined;
  for (const section of CONTENTS_SECTIONS) {
    const groups = GROUPS[section](analysis, options);
    for (const group of groups) {
      const i = group.places.findIndex(({ start, end }) => start <= offset && offset <= end);
      const place = group.places[i];
      if (!place || (best && best.length <= place.end - place.start)) continue;
      const path = (): readonly ContentsNode[] => [
        sectionNode(section, groups),
        ...(group.key === undefined ? [] : [groupNode(section, group)]),
        placeNode(section, group, place, i),
      ];
      best = { path, length: place.end - place.start };
    }
  }
  return best?.path() ?? [];
}

/** The places that stand below a node, or the node's own. In the order of the table. Empty where the node is no longer there. */
export function placesOf(
  analysis: Analysis,
  { section, group: key, index }: ContentsTarget,
  options: ContentsOptions = {},
): readonly Place[] {
  const groups = GROUPS[section](analysis, options);
  const opened = key === undefined && index === undefined ? groups : groups.filter((group) => group.key === key);
  const places = opened.flatMap((group) => group.places);
  return index === undefined ? places : places.slice(index, index + 1);
}

export interface Place extends Span {
  readonly type: string;
  readonly tagged: boolean;
  /** Can still be tagged, removed or repaired. */
  readonly open: boolean;
  readonly passage: () => Passage;
  readonly detail?: () => string;
}

/** Never empty. Without a key its places stand right below the section. */
interface Group {
  readonly key?: string;
  readonly label: string;
  readonly detail: string;
  readonly type: string;
  readonly places: readonly Place[];
}

type Grouping = (analysis: Analysis, options: ContentsOptions) => readonly Group[];

const GROUPS: Readonly<Record<ContentsSection, Grouping>> = {
  people: (analysis) => names(analysis, ({ type }) => type === "person"),
  organizations: (analysis) => names(analysis, ({ type }) => type === "organization"),
  places: (analysis) => names(analysis, ({ type }) => type === "place"),
  names: (analysis) => names(analysis, ({ type }) => OTHER_NAMES.has(type)),
  dates: datesByValue,
  quotes: (analysis, { quotesInOrder = false }) => (quotesInOrder ? quotesInText(analysis) : quotesBySpeaker(analysis)),
  furniture: furnitureByKind,
  problems,
};

/** Amounts of money are no names of the format. */
const OTHER_NAMES: ReadonlySet<string> = new Set(["group", "product", "event", "misc"]);

function names(analysis: Analysis, belongs: (cluster: Cluster) => boolean): readonly Group[] {
  const isTagged = taggedSpans(analysis);
  const uniqueKey = uniqueKeys();
  return analysis.clusters.filter(belongs).flatMap((cluster) => {
    const places = cluster.mentions.map((mention) => taggable(analysis, mention, cluster.type, isTagged(mention)));
    const { name, type, roles } = cluster;
    const detail = shortened(roles[0]?.text ?? "", 80);
    return places.length === 0 ? [] : [{ key: uniqueKey(name), label: name, detail, type, places }];
  });
}

/** The timeline: by what the dates mean, a year before its months before their days; what stands on no calendar (durations, sets, unknown years) follows in the order of the text. */
function datesByValue(analysis: Analysis): readonly Group[] {
  const isTagged = taggedSpans(analysis);
  const byValue = grouped(analysis.dates.filter(isArticle), ({ value }) => value);
  const groups = [...byValue].map(([value, dates]) => {
    const [first] = dates as [DateMention];
    const range = rangeOf(value.slice(0, value.includes("T") ? value.indexOf("T") : undefined));
    const places = dates.map((date) => taggable(analysis, date, date.type, isTagged(date)));
    const group = { key: value, label: value, detail: spelledDay(value) ?? "", type: first.type, places };
    return { group, first: range?.first ?? Number.POSITIVE_INFINITY, last: range?.last ?? 0 };
  });
  return groups
    .sort((a, b) => (a.first === b.first ? b.last - a.last : a.first - b.first) || byTime(a.group, b.group))
    .map(({ group }) => group);
}

/** The hours of one day in their order. */
function byTime(a: Group, b: Group): number {
  if (a.type !== "TIME" && b.type !== "TIME") return 0;
  return a.label < b.label ? -1 : 1;
}

function quotesBySpeaker(analysis: Analysis): readonly Group[] {
  const isTagged = taggedSpans(analysis);
  const speakerOf = speakers(analysis);
  const bySpeaker = grouped(analysis.quotes.filter(isArticle), (quote) => speakerOf(quote)?.name ?? "");
  const groups = [...bySpeaker].map(([speaker, found]) => ({
    key: speaker,
    label: shortened(speaker, 80),
    detail: "",
    type: "quote",
    places: found.map((quote) => quotePlace(analysis, quote, isTagged(quote))),
  }));
  // Those that somebody has still to find a speaker for stand last.
  return [...groups.filter(({ key }) => key !== ""), ...groups.filter(({ key }) => key === "")];
}

function quotesInText(analysis: Analysis): readonly Group[] {
  const isTagged = taggedSpans(analysis);
  const speakerOf = speakers(analysis);
  const places = analysis.quotes
    .filter(isArticle)
    .map((quote) => quotePlace(analysis, quote, isTagged(quote), () => shortened(speakerOf(quote)?.name ?? "", 80)));
  return places.length === 0 ? [] : [{ label: "", detail: "", type: "quote", places }];
}

/** `speaker`: where the place does not stand under its speaker. */
function quotePlace(analysis: Analysis, quote: QuoteMention, tagged: boolean, speaker = (): string => ""): Place {
  const { start, end, kind } = quote;
  const isReported = kind === "indirect";
  const passage = (): Passage => ({ text: shortened(textOf(analysis, quote), 160) });
  const detail = (): string => [speaker(), isReported ? t("reported") : ""].filter(Boolean).join(" · ");
  return { start, end, type: "quote", tagged, open: !tagged && !isReported, passage, detail };
}

/** In the order of a page's first line of each kind. What somebody keeps as `<fw>` counts as tagged. */
function furnitureByKind(analysis: Analysis, { severities = {} }: ContentsOptions): readonly Group[] {
  const open = new Set(openFurniture(analysis, severities).map(({ start }) => start));
  const lines = analysis.lines.filter(
    ({ boilerplate, kind }) => boilerplate && severityOf(`furniture/${kind}`, severities, "hint") !== "off",
  );
  return [...grouped(lines, ({ kind }) => kind)].map(([kind, found]) => ({
    key: kind,
    label: lineKindName(kind as LineKind),
    detail: "",
    type: kind,
    places: found.map((line) => linePlace(analysis, line, kind, open.has(line.start))),
  }));
}

function linePlace({ markup }: Analysis, line: Span, type: string, open: boolean): Place {
  const span = visible(markup.source, line);
  const passage = (): Passage => {
    const text = markup.plain.slice(markup.toPlain(span.start), markup.toPlain(span.end));
    return { text: shortened(text.trim(), 160) };
  };
  return { ...span, type, tagged: !open, open, passage };
}

function problems(analysis: Analysis, { severities }: ContentsOptions): readonly Group[] {
  const fixable = new Set(
    analysis.defects.filter((defect) => isRepairable(analysis, defect)).map(({ start, code }) => `${start}${code}`),
  );
  const places = diagnostics(analysis, severities)
    .filter(({ unnecessary }) => !unnecessary)
    .map(({ start, end, code, message }) => {
      const open = fixable.has(`${start}${code}`);
      return { start, end, type: code, tagged: false, open, passage: () => ({ text: message }) };
    });
  return places.length === 0 ? [] : [{ label: "", detail: "", type: "problem", places }];
}

function taggable({ markup }: Analysis, { start, end }: Span, type: string, tagged: boolean): Place {
  const passage = (): Passage => inContext(markup.plain, { start: markup.toPlain(start), end: markup.toPlain(end) });
  return { start, end, type, tagged, open: !tagged, passage };
}

/** Whether a span is all that stands in an element. */
function taggedSpans({ markup }: Analysis): (span: Span) => boolean {
  const spans = new Set(markup.elements.map(({ startTag, endTag }) => `${startTag.end}-${endTag.start}`));
  return ({ start, end }) => spans.has(`${start}-${end}`);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Two people of one name are two groups. */
function uniqueKeys(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    // No name has a line break in it.
    return times === 1 ? name : `${name}\n${times}`;
  };
}

function sectionNode(section: ContentsSection, groups: readonly Group[]): ContentsNode {
  const places = groups.flatMap((group) => group.places);
  const isByGroup = section === "people" || section === "organizations" || section === "places" || section === "names";
  const count = isByGroup ? groups.length : places.length;
  return { section, label: "", detail: "", type: "", count, ...summary(places) };
}

function groupNode(section: ContentsSection, { key, label, detail, type, places }: Group): ContentsNode {
  return { section, group: key ?? "", label, detail, type, count: places.length, ...summary(places) };
}

function summary(places: readonly Place[]): Span & Pick<ContentsNode, "tagged" | "open"> {
  const [first = { start: 0, end: 0 }] = places;
  const open = places.find((place) => place.open);
  return {
    start: first.start,
    end: first.end,
    tagged: places.filter(({ tagged }) => tagged).length,
    ...(open && { open: { start: open.start, end: open.end } }),
  };
}

function placeNode(
  section: ContentsSection,
  { key }: Group,
  { start, end, type, tagged, open, passage, detail }: Place,
  index: number,
): ContentsNode {
  const { text, highlight } = passage();
  return {
    section,
    ...(key !== undefined && { group: key }),
    index,
    start,
    end,
    label: text,
    ...(highlight && { highlight }),
    detail: detail?.() ?? "",
    type,
    count: 1,
    tagged: tagged ? 1 : 0,
    ...(open && { open: { start, end } }),
  };
}
