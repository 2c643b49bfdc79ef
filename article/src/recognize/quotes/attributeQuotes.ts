import type { Cluster, EntityMention, LineVerdict, NonQuote, QuoteBasis, QuoteMention } from "../../model/analysis.ts";
import type { DocumentLine, QuoteClaim } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { isBlank } from "../../text/characters.ts";
import { lastSubject } from "./claimQuotes.ts";
import { SpeakerResolver } from "./speakerResolver.ts";

/**
 * Joins the pieces of an utterance over paragraphs and finds the speaker of each; spans count in the plain text, in order. Quotes on furniture lines are marked; they
 * neither continue the article's quotes nor stand in their way.
 */
export function attributeQuotes(
  lines: readonly DocumentLine[],
  verdicts: readonly LineVerdict[],
  mentions: readonly EntityMention[],
  clusters: readonly Cluster[],
): { readonly quotes: readonly QuoteMention[]; readonly nonquotes: readonly NonQuote[] } {
  const attribution = new DocumentAttribution(() => new SpeakerResolver(lines, mentions, clusters));
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as DocumentLine;
    if (verdicts[i]?.boilerplate) attribution.addFurniture(line);
    else attribution.addLine(line, lines[i + 1]);
  }
  return attribution;
}

/** The words of one speaker so far. */
interface Utterance {
  readonly group: number;
  readonly speaker: Span | undefined;
  /** Its last mark is not closed yet. */
  readonly open: boolean;
}

class DocumentAttribution {
  readonly quotes: QuoteMention[] = [];
  readonly nonquotes: NonQuote[] = [];
  readonly #makeResolver: () => SpeakerResolver;
  #knownResolver: SpeakerResolver | undefined;
  #groups = 0;
  /** The article line before the present one, and the utterance it ends with. */
  #before: DocumentLine | undefined;
  #last: Utterance | undefined;

  /** Most documents have a line with quotes, most lines have none: the resolver is made for the first quote. */
  constructor(makeResolver: () => SpeakerResolver) {
    this.#makeResolver = makeResolver;
  }

