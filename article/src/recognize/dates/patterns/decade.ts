import { CARDINALS } from "../numbers.ts";
import type { TimePattern } from "../pattern.ts";
import { Trigger } from "../triggers.ts";
import { digitsIn, touchesNext, type Words, wordAt } from "../words.ts";

/** `the 1980s`, `1990s fashion`, `the '80s`, `the nineties`; not `in his 30s`, `temperatures in the 70s F`. */
export const decade: TimePattern = {
  name: "date/decade",
  triggers: Trigger.decade,
  claim(words, i, claims) {
    const word = wordAt(words, i);
    const digits = digitsIn(word);
    const start = beforeModifier(words, i);
    if (POSSESSIVES.has(wordAt(words, start - 1))) return;
    const hasArticle = wordAt(words, i - 1) === "the";
    if (digits === 4) {
      const year = Number(word.slice(0, 4));
      if (year % 10 !== 0 || year > 2190 || year < 1000) return;
      claims.push({
        first: hasArticle ? i - 1 : i,
        end: i + 1,
        type: "DATE",
        expression: { kind: "calendar", decade: year / 10 },
      });
      return;
    }
    const hasApostrophe = /^['’‘]$/.test(wordAt(words, i - 1)) && touchesNext(words, i - 1);
    const first = hasApostrophe ? i - 1 : i;
    const introduced = wordAt(words, first - 1) === "the" || start < first;
    if (!hasApostrophe && !introduced) return;
    if (digits === 2 && !hasApostrophe && isTemperature(words, first)) return;
    const value = digits === 2 ? Number(word.slice(0, 2)) : tensOf(word);
    if (value % 10 !== 0) return;
    const withArticle = wordAt(words, first - 1) === "the" ? first - 1 : first;
    claims.push({
      first: withArticle,
      end: i + 1,
      type: "DATE",
      expression: { kind: "calendar", decade: value / 10, short: true },
    });
  },
};

/** `highs in the 80s`, `temperatures reaching the 90s` */
function isTemperature(words: Words, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - TEMPERATURE_REACH; i--) if (TEMPERATURES.has(wordAt(words, i))) return true;
  return false;
}
const TEMPERATURE_REACH = 6;
const TEMPERATURES: ReadonlySet<string> = new Set("temperature temperatures highs lows mercury thermometer".split(" "));

const POSSESSIVES: ReadonlySet<string> = new Set(["his", "her", "their", "my", "your", "our", "its"]);

/** Token that `early`, `mid-` or `late` before the decade begins at. */
function beforeModifier(words: Words, i: number): number {
  let first = i;
  if (wordAt(words, first - 1) === "-") first--;
  return /^(?:early|mid|late)$/.test(wordAt(words, first - 1)) ? first - 1 : i;
}

/** `nineties` → 90 */
function tensOf(word: string): number {
  return CARDINALS.get(`${word.slice(0, -3)}y`) ?? -1;
}
