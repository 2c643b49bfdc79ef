export { extractMetadata } from "./extractMetadata.ts";
