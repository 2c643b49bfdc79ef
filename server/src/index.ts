export type {
  ApplyAnswer,
  ApplyQuestion,
  ApplyToContentsQuestion,
  ContentsAtQuestion,
  ContentsLine,
  ContentsQuestion,
} from "./protocol.ts";
export { startServer } from "./server.ts";
