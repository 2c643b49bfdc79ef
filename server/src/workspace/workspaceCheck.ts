import type { Profile } from "@copydesk/article";
import * as l10n from "@vscode/l10n";
import * as lsp from "vscode-languageserver";
import { describe } from "../documents.ts";
import type { CheckAnswer, ReadFileAnswer } from "../protocol.ts";
import type { Server } from "../server.ts";
import { type CheckedFile, checkText, furnitureIn, reportOf } from "./articleCheck.ts";
import type { WorkspaceFiles } from "./files.ts";

/** Files read ahead of the one that is checked: enough that a slow file system is never waited for twice. */
const READ_AHEAD = 8;
/** Milliseconds between two reports of progress. */
const REPORT_EVERY = 100;

interface StoredFile extends ReadFileAnswer {
  readonly profile: Profile | undefined;
}

/**
 * The articles of the workspace that are not open. Nothing is read before somebody asks; then a file is covered, and stays reported until it changes, which is noticed. What a file
 * said is remembered by its stamp. An open document reports itself.
 */
export class WorkspaceCheck {
  readonly #server: Server;
  readonly #files: WorkspaceFiles;
  readonly #checked = new Map<lsp.DocumentUri, CheckedFile>();
  /** Files that the client shows problems of because we sent them. */
  readonly #shown = new Set<lsp.DocumentUri>();
  /** Problems are sent as they are found, from the first run on. */
  #isSending = false;
  #isRunning = false;
  #isWatching = false;
  /** Changed files are checked one after the other. Never rejects. */
  #settled: Promise<void> = Promise.resolve();

  constructor(server: Server, files: WorkspaceFiles) {
    this.#server = server;
    this.#files = files;
  }

