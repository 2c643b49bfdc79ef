import type { ReaderPageAnswer } from "@copydesk/server";
import type { ReaderStrings, ToPage } from "../messages.ts";
import { host } from "./host.ts";
import { Page } from "./page.ts";

/** The script of the reader preview. It gets everything as messages, says so when it is there, and makes nothing of the article but text. */

let page: Page | undefined;
let resultId: ReaderPageAnswer["resultId"] | undefined;

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.type === "strings") start(data.strings);
  else if (page) receive(page, data);
});
host.postMessage({ type: "ready" });

function start(strings: ReaderStrings): void {
  resultId = undefined;
  // Asked for anew: the page that is there starts from nothing with the next answer.
  if (page) return;
  page = new Page(strings);
  document.body.append(...page.elements);
}

function receive(page: Page, message: Exclude<ToPage, { readonly type: "strings" }>): void {
  switch (message.type) {
    case "page":
      showPage(page, message.uri, message.answer);
      break;
    case "cursor":
      page.follow(message.line);
      break;
    case "scroll":
      page.scrollToLine(message.line);
      break;
    case "closed":
      page.showClosed(message.name);
      break;
    case "none":
      page.showNothing();
      break;
  }
}

function showPage(page: Page, uri: string, answer: ReaderPageAnswer): void {
  // What has changed of a page that is not this one (an answer was lost) is no use: the whole is asked for.
  const isOurs = answer.previousResultId === undefined || answer.previousResultId === resultId;
  if (isOurs) {
    resultId = answer.resultId;
    page.show(uri, answer);
  } else host.postMessage({ type: "ready" });
}
