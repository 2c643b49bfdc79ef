import type { NameClaim, Reading } from "../../model/reading.ts";

/**
 * The claims of a line as they are written, `names[i]` for `reading.names[i]`. Remembered with the reading: the document tier looks every name up several times on every change, and
 * a string that stays is hashed once.
 */
export function writtenNames(reading: Reading): readonly string[] {
  const claims = reading.names;
  let names = written.get(claims);
  if (names === undefined) {
    const { text } = reading.paragraph;
    names = claims.map(({ start, end }) => text.slice(start, end));
    written.set(claims, names);
  }
  return names;
}

const written = new WeakMap<readonly NameClaim[], readonly string[]>();
