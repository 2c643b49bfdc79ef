import type { Defect } from "../model/analysis.ts";

/** Repairs that uncover further repairs: `Ã¢â‚¬â„¢` needs one, `a <b> </b> b` two. What needs more is no text whose repair is certain. */
const MOST_ROUNDS = 4;

/** A stretch that stands unchanged in the text and in its repaired form. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Where a repair began, in the text before all repairs. */
interface Origin {
  readonly at: number;
  readonly code: string;
  readonly round: number;
}

/**
 * Makes one pass of replacements enough: where a repaired text needs repair again (a removed zero-width space leaves two blanks), both become one defect under the
 * first one's code. `claim` finds the defects of a text, in order and free of overlap; `defects` is what it found in `text`. Where the repairs come to no end none is
 * certain, and the defects come back without replacements.
 */
export function settleReplacements(
  text: string,
  defects: readonly Defect[],
  claim: (text: string) => readonly Defect[],
): readonly Defect[] {
  let repaired = text;
  let stretches: readonly Stretch[] = [{ from: 0, to: 0, length: text.length }];
  const origins: Origin[] = [];
  let repairs = defects.filter(isRepairable);
  for (let round = 0; repairs.length > 0; round++) {
    if (round === MOST_ROUNDS) return defects.map(({ start, end, code }) => ({ start, end, code }));
    for (const origin of originsOf(repairs, stretches, round)) origins.push(origin);
    const kept = keptBy(repairs, repaired.length);
    stretches = followed(stretches, kept);
    repaired = applied(repaired, repairs);
    repairs = claim(repaired).filter(isRepairable);
    if (round === 0 && repairs.length === 0) return defects;
  }
  if (origins.length === 0) return defects;
  return merged(changesBetween(text, repaired, stretches, origins), defects);
}

function isRepairable(defect: Defect): boolean {
  return defect.replacement !== undefined;
}

function applied(text: string, repairs: readonly Defect[]): string {
  let result = "";
  let end = 0;
  for (const repair of repairs) {
    result += text.slice(end, repair.start) + repair.replacement;
    end = repair.end;
  }
  return result + text.slice(end);
}

/** What one round leaves as it is. */
function keptBy(repairs: readonly Defect[], length: number): readonly Stretch[] {
  const kept: Stretch[] = [];
  let from = 0;
  let to = 0;
  for (const repair of repairs) {
    kept.push({ from, to, length: repair.start - from });
    to += repair.start - from + (repair.replacement ?? "").length;
    from = repair.end;
  }
  kept.push({ from, to, length: length - from });
  return kept;
}

/** Stretches from the first text to the last, from those of the rounds so far and of one more. */
function followed(before: readonly Stretch[], after: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (let a = 0, b = 0; a < before.length && b < after.length; ) {
    const first = before[a] as Stretch;
    const second = after[b] as Stretch;
    const start = Math.max(first.to, second.from);
    const end = Math.min(first.to + first.length, second.from + second.length);
    if (start < end) {
      result.push({ from: first.from + start - first.to, to: second.to + start - second.from, length: end - start });
    }
    if (first.to + first.length < second.from + second.length) a++;
    else b++;
  }
  return result;
}

/** The places in the first text of the repairs of one round; of a place inside an earlier replacement, where the replaced stretch starts. */
function originsOf(repairs: readonly Defect[], stretches: readonly Stretch[], round: number): readonly Origin[] {
  let next = 0;
  let at = 0;
  return repairs.map(({ start, code }) => {
    for (; next < stretches.length; next++) {
      const stretch = stretches[next] as Stretch;
      if (stretch.to > start) break;
      at = stretch.from + Math.min(start - stretch.to, stretch.length);
      if (stretch.to + stretch.length > start) break;
    }
    return { at, code, round };
  });
}

function changesBetween(
  text: string,
  repaired: string,
  stretches: readonly Stretch[],
  origins: readonly Origin[],
): readonly Defect[] {
  const sorted = [...origins].sort((a, b) => a.at - b.at);
  const changes: Defect[] = [];
  let start = 0;
  let from = 0;
  let next = 0;
  const last: Stretch = { from: text.length, to: repaired.length, length: 0 };
  for (const stretch of [...stretches, last]) {
    const end = stretch.from;
    const replacement = repaired.slice(from, stretch.to);
    if (start < end || replacement !== "") {
      while (next < sorted.length && (sorted[next] as Origin).at < start) next++;
      let first: Origin | undefined;
      for (; next < sorted.length && (sorted[next] as Origin).at <= end; next++) {
        const origin = sorted[next] as Origin;
        if (first === undefined || origin.round < first.round) first = origin;
      }
      if (first !== undefined) changes.push({ start, end, code: first.code, replacement });
    }
    start = stretch.from + stretch.length;
    from = stretch.to + stretch.length;
  }
  return changes;
}

/** The changes, and the defects without replacement that no change covers. Both lists are sorted. */
function merged(changes: readonly Defect[], defects: readonly Defect[]): readonly Defect[] {
  let next = 0;
  const rest = defects.filter((defect) => {
    if (isRepairable(defect)) return false;
    while (next < changes.length && (changes[next] as Defect).end <= defect.start) next++;
    const change = changes[next];
    return change === undefined || change.start >= defect.end;
  });
  return [...changes, ...rest].sort((a, b) => a.start - b.start);
}
