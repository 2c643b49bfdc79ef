import { analyzeTo, COMMAND_LINE, isBuilt } from "./commandLine.ts";
import { NO_SHARED, sharedRecords, type TextRecord } from "./sharedData.ts";
import { type Figure, missing } from "./table.ts";

const GOLD = "bench/quotes/polnear-dev.jsonl";

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Reported extends Span {
  readonly kind: string;
  readonly speaker: Span | null;
  /** Where a speaker that was found must touch. */
  readonly heads?: readonly Span[];
}

const NAMES = {
  half: "reported speech: polnear-dev F1, half of the words shared",
  most: "reported speech: polnear-dev F1, four fifths shared",
  precision: "reported speech: polnear-dev precision, half shared",
  speaker: "reported speech: polnear-dev speaker right",
};

/** How much of the speech that is reported without quotation marks is found. The quotes' scorer leaves it out: its gold holds beliefs, plans and mere mentions of statements as well, so recall has a low ceiling. */
export function reported(file: string): readonly Figure[] {
  const names = Object.values(NAMES);
  if (!isBuilt()) return missing(names, `no ${COMMAND_LINE}: npm run build`);
  const gold = new Map<string, readonly Reported[]>();
  const records = sharedRecords(GOLD, ({ id, quotes }) => {
    gold.set(String(id), (quotes as readonly Reported[]).filter(isIndirect));
    return true;
  });
  if (!records) return missing(names, NO_SHARED);
  return figures(gold, predictionsOf(file, records));
}

function predictionsOf(file: string, records: readonly TextRecord[]): ReadonlyMap<string, readonly Reported[]> {
  const predictions = analyzeTo(file, records, "quotes");
  return new Map(predictions.map(({ id, quotes }) => [id, quotes.filter(isIndirect)]));
}

function isIndirect({ kind }: Reported): boolean {
  return kind === "indirect";
}

function figures(
  gold: ReadonlyMap<string, readonly Reported[]>,
  predictions: ReadonlyMap<string, readonly Reported[]>,
): readonly Figure[] {
  const half = { found: 0, right: 0, named: 0 };
  let [most, wanted, claimed] = [0, 0, 0];
  for (const [id, spans] of gold) {
    const claims = predictions.get(id) ?? [];
    wanted += spans.length;
    claimed += claims.length;
    most += pairs(spans, claims, 0.8).length;
    for (const [span, claim] of pairs(spans, claims, 0.5)) {
      half.found++;
      if (span.speaker === null) continue;
      half.named++;
      if (isSpeaker(span, claim.speaker)) half.right++;
    }
  }
  const f1 = (matched: number): number => (200 * matched) / (wanted + claimed);
  return [
    { what: NAMES.half, unit: "", value: f1(half.found) },
    { what: NAMES.most, unit: "", value: f1(most) },
    { what: NAMES.precision, unit: "", value: (100 * half.found) / claimed, floor: 75, note: "floor: worth showing" },
    { what: NAMES.speaker, unit: "", value: (100 * half.right) / half.named },
  ];
}

/** Pairs of spans whose intersection is at least `least` of their union, one to one, the closest first. */
function pairs<Gold extends Span, Claim extends Span>(
  gold: readonly Gold[],
  claims: readonly Claim[],
  least: number,
): readonly (readonly [Gold, Claim])[] {
  const close = gold
    .flatMap((span) => claims.map((claim) => ({ span, claim, share: shared(span, claim) })))
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share);
  const taken = new Set<Span>();
  return close.flatMap(({ span, claim }) => {
    if (taken.has(span) || taken.has(claim)) return [];
    taken.add(span).add(claim);
    return [[span, claim] as const];
  });
}

function shared(a: Span, b: Span): number {
  const both = overlap(a, b);
  return both / (a.end - a.start + b.end - b.start - both);
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** As the quotes' scorer has it: the span found touches a head and is no longer than twice the gold one, or 40 characters. */
function isSpeaker({ speaker, heads }: Reported, found: Span | null): boolean {
  if (!speaker || !found) return false;
  const longest = Math.max(40, 2 * (speaker.end - speaker.start));
  const places = heads && heads.length > 0 ? heads : [speaker];
  return found.end - found.start <= longest && places.some((head) => overlap(head, found) > 0);
}
