import {
  Analyzer,
  type Message,
  message,
  PROFILE_NAME,
  type Profile,
  ProfileLearner,
  type ProfileWish,
  printProfile,
  t,
  told,
  withWish,
} from "@copydesk/article";
import * as lsp from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { describe } from "../documents.ts";
import { nextTask } from "../handler.ts";
import { type ApplyAnswer, type LearnAnswer, type LearnQuestion, PROFILES_CHANGED } from "../protocol.ts";
import type { Server } from "../server.ts";
import { folderOf, isAtOrBelow, isProfile, type ProfileFile, trimmed } from "../workspace/profiles.ts";
import { withProgress } from "../workspace/progress.ts";
import type { Feature } from "./feature.ts";

/** The furniture profiles of folders: followed on the disk and in the editor, written by the command `copydesk.learn` and by two code actions. */
export const profileFeature: Feature = {
  commands: {
    "copydesk.learn": (server, argument, token, progress) =>
      withProgress(server, token, progress, (reporter, either) =>
        learn(server, argument as LearnQuestion, reporter, either),
      ),
  },
  register(server) {
    const { connection, profiles } = server;
    server.onFileChanges((changes) => {
      for (const { uri } of changes) if (isProfile(uri)) void profiles.changed(uri);
    });
    server.onReady(() => void watch(server));
    // What no other feature tells anew after settings.
    profiles.onChange(() => {
      const { workspace } = server.client;
      if (server.isOwnClient) void connection.sendNotification(PROFILES_CHANGED);
      if (workspace?.semanticTokens?.refreshSupport) connection.languages.semanticTokens.refresh();
      if (workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh().catch(() => undefined);
    });
  },
};

async function watch({ client, connection }: Server): Promise<void> {
  if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const watchers = [{ globPattern: `**/${PROFILE_NAME}` }];
  // A client that refuses has each profile read once.
  await connection.client.register(lsp.DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
}

/** Writes what a person says of all lines like one to the profile of the article, or to a new one beside it. */
export async function writeWish(server: Server, article: lsp.DocumentUri, wish: ProfileWish): Promise<ApplyAnswer> {
  const folder = folderOf(article);
  if (folder === undefined) return { reason: t("Save the article first: its profile lies in its folder.") };
  const file = (await server.profiles.fileFor(article)) ?? (await server.profiles.fileIn(folder));
  const done = wish.list === "always" ? ALWAYS : NEVER;
  return write(server, file, withWish(file.profile, wish), { ...done, values: [wish.line] });
}

const ALWAYS = message("From now on lines like “{0}” are furniture in every file of this folder.");
const NEVER = message("From now on lines like “{0}” are article text in every file of this folder.");

const LEARNT_ONE = message(
  "One line of furniture was learnt from {0} articles. Look at it; if it is article text, it belongs under “never”.",
);
const LEARNT = message(
  "{1} lines of furniture were learnt from {0} articles. Look through them; what is article text belongs under “never”.",
);

/** Files read ahead of the one that is learnt from. */
const READ_AHEAD = 8;

async function learn(
  server: Server,
  { uri }: LearnQuestion,
  progress: lsp.WorkDoneProgressReporter,
  token: lsp.CancellationToken,
): Promise<LearnAnswer> {
  const folder = trimmed(uri);
  const file = await server.profiles.fileIn(folder);
  if (file.isBroken) return { files: 0, lines: 0, reason: told(BROKEN) };
  progress.begin(t("Learning furniture"), 0, undefined, true);
  try {
    const { learner, files } = await readAll(server, folder, progress, token);
    if (token.isCancellationRequested) return { files, lines: 0, cancelled: true };
    const sources = learner.sources(file.profile);
    const lines = sources.reduce((sum, { furniture }) => sum + furniture.length, 0);
    if (lines === 0 && file.text === "")
      return {
        files,
        lines,
        reason: t(
          "Nothing repeats over the {0} articles of this folder as furniture does. A source needs five or more.",
          files,
        ),
      };
    const done = { ...(lines === 1 ? LEARNT_ONE : LEARNT), values: [files, lines] };
    return { files, lines, ...(await write(server, file, { ...file.profile, sources }, done)) };
  } finally {
    progress.done();
  }
}

async function readAll(
  server: Server,
  folder: lsp.DocumentUri,
  progress: lsp.WorkDoneProgressReporter,
  token: lsp.CancellationToken,
): Promise<{ readonly learner: ProfileLearner; readonly files: number }> {
  const learner = new ProfileLearner();
  const analyzer = new Analyzer();
  const found = await server.files.find([folder], ["article", "txt"], token);
  const uris = found.filter((uri) => isAtOrBelow(uri, folder));
  const reads: Promise<string | undefined>[] = [];
  let files = 0;
  for (let i = 0; i < uris.length; i++) {
    while (reads.length < Math.min(i + READ_AHEAD, uris.length))
      reads.push(textOf(server, uris[reads.length] as string));
    const text = await reads[i];
    delete reads[i];
    await nextTask();
    if (token.isCancellationRequested) break;
    if (text === undefined) continue;
    learner.add(analyzer.analyze(text));
    files++;
    progress.report(Math.floor((100 * (i + 1)) / uris.length), t("{0} of {1}", i + 1, uris.length));
  }
  return { learner, files };
}

/** What an editor shows counts, not what is on the disk. */
async function textOf({ documents, files, connection }: Server, uri: lsp.DocumentUri): Promise<string | undefined> {
  const open = documents.get(uri);
  if (open) return open.getText();
  try {
    return (await files.read(uri)).text;
  } catch (error) {
    connection.console.warn(`${uri} cannot be read: ${describe(error)}`);
    return undefined;
  }
}

const BROKEN = message(
  "The furniture profile of this folder is broken; mend it first. Its problem stands in the file.",
);

/** Makes the file say this, in one step, saves it and tells the person. */
async function write(server: Server, file: ProfileFile, profile: Profile, done: Message): Promise<ApplyAnswer> {
  const { uri, text } = file;
  if (file.isBroken) return { reason: told(BROKEN) };
  const next = printProfile(profile, text);
  if (next !== text) {
    const edit = editOf(server, uri, text, next);
    if (!edit) return { reason: t("Make an empty file {0} first: this editor cannot.", uri) };
    const { applied } = await server.connection.workspace.applyEdit({ label: t("Furniture profile"), edit });
    if (!applied) return { reason: t("The furniture profile could not be written: {0}", uri) };
    await server.profiles.changed(uri, next);
    await server.files.save(uri);
  }
  void tell(server, told(done), uri);
  return {};
}

function editOf(
  { client }: Server,
  uri: lsp.DocumentUri,
  before: string,
  after: string,
): lsp.WorkspaceEdit | undefined {
  const { workspaceEdit } = client.workspace ?? {};
  const edits = [changeOf(uri, before, after)];
  if (before !== "")
    return workspaceEdit?.documentChanges
      ? { documentChanges: [{ textDocument: { uri, version: null }, edits }] }
      : { changes: { [uri]: edits } };
  if (!workspaceEdit?.documentChanges || !workspaceEdit.resourceOperations?.includes("create")) return undefined;
  const create: lsp.CreateFile = { kind: "create", uri, options: { ignoreIfExists: true } };
  return { documentChanges: [create, { textDocument: { uri, version: null }, edits }] };
}

/** The one stretch that differs. */
function changeOf(uri: lsp.DocumentUri, before: string, after: string): lsp.TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const document = TextDocument.create(uri, "yaml", 0, before);
  const range = { start: document.positionAt(start), end: document.positionAt(before.length - same) };
  return { range, newText: after.slice(start, after.length - same) };
}

/** With a button that opens the file, where the client can. */
async function tell({ client, connection }: Server, sentence: string, uri: lsp.DocumentUri): Promise<void> {
  if (!client.window?.showDocument?.support) return void connection.window.showInformationMessage(sentence);
  const open = { title: t("Open") };
  const chosen = await connection.window.showInformationMessage(sentence, open).catch(() => undefined);
  if (chosen?.title === open.title)
    await connection.window.showDocument({ uri, takeFocus: true }).catch(() => undefined);
}
