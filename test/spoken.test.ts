import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Up to a literal that no translation is asked for. */
const COMMENT = /\/\*.*?\*\/|(?<![:"'`])\/\/[^\n]*/gs;
const MESSAGE = /\b(?:t|message)\(\s*(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/g;
/** The log and the protocol speak English: they are read by whoever mends the program. */
const LOG = /\b(?:console\.(?:error|warn|info|log)|new lsp\.ResponseError)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;
const LITERAL = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

/** `Open an article first.`, `Remove ${what}`, `Nothing left`: begins like a sentence, or ends like one. */
function isSentence(literal: string): boolean {
  const text = literal.slice(1, -1);
  return /^[A-Z][a-z’'-]* (?:[a-z“<$]|\w)/.test(text) || /[a-z] [a-z“<$].*[.?!]$/s.test(text);
}

function sentencesIn(source: string): readonly string[] {
  const rest = source.replace(COMMENT, "").replace(MESSAGE, "t(").replace(LOG, "");
  return Array.from(rest.matchAll(LITERAL), String).filter(isSentence);
}

test.each(["article/src/ide", "server/src", "client/src"])("%s says nothing that cannot be translated", (folder) => {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const found = files.flatMap((name) =>
    sentencesIn(readFileSync(join(ROOT, folder, name), "utf8")).map((sentence) => `${name}: ${sentence}`),
  );
  expect(found).toEqual([]);
});

test.each([
  'say("Open an article first.")',
  `const title = \`Remove \${what}\`;`,
  'return count === 1 ? t("1 line") : "Many lines";',
])("%s would be found", (source) => expect(sentencesIn(source)).toHaveLength(1));

test.each([
  't("Open an article first.")',
  'vscode.l10n.t(\n  "Open an article first."\n)',
  `console.error(\`A request failed: \${describe(error)}\`); // Open an article.`,
  'matches(".block, .fact")',
])("%s would not", (source) => expect(sentencesIn(source)).toEqual([]));
