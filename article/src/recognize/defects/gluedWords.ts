import type { Defect } from "../../model/analysis.ts";
import { CharacterClass, classOf, isWordClass } from "../../text/characters.ts";
import type { DefectRecognizer } from "./defectRecognizer.ts";
import { DAY_BRANDS, LABELS, MONTHS, OPENERS, SHORT_OPENERS, TAG_LABEL, WEEKDAYS } from "./gluedWordLists.ts";
import { Sign } from "./signs.ts";

/**
 * Two words without the blank between them, where markup stood: `Olga PetrenkoMonday`, `updatedTroops`, `yesterdayThe`. A capital inside a word is common and honest
 * (McDonald, YouTube, PlayStation), so a joint counts only between words that are known to stand apart.
 */
export const gluedWords: DefectRecognizer = {
  name: "defect/gluedWords",
  signs: Sign.joint,
  recognize(text) {
    const defects: Defect[] = [];
    for (let i = 1; i < text.length; i++) {
      if (!isJoint(text, i)) continue;
      const start = wordStart(text, i);
      const end = wordEnd(text, i);
      const defect = isAddress(text, start) ? undefined : defectAt(text, start, end);
      if (defect !== undefined) defects.push(defect);
      i = end;
    }
    return defects;
  },
};

function isJoint(text: string, i: number): boolean {
  return (
    classOf(text.charCodeAt(i)) === CharacterClass.upper && classOf(text.charCodeAt(i - 1)) === CharacterClass.lower
  );
}

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
  const code = "text/glued-words";
  const replacement = separated(parts, text, end);
  if (replacement !== undefined) return { start, end, code, replacement };
  // Which of `IranRussiaISW` are topics of their own is plain to a reader, not to a list.
  return TAG_LABEL.test(text) && parts.every((part) => part.length > 2) ? { start, end, code } : undefined;
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
