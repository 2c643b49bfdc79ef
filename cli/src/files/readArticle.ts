import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { STANDARD_INPUT } from "./expandPaths.ts";
import { standardInput } from "./standardInput.ts";

export interface ArticleText {
  /** The whole text, byte order mark included; U+FFFD where the bytes are not UTF-8. */
  readonly text: string;
  /** The text encodes to the bytes it was read from. */
  readonly lossless: boolean;
}

/** Reads a file, or standard input for `-`. */
export async function readArticle(path: string): Promise<ArticleText> {
  const bytes = path === STANDARD_INPUT ? await readStandardInput() : await readFile(path);
  return { text: bytes.toString("utf8"), lossless: isUtf8(bytes) };
}

/** How messages and findings name the file. */
export function displayName(path: string): string {
  return path === STANDARD_INPUT ? "(standard input)" : path;
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of standardInput()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
