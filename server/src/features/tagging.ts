import {
  confidenceSteps,
  LAYERS,
  type Layer,
  leftUntagged,
  nextUntagged,
  pointerChoices,
  type Span,
  setPointer,
  t,
  tagAll,
  tagKinds,
  untag,
} from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { fromRange } from "../convert/fromLsp.ts";
import { toRange } from "../convert/toLsp.ts";
import type {
  ApplyAnswer,
  ConfidenceAnswer,
  PlaceQuestion,
  PointerAnswer,
  SetPointerQuestion,
  TagAboveQuestion,
  TagKindsAnswer,
  UntaggedQuestion,
  UntagKindQuestion,
} from "../protocol.ts";
import type { Server } from "../server.ts";
import { applyEdits } from "./applyEdits.ts";
import type { CommandHandler, Feature } from "./feature.ts";

/** What is done with tags beside code actions: going to what is untagged, and what needs a choice from a list, in two commands: what there is, and do it. */
export const taggingFeature: Feature = {
  commands: {
    "copydesk.goToUntagged": handler(goToUntagged),
    "copydesk.confidences": handler(confidences),
    "copydesk.tagAbove": handler(tagAbove),
    "copydesk.tagKinds": handler(kinds),
    "copydesk.removeTagsOfKind": handler(untagKind),
    "copydesk.pointers": handler(pointers),
    "copydesk.pointTo": handler(pointTo),
  },
};

/** The argument is what the client sends for this command by the protocol. */
function handler<Question>(answer: (server: Server, question: Question) => Promise<unknown> | unknown): CommandHandler {
  return async (server, question) => answer(server, question as Question);
}

function notOpen(): ApplyAnswer {
  return { reason: t("Open an article first.") };
}

async function goToUntagged(server: Server, { uri, range, direction, layer }: UntaggedQuestion): Promise<ApplyAnswer> {
  const document = server.documents.get(uri);
  if (!document) return notOpen();
  const layers = layer === undefined ? LAYERS : [layer];
  const from = placeOf(document, range);
  const place = nextUntagged(server.documents.analysis(document), from, direction, layers);
  if (!place) return { reason: noneLeft(layer) };
  lastPlaces.set(document, { version: document.version, place });
  const selection = toRange(document, place);
  const line = selection.start.line + 1;
  if (!server.client.window?.showDocument?.support) {
    return { reason: t("This editor does not let a server move the cursor. The place is in line {0}.", line) };
  }
  await server.connection.window.showDocument({ uri, takeFocus: true, selection });
  if (!place.isWrapped) return {};
  return { reason: direction === 1 ? t("From the top again.") : t("From the end again.") };
}

/** Where each document's reader was last sent. */
const lastPlaces = new WeakMap<TextDocument, { readonly version: number; readonly place: Span }>();

/** Some editors put the cursor where they are sent, and select nothing: then it stands for the whole place, or nobody would come further. */
function placeOf(document: TextDocument, range: lsp.Range): Span {
  const place = fromRange(document, range);
  const last = lastPlaces.get(document);
  const isThere = place.start === place.end && place.start === last?.place.start && last.version === document.version;
  return isThere ? last.place : place;
}

function noneLeft(layer: Layer | undefined): string {
  switch (layer) {
    case "entities":
      return t("No untagged name is left in this article.");
    case "dates":
      return t("No untagged date is left in this article.");
    case "quotes":
      return t("No untagged quote is left in this article.");
    case undefined:
      return t("Every name, date and quote that was found is tagged.");
  }
}

function confidences(server: Server, { uri }: Pick<PlaceQuestion, "uri">): ConfidenceAnswer {
  const document = server.documents.get(uri);
  if (!document) return [];
  const analysis = server.documents.analysis(document);
  return LAYERS.map((layer) => ({ layer, steps: confidenceSteps(analysis, layer) }));
}

async function tagAbove(server: Server, { uri, layer, least }: TagAboveQuestion): Promise<ApplyAnswer> {
  const document = server.documents.get(uri);
  if (!document) return notOpen();
  const { edits, refused } = tagAll(server.documents.analysis(document), [layer], least);
  const left = leftUntagged(refused);
  if (edits.length === 0) return { reason: left ?? noneLeft(layer) };
  return applyEdits(server, document, t("Tag above {0} %", Math.round(least * 100)), edits, left);
}

function kinds(server: Server, { uri }: Pick<PlaceQuestion, "uri">): TagKindsAnswer {
  const document = server.documents.get(uri);
  if (!document) return [];
  return tagKinds(server.documents.analysis(document).markup).map(({ label, elements }) => ({
    label,
    count: elements.length,
  }));
}

async function untagKind(server: Server, { uri, label }: UntagKindQuestion): Promise<ApplyAnswer> {
  const document = server.documents.get(uri);
  if (!document) return notOpen();
  const { markup } = server.documents.analysis(document);
  const kind = tagKinds(markup).find((candidate) => candidate.label === label);
  if (!kind) return { reason: t("There is no {0} in this article.", label) };
  const { edits, reason } = untag(markup, kind.elements);
  return applyEdits(server, document, t("Remove every {0}", label), edits, reason);
}

function pointers(server: Server, { uri, range }: PlaceQuestion): PointerAnswer {
  const document = server.documents.get(uri);
  if (!document) return notOpen();
  const choices = pointerChoices(server.documents.analysis(document), fromRange(document, range));
  return choices ? { choices } : { reason: t("There is no tagged name or quote around the cursor. Tag it first.") };
}

async function pointTo(server: Server, { uri, range, value }: SetPointerQuestion): Promise<ApplyAnswer> {
  const document = server.documents.get(uri);
  if (!document) return notOpen();
  const edits = setPointer(server.documents.analysis(document), fromRange(document, range), value);
  if (edits.length === 0) return { reason: t("There is no tagged name or quote around the cursor. Tag it first.") };
  return applyEdits(server, document, value === "" ? t("Remove the pointer") : t("Point to {0}", value), edits);
}
