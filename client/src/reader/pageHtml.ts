import * as vscode from "vscode";

/**
 * The frame of the page. Nothing of an article is in it: that comes as messages, and the page's script makes text nodes of it. Only that script runs, only our style sheet is
 * read, and nothing is loaded from elsewhere.
 */
export function pageHtml(webview: vscode.Webview, dist: vscode.Uri): string {
  const nonce = newNonce();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, "reader.js"));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(dist, "reader.css"));
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^A-Za-z0-9-]/g, "")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Copydesk</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
