import { EMPTY_PROFILE, inWords, PROFILE_NAME, type Profile, parseProfile, told } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Server } from "../server.ts";

/** The file of a profile, as it was last read. */
export interface ProfileFile {
  readonly uri: lsp.DocumentUri;
  /** As it is; empty where it is not there yet. */
  readonly text: string;
  /** While the file is broken, what it said before. */
  readonly profile: Profile;
  readonly isBroken: boolean;
}

/**
 * The furniture profiles of the workspace. An article has that of its folder, or else of the nearest one above that has one, up to the folder that the client has open. A profile is read when an article first
 * needs it and stays known until its file changes; what is wrong with it is reported there.
 */
export class Profiles {
  readonly #server: Server;
  /** By their own addresses; `undefined` where there is none. */
  readonly #files = new Map<lsp.DocumentUri, Promise<ProfileFile | undefined>>();
  /** By folders of articles. */
  readonly #found = new Map<lsp.DocumentUri, ProfileFile | undefined>();
  readonly #reported = new Set<lsp.DocumentUri>();
  readonly #listeners: (() => void)[] = [];
  /** Changes are followed one after the other. Never rejects. */
  #settled: Promise<void> = Promise.resolve();

  constructor(server: Server) {
    this.#server = server;
  }

  /** Calls `listener` when an article has another profile than it had. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The profile of an article, as far as it has been read; where it has not, that begins, and `onChange` tells of it. */
  known(article: lsp.DocumentUri): Profile | undefined {
    const folder = folderOf(article);
    if (folder === undefined) return undefined;
    if (!this.#found.has(folder)) {
      this.#found.set(folder, undefined);
      this.#settled = this.#settled.then(() => this.#lookAgain([folder]));
    }
    return this.#found.get(folder)?.profile;
  }

  /** The profile of an article, read where it must be. */
  async of(article: lsp.DocumentUri): Promise<Profile | undefined> {
    return (await this.fileFor(article))?.profile;
  }

  /** The file that holds an article's profile. */
  async fileFor(article: lsp.DocumentUri): Promise<ProfileFile | undefined> {
    const folder = folderOf(article);
    if (folder === undefined) return undefined;
    this.#settled = this.#settled.then(async () => {
      if (!this.#found.has(folder)) this.#found.set(folder, await this.#nearest(folder));
    });
    await this.#settled;
    return this.#found.get(folder);
  }

  /** The profile file of this very folder, there or not. */
  async fileIn(folder: lsp.DocumentUri): Promise<ProfileFile> {
    const uri = `${folder}/${PROFILE_NAME}`;
    return (await this.#file(uri)) ?? { uri, text: "", profile: EMPTY_PROFILE, isBroken: false };
  }

  /** The file is there, gone, or another one now; `text`: what the editor was just told to make of it. */
  changed(uri: lsp.DocumentUri, text?: string): Promise<void> {
    this.#settled = this.#settled.then(async () => {
      const before = await this.#files.get(uri);
      this.#files.set(
        uri,
        text === undefined ? this.#read(uri, before) : Promise.resolve(this.#readText(uri, text, before)),
      );
      const above = folderOf(uri) ?? uri;
      await this.#lookAgain([...this.#found.keys()].filter((folder) => isAtOrBelow(folder, above)));
    });
    return this.#settled;
  }

  async #lookAgain(folders: readonly lsp.DocumentUri[]): Promise<void> {
    let isOther = false;
    for (const folder of folders) {
      const found = await this.#nearest(folder);
      isOther ||= found?.profile !== this.#found.get(folder)?.profile;
      this.#found.set(folder, found);
    }
    if (isOther) for (const listener of this.#listeners) listener();
  }

  async #nearest(folder: lsp.DocumentUri): Promise<ProfileFile | undefined> {
    const roots = await this.#server.folders();
    for (let at: lsp.DocumentUri | undefined = folder; at !== undefined; ) {
      const found = await this.#file(`${at}/${PROFILE_NAME}`);
      if (found) return found;
      const inside: string = at;
      at = roots.some((root) => inside !== trimmed(root) && isAtOrBelow(inside, trimmed(root)))
        ? folderOf(at)
        : undefined;
    }
    return undefined;
  }

  #file(uri: lsp.DocumentUri): Promise<ProfileFile | undefined> {
    let file = this.#files.get(uri);
    if (!file) {
      file = this.#read(uri);
      this.#files.set(uri, file);
    }
    return file;
  }

  async #read(uri: lsp.DocumentUri, before?: ProfileFile): Promise<ProfileFile | undefined> {
    const stored = await this.#server.files.read(uri).catch(() => undefined);
    if (stored?.text !== undefined) return this.#readText(uri, stored.text, before);
    this.#report(uri, []);
    return undefined;
  }

  #readText(uri: lsp.DocumentUri, text: string, before: ProfileFile | undefined): ProfileFile {
    const { profile, problem } = parseProfile(text);
    const document = TextDocument.create(uri, "yaml", 0, text);
    const range = problem && { start: document.positionAt(problem.start), end: document.positionAt(problem.end) };
    this.#report(
      uri,
      range ? [{ range, message: told(problem.message), source: "copydesk", code: "profile/broken" }] : [],
    );
    if (problem) this.#server.connection.console.warn(`${uri}:${problem.line}: ${inWords(problem.message)}`);
    if (!problem) return { uri, text, profile, isBroken: false };
    return { uri, text, profile: before?.profile ?? EMPTY_PROFILE, isBroken: true };
  }

  #report(uri: lsp.DocumentUri, diagnostics: lsp.Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.#reported.has(uri)) return;
    void this.#server.connection.sendDiagnostics({ uri, diagnostics });
    if (diagnostics.length > 0) this.#reported.add(uri);
    else this.#reported.delete(uri);
  }
}

export function isProfile(uri: lsp.DocumentUri): boolean {
  return uri.endsWith(`/${PROFILE_NAME}`);
}

/** `undefined` for what lies in no folder, as a text that was never saved. */
export function folderOf(uri: lsp.DocumentUri): lsp.DocumentUri | undefined {
  const slash = uri.lastIndexOf("/");
  return slash > 0 && uri[slash - 1] !== "/" && !uri.startsWith("untitled:") ? uri.slice(0, slash) : undefined;
}

export function isAtOrBelow(uri: lsp.DocumentUri, folder: lsp.DocumentUri): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}

/** Without the slash that some clients write behind a folder. */
export function trimmed(folder: lsp.DocumentUri): lsp.DocumentUri {
  return folder.endsWith("/") ? folder.slice(0, -1) : folder;
}
