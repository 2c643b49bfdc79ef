import file from "../../../models/knowledge.json" with { type: "json" };
import { Directory } from "./directory.ts";
import type { KnowledgeFile } from "./knowledgeFile.ts";

const known = new Map<keyof KnowledgeFile, Directory>();

/** A part of what ships with the library; the file is read when the first name is looked up. */
export function shippedKnowledge(part: keyof KnowledgeFile): Directory {
  let directory = known.get(part);
  if (!directory) {
    directory = new Directory((file as KnowledgeFile)[part]);
    known.set(part, directory);
  }
  return directory;
}
