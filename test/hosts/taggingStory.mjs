// Tagging as a person does it: chords on the keyboard, one step back, and the preview of what is in doubt.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

const TEXT = `Keeper Lena Okafor unlocked the old mill on Monday after a long winter.

Her sister Ruth Okafor had painted the doors, and neighbours brought bread.

“We waited a year for this,” Okafor said on the stairs.
`;
const THEMES = [
  { shot: "preview-light", theme: "Default Light Modern", workbench: ".monaco-workbench.vs" },
  { shot: "preview-high-contrast", theme: "Default High Contrast", workbench: ".monaco-workbench.hc-black" },
];

/** `stage` runs one check and leaves a screenshot. */
export async function taggingStory({ desk, page, stage }) {
  const editor = page.locator(".editor-instance .monaco-editor").first();
  const line = (text) => editor.locator(".view-line", { hasText: text }).first();
  const selected = (length) =>
    page
      .locator(".statusbar-item", { hasText: `(${length} selected)` })
      .first()
      .waitFor();
  /** A file of its own for each window: one that is opened again comes with what was not saved of it. */
  const open = async (name) => {
    const file = join(desk.folder, name);
    await writeFile(file, TEXT);
    const payload = JSON.stringify([["openFile", `vscode-remote://127.0.0.1:${desk.port}${encodeURI(file)}`]]);
    await page.goto("about:blank");
    await page.goto(`${desk.url}/?${new URLSearchParams({ folder: desk.folder, payload })}`);
    await line("Keeper Lena").waitFor();
    // The server has answered.
    await page.waitForFunction(() => {
      const [name, word] = ["Lena", "unlocked"].map((each) => globalThis.wordOnScreen("Keeper Lena", each)?.colour);
      return name && word && name !== word;
    });
  };
  /** Behind `Keeper`, by keyboard: lines still move under the mouse while a window starts. */
  const toName = async () => {
    await line("Keeper Lena").click();
    for (const key of ["Control+Home", "Control+ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  };
  const chord = async (key) => {
    await page.keyboard.press("Alt+m");
    await page.keyboard.press(key);
  };
  const group = (what) => page.locator(`.part.panel a[aria-label^="Group Changes By ${what}"]`).first();
  await open("tagged.article");

  await stage("Alt+M P tags the selected name as a person", "12-tagged", async () => {
    await toName();
    for (let words = 0; words < 2; words++) await page.keyboard.press("Control+Shift+ArrowRight");
    await selected("Lena Okafor".length);
    await chord("p");
    await line('Keeper <persName ref="#lena-okafor">Lena Okafor</persName> unlocked').waitFor();
  });

  await stage("Alt+M N goes to what is untagged next, and round", "12-tagged", async () => {
    await chord("n");
    await selected("Monday".length);
    await chord("n");
    await selected("Ruth Okafor".length);
    await chord("Shift+N");
    await selected("Monday".length);
  });

  await stage("one Ctrl+Z takes the tag back", "12-tagged", async () => {
    await page.keyboard.press("Control+z");
    await line("Keeper Lena Okafor unlocked").waitFor();
    await page.locator(".tab.active:not(.dirty)").first().waitFor();
  });

  for (const { shot, theme, workbench } of THEMES) {
    await stage(`a namesake is asked about, unticked, in ${theme}`, `13-${shot}`, async () => {
      await desk.changeSettings({ "workbench.colorTheme": theme });
      await open(`${shot}.article`);
      await page.locator(workbench).waitFor();
      await toName();
      await chord("a");
      const panel = page.locator(".bulk-edit-panel");
      const row = (text) => panel.locator(".monaco-list-row", { hasText: text }).first();
      const isTicked = (text) =>
        row(text)
          .locator("[role=checkbox]")
          .evaluate((box) => box.getAttribute("aria-checked") === "true" || box.checked === true);
      await row(`${shot}.article`).or(row("Also the surname")).first().waitFor();
      // The window remembers how the changes were grouped.
      if (await group("File").isVisible()) await group("File").click();
      await row("said on the stairs").waitFor();
      assert.deepEqual([await isTicked("unlocked the old mill"), await isTicked("said on the stairs")], [true, false]);
      assert.equal(await panel.locator(".monaco-list-row", { hasText: "Ruth Okafor" }).count(), 0);
      await group("Type").click();
      await row("Also the surname of Ruth Okafor").waitFor();
    });
  }
  await desk.changeSettings({});
}
