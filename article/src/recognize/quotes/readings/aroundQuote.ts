import { isCapital, phraseBefore, phraseFrom } from "../grammar/nounPhrase.ts";
import { sentenceEnd, sentenceStart } from "../grammar/outline.ts";
import { Way } from "./candidates.ts";
import { type Pattern, plain } from "./pattern.ts";

/** “…,” Russian media quoted him as saying / Die Zeitung zitiert Okri mit den Worten: „…“ */
export const quotedAsSaying: Pattern = (outline, place, accept) => {
  for (let i = place - 1, start = sentenceStart(outline, place); i >= start; i--) {
    if (outline.lower[i] !== "zitiert" && outline.lower[i] !== "zitierte") continue;
    const speaker = phraseFrom(outline, outline.lower[i + 1] === "dazu" ? i + 2 : i + 1, place);
    if (speaker === undefined || outline.lower[speaker.end] !== "mit") break;
    return accept(plain(Way.quotedAsSaying, speaker, { start: i, end: i + 1 }));
  }
  const end = sentenceEnd(outline, place);
  for (let i = place + 1; i + 2 < end; i++) {
    const word = outline.lower[i];
    if (word !== "quoted" && word !== "cited" && word !== "quotes" && word !== "quoting") continue;
    const speaker = phraseFrom(outline, i + 1, end);
    if (speaker === undefined || outline.lower[speaker.end] !== "as") continue;
    return accept(plain(Way.quotedAsSaying, speaker, { start: i, end: Math.min(end, speaker.end + 2) }));
  }
};

/** Dem Minister zufolge „…“ / „…“, Okri zufolge: the source stands before its word. */
export const sourceAhead: Pattern = (outline, place, accept) => {
  const start = sentenceStart(outline, place);
  for (let i = start, end = sentenceEnd(outline, place); i < end; i++) {
    if (outline.lower[i] !== "zufolge") continue;
    const speaker = phraseBefore(outline, i, start);
    const way = i < place ? Way.sourceBefore : Way.sourceAfter;
    if (speaker !== undefined) return accept(plain(way, speaker, { start: i, end: i + 1 }));
  }
};

/** in Okri's words, “…” / “…,” in her words */
export const inWords: Pattern = (outline, place, accept) => {
  for (let i = sentenceStart(outline, place), end = sentenceEnd(outline, place); i + 2 < end; i++) {
    if (outline.lower[i] !== "in") continue;
    const speaker = phraseFrom(outline, i + 1, end);
    if (speaker === undefined) continue;
    const last = outline.lower[speaker.end - 1];
    const next = outline.lower[speaker.end];
    if (last !== "words" && next !== "words") continue;
    if (last === "words" && speaker.end - speaker.start < 2) continue;
    let nameEnd = last === "words" ? speaker.end - 1 : speaker.end;
    while (nameEnd - 1 > speaker.start && !isCapital(outline, nameEnd - 1)) nameEnd--;
    return accept(plain(Way.inWords, { start: speaker.start, end: nameEnd }, { start: i, end: speaker.end }));
  }
};
