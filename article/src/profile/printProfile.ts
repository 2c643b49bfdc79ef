import { Document, isMap, isSeq, type Node, parseDocument, YAMLMap, YAMLSeq } from "yaml";
import type { FurnitureLine, Profile, SourceProfile } from "../model/profile.ts";
import { EMPTY_PROFILE, parseProfile, VERSION } from "./parseProfile.ts";

/**
 * The profile as its file: one entry a line, so that a diff shows what came and went. With `before`, the file as it was, a person's comments stay, and what a person wrote under `always` and `never` stays as it was
 * written; of a file that is broken nothing stays. `parseProfile` reads the same profile from it.
 */
export function printProfile(profile: Profile, before = ""): string {
  const { profile: known, problem } = parseProfile(before);
  const isNew = problem !== undefined || before.trim() === "";
  const document = isNew ? newDocument() : parseDocument(before);
  if (!isMap(document.contents)) document.contents = newDocument().contents as never;
  const past = isNew ? EMPTY_PROFILE : known;
  const map = document.contents as unknown as YAMLMap;
  setList(map, "always", past.always.map(keyOfLine), profile.always.map(keyOfLine), (i) => lineNode(profile.always[i]));
  setList(map, "never", past.never, profile.never, (i) => profile.never[i]);
  if (isNew || !isSame(past.sources, profile.sources)) {
    map.set("sources", listOf(profile.sources.map((source) => sourceNode(source))));
  }
  return document.toString(LAYOUT);
}

/** Long lines stay on one. */
const LAYOUT = { lineWidth: 0, flowCollectionPadding: true } as const;

function newDocument(): Document {
  const document = new Document({ version: VERSION });
  document.commentBefore = HEADER;
  return document;
}

const HEADER = ` The page furniture of the articles in this folder and below it, read by Copydesk's editor and commands.
 0 stands for any number: "0 comments" is "12 comments", too.
 always: lines to remove, never: lines that are article text. Both are yours to write, and stay.
 sources: lines that repeat over the files of one source; "copydesk learn" writes them anew.`;

/** Entries that stay keep their node, with the comment beside it. */
function setList(
  map: YAMLMap,
  key: string,
  past: readonly string[],
  next: readonly string[],
  nodeOf: (i: number) => unknown,
): void {
  const list = map.get(key);
  const nodes = isSeq(list) ? list.items : [];
  if (isSeq(list) && past.join("\n") === next.join("\n") && nodes.length === next.length) return;
  const items = next.map((entry, i) => nodes[past.indexOf(entry)] ?? nodeOf(i));
  const changed = isSeq(list) ? list : new YAMLSeq();
  changed.items = items;
  changed.flow = items.length === 0;
  if (changed !== list) map.set(key, changed);
}

function keyOfLine({ kind, line }: FurnitureLine): string {
  return `${kind} ${line}`;
}

function lineNode(entry: FurnitureLine | undefined): YAMLMap {
  return rowOf({ kind: entry?.kind, line: entry?.line });
}

function sourceNode({ source, files, furniture }: SourceProfile): Node {
  const map = new YAMLMap();
  if (source !== undefined) map.set("source", source);
  map.set("files", files);
  map.set(
    "furniture",
    listOf(furniture.map((entry) => rowOf({ files: entry.files, kind: entry.kind, line: entry.line }))),
  );
  return map;
}

/** On a line of its own: `{ files: 412, kind: share, line: Share this story }`. */
function rowOf(fields: Readonly<Record<string, unknown>>): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of Object.entries(fields)) map.set(key, value);
  map.flow = true;
  return map;
}

function listOf(items: readonly Node[]): YAMLSeq {
  const list = new YAMLSeq();
  list.items = [...items];
  list.flow = items.length === 0;
  return list;
}

function isSame(a: readonly SourceProfile[], b: readonly SourceProfile[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
