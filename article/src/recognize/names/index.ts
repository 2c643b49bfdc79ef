export { claimNames } from "./claimNames.ts";
export { clusterNames } from "./clusterNames.ts";
export { refineNames } from "./refineNames.ts";
export { runAt } from "./runAt.ts";
