import { type ContentsOptions, contents, contentsAt, contentsEdits, t } from "@copydesk/article";
import { toContentsLine } from "../convert/toContents.ts";
import type {
  ApplyAnswer,
  ApplyToContentsQuestion,
  ContentsAtQuestion,
  ContentsLine,
  ContentsQuestion,
} from "../protocol.ts";
import type { Server } from "../server.ts";
import { applyEdits } from "./applyEdits.ts";
import type { Feature } from "./feature.ts";

/** The table of contents, a level at a time (`copydesk/contents`, `copydesk/contentsAt`), and what can be done to its lines (the command `copydesk.applyToContents`). */
export const contentsFeature: Feature = {
  commands: {
    "copydesk.applyToContents": (server, argument) => applyToContents(server, argument as ApplyToContentsQuestion),
  },
  register(server) {
    server.connection.onRequest(
      "copydesk/contents",
      server.forDocument<ContentsQuestion, readonly ContentsLine[]>(
        [],
        (document, analysis, question) =>
          contents(analysis, question.parent, optionsOf(server, question)).map((node) =>
            toContentsLine(document, node),
          ),
        "last",
      ),
    );
    server.connection.onRequest(
      "copydesk/contentsAt",
      server.forDocument<ContentsAtQuestion, readonly ContentsLine[]>([], (document, analysis, question) =>
        contentsAt(analysis, document.offsetAt(question.position), optionsOf(server, question)).map((node) =>
          toContentsLine(document, node),
        ),
      ),
    );
  },
};

async function applyToContents(server: Server, question: ApplyToContentsQuestion): Promise<ApplyAnswer> {
  const document = server.documents.get(question.uri);
  if (!document) return { reason: t("Open an article first.") };
  const { target, action } = question;
  const analysis = server.documents.analysis(document);
  const { edits, reason } = contentsEdits(analysis, target, action, optionsOf(server, question));
  if (edits.length === 0) return reason === undefined ? {} : { reason };
  const answer = await applyEdits(server, document, labelOf(action), edits);
  return answer.reason === undefined && reason !== undefined ? { reason } : answer;
}

/** What the editor calls it, where it shows edits before they are made. */
function labelOf(action: ApplyToContentsQuestion["action"]): string {
  switch (action) {
    case "tag":
      return t("Tag");
    case "untag":
      return t("Remove the tags");
    case "remove":
      return t("Remove furniture");
    case "keep":
      return t("Keep as <fw>");
    case "repair":
      return t("Repair");
  }
}

function optionsOf({ settings }: Server, { quotesInOrder = false }: { quotesInOrder?: boolean }): ContentsOptions {
  return { ...settings, quotesInOrder };
}
