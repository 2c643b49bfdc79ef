import type { LineKind } from "../model/analysis.ts";

/** What a person calls a line of this kind, at the start of a sentence. */
export const LINE_KIND_NAMES: Readonly<Record<LineKind, string>> = {
  headline: "Headline",
  subheading: "Sub-heading",
  body: "Article text",
  byline: "By-line",
  timestamp: "Time stamp",
  credit: "Credit",
  caption: "Caption",
  tags: "Topic tags",
  navigation: "Navigation",
  share: "Share links",
  promotion: "The publisher's promotion",
  advertisement: "Advertisement",
  related: "Related stories",
  comments: "Reader comments",
  legal: "Legal notice",
  duplicate: "Duplicate line",
};
