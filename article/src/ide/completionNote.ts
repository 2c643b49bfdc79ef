import type { Analysis } from "../analysis/analysis.ts";
import { isTagName, TAGS } from "../markup/tags.ts";
import type { Message } from "../model/message.ts";
import { KEYS } from "./completions/frontMatter.ts";
import { timesOf } from "./completions/ids.ts";
import { idPlaces } from "./idPlaces.ts";
import { t, told } from "./l10n.ts";
import { escapeMarkdown, shortened } from "./markdown.ts";
import { nameCard } from "./nameCard.ts";
import { spelledDay } from "./spelledDay.ts";
import { ATTRIBUTE_NOTES, TAG_NOTES } from "./tagNotes.ts";
import { things } from "./things.ts";

/** The whole story of a completion, by its topic (CommonMark; text of the article is escaped); `undefined` where there is none. Never throws. */
export function completionNote(analysis: Analysis, topic: string): string | undefined {
  const colon = topic.indexOf(":");
  const [kind, subject] = [topic.slice(0, colon), topic.slice(colon + 1)];
  switch (kind) {
    case "tag":
      return isTagName(subject) ? tagNote(subject) : undefined;
    case "attribute":
      return Object.hasOwn(ATTRIBUTE_NOTES, subject) ? toldOf(ATTRIBUTE_NOTES[subject]) : undefined;
    case "key":
      return Object.hasOwn(KEYS, subject) ? toldOf(KEYS[subject]) : undefined;
    case "date":
      return spelledDay(subject.slice(0, "2024-06-03".length));
    case "pointer":
      return thingNote(analysis, subject);
    case "given":
      return givenNote(analysis, subject);
    default:
      return undefined;
  }
}

function toldOf(note: Message | undefined): string | undefined {
  return note && told(note);
}

function tagNote(name: keyof typeof TAG_NOTES): string {
  const { title, note } = TAG_NOTES[name];
  const { attributes } = TAGS[name];
  const list =
    attributes.length > 0 ? `\n\n${t("Attributes: {0}", attributes.map((each) => `\`${each}\``).join(", "))}` : "";
  return `**\`<${name}>\`** · ${told(title)}\n\n${told(note)}${list}`;
}

function thingNote(analysis: Analysis, pointer: string): string | undefined {
  const thing = things(analysis).find((each) => each.pointer === pointer);
  if (!thing) return undefined;
  const mention = thing.cluster && analysis.entities.find(({ cluster }) => cluster === thing.cluster?.id);
  const card = mention ? nameCard(analysis, mention) : `**${escapeMarkdown(thing.name)}**`;
  return `${card}\n\n${escapeMarkdown(pointer)}: ${timesOf(thing)}.`;
}

function givenNote(analysis: Analysis, id: string): string | undefined {
  const { markup } = analysis;
  const plain = idPlaces(analysis).find((place) => place.isGiven && place.id === id)?.element.plain;
  return plain && escapeMarkdown(shortened(markup.plain.slice(plain.start, plain.end), 300));
}
