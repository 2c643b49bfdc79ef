export type {
  ApplyAnswer,
  ApplyQuestion,
  PlacedBlock,
  PlacedFact,
  PlacedMark,
  PlacedRun,
  ReaderPageAnswer,
  ReaderPageQuestion,
} from "./protocol.ts";
export { startServer } from "./server.ts";
