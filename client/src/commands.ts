import type { ApplyAnswer, ApplyQuestion } from "@copydesk/server";
import * as vscode from "vscode";
import { furnitureOf } from "./furniture.ts";
import { articleEditor, focused } from "./served.ts";
import type { Server } from "./server.ts";

/** The commands that do what the code action of the same name does at the cursor. */
const ACTIONS = [
  "removeLine",
  "removeRun",
  "removeKind",
  "removeFurniture",
  "keepText",
  "keepLine",
  "alwaysRemove",
  "neverFlag",
  "markHeadline",
  "markSubheading",
  "liftMetadata",
  "fixAllDefects",
  "uniformQuotationMarks",
  "tagName",
  "tagPerson",
  "tagOrganization",
  "tagPlace",
  "tagDate",
  "tagSaid",
  "tagQuote",
  "tagAllMentions",
  "tagAllNames",
  "tagAllDates",
  "tagAllQuotes",
  "tagEverything",
  "untag",
  "untagAll",
  "untagEverything",
] as const satisfies readonly ApplyQuestion["action"][];

/** Registers every command of the palette. */
export function registerCommands(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    ...ACTIONS.map((id) => vscode.commands.registerCommand(`copydesk.${id}`, () => apply(server, id))),
    vscode.commands.registerCommand("copydesk.nextFurniture", () => goToFurniture(1)),
    vscode.commands.registerCommand("copydesk.previousFurniture", () => goToFurniture(-1)),
    vscode.commands.registerCommand("copydesk.treatAsArticle", treatAsArticle),
  );
}

/** Does what the code action does at the cursor of the article's editor, or says why not. */
export async function apply(server: Server, action: ApplyQuestion["action"]): Promise<void> {
  const editor = articleEditor();
  const converter = server.client?.code2ProtocolConverter;
  if (!editor || !converter) return say(vscode.l10n.t("Open an article first."));
  const uri = converter.asUri(editor.document.uri);
  const question: ApplyQuestion = { action, uri, range: converter.asRange(editor.selection) };
  const params = { command: "copydesk.apply", arguments: [question] };
  const answer = await server.ask<ApplyAnswer>("workspace/executeCommand", params);
  if (answer?.reason !== undefined) say(answer.reason);
}

/** In the status bar for five seconds: an answer, not an alarm. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 5000);
}

/** Selects the next furniture line in this direction, around the ends. */
async function goToFurniture(direction: 1 | -1): Promise<void> {
  const article = articleEditor();
  if (!article) return say(vscode.l10n.t("Open an article first."));
  const editor = await focused(article);
  const target = nextFurniture(editor, direction);
  if (!target) return say(vscode.l10n.t("No furniture is left in this article."));
  editor.selection = new vscode.Selection(target.start, target.end);
  editor.revealRange(target, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A line that the cursor stands on has not been gone to yet: it would be selected. */
function nextFurniture({ document, selection }: vscode.TextEditor, direction: 1 | -1): vscode.Range | undefined {
  const ranges = furnitureOf(document.uri).map(({ range }) => range);
  if (direction === -1) return ranges.findLast(({ start }) => start.isBefore(selection.start)) ?? ranges.at(-1);
  const isNext = ({ start, end }: vscode.Range): boolean =>
    selection.isEmpty ? end.isAfterOrEqual(selection.start) : start.isAfter(selection.start);
  return ranges.find(isNext) ?? ranges[0];
}

async function treatAsArticle(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return say(vscode.l10n.t("Open a text file first."));
  await vscode.languages.setTextDocumentLanguage(document, "article");
}
