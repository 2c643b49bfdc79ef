import { fstatSync } from "node:fs";
import { UsageError } from "../usageError.ts";

/** Standard input; throws `UsageError` where it is a folder, which Node would take for an empty stream. */
export function standardInput(): NodeJS.ReadStream {
  if (fstatSync(process.stdin.fd).isDirectory()) {
    throw new UsageError("standard input is a folder; name the folder as an argument instead");
  }
  return process.stdin;
}
