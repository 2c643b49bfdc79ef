import type { Form, Named } from "./namedMentions.ts";
import type { Thing } from "./things.ts";

/** `Institute for the Study of War (ISW)`, and later `ISW`; also without brackets where the letters match one long name only. */
export function joinAcronyms(named: readonly Named[]): void {
  const longForms = new Map<string, Thing>();
  const seen = new Set<Form>();
  for (const { form, thing } of named) {
    const { type, words } = form;
    if (seen.has(form)) continue;
    seen.add(form);
    if (thing === undefined || words.length < 2 || (type !== "organization" && type !== "place")) continue;
    for (const letters of initials(words)) if (!longForms.has(letters)) longForms.set(letters, thing);
  }
  for (let i = 0; i < named.length; i++) {
    const short = named[i] as Named;
    if (short.thing === undefined || short.form.words.length > 1 || !isAcronym(short.form.text)) continue;
    const before = named[i - 1];
    const inBrackets = before !== undefined && isBracketedAfter(before, short) ? before.thing : undefined;
    const long =
      inBrackets ?? (short.form.type === "organization" ? longForms.get(short.form.words[0] as string) : undefined);
    const from = short.thing.whole;
    if (long !== undefined && long.whole !== from && from.words.length === 1) from.joined = long.whole;
  }
}

/** Words that acronyms leave out, or not. */
const SMALL_WORDS: ReadonlySet<string> = new Set(["of", "for", "the", "and", "on", "&"]);

function initials(words: readonly string[]): readonly string[] {
  let all = "";
  let great = "";
  for (const word of words) {
    for (const part of word.includes("-") ? word.split("-") : [word]) {
      const letter = part.charAt(0);
      all += letter;
      if (!SMALL_WORDS.has(part)) great += letter;
    }
  }
  return all === great ? [all] : [all, great];
}

/** `ISW`: two capitals or more, no small letter. */
export function isAcronym(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST_ACRONYM && text.toUpperCase() === text;
}

/** `UNHCR`, `ANTIDROGAS` */
const LONGEST_ACRONYM = 10;

/** `long (short)` */
function isBracketedAfter(long: Named, short: Named): boolean {
  const gap = short.mention.start - long.mention.end;
  if (gap < 1 || gap > 3 || long.line !== short.line || long.form.words.length < 2) return false;
  const { text } = short.line.reading.paragraph;
  const open = short.mention.start - short.line.start - 1;
  return text.charCodeAt(open) === 0x28 && text.charCodeAt(short.mention.end - short.line.start) === 0x29;
}
