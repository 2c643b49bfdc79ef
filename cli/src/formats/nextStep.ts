import { STANDARD_INPUT } from "../files/expandPaths.ts";
import { printable } from "../terminal/printable.ts";
import type { Totals } from "./formatter.ts";

/** The command that does something about the findings, with what it does; empty where none of them can be done by a command. */
export function nextStep({ families, removable, repairable, paths }: Totals): string {
  const staying = (families.get("furniture") ?? 0) - removable;
  if (removable + repairable === 0) return "";
  const piped = paths.length === 0 || paths.includes(STANDARD_INPUT);
  const words = ["copydesk clean", ...(piped ? [] : ["--write"]), ...(repairable > 0 ? ["--fix"] : [])];
  const command = [...words, ...(piped ? [] : shellWords(paths))].join(" ");
  const first = piped ? "" : "; --diff in place of --write shows it first";
  return `Next: ${command}\n      ${effect(removable, staying, repairable)}${first}\n`;
}

/** `clean` takes furniture out even where `--severity` has left it out of the findings; lines that carry a quotation with its speaker stay. */
function effect(removable: number, staying: number, repairable: number): string {
  const stays = staying === 1 ? "1 line that must be looked at stays" : `${staying} lines that must be looked at stay`;
  const furniture = staying > 0 ? `removes the furniture (${stays})` : "removes the furniture";
  if (repairable === 0) return furniture;
  const repairs = `repairs what is certain (${repairable})`;
  return removable > 0 ? `${furniture} and ${repairs}` : `${repairs}, and removes any furniture`;
}

/** A shell that expands globs may have given thousands. */
const PATHS_NAMED = 3;

function shellWords(paths: readonly string[]): readonly string[] {
  const named = paths.slice(0, PATHS_NAMED).map(shellWord);
  return paths.length > PATHS_NAMED ? [...named, "…"] : named;
}

/** In quotes where a shell would read it otherwise; a glob stays one for Copydesk. */
export function shellWord(path: string): string {
  if (/^[\p{L}\p{N}_@%+=:,./-]+$/u.test(path)) return path;
  const shown = printable(path);
  return /["$`\\!]/u.test(shown) ? `'${shown.replaceAll("'", "'\\''")}'` : `"${shown}"`;
}
