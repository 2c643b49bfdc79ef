import type { Formatter } from "./formatter.ts";
import { github } from "./github.ts";
import { human } from "./human.ts";
import { json } from "./json.ts";

export type { Formatter } from "./formatter.ts";

/** What `check --format` offers, in the order of the help. */
export const FORMATTERS: readonly Formatter[] = [human, json, github];
