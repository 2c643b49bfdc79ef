import type { NameReading } from "../../article/src/model/reading.ts";

/** Of a line that nobody asks for names. */
export const NO_NAMES: NameReading = { claims: [], zones: [], guesses: [] };
