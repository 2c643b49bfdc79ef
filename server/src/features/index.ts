import { applyFeature } from "./apply.ts";
import { codeActionFeature } from "./codeAction.ts";
import { contentsFeature } from "./contents.ts";
import { diagnosticFeature } from "./diagnostic.ts";
import { documentHighlightFeature } from "./documentHighlight.ts";
import { documentSymbolFeature } from "./documentSymbol.ts";
import type { Feature } from "./feature.ts";
import { foldingRangeFeature } from "./foldingRange.ts";
import { hoverFeature } from "./hover.ts";
import { semanticTokensFeature } from "./semanticTokens.ts";

/** Everything the server can do. The order has no meaning. */
export const FEATURES: readonly Feature[] = [
  applyFeature,
  codeActionFeature,
  contentsFeature,
  diagnosticFeature,
  documentHighlightFeature,
  documentSymbolFeature,
  foldingRangeFeature,
  hoverFeature,
  semanticTokensFeature,
];
