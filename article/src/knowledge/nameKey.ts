/**
 * What two spellings of one name share: `São Paulo` and `SAO PAULO`, `St. Louis` and `Saint Louis`, `Xi’an` and `Xian`, `U.S.` and `US`, `The Hague` and `Hague`. Lower case, no marks on the letters, no points and
 * apostrophes, hyphens as spaces.
 */
export function nameKey(name: string): string {
  const plain = SIMPLE.test(name) ? name.toLowerCase() : plainForm(name);
  if (!SHORT.test(plain)) return plain;
  return plain
    .replace(/^the (?=.)/, "")
    .replace(/(?<![^ ])(?:st|ft|mt) (?=.)/g, (short) => `${WORDS[short.trim()] as string} `);
}

/** Most names, and none of the work. */
const SIMPLE = /^[a-z]+(?: [a-z]+)*$/i;
const SHORT = /^the |(?<![^ ])[sfm]t /;

function plainForm(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] as string)
    .replace(/[.,'’‘ʻʼ`]/g, "")
    .replace(/[-‐–—/_\s]+/g, " ")
    .trim();
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
const WORDS: Readonly<Record<string, string>> = { st: "saint", ft: "fort", mt: "mount" };
