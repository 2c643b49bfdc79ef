import { stringify } from "csv-stringify/sync";

/** How a CSV file is written. */
export interface CsvOptions {
  /** With a byte order mark, without which Excel takes UTF-8 for another character set. */
  readonly bom: boolean;
  /** Cells that a spreadsheet would compute stay as they are. */
  readonly keepFormulas: boolean;
}

/**
 * A table on its way into a CSV file: RFC 4180 but for the line feeds that end its rows. The text of articles is written by strangers, and a spreadsheet computes a cell that begins
 * with one of these characters, so that an apostrophe is put before it, as OWASP advises ("CSV Injection").
 */
export class CsvTable<Column extends string> {
  readonly #columns: readonly Column[];
  readonly #options: CsvOptions;
  #rows = 0;
  #guarded = 0;

  constructor(columns: readonly Column[], options: CsvOptions) {
    this.#columns = columns;
    this.#options = options;
  }

  /** Rows printed so far, and cells among them that got an apostrophe. */
  get rows(): number {
    return this.#rows;
  }
  get guarded(): number {
    return this.#guarded;
  }

  /** What stands before the first row. */
  header(): string {
    return stringify([], { header: true, columns: this.#columns, bom: this.#options.bom });
  }

  /** The rows as they stand in the file, each with its line end. */
  print(rows: readonly Readonly<Record<Column, string | number>>[]): string {
    this.#rows += rows.length;
    return stringify(rows.map((row) => this.#columns.map((column) => this.#cell(row[column]))));
  }

  #cell(value: string | number): string | number {
    if (this.#options.keepFormulas || typeof value === "number" || !FORMULA.test(value)) return value;
    this.#guarded++;
    return `'${value}`;
  }
}

/** Also in full width, which some spreadsheets fold. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
