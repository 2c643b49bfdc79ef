import type { Analysis } from "../analysis/analysis.ts";
import { nameRunAt, quotations, wordEndAt } from "../analysis/words.ts";
import type { Element, Markup } from "../markup/markup.ts";
import type { TagRole } from "../markup/tags.ts";
import type { Span } from "../model/span.ts";
import { CharacterClass, CLASSES } from "../text/characters.ts";
import { lineAround } from "../text/lines.ts";
import { t } from "./l10n.ts";
import { markedQuotes, quoteAt } from "./quotes.ts";
import { beside, covers, touching } from "./sortedSpans.ts";
import { roleOf } from "./tagChoices.ts";

/** What a person means who chooses a tag at a place: words of the source, an element whose tag is to be another, or nothing, with a sentence that says what to do. */
export type ChosenPlace =
  | { readonly kind: "words"; readonly words: Span }
  | { readonly kind: "element"; readonly element: Element }
  | { readonly kind: "nothing"; readonly reason: string };

/** What a tag of this role is meant for: the selected words, at a cursor what was recognised there, else the words that look like it. Reads no more than the line. `isInner`: the tag is for a quotation inside a quote. */
export function chosenPlace(analysis: Analysis, { start, end }: Span, role: TagRole, isInner = false): ChosenPlace {
  const { bodyStart, frontMatter } = analysis.markup;
  if (frontMatter && start < bodyStart) return nothing(t("Tags have no meaning inside the front matter."));
  // Before the text may stand a byte order mark.
  const place = { start: Math.max(start, bodyStart), end: Math.max(end, bodyStart) };
  if (place.start < place.end) return selected(analysis, place, role, isInner);
  if (role === "name") return nameAt(analysis, place.start);
  return role === "date" ? dateAt(analysis, place.start) : speechAt(analysis, place.start);
}

function nothing(reason: string): ChosenPlace {
  return { kind: "nothing", reason };
}

function selected(analysis: Analysis, place: Span, role: TagRole, isInner: boolean): ChosenPlace {
  const { markup } = analysis;
  const { plain } = markup;
  const visible = withoutEdges(plain, toPlain(markup, place), isSpace);
  if (visible.start >= visible.end) return nothing(t("There is nothing to tag here: select some text first."));
  const line = lineAround(plain, visible.start);
  if (visible.end > line.end) return nothing(t("An element never crosses a line: tag each line by itself."));
  const whole = withWholeWords(plain, visible);
  const words = role === "speech" ? quotedWords(analysis, line, whole, isInner) : withoutStop(analysis, line, whole);
  if (words.start >= words.end) return nothing(t("There is no word in this selection: select what is to be tagged."));
  const element = exactElement(markup, words, role);
  const quotation = role === "speech" || element ? undefined : quotationIn(markup, words);
  if (quotation)
    return nothing(
      t(
        "These words hold a tagged quotation; no name or date does. Select less, or remove <{0}> first.",
        quotation.name,
      ),
    );
  return element ? { kind: "element", element } : { kind: "words", words: toSource(markup, words) };
}

/** In the plain text tags are no longer in the way: a selection that begins or ends inside one means the words. */
function toPlain(markup: Markup, { start, end }: Span): Span {
  return { start: markup.toPlain(start), end: markup.toPlain(end) };
}

/** As tight as can be, but around the elements that stand inside. */
function toSource(markup: Markup, words: Span): Span {
  let start = markup.toSource(words.start, "start");
  let end = markup.toSource(words.end, "end");
  for (const element of markup.elements) {
    const isInside = words.start <= element.plain.start && element.plain.end <= words.end;
    if (!isInside || element.plain.start === element.plain.end) continue;
    start = Math.min(start, element.start);
    end = Math.max(end, element.end);
  }
  return { start, end };
}

function quotationIn({ elements }: Markup, words: Span): Element | undefined {
  return elements.find(
    (element) => roleOf(element) === "speech" && words.start <= element.plain.start && element.plain.end <= words.end,
  );
}

function withoutEdges(text: string, { start, end }: Span, isEdge: (code: number) => boolean): Span {
  let first = start;
  let last = end;
  while (first < last && isEdge(text.charCodeAt(first))) first++;
  while (last > first && isEdge(text.charCodeAt(last - 1))) last--;
  return { start: first, end: last };
}

