import type { QuoteClaim } from "../../model/reading.ts";
import { cueAt } from "./grammar/cueAt.ts";
import type { Phrase } from "./grammar/nounPhrase.ts";
import { type Outline, sentenceStart } from "./grammar/outline.ts";

/** A quote of the paragraph, as far as another may go on with it. */
export interface Spoken {
  readonly kind: QuoteClaim["kind"];
  readonly cue?: Phrase | undefined;
  /** Its item in the outline. */
  readonly place: number;
}

/** Whether two quotes are under one cue and none stands between them: “It rained,” he said, “and it blew” / it was “wet” and “windy,” he said. */
export function sharesCue(
  outline: Outline,
  place: number,
  cue: Phrase | undefined,
  previous: Spoken | undefined,
): boolean {
  if (cue === undefined || previous?.cue?.start !== cue.start) return false;
  for (let i = previous.place + 1; i < place; i++) if (i !== cue.start && cueAt(outline, i) !== undefined) return false;
  return true;
}

/**
 * Whether the words at `place` are an aside of the reporter's, who tells of the quote before them: “It is fun,” she said, describing how she washes “mixers” all day. No comma or dash sets them off as
 * that quote's second half.
 */
export function isAside(outline: Outline, place: number, previous: Spoken | undefined): boolean {
  const cue = previous?.cue?.start ?? -1;
  if (previous?.kind !== "direct" || cue < previous.place || cue > place || cue < sentenceStart(outline, place))
    return false;
  const before = outline.lower[place - 1];
  return outline.commas[place - 1] !== true && before !== "—" && before !== "–" && before !== "-" && before !== ":";
}

/**
 * Whether a quote at `place` without a cue of its own goes on with the one before: that quote, or the sentence that names its speaker, stands right before it (“Why now?” he asked. “We can wait.”). Words
 * that the reporter has worked into a sentence of his own are complete with it.
 */
export function goesOn(outline: Outline, place: number, previous: Spoken): boolean {
  const before = sentenceStart(outline, Math.max(0, place - 1));
  const cue = previous.cue?.start ?? -1;
  if (previous.place === place - 1) return true;
  if (previous.kind === "mixed" && cue < previous.place) return false;
  return (previous.place >= before || cue >= before) && !hasNewCue(outline, place, cue);
}

/** he said, adding: / Okri added that */
function hasNewCue(outline: Outline, place: number, cue: number): boolean {
  const before = outline.lower[place - 1];
  const last = before === "," || before === ":" || before === "that" ? place - 2 : place - 1;
  return last !== cue && cueAt(outline, last) !== undefined;
}
