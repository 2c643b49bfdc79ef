import { escapeMarkdown } from "./markdown.ts";

/** The address that an editor opens at this offset of the text; `undefined` where it opens none. */
export type LinkTo = (offset: number) => string | undefined;

/** Words of an article as a link to a place in it in CommonMark; the words alone where there is nowhere to go. */
export function linked(words: string, offset: number, linkTo: LinkTo | undefined): string {
  const address = linkTo?.(offset);
  const text = escapeMarkdown(words);
  // In `<…>` an address may hold brackets.
  return address === undefined || /[<>\s]/.test(address) ? text : `[${text}](<${address}>)`;
}
