import { inWords, type Message, type MessageValue } from "../model/message.ts";

/** The English text of a message (with its gaps) in the person's language; the same text where there is no translation. */
export type Translate = (text: string) => string;

let translate: Translate = (text) => text;

/** Shows everything that `ide` says in another language from now on. A process speaks one language, so this is the one thing in the library that is set and stays. */
export function useTranslation(next: Translate): void {
  translate = next;
}

/** `t("{0} lines", 3)` → `3 lines`, in the person's language. The texts are found in the sources by this call and by `message(…)`, and translated in `l10n/`. */
export function t(text: string, ...values: readonly MessageValue[]): string {
  return inWords({ text, values }, translate);
}

/** A message of another part of the library in the person's language. */
export function told(message: Message): string {
  return inWords(message, translate);
}
