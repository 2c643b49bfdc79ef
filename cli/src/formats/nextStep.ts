import { STANDARD_INPUT } from "../files/expandPaths.ts";
import { printable } from "../terminal/printable.ts";
import type { Totals } from "./formatter.ts";

/** The command that does something about the findings, with what it does; empty where none of them can be done by a command. */
export function nextStep({ families, repairable, paths }: Totals): string {
  const furniture = families.get("furniture") ?? 0;
  if (furniture + repairable === 0) return "";
  const piped = paths.length === 0 || paths.includes(STANDARD_INPUT);
  const words = ["copydesk clean", ...(piped ? [] : ["--write"]), ...(repairable > 0 ? ["--fix"] : [])];
  const command = [...words, ...(piped ? [] : shellWords(paths))].join(" ");
  const first = piped ? "" : "; --diff in place of --write shows it first";
  return `Next: ${command}\n      ${effect(furniture, repairable)}${first}\n`;
}

/** `clean` takes furniture out even where `--severity` has left it out of the findings. */
function effect(furniture: number, repairable: number): string {
  if (repairable === 0) return "removes the furniture";
  const repairs = `repairs what is certain (${repairable})`;
  return furniture > 0 ? `removes the furniture and ${repairs}` : `${repairs}, and removes any furniture`;
}

/** A shell that expands globs may have given thousands. */
const PATHS_NAMED = 3;

function shellWords(paths: readonly string[]): readonly string[] {
  const named = paths.slice(0, PATHS_NAMED).map(shellWord);
  return paths.length > PATHS_NAMED ? [...named, "…"] : named;
}

/** In quotes where a shell would read it otherwise; a glob stays one for Copydesk. */
function shellWord(path: string): string {
  if (/^[\p{L}\p{N}_@%+=:,./-]+$/u.test(path)) return path;
  const shown = printable(path);
  return /["$`\\!]/u.test(shown) ? `'${shown.replaceAll("'", "'\\''")}'` : `"${shown}"`;
}
