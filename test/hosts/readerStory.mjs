// The reader preview as a person meets it: the page beside the text, in the workbench's own frame.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

const FILE = "preview.article";
/** What would become markup, script or a followed link if any of it were taken for more than text. */
const HOSTILE = [
  `<img src=x onerror="document.title='owned'"> stood in the text of the page, and everybody who read it was surprised.`,
  "</script><script>document.title='owned'</script> stood in the next one, and nobody in the office knew who had written it.",
  "The sign &lt;b>bold&lt;/b> was painted on the wall, and [a link](javascript:alert(1)) was written below it in chalk.",
];
const ARTICLE = `---
title: The bakery opens again
byline: Mira Kask
published: 2024-06-04
url: javascript:document.title='owned'
---
Advertisement

Bakery on Mill Street opens again

The bakery on Mill Street opened its doors again on Monday after a small fire in the oven room.

Share on Facebook

“We never thought of leaving the street,” said owner Lena Okafor. Okafor thanked the fire brigade on 1 June 2024.

${HOSTILE.join("\n\n")}

${Array.from({ length: 40 }, (_, i) => `On the ${i + 1}. day the neighbours carried flour and butter through the rain, and they told each other how it had been.`).join("\n\n")}
`;

/** `stage` runs one check and leaves a screenshot. */
export async function readerStory({ desk, page, stage }) {
  const file = join(desk.folder, FILE);
  await writeFile(file, ARTICLE);
  const payload = JSON.stringify([["openFile", `vscode-remote://127.0.0.1:${desk.port}${encodeURI(file)}`]]);
  await page.goto("about:blank");
  await page.goto(`${desk.url}/?${new URLSearchParams({ folder: desk.folder, payload })}`);
  const editor = page.locator(".editor-instance .monaco-editor").first();
  const line = (text) => editor.locator(".view-line", { hasText: text }).first();
  const preview = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  const block = (text) => preview.locator(".block", { hasText: text }).first();
  const place = (text) => page.locator(".statusbar-item", { hasText: text }).first().waitFor();
  const button = page.locator('.editor-actions a[aria-label^="Open Reader Preview"]').first();
  await button.waitFor();

  await stage("the reader preview opens beside the article by its key", "7-reader", async () => {
    await line("The bakery on Mill Street").click();
    await page.keyboard.press("Alt+m");
    await page.keyboard.press("v");
    await preview.getByRole("heading", { name: "Bakery on Mill Street opens again" }).waitFor();
    assert.match(await preview.locator(".byline").textContent(), /By Mira Kask/);
    assert.equal(await preview.locator(".speaker").first().textContent(), "Lena Okafor");
  });

  await stage("nothing of the article becomes markup, script or a link", "7-reader", async () => {
    for (const text of HOSTILE) await block(text.replaceAll("&lt;", "<").slice(0, 40)).waitFor();
    const page = await preview.locator("html").evaluate((html) => ({
      title: document.title,
      foreign: html.querySelectorAll("article :is(script, img, a, iframe, object, style, [onerror], [style], b)")
        .length,
      links: html.querySelectorAll("article [role=link]").length,
      policy: html.querySelector("meta[http-equiv]")?.content ?? "",
    }));
    assert.deepEqual([page.title, page.foreign, page.links], ["Copydesk", 0, 0]);
    assert.match(
      page.policy,
      /^default-src 'none'; script-src 'nonce-[0-9a-f]{32}'; style-src [^;]+; base-uri 'none'; form-action 'none'$/,
    );
  });

  await stage("every control and region of the page has a role and a name", "7-reader", async () => {
    const page = await preview.locator("html").evaluate((html) => {
      const all = (selector) => [...html.querySelectorAll(selector)];
      const ids = all("[id]").map(({ id }) => id);
      return {
        lang: html.lang,
        headings: all("article h1").length,
        nameless: all("button, [role=group], article").filter((each) => !(each.ariaLabel ?? each.textContent)?.trim())
          .length,
        doubled: ids.length - new Set(ids).size,
        dangling: all("[aria-describedby]").filter((each) => !ids.includes(each.getAttribute("aria-describedby")))
          .length,
        reached: all('article [tabindex="0"]').length,
      };
    });
    assert.deepEqual(page, { lang: "en", headings: 1, nameless: 0, doubled: 0, dangling: 0, reached: 1 });
    await preview.getByRole("main").waitFor();
    await preview.getByRole("group", { name: "What is marked" }).waitFor();
    assert.equal(await preview.getByRole("button", { name: /^People/, pressed: true }).count(), 1);
    assert.equal(await preview.getByRole("switch", { name: /^Furniture/, checked: false }).count(), 1);
  });

  await stage("a legend's toggle takes its marks away, and back", "7-reader", async () => {
    const name = preview.locator(".mark.person").first();
    const line = () => name.evaluate((element) => getComputedStyle(element).textDecorationLine);
    const people = preview.getByRole("button", { name: /^People/ });
    assert.equal(await line(), "underline");
    await people.click();
    assert.equal(await line(), "none");
    await people.click();
    assert.equal(await line(), "underline");
  });

  await stage("furniture is on a switch, shown with its kind", "8-reader-furniture", async () => {
    const furniture = block("Share on Facebook");
    assert.equal(await furniture.isVisible(), false);
    await preview.getByRole("switch").click();
    await furniture.waitFor();
    assert.match(await furniture.textContent(), /Share links/);
  });
  await preview.getByRole("switch").click();

  await stage("typing changes the one block, and no other is touched", "7-reader", async () => {
    // A selection in one block, and a mark on all of them, must still be there after another one has changed.
    await preview.locator("article").evaluate((article) => {
      for (const each of article.querySelectorAll(".block")) each.kept = true;
      const text = [...article.querySelectorAll(".block")].find((each) => each.textContent.startsWith("On the 3."));
      getSelection().setBaseAndExtent(text.firstChild, 0, text.firstChild, 8);
      globalThis.changes = 0;
      globalThis.observer = new MutationObserver((records) => {
        globalThis.changes += records.filter(({ type }) => type === "childList").length;
      });
      globalThis.observer.observe(article, { childList: true, subtree: true });
    });
    await line("The bakery on Mill Street").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Everybody came.");
    await block("Everybody came.").waitFor();
    const now = await preview.locator("article").evaluate((article) => ({
      new: [...article.querySelectorAll(".block")].filter((each) => !each.kept).length,
      selected: String(getSelection()),
    }));
    assert.deepEqual(now, { new: 0, selected: "On the 3" });
  });

  await stage("the block of the cursor is marked, and shown where it was out of sight", "9-reader-cursor", async () => {
    await page.keyboard.press("Control+End");
    const last = preview.locator(".block[aria-current]", { hasText: "On the 40." });
    await last.waitFor();
    await eventually(() => last.evaluate(isInView));
    await page.keyboard.press("Control+Home");
  });

  await stage("a click on a mark selects it in the editor", "7-reader", async () => {
    await preview.locator(".mark.date", { hasText: "1 June 2024" }).click();
    // The page keeps the focus, so the status bar tells nothing of the editor.
    await editor.locator(".selected-text").first().waitFor();
  });

  await stage("arrow keys go from mark to mark, whose card says what is known", "10-reader-card", async () => {
    await block("The bakery on Mill Street").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await preview.getByRole("tooltip").waitFor();
    assert.match(await preview.getByRole("tooltip").textContent(), /Monday, .*20242024-06-03/);
    assert.equal(await preview.locator(".mark[aria-describedby=card]").textContent(), "Monday");
    await page.keyboard.press("Escape");
    await preview.getByRole("tooltip").waitFor({ state: "hidden" });
  });

  await stage("Enter goes on in the editor", "7-reader", async () => {
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await place(/Ln 15, .*selected/);
    await page.locator(".editor-instance .monaco-editor.focused").first().waitFor();
    await page.keyboard.press("Control+Home");
    await place(/Ln 1, Col 1$/);
  });

  await stage("an article that is closed says so, and is opened again", "11-reader-closed", async () => {
    await page.keyboard.press("Control+s");
    await page.locator(".tab.active:not(.dirty)").first().waitFor();
    const tab = page.locator(".tab", { hasText: FILE }).filter({ hasNotText: "Reader" }).first();
    await tab.hover();
    await tab.locator(".tab-actions .action-label").click();
    await preview.getByText(`${FILE} is closed`).waitFor();
    await preview.getByRole("button", { name: "Open it again" }).click();
    await block("Everybody came.").waitFor();
    await line("The bakery on Mill Street").waitFor();
  });

  await stage("the page is there again after the window was reloaded", "7-reader", async () => {
    await preview.getByRole("switch").click();
    await block("Share on Facebook").waitFor();
    await eventually(() => page.evaluate(isRemembered, '"furniture":true'));
    await page.goto("about:blank");
    await page.goto(`${desk.url}/?${new URLSearchParams({ folder: desk.folder })}`);
    await block("Everybody came.").waitFor();
    await preview.getByRole("switch", { checked: true }).waitFor();
  });
}

function isInView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

/**
 * Runs in the workbench's page: whether the window has written words of a page's state to its storage, which it does every
 * few seconds, and not when it is closed.
 */
async function isRemembered(words) {
  const settled = (request) =>
    new Promise((answer, reject) => {
      request.onsuccess = () => answer(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    try {
      for (const store of database.objectStoreNames) {
        const values = await settled(database.transaction(store).objectStore(store).getAll());
        // State is JSON in JSON in JSON.
        if (values.some((value) => String(value).replaceAll("\\", "").includes(words))) return true;
      }
    } finally {
      database.close();
    }
  }
  return false;
}

/** Asks until the answer is yes, for forty seconds. */
async function eventually(ask) {
  for (let tries = 0; tries < 400; tries++) {
    if (await ask()) return;
    await new Promise((retry) => setTimeout(retry, 100));
  }
  throw new Error(`never came true: ${ask}`);
}
