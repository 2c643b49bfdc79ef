import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { UsageError } from "../usageError.ts";

/** `copydesk lsp --stdio`: the language server, for editors other than VS Code. */
export function defineLsp(command: Command): void {
  command
    .description("Starts the Copydesk language server, for Neovim, Emacs, Helix and other editors.")
    .option("--stdio", "talk over standard input and output")
    // Clients add their own (--clientProcessId=…); the server reads them from the process arguments.
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText("after", HELP_END)
    .action(({ stdio }: { readonly stdio?: boolean }) => {
      if (!stdio) throw new UsageError("say how the editor talks to the server: copydesk lsp --stdio");
      startServer();
    });
}

const HELP_END = `
Examples:
  $ copydesk lsp --stdio
  Neovim:  vim.lsp.start({ name = "copydesk",
             cmd = { "copydesk", "lsp", "--stdio" } })
  Helix:   [language-server.copydesk]
           command = "copydesk"
           args = ["lsp", "--stdio"]`;

/** The server is a bundle of its own beside this one: the other commands start without it. Loading it starts it, and it ends the process. */
function startServer(): void {
  const server = new URL("./server.cjs", import.meta.url);
  if (!existsSync(server))
    throw new Error("the language server is missing beside this file; build it with: npm run build");
  // `import` would first look through the whole bundle for the names that it exports.
  createRequire(import.meta.url)(fileURLToPath(server));
}
