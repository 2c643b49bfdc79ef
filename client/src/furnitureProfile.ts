import type { LearnAnswer, LearnQuestion } from "@copydesk/server";
import * as vscode from "vscode";
import { askWithProgress } from "./askWithProgress.ts";
import { articleEditor } from "./served.ts";
import type { Server } from "./server.ts";

/** What the server calls the file too. */
const PROFILE_NAME = "copydesk.furniture.yaml";

/** The command `copydesk.learnFolder`, and word to the server while a person edits a profile: what the editor shows counts, not what is on the disk. */
export function registerFurnitureProfile(server: Server): vscode.Disposable {
  const tell = (document: vscode.TextDocument): void => {
    if (!document.uri.path.endsWith(`/${PROFILE_NAME}`)) return;
    const uri = server.client?.code2ProtocolConverter.asUri(document.uri);
    if (uri === undefined) return;
    const changes = [{ uri, type: 2 }];
    void server.client?.sendNotification("workspace/didChangeWatchedFiles", { changes });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand("copydesk.learnFolder", (folder?: vscode.Uri) => learn(server, folder)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => tell(document)),
    vscode.workspace.onDidCloseTextDocument(tell),
  );
}

/** Of a folder in the explorer, or of the article that is worked on. The server says what was learnt. */
async function learn(server: Server, chosen: vscode.Uri | undefined): Promise<LearnAnswer | undefined> {
  const article = articleEditor()?.document.uri;
  const folder = chosen ?? (article && vscode.Uri.joinPath(article, ".."));
  if (!folder || folder.scheme === "untitled") {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open an article of the folder first."));
    return undefined;
  }
  await server.start();
  const uri = server.client?.code2ProtocolConverter.asUri(folder);
  if (uri === undefined) return undefined;
  const question: LearnQuestion = { uri };
  const title = vscode.l10n.t("Learning the furniture of {0}", vscode.workspace.asRelativePath(folder));
  const answer = await askWithProgress<LearnAnswer>(server, title, "copydesk.learn", question);
  if (answer?.reason !== undefined) void vscode.window.showInformationMessage(answer.reason);
  return answer;
}
