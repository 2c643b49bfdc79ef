/** Word endings by their last letter, so that a word is compared with a few of them only. */
export type Endings = ReadonlyMap<number, readonly string[]>;

export function endingsOf(list: string): Endings {
  const endings = new Map<number, string[]>();
  for (const ending of list.trim().split(/\s+/)) {
    const letter = ending.charCodeAt(ending.length - 1);
    const known = endings.get(letter);
    if (known === undefined) endings.set(letter, [ending]);
    else known.push(ending);
  }
  return endings;
}

/** The first ending that `word` has. */
export function endingOf(word: string, endings: Endings): string | undefined {
  const few = endings.get(word.charCodeAt(word.length - 1));
  if (few === undefined) return undefined;
  for (let i = 0; i < few.length; i++) if (word.endsWith(few[i] as string)) return few[i];
  return undefined;
}
