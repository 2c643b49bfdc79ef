import type { Cluster, EntityMention, LineVerdict, NonQuote, QuoteMention } from "../../model/analysis.ts";
import type { DocumentLine, QuoteClaim } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { lastSubject } from "./claimQuotes.ts";
import { SpeakerResolver } from "./speakerResolver.ts";

/**
 * Joins the pieces of an utterance over paragraphs and finds the speaker of each; spans count in the plain text, in order. Quotes on furniture lines are marked and neither
 * continue nor are continued.
 */
export function attributeQuotes(
  lines: readonly DocumentLine[],
  verdicts: readonly LineVerdict[],
  mentions: readonly EntityMention[],
  clusters: readonly Cluster[],
): { readonly quotes: readonly QuoteMention[]; readonly nonquotes: readonly NonQuote[] } {
  const quotes: QuoteMention[] = [];
  const nonquotes: NonQuote[] = [];
  let groups = 0;
  let resolver: SpeakerResolver | undefined;
  let before: DocumentLine | undefined;
  let last: Utterance | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as DocumentLine;
    const isFurniture = verdicts[i]?.boilerplate === true;
    const { quotes: claims } = line.reading;
    let current = isFurniture ? undefined : last;
    const groupOf = new Map<number, number>();
    for (const claim of claims) {
      if (claim.kind === "indirect") continue;
      if (claim.kind !== "direct" && claim.kind !== "mixed") {
        nonquotes.push({ start: line.start + claim.start, end: line.start + claim.end, kind: claim.kind });
        continue;
      }
      const opensLine = isFirstVisible(line, claim);
      const joined: Utterance | undefined =
        opensLine && current !== undefined && current.line === i - 1 && current.open ? current : undefined;
      if (claim.unopened && joined === undefined) continue;
      if (claim.open && claim.kind === "mixed" && !opensNext(lines[i + 1])) {
        nonquotes.push({ start: line.start + claim.start, end: line.start + claim.end, kind: "scare" });
        continue;
      }
      resolver ??= new SpeakerResolver(lines, mentions, clusters);
      let speaker = claim.speaker && shifted(claim.speaker, line.start);
      const continued = joined ?? (speaker === undefined && opensLine && current?.line === i - 1 ? current : undefined);
      if (speaker === undefined) speaker = continued?.speaker;
      if (speaker === undefined && opensLine && before !== undefined && before.reading.quotes.length === 0) {
        const subject = lastSubject(before.reading.paragraph);
        speaker = subject && shifted(subject, before.start);
      }
      if (speaker === undefined && !isFurniture && !claim.open && isShort(claim)) {
        nonquotes.push({ start: line.start + claim.start, end: line.start + claim.end, kind: "scare" });
        continue;
      }
      const group = continued?.group ?? groupOf.get(claim.utterance) ?? groups++;
      groupOf.set(claim.utterance, group);
      if (joined !== undefined && joined.speaker === undefined && speaker !== undefined)
        fillIn(quotes, resolver, joined, speaker);
      quotes.push(toQuote(claim, line.start, speaker, group, isFurniture, resolver));
      current = { group, speaker, line: i, open: claim.open === true };
    }
    if (isFurniture) continue;
    before = line;
    // Only a paragraph that ends in its quote, or in the cue of it, hands its speaker on.
    if (current !== last) last = current;
    else if (last !== undefined) last = undefined;
  }
  return { quotes, nonquotes };
}

interface Utterance {
  readonly group: number;
  readonly speaker: Span | undefined;
  readonly line: number;
  readonly open: boolean;
}

/** Shorter stretches (about seven words) that nobody is shown to say are more often names and slogans. */
const SHORT = 40;

function isShort(claim: QuoteClaim): boolean {
  return claim.end - claim.start < SHORT;
}

function isFirstVisible(line: DocumentLine, claim: QuoteClaim): boolean {
  return claim.start === 0 || line.reading.paragraph.text.slice(0, claim.start).trim() === "";
}

/** Whether the next line begins with a stretch that can go on with an open one. */
function opensNext(line: DocumentLine | undefined): boolean {
  const first = line?.reading.quotes[0];
  return line !== undefined && first !== undefined && isFirstVisible(line, first);
}

/** The cue of an utterance in several paragraphs may come last. */
function fillIn(quotes: QuoteMention[], resolver: SpeakerResolver, utterance: Utterance, speaker: Span): void {
  for (let i = quotes.length - 1; i >= 0; i--) {
    const quote = quotes[i] as QuoteMention;
    if (quote.group !== utterance.group) return;
    quotes[i] = { ...quote, ...resolver.resolve(speaker, false) };
  }
}

function toQuote(
  claim: QuoteClaim,
  offset: number,
  speaker: Span | undefined,
  group: number,
  isFurniture: boolean,
  resolver: SpeakerResolver,
): QuoteMention {
  return {
    start: offset + claim.start,
    end: offset + claim.end,
    kind: claim.kind === "mixed" ? "mixed" : "direct",
    speaker: null,
    ...(claim.cue !== undefined && { cue: shifted(claim.cue, offset) }),
    ...(speaker !== undefined && resolver.resolve(speaker, !isFurniture)),
    group,
    confidence: claim.confidence,
    ...(isFurniture && { furniture: true as const }),
  };
}

function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
