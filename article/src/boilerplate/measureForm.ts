import { LineEnding, type LineForm, LineOpening, type Paragraph } from "../model/reading.ts";
import { CharacterClass, classOf } from "../text/characters.ts";
import { furnitureModel } from "./furnitureModel.ts";
import { cuesOf, flagsOf, isAgency, WordFlag } from "./lexicon.ts";
import { cueWeight, isTimeLine, shapeOf } from "./lineShape.ts";
import { MOST_TOPICAL, newForm } from "./newForm.ts";
import { ngramsOf } from "./ngrams.ts";
import { NUMBER_HASH, scanLine, tagEnd } from "./scanLine.ts";

/** Measures a line by its text alone. Reads `paragraph.text` and never the tokens. */
export function measureForm(paragraph: Pick<Paragraph, "text">): LineForm {
  const { text } = paragraph;
  const scan = scanLine(text);
  let stopWords = 0;
  let timeWords = 0;
  let attribution = false;
  let opensPhrase = false;
  let topical = 0;
  for (let i = 0; i < scan.count; i++) {
    const hash = scan.hashes[i] as number;
    const flags = flagsOf(hash);
    if ((flags & WordFlag.stop) === 0 && hash !== NUMBER_HASH && topical < MOST_TOPICAL) TOPICAL[topical++] = hash;
    if (flags === 0) continue;
    if ((flags & WordFlag.stop) !== 0) stopWords++;
    if ((flags & WordFlag.time) !== 0) timeWords++;
    if ((flags & WordFlag.speech) !== 0) attribution = true;
    if ((flags & (i === 0 ? OPENS : WordFlag.opensInside)) !== 0) opensPhrase = true;
  }
  const first = firstMark(text);
  const opening = first === -1 ? LineOpening.none : openingAt(text, first);
  const form = newForm();
  form.fingerprint = scan.fingerprint;
  form.pattern = scan.pattern;
  const { score, known } = furnitureModel.words.score(ngramsOf(scan.hashes, scan.count));
  // In steps, so that sums of many are exact whatever their order.
  form.wordScore = Math.round(score * SCORE_STEPS) / SCORE_STEPS;
  form.known = known;
  form.topical = TOPICAL.slice(0, topical);
  form.indent = first === -1 ? 0 : first;
  form.length = lastEnd(text) - form.indent;
  form.words = scan.words;
  form.capitals = scan.capitals;
  form.shouted = scan.shouted;
  form.lower = scan.lower;
  form.numbers = scan.numbers;
  form.stopWords = stopWords;
  form.timeWords = timeWords;
  form.sentences = scan.sentences;
  form.commas = scan.commas;
  form.separators = scan.separators;
  form.tags = scan.tags;
  form.opening = opening;
  if (first !== -1) form.ending = endingOf(text);
  form.quotation = scan.quoteMarks > 1 || (opening === LineOpening.quote && scan.words > 2);
  form.attribution = attribution;
  form.addresses = scan.addresses;
  form.hasClock = scan.hasClock;
  form.hasDate = scan.hasDate;
  if (opensPhrase) {
    form.isAgency = scan.count <= LONGEST_AGENCY && isAgency(scan.hashes, scan.count);
    form.cues = cuesOf(scan.hashes, scan.count);
  }
  form.cueWeight = cueWeight(form);
  form.shape = shapeOf(form);
  form.isTime = isTimeLine(form);
  return form;
}

/** Filled anew for every line, which keeps an exact copy: an array that grows is made several times over. */
const TOPICAL: number[] = [];

const SCORE_STEPS = 256;

const OPENS: number = WordFlag.opensLine | WordFlag.opensInside;
/** Words of the longest name in `AGENCIES`. */
const LONGEST_AGENCY = 4;

/** The end of the last mark; 0 in a blank text. */
function lastEnd(text: string): number {
  let end = text.length;
  while (end > 0 && classOf(text.charCodeAt(end - 1)) <= CharacterClass.lineBreak) end--;
  return end;
}

function firstMark(text: string): number {
  for (let i = 0; i < text.length; i++) {
    if (classOf(text.charCodeAt(i)) <= CharacterClass.lineBreak) continue;
    const end = text.charCodeAt(i) === 0x3c ? tagEnd(text, i) : i;
    if (end === i) return i;
    i = end - 1;
  }
  return -1;
}

function openingAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  const characterClass = classOf(code);
  if (characterClass === CharacterClass.lower) return LineOpening.lower;
  if (characterClass === CharacterClass.digit) return isListNumber(text, i) ? LineOpening.bullet : LineOpening.digit;
  if (characterClass < CharacterClass.digit) return LineOpening.none;
  switch (code) {
    case 0x23: // #, unless a hashtag
      return text.charCodeAt(i + 1) === 0x23 || text.charCodeAt(i + 1) === 0x20
        ? LineOpening.heading
        : LineOpening.none;
    case 0x2a: // *
    case 0x2b: // +
    case 0x2d: // -
    case 0x2013:
    case 0x2014:
    case 0x2022:
    case 0x2023:
    case 0x25aa:
    case 0x25cf:
    case 0x25e6:
    case 0x25ba:
    case 0xb7:
      return LineOpening.bullet;
    case 0x22:
    case 0x201c:
    case 0x201e:
    case 0x2018:
    case 0xab:
    case 0x300c:
      return LineOpening.quote;
    case 0x2c:
    case 0x2e:
    case 0x3b:
    case 0x3a:
    case 0x29:
    case 0x2019:
    case 0x201d:
      return LineOpening.lower;
  }
  return LineOpening.none;
}

/** `1. `, `12) ` */
function isListNumber(text: string, start: number): boolean {
  let i = start;
  while (i - start < 3 && classOf(text.charCodeAt(i)) === CharacterClass.digit) i++;
  const code = text.charCodeAt(i);
  return (code === 0x2e || code === 0x29) && text.charCodeAt(i + 1) === 0x20;
}

function endingOf(text: string): number {
  let i = text.length - 1;
  for (; i >= 0; i--) {
    if (isCloserOrSpace(text.charCodeAt(i))) continue;
    const start = text.charCodeAt(i) === 0x3e ? text.lastIndexOf("<", i) : -1;
    if (start === -1 || i - start > LONGEST_CLOSING_TAG || tagEnd(text, start) !== i + 1) break;
    i = start;
  }
  const code = text.charCodeAt(i);
  switch (code) {
    case 0x2e:
      return text.charCodeAt(i - 1) === 0x2e ? LineEnding.ellipsis : LineEnding.stop;
    case 0x3002:
    case 0x6d4:
    case 0x964:
      return LineEnding.stop;
    case 0x3f:
    case 0xff1f:
    case 0x61f:
      return LineEnding.question;
    case 0x21:
    case 0xff01:
      return LineEnding.exclamation;
    case 0x2026:
      return LineEnding.ellipsis;
    case 0x3a:
    case 0x2c:
    case 0x3b:
    case 0x2d:
    case 0xff1a:
    case 0x28:
      return LineEnding.open;
  }
  return LineEnding.none;
}

/** `</blockquote>`, `<br class="clear" />` */
const LONGEST_CLOSING_TAG = 24;

function isCloserOrSpace(code: number): boolean {
  switch (code) {
    case 0x22:
    case 0x27:
    case 0x29:
    case 0x2a:
    case 0x5d:
    case 0x5f:
    case 0xbb:
    case 0x2019:
    case 0x201c:
    case 0x201d:
    case 0x300d:
    case 0x300f:
      return true;
  }
  return classOf(code) <= CharacterClass.lineBreak;
}