function isSpace(code: number): boolean {
  const characterClass = CLASSES[code] as number;
  return characterClass === CharacterClass.space || characterClass === CharacterClass.lineBreak;
}

/** White space, comma, semicolon and colon end no name and no date. */
function isSeparator(code: number): boolean {
  return isSpace(code) || code === 0x2c || code === 0x3b || code === 0x3a;
}

/**
 * Without the separators at both ends and the stop that ends the sentence. A stop that was recognised as part of a name or date stays, and that of an abbreviation (`Acme Inc.`).
 */
function withoutStop({ markup, entities, dates }: Analysis, line: Span, words: Span): Span {
  const { plain } = markup;
  const tight = withoutEdges(plain, words, isSeparator);
  const bare = withoutEdges(plain, tight, (code) => isSeparator(code) || isStop(code));
  if (bare.end === tight.end || bare.start >= bare.end) return tight;
  const end = { start: markup.toSource(bare.end, "end"), end: markup.toSource(tight.end, "end") };
  const found = [...touching(entities, end), ...touching(dates, end)].map((span) => markup.toPlain(span.end));
  const text = plain.slice(line.start, line.end);
  const last = found.filter((offset) => bare.end <= offset && offset <= tight.end);
  return { start: tight.start, end: Math.max(wordEndAt(text, bare.end - line.start) + line.start, ...last) };
}

/** What ends a sentence. */
function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x3002;
}

/** A mouse that let go too early: `«ena Okafo»r` means the name. Only where a script tells words by case and spaces; a capital in a word begins another (`RuizTuesday`). */
function withWholeWords(text: string, { start, end }: Span): Span {
  let first = start;
  while (isInsideWord(text, first)) first--;
  let last = end;
  while (isInsideWord(text, last)) last++;
  return { start: first, end: last };
}

function isInsideWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = CLASSES[text.charCodeAt(offset - 1)] as number;
  const after = CLASSES[text.charCodeAt(offset)] as number;
  const isLowHalf = isLowSurrogate(text.charCodeAt(offset));
  if (before === CharacterClass.surrogate) return isLowHalf;
  if (after === CharacterClass.mark) return !isLowHalf && before >= CharacterClass.lower;
  if (before === CharacterClass.digit) return after === CharacterClass.digit;
  if (before === CharacterClass.upper) return after === CharacterClass.lower || after === CharacterClass.upper;
  const goesOn = before === CharacterClass.lower || before === CharacterClass.mark;
  return goesOn && after === CharacterClass.lower && !isLowSurrogate(text.charCodeAt(offset - 1));
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The words between two quotation marks mean the quotation; one word of a recognised quote, or most of it, the quote, unless they shall be a quotation inside it. */
function quotedWords(analysis: Analysis, line: Span, words: Span, isInner: boolean): Span {
  const { markup } = analysis;
  const marked = withMarks(markup.plain, line, words);
  if (marked !== words || isInner) return marked;
  const source = { start: markup.toSource(words.start, "start"), end: markup.toSource(words.end, "end") };
  const around = touching(markedQuotes(analysis), source).find((quote) => covers(quote, source));
  if (!around) return words;
  const quote = toPlain(markup, around);
  const isMost = 2 * lengthOf(words) > lengthOf(quote);
  return isMost || !/\s/.test(markup.plain.slice(words.start, words.end)) ? quote : words;
}

/** The words between two quotation marks mean the quotation with its marks, as the recogniser takes it. */
function withMarks(text: string, line: Span, words: Span): Span {
  const around = quotationsIn(text, line).findLast(
    ({ inner }) =>
      inner.start <= words.start && words.end <= inner.end && isOnlyPunctuation(text, inner.start, words.start),
  );
  const isWhole = around && isOnlyPunctuation(text, words.end, around.inner.end);
  return isWhole ? { start: around.start, end: around.end } : words;
}

function isOnlyPunctuation(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const characterClass = CLASSES[text.charCodeAt(i)] as number;
    if (characterClass !== CharacterClass.punctuation && characterClass !== CharacterClass.space) return false;
  }
  return true;
}

