/**
 * What all usual ways to write a name of another script in Latin letters have in common: `zelenskyy` and `zelenski`, `khaldun` and `khaldoun` give the same. `letters`: plain ones. The
 * pairs are those between the British and American, German, French and scholarly romanisations of Arabic, Persian, Hebrew, Russian, Ukrainian, Korean and Chinese names. Written for this project.
 */
export function romanised(letters: string): string {
  let sound = letters;
  for (const [pattern, sign] of SOUNDS) sound = sound.replace(pattern, sign);
  return sound;
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^ye(?=[^aeiou])/, "e"],
  [/tsch|tch|cz/g, "ch"],
  [/sch|sz/g, "sh"],
  [/dzh|dj|zh/g, "j"],
  [/tz|ts/g, "z"],
  [/kh/g, "h"],
  [/ph/g, "f"],
  [/([gtdb])h/g, "$1"],
  [/ck|q|c(?![eiyh])/g, "k"],
  [/w/g, "v"],
  [/ai|ay|ei|ey/g, "E"],
  [/ou|oo|o/g, "u"],
  [/ee|ie|iy|y|e/g, "i"],
  [/(.)\1/g, "$1"],
  // Nobody hears the last letter of Abdullah.
  [/h$/, ""],
];

/** The consonants of `romanised`, and the first letter whatever it is: Arabic writes no others. */
export function consonantsOf(sound: string): string {
  return sound.charAt(0) + sound.slice(1).replace(/[aiuE]/g, "");
}
