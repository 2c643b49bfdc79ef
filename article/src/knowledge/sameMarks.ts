/** Those that are written with the same marks on their letters, if there are any: `Münster` is not Munster in Indiana, and `Munster` may be both. */
export function sameMarks<T extends { readonly name: string }>(name: string, found: readonly T[]): readonly T[] {
  if (!MARK.test(name.normalize("NFD"))) return found;
  const marks = marksOf(name);
  const same = found.filter((each) => marksOf(each.name) === marks);
  return same.length > 0 ? same : found;
}

const MARK = /\p{M}/u;

function marksOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^\p{L}\p{M}]/gu, "")
    .toLowerCase();
}
