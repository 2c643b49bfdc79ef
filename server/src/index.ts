export type {
  ApplyAnswer,
  ApplyQuestion,
  ApplyToContentsQuestion,
  CleanCopyAnswer,
  CleanCopyQuestion,
  ContentsAtQuestion,
  ContentsLine,
  ContentsQuestion,
  LooksLikeArticleQuestion,
} from "./protocol.ts";
export { startServer } from "./server.ts";
