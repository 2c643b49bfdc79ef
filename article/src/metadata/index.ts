export { extractMetadata } from "./extractMetadata.ts";
export { isOnlyLabels } from "./isOnlyLabels.ts";
