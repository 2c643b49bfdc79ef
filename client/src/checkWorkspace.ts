import type { CheckAnswer } from "@copydesk/server";
import * as vscode from "vscode";
import { askWithProgress } from "./askWithProgress.ts";
import type { Server } from "./server.ts";

/** The command `copydesk.checkWorkspace`: every article of the workspace, with its progress in a notification that can be cancelled. The results stand in Problems. */
export function registerCheckWorkspace(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand("copydesk.checkWorkspace", async () => {
    if (!vscode.workspace.workspaceFolders) return offerFolder();
    await server.start();
    const title = vscode.l10n.t("Checking the articles of the workspace");
    const answer = await askWithProgress<CheckAnswer>(server, title, "copydesk.workspace.check");
    if (answer) void tell(answer);
    return answer;
  });
}

async function tell({
  files,
  problems,
  filesWithProblems,
  furniture,
  unreadable,
  cancelled,
  reason,
}: CheckAnswer): Promise<void> {
  if (reason !== undefined) return void vscode.window.showInformationMessage(reason);
  if (files === 0 && !cancelled) return tellNone();
  const sentences = [
    cancelled ? vscode.l10n.t("Stopped after {0} articles.", files) : vscode.l10n.t("{0} articles checked.", files),
    problems === 0
      ? vscode.l10n.t("No problem was found.")
      : vscode.l10n.t("Problems: {0}, in {1} of them.", problems, filesWithProblems),
    furniture > 0 ? vscode.l10n.t("Furniture lines: {0}; they fade where an article is open.", furniture) : "",
    unreadable > 0
      ? vscode.l10n.t("Files that could not be read: {0}; the output channel Copydesk names them.", unreadable)
      : "",
  ];
  const message = sentences.filter((sentence) => sentence !== "").join(" ");
  if (problems === 0) return void vscode.window.showInformationMessage(message);
  const show = vscode.l10n.t("Show Problems");
  if ((await vscode.window.showInformationMessage(message, show)) === show) {
    await vscode.commands.executeCommand("workbench.actions.view.problems");
  }
}

async function tellNone(): Promise<void> {
  const settings = vscode.l10n.t("Plain Text Setting");
  const message = vscode.l10n.t(
    "There is no .article file in this workspace. Plain text files are checked too where a setting says so.",
  );
  if ((await vscode.window.showInformationMessage(message, settings)) === settings) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "copydesk.plainText.enabled");
  }
}

async function offerFolder(): Promise<undefined> {
  const open = vscode.l10n.t("Open Folder");
  const message = vscode.l10n.t("Open a folder with articles first.");
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand("workbench.action.files.openFolder");
  }
  return undefined;
}
