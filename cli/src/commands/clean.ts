import {
  type ActionSettings,
  type Analysis,
  planCleaning,
  removeFurniture,
  repairDefects,
  type Span,
  splitLines,
  type TextEdit,
} from "@copydesk/article";
import { type Command, Option } from "commander";
import type { Outcome } from "../exitCode.ts";
import { addRewriteOptions, type Change, type RewriteOptions, rewriteArticles } from "./rewriteArticles.ts";

type CleanOptions = RewriteOptions & { readonly fix?: boolean; readonly creditsAndCaptions: "remove" | "mark" };

/** `copydesk clean`: removes page furniture, and with `--fix` repairs what is left. */
export function defineClean(command: Command, outcome: Outcome): void {
  command
    .description(
      "Removes page furniture (menus, share bars, adverts …) and prints the result, or changes the files in place. " +
        "The headline and what by-lines, time stamps and topics say go to the front matter.",
    )
    .argument("[paths...]", "files, folders (.article and .txt below them) or globs; - or nothing: standard input")
    .option("--fix", "also repair the defects of the text whose repair is certain, on the lines that stay")
    .addOption(
      new Option("--credits-and-captions <what>", "take picture credits and captions out, or mark them as <fw>")
        .choices(["remove", "mark"])
        .default("remove"),
    );
  addRewriteOptions(command)
    .addHelpText("after", HELP_END)
    .action(async (paths: readonly string[], options: CleanOptions) => {
      const change = (analysis: Analysis): Change => cleaned(analysis, options);
      outcome.exitCode = await rewriteArticles(paths, options, { command: "clean", change });
    });
}

function cleaned(analysis: Analysis, { fix = false, creditsAndCaptions }: CleanOptions): Change {
  const settings: ActionSettings = { creditsAndCaptions };
  const cleaning = removeFurniture(analysis, settings);
  const repairs = fix ? repairsBeside(cleaning, analysis) : [];
  const edits = [...cleaning, ...repairs].sort((a, b) => a.start - b.start || a.end - b.end);
  const lines = removedLines(analysis, cleaning);
  const marked = cleaning.filter(({ text }) => text.startsWith("</")).length;
  const keys = frontMatterKeys(cleaning);
  const added = analysis.markup.frontMatter ? "to the front matter" : "front matter";
  const steps = [
    ...(lines > 0 ? [["remove", `${lines} furniture ${lines === 1 ? "line" : "lines"}`] as const] : []),
    ...(marked > 0
      ? [["mark", `${marked} ${marked === 1 ? "credit or caption" : "credits and captions"}`] as const]
      : []),
    ...(repairs.length > 0
      ? [["repair", `${repairs.length} ${repairs.length === 1 ? "defect" : "defects"} of the text`] as const]
      : []),
    ...(keys.length > 0 ? [["add", `${added} (${keys.join(", ")})`] as const] : []),
  ];
  return {
    edits,
    would: inWords(steps.map(([verb, what]) => `${verb} ${what}`)),
    did: inWords(steps.map(([verb, what]) => `${PAST[verb]} ${what}`)),
    refused: stranded(analysis, settings),
  };
}

/** What would be lost if its line went: it belongs into the front matter, and nothing can be written there. */
function stranded(analysis: Analysis, settings: ActionSettings): readonly (Span & { readonly reason: string })[] {
  return planCleaning(analysis, settings).stranded.map(({ start, end }) => ({ start, end, reason: BROKEN }));
}

const BROKEN = "it says what belongs into the front matter, which is not valid YAML; mend that first";

const PAST = { remove: "removed", mark: "marked", repair: "repaired", add: "added" } as const;

/** The repairs that touch nothing the other edits touch. */
function repairsBeside(edits: readonly TextEdit[], analysis: Analysis): readonly TextEdit[] {
  const deletions = edits.filter(({ start, end }) => end > start);
  let i = 0;
  return repairDefects(analysis).filter(({ start, end }) => {
    while ((deletions[i]?.end ?? Number.POSITIVE_INFINITY) <= start) i++;
    return end <= (deletions[i]?.start ?? Number.POSITIVE_INFINITY);
  });
}

function removedLines({ text }: Analysis, edits: readonly TextEdit[]): number {
  const removed = edits.map(({ start, end }) => text.slice(start, end)).join("\n");
  const { starts, ends } = splitLines(removed);
  return starts.reduce((count, start, i) => (removed.slice(start, ends[i]).trim() === "" ? count : count + 1), 0);
}

/** The keys that the edits add: only what goes to the front matter has text, YAML with one key at the start of a line. */
function frontMatterKeys(edits: readonly TextEdit[]): readonly string[] {
  return edits.flatMap(({ text }) => Array.from(text.matchAll(/^([a-z]{1,40}):/gmu), ([, key]) => key as string));
}

/** `a`, `a and b`, `a, b and c`. */
function inWords(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(" and ");
}

const HELP_END = `
--write keeps line ends, byte order mark and file mode, and refuses a file that
is not valid UTF-8.

Examples:
  $ copydesk clean story.txt > story.clean.txt
  $ copydesk clean --fix --diff story.txt
  $ copydesk clean --dry-run articles/
  $ copydesk clean --credits-and-captions mark story.txt
  $ copydesk clean --write --fix articles/ "more/**/*.txt"
  $ pbpaste | copydesk clean

Exit codes: 0 done, 1 a file was left alone (the reason is on standard error),
2 wrong usage or no file at all.`;
