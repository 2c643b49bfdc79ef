import type { Variant } from "../../../model/analysis.ts";
import { type Message, message } from "../../../model/message.ts";
import type { Form, FormVariant, Named } from "../namedMentions.ts";
import { Likeness } from "./likeness.ts";

/** What is said of a mention whose form is a variant. */
export function variantOf({ mention, form }: Named, variant: FormVariant): Variant {
  const { text } = form.name;
  return {
    // The courtesy title before it is no part of the name.
    start: mention.end - text.length,
    end: mention.end,
    text,
    kind: variant.kind,
    usual: usualText(form, variant),
    reason: reasonOf(form, variant),
  };
}

/** The form with the usual word in the place of its own. */
function usualText(form: Form, { at, usual, usualAt }: FormVariant): string {
  const { text } = form.name;
  const own = wordAt(form, at);
  const start = text.indexOf(own);
  return text.slice(0, start) + wordAt(usual, usualAt) + text.slice(start + own.length);
}

/** The word as it is written, without the marks around it; the whole name where there is no such word. */
function wordAt({ name: { text, words } }: Form, at: number): string {
  const word = words[at];
  const start = word === undefined ? -1 : straight(text.toLowerCase()).indexOf(word);
  return word === undefined || start < 0 ? text : text.slice(start, start + word.length);
}

/** As `WrittenName` has its words. */
function straight(lower: string): string {
  return lower.replace(/[’‘]/g, "'");
}

function reasonOf(form: Form, { kind, likeness, at, count, usual, usualAt, usualCount }: FormVariant): Message {
  const difference = kind === "convention" ? CONVENTION : (DIFFERENCES[likeness] ?? OTHER);
  const own = wordAt(form, at);
  return message("“{0}” ({1}×) beside “{2}” ({3}×), {4}", own, count, wordAt(usual, usualAt), usualCount, difference);
}

const CONVENTION: Message = message("two conventions for one place");
const OTHER: Message = message("one letter differs");
const DIFFERENCES: Readonly<Record<number, Message>> = {
  [Likeness.letters]: message("only accents, hyphens or spaces differ"),
  [Likeness.transposed]: message("two letters have changed places"),
  [Likeness.doubled]: message("a letter is doubled in one of them"),
  [Likeness.romanised]: message("two ways to write one sound"),
  [Likeness.consonants]: message("only vowels differ"),
};
