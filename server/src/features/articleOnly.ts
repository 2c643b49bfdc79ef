import { articleOnlyFolds } from "@copydesk/article";
import { toLineSpan } from "../convert/toLsp.ts";
import { ARTICLE_ONLY_REQUEST, type ArticleOnlyAnswer, type ArticleOnlyQuestion } from "../protocol.ts";
import type { Feature } from "./feature.ts";

/** The request `copydesk/articleOnly`: the folds that leave nothing but the article in sight. */
export const articleOnlyFeature: Feature = {
  register(server) {
    server.connection.onRequest(
      ARTICLE_ONLY_REQUEST,
      server.forDocument<ArticleOnlyQuestion, ArticleOnlyAnswer>([], (document, analysis) =>
        articleOnlyFolds(analysis, server.settings.severities)
          .map((fold) => toLineSpan(document, fold))
          .filter(({ start, end }) => start < end),
      ),
    );
  },
};
