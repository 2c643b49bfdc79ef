import type { TagName } from "../markup/tags.ts";
import { LINE_KINDS, type LineKind } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import { lineKindMessage } from "./lineKindNames.ts";

/** What a tag is for, in a few words and in a sentence or two (CommonMark). */
export const TAG_NOTES: Readonly<Record<TagName, { readonly title: Message; readonly note: Message }>> = {
  persName: {
    title: message("name of a person"),
    note: message("`ref` says who it is: every mention of one person has the same."),
  },
  orgName: {
    title: message("name of an organisation"),
    note: message("A company, party, agency, court, team. `ref` says which."),
  },
  placeName: {
    title: message("name of a place"),
    note: message("A country, city, street, river, building. `ref` says which."),
  },
  name: {
    title: message("another name"),
    note: message("A nationality or group, a product, an event; `type` says what."),
  },
  date: {
    title: message("date or period"),
    note: message(
      "`when` is the day, month or year it means; `from` and `to` a period, `dur` a length of time, `when-custom` what only TIMEX3 can say.",
    ),
  },
  time: { title: message("clock time alone"), note: message("`when` is the time it means, with seconds: `16:30:00`.") },
  said: {
    title: message("speech, quoted"),
    note: message(
      "With its quotation marks. `who` points to the speaker; the pieces of one utterance point to each other with `prev` and `next`.",
    ),
  },
  quote: {
    title: message("writing, quoted"),
    note: message("Words from a letter, a law, a report: nobody says them here."),
  },
  q: {
    title: message("quoted words that are neither"),
    note: message("A quote inside a quote, or words held at a distance; `type` says which."),
  },
  head: { title: message("headline or sub-heading"), note: message("A whole line. The first is the headline.") },
  byline: { title: message("by-line"), note: message("A whole line that names the authors.") },
  dateline: {
    title: message("place and time of writing"),
    note: message('A whole line; within one `<seg type="dateline">`.'),
  },
  fw: {
    title: message("furniture that is kept"),
    note: message("A whole line that is not part of the article; `type` says what it is."),
  },
  seg: {
    title: message("dateline within a line"),
    note: message('“Tehran –” before the first sentence: `<seg type="dateline">`.'),
  },
};

/** What an attribute says (CommonMark). */
export const ATTRIBUTE_NOTES: Readonly<Record<string, Message>> = {
  ref: message("Who or what it is: `#id`, the same for every mention, or an address (`https://…`)."),
  role: message("Office or title: “mayor”."),
  cert: message("How certain it is: `high`, `medium`, `low`."),
  "xml:id": message("A name for this element that others point to; once in a file."),
  when: message("The day, month, year or time: `2024-06-03`, `2024-06`, `2024`, `2024-06-03T09:15:00`."),
  from: message("The first day of a period, with `to`."),
  to: message("The last day of a period, with `from`."),
  notBefore: message("The earliest day it can be."),
  notAfter: message("The latest day it can be."),
  dur: message("How long it takes: `P2D` two days, `PT3H` three hours."),
  "when-custom": message("The value as TIMEX3 writes it: `2024-W23`, `2024-SU`, `PXY`."),
  calendar: message("The calendar, where it is not the Gregorian one."),
  type: message("What kind it is."),
  who: message("Who speaks: `#id` of a name's `ref`; several with spaces between them."),
  direct: message("Whether the words are quoted: `false` where they are reported, without quotation marks."),
  aloud: message("Whether it was said aloud: `true`, `false`, `unknown`."),
  prev: message("The piece of the same utterance before this one: its `xml:id` with `#`."),
  next: message("The piece of the same utterance after this one: its `xml:id` with `#`."),
  source: message("Where the words come from: an address or `#id`."),
};

/** A value that an attribute may have, and what it says. */
export interface KnownValue {
  readonly value: string;
  readonly title?: Message;
}

const CERTAINTIES: readonly KnownValue[] = [
  { value: "high", title: message("nearly certain") },
  { value: "medium", title: message("likely") },
  { value: "low", title: message("a guess") },
  { value: "unknown", title: message("nobody can tell") },
];

const FURNITURE_KINDS: readonly KnownValue[] = LINE_KINDS.slice(LINE_KINDS.indexOf("byline")).map((kind: LineKind) => ({
  value: kind,
  title: lineKindMessage(kind),
}));

const DATE_TYPES: readonly KnownValue[] = [
  { value: "set", title: message("again and again: every Monday") },
  { value: "ref", title: message("past, present or future: now, recently") },
];

const TYPES: Readonly<Partial<Record<TagName, readonly KnownValue[]>>> = {
  name: [
    { value: "group", title: message("nationality, religion or political group") },
    { value: "product", title: message("product or work") },
    { value: "event", title: message("event") },
    { value: "misc", title: message("another name") },
  ],
  date: DATE_TYPES,
  time: DATE_TYPES,
  q: [
    { value: "soCalled", title: message("words the author keeps at a distance") },
    { value: "title", title: message("title of a work") },
    { value: "term", title: message("a term") },
  ],
  head: [
    { value: "main", title: message("headline") },
    { value: "sub", title: message("sub-heading") },
  ],
  fw: FURNITURE_KINDS,
  seg: [{ value: "dateline", title: message("place and time of writing") }],
};

/** The values an attribute of this tag is chosen from; empty where anything may stand. */
export function knownValues(tag: TagName, attribute: string): readonly KnownValue[] {
  if (attribute === "type") return TYPES[tag] ?? [];
  if (attribute === "cert") return CERTAINTIES;
  if (attribute !== "aloud" && attribute !== "direct") return [];
  return ["true", "false", "unknown"].map((value) => ({ value }));
}