function quotationsIn(text: string, line: Span): readonly (Span & { readonly inner: Span })[] {
  return quotations(text.slice(line.start, line.end)).map(({ start, end, inner }) => ({
    start: start + line.start,
    end: end + line.start,
    inner: { start: inner.start + line.start, end: inner.end + line.start },
  }));
}

/** The element that holds exactly these plain words. What is a name to one is a date to the other (`May`); a quotation may well be one name. */
function exactElement({ elements }: Markup, words: Span, role: TagRole): Element | undefined {
  return elements.findLast(
    (element) =>
      element.plain.start === words.start && element.plain.end === words.end && isOfKin(roleOf(element), role),
  );
}

function isOfKin(a: TagRole, b: TagRole): boolean {
  return a === b || (a === "name" && b === "date") || (a === "date" && b === "name");
}

function nameAt(analysis: Analysis, offset: number): ChosenPlace {
  const { markup } = analysis;
  const cursor = { start: offset, end: offset };
  const found = touching(analysis.entities, cursor).findLast(({ type }) => type !== "money");
  const words = found ? toPlain(markup, found) : runAround(markup, offset);
  const element =
    elementAround(markup, offset, "name") ??
    (words && (holder(markup, words, "name") ?? exactElement(markup, words, "name")));
  if (element) return { kind: "element", element };
  if (words) return { kind: "words", words: toSource(markup, words) };
  return nothing(t("There is no word at the cursor: put it on a name, or select the words."));
}

function runAround(markup: Markup, offset: number): Span | undefined {
  const at = markup.toPlain(offset);
  const line = lineAround(markup.plain, at);
  const run = nameRunAt(markup.plain.slice(line.start, line.end), at - line.start);
  return run && { start: run.start + line.start, end: run.end + line.start };
}

function dateAt({ markup, dates }: Analysis, offset: number): ChosenPlace {
  const found = beside(dates, offset);
  const words = found && toPlain(markup, found);
  const element = words
    ? (holder(markup, words, "date") ?? exactElement(markup, words, "date"))
    : (elementAround(markup, offset, "date") ?? elementAround(markup, offset, "name"));
  if (element) return { kind: "element", element };
  if (words) return { kind: "words", words: toSource(markup, words) };
  return nothing(t("No date is recognised at the cursor: select the words of the date."));
}

/** The smallest quotation around the cursor: tagged, recognised, or only between its marks; else the reported speech there. */
function speechAt(analysis: Analysis, offset: number): ChosenPlace {
  const { markup, nonquotes } = analysis;
  const at = markup.toPlain(offset);
  const line = lineAround(markup.plain, at);
  const cursor = { start: offset, end: offset };
  const recognised = [...touching(markedQuotes(analysis), cursor), ...touching(nonquotes, cursor)].map((quote) =>
    toPlain(markup, quote),
  );
  const marked = quotationsIn(markup.plain, line).filter(({ start, end }) => start <= at && at <= end);
  const words = smallest([...recognised, ...marked]);
  const element = elementAround(markup, offset, "speech");
  const isTagged = element && (!words || lengthOf(element.plain) <= lengthOf(words));
  if (isTagged) return { kind: "element", element };
  if (words) return { kind: "words", words: toSource(markup, words) };
  const reported = quoteAt(analysis, cursor);
  if (reported) return { kind: "words", words: toSource(markup, toPlain(markup, reported)) };
  return nothing(t("There is no quotation around the cursor: put it between quotation marks, or select the words."));
}

function smallest(spans: readonly Span[]): Span | undefined {
  return spans.reduce<Span | undefined>((least, span) => {
    return least && lengthOf(least) <= lengthOf(span) ? least : span;
  }, undefined);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** The innermost element of the role that holds the plain words. */
function holder({ elements }: Markup, words: Span, role: TagRole): Element | undefined {
  return elements.findLast(
    (element) => roleOf(element) === role && element.plain.start <= words.start && words.end <= element.plain.end,
  );
}

/** The innermost element of the role around the offset; its tags count as inside. */
function elementAround({ elements }: Markup, offset: number, role: TagRole): Element | undefined {
  return elements.findLast((element) => roleOf(element) === role && element.start <= offset && offset <= element.end);
}
