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
  PlacedBlock,
  PlacedFact,
  PlacedMark,
  PlacedRun,
  ReaderPageAnswer,
  ReaderPageQuestion,
} from "./protocol.ts";
export { startServer } from "./server.ts";
