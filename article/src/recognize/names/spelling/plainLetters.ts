/** The letters of a lower-case word without accents, apostrophes and hyphens, as someone writes it who has none of them: `fernández`, `straße`, `al-ka'bi` become `fernandez`, `strasse`, `alkabi`. */
export function plainLetters(lower: string): string {
  if (PLAIN.test(lower)) return lower;
  let letters = "";
  for (const letter of lower.normalize("NFD"))
    letters += OTHERWISE.get(letter) ?? (LEFT_OUT.test(letter) ? "" : letter);
  return letters;
}

const PLAIN = /^[a-z]*$/;
const LEFT_OUT = /[\p{M}\p{Cf}'’‘ʻʼʿʾ`´·.-]/u;

/** Letters that are no letter with an accent. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ı", "i"],
  ["ħ", "h"],
]);
