import { TokenCase, TokenKind, type Tokens } from "../model/reading.ts";

/**
 * Sentence bounds as token indexes: sentence `i` is tokens `[bounds[i], bounds[i + 1])`; the last entry is `tokens.length`.
 * A sentence ends after `.` `!` `?` `…` (and the CJK full stops) with the closing marks that follow, unless what stands before is an abbreviation or an initial, or
 * what follows goes on in lower case. A text without tokens has no sentence: `[0]`.
 */
export function sentenceBounds(text: string, tokens: Tokens): readonly number[] {
  const bounds = [0];
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(text, tokens, i)) continue;
    let next = i + 1;
    while (next < tokens.length && isCloser(text, tokens, next)) next++;
    if (next >= tokens.length) break;
    if (!startsSentence(text, tokens, i, next)) continue;
    bounds.push(next);
    i = next - 1;
  }
  if (tokens.length > 0) bounds.push(tokens.length);
  return bounds;
}

function endsSentence(text: string, tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== TokenKind.punctuation) return isAbbreviationWithStop(text, tokens, i);
  const code = text.charCodeAt(tokens.starts[i] as number);
  if (code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f)
    return true;
  return code === 0x2e && !isAbbreviated(text, tokens, i);
}

/** `U.S.` or `p.m.` may also end a sentence; `J.` does not. */
function isAbbreviationWithStop(text: string, tokens: Tokens, i: number): boolean {
  const start = tokens.starts[i] as number;
  const end = tokens.ends[i] as number;
  return end - start > 2 && text.charCodeAt(end - 1) === 0x2e && text.charCodeAt(end - 3) === 0x2e;
}

/**
 * Abbreviations that are followed by more of the same sentence in English, German and the Romance languages: titles, ranks, months, references.
 * Written for this project.
 */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof rev hon gen gov sen rep lt col capt cpl sgt maj adm cmdr brig supt det insp pres amb atty st ste jr sr messrs mme mlle sra srta " +
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun " +
    "no nos vol vs fig eq ed eds al approx dept est bros ave blvd rd mt ft " +
    "bzw ca evtl ggf inkl nr sog str tel usw vgl hr fr dott sig on avv ing núm pág av"
  ).split(" "),
);

/** Abbreviations of firms end a sentence when a capital follows often enough that only the next word can tell. */
function isAbbreviated(text: string, tokens: Tokens, stop: number): boolean {
  const before = stop - 1;
  if (before < 0 || tokens.ends[before] !== tokens.starts[stop] || tokens.kinds[before] !== TokenKind.word)
    return false;
  const start = tokens.starts[before] as number;
  const end = tokens.ends[before] as number;
  if (end - start > 6) return false;
  return ABBREVIATIONS.has(text.slice(start, end).toLowerCase());
}

function isCloser(text: string, tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== TokenKind.punctuation) return false;
  const code = text.charCodeAt(tokens.starts[i] as number);
  if (
    code === 0x29 ||
    code === 0x5d ||
    code === 0x201d ||
    code === 0x2019 ||
    code === 0xbb ||
    code === 0x203a ||
    code === 0x300d ||
    code === 0x300f
  )
    return true;
  if (code === 0x21 || code === 0x3f || code === 0x2e) return true;
  // A straight mark closes when it stands against what it follows; `“` closes a German „quotation“.
  const isStraight = code === 0x22 || code === 0x27 || code === 0x201c;
  return isStraight && tokens.ends[i - 1] === tokens.starts[i];
}

function startsSentence(text: string, tokens: Tokens, end: number, next: number): boolean {
  const touches = tokens.ends[next - 1] === tokens.starts[next];
  if (touches && text.charCodeAt(tokens.starts[end] as number) < 0x2000) return false;
  if (tokens.kinds[next] !== TokenKind.word) return true;
  return tokens.cases[next] !== TokenCase.lower;
}
