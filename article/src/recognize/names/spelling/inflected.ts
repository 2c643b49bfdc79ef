/** Whether one plain word is the other with an ending for several, for the people of a place or for an adjective: `gandhi` and `gandhis`, `ethiopia` and `ethiopian`, `kuwait` and `kuwaitis`. */
export function isInflected(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === long.length) return false;
  const stems = [short, short.replace(/(?:ia|[aeioy])$/, "")];
  return stems.some((stem) => long.startsWith(stem) && ENDINGS.has(long.slice(stem.length)));
}

/** Of English, and those of German, French and Slavonic names of peoples that English news has. Written for this project. */
const ENDINGS: ReadonlySet<string> = new Set(
  "s es n an ns ans ian ians ean eans i is ese ish ist ists er ers ite ites ic ics ien iens ies a na ska".split(" "),
);
