import type { LineKind } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import { told } from "./l10n.ts";

/** What a person calls a line of this kind, at the start of a sentence. */
export function lineKindName(kind: LineKind): string {
  return told(NAMES[kind]);
}

/** The same for a table that is put into words later. */
export function lineKindMessage(kind: LineKind): Message {
  return NAMES[kind];
}

const NAMES: Readonly<Record<LineKind, Message>> = {
  headline: message("Headline"),
  subheading: message("Sub-heading"),
  body: message("Article text"),
  byline: message("By-line"),
  timestamp: message("Time stamp"),
  credit: message("Credit"),
  caption: message("Caption"),
  tags: message("Topic tags"),
  navigation: message("Navigation"),
  share: message("Share links"),
  promotion: message("The publisher's promotion"),
  advertisement: message("Advertisement"),
  related: message("Related stories"),
  comments: message("Reader comments"),
  legal: message("Legal notice"),
  duplicate: message("Duplicate line"),
};
