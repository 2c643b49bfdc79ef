import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Analysis,
  applyEdits,
  CONTENTS_SECTIONS,
  codeActions,
  codeLenses,
  completion,
  completionNote,
  contents,
  contentsEdits,
  type DocumentSymbol,
  diagnostics,
  documentLinks,
  documentSymbols,
  foldingRanges,
  hover,
  inlayHints,
  LAYERS,
  renamable,
  rename,
  type Span,
  tagAll,
  useTranslation,
} from "../../../article/src/index.ts";
import { TAGS } from "../../../article/src/markup/tags.ts";
import knowledge from "../../../models/knowledge.json" with { type: "json" };
import { read } from "./show.ts";

/** What stands in a translated text is marked `⟦…⟧`, without its gaps: what fills those has to be marked by itself, or be nobody's words. */
beforeAll(() => useTranslation((text) => `⟦${text.replace(/\{\d+\}/g, "⟧$&⟦")}⟧`));
afterAll(() => useTranslation((text) => text));

const SAMPLES = ["bibliobus-zarichne", "council-budget", "fernwaerme-lechenau", "harbour-strike"].map((name) => {
  const file = new URL(`../../../samples/${name}.article`, import.meta.url);
  return [name, readFileSync(file, "utf8")] as const;
});

/** Of every kind of line, tag and slip something. */
const SLIPS = `---
title: Ölhafen
register: wer.yaml
published: 2024-06-03
---
Ölhafen: Vertrag steht
Von Jana Kühl
3. Juni 2024, 08:15
Tweet
Tweet

<persName who="#jana" x="1">Jana Kühl</persName> <orgname>Hafen AG</orgname> <date>Monday</date> &nbsp;GrÃ¼n <b>alt</b> zero\u200bwidth. https://example.org/a

“<said>Wir haben <persName>Kühl<persName> gesehen</said>,” said Jana Kühl on Monday. “Nobody</said> left.”
Kühl met Omar Kühl in Bremen in early March 2023, about two weeks ago, and late on Tuesday. “Fine”, she said.
`;

describe.each([...SAMPLES, ["slips", SLIPS] as const])("everything said of %s", (_name, text) => {
  test.each([
    ["as it is", (analysis: Analysis) => analysis],
    ["tagged", (analysis: Analysis) => read(applyEdits(analysis.text, tagAll(analysis, LAYERS).edits))],
  ])("can be translated: %s", (_state, prepare) => {
    const analysis = prepare(read(text));
    const unglued = analysis.text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
    const known = new Set([
      ...wordsOf(analysis.text),
      ...wordsOf(unglued),
      ...wordsOf(analysis.markup.plain),
      ...KEYS,
      ...AREAS,
    ]);
    const spoken = [...new Set(said(analysis))];
    expect(spoken.length).toBeGreaterThan(10);
    const bare = spoken
      .map((each) => [each, foreignWords(each, known)] as const)
      .filter(([, words]) => words.length > 0);
    expect(Object.fromEntries(bare)).toEqual({});
  });
});

/** Names of countries and regions stand in every language as the sources have them. */
const AREAS = new Set(wordsOf(knowledge.countries + knowledge.regions));

/** Keys of the front matter and attributes are code wherever they stand. */
const KEYS: readonly string[] = [
  ...["title", "byline", "published", "updated", "source", "url", "language", "subjects"],
  ...Object.values(TAGS).flatMap(({ attributes }) => attributes.flatMap(wordsOf)),
];

/** The words that may be English, case aside; a cue list has them in lower case. */
function wordsOf(text: string): readonly string[] {
  return Array.from(text.toLowerCase().matchAll(/(?<![\p{L}\p{M}])[a-z]+(?![\p{L}\p{M}])/gu), String);
}

