import {
  type ActionSettings,
  type Analysis,
  type CleaningPlan,
  cleanUp,
  isRepairable,
  LEAST_CONFIDENCE,
  lineAt,
  planCleaning,
  repairDefects,
  type Span,
  splitLines,
  type TextEdit,
} from "@copydesk/article";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Outcome } from "../exitCode.ts";
import { CleanTotals } from "./cleanTotals.ts";
import { addRewriteOptions, type Change, type RewriteOptions, rewriteArticles } from "./rewriteArticles.ts";

type CleanOptions = RewriteOptions & {
  readonly fix?: boolean;
  readonly creditsAndCaptions: "remove" | "mark";
  readonly confidence: number;
};

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
    )
    .option(
      "--confidence <p>",
      "take out only what is furniture with at least this probability, 0 to 1",
      parseProbability,
      LEAST_CONFIDENCE,
    );
  addRewriteOptions(command)
    .addHelpText("after", HELP_END)
    .action(async (paths: readonly string[], options: CleanOptions) => {
      const totals = new CleanTotals();
      outcome.exitCode = await rewriteArticles(paths, options, {
        command: "clean",
        change: (analysis) => cleaned(analysis, options, totals),
        summary: (run) => totals.print(run),
      });
    });
}

function cleaned(
  analysis: Analysis,
  { fix = false, creditsAndCaptions, confidence }: CleanOptions,
  totals: CleanTotals,
): Change {
  const settings: ActionSettings = { creditsAndCaptions, confidence };
  const cleaning = cleanUp(analysis, settings);
  const plan = planCleaning(analysis, settings);
  const repairs = fix ? beside(cleaning.edits, repairDefects(analysis)) : [];
  const defects = analysis.defects.filter((defect) => isRepairable(analysis, defect));
  const repaired = repairs.length > 0 ? beside(cleaning.edits, defects).length : 0;
  const edits = [...cleaning.edits, ...repairs].sort((a, b) => a.start - b.start || a.end - b.end);
  const lines = cleaning.removed.length;
  const marked = cleaning.edits.filter(({ text }) => text.startsWith("</")).length;
  const keys = frontMatterKeys(cleaning.edits);
  const added = analysis.markup.frontMatter ? "to the front matter" : "front matter";
  const steps = [
    ...(lines > 0 ? [["remove", `${lines} furniture ${lines === 1 ? "line" : "lines"}`] as const] : []),
    ...(marked > 0
      ? [["mark", `${marked} ${marked === 1 ? "credit or caption" : "credits and captions"}`] as const]
      : []),
    ...(repaired > 0 ? [["repair", `${repaired} ${repaired === 1 ? "defect" : "defects"} of the text`] as const] : []),
    ...(keys.length > 0 ? [["add", `${added} (${keys.join(", ")})`] as const] : []),
  ];
  return {
    edits,
    would: inWords(steps.map(([verb, what]) => `${verb} ${what}`)),
    did: inWords(steps.map(([verb, what]) => `${PAST[verb]} ${what}`)),
    left: leftOver(analysis, plan),
    done: () => totals.add(analysis, { removed: cleaning.removed, marked, repaired, left: plan }),
    refused: stranded(plan),
  };
}

/** What a person may want to look at: `2 left below the confidence (lines 3 and 9)`. */
function leftOver({ text }: Analysis, { quoting, unsure }: CleaningPlan): string {
  if (quoting.length + unsure.length === 0) return "";
  const table = splitLines(text);
  const numbered = (lines: readonly Span[]): string => {
    const numbers = lines.slice(0, LINES_NAMED).map(({ start }) => String(lineAt(table, start) + 1));
    const more = lines.length > LINES_NAMED ? ", …" : "";
    return `(${lines.length === 1 ? "line" : "lines"} ${more ? numbers.join(", ") : inWords(numbers)}${more})`;
  };
  return [
    ...(quoting.length > 0 ? [`${quoting.length} left with a quotation and its speaker ${numbered(quoting)}`] : []),
    ...(unsure.length > 0 ? [`${unsure.length} left below the confidence ${numbered(unsure)}`] : []),
  ].join(", ");
}

/** Enough to go there by hand; more are better looked at in the editor. */
const LINES_NAMED = 5;

/** What would be lost if its line went: it belongs into the front matter, and nothing can be written there. */
function stranded({ stranded }: CleaningPlan): readonly (Span & { readonly reason: string })[] {
  return stranded.map(({ start, end }) => ({ start, end, reason: BROKEN }));
}

const BROKEN = "it says what belongs into the front matter, which is not valid YAML; mend that first";

const PAST = { remove: "removed", mark: "marked", repair: "repaired", add: "added" } as const;

/** Those that touch nothing that is taken out; all are in order. */
function beside<T extends Span>(edits: readonly TextEdit[], spans: readonly T[]): readonly T[] {
  const deletions = edits.filter(({ start, end }) => end > start);
  let i = 0;
  return spans.filter(({ start, end }) => {
    while ((deletions[i]?.end ?? Number.POSITIVE_INFINITY) <= start) i++;
    return end <= (deletions[i]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** The keys that the edits add: only what goes to the front matter has text, YAML with one key at the start of a line. */
function frontMatterKeys(edits: readonly TextEdit[]): readonly string[] {
  return edits.flatMap(({ text }) => Array.from(text.matchAll(/^([a-z]{1,40}):/gmu), ([, key]) => key as string));
}

function parseProbability(value: string): number {
  const probability = Number(value);
  if (!/^[\d.]+$/u.test(value) || !(probability >= 0 && probability <= 1)) {
    throw new InvalidArgumentError("Give a probability: a number from 0 to 1, 0.8 say.");
  }
  return probability;
}

/** `a`, `a and b`, `a, b and c`. */
function inWords(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(" and ");
}

const HELP_END = `
--write keeps line ends, byte order mark and file mode, and refuses a file that
is not valid UTF-8. A line with a quotation and its speaker is never taken out,
nor one below the confidence: copydesk check lists them. What was done to
several files is summed up on standard error.

Examples:
  $ copydesk clean story.txt > story.clean.txt
  $ copydesk clean --fix --diff story.txt
  $ copydesk clean --dry-run articles/
  $ copydesk clean --confidence 0.9 --write articles/
  $ copydesk clean --credits-and-captions mark story.txt
  $ copydesk clean --write --fix articles/ "more/**/*.txt"
  $ pbpaste | copydesk clean

Exit codes: 0 done, 1 a file was left alone (the reason is on standard error),
2 wrong usage or no file at all.`;
