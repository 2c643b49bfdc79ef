const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ı: "i",
  ħ: "h",
  Ħ: "H",
  œ: "oe",
  Œ: "OE",
  "’": "'",
  "‘": "'",
  ʻ: "'",
  ʼ: "'",
  ʿ: "'",
  ʾ: "'",
  "–": "-",
  ə: "a",
  Ə: "A",
  ŋ: "n",
};

/** The name in characters of Latin-1, other letters without their marks (`Łódź` → `Lódz`); `undefined` where that cannot be done. */
export function latin1(name: string): string | undefined {
  const written = Array.from(name.normalize("NFC"), (character) => {
    if (character <= "\u00ff") return character;
    return LETTERS[character] ?? character.normalize("NFD").replace(/\p{M}/gu, "");
  }).join("");
  return /^[\u0020-\u00ff]+$/.test(written) && !/[=|;]/.test(written) ? written : undefined;
}
