import type { DocumentLink } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toRange } from "./toLsp.ts";

/** `undefined` where the target is a file beside a document that lies nowhere yet. */
export function toDocumentLink(document: TextDocument, link: DocumentLink): lsp.DocumentLink | undefined {
  const target = "url" in link.target ? link.target.url : besides(document.uri, link.target.path);
  return target === undefined ? undefined : { range: toRange(document, link), target, tooltip: link.tooltip };
}

function besides(uri: lsp.DocumentUri, path: string): lsp.URI | undefined {
  // Half a surrogate pair has no place in an address.
  const whole = path.replace(/\p{Cs}/gu, "\ufffd").replaceAll("\\", "/");
  const parts = whole.split("/").map(encodeURIComponent);
  const isDrive = /^[A-Za-z]%3A$/.test(parts[0] ?? "");
  const relative = `${isDrive ? "/" : parts[0] === "" ? "" : "./"}${parts.join("/")}`;
  return URL.canParse(relative, uri) ? new URL(relative, uri).href : undefined;
}
