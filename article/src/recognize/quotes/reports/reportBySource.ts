import { DETERMINERS } from "../grammar/functionWords.ts";
import { afterDateline, isCapital, type Phrase, phraseFrom } from "../grammar/nounPhrase.ts";
import type { Outline } from "../grammar/outline.ts";
import type { Report } from "./report.ts";
import { bodyEnd, hasFiniteVerb } from "./reportedClause.ts";

/** According to Okri, the plan had failed. / The plan had failed, according to Okri. / The plan, according to Okri, had failed. */
export function reportBySource(outline: Outline, cue: Phrase, { start, end }: Phrase): Report | undefined {
  const speaker = phraseFrom(outline, cue.end, end);
  if (speaker === undefined || !mayBeSource(outline, cue, speaker)) return undefined;
  const body = bodyEnd(outline, speaker.end, end);
  const comma = closingComma(outline, speaker.end, body);
  const rest = { start: comma + 1, end: body };
  const before = outline.lower[cue.start - 1];
  if (cue.start - start <= 1 || before === ":") {
    return comma < body ? { pieces: [rest], cue, speaker, basis: "source", confidence: 0.9 } : undefined;
  }
  const isSetOff = before === ",";
  const first = { start: afterDateline(outline, start, cue.start), end: isSetOff ? cue.start - 1 : cue.start };
  if (outline.lower[first.end - 1] === "that") return undefined;
  const isLast = isSetOff || outline.lower[cue.start] === "according";
  if (isLast && hasFiniteVerb(outline, first.start, first.end))
    return { pieces: [first], cue, speaker, basis: "source", confidence: 0.7 };
  if (!isSetOff || comma >= body) return undefined;
  return { pieces: [first, rest], cue, speaker, basis: "source", confidence: 0.65 };
}

/** The comma behind a source and its apposition: "Okri, a former judge,"; `to` where there is none. */
function closingComma(outline: Outline, from: number, to: number): number {
  const first = commaFrom(outline, from, to);
  const second = commaFrom(outline, first + 1, to);
  const isApposition =
    DETERMINERS.has(outline.lower[first + 1] as string) && !hasFiniteVerb(outline, first + 1, second);
  return second < to && isApposition ? second : first;
}

function commaFrom(outline: Outline, from: number, to: number): number {
  let i = from;
  while (i < to && outline.lower[i] !== ",") i++;
  return Math.min(i, to);
}

/** German "laut" is an adjective, too, and "zufolge" stands behind its source. */
function mayBeSource(outline: Outline, cue: Phrase, speaker: Phrase): boolean {
  const word = outline.lower[cue.start];
  return word !== "zufolge" && (word !== "laut" || isCapital(outline, speaker.end - 1));
}
