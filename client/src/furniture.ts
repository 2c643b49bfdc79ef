import * as vscode from "vscode";

/** The furniture diagnostics of a document, from top to bottom. */
export function furnitureOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, code }) => source === "copydesk" && codeOf(code).startsWith("furniture/"))
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

function codeOf(code: vscode.Diagnostic["code"]): string {
  return String(typeof code === "object" ? code.value : (code ?? ""));
}
