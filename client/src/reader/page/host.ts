import type { FromPage, ReaderState } from "../messages.ts";

/** VS Code, seen from inside a webview. It may be taken once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): ReaderState | undefined;
  setState(state: ReaderState): void;
};

export const host: ReturnType<typeof acquireVsCodeApi> = acquireVsCodeApi();
