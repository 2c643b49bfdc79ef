import type { LooksLikeArticleQuestion } from "@copydesk/server";
import * as vscode from "vscode";
import { isServed } from "./served.ts";
import type { Server } from "./server.ts";

/** In the extension's memory over all windows and years: the offer was made. */
const MADE = "offer.treatAsArticle";
/** What is sent to be judged: a scraped page is shorter, and the top of a longer text says as much. Code units. */
const MOST_TEXT = 200_000;
/** Shorter texts cannot be a page with three paragraphs; the server is not started for them. */
const LEAST_TEXT = 400;

/**
 * Offers, once in the life of an installation, to treat a text file that reads like a scraped article as one. The server starts for this only until then, and stops again where it is not needed.
 */
export function registerOffer(server: Server, { globalState }: vscode.ExtensionContext): vscode.Disposable {
  const judged = new Set<string>();
  let open = 0;
  /** `undefined` where the server could not be asked to the end. */
  const judge = async (document: vscode.TextDocument): Promise<boolean | undefined> => {
    let isArticle: boolean | undefined;
    open++;
    try {
      isArticle = await looksLikeArticle(server, document);
    } catch (error) {
      console.warn(`Copydesk: a text could not be judged: ${error}`);
    }
    open--;
    // Not while another text is being judged.
    if (!isArticle && open === 0) server.stopIfIdle();
    return isArticle;
  };
  const consider = async (document: vscode.TextDocument | undefined): Promise<void> => {
    const uri = document?.uri.toString();
    if (!document || uri === undefined || globalState.get(MADE) || !mayBeArticle(document) || judged.has(uri)) return;
    judged.add(uri);
    const isArticle = await judge(document);
    if (isArticle === undefined) judged.delete(uri);
    if (!isArticle) return;
    // Meanwhile another text may have been offered, or this one be gone or an article.
    if (globalState.get(MADE) || document.isClosed || !mayBeArticle(document)) return;
    await globalState.update(MADE, true);
    await offer(document);
  };
  void consider(vscode.window.activeTextEditor?.document);
  return vscode.window.onDidChangeActiveTextEditor((editor) => consider(editor?.document));
}

function mayBeArticle(document: vscode.TextDocument): boolean {
  if (document.languageId !== "plaintext" || isServed(document)) return false;
  return document.uri.path.toLowerCase().endsWith(".txt") && document.getText().length >= LEAST_TEXT;
}

async function looksLikeArticle(server: Server, document: vscode.TextDocument): Promise<boolean> {
  const question: LooksLikeArticleQuestion = { text: document.getText().slice(0, MOST_TEXT) };
  await server.start();
  return (await server.ask<boolean>("copydesk/looksLikeArticle", question)) === true;
}

async function offer(document: vscode.TextDocument): Promise<void> {
  const accept = vscode.l10n.t("Treat as Article");
  const decline = vscode.l10n.t("Not Now");
  const name = document.uri.path.split("/").at(-1) ?? "";
  const message = vscode.l10n.t(
    "{0} looks like a scraped article. Copydesk can fade what is not part of it and find its names, dates and quotes. You are asked only this once; later, run “Copydesk: Treat This File as an Article”.",
    name,
  );
  const chosen = await vscode.window.showInformationMessage(message, accept, decline);
  if (chosen === accept) await vscode.languages.setTextDocumentLanguage(document, "article");
}
