/** Names of states and cities that are capitals in any style. */
const ACRONYMS: ReadonlySet<string> = new Set("US USA UK UAE UN EU NATO DC DRC AP AFP BBC CNN".split(" "));

/** `RAF CASERT` to `Raf Casert`, `O'BRIEN-MCKAY` to `O'Brien-McKay`, `WASHINGTON DC` to `Washington DC`; words with a small letter stay as they are. */
export function titleCase(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    if (word !== word.toUpperCase() || word.length < 2 || ACRONYMS.has(word)) return word;
    if (/^MC\p{Lu}{3}/u.test(word)) return `Mc${capitalized(word.slice(2))}`;
    return capitalized(word);
  });
}

function capitalized(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
