import type { MetadataValue } from "../model/analysis.ts";
import type { Page, PageLine } from "./page.ts";
import { trimmedSpan } from "./page.ts";

/** `Subjects: A, B`, `Tags:`, `Filed under …`, `MORE ON`, `Themen:`, `Теги:`; also alone on the line. */
const LABEL =
  /^\s{0,8}(?:(?:subjects?|tags?|posted in|categories|topics?|keywords?|tagged|related topics|themen|schlagworte|schlagwörter|mots-clés|thèmes|temas|etiquetas|argomenti|теги|темы|теми)\s{0,2}(?::|$)|(?:filed under|more on|read more about|tagged with|more about)(?:\s{0,2}:|\s|$))\s{0,3}/iu;

/** Commas, semicolons, bars, bullets, hashes part subjects. */
const SEPARATOR = /\s{0,3}[,;|•·#]\s{0,3}/;

/** `IranRussiaISW`, `NATOSummit`: tags of a list whose markup is gone. Names of one piece come apart here too, so only where no mark parts the list. */
const JOINT = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}\p{Lu})(?=\p{Lu}\p{Ll})/u;
/** Honest capitals inside a word. */
const JOINED = /^(?:Mc|Mac|De|Di|Du|La|Le|O|i|e|You|Linked|Face)$/;

/** A list of subjects is no paragraph. */
const LONGEST = 400;
/** Words of one subject. */
const MOST_WORDS = 6;

type Subjects = MetadataValue<readonly string[]>;

/** The topics the page names for the article, from its labelled line, else from a run of lines judged to be tags under the text. */
export function findSubjects(page: Page): Subjects | null {
  let unlabelled: Subjects | null = null;
  for (let i = Math.max(page.headline + 1, 0); i < page.length; i++) {
    const line = page.at(i);
    if (line === undefined || line.text.length > LONGEST || line.kind === "related" || line.isText) continue;
    const label = LABEL.exec(line.text)?.[0];
    const isTags = line.kind === "tags";
    if (label !== undefined && (isTags || label.includes(":"))) {
      const subjects = subjectsFrom(page, line, label.length);
      if (subjects !== null) return subjects;
    } else if (isTags && unlabelled === null) unlabelled = subjectsFrom(page, line, 0);
  }
  return unlabelled;
}

/** The line's own subjects, and those of the tag lines below where the line is a label alone or a run of single tags. */
function subjectsFrom(page: Page, line: PageLine, offset: number): Subjects | null {
  const own = line.text.slice(offset);
  const values = splitSubjects(own);
  let start = line.start + offset;
  let { end } = trimmedSpan(line.text);
  end += line.start;
  if (values.length === 0 || offset === 0) {
    for (let i = line.index + 1; i < page.length; i++) {
      const below = page.at(i);
      if (below?.kind !== "tags" || LABEL.test(below.text)) break;
      const more = splitSubjects(below.text);
      if (values.length === 0) start = below.start + trimmedSpan(below.text).start;
      values.push(...more);
      if (more.length > 0) end = below.start + trimmedSpan(below.text).end;
    }
  }
  if (values.length === 0) return null;
  return { value: [...new Set(values)], start: offset === 0 ? start + trimmedSpan(own).start : start, end };
}

function splitSubjects(text: string): string[] {
  const parts = text.split(SEPARATOR).filter((part) => part.trim() !== "");
  const whole = parts.length === 1 ? unglued(parts[0] as string) : parts;
  return whole
    .map((part) => part.trim().replace(/\.$/, ""))
    .filter((part) => part !== "" && wordCount(part) <= MOST_WORDS);
}

function unglued(text: string): readonly string[] {
  const parts: string[] = [];
  for (const part of text.split(JOINT)) {
    const before = parts.at(-1);
    const tail = before?.slice(before.lastIndexOf(" ") + 1);
    if (before !== undefined && tail !== undefined && JOINED.test(tail)) parts[parts.length - 1] = before + part;
    else parts.push(part);
  }
  return parts;
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
