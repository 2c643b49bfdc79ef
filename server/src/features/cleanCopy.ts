import { cleanArticle, cleanText, removableFurniture } from "@copydesk/article";
import type { CleanCopyAnswer, CleanCopyQuestion } from "../protocol.ts";
import type { Feature } from "./feature.ts";

/** What "Copy Clean Text" and "Copy Clean Article" put into the clipboard. */
export const cleanCopyFeature: Feature = {
  register({ connection, forDocument }) {
    connection.onRequest(
      "copydesk/cleanCopy",
      forDocument<CleanCopyQuestion, CleanCopyAnswer | null>(null, (_document, analysis, { withMarkup }) => {
        const text = cleanText(analysis);
        const kept = withMarkup ? [] : analysis.markup.elements.filter(({ name }) => name === "fw");
        return {
          text: withMarkup ? cleanArticle(analysis) : text,
          words: text.match(WORD)?.length ?? 0,
          removed: removableFurniture(analysis).length + kept.length,
        };
      }),
    );
  },
};

/** From a letter or digit to the next white space: as a word counter has them. */
const WORD = /[\p{L}\p{N}]\S*/gu;
