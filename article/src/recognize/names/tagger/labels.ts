import type { EntityType } from "../../../model/analysis.ts";

/** What the model tells apart. Dates and amounts are labels so that no name is made of them; other recognizers find them better. */
export const NAME_KINDS: readonly (EntityType | "date")[] = [
  "person",
  "organization",
  "place",
  "group",
  "product",
  "misc",
  "date",
  "money",
];

/** IOB2: `OUTSIDE`, and for kind k a first token (2k + 1) and a further one (2k + 2). */
export const OUTSIDE = 0;
export const LABELS: number = 2 * NAME_KINDS.length + 1;

/** A further token stands only behind a first or a further one of its kind. */
export function mayFollow(before: number, label: number): boolean {
  return label === OUTSIDE || label % 2 === 1 || before === label || before === label - 1;
}

/** 0 for `OUTSIDE`, else the index in `NAME_KINDS` and 1. */
export function kindOf(label: number): number {
  return (label + 1) >> 1;
}

/** Names as token ranges, in order. */
export function eachName(labels: Uint8Array, found: (first: number, end: number, kind: number) => void): void {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label === OUTSIDE) continue;
    const first = i;
    while (labels[i + 1] === label + 1) i++;
    found(first, i + 1, kindOf(label) - 1);
  }
}

/** The type of names of this kind; none where other recognizers find them better. */
export function typeOfKind(kind: number): EntityType | undefined {
  const type = NAME_KINDS[kind];
  return type === "date" || type === "money" ? undefined : type;
}
