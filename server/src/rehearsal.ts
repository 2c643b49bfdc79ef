import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type Connection,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Server, startServer } from "./server.ts";

/** Milliseconds in which nobody has asked or typed: a person reads. */
const QUIET = 400;

/** Code units of the person's article that are typed into, at least and at most; some 1,000 words. A shorter one would teach the compiler little. */
const LEAST_TEXT = 1_500;
const MOST_TEXT = 6_000;

/** Measured (`npm run bench -- keystroke`): half as many leave keystrokes slower, twice as many make none quicker. */
const EDITS = 1_000;

/** What an editor asks for after an edit. */
const REQUESTS: readonly string[] = [
  "semanticTokens/range",
  "semanticTokens/full",
  "inlayHint",
  "codeLens",
  "foldingRange",
  "documentLink",
  "documentSymbol",
];

type Connect = (reader: MessageReader, writer: MessageWriter) => Connection;

/**
 * Types into a copy of the first article that is opened, while nobody works: the first hundred keystrokes in a new process take several times as long as later ones, until the engine has compiled what they run.
 * The copy lies in a server of its own in this process, whose answers go nowhere. It makes way for every request of a person: after each answer it looks whether one has come.
 */
export function rehearse(server: Server, connect: Connect): void {
  let rehearsal: Rehearsal | undefined;
  server.documents.onDidChange((document) => {
    if (rehearsal || document.getText().length < LEAST_TEXT) return;
    rehearsal = new Rehearsal(opening(document), server, connect);
    rehearsal.work().catch(() => {
      // Nobody has asked for it, and nobody misses it.
    });
  });
}

/** The first lines of the document. */
function opening(document: TextDocument): string {
  const text = document.getText().slice(0, MOST_TEXT);
  return text.slice(0, text.lastIndexOf("\n") + 1) || text;
}

/**
 * Types a letter at many places and takes it back again, so that the text stays as people write. It is kept for good, and by the wire its server too: V8 throws compiled code away when an object dies
 * that it was compiled for, and half of what the rehearsal has brought goes with the next collection of its memory.
 */
class Rehearsal {
  readonly #person: Server;
  readonly #editor: ProtocolConnection;
  readonly #lines: readonly string[];
  readonly #textDocument = { uri: "rehearsal:/copy.article" };
  #version = 1;
  #seed = 1;

  constructor(text: string, person: Server, connect: Connect) {
    const [here, there] = wire();
    this.#person = person;
    startServer(connect(there.reader, there.writer));
    this.#editor = createProtocolConnection(here.reader, here.writer);
    this.#editor.listen();
    this.#lines = text.split("\n");
  }

  async work(): Promise<void> {
    await quiet(this.#person);
    await this.#editor.sendRequest("initialize", { processId: null, rootUri: null, capabilities: CAPABILITIES });
    await this.#editor.sendNotification("initialized", {});
    const text = this.#lines.join("\n");
    const textDocument = { ...this.#textDocument, languageId: "article", version: this.#version, text };
    await this.#editor.sendNotification("textDocument/didOpen", { textDocument });
    for (let i = 0; i < EDITS; i += 2) {
      const line = this.#random(this.#lines.length);
      const character = this.#random((this.#lines[line] as string).length + 1);
      // One in ten opens a line.
      const typed = i % 20 === 0 ? "\n" : "e";
      const end = typed === "\n" ? { line: line + 1, character: 0 } : { line, character: character + 1 };
      await this.#change({ line, character }, { line, character }, typed);
      await this.#change({ line, character }, end, "");
    }
  }

  async #change(start: Position, end: Position, text: string): Promise<void> {
    const textDocument = { ...this.#textDocument, version: ++this.#version };
    const contentChanges = [{ range: { start, end }, text }];
    await this.#editor.sendNotification("textDocument/didChange", { textDocument, contentChanges });
    const range = {
      start: { line: Math.max(0, start.line - 25), character: 0 },
      end: { line: start.line + 25, character: 0 },
    };
    for (const request of ["diagnostic", ...REQUESTS]) {
      await quiet(this.#person);
      await this.#editor.sendRequest(`textDocument/${request}`, { textDocument: this.#textDocument, range });
    }
  }

  /** A generator of Park and Miller. */
  #random(below: number): number {
    this.#seed = (this.#seed * 48_271) % 2_147_483_647;
    return this.#seed % below;
  }
}

interface Position {
  readonly line: number;
  readonly character: number;
}

const CAPABILITIES = {
  textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};

async function quiet(server: Server): Promise<void> {
  for (let left = QUIET - server.quietFor; left > 0; left = QUIET - server.quietFor) {
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}

interface End {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** Two ends of a line that carries messages as they are. */
function wire(): readonly [End, End] {
  const [to, from] = [new Reader(), new Reader()];
  return [
    { reader: to, writer: new Writer(from) },
    { reader: from, writer: new Writer(to) },
  ];
}

class Reader extends AbstractMessageReader {
  #receive: DataCallback | undefined;

  listen(receive: DataCallback): Disposable {
    this.#receive = receive;
    return {
      dispose: () => {
        this.#receive = undefined;
      },
    };
  }

  take(message: Message): void {
    this.#receive?.(message);
  }
}

class Writer extends AbstractMessageWriter {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    super();
    this.#reader = reader;
  }

  write(message: Message): Promise<void> {
    this.#reader.take(message);
    return Promise.resolve();
  }

  end(): void {}
}
