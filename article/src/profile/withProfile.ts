import { isContentKind, type LineVerdict } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import { oncePer } from "../model/oncePer.ts";
import type { FurnitureLine, LearntLine, Profile, SourceProfile } from "../model/profile.ts";
import type { DocumentLine } from "../model/reading.ts";
import { linePattern } from "./linePattern.ts";
import type { Source } from "./sourceOf.ts";

/**
 * The verdicts with what the profile knows of these lines. What a person has said there is certain; what was learnt makes a line furniture unless it is this text's headline. A line that is furniture
 * already keeps its kind: a by-line still says who wrote it.
 */
export function withProfile(
  profile: Profile,
  source: Source | undefined,
  lines: readonly DocumentLine[],
  verdicts: readonly LineVerdict[],
): readonly LineVerdict[] {
  const said = saidOf(profile);
  const of = sourceIn(profile, source);
  const learnt = of && learntOf(of);
  if (said.size === 0 && !learnt) return verdicts;
  return verdicts.map((verdict, i) => {
    const pattern = patternOf(lines[i] as DocumentLine);
    const word = said.get(pattern);
    if (word === "never") return asArticle(verdict);
    if (word) return asFurniture(verdict, word.kind, 1, ALWAYS);
    const line = learnt?.get(pattern);
    if (!of || !line || verdict.kind === "headline") return verdict;
    const kind = verdict.boilerplate ? verdict.kind : line.kind;
    return asFurniture(verdict, kind, confidenceOf(line, of), reasonOf(line, of));
  });
}

function asFurniture(verdict: LineVerdict, kind: FurnitureLine["kind"], least: number, reason: Message): LineVerdict {
  const { start, end, boilerplate, confidence, reasons } = verdict;
  return boilerplate
    ? { start, end, boilerplate, kind, confidence: Math.max(confidence, least), reasons: [reason, ...reasons] }
    : { start, end, boilerplate: true, kind, confidence: least, reasons: [reason] };
}

function asArticle({ start, end, kind }: LineVerdict): LineVerdict {
  const content = isContentKind(kind) ? kind : "body";
  return { start, end, boilerplate: false, kind: content, confidence: 1, reasons: [NEVER] };
}

const ALWAYS = message("The folder's furniture profile says so: always remove lines like this.");
const NEVER = message("The folder's furniture profile says so: never flag lines like this.");

function reasonOf({ files }: LearntLine, { files: of }: SourceProfile): Message {
  return message("Stands in {0} of {1} files of this source.", files, of);
}

/** What stands in every file is as good as certain; what stands in one of ten was flagged by itself in most of them. */
function confidenceOf({ files }: LearntLine, { files: of }: SourceProfile): number {
  return Math.min(0.99, 0.9 + (0.1 * files) / of);
}

/** A name that the profile does not know may have been written by a clean, after the profile: such a file is one of those that said nothing. */
function sourceIn({ sources }: Profile, source: Source | undefined): SourceProfile | undefined {
  const named = sources.find((each) => each.source === source?.name);
  return named ?? (source?.by === "name" ? sources.find((each) => each.source === undefined) : undefined);
}

/** A line remembers its pattern as it remembers its reading. */
function patternOf({ reading }: DocumentLine): string {
  return patternOfReading(reading);
}

const patternOfReading: (reading: DocumentLine["reading"]) => string = oncePer(({ paragraph }) =>
  linePattern(paragraph.text),
);

const saidOf: (profile: Profile) => ReadonlyMap<string, FurnitureLine | "never"> = oncePer(
  ({ always, never }: Profile) =>
    new Map<string, FurnitureLine | "never">([
      ...always.map((entry) => [linePattern(entry.line), entry] as const),
      // Where both are said, the text stays.
      ...never.map((line) => [linePattern(line), "never"] as const),
    ]),
);

const learntOf: (source: SourceProfile) => ReadonlyMap<string, LearntLine> = oncePer(
  ({ furniture }: SourceProfile) => new Map(furniture.map((entry) => [linePattern(entry.line), entry])),
);
