import { cleanArticle, cleanText, countWords, planCleaning } from "@copydesk/article";
import type { CleanCopyAnswer, CleanCopyQuestion } from "../protocol.ts";
import type { Feature } from "./feature.ts";

/** What "Copy Clean Text" and "Copy Clean Article" put into the clipboard. */
export const cleanCopyFeature: Feature = {
  register(server) {
    const { connection, forDocument } = server;
    connection.onRequest(
      "copydesk/cleanCopy",
      forDocument<CleanCopyQuestion, CleanCopyAnswer | null>(null, (_document, analysis, { withMarkup }) => {
        const { settings } = server;
        const text = cleanText(analysis, settings);
        const { removed, marked } = planCleaning(analysis, settings);
        // What is kept as <fw>, or is to be, is left out of the text alone.
        const kept = marked.length + analysis.markup.elements.filter(({ name }) => name === "fw").length;
        return {
          text: withMarkup ? cleanArticle(analysis, settings) : text,
          words: countWords(text),
          removed: removed.length + (withMarkup ? 0 : kept),
        };
      }),
    );
  },
};
