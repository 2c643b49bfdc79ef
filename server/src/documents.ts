import { type Analysis, Analyzer } from "@copydesk/article";
import type { Connection, DocumentUri } from "vscode-languageserver";
import { TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

interface Entry {
  readonly analyzer: Analyzer;
  version: number;
  analysis: Analysis;
}

/** The open documents, each with its analyzer and the analysis of its latest version. */
export class Documents {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #entries = new Map<DocumentUri, Entry>();
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#documents.onDidClose(({ document }) => this.#entries.delete(document.uri));
    this.#documents.listen(connection);
  }

  get(uri: DocumentUri): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  all(): readonly TextDocument[] {
    return this.#documents.all();
  }

  onDidChange(listener: (document: TextDocument) => void): void {
    this.#documents.onDidChangeContent(({ document }) => listener(document));
  }

  onDidClose(listener: (document: TextDocument) => void): void {
    this.#documents.onDidClose(({ document }) => listener(document));
  }

  /** The analysis of the document as it stands; computed once a version. */
  analysis(document: TextDocument): Analysis {
    const known = this.#entries.get(document.uri);
    if (known?.version === document.version) return known.analysis;
    const analyzer = known?.analyzer ?? this.#analyzerFor(document.uri);
    const entry = { analyzer, version: document.version, analysis: analyzer.analyze(document.getText()) };
    this.#entries.set(document.uri, entry);
    return entry.analysis;
  }

  #analyzerFor(uri: DocumentUri): Analyzer {
    return new Analyzer((part, error) => {
      this.#connection.console.error(`${uri}: the ${part} could not be read: ${describe(error)}`);
    });
  }
}

/** An error with its stack where it has one. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
