import { afterDateline, isCapital, type Phrase, phraseFrom } from "./nounPhrase.ts";
import type { Outline } from "./outline.ts";
import type { Report } from "./report.ts";
import { bodyEnd, hasFiniteVerb } from "./reportedClause.ts";

/** According to Okri, the plan had failed. / The plan had failed, according to Okri. / The plan, according to Okri, had failed. */
export function reportBySource(outline: Outline, cue: Phrase, { start, end }: Phrase): Report | undefined {
  const speaker = phraseFrom(outline, cue.end, end);
  if (speaker === undefined || !mayBeSource(outline, cue, speaker)) return undefined;
  const body = bodyEnd(outline, speaker.end, end);
  let comma = speaker.end;
  while (comma < body && outline.lower[comma] !== ",") comma++;
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

/** German "laut" is an adjective, too, and "zufolge" stands behind its source. */
function mayBeSource(outline: Outline, cue: Phrase, speaker: Phrase): boolean {
  const word = outline.lower[cue.start];
  return word !== "zufolge" && (word !== "laut" || isCapital(outline, speaker.end - 1));
}
