import { expect } from "vitest";
import type { QuoteClaim } from "../../../../article/src/model/reading.ts";
import type { Span } from "../../../../article/src/model/span.ts";
import { claimQuotes } from "../../../../article/src/recognize/quotes/index.ts";
import { readParagraph } from "../../../../article/src/segment/paragraph.ts";

/**
 * One paragraph with its quotes drawn in: `⟦“We go,”⟧=direct(Okri) said Okri.` Spans stand in ⟦…⟧ because « and » are quotation marks here; in brackets the speaker, `?` where
 * none is claimed. A failure shows what was found in the same notation.
 */
export function expectQuotes(drawn: string): void {
  const text = drawn.replace(/⟦|⟧=\w+(?:\([^)]*\))?/g, "");
  expect(draw(text, claimQuotes(readParagraph(text)))).toBe(drawn);
}

/** Utterance numbers of the claims, renumbered from 0 in order. */
export function utterancesOf(text: string): readonly number[] {
  const seen: number[] = [];
  return claimQuotes(readParagraph(text)).map(({ utterance }) => {
    if (!seen.includes(utterance)) seen.push(utterance);
    return seen.indexOf(utterance);
  });
}

function draw(text: string, claims: readonly QuoteClaim[]): string {
  const edits: { at: number; order: number; insert: string }[] = [];
  for (const claim of claims) {
    edits.push({ at: claim.start, order: 1, insert: "⟦" });
    edits.push({ at: claim.end, order: 0, insert: `⟧=${label(text, claim)}` });
  }
  edits.sort((a, b) => b.at - a.at || b.order - a.order);
  return edits.reduce((drawn, { at, insert }) => drawn.slice(0, at) + insert + drawn.slice(at), text);
}

function label(text: string, claim: QuoteClaim): string {
  const kind = claim.unopened ? "unopened" : claim.open ? "open" : claim.kind;
  const isSpeech = claim.kind === "direct" || claim.kind === "mixed";
  return isSpeech ? `${kind}(${claim.speaker ? slice(text, claim.speaker) : "?"})` : kind;
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
