import type { Form, Named } from "./namedMentions.ts";
import type { Thing } from "./things.ts";

/**
 * `Institute for the Study of War (ISW)`, and later `ISW`; also without brackets where the letters match one long name only. An organisation's short name in brackets is its own whatever its letters:
 * `Freedom and Renewal (Libre)`.
 */
export function joinAcronyms(named: readonly Named[], forms: readonly Form[]): void {
  const longForms = forms.some(isAcronym) ? longFormsByLetters(forms) : undefined;
  for (let i = 0; i < named.length; i++) {
    const short = named[i] as Named;
    const { type, name } = short.form;
    if (name.words.length > 1 || short.thing === undefined) continue;
    const mayBeBracketed = name.isAcronym || type === "organization";
    const before = mayBeBracketed ? named[i - 1] : undefined;
    const isBracketed = before !== undefined && isBracketedAfter(before, short);
    let long = isBracketed && (name.isAcronym || before.form.type === type) ? before.thing : undefined;
    if (long === undefined && name.isAcronym && type === "organization") long = longForms?.get(name.lower);
    const from = short.thing.whole;
    if (long === undefined || long.whole === from) continue;
    if (isBracketed || from.words.length === 1) from.joined = long.whole;
  }
}

function isAcronym({ name }: Form): boolean {
  return name.isAcronym && name.words.length === 1;
}

function longFormsByLetters(forms: readonly Form[]): ReadonlyMap<string, Thing> {
  const longForms = new Map<string, Thing>();
  for (let i = 0; i < forms.length; i++) {
    const { type, name, thing } = forms[i] as Form;
    if (thing === undefined || name.words.length < 2 || (type !== "organization" && type !== "place")) continue;
    const { all, great } = name.initials;
    if (!longForms.has(all)) longForms.set(all, thing);
    if (great !== all && !longForms.has(great)) longForms.set(great, thing);
  }
  return longForms;
}

/** `long (short)` */
function isBracketedAfter(long: Named, short: Named): boolean {
  const gap = short.mention.start - long.mention.end;
  if (gap < 1 || gap > 3 || long.line !== short.line || long.form.name.words.length < 2) return false;
  const { text } = short.line.reading.paragraph;
  const open = short.mention.start - short.line.start - 1;
  return text.charCodeAt(open) === 0x28 && text.charCodeAt(short.mention.end - short.line.start) === 0x29;
}
