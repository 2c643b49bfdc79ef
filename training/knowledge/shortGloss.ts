const LONGEST = 88;

/**
 * One line of a gloss: its first clause, without what stands in brackets, with the years of a life.
 * `English poet and dramatist; his plays … (1564-1616)` → `English poet and dramatist (1564–1616)`.
 */
export function shortGloss(gloss: string): string {
  const years = /\(([^()]*\b\d{1,4}(?: BC)?\s?-\s?[^()]*\d{1,4}(?: BC)?|(?:born|died)(?: in)? \d{4})\)/.exec(
    gloss,
  )?.[1];
  const clause = gloss
    .replace(/;? ?"[^"]*"?/g, ";")
    .replace(/ ?\([^()]*\)/g, "")
    .split(/[;:]/)[0] as string;
  const line = cut(
    clause
      .trim()
      .replaceAll("`", "'")
      .replace(/\s+/g, " ")
      .replace(/^United States (?=[a-z])/, "US "),
  );
  return years && isLife(years) ? `${line} (${years.replace(/\s?-\s?/, "-").replace("born in", "born")})` : line;
}

/** Some have their digits in the wrong order. */
function isLife(years: string): boolean {
  const [from, to] = years.match(/\d+/g)?.map(Number) ?? [];
  return from === undefined || to === undefined || to > from || years.includes("BC");
}

/** At a clause if there is one, at a joint in the second half, else at a word. */
function cut(clause: string): string {
  if (clause.length <= LONGEST) return clause;
  const head = clause.slice(0, LONGEST);
  for (const [joints, least] of [
    [[" who ", " that ", " which ", " where ", " considered "], 12],
    [[", ", " and "], 44],
  ] as const) {
    const places = joints.map((joint) => head.indexOf(joint, least)).filter((place) => place !== -1);
    if (places.length > 0) return head.slice(0, Math.max(...places)).replace(/,$/, "");
  }
  return `${head.slice(0, head.lastIndexOf(" "))}…`;
}
