#!/usr/bin/env node
// Takes the pictures of docs/images/ from the packaged extension in a real VS Code, each scene in three themes:
//   npm run screenshots [-- SCENE …]
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openBrowser } from "../test/hosts/browser.mjs";
import { openDesk } from "../test/hosts/desk.mjs";
import { packageExtension } from "./support/packageExtension.mjs";
import { Failure, runMain, say, step } from "./support/progress.mjs";

const ROOT = join(import.meta.dirname, "..");
const IMAGES = join(ROOT, "docs/images");
const SAMPLE = "harbour-strike.article";
const SIZE = { width: 1360, height: 820 };
const SETTINGS = { "files.autoSave": "off", "editor.hover.delay": 100, "breadcrumbs.enabled": false };
/** The class the workbench carries says when a theme is on. */
const THEMES = [
  { name: "light", theme: "Default Light Modern", workbench: ".monaco-workbench.vs:not(.hc-light)" },
  { name: "dark", theme: "Default Dark Modern", workbench: ".monaco-workbench.vs-dark" },
  { name: "high-contrast", theme: "Default High Contrast", workbench: ".monaco-workbench.hc-black" },
];

/** What is done before a picture is taken, in a window of its own that shows the sample. */
const SCENES = {
  async furniture(desk) {
    await desk.faded();
  },
  async hover(desk) {
    await desk.faded();
    await desk.hoverOver("Tomas Berglund");
  },
  async "refactor-preview"(desk) {
    await desk.faded();
    await desk.cursorOn("Berglund spoke");
    await desk.run("Copydesk: Tag Every Mention of This Name");
    await desk.page.locator(".refactor-preview, .bulk-edit-panel").first().waitFor();
  },
  async tree(desk) {
    await desk.faded();
    await desk.run("Copydesk: Focus on Article View");
    await desk.page.locator(".pane .monaco-list-row").first().waitFor();
  },
  async reader(desk) {
    await desk.faded();
    await desk.run("Copydesk: Open Reader Preview to the Side");
    await desk.frame().locator("article, main").first().waitFor();
  },
  async walkthrough(desk) {
    await desk.run("Welcome: Open Walkthrough...", "Copydesk");
    await desk.page.locator(".gettingStartedContainer .step-list-container").first().waitFor();
  },
};

await runMain(async () => {
  const scenes = process.argv.slice(2);
  const unknown = scenes.filter((scene) => !(scene in SCENES));
  if (unknown.length > 0)
    throw new Failure(`no scene is called ${unknown.join(", ")}.`, Object.keys(SCENES).join(", "));
  const vsix = await step("Packaging the extension", () => packageExtension(ROOT));
  const desk = await openDesk({ vsix, settings: SETTINGS });
  try {
    await mkdir(IMAGES, { recursive: true });
    await cp(join(ROOT, "samples"), desk.folder, { recursive: true });
    for (const { name, theme, workbench } of THEMES) {
      await desk.changeSettings({ "workbench.colorTheme": theme });
      for (const scene of scenes.length > 0 ? scenes : Object.keys(SCENES)) {
        await take(desk, scene, workbench, join(IMAGES, `${scene}-${name}.png`));
        say(`  docs/images/${scene}-${name}.png`);
      }
    }
  } finally {
    await desk.close();
  }
});

/** In a browser of its own: a window opens again with the editors it closed with. */
async function take(desk, scene, workbench, file) {
  const { browser, page } = await openBrowser({ viewport: SIZE });
  try {
    page.setDefaultTimeout(60_000);
    await open(desk, page, workbench);
    await SCENES[scene](actions(page));
    await settled(page);
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
  }
}

async function open(desk, page, workbench) {
  const file = join(desk.folder, SAMPLE);
  const payload = JSON.stringify([["openFile", `vscode-remote://127.0.0.1:${desk.port}${encodeURI(file)}`]]);
  await page.goto("about:blank");
  await page.goto(`${desk.url}/?${new URLSearchParams({ folder: desk.folder, payload })}`);
  await page.locator(workbench).waitFor();
  await page.locator(".editor-instance .view-line").first().waitFor();
}

/** What a person does, by mouse and keyboard. */
function actions(page) {
  const line = (text) => page.locator(".editor-instance .view-line", { hasText: text }).first();
  return {
    page,
    /** Hints and lenses move the lines when they come. */
    async faded() {
      await page.locator(".squiggly-inline-unnecessary").first().waitFor();
      await page.locator(".codelens-decoration", { hasText: "furniture" }).first().waitFor();
      await settled(page);
    },
    frame: () => page.frameLocator("iframe.webview").frameLocator("iframe"),
    async cursorOn(words) {
      const { x, y } = await place(line(words), words);
      await page.mouse.click(x, y);
    },
    async hoverOver(words) {
      const card = page.locator(".monaco-hover:not(.hidden) .hover-contents").first();
      // A window that is still busy with its start can miss the mouse, and hints and lenses that come late move the words.
      for (let tries = 0; tries < 5; tries++) {
        const { x, y } = await place(line(words), words);
        await page.mouse.move(x + 200, y + 60);
        await page.mouse.move(x, y, { steps: 5 });
        const isShown = await card.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        );
        if (isShown) return;
      }
      throw new Failure(`no hover over “${words}”.`, "Look at it with npm start.");
    },
    async run(...words) {
      await page.keyboard.press("F1");
      for (const each of words) {
        await page.locator(".quick-input-widget input").first().waitFor();
        await page.keyboard.type(each);
        await page
          .locator(".quick-input-list .monaco-list-row", { hasText: each.split(": ").at(-1) })
          .first()
          .waitFor();
        await page.keyboard.press("Enter");
      }
    },
  };
}

/** The middle of these words on the screen. */
async function place(line, words) {
  await line.waitFor();
  return line.evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      // The editor shows spaces as no-break spaces, and cuts a line into spans by colour.
      const start = text.textContent.replaceAll("\u00a0", " ").indexOf(wanted.split(" ")[0]);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + 2);
      const { x, y, height } = range.getBoundingClientRect();
      return { x: x + 4, y: y + height / 2 };
    }
    throw new Error(`“${wanted}” is not on the screen`);
  }, words);
}

/** Two pictures alike, half a second apart: nothing moves any more (hints and lenses come late). */
async function settled(page) {
  let last = await page.screenshot();
  for (let tries = 0; tries < 20; tries++) {
    await new Promise((wait) => setTimeout(wait, 500));
    const next = await page.screenshot();
    if (next.equals(last)) return;
    last = next;
  }
}
