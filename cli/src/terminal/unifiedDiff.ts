import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** What changes in a file, as `diff -u` and `git diff` write it; empty where nothing does. */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return "";
  return createTwoFilesPatch(name, name, before, after, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
}
