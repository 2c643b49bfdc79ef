/** One row of the table. `value` is missing where nothing could be measured; then `note` says why. */
export interface Figure {
  readonly what: string;
  readonly value?: number;
  readonly unit: string;
  /** Digits after the point; default 1. */
  readonly digits?: number;
  /** A first version must reach it: a least value. */
  readonly floor?: number;
  /** DESIGN.md's budget: a most value. */
  readonly budget?: number;
  /** Where a floor comes from, what a text is, why a figure is missing. */
  readonly note?: string;
}

/** How a figure stands to its bound: nothing where it has none. */
export function verdict(figure: Figure): "" | "ok" | "below floor" | "over budget" | "not measured" {
  const { value, floor, budget } = figure;
  if (value === undefined) return "not measured";
  if (floor !== undefined) return value >= floor ? "ok" : "below floor";
  if (budget !== undefined) return value <= budget ? "ok" : "over budget";
  return "";
}

/** Columns padded with spaces: what, figure with unit, bound, verdict, note. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = [["what", "measured", "bound", "", "note"], ...figures.map(cells)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[1] as number) : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return lines.join("\n");
}

function cells(figure: Figure): readonly string[] {
  const { what, value, unit, digits = 1, floor, budget, note = "" } = figure;
  const bound = floor !== undefined ? `≥ ${floor}` : budget !== undefined ? `≤ ${budget}` : "";
  return [what, value === undefined ? "–" : `${value.toFixed(digits)} ${unit}`.trim(), bound, verdict(figure), note];
}

/** `value`, or the row that says why there is none. */
export function missing(whats: readonly string[], reason: string): readonly Figure[] {
  return whats.map((what) => ({ what, unit: "", note: reason }));
}
