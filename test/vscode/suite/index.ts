import Mocha from "mocha";
import * as vscode from "vscode";

interface TestOutcome {
  readonly name: string;
  readonly state: "passed" | "failed" | "skipped";
  readonly ms: number;
  readonly message?: string;
}

/**
 * Entry of the suite in every host: the extension host of desktop VS Code, of a VS Code server, and of the browser's
 * worker. Nothing here may come from Node.
 */
export async function run(): Promise<void> {
  // Mocha's default reporter would write to a terminal; no remote or browser host has one.
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, reporter: SilentReporter });
  mocha.suite.emit("pre-require", globalThis as unknown as Mocha.MochaGlobals, "", mocha);
  // Only now do `describe` and `it` exist.
  await import("./editor.test.ts");
  await import("./articleTree.test.ts");
  await import("./dates.test.ts");
  await import("./firstContact.test.ts");
  await import("./checkWorkspace.test.ts");
  await import("./cleaning.test.ts");
  await import("./furniture.test.ts");
  await import("./furnitureProfile.test.ts");
  await import("./plainText.test.ts");
  await import("./quotes.test.ts");
  await import("./reader.test.ts");
  await import("./reading.test.ts");
  await import("./requests.test.ts");
  await import("./tagging.test.ts");
  await import("./writing.test.ts");
  const wanted = await readWanted();
  if (wanted) mocha.grep(wanted);
  const outcomes = await runAll(mocha);
  await vscode.workspace.fs.writeFile(reportFile(), new TextEncoder().encode(JSON.stringify({ tests: outcomes })));
  const failed = outcomes.filter((outcome) => outcome.state === "failed").length;
  if (failed > 0) throw new Error(`${failed} of ${outcomes.length} tests failed`);
}

class SilentReporter extends Mocha.reporters.Base {}

function runAll(mocha: Mocha): Promise<readonly TestOutcome[]> {
  return new Promise((resolve) => {
    const outcomes: TestOutcome[] = [];
    const runner = mocha.run(() => resolve(outcomes));
    runner.on("pass", (test) => outcomes.push({ name: test.fullTitle(), state: "passed", ms: test.duration ?? 0 }));
    runner.on("pending", (test) => outcomes.push({ name: test.fullTitle(), state: "skipped", ms: 0 }));
    runner.on("fail", (test, error) =>
      outcomes.push({ name: test.fullTitle(), state: "failed", ms: 0, message: String(error.stack ?? error) }),
    );
  });
}

/** The words of which every test has some in its name, where not the whole suite is asked for (`--grep`). */
async function readWanted(): Promise<string | undefined> {
  try {
    const file = vscode.Uri.joinPath(workspaceFolder(), ".ext-test-grep");
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

/** The host says where; a browser has no environment, there the report lies in the workspace. */
function reportFile(): vscode.Uri {
  const named = typeof process === "undefined" ? undefined : process.env?.EXT_TEST_REPORT;
  if (named) return vscode.Uri.file(named);
  return vscode.Uri.joinPath(workspaceFolder(), ".ext-test-report.json");
}

function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("the suite needs a workspace folder");
  return folder.uri;
}
