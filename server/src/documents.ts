import { type Analysis, Analyzer, type Profile } from "@copydesk/article";
import type { Connection, DocumentUri } from "vscode-languageserver";
import { TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

interface Entry {
  readonly analyzer: Analyzer;
  version: number;
  profile: Profile | undefined;
  analysis: Analysis;
}

/** The open documents, each with its analyzer and the analysis of its latest version. */
export class Documents {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #entries = new Map<DocumentUri, Entry>();
  readonly #connection: Connection;
  readonly #profileOf: (uri: DocumentUri) => Profile | undefined;

  constructor(connection: Connection, profileOf: (uri: DocumentUri) => Profile | undefined) {
    this.#connection = connection;
    this.#profileOf = profileOf;
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

  /** The analysis of the document as it stands; computed once a version, and anew where its folder's profile is another one. */
  analysis(document: TextDocument): Analysis {
    const { uri, version } = document;
    const known = this.#entries.get(uri);
    const profile = this.#profileOf(uri);
    if (known?.version === version && known.profile === profile) return known.analysis;
    const analyzer = known?.analyzer ?? this.#analyzerFor(uri);
    const analysis = analyzer.analyze(document.getText(), profile && { profile });
    const entry = { analyzer, version, profile, analysis };
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
