import { type Analysis, inWords, LAYERS, type Layer, tagAll } from "@copydesk/article";
import type { Command } from "commander";
import type { Outcome } from "../exitCode.ts";
import { addRewriteOptions, type Change, type RewriteOptions, rewriteArticles } from "./rewriteArticles.ts";

type TagOptions = RewriteOptions & { readonly [layer in Layer]?: boolean };

/** `copydesk tag`: writes dates, quotes and names as TEI tags into articles. */
export function defineTag(command: Command, outcome: Outcome): void {
  command
    .description(
      "Tags dates (normalised), quotes (with their speaker) and names as TEI elements and prints the result, or changes " +
        "the files in place. Without --dates, --quotes or --entities it tags all three.",
    )
    .argument("[paths...]", "files, folders (.article and .txt below them) or globs; - or nothing: standard input")
    .option("--dates", "tag dates and times")
    .option("--quotes", "tag quotes")
    .option("--entities", "tag names of people, organisations, places and more");
  addRewriteOptions(command)
    .addHelpText("after", HELP_END)
    .action(async (paths: readonly string[], options: TagOptions) => {
      const asked = LAYERS.filter((layer) => options[layer]);
      const layers = asked.length > 0 ? asked : LAYERS;
      outcome.exitCode = await rewriteArticles(paths, options, {
        command: "tag",
        change: (analysis) => tagged(analysis, layers),
      });
    });
}

function tagged(analysis: Analysis, layers: readonly Layer[]): Change {
  const { edits, refused } = tagAll(analysis, layers);
  // A start tag and an end tag each.
  const count = edits.length / 2;
  const what = `${count} ${count === 1 ? "element" : "elements"}`;
  return {
    edits,
    would: `tag ${what}`,
    did: `tagged ${what}`,
    refused: refused.map(({ mark, reason }) => ({ start: mark.start, end: mark.end, reason: inWords(reason) })),
  };
}

const HELP_END = `
--write keeps line ends, byte order mark and file mode, and refuses a file that
is not valid UTF-8.

Examples:
  $ copydesk tag story.article > tagged.article
  $ copydesk tag --dates --quotes --diff story.article
  $ copydesk tag --entities --write articles/

Exit codes: 0 done, 1 a file was left alone (the reason is on standard error),
2 wrong usage or no file at all.`;
