#!/usr/bin/env node
// Draws images/icon.png, which extension galleries want, from images/icon.svg in the browser of the tests:
//   node scripts/icon.mjs
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser } from "../test/hosts/browser.mjs";

const IMAGES = join(dirname(fileURLToPath(import.meta.url)), "../images");
const SIZE = 256;

const { browser, page } = await openBrowser({ viewport: { width: SIZE, height: SIZE } });
try {
  const svg = await readFile(join(IMAGES, "icon.svg"), "utf8");
  await page.setContent(`<body style="margin: 0; line-height: 0">${svg}</body>`);
  await page.screenshot({ path: join(IMAGES, "icon.png"), omitBackground: true });
} finally {
  await browser.close();
}
