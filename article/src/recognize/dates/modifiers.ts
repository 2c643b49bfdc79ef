import type { TokenClaim } from "./pattern.ts";
import { isDash, type Words, wordAt } from "./words.ts";

/**
 * Takes in the words before a time that bend it: `early October` (START), `mid-1996` (MID), `late last week` and `the end of the year` (END), `about two weeks` (APPROX),
 * `nearly two years ago`, `more than a decade`, `at least 30 days`.
 */
export function withModifier(words: Words, claim: TokenClaim): TokenClaim {
  if (claim.expression.mod !== undefined || claim.first === 0 || claim.type === "SET") return claim;
  const found =
    claim.type === "DURATION" || isCounted(claim)
      ? amountModifier(words, claim)
      : pointModifier(words, claim.first, claim.expression.kind);
  if (found === undefined) return claim;
  return { ...claim, first: found.first, expression: { ...claim.expression, mod: found.mod } };
}

interface Found {
  readonly first: number;
  readonly mod: string;
}

/** `two years ago`, counted like a duration. */
function isCounted({ expression }: TokenClaim): boolean {
  return expression.kind === "offset" && Math.abs(expression.amount) > 1;
}

function pointModifier(words: Words, first: number, kind: TokenClaim["expression"]["kind"]): Found | undefined {
  const isJoined = isDash(words, first - 1);
  const at = isJoined ? first - 2 : first - 1;
  const point = POINTS.get(wordAt(words, at));
  if (point !== undefined) return { first: wordAt(words, at - 1) === "the" ? at - 1 : at, mod: point };
  if (isJoined) return undefined;
  const word = wordAt(words, at);
  if (word === "of" || (word === "in" && /^(?:earlier|later|early|late)$/.test(wordAt(words, at - 1)))) {
    const part = word === "in" ? POINTS.get(wordAt(words, at - 1)) : PARTS.get(wordAt(words, at - 1));
    if (part === undefined) return undefined;
    const hasArticle = wordAt(words, at - 2) === "the";
    return { first: hasArticle ? at - 2 : at - 1, mod: part };
  }
  return kind !== "value" && kind !== "weekday" && (word === "around" || word === "about" || word === "circa")
    ? { first: at, mod: "APPROX" }
    : undefined;
}

const POINTS: ReadonlyMap<string, string> = new Map([
  ["early", "START"],
  ["earlier", "START"],
  ["mid", "MID"],
  ["late", "END"],
  ["later", "END"],
]);

const PARTS: ReadonlyMap<string, string> = new Map([
  ["beginning", "START"],
  ["start", "START"],
  ["middle", "MID"],
  ["midst", "MID"],
  ["end", "END"],
  ["close", "END"],
]);

function amountModifier(words: Words, { first, type }: TokenClaim): Found | undefined {
  const one = wordAt(words, first - 1);
  const two = wordAt(words, first - 2);
  const opens = wordAt(words, first);
  if (one === "least" && two === "at") return { first: first - 2, mod: "EQUAL_OR_MORE" };
  if (one === "most" && two === "at") return { first: first - 2, mod: "EQUAL_OR_LESS" };
  // `over the past two months`, `about the next few days`: prepositions before an article.
  if (opens === "the" || opens === "these" || opens === "those" || opens === "past" || opens === "recent")
    return undefined;
  if (one === "than") {
    const mod = two === "more" ? "MORE_THAN" : two === "less" || two === "fewer" ? "LESS_THAN" : undefined;
    if (mod === undefined) return undefined;
    if (wordAt(words, first - 3) === "no")
      return { first: first - 3, mod: two === "more" ? "EQUAL_OR_LESS" : "EQUAL_OR_MORE" };
    return { first: first - 2, mod };
  }
  if (one === "to" && two === "up") return { first: first - 2, mod: "EQUAL_OR_LESS" };
  const mod = AMOUNTS.get(one);
  if (mod === undefined || (one === "some" && opens === "of")) return undefined;
  // `over a week`, `over` two weeks: more than; a plural without a number (`over weeks`) is a stretch of time.
  return type === "DURATION" &&
    (one === "over" || one === "under") &&
    /^[a-z]+s$/.test(opens) &&
    !/^(?:six|seconds)$/.test(opens)
    ? undefined
    : { first: first - 1, mod };
}

const AMOUNTS: ReadonlyMap<string, string> = new Map([
  ["about", "APPROX"],
  ["around", "APPROX"],
  ["approximately", "APPROX"],
  ["roughly", "APPROX"],
  ["some", "APPROX"],
  ["nearly", "LESS_THAN"],
  ["almost", "LESS_THAN"],
  ["under", "LESS_THAN"],
  ["over", "MORE_THAN"],
]);
