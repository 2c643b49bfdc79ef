import { Analyzer, looksLikeArticle } from "@copydesk/article";
import type { LooksLikeArticleQuestion } from "../protocol.ts";
import type { Feature } from "./feature.ts";

/** Says of a text that is not open as an article whether it should be. */
export const looksLikeArticleFeature: Feature = {
  register({ connection, answer }) {
    connection.onRequest<boolean, never>(
      "copydesk/looksLikeArticle",
      answer<LooksLikeArticleQuestion, boolean>(false, ({ text }) => looksLikeArticle(new Analyzer().analyze(text))),
    );
  },
};
