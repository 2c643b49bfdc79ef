import { chooseSpeaker, type KnownSpeaker, speakerChoices, t } from "@copydesk/article";
import { fromRange } from "../convert/fromLsp.ts";
import type { ApplyAnswer, PlaceQuestion, SetPointerQuestion, SpeakersAnswer } from "../protocol.ts";
import type { Server } from "../server.ts";
import { applyEdits } from "./applyEdits.ts";
import type { Feature } from "./feature.ts";

/** Choosing who speaks in the quote at the cursor: who there is, and doing it. */
export const speakerFeature: Feature = {
  commands: {
    "copydesk.speakers": async (server, question) => speakers(server, question as PlaceQuestion),
    "copydesk.writeSpeaker": (server, question) => writeSpeaker(server, question as SetPointerQuestion),
  },
};

function speakers(server: Server, { uri, range }: PlaceQuestion): SpeakersAnswer {
  const document = server.documents.get(uri);
  if (!document) return { reason: t("Open an article first.") };
  const choices = speakerChoices(server.documents.analysis(document), fromRange(document, range));
  return typeof choices === "string" ? { reason: choices } : { choices };
}

async function writeSpeaker(server: Server, { uri, range, value }: SetPointerQuestion): Promise<ApplyAnswer> {
  const document = server.documents.get(uri);
  if (!document) return { reason: t("Open an article first.") };
  const analysis = server.documents.analysis(document);
  const place = fromRange(document, range);
  const choices = speakerChoices(analysis, place);
  if (typeof choices === "string") return { reason: choices };
  const { edits, reason } = chooseSpeaker(analysis, place, value);
  return applyEdits(server, document, labelOf(value, choices.known), edits, reason);
}

function labelOf(value: string, known: readonly KnownSpeaker[]): string {
  if (value === "") return t("Nobody is named as the speaker");
  return t("Set the speaker: {0}", known.find((speaker) => speaker.value === value)?.name ?? value);
}
