import { tagAll } from "@copydesk/article";
import type { Command } from "commander";
import type { Outcome } from "../exitCode.ts";
import { addRewriteOptions, type RewriteOptions, rewriteArticles } from "./rewriteArticles.ts";

/** The layers that can be tagged; each is an option. */
const LAYERS = ["dates", "quotes", "entities"] as const;
type Layer = (typeof LAYERS)[number];

type TagOptions = RewriteOptions & { readonly [layer in Layer]?: boolean };

/** `copydesk tag`: writes dates, quotes and names as TEI tags into articles. */
export function addTag(program: Command, outcome: Outcome): Command {
  const command = program
    .command("tag")
    .summary("tag dates, quotes and names in articles")
    .description(
      "Tags dates (normalised), quotes (with their speaker) and names as TEI elements and prints the result, or changes\n" +
        "the files in place. Without --dates, --quotes or --entities it tags all three.",
    )
    .argument("[paths...]", "files, folders (.article and .txt below them) or globs; - or nothing: standard input")
    .option("--dates", "tag dates and times")
    .option("--quotes", "tag quotes")
    .option("--entities", "tag names of people, organisations, places and more");
  return addRewriteOptions(command)
    .addHelpText("after", HELP_END)
    .action(async (paths: readonly string[], options: TagOptions) => {
      const asked = LAYERS.filter((layer) => options[layer]);
      outcome.exitCode = await rewriteArticles(paths, options, {
        command: "tag",
        edits: (analysis) => tagAll(analysis, asked.length > 0 ? asked : LAYERS),
        noun: ["edit", "edits"],
        verbs: ["would make", "made"],
      });
    });
}

const HELP_END = `
--write keeps line ends, byte order mark and file mode, and refuses a file that is not valid UTF-8.

Examples:
  $ copydesk tag story.article > tagged.article
  $ copydesk tag --dates --quotes --diff story.article
  $ copydesk tag --entities --write articles/

Exit codes: 0 done, 1 a file was left alone (the reason is on standard error), 2 wrong usage.`;
