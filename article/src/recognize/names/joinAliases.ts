import type { Named } from "./namedMentions.ts";

/** What stands between a name and another one of the same thing: `Ismael Rojas, also known by the moniker “El Gato”`, `Karim Diallo alias ‘Kay’`. */
const BETWEEN =
  /^,? ?(?:\(|who is |is |was )?(?:alias|a\.?k\.?a\.?|(?:also|better|commonly|popularly|widely|otherwise|formerly|previously) (?:known|called)(?: (?:as|by|under))?|known as|nicknamed|dubbed)(?: (?:by |under )?(?:the |his |her )?(?:name|nickname|moniker|alias|pseudonym|nom de guerre|stage name)(?: of)?)?,? ?["“‘'«]?$/u;

/** Code units of the longest text between two names that is looked at. */
const LONGEST_BETWEEN = 60;

/** Makes one thing of two names of one kind where the text says that they are. */
export function joinAliases(named: readonly Named[]): void {
  for (let i = 1; i < named.length; i++) {
    const first = named[i - 1] as Named;
    const second = named[i] as Named;
    const gap = second.mention.start - first.mention.end;
    if (gap < 5 || gap > LONGEST_BETWEEN || first.line !== second.line) continue;
    if (first.form.type !== second.form.type) continue;
    const from = first.mention.end - first.line.start;
    if (!BETWEEN.test(first.line.reading.paragraph.text.slice(from, from + gap))) continue;
    const one = first.thing?.whole;
    const other = second.thing?.whole;
    if (one !== undefined && other !== undefined && one !== other) other.joined = one;
  }
}
