import type { ApplyAnswer, CheckDateQuestion, DateToSetAnswer } from "@copydesk/server";
import * as vscode from "vscode";
import { say } from "./commands.ts";
import type { Server } from "./server.ts";
import { askHere, doHere } from "./serverCommands.ts";

/** Registers the command that asks for the article's date and writes it into the front matter. */
export function registerDocumentDate(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand("copydesk.setDate", () => setDate(server));
}

/** Offers the day under the cursor, else the date that the article has, else today. */
async function setDate(server: Server): Promise<void> {
  const answer = await askHere<DateToSetAnswer>(server, "copydesk.dateToSet");
  if (!answer) return;
  if (answer.reason !== undefined) return say(answer.reason);
  const value = await vscode.window.showInputBox({
    title: vscode.l10n.t("Set the Article's Date"),
    prompt: vscode.l10n.t("When was it published? Relative dates of the text are counted from this day."),
    value: answer.value ?? today(),
    validateInput: (typed) => problemOf(server, typed.trim()),
  });
  if (value !== undefined) await doHere(server, "copydesk.writeDate", { value: value.trim() });
}

async function problemOf(server: Server, value: string): Promise<string | undefined> {
  const question: CheckDateQuestion = { value };
  const params = { command: "copydesk.checkDate", arguments: [question] };
  return (await server.ask<ApplyAnswer>("workspace/executeCommand", params))?.reason;
}

/** Where the person is. */
function today(): string {
  const now = new Date();
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
