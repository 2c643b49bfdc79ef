import { renamable, rename } from "@copydesk/article";
import * as lsp from "vscode-languageserver";
import { toRange } from "../convert/toLsp.ts";
import type { Feature } from "./feature.ts";

/** An id changes its name everywhere in the file. Why it cannot is the error's message, which editors show. */
export const renameFeature: Feature = {
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  register(server) {
    const { connection, documents } = server;
    connection.onPrepareRename(({ textDocument, position }) => {
      const document = documents.get(textDocument.uri);
      if (!document) return null;
      const found = renamable(documents.analysis(document), document.offsetAt(position));
      if ("reason" in found) return new lsp.ResponseError(lsp.LSPErrorCodes.RequestFailed, found.reason);
      return { range: toRange(document, found), placeholder: found.id };
    });
    connection.onRenameRequest(({ textDocument, position, newName }) => {
      const document = documents.get(textDocument.uri);
      if (!document) return null;
      const renamed = rename(documents.analysis(document), document.offsetAt(position), newName);
      if ("reason" in renamed) return new lsp.ResponseError(lsp.LSPErrorCodes.RequestFailed, renamed.reason);
      return server.workspaceEdit(document, renamed.edits);
    });
  },
};
