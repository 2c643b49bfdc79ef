#!/usr/bin/env node
// What a person sees: installs the packaged .vsix into a VS Code server, opens an article in a headless browser and works
// with mouse and keyboard. Leaves a screenshot of every stage in .screenshots/.
//   node test/hosts/ui.mjs [--report FILE] [--vsix FILE]
import assert from "node:assert/strict";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "./browser.mjs";
import { openDesk, ROOT } from "./desk.mjs";
import { readerStory } from "./readerStory.mjs";
import { Report } from "./report.mjs";
import { taggingStory } from "./taggingStory.mjs";
import { walkthroughStory } from "./walkthroughStory.mjs";

const { values: options } = parseArgs({
  options: { report: { type: "string" }, vsix: { type: "string", default: join(ROOT, ".build/copydesk.vsix") } },
});
const SHOTS = join(ROOT, ".screenshots");
const FILE = "ferry.article";
const FURNITURE = "Share on Facebook";
const NAMES = "Captain Henrik Solberg";
const SETTINGS = { "files.autoSave": "off", "editor.hover.delay": 100, "editor.wordWrap": "on" };
/** Beside the default, which is light. The class the workbench carries says when a theme is on. */
const THEMES = [
  { shot: "dark", theme: "Default Dark Modern", workbench: ".monaco-workbench.vs-dark", hasColours: true },
  { shot: "high-contrast", theme: "Default High Contrast", workbench: ".monaco-workbench.hc-black", hasColours: true },
];

const report = new Report();
await rm(SHOTS, { recursive: true, force: true });
await mkdir(SHOTS, { recursive: true });
let desk;
let ui;
try {
  desk = await openDesk({ vsix: options.vsix, settings: SETTINGS });
  ui = await openBrowser({ viewport: { width: 1400, height: 800 } });
  await story(ui.page);
} catch (error) {
  report.failed("the desk opens", error?.stack ?? error);
} finally {
  await ui?.browser.close().catch(() => {});
  await desk?.close();
}
await report.write(options.report);
process.exit(report.isGood ? 0 : 1);

