import { applyFeature } from "./apply.ts";
import { articleOnlyFeature } from "./articleOnly.ts";
import { cleanCopyFeature } from "./cleanCopy.ts";
import { cleanPreviewFeature } from "./cleanPreview.ts";
import { codeActionFeature } from "./codeAction.ts";
import { codeLensFeature } from "./codeLens.ts";
import { completionFeature } from "./completion.ts";
import { contentsFeature } from "./contents.ts";
import { definitionFeature } from "./definition.ts";
import { diagnosticFeature } from "./diagnostic.ts";
import { documentDateFeature } from "./documentDate.ts";
import { documentHighlightFeature } from "./documentHighlight.ts";
import { documentLinkFeature } from "./documentLink.ts";
import { documentSymbolFeature } from "./documentSymbol.ts";
import type { Feature } from "./feature.ts";
import { foldingRangeFeature } from "./foldingRange.ts";
import { formattingFeature } from "./formatting.ts";
import { hoverFeature } from "./hover.ts";
import { inlayHintFeature } from "./inlayHint.ts";
import { linkedEditingFeature } from "./linkedEditing.ts";
import { looksLikeArticleFeature } from "./looksLikeArticle.ts";
import { onTypeFormattingFeature } from "./onTypeFormatting.ts";
import { profileFeature } from "./profile.ts";
import { readerPageFeature } from "./readerPage.ts";
import { referencesFeature } from "./references.ts";
import { renameFeature } from "./rename.ts";
import { selectionRangeFeature } from "./selectionRange.ts";
import { semanticTokensFeature } from "./semanticTokens.ts";
import { speakerFeature } from "./speaker.ts";
import { taggingFeature } from "./tagging.ts";
import { workspaceDiagnosticFeature } from "./workspaceDiagnostic.ts";
import { workspaceSymbolFeature } from "./workspaceSymbol.ts";

/** Everything the server can do. The order has no meaning. */
export const FEATURES: readonly Feature[] = [
  applyFeature,
  articleOnlyFeature,
  cleanPreviewFeature,
  cleanCopyFeature,
  codeActionFeature,
  contentsFeature,
  codeLensFeature,
  diagnosticFeature,
  documentDateFeature,
  documentHighlightFeature,
  documentLinkFeature,
  documentSymbolFeature,
  foldingRangeFeature,
  formattingFeature,
  hoverFeature,
  inlayHintFeature,
  selectionRangeFeature,
  looksLikeArticleFeature,
  profileFeature,
  readerPageFeature,
  completionFeature,
  definitionFeature,
  linkedEditingFeature,
  onTypeFormattingFeature,
  referencesFeature,
  renameFeature,
  semanticTokensFeature,
  workspaceSymbolFeature,
  speakerFeature,
  taggingFeature,
  workspaceDiagnosticFeature,
];
