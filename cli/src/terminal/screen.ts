/** What is known of the place a report goes to. */
export interface Screen {
  /** Escape sequences for colours are understood and wanted. */
  readonly colored: boolean;
  /** Columns; `undefined` for a file or a pipe, which have no edge. */
  readonly columns: number | undefined;
}

/** A stream of Node as far as it matters here; only a terminal's has the optional parts. */
interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly hasColors?: () => boolean;
}

/** Colours go to terminals only; Node's `hasColors` knows NO_COLOR, FORCE_COLOR and terminals without any. */
export function screenOf(output: Output): Screen {
  if (!output.isTTY) return { colored: false, columns: undefined };
  return { colored: output.hasColors?.() ?? false, columns: output.columns };
}
