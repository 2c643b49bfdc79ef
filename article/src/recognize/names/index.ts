export { claimNames } from "./claimNames.ts";
export { clusterNames } from "./clusterNames.ts";
export { NameBook } from "./nameBook.ts";
export { refineNames } from "./refineNames.ts";
export { runAt } from "./runAt.ts";
