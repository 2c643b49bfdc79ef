import { measureForm } from "../boilerplate/index.ts";
import type { Defect } from "../model/analysis.ts";
import type { LineForm, NameClaim, Paragraph, QuoteClaim, Reading, TimeClaim } from "../model/reading.ts";
import { claimDates } from "../recognize/dates/index.ts";
import { claimDefects } from "../recognize/defects/index.ts";
import { claimNames } from "../recognize/names/index.ts";
import { claimQuotes } from "../recognize/quotes/index.ts";
import { readParagraph } from "../segment/paragraph.ts";
import { withoutOverlaps } from "./overlaps.ts";

/** Reads a line on demand: a part that nobody asks for is never computed. */
export class LineReading implements Reading {
  readonly #text: string;
  #paragraph: Paragraph | undefined;
  #form: LineForm | undefined;
  #dates: readonly TimeClaim[] | undefined;
  #names: readonly NameClaim[] | undefined;
  #quotes: readonly QuoteClaim[] | undefined;
  #defects: readonly Defect[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get paragraph(): Paragraph {
    return (this.#paragraph ??= readParagraph(this.#text));
  }
  get form(): LineForm {
    return (this.#form ??= measureForm(this.paragraph));
  }
  get dates(): readonly TimeClaim[] {
    return (this.#dates ??= withoutOverlaps(claimDates(this.paragraph)));
  }
  get names(): readonly NameClaim[] {
    return (this.#names ??= withoutOverlaps(claimNames(this.paragraph)));
  }
  get quotes(): readonly QuoteClaim[] {
    return (this.#quotes ??= claimQuotes(this.paragraph));
  }
  get defects(): readonly Defect[] {
    return (this.#defects ??= claimDefects(this.paragraph));
  }
}
