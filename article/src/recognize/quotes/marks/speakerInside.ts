import type { QuoteClaim } from "../../../model/reading.ts";
import { cueOf } from "../grammar/cueVerbs.ts";
import type { QuotedStretch } from "./quotationMarks.ts";

/** Who speaks where the marks hold it, too. */
export type Inside = Pick<QuoteClaim, "speaker" | "cue" | "basis">;

/** Who speaks, where the marks hold it: in a transcript, and in Russian and Ukrainian. `opensParagraph`: the stretch does. */
export function speakerInside(text: string, stretch: QuotedStretch, opensParagraph: boolean): Inside | undefined {
  return (opensParagraph ? labelInside(text, stretch) : undefined) ?? tellerInside(text, stretch);
}

/** A transcript in marks says in the marks who speaks: "OKRI: We shall see." */
function labelInside(text: string, { innerStart, innerEnd }: QuotedStretch): Inside | undefined {
  const found = LABEL.exec(text.slice(innerStart, Math.min(innerEnd, innerStart + LONGEST_LABEL)));
  const label = found?.[1];
  if (label === undefined || NO_SPEAKERS.has(label)) return undefined;
  return { speaker: { start: innerStart, end: innerStart + label.length }, basis: "mark" };
}

const LABEL = /^(\p{Lu}[\p{Lu}.’' -]+\p{Lu}):\s/u;
/** Code units, with the colon. */
const LONGEST_LABEL = 32;

const NO_SPEAKERS: ReadonlySet<string> = new Set(
  "BREAKING|BREAKING NEWS|UPDATE|UPDATED|EXCLUSIVE|VIDEO|WATCH|NOTE|REPORT|ALERT|LIVE|JUST IN|READ|READ MORE|CORRECTION|WARNING|OPINION|ANALYSIS|PHOTOS|PS".split(
    "|",
  ),
);

/** Russian and Ukrainian leave the marks open around the reporter's words: «Мост закрыт, — сказал Окрин. — Он закрыт и завтра». */
function tellerInside(text: string, { start, innerStart, innerEnd }: QuotedStretch): Inside | undefined {
  if (text.charCodeAt(start) !== 0xab && text.charCodeAt(start) !== 0x201e) return undefined;
  const words = text.slice(innerStart, innerEnd);
  for (const found of words.matchAll(TELLER)) {
    const [whole, lead = "", verb = "", speaker = ""] = found;
    if (cueOf(verb.toLowerCase())?.inverts !== true) continue;
    const verbStart = innerStart + found.index + lead.length;
    const at = innerStart + found.index + whole.lastIndexOf(speaker);
    return {
      speaker: { start: at, end: at + speaker.length },
      cue: { start: verbStart, end: verbStart + verb.length },
      basis: "verb",
    };
  }
  return undefined;
}

/** A dash behind a comma or stop, the verb, who speaks (the name, where words stand before it), a stop or comma with another dash. */
const TELLER =
  /([,!?…]\s?[—–-]\s)(\p{Ll}+)\s(?:\p{Ll}[\p{L}’'-]*\s){0,4}?((?:\p{Lu}[\p{L}’'-]*\s?){0,3}\p{Lu}[\p{L}’'-]*|\p{Ll}{2,})(?=[.,]\s?[—–-]\s)/gu;

/** "(Applause.)" in a transcript: nobody says so. */
export function isRemark(text: string, { innerStart, innerEnd }: QuotedStretch): boolean {
  return text.charCodeAt(innerStart) === 0x28 && /\)[.”"]*\s*$/.test(text.slice(innerStart, innerEnd));
}
