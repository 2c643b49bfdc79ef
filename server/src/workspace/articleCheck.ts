import { Analyzer, type Diagnostic, diagnostics, type Profile, type Severities, withSeverity } from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { toDiagnostic, toSeverity } from "../convert/toLsp.ts";
import { nextTask } from "../handler.ts";

/** What is wrong with one file, before the person's severities. */
export interface CheckedFile {
  readonly stamp: string;
  /** Of its folder, at that time. */
  readonly profile: Profile | undefined;
  readonly findings: readonly Finding[];
}

interface Finding {
  readonly found: Diagnostic;
  readonly reported: lsp.Diagnostic;
}

/** Checks a text in slices: others are answered in between, and a cancelled check ends with `undefined`. */
export async function checkText(
  uri: lsp.DocumentUri,
  { stamp, text, profile }: { readonly stamp: string; readonly text: string; readonly profile: Profile | undefined },
  token: lsp.CancellationToken,
  onError: (part: string, error: unknown) => void,
): Promise<CheckedFile | undefined> {
  const analyzer = new Analyzer(onError);
  for (const _slice of analyzer.readAhead(text)) {
    await nextTask();
    if (token.isCancellationRequested) return undefined;
  }
  const document = TextDocument.create(uri, "article", 0, text);
  const findings = diagnostics(analyzer.analyze(text, profile && { profile })).map((found) => ({
    found,
    reported: toDiagnostic(document, found),
  }));
  return { stamp, profile, findings };
}

/** What the person wants to hear of a file that is not open. Hints are marks in an open text: no list of problems shows them. */
export function reportOf({ findings }: CheckedFile, severities: Severities): lsp.Diagnostic[] {
  return findings.flatMap(({ found, reported }) => {
    const [wanted] = withSeverity(found, severities);
    return !wanted || wanted.severity === "hint" ? [] : [{ ...reported, severity: toSeverity(wanted.severity) }];
  });
}

/** How many lines of the file are furniture. */
export function furnitureIn({ findings }: CheckedFile): number {
  return findings.filter(({ found }) => found.code.startsWith("furniture/")).length;
}
