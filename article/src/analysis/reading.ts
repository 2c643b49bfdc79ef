import { measureForm } from "../boilerplate/index.ts";
import type { Defect } from "../model/analysis.ts";
import type { LineForm, NameReading, Paragraph, QuoteClaim, Reading, TimeClaim } from "../model/reading.ts";
import { claimDates } from "../recognize/dates/index.ts";
import { claimDefects } from "../recognize/defects/index.ts";
import { readNames } from "../recognize/names/index.ts";
import { claimQuotes, claimReports } from "../recognize/quotes/index.ts";
import { readParagraph } from "../segment/paragraph.ts";
import { withoutOverlaps } from "./overlaps.ts";

/** Reads a line on demand: a part that nobody asks for is never computed. */
export class LineReading implements Reading {
  readonly #text: string;
  readonly #onError: (recognizer: string, error: unknown) => void;
  #paragraph: Paragraph | undefined;
  #form: LineForm | undefined;
  #dates: readonly TimeClaim[] | undefined;
  #names: NameReading | undefined;
  #quotes: readonly QuoteClaim[] | undefined;
  #reports: readonly QuoteClaim[] | undefined;
  #defects: readonly Defect[] | undefined;

  constructor(text: string, onError: (recognizer: string, error: unknown) => void = () => {}) {
    this.#text = text;
    this.#onError = onError;
  }

  get paragraph(): Paragraph {
    return (this.#paragraph ??= readParagraph(this.#text));
  }
  get form(): LineForm {
    return (this.#form ??= measureForm(this.paragraph));
  }
  get dates(): readonly TimeClaim[] {
    return (this.#dates ??= this.#guarded("dates", () => withoutOverlaps(claimDates(this.paragraph)), []));
  }
  get names(): NameReading {
    return (this.#names ??= this.#guarded("names", () => readNames(this.paragraph), NO_NAMES));
  }
  get quotes(): readonly QuoteClaim[] {
    return (this.#quotes ??= this.#guarded("quotes", () => claimQuotes(this.paragraph), []));
  }
  get reports(): readonly QuoteClaim[] {
    return (this.#reports ??= this.#guarded("quotes", () => claimReports(this.paragraph, this.quotes), []));
  }
  get defects(): readonly Defect[] {
    return (this.#defects ??= this.#guarded("defects", () => claimDefects(this.paragraph), []));
  }

  /** A recognizer that throws costs its own claims on this line, nothing else. */
  #guarded<Claims>(layer: string, claim: () => Claims, nothing: Claims): Claims {
    try {
      return claim();
    } catch (error) {
      this.#onError(layer, error);
      return nothing;
    }
  }
}

const NO_NAMES: NameReading = { claims: [], zones: [], guesses: [] };
