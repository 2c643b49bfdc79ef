import type { FindFilesQuestion, ReadFileAnswer, ReadFileQuestion, SaveFileQuestion } from "@copydesk/server";
import * as vscode from "vscode";
import type { Server } from "./server.ts";

/** Finds and reads files for the server, in whatever file system VS Code has open. */
export function serveWorkspaceFiles(server: Server): vscode.Disposable {
  return server.onWillStart((client) => {
    client.onRequest("copydesk/findFiles", async ({ extensions }: FindFilesQuestion, token) => {
      const pattern = extensions.length === 1 ? `**/*.${extensions[0]}` : `**/*.{${extensions.join(",")}}`;
      // Leaves out what `files.exclude` names; `node_modules` is not in there by default, and holds nobody's articles.
      const found = await vscode.workspace
        .findFiles(pattern, undefined, undefined, token)
        .then(undefined, () => walk(extensions, token));
      return found
        .filter(({ path }) => !path.includes("/node_modules/"))
        .map((uri) => client.code2ProtocolConverter.asUri(uri))
        .sort();
    });
    client.onRequest("copydesk/readFile", async ({ uri, knownStamp }: ReadFileQuestion): Promise<ReadFileAnswer> => {
      const file = client.protocol2CodeConverter.asUri(uri);
      // What a person has changed and not saved yet.
      const open = openDocument(file);
      if (open?.isDirty) return { stamp: `editor-${open.version}`, text: open.getText() };
      const { mtime, size } = await vscode.workspace.fs.stat(file);
      const stamp = `${mtime}-${size}`;
      if (stamp === knownStamp) return { stamp };
      return { stamp, text: DECODER.decode(await vscode.workspace.fs.readFile(file)) };
    });
    client.onRequest("copydesk/saveFile", async ({ uri }: SaveFileQuestion): Promise<void> => {
      await openDocument(client.protocol2CodeConverter.asUri(uri))?.save();
    });
  });
}

function openDocument(file: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
}

/** Where VS Code's own search does not run (it is a program of its own, which some hosts lack): folder by folder. */
async function walk(extensions: readonly string[], token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  for (let folder = folders.pop(); folder && !token.isCancellationRequested; folder = folders.pop()) {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory && name !== "node_modules" && name !== ".git") folders.push(uri);
      if (type === vscode.FileType.File && extensions.some((extension) => name.endsWith(`.${extension}`)))
        files.push(uri);
    }
  }
  return files;
}

/** U+FFFD where the bytes are not UTF-8; a byte order mark stays, so that positions are those of the file. */
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });
