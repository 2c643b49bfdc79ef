import { subjectOf } from "../grammar/cueSubject.ts";
import type { Cue } from "../grammar/cueVerbs.ts";
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SPEAKER_PRONOUNS, TIME_WORDS } from "../grammar/functionWords.ts";
import { isAdverb, type Phrase } from "../grammar/nounPhrase.ts";
import { type Outline, QUOTE } from "../grammar/outline.ts";
import { FEWEST_WORDS, type Report } from "./report.ts";
import { bodyEnd } from "./reportedClause.ts";

/** Okri sagte, der Plan sei gescheitert / a déclaré que / dijo que / заявил, что. The confidence is that of an English clause: nothing was there to measure it on. */
export function foreignReport(outline: Outline, verb: number, cue: Cue, { start, end }: Phrase): Report | undefined {
  const from = foreignClause(outline, verb, end);
  if (from < 0) return undefined;
  const speaker = subjectOf(outline, verb, cue, start, end, from);
  const to = bodyEnd(outline, from, end);
  // "es hieß": nobody says it
  if (speaker === undefined || outline.lower[speaker.start] === "es" || to - from < FEWEST_WORDS) return undefined;
  return {
    pieces: [{ start: from, end: to }],
    cue: { start: verb, end: verb + 1 },
    speaker,
    basis: "verb",
    confidence: 0.7,
  };
}

/** The reported words stand no farther from their verb than this: "kündigte am Montag in Lima an, man werde". */
const FARTHEST_CLAUSE = 20;

/** First item of the clause that the verb at `verb` reports: behind a comma with "dass", or in the mood of reports, or at once with "que"; -1 if there is none. */
export function foreignClause(outline: Outline, verb: number, end: number): number {
  const { lower } = outline;
  let mood = -1;
  for (let i = verb + 1; i < Math.min(end, verb + FARTHEST_CLAUSE); i++) {
    const word = lower[i] as string;
    if (word === QUOTE || word === ":") return -1;
    if (isThat(word)) return lower[i - 1] === "," || i === verb + 1 || isAdverbial(outline, verb + 1) ? i : -1;
    if (mood < 0 && word === ",") mood = isReportedMood(outline, i + 1, end) ? i + 1 : 0;
  }
  return Math.max(mood, 0) || -1;
}

const THATS: ReadonlySet<string> = new Set("dass daß ob que si что що".split(" "));

function isThat(word: string): boolean {
  return THATS.has(word) || word.startsWith("qu'") || word.startsWith("qu’");
}

function isAdverbial(outline: Outline, i: number): boolean {
  const word = outline.lower[i] as string;
  return PREPOSITIONS.has(word) || isAdverb(outline, i) || TIME_WORDS.has(word);
}

/** German reports in this mood, with no "dass". */
const REPORTED_MOOD: ReadonlySet<string> = new Set(
  "sei seien habe hätten hätte werde würden würde müsse müssten dürfe könne könnten solle wolle wäre wären gebe gehe komme bleibe stehe".split(
    " ",
  ),
);

/** Whether a main clause in that mood starts at `from`; "weil …" and "der das …" are none. */
function isReportedMood(outline: Outline, from: number, end: number): boolean {
  const [first = "", second = ""] = [outline.lower[from], outline.lower[from + 1]];
  const isRelative = DETERMINERS.has(first) && (DETERMINERS.has(second) || SPEAKER_PRONOUNS.has(second));
  if (CONJUNCTIONS.has(first) || first === "da" || first === "um" || isRelative) return false;
  for (let i = from; i < end; i++) if (REPORTED_MOOD.has(outline.lower[i] as string)) return true;
  return false;
}
