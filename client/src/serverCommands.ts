import type { ApplyAnswer, PlaceQuestion } from "@copydesk/server";
import * as vscode from "vscode";
import { say } from "./commands.ts";
import { articleEditor } from "./served.ts";
import type { Server } from "./server.ts";

/** Runs a command of the server about the article's editor: its file and selection. Says first what is missing. */
export async function askHere<Answer>(server: Server, command: string, more: object = {}): Promise<Answer | undefined> {
  const editor = articleEditor();
  const converter = server.client?.code2ProtocolConverter;
  if (!editor || !converter) {
    say(vscode.l10n.t("Open an article first."));
    return undefined;
  }
  const place: PlaceQuestion = {
    uri: converter.asUri(editor.document.uri),
    range: converter.asRange(editor.selection),
  };
  return server.ask<Answer>("workspace/executeCommand", { command, arguments: [{ ...place, ...more }] });
}

/** The same for a command that does something; why it did not is told. */
export async function doHere(server: Server, command: string, more: object = {}): Promise<void> {
  const answer = await askHere<ApplyAnswer>(server, command, more);
  if (answer?.reason !== undefined) say(answer.reason);
}
