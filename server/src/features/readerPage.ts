import { type ReaderName, readerPage } from "@copydesk/article";
import type { DocumentUri } from "vscode-languageserver";
import { toPlacedBlocks, toPlacedFact } from "../convert/toReaderPage.ts";
import { type PlacedBlock, READER_PAGE_REQUEST, type ReaderPageAnswer, type ReaderPageQuestion } from "../protocol.ts";
import type { Feature } from "./feature.ts";

/** The last page somebody was given of a document. */
interface Given {
  readonly resultId: string;
  readonly blocks: readonly PlacedBlock[];
  readonly names: readonly ReaderName[];
}

/** The article as a page, for a preview that asks again and again: a long article's page is sent once, and then what has changed. */
export const readerPageFeature: Feature = {
  register({ connection, documents, forDocument }) {
    const given = new Map<DocumentUri, Given>();
    let answers = 0;
    documents.onDidClose(({ uri }) => given.delete(uri));
    connection.onRequest(
      READER_PAGE_REQUEST,
      forDocument<ReaderPageQuestion, ReaderPageAnswer | null>(
        null,
        (document, analysis, { previousResultId }) => {
          const { language, facts, blocks, names, counts } = readerPage(analysis);
          const known = given.get(document.uri);
          const previous = known && known.resultId === previousResultId ? known : undefined;
          const now: Given = { resultId: String(++answers), blocks: toPlacedBlocks(document, blocks), names };
          given.set(document.uri, now);
          return {
            resultId: now.resultId,
            ...(previous && { previousResultId: previous.resultId }),
            language,
            counts,
            facts: facts.map((fact) => toPlacedFact(document, fact)),
            edit: difference(previous?.blocks ?? [], now.blocks),
            ...(!isSame(previous?.names, names) && { names }),
          };
        },
        "last",
      ),
    );
  },
};

/** The one stretch of blocks that tells two pages apart. */
function difference(before: readonly PlacedBlock[], now: readonly PlacedBlock[]): ReaderPageAnswer["edit"] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && isSame(before[start], now[start])) start++;
  let same = 0;
  while (same < shorter - start && isSame(before.at(-1 - same), now.at(-1 - same))) same++;
  return { start, remove: before.length - start - same, blocks: now.slice(start, now.length - same) };
}

/** Whether two pieces of plain data say the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
