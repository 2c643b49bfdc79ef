export { Analysis } from "./analysis/analysis.ts";
export { Analyzer } from "./analysis/analyzer.ts";
export { type QuoteRow, quoteRows } from "./export/quoteRows.ts";
export { repairDefects } from "./ide/actions/defects.ts";
export { articleOnlyFolds } from "./ide/articleOnly.ts";
export {
  type Cleaning,
  type CleaningPlan,
  cleanUp,
  LEAST_CONFIDENCE,
  planCleaning,
  removableFurniture,
  removeFurniture,
} from "./ide/cleaning.ts";
export { cleanArticle, cleanText } from "./ide/cleanText.ts";
export { closeTag } from "./ide/closeTag.ts";
export { codeActions } from "./ide/codeActions.ts";
export { type CodeLens, codeLenses } from "./ide/codeLenses.ts";
export { completion } from "./ide/completion.ts";
export { completionNote } from "./ide/completionNote.ts";
export type { Completion } from "./ide/completions/completions.ts";
export { type ConfidenceStep, confidenceSteps } from "./ide/confidenceSteps.ts";
export {
  CONTENTS_SECTIONS,
  type ContentsNode,
  type ContentsOptions,
  type ContentsParent,
  type ContentsSection,
  type ContentsTarget,
  contents,
  contentsAt,
} from "./ide/contents.ts";
export { type ContentsAction, type ContentsEdits, contentsEdits } from "./ide/contentsEdits.ts";
export { type Definition, definition } from "./ide/definition.ts";
export { type DiagnosticOptions, diagnostics, withSeverity } from "./ide/diagnostics.ts";
export { documentDateProblem, documentDateRefusal, setDocumentDate, suggestedDate } from "./ide/documentDate.ts";
export { type DocumentHighlight, documentHighlights } from "./ide/documentHighlights.ts";
export { type DocumentLink, documentLinks } from "./ide/documentLinks.ts";
export { documentSymbols } from "./ide/documentSymbols.ts";
export { findReferences } from "./ide/findReferences.ts";
export { foldingRanges } from "./ide/foldingRanges.ts";
export { formatting } from "./ide/formatting.ts";
export { openFurniture } from "./ide/furniture.ts";
export { type HoverOptions, hover } from "./ide/hover.ts";
export { type InlayHint, type InlayHintOptions, inlayHints } from "./ide/inlayHints.ts";
export { type Translate, t, told, useTranslation } from "./ide/l10n.ts";
export { leftUntagged } from "./ide/leftUntagged.ts";
export { linkedEditing } from "./ide/linkedEditing.ts";
export { looksLikeArticle } from "./ide/looksLikeArticle.ts";
export { nextUntagged, type UntaggedPlace } from "./ide/nextUntagged.ts";
export { type KnownPointer, type PointerChoices, pointerChoices, setPointer } from "./ide/pointers.ts";
export {
  type ReaderBlock,
  type ReaderCounts,
  type ReaderFact,
  type ReaderMark,
  type ReaderName,
  type ReaderPage,
  type ReaderRun,
  readerPage,
  readerText,
} from "./ide/readerPage.ts";
export { type NoRename, renamable, rename } from "./ide/rename.ts";
export { isRepairable } from "./ide/repairs.ts";
export { selectionRanges } from "./ide/selectionRanges.ts";
export { semanticTokens } from "./ide/semanticTokens.ts";
export type { Severities } from "./ide/severities.ts";
export {
  chooseSpeaker,
  type KnownSpeaker,
  type SpeakerChoices,
  type SpeakerWriting,
  speakerChoices,
} from "./ide/speakerChoices.ts";
export { LAYERS, type Layer, tagAll } from "./ide/tagging.ts";
export {
  type ActionEdit,
  type ActionId,
  type ActionSettings,
  type CodeAction,
  type Diagnostic,
  type DocumentSymbol,
  type DocumentSymbolKind,
  type FoldingRange,
  type Hover,
  SEMANTIC_TOKEN_MODIFIERS,
  SEMANTIC_TOKEN_TYPES,
  type SemanticToken,
  type Severity,
} from "./ide/types.ts";
export { type TagKind, tagKinds, type Untagging, untag } from "./ide/untagging.ts";
export { type WorkspaceSymbol, workspaceSymbols } from "./ide/workspaceSymbols.ts";
export { applyEdits, type Marking, type Refusal } from "./markup/edits.ts";
export { type AnalysisParts, LINE_KINDS, PARTS, type Part } from "./model/analysis.ts";
export { inWords, type Message, message } from "./model/message.ts";
export type { FurnitureLine, LearntLine, Profile, SourceProfile } from "./model/profile.ts";
export type { DocumentContext } from "./model/reading.ts";
export type { Span, TextEdit } from "./model/span.ts";
export { ProfileLearner } from "./profile/learner.ts";
export { EMPTY_PROFILE, PROFILE_NAME, type ProfileProblem, parseProfile } from "./profile/parseProfile.ts";
export { printProfile } from "./profile/printProfile.ts";
export { type ProfileWish, withWish } from "./profile/wish.ts";
export { countWords } from "./text/countWords.ts";
export { type Lines, lineAt, splitLines } from "./text/lines.ts";
