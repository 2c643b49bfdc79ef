import type { Defect } from "../../model/analysis.ts";
import { CharacterClass, classOf, isWordClass } from "../../text/characters.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import {
  DAY_BRANDS,
  DOMAIN_NAMES,
  DOMAINS,
  LABELS,
  MONTHS,
  OPENERS,
  SHORT_OPENERS,
  TAG_LABEL,
  WEEKDAYS,
} from "./gluedWordLists.ts";
import { Sign } from "./signs.ts";

/**
 * Two words without the blank between them, where markup or a line break stood: `Olga PetrenkoMonday`, `updatedTroops`, `yesterdayThe`, `2024Kyiv`, `closed.The`. A capital inside
 * a word is common and honest (McDonald, YouTube, PlayStation), so a joint counts only between words that are known to stand apart.
 */
export const gluedWords: DefectRecognizer = {
  name: "defect/gluedWords",
  signs: Sign.joint,
  recognize(text) {
    const defects: Defect[] = [];
    for (let i = 1; i < text.length; i++) {
      if (classOf(text.charCodeAt(i)) !== CharacterClass.upper) continue;
      const before = classOf(text.charCodeAt(i - 1));
      const defect = before === CharacterClass.punctuation ? gluedSentence(text, i) : joinedAt(text, i, before);
      if (defect === undefined) continue;
      defects.push(defect);
      i = defect.end;
    }
    return defects;
  },
};

/** `before`: the class of the character before the capital at `i`. */
function joinedAt(text: string, i: number, before: number): Defect | undefined {
  if (before === CharacterClass.digit) return gluedNumber(text, i);
  if (before !== CharacterClass.lower) return undefined;
  const start = wordStart(text, i);
  // The word's first joint has looked at all of it.
  if (JOINT.test(text.slice(start, i))) return undefined;
  return isAddress(text, start) ? undefined : defectAt(text, start, wordEnd(text, i));
}

const JOINT = /\p{Ll}\p{Lu}/u;

/** `2024Kyiv`, `09:15By`: a year or a clock time, then a word in title case. Models and codes (`A320Neo`, `G7Summit`) have no such number. */
function gluedNumber(text: string, i: number): Defect | undefined {
  const [number] = TIME.exec(text.slice(Math.max(0, i - LONGEST_TIME), i)) ?? [];
  const end = wordEnd(text, i);
  const word = text.slice(i, end);
  if (number === undefined || !/^\p{Lu}\p{Ll}+$/u.test(word) || "@_/.".includes(text.charAt(end) || " "))
    return undefined;
  return { start: i - number.length, end, code: CODE, replacement: `${number} ${word}` };
}

/** With what stands before it, so that no longer number is taken for a year. */
const TIME = /(?<=^|[\s,.(–-])(?:(?:19|20)\d\d|[012]?\d:[0-5]\d)$/;
const LONGEST_TIME = 7;

/**
 * `was closed.The quay`, `“…ended.”He said`: the end of one sentence and the start of the next. Addresses (`Booking.Com`, `util.List`) and initials have their full stops for another reason.
 */
function gluedSentence(text: string, i: number): Defect | undefined {
  const [stop] = SENTENCE_END.exec(text.slice(Math.max(0, i - 3), i)) ?? [];
  if (stop === undefined) return undefined;
  const leftEnd = i - stop.length;
  const start = wordStart(text, leftEnd);
  const left = text.slice(start, leftEnd);
  const end = wordEnd(text, i);
  const right = text.slice(i, end);
  if (!/^\p{L}\p{Ll}{2,}$/u.test(left) || !/^\p{Lu}\p{Ll}*$/u.test(right)) return undefined;
  if (!isOfSentence(left, right) || ADDRESS.test(blankToBlank(text, start, end))) return undefined;
  // A name of a program stands by itself, or before a sign.
  if (start === 0 || !/^(?:$|[,:]? [\p{L}\p{N}“"‘'(]|[’'-]\p{L})/u.test(text.slice(end, end + 3))) return undefined;
  return { start, end, code: CODE, replacement: `${left}${stop} ${right}` };
}

const SENTENCE_END = /[.!?]”?$|,”$/;

function isOfSentence(left: string, right: string): boolean {
  if (OPENERS.has(right) || SHORT_OPENERS.has(right)) return true;
  return (
    right.length > 3 && left === left.toLowerCase() && !DOMAIN_NAMES.has(left) && !DOMAINS.has(right.toLowerCase())
  );
}

/** Two stops or more between letters, a slash, an `@`: an address, a file, a name in a program. */
const ADDRESS = /[/\\@_(]|www\.|[\p{L}\p{N}]\.[\p{L}\p{N}]+\.[\p{L}\p{N}]/u;

function blankToBlank(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < LONGEST_ADDRESS && text.charCodeAt(from - 1) !== BLANK) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST_ADDRESS && text.charCodeAt(to) !== BLANK) to++;
  return text.slice(from, to);
}

const LONGEST_ADDRESS = 100;
const BLANK = 0x20;
const CODE = "text/glued-words";

function wordStart(text: string, inside: number): number {
  let start = inside;
  while (start > 0 && isWordClass(classOf(text.charCodeAt(start - 1)))) start--;
  return start;
}

function wordEnd(text: string, inside: number): number {
  let end = inside;
  while (end < text.length && isWordClass(classOf(text.charCodeAt(end)))) end++;
  return end;
}

function defectAt(text: string, start: number, end: number): Defect | undefined {
  const parts = text.slice(start, end).split(LOWER_THEN_UPPER);
  const replacement = separated(parts, text, end);
  if (replacement !== undefined) return { start, end, code: CODE, replacement };
  // Which of `IranRussiaISW` are topics of their own is plain to a reader, not to a list.
  return TAG_LABEL.test(text) && parts.every((part) => part.length > 2) ? { start, end, code: CODE } : undefined;
}

const LOWER_THEN_UPPER = /(?<=\p{Ll})(?=\p{Lu})/u;

/** `#BlackMonday`, `@TheDesk`, `news.site/ReadMore` are written in one word on purpose. */
function isAddress(text: string, start: number): boolean {
  return start > 0 && "#@/_.".includes(text.charAt(start - 1));
}

/** The word cut wherever two words surely meet; undefined where none do. */
function separated(parts: readonly string[], text: string, end: number): string | undefined {
  let result = parts[0] as string;
  let isCut = false;
  for (let i = 1; i < parts.length; i++) {
    const right = parts[i] as string;
    const after = i === parts.length - 1 ? text.slice(end, end + 3) : right;
    const meets = areTwoWords(parts[i - 1] as string, right, after);
    isCut ||= meets;
    result += (meets ? " " : "") + right;
  }
  return isCut ? result : undefined;
}

/** `after`: what stands behind the right word. */
function areTwoWords(left: string, right: string, after: string): boolean {
  if (WEEKDAYS.has(right)) return left.length > 2 && !DAY_BRANDS.has(left.toLowerCase());
  if (MONTHS.has(right)) return left.length > 2 && /^[ .]{1,2}\d/.test(after);
  const isLower = left === left.toLowerCase();
  if (isLower && right.length > 3 && LABELS.has(left)) return true;
  // Sentences and labels go on with a blank or a colon; MSBuildThisFile and BlogThis! do not.
  if (!/^(?: |:|, |$)/.test(after)) return false;
  return (left.length > 3 && OPENERS.has(right)) || (isLower && left.length > 4 && SHORT_OPENERS.has(right));
}
