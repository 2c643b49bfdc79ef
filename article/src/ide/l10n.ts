import { inWords, type Message, type MessageValue } from "../model/message.ts";

/** The English text of a message (with its gaps) in the person's language; the same text where there is no translation. */
export type Translate = (text: string) => string;

const inEnglish: Translate = (text) => text;

let translate: Translate = inEnglish;
let spoken = "en";

/** Shows everything that `ide` says in another language from now on. A process speaks one language, so this is the one thing in the library that is set and stays. `language`: BCP 47. */
export function useTranslation(next: Translate, language = "en"): void {
  translate = next;
  spoken = language;
}

/** The person's language (BCP 47). */
export function language(): string {
  return spoken;
}

/** `t("{0} lines", 3)` → `3 lines`, in the person's language. The texts are found in the sources by this call and by `message(…)`, and translated in `l10n/`. */
export function t(text: string, ...values: readonly MessageValue[]): string {
  return inWords({ text, values }, translate);
}

/** Words of the article in quotation marks, as the person's language has them. */
export function quoted(words: string): string {
  return t("“{0}”", words);
}

/** A sentence that goes on after a colon, without its full stop: `Repair: stray white space`. In lower case in English; what a translator wrote stays as it is, for other languages know nouns and sentences by their capitals. */
export function clause(message: Message): string {
  const sentence = told(message).replace(/\.$/, "");
  return translate === inEnglish ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

/** A message of another part of the library in the person's language. */
export function told(message: Message): string {
  return inWords(message, translate);
}
