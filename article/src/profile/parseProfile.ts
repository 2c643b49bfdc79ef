import { isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from "yaml";
import { isContentKind, LINE_KINDS, type LineKind } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import type { FurnitureLine, LearntLine, Profile, SourceProfile } from "../model/profile.ts";
import type { Span } from "../model/span.ts";
import { linePattern } from "./linePattern.ts";

/** The name of the file that holds the profile of its folder, and of those below it that have none. */
export const PROFILE_NAME = "copydesk.furniture.yaml";

/** A profile in which nothing is said. */
export const EMPTY_PROFILE: Profile = { always: [], never: [], sources: [] };

/** Why a profile cannot be used: the place in its text, its line from 1, and what is wrong there. */
export interface ProfileProblem extends Span {
  readonly line: number;
  readonly message: Message;
}

/**
 * Reads a profile. One slip, and none of it counts (`problem`): half a profile would flag what its other half keeps. Keys that are not known are a slip too, for what stands under them would be
 * lost silently. An empty file is an empty profile. Never throws.
 *
 * @example parseProfile("never:\n  - Letters to the editor\n").profile // { always: [], never: ["Letters to the editor"], sources: [] }
 */
export function parseProfile(text: string): { readonly profile: Profile; readonly problem?: ProfileProblem } {
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const place = (start: number, end: number): Omit<ProfileProblem, "message"> => {
    const bounded = Math.min(start, text.length);
    return { start: bounded, end: Math.max(bounded, Math.min(end, text.length)), line: lines.linePos(bounded).line };
  };
  const [error] = errors;
  if (error) {
    const why = (error.message.split("\n", 1)[0] ?? "").replace(/ at line \d{1,9}.*$/, "");
    return {
      profile: EMPTY_PROFILE,
      problem: { ...place(...error.pos), message: message("It is not valid YAML: {0}", why) },
    };
  }
  try {
    return { profile: readProfile(contents) };
  } catch (slip) {
    if (!(slip instanceof Slip)) throw slip;
    const [start = 0, end = 0] = slip.node?.range ?? [];
    return { profile: EMPTY_PROFILE, problem: { ...place(start, end), message: slip.what } };
  }
}

/** Ends the reading at the first thing that is wrong. */
class Slip extends Error {
  readonly node: Node | null;
  readonly what: Message;

  constructor(node: Node | null, what: Message) {
    super(what.text);
    this.node = node;
    this.what = what;
  }
}

type Fields = Readonly<Record<string, Node | null>>;

function readProfile(contents: ParsedNode | null): Profile {
  if (contents === null || (isScalar(contents) && contents.value === null)) return EMPTY_PROFILE;
  const { version, always, never, sources } = fieldsOf(contents, ["version", "always", "never", "sources"]);
  if (version && numberIn(version) !== VERSION)
    throw new Slip(version, message("This Copydesk reads profiles of version {0}.", VERSION));
  return {
    always: itemsOf(always).map(readAlways),
    never: itemsOf(never).map(lineIn),
    sources: itemsOf(sources).map(readSource),
  };
}

/** Of the file's form. */
export const VERSION = 1;

/** `- Support us` is short for `- { kind: navigation, line: Support us }`. */
function readAlways(node: Node): FurnitureLine {
  if (isScalar(node)) return { kind: "navigation", line: lineIn(node) };
  const { kind, line } = fieldsOf(node, ["kind", "line"]);
  return { kind: kind ? kindIn(kind) : "navigation", line: lineIn(required(node, line, "line")) };
}

function readSource(node: Node): SourceProfile {
  const { source, files, furniture } = fieldsOf(node, ["source", "files", "furniture"]);
  const of = numberIn(required(node, files, "files"));
  return {
    ...(source && { source: textIn(source) }),
    files: of,
    furniture: itemsOf(furniture).map((entry) => readLearnt(entry, of)),
  };
}

function readLearnt(node: Node, of: number): LearntLine {
  const { files, kind, line } = fieldsOf(node, ["files", "kind", "line"]);
  const count = numberIn(required(node, files, "files"));
  if (count > of) throw new Slip(node, message("It cannot stand in {0} of {1} files.", count, of));
  return { files: count, kind: kindIn(required(node, kind, "kind")), line: lineIn(required(node, line, "line")) };
}

function fieldsOf(node: Node, keys: readonly string[]): Fields {
  if (!isMap(node)) throw new Slip(node, message("Here should stand keys with their values: {0}.", keys.join(", ")));
  const fields: Record<string, Node | null> = {};
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : "";
    if (!keys.includes(name)) {
      const known = keys.join(", ");
      throw new Slip(key as Node, message("There is no key “{0}” here; known are: {1}.", name, known));
    }
    fields[name] = value as Node | null;
  }
  return fields;
}

/** A key without a value is an empty list. */
function itemsOf(node: Node | null | undefined): readonly Node[] {
  if (!node || (isScalar(node) && node.value === null)) return [];
  if (!isSeq(node)) throw new Slip(node, message("Here should stand a list, each entry behind a hyphen."));
  return node.items as readonly Node[];
}

function required(parent: Node, node: Node | null | undefined, key: string): Node {
  if (!node) throw new Slip(parent, message("The key “{0}” is missing.", key));
  return node;
}

function lineIn(node: Node): string {
  const line = textIn(node);
  if (linePattern(line) === "") throw new Slip(node, message("An empty line says nothing."));
  return line;
}

/** `2024` and `true` are words of a line as well. */
function textIn(node: Node): string {
  if (!isScalar(node) || node.value === null) {
    throw new Slip(
      node,
      message("Here should stand a text; put it in quotation marks where it has a colon or a hash."),
    );
  }
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}

function numberIn(node: Node): number {
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw new Slip(node, message("Here should stand a number of files."));
  return value;
}

function kindIn(node: Node): LineKind {
  const value = isScalar(node) ? node.value : undefined;
  const kind = FURNITURE_KINDS.find((known) => known === value);
  if (!kind) {
    const known = FURNITURE_KINDS.join(", ");
    throw new Slip(node, message("There is no kind “{0}” of furniture; choose from {1}.", String(value), known));
  }
  return kind;
}

const FURNITURE_KINDS: readonly LineKind[] = LINE_KINDS.filter((kind) => !isContentKind(kind));
