import type { Defect } from "../../model/analysis.ts";

/** One kind of character defect. It reads a line's bare text: a repaired line is read again without being cut into tokens. */
export interface DefectRecognizer {
  /** `defect/idea`, e.g. `defect/mojibake`. */
  readonly name: string;
  /** It is asked only about texts that show one of these signs (`signs.ts`). */
  readonly signs: number;
  readonly recognize: (text: string) => readonly Defect[];
}
