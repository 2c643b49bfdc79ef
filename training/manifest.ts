import { readFileSync, writeFileSync } from "node:fs";

const PATH = "models/manifest.json";

/** Writes what a command has made into the manifest; what it does not say stays. `parts`: base64. Gives the number of bytes. */
export function noteInManifest(
  model: string,
  command: string,
  parts: readonly string[],
  figures: Readonly<Record<string, unknown>> = {},
): number {
  const bytes = parts.reduce((sum, part) => sum + Buffer.from(part, "base64").length, 0);
  const manifest = JSON.parse(readFileSync(PATH, "utf8"));
  manifest[model] = { ...manifest[model], command, bytes, ...figures };
  writeFileSync(PATH, `${JSON.stringify(manifest, null, 2)}\n`);
  return bytes;
}