async function story(page) {
  // A second or two on an idle machine.
  page.setDefaultTimeout(40_000);
  await page.addInitScript(defineWordOnScreen);
  const file = join(desk.folder, FILE);
  const original = await readFile(file, "utf8");
  const payload = JSON.stringify([["openFile", `vscode-remote://127.0.0.1:${desk.port}${encodeURI(file)}`]]);
  const address = `${desk.url}/?${new URLSearchParams({ folder: desk.folder, payload })}`;
  await page.goto(address);
  const editor = page.locator(".editor-instance .monaco-editor").first();
  const line = (text) => editor.locator(".view-line", { hasText: text }).first();
  await editor.locator(".view-line").first().waitFor();

  const stage = async (name, shot, work) => {
    const isDone = await report.check(name, work);
    await page.screenshot({ path: join(SHOTS, `${shot}${isDone ? "" : "-failed"}.png`) }).catch(() => {});
    return isDone;
  };

  await stage("furniture is faded and article lines are not", "1-faded", async () => {
    const faded = line(FURNITURE).locator(".squiggly-inline-unnecessary").first();
    await faded.waitFor();
    const opacity = Number(await faded.evaluate((element) => getComputedStyle(element).opacity));
    assert.ok(opacity < 0.9, `opacity of a furniture line is ${opacity}`);
    assert.equal(await line("The night ferry between").locator(".squiggly-inline-unnecessary").count(), 0);
  });

  await stage("the status bar counts the furniture", "1-faded", () =>
    page
      .locator(".statusbar-item", { hasText: /\d furniture/ })
      .first()
      .waitFor(),
  );

  const namesAreColoured = () =>
    page.waitForFunction((line) => {
      const [name, word] = ["Solberg", "Captain"].map((each) => globalThis.wordOnScreen(line, each)?.colour);
      return name && word && name !== word;
    }, NAMES);
  await stage("names have a colour", "1-faded", namesAreColoured);

  await stage("hovering a furniture line says why", "2-why", async () => {
    const text = await hover(page, FURNITURE, "Share");
    assert.match(text, /share|sharing|furniture/i);
  });

  await stage("hovering a name says who it is", "3-name", async () => {
    const text = await hover(page, NAMES, "Solberg");
    assert.match(text, /Henrik Solberg/);
    assert.match(text, /person/i);
  });

  await stage("a quote in the hover of its speaker leads to where it stands", "3-link", async () => {
    await page.locator(".monaco-hover:not(.hidden) a", { hasText: "We have replaced" }).first().click();
    await page.locator(".statusbar-item", { hasText: "Ln 9, Col 1" }).first().waitFor();
  });

  await stage("the quick fix menu offers to remove the line", "4-menu", async () => {
    await page.mouse.move(1300, 700);
    await line(FURNITURE).click({ position: { x: 20, y: 8 } });
    await page.keyboard.press("Control+.");
    await page
      .locator(".action-widget .monaco-list-row", { hasText: /remove this line/i })
      .first()
      .waitFor();
  });

  await stage("the quick fix takes the line out, and saving writes just that", "5-fixed", async () => {
    await page
      .locator(".action-widget .monaco-list-row", { hasText: /remove this line/i })
      .first()
      .click();
    await line(FURNITURE).waitFor({ state: "detached" });
    await page.keyboard.press("Control+s");
    await page.locator(".tab.active:not(.dirty)").first().waitFor();
    assert.equal(await onDisk(file, (text) => text !== original), original.replace(`${FURNITURE}\n`, ""));
  });

  await readerStory({ desk, page, stage });
  await taggingStory({ desk, page, stage });

  await stage("an empty article says what to do, until something stands there", "5-empty", async () => {
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input").first().fill(">Copydesk: New Article");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "New Article" }).first().waitFor();
    await page.keyboard.press("Enter");
    const hint = (isThere) =>
      page.waitForFunction((wanted) => {
        const spans = [...document.querySelectorAll(".editor-instance .view-line span")];
        const texts = spans.map((span) => getComputedStyle(span, "::after").content);
        return texts.some((text) => text.includes("Paste the text of a page here")) === wanted;
      }, isThere);
    await hint(true);
    await page.locator(".statusbar-item", { hasText: "empty article" }).first().waitFor();
    await page.screenshot({ path: join(SHOTS, "5-empty.png") });
    await page.keyboard.type("A");
    await hint(false);
    // Empty again, it is no unsaved work that the next page load would ask about.
    await page.keyboard.press("Backspace");
    await hint(true);
  });

  await page.goto("about:blank");
  await page.goto(address);
  // The extension is there, not the text alone.
  await namesAreColoured();
  await stage("the context menu of the text has one of Copydesk", "6-context-menu", async () => {
    await line(NAMES).click({ button: "right", position: { x: 60, y: 8 } });
    await page.locator(".monaco-menu .action-item", { hasText: "Copydesk" }).first().waitFor();
  });

  await stage(
    "a chord tags the name under the cursor, the tag has a colour, and one step takes it back",
    "7-tag",
    async () => {
      await page.keyboard.press("Escape");
      const place = await page.waitForFunction(([a, b]) => globalThis.wordOnScreen(a, b), [NAMES, "Solberg"]);
      const { x, y } = await place.jsonValue();
      await page.mouse.click(x, y);
      await page.keyboard.press("Alt+m");
      await page.keyboard.press("p");
      await line("persName").waitFor();
      await page.waitForFunction(() => {
        const [tag, word] = ["persName", "Captain"].map((each) => globalThis.wordOnScreen("persName", each)?.colour);
        return tag && word && tag !== word;
      });
      await page.keyboard.press("Control+z");
      await line("persName").waitFor({ state: "detached" });
    },
  );

  for (const { shot, theme, workbench, hasColours } of THEMES) {
    await stage(`furniture is faded in ${theme}`, `6-${shot}`, async () => {
      await desk.changeSettings({ "workbench.colorTheme": theme });
      await page.goto("about:blank");
      await page.goto(address);
      await page.locator(workbench).waitFor();
      await line("Skip to content").locator(".squiggly-inline-unnecessary").first().waitFor();
      if (hasColours) await namesAreColoured();
    });
  }

  // Last: what is not saved of the sample is there again in the next window.
  await walkthroughStory({ page, address, stage });
}

/** Rests the mouse on a word of a line and answers what the hover says. */
async function hover(page, line, word) {
  const shown = page.locator(".monaco-hover:not(.hidden) .hover-contents");
  await page.mouse.move(1300, 700);
  await shown.first().waitFor({ state: "hidden" });
  const place = await page.waitForFunction(([a, b]) => globalThis.wordOnScreen(a, b), [line, word]);
  const { x, y } = await place.jsonValue();
  await page.mouse.move(x, y, { steps: 5 });
  // What the server says comes behind what the editor knows, and "Loading..." stands in its place until then.
  await shown.filter({ hasNotText: "Loading..." }).first().waitFor();
  await page.locator(".monaco-hover:not(.hidden)", { hasText: "Loading..." }).waitFor({ state: "hidden" });
  return (await shown.allInnerTexts()).join("\n");
}

/** Runs in the page: where a word of a line is on the screen, and in which colour. Undefined while it is not there. */
function defineWordOnScreen() {
  globalThis.wordOnScreen = (lineText, word) => {
    // The editor shows spaces as no-break spaces.
    const textOf = (node) => node.textContent.replaceAll("\u00a0", " ");
    const line = [...document.querySelectorAll(".view-line")].find((each) => textOf(each).includes(lineText));
    if (!line) return undefined;
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const start = textOf(text).indexOf(word);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + word.length);
      const box = range.getBoundingClientRect();
      const colour = getComputedStyle(text.parentElement).color;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, colour };
    }
    return undefined;
  };
}

/** The file's text as soon as `accept` takes it; what stands there after ten seconds otherwise. */
async function onDisk(file, accept) {
  for (let tries = 0; tries < 100; tries++) {
    const text = await readFile(file, "utf8");
    if (accept(text)) return text;
    await new Promise((retry) => setTimeout(retry, 100));
  }
  return readFile(file, "utf8");
}
