/** A character reference at one place of the text: how long it is and what it stands for. */
export interface Reference {
  readonly length: number;
  readonly character: string;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));/y;

/**
 * The reference that starts at `index` (where an `&` stands), or `undefined` where the `&` is text: `&lt; &gt; &amp; &quot; &apos;`, `&#8217;`, `&#x2019;`.
 * A number counts only if XML 1.0 allows the character, and never for a line break: lines are structure here.
 */
export function referenceAt(text: string, index: number): Reference | undefined {
  REFERENCE.lastIndex = index;
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  const [raw, name, decimal, hexadecimal] = match;
  const character =
    name === undefined
      ? characterOf(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16))
      : NAMED.get(name);
  return character === undefined ? undefined : { length: raw.length, character };
}

/** Replaces every reference by what it stands for. */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  let decoded = "";
  let from = 0;
  for (let i = text.indexOf("&"); i !== -1; i = text.indexOf("&", i + 1)) {
    const reference = referenceAt(text, i);
    if (!reference) continue;
    decoded += text.slice(from, i) + reference.character;
    i += reference.length - 1;
    from = i + 1;
  }
  return decoded + text.slice(from);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

/** Text as the value of an attribute between these quote signs. A line break becomes a space: a tag never crosses a line. */
export function escapeAttribute(value: string, quote: '"' | "'" = '"'): string {
  return value.replace(quote === '"' ? /[&<"\r\n]/g : /[&<'\r\n]/g, (character) => ESCAPES.get(character) ?? " ");
}

/** The production `Char` of XML 1.0, less the line breaks. */
function characterOf(point: number): string | undefined {
  const allowed =
    point === 9 ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff);
  return allowed ? String.fromCodePoint(point) : undefined;
}