  addLine(line: DocumentLine, next: DocumentLine | undefined): void {
    let current = this.#last;
    const { quotes, reports } = line.reading;
    const reportGroups = new Map<number, number>();
    if (quotes.length === 0) {
      for (const report of reports) this.#addReport(report, line.start, reportGroups);
      this.#last = undefined;
      this.#before = line;
      return;
    }
    const utterances = new Map<number, Utterance>();
    for (const claim of inTextOrder(quotes, reports)) {
      if (claim.kind === "indirect") {
        this.#addReport(claim, line.start, reportGroups);
        continue;
      }
      if (!isSpeech(claim)) {
        this.#addNonQuote(claim, line.start);
        continue;
      }
      const opensLine = isFirstVisible(line, claim);
      const joined: Utterance | undefined = opensLine && this.#last?.open ? this.#last : undefined;
      if (claim.unopened && joined === undefined) continue;
      const own = claim.speaker && shifted(claim.speaker, line.start);
      const continued: Utterance | undefined =
        utterances.get(claim.utterance) ?? joined ?? (own === undefined && opensLine ? this.#last : undefined);
      const known = own ?? continued?.speaker;
      const speaker = known ?? (opensLine ? this.#introduced() : undefined);
      const basis = own !== undefined ? claim.basis : known !== undefined ? "continued" : "sentence";
      if (speaker === undefined ? isShort(claim) && !claim.open : isStrayOpener(claim, next)) {
        this.#addNonQuote({ ...claim, kind: "scare" }, line.start);
        continue;
      }
      const group = continued?.group ?? this.#groups++;
      if (joined !== undefined && joined.speaker === undefined && speaker !== undefined) this.#fillIn(group, speaker);
      this.quotes.push(this.#toQuote(claim, line.start, speaker, basis, group));
      current = { group, speaker, open: claim.open === true };
      utterances.set(claim.utterance, current);
    }
    this.#last = current === this.#last ? undefined : current;
    this.#before = line;
  }

  addFurniture(line: DocumentLine): void {
    const groups = new Map<number, number>();
    for (const claim of line.reading.quotes) {
      if (!isSpeech(claim)) {
        this.#addNonQuote(claim, line.start);
        continue;
      }
      if (claim.unopened) continue;
      const group = groups.get(claim.utterance) ?? this.#groups++;
      groups.set(claim.utterance, group);
      const speaker = claim.speaker && shifted(claim.speaker, line.start);
      const quote = { ...outlineOfQuote(claim, line.start), speaker: speaker ?? null, group, furniture: true as const };
      this.quotes.push(quote);
    }
  }

  /** Reported words neither continue a quote nor are continued. `groups`: of the line's reports, by utterance. */
  #addReport(claim: QuoteClaim, offset: number, groups: Map<number, number>): void {
    const group = groups.get(claim.utterance) ?? this.#groups++;
    groups.set(claim.utterance, group);
    const speaker = claim.speaker && shifted(claim.speaker, offset);
    this.quotes.push(this.#toQuote(claim, offset, speaker, claim.basis, group));
  }

  #addNonQuote(claim: QuoteClaim, offset: number): void {
    const { kind } = claim;
    if (kind === "indirect" || kind === "direct" || kind === "mixed") return;
    this.nonquotes.push({ start: offset + claim.start, end: offset + claim.end, kind });
  }

  /** The subject of the line before, where that line has no quote of its own: "Okri told the council:". */
  #introduced(): Span | undefined {
    if (this.#before === undefined || this.#before.reading.quotes.length > 0) return undefined;
    const subject = lastSubject(this.#before.reading.paragraph);
    return subject && shifted(subject, this.#before.start);
  }

  /** The cue of an utterance in several paragraphs may come last. */
  #fillIn(group: number, speaker: Span): void {
    for (let i = this.quotes.length - 1; i >= 0; i--) {
      const quote = this.quotes[i] as QuoteMention;
      if (quote.furniture) continue;
      if (quote.group !== group) return;
      this.quotes[i] = { ...quote, ...this.#resolver.resolve(speaker) };
    }
  }

  #toQuote(
    claim: QuoteClaim,
    offset: number,
    speaker: Span | undefined,
    basis: QuoteBasis | undefined,
    group: number,
  ): QuoteMention {
    const resolved = speaker === undefined ? NOBODY : this.#resolver.resolve(speaker);
    // Written out: all quotes are made anew after a keystroke, and spreading shows in the profile.
    const quote: Writable<QuoteMention> = {
      start: offset + claim.start,
      end: offset + claim.end,
      kind: claim.kind === "mixed" || claim.kind === "indirect" ? claim.kind : "direct",
      speaker: resolved.speaker,
      group,
      confidence: claim.confidence,
    };
    if (claim.cue !== undefined) quote.cue = shifted(claim.cue, offset);
    if (resolved.cluster !== undefined) quote.cluster = resolved.cluster;
    if (speaker !== undefined && basis !== undefined) quote.basis = basis;
    return quote;
  }

  get #resolver(): SpeakerResolver {
    return (this.#knownResolver ??= this.#makeResolver());
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const NOBODY: { readonly speaker: null; readonly cluster?: number } = { speaker: null };

function outlineOfQuote(
  claim: QuoteClaim,
  offset: number,
): Pick<QuoteMention, "start" | "end" | "kind" | "cue" | "basis" | "confidence"> {
  return {
    start: offset + claim.start,
    end: offset + claim.end,
    kind: claim.kind === "mixed" ? "mixed" : "direct",
    ...(claim.cue !== undefined && { cue: shifted(claim.cue, offset) }),
    ...(claim.basis !== undefined && { basis: claim.basis }),
    confidence: claim.confidence,
  };
}

function inTextOrder(quotes: readonly QuoteClaim[], reports: readonly QuoteClaim[]): readonly QuoteClaim[] {
  return reports.length === 0 ? quotes : [...quotes, ...reports].sort((a, b) => a.start - b.start);
}

function isSpeech(claim: QuoteClaim): boolean {
  return claim.kind === "direct" || claim.kind === "mixed";
}

/** Shorter stretches (about seven words) that nobody is shown to say are more often names and slogans. */
const SHORT = 40;

function isShort(claim: QuoteClaim): boolean {
  return claim.end - claim.start < SHORT;
}

function isFirstVisible(line: DocumentLine, claim: QuoteClaim): boolean {
  return isBlank(line.reading.paragraph.text, 0, claim.start);
}

/** A mark inside a sentence that nothing closes is a slip, unless the next line begins with a stretch that goes on with it. */
function isStrayOpener(claim: QuoteClaim, next: DocumentLine | undefined): boolean {
  if (!claim.open || claim.kind !== "mixed") return false;
  const first = next?.reading.quotes[0];
  return next === undefined || first === undefined || !isFirstVisible(next, first);
}

function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
