import type { Cluster, EntityMention, LineVerdict, NonQuote, QuoteBasis, QuoteMention } from "../../model/analysis.ts";
import type { DocumentLine, QuoteClaim } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { CharacterClass, classOf, isBlank } from "../../text/characters.ts";
import { lastSubject } from "./claimQuotes.ts";
import { SPEAKER_PRONOUNS } from "./grammar/functionWords.ts";
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
  /** The last word of the speaker that its cue names, if it is one of a name. */
  readonly name: string | undefined;
  /** Its last mark is not closed yet. */
  readonly open: boolean;
  /** Worked into a sentence of the reporter's, and complete with it. */
  readonly reported: boolean;
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
    const reportGroups = reports.length === 0 ? NO_GROUPS : new Map<number, number>();
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
      const before = opensLine && !this.#isIntroduced() ? this.#last : undefined;
      const name = claim.speaker && nameIn(line, claim.speaker);
      const joined: Utterance | undefined = before?.open && !isAnotherName(name, before.name) ? before : undefined;
      if (claim.unopened && joined === undefined) continue;
      if (claim.doubtful && joined === undefined) {
        this.#addNonQuote({ ...claim, kind: "scare" }, line.start);
        continue;
      }
      const own = claim.speaker && shifted(claim.speaker, line.start);
      const continued: Utterance | undefined =
        utterances.get(claim.utterance) ?? joined ?? (own === undefined ? before : undefined);
      const known = own ?? continued?.speaker;
      const introduced = known === undefined && opensLine ? this.#introduced() : undefined;
      const speaker = known ?? introduced;
      const basis = own !== undefined ? claim.basis : known !== undefined ? "continued" : "sentence";
      const share = own !== undefined ? 1 : known !== undefined ? SHARES.continued : (introduced?.share ?? 1);
      if (speaker === undefined ? isShort(claim) && !claim.open : isStrayOpener(claim, next)) {
        this.#addNonQuote({ ...claim, kind: "scare" }, line.start);
        continue;
      }
      const isPiece = continued !== undefined && !(continued === this.#last && continued.reported);
      const group = isPiece ? continued.group : this.#groups++;
      if (joined !== undefined && joined.speaker === undefined && speaker !== undefined) this.#fillIn(group, speaker);
      this.quotes.push(this.#toQuote(claim, line.start, speaker, basis, share, group));
      current = {
        group,
        speaker,
        name: name ?? continued?.name,
        open: claim.open === true,
        reported: isReported(claim),
      };
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
      if (claim.doubtful) {
        this.#addNonQuote({ ...claim, kind: "scare" }, line.start);
        continue;
      }
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
    this.quotes.push(this.#toQuote(claim, offset, speaker, claim.basis, 1, group));
  }

  #addNonQuote(claim: QuoteClaim, offset: number): void {
    const { kind } = claim;
    if (kind === "indirect" || kind === "direct" || kind === "mixed") return;
    this.nonquotes.push({ start: offset + claim.start, end: offset + claim.end, kind });
  }

  /** Whether the line before ends with a colon, outside its quotes. */
  #isIntroduced(): boolean {
    return this.#last?.open !== true && this.#before?.reading.paragraph.text.trimEnd().endsWith(":") === true;
  }

  /** The subject of the line before, where that line has no quote of its own or ends with a colon: "Okri told the council:". */
  #introduced(): (Span & { readonly share: number }) | undefined {
    if (this.#before === undefined || (this.#before.reading.quotes.length > 0 && !this.#isIntroduced()))
      return undefined;
    const subject = lastSubject(this.#before.reading.paragraph);
    const share = subject?.isIntroduction ? SHARES.introduced : SHARES.about;
    return subject && { ...shifted(subject, this.#before.start), share };
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
    share: number,
    group: number,
  ): QuoteMention {
    const antecedent = claim.antecedent && shifted(claim.antecedent, offset);
    const resolved = speaker === undefined ? NOBODY : this.#resolver.resolve(speaker, antecedent);
    // Written out: all quotes are made anew after a keystroke, and spreading shows in the profile.
    const quote: Writable<QuoteMention> = {
      start: offset + claim.start,
      end: offset + claim.end,
      kind: claim.kind === "mixed" || claim.kind === "indirect" ? claim.kind : "direct",
      speaker: resolved.speaker,
      group,
      confidence: Math.round(claim.confidence * share * 1000) / 1000,
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

/** How often a speaker from another paragraph is right where the paragraph names none: on 95 such quotes of the PolNeAR train articles, rounded. */
const SHARES = {
  /** Whoever spoke at the end of the paragraph before. */
  continued: 0.88,
  /** The subject of a sentence before that ends in a colon. */
  introduced: 0.8,
  /** The subject of another sentence before. */
  about: 0.6,
} as const;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Never written to. */
const NO_GROUPS: Map<number, number> = new Map();

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

/** The last word of a mention, if it has a capital. */
function nameIn(line: DocumentLine, { start, end }: Span): string | undefined {
  const mention = line.reading.paragraph.text.slice(start, end);
  const word = mention.slice(mention.lastIndexOf(" ") + 1);
  return classOf(word.charCodeAt(0)) === CharacterClass.upper && !SPEAKER_PRONOUNS.has(word.toLowerCase())
    ? word
    : undefined;
}

/** A paragraph may name another speaker although the mark of the one before was lost. */
function isAnotherName(name: string | undefined, before: string | undefined): boolean {
  return name !== undefined && before !== undefined && name !== before;
}

function isReported({ kind, cue, start, open }: QuoteClaim): boolean {
  return kind === "mixed" && !open && cue !== undefined && cue.start < start;
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
