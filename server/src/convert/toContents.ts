import type { ContentsNode } from "@copydesk/article";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ContentsLine } from "../protocol.ts";
import { toRange } from "./toLsp.ts";

export function toContentsLine(document: TextDocument, node: ContentsNode): ContentsLine {
  const { start, end, open, highlight, ...rest } = node;
  return {
    ...rest,
    range: toRange(document, { start, end }),
    open: open !== undefined,
    ...(highlight && { highlight: [highlight.start, highlight.end] }),
  };
}