  /** Checks every article and sends what is wrong with those that are not open. */
  async run(progress: lsp.WorkDoneProgressReporter, token: lsp.CancellationToken): Promise<CheckAnswer> {
    const answer = { files: 0, read: 0, unreadable: 0, problems: 0, filesWithProblems: 0, furniture: 0 };
    if (this.#isRunning)
      return { ...answer, reason: l10n.t("The articles of the workspace are being checked already.") };
    this.#isRunning = true;
    this.#isSending = true;
    progress.begin(l10n.t("Checking articles"), 0, undefined, true);
    try {
      await this.visit(progress, token, (uri, checked, isNew) => {
        answer.files++;
        if (isNew) answer.read++;
        if (!checked) answer.unreadable++;
        const problems = this.#send(uri);
        answer.problems += problems;
        if (problems > 0) answer.filesWithProblems++;
        if (checked) answer.furniture += furnitureIn(checked);
      });
      return token.isCancellationRequested ? { ...answer, cancelled: true } : answer;
    } finally {
      this.#isRunning = false;
      progress.done();
    }
  }

  /** Shows every article of the workspace to `see`, read again only where it has changed; `undefined` where it cannot be read. Ends early when it is cancelled. */
  async visit(
    progress: lsp.WorkDoneProgressReporter,
    token: lsp.CancellationToken,
    see: (uri: lsp.DocumentUri, checked: CheckedFile | undefined, isNew: boolean) => void,
  ): Promise<void> {
    void this.#watch();
    const uris = await this.#find(token);
    if (token.isCancellationRequested) return;
    const current = new Set(uris);
    for (const uri of this.#checked.keys()) if (!current.has(uri)) this.#forget(uri);
    const reads: Promise<StoredFile | undefined>[] = [];
    let reportedAt = 0;
    for (const [i, uri] of uris.entries()) {
      while (reads.length < Math.min(i + READ_AHEAD, uris.length)) reads.push(this.#read(uris[reads.length] as string));
      const known = this.#checked.get(uri);
      const stored = await reads[i];
      delete reads[i];
      if (token.isCancellationRequested) return;
      const checked = stored && (await this.#check(uri, stored, token));
      if (token.isCancellationRequested) return;
      if (!checked) this.#forget(uri);
      see(uri, checked, checked !== known);
      const now = Date.now();
      if (now - reportedAt < REPORT_EVERY) continue;
      reportedAt = now;
      progress.report(Math.floor((100 * (i + 1)) / uris.length), l10n.t("{0} of {1}", i + 1, uris.length));
    }
  }

  /** A file that the disk tells of: new, gone, or another one now. What is said to be gone is looked for too: many programs save by putting a new file in the place of the old one. */
  changed(uri: lsp.DocumentUri): void {
    const isCovered = this.#checked.has(uri) || (this.#server.settings.wholeWorkspace && this.#isSending);
    if (isCovered) this.#recheck(uri);
  }

  /** A document was opened, and reports itself. */
  opened(uri: lsp.DocumentUri): void {
    if (this.#shown.has(uri)) this.#send(uri);
  }

  /** A document was closed: what is on the disk counts again. */
  closed(uri: lsp.DocumentUri): void {
    if (this.#checked.has(uri)) this.#recheck(uri);
  }

  /** Other severities: everything is told anew, and read only where it lies in a folder with another profile. */
  tellAnew(): void {
    for (const [uri, { profile }] of this.#checked) {
      if (profile !== this.#server.profiles.known(uri)) this.#recheck(uri);
      else if (this.#isSending) this.#send(uri);
    }
  }

  #recheck(uri: lsp.DocumentUri): void {
    this.#settled = this.#settled.then(async () => {
      const stored = await this.#stored(uri).catch(() => undefined);
      const checked = stored && (await this.#check(uri, stored, lsp.CancellationToken.None));
      if (!checked) this.#forget(uri);
      else if (this.#isSending) this.#send(uri);
      else this.#refresh();
    });
  }

  /** Where the client asks for the workspace itself, it is told to ask again. */
  #refresh(): void {
    const { client, connection } = this.#server;
    if (client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  }

  async #find(token: lsp.CancellationToken): Promise<readonly lsp.DocumentUri[]> {
    const { settings, folders } = this.#server;
    const extensions = settings.plainText ? ["article", "txt"] : ["article"];
    return this.#files.find(await folders(), extensions, token);
  }

  async #read(uri: lsp.DocumentUri): Promise<StoredFile | undefined> {
    try {
      return await this.#stored(uri);
    } catch (error) {
      this.#server.connection.console.warn(`${uri} cannot be read: ${describe(error)}`);
      return undefined;
    }
  }

  /** Without its text where that is known and judged with the profile of today. */
  async #stored(uri: lsp.DocumentUri): Promise<StoredFile> {
    const known = this.#checked.get(uri);
    const profile = await this.#server.profiles.of(uri);
    return { ...(await this.#files.read(uri, known?.profile === profile ? known?.stamp : undefined)), profile };
  }

  async #check(
    uri: lsp.DocumentUri,
    { stamp, text, profile }: StoredFile,
    token: lsp.CancellationToken,
  ): Promise<CheckedFile | undefined> {
    const known = this.#checked.get(uri);
    if (text === undefined) return known;
    const checked = await checkText(uri, { stamp, text, profile }, token, (part, error) =>
      this.#server.connection.console.error(`${uri}: the ${part} could not be read: ${describe(error)}`),
    );
    if (checked) this.#checked.set(uri, checked);
    return checked;
  }

  #forget(uri: lsp.DocumentUri): void {
    this.#checked.delete(uri);
    this.#send(uri);
  }

  /** How many problems of the file are shown. */
  #send(uri: lsp.DocumentUri): number {
    const checked = this.#checked.get(uri);
    const isOpen = this.#server.documents.get(uri) !== undefined;
    const items = checked ? reportOf(checked, this.#server.settings.severities) : [];
    const shown = isOpen || !this.#isSending ? [] : items;
    if (shown.length > 0 || this.#shown.has(uri))
      void this.#server.connection.sendDiagnostics({ uri, diagnostics: shown });
    if (shown.length > 0) this.#shown.add(uri);
    else this.#shown.delete(uri);
    return items.length;
  }

  /** From the first run on the client tells of changes on the disk, where it can. */
  async #watch(): Promise<void> {
    const { connection, client } = this.#server;
    if (this.#isWatching || !client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    this.#isWatching = true;
    const watchers = [{ globPattern: "**/*.{article,txt}" }];
    // A client that refuses has its files looked at again in the next run.
    await connection.client.register(lsp.DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
  }
}
