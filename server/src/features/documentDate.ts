import { documentDateProblem, documentDateRefusal, setDocumentDate, suggestedDate, t } from "@copydesk/article";
import { fromRange } from "../convert/fromLsp.ts";
import type { ApplyAnswer, CheckDateQuestion, DateToSetAnswer, PlaceQuestion, WriteDateQuestion } from "../protocol.ts";
import type { Server } from "../server.ts";
import { applyEdits } from "./applyEdits.ts";
import type { Feature } from "./feature.ts";

/** Setting the article's date to a value that a person types: what to offer, what is wrong with it, and doing it. */
export const documentDateFeature: Feature = {
  commands: {
    "copydesk.dateToSet": async (server, question) => dateToSet(server, question as PlaceQuestion),
    "copydesk.checkDate": async (_server, question) => checkDate(question as CheckDateQuestion),
    "copydesk.writeDate": (server, question) => writeDate(server, question as WriteDateQuestion),
  },
};

function dateToSet(server: Server, { uri, range }: PlaceQuestion): DateToSetAnswer {
  const document = server.documents.get(uri);
  if (!document) return { reason: t("Open an article first.") };
  const analysis = server.documents.analysis(document);
  const reason = documentDateRefusal(analysis);
  if (reason !== undefined) return { reason };
  const value = suggestedDate(analysis, fromRange(document, range));
  return value === undefined ? {} : { value };
}

function checkDate({ value }: CheckDateQuestion): ApplyAnswer {
  const reason = documentDateProblem(value);
  return reason === undefined ? {} : { reason };
}

async function writeDate(server: Server, { uri, value }: WriteDateQuestion): Promise<ApplyAnswer> {
  const document = server.documents.get(uri);
  if (!document) return { reason: t("Open an article first.") };
  const analysis = server.documents.analysis(document);
  const reason = documentDateProblem(value) ?? documentDateRefusal(analysis);
  if (reason !== undefined) return { reason };
  const edits = setDocumentDate(analysis, value);
  if (edits.length === 0) return { reason: t("That is the article's date already.") };
  return applyEdits(server, document, t("Set the article's date to {0}", value), edits);
}
