import * as vscode from "vscode";

/** The furniture diagnostics of a document, from top to bottom. */
export function furnitureOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, code }) => source === "copydesk" && codeOf(code).startsWith("furniture/"))
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** "5 furniture": where there is room for two words. */
export function furnitureCount(count: number): string {
  return count === 1 ? vscode.l10n.t("1 furniture") : vscode.l10n.t("{0} furniture", count);
}

function codeOf(code: vscode.Diagnostic["code"]): string {
  return String(typeof code === "object" ? code.value : (code ?? ""));
}