/** Words that no message holds and that are neither the article's nor code: a tag with its attributes, a code of a finding, a value (`2024-W23`, `PRESENT_REF`, `APPROX`), a pointer, a link; what stands behind a source, or is one. What `…` has cut is no word. */
function foreignWords(sentence: string, known: ReadonlySet<string>): readonly string[] {
  const rest = sentence
    .replace(/⟦[^⟦⟧]*(?:⟧|$)/g, " ")
    .replace(
      /<[^<>]*>|`[^`]*`|&lt;|\b(?:furniture|text|markup)\/[a-z-]+|(?:#|&#35;)[\p{L}\p{N}-]+|[\p{L}\p{M}]+…|…[\p{L}\p{M}]+/gu,
      " ",
    )
    .replace(/\]\([^)]*\)|\*WordNet 2011\*: .*|\*GeoNames\*/g, " ")
    .replace(/[A-Z\d:-]*\d[A-Z\d:-]*|\b[A-Z_]{2,}\b/g, " ");
  return wordsOf(rest).filter((word) => !known.has(word));
}

/** Whatever an editor shows of an article. */
function* said(analysis: Analysis): Iterable<string> {
  for (const { message } of diagnostics(analysis)) yield message;
  for (const { title } of codeLenses(analysis)) yield title;
  for (const { summary } of foldingRanges(analysis)) yield summary;
  for (const { tooltip } of documentLinks(analysis)) yield tooltip;
  yield* ofSymbols(documentSymbols(analysis));
  const everywhere = { start: 0, end: analysis.text.length };
  for (const { label, tooltip } of inlayHints(analysis, everywhere, { dates: true, speakers: true })) {
    yield label;
    yield tooltip();
  }
  yield* ofContents(analysis);
  yield* ofCompletions(analysis);
  for (const place of places(analysis)) {
    yield hover(analysis, place.start)?.markdown ?? "";
    for (const action of codeActions(analysis, place)) {
      yield action.title;
      yield action.disabled ?? "";
      for (const { doubt } of action.id === "tagAllMentions" ? action.edits() : []) yield doubt ?? "";
    }
  }
}

function* ofSymbols(symbols: readonly DocumentSymbol[]): Iterable<string> {
  for (const { name, detail, children } of symbols) {
    yield name;
    yield detail;
    yield* ofSymbols(children);
  }
}

function* ofContents(analysis: Analysis): Iterable<string> {
  for (const section of CONTENTS_SECTIONS) {
    for (const node of contents(analysis, { section })) {
      yield node.label;
      yield node.detail;
      for (const { label, detail } of contents(analysis, node)) yield `${label} ${detail}`;
      for (const action of ["tag", "untag", "remove", "keep", "repair"] as const)
        yield contentsEdits(analysis, node, action).reason ?? "";
    }
  }
}

function* ofCompletions(analysis: Analysis): Iterable<string> {
  const { text, markup } = analysis;
  const keys = (markup.frontMatter?.entries ?? []).flatMap(({ keySpan, valueSpan }) => [keySpan.start, valueSpan.end]);
  // Behind `<`, in the name, behind it, in each value.
  const inTags = markup.elements.flatMap(({ startTag, attributes }) => [
    startTag.start + 1,
    text.startsWith(" ", startTag.start + 5) ? startTag.start + 6 : startTag.end - 1,
    ...attributes.map(({ end }) => end - 1),
  ]);
  for (const offset of [...keys, ...inTags.slice(0, MOST_PLACES)]) {
    for (const { detail = "", topic } of completion(analysis, offset)) {
      yield detail;
      yield completionNote(analysis, topic) ?? "";
    }
    for (const answer of [renamable(analysis, offset), rename(analysis, offset, "1 2")])
      yield "reason" in answer ? answer.reason : "";
  }
}

/** The top, and where anything stands: a cursor there, and the whole of it selected; each line; a selection over two lines. */
function places(analysis: Analysis): readonly Span[] {
  const { entities, dates, quotes, lines, defects, markup } = analysis;
  const spans: readonly Span[] = [
    ...entities,
    ...dates,
    ...quotes,
    ...lines,
    ...defects,
    ...markup.problems,
    ...markup.elements,
  ];
  const few = spans.filter((_, i) => i % Math.ceil(spans.length / MOST_PLACES) === 0);
  return [
    { start: 0, end: 0 },
    { start: 0, end: analysis.text.length },
    ...few.flatMap(({ start, end }) => [
      { start, end },
      { start, end: start },
    ]),
  ];
}

const MOST_PLACES = 30;
