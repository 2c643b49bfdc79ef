// The browser that shows the VS Code server's workbench: the system's Chromium or Chrome, headless, loopback only.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

// No sandbox: it cannot be set up in most containers, and the pages are ours.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** The browser's path ($CHROMIUM, the PATH, Playwright's own), or undefined. */
export function findBrowser() {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [process.env.CHROMIUM, ...onPath, MAC, chromium.executablePath()].find(isExecutable);
}

/** A page that can reach loopback addresses only. */
export async function openBrowser({ viewport = { width: 1280, height: 800 }, bypassCSP = false } = {}) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no Chromium or Chrome found");
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const context = await browser.newContext({ viewport, bypassCSP });
  const isForeign = (url) => /^https?:$/.test(url.protocol) && !["127.0.0.1", "localhost"].includes(url.hostname);
  await context.route(isForeign, (route) => route.abort());
  return { browser, page: await context.newPage() };
}

function isExecutable(path) {
  try {
    if (!path) return false;
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
