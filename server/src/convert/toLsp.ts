import type * as article from "@copydesk/article";
import type * as lsp from "vscode-languageserver";
import { CodeActionKind, DiagnosticSeverity, DiagnosticTag, MarkupKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** Offsets of the library become positions of LSP here and nowhere else. */

export function toRange(document: TextDocument, { start, end }: article.Span): lsp.Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

const SEVERITIES: Readonly<Record<article.Severity, lsp.DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toSeverity(severity: article.Severity): lsp.DiagnosticSeverity {
  return SEVERITIES[severity];
}

export function toDiagnostic(document: TextDocument, diagnostic: article.Diagnostic): lsp.Diagnostic {
  return {
    range: toRange(document, diagnostic),
    severity: toSeverity(diagnostic.severity),
    source: "copydesk",
    code: diagnostic.code,
    message: diagnostic.message,
    ...(diagnostic.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

export function toHover(document: TextDocument, hover: article.Hover): lsp.Hover {
  return { contents: { kind: MarkupKind.Markdown, value: hover.markdown }, range: toRange(document, hover) };
}

/** Each doubt becomes a change annotation that a person confirms. */
export function toWorkspaceEdit(document: TextDocument, edits: readonly article.ActionEdit[]): lsp.WorkspaceEdit {
  const textEdits = edits.map(({ doubt, text, ...span }) => ({
    range: toRange(document, span),
    newText: text,
    ...(doubt !== undefined && { annotationId: doubt }),
  }));
  const doubts = new Set(edits.flatMap(({ doubt }) => doubt ?? []));
  return {
    documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: textEdits }],
    ...(doubts.size > 0 && {
      changeAnnotations: Object.fromEntries(
        Array.from(doubts, (doubt) => [doubt, { label: doubt, needsConfirmation: true }]),
      ),
    }),
  };
}

/** For clients that know no versioned edits. */
export function toPlainWorkspaceEdit(document: TextDocument, edits: readonly article.TextEdit[]): lsp.WorkspaceEdit {
  return { changes: { [document.uri]: edits.map((edit) => ({ range: toRange(document, edit), newText: edit.text })) } };
}

/** Without its edit. `reported`: the diagnostics the client asked about. */
export function toCodeAction(
  document: TextDocument,
  action: article.CodeAction,
  reported: readonly lsp.Diagnostic[],
): lsp.CodeAction {
  const fixed = action.diagnostic && reported.filter((diagnostic) => isSame(document, diagnostic, action.diagnostic));
  return {
    title: action.title,
    kind: KINDS[action.kind],
    ...(fixed && fixed.length > 0 && { diagnostics: fixed }),
    ...(action.preferred && { isPreferred: true }),
    ...(action.disabled !== undefined && { disabled: { reason: action.disabled } }),
  };
}

const KINDS: Readonly<Record<article.CodeAction["kind"], lsp.CodeActionKind>> = {
  quickfix: CodeActionKind.QuickFix,
  "refactor.rewrite": CodeActionKind.RefactorRewrite,
  "source.fixAll.copydesk": `${CodeActionKind.SourceFixAll}.copydesk`,
  "source.clean.copydesk": `${CodeActionKind.Source}.clean.copydesk`,
};

export const CODE_ACTION_KINDS: readonly lsp.CodeActionKind[] = Object.values(KINDS);

function isSame(document: TextDocument, diagnostic: lsp.Diagnostic, fixed: article.CodeAction["diagnostic"]): boolean {
  return (
    fixed !== undefined && diagnostic.code === fixed.code && document.offsetAt(diagnostic.range.start) === fixed.start
  );
}

/** The lines a span starts and ends in. */
export function toLineSpan(document: TextDocument, { start, end }: article.Span): { start: number; end: number } {
  return { start: document.positionAt(start).line, end: document.positionAt(end).line };
}
