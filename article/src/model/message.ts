/**
 * A sentence, or a part of one, for a person: English with `{0}`, `{1}` … where the values stand. It stays apart from its values until somebody shows it, so that it can be shown in
 * another language. A value that is a string is shown as it is; one that is a message is put into words too.
 */
export interface Message {
  readonly text: string;
  readonly values: readonly MessageValue[];
}

export type MessageValue = string | number | Message;

/** `message("{0} lines", 3)`: nothing is put together yet. The texts are found in the sources by this call. */
export function message(text: string, ...values: readonly MessageValue[]): Message {
  return { text, values };
}

/** Puts a message into words: those of `translate`, which gets the English text with its gaps and answers another one or `undefined`; without it, English. */
export function inWords({ text, values }: Message, translate?: (text: string) => string | undefined): string {
  const sentence = translate?.(text) ?? text;
  if (values.length === 0) return sentence;
  return sentence.replace(/\{(\d{1,2})\}/g, (gap, index: string) => {
    const value = values[Number(index)];
    if (value === undefined) return gap;
    return typeof value === "object" ? inWords(value, translate) : String(value);
  });
}
