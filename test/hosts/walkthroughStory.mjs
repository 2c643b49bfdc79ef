// The walkthrough as a person meets it: its buttons act on the sample beside it, though the walkthrough has the focus.

/** `stage` runs one check and leaves a screenshot. */
export async function walkthroughStory({ page, address, stage }) {
  const step = (title) => page.locator(".gettingStartedContainer .getting-started-step", { hasText: title }).first();
  const button = (label) => page.locator(".gettingStartedContainer a.monaco-button", { hasText: label }).first();
  const faded = page.locator(".editor-instance .squiggly-inline-unnecessary").first();
  const run = async (...words) => {
    const input = page.locator(".quick-input-widget input").first();
    // A window that is still busy with its start can miss a key, or close what it opened.
    await retried(async () => {
      await page.keyboard.press("F1");
      await input.waitFor({ timeout: 5_000 });
    });
    for (const each of words) {
      await input.waitFor();
      await page.keyboard.type(each);
      const row = page.locator(".quick-input-list .monaco-list-row", { hasText: each.split(": ").at(-1) });
      await row.first().waitFor();
      await page.keyboard.press("Enter");
    }
  };
  await page.goto("about:blank");
  await page.goto(address);
  await faded.waitFor();

  await stage("the walkthrough opens a sample beside itself", "14-walkthrough", async () => {
    await run("View: Close All Editors");
    // The workbench renames themes in the settings that the stages before this one write, and may be left with changes of its own.
    const discard = page.locator(".monaco-dialog-box .monaco-button", { hasText: "Don't Save" }).first();
    await retried(async () => {
      if (await discard.isVisible()) await discard.click();
      await page.locator(".tabs-container .tab").first().waitFor({ state: "detached", timeout: 5_000 });
    });
    await run("Welcome: Open Walkthrough...", "Copydesk");
    await button("Open a Sample").click();
    await faded.waitFor();
    await button("Open a Sample").waitFor();
  });

  await stage(
    "the status bar counts the furniture of that sample, and goes to the first by a click",
    "14-walkthrough",
    async () => {
      await step("Clean").click();
      await page
        .locator(".statusbar-item", { hasText: /\d furniture/ })
        .first()
        .click();
      await page.locator(".editor-instance .monaco-editor.focused").first().waitFor();
    },
  );

  await stage("a button of the walkthrough cleans the sample beside it", "15-walkthrough-clean", async () => {
    await button("Remove All").click();
    await faded.waitFor({ state: "detached" });
  });
}

/** Until it does what it should, five times at most; the last time says why not. */
async function retried(attempt, times = 5) {
  for (; times > 1; times--) {
    const isDone = await attempt().then(
      () => true,
      () => false,
    );
    if (isDone) return;
  }
  await attempt();
}
