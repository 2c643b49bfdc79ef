export { clusterNames } from "./clusterNames.ts";
export { NameBook } from "./nameBook.ts";
export { readNames } from "./readNames.ts";
export { refineNames } from "./refineNames.ts";
export { runAt } from "./runAt.ts";
