import { expect, test } from "vitest";
import { FULL_CLIENT, type Session, useServer } from "./languageServer.ts";

const server = useServer();
const URI = "file:///desk/harbour%20strike.article";
const PAGE = `Dockers end strike after twelve days
By Ana Ruiz
Photo: Bo Lindt / Harbour Archive
The port authority and the dockers agreed on Monday to end a strike of twelve days, the city of Rotterdam said.
“We paid a price that nobody wanted,” Mayor Lena Okafor said. “Now we work.” Okafor left for Brussels.
Share on X
Sign up for our newsletter
`;
const CLIENT = { ...FULL_CLIENT, workspace: { ...FULL_CLIENT.workspace, textDocumentContent: {} } };

async function opened(settings?: object): Promise<Session> {
  const session = server.start();
  await session.initialize(CLIENT, settings);
  await session.open(URI, PAGE);
  return session;
}

test("keeps a line by command, and does not flag it again", async () => {
  const session = await opened();
  expect(await session.apply(URI, "keepText", "Share on X")).toEqual({});
  expect(session.text(URI)).toBe(PAGE.replace("Share on X", '<seg type="body">Share on X</seg>'));
  expect((await session.diagnostics(URI)).map(({ code }) => code)).not.toContain("furniture/share");
  expect(await session.apply(URI, "keepText", "Share on X")).toEqual({ reason: expect.stringMatching(/already/) });
});

test("cleans as the settings say: credits are marked, what is silenced stays", async () => {
  const session = await opened({
    cleaning: { creditsAndCaptions: "mark" },
    diagnostics: { severity: { "furniture/share": "off" } },
  });
  expect(await session.apply(URI, "removeFurniture", "Sign up")).toEqual({});
  expect(session.text(URI)).toMatch(
    /^---\ntitle: .*\nbyline: Ana Ruiz\n---\nDockers.*\n<fw type="credit">Photo: .*<\/fw>\nThe port[\s\S]*Brussels\.\nShare on X\n$/,
  );
});

test("copies as the settings say, and counts what is left out", async () => {
  const session = await opened({
    cleaning: { creditsAndCaptions: "mark" },
    diagnostics: { severity: { "furniture/share": "off" } },
  });
  const copy = (withMarkup: boolean): Promise<{ readonly text: string; readonly removed: number }> =>
    session.ask("copydesk/cleanCopy", URI, { withMarkup });
  const article = await copy(true);
  expect(article.text).toMatch(/<fw type="credit">Photo: .*<\/fw>\nThe port[\s\S]*Brussels\.\nShare on X\n$/);
  expect(article.removed).toBe(2);
  const text = await copy(false);
  expect(text.text).toMatch(/days\n+The port[\s\S]*Brussels\.\nShare on X$/);
  expect(text.removed).toBe(3);
});

test("cleans on save from anywhere, also from a furniture line", async () => {
  const session = await opened();
  for (const words of ["Share on X", "The port"]) {
    const actions = await session.actions(URI, session.find(URI, words), { only: ["source.clean"] });
    expect(actions.map(({ kind }) => kind)).toEqual(["source.clean.copydesk"]);
    expect(await session.textAfter(URI, actions[0])).not.toContain("Share on X");
  }
});

test("shows the cleaned article as a document of its own that follows the article", async () => {
  const session = await opened();
  const preview = `copydesk-clean:/desk/harbour strike.article?${encodeURIComponent(URI)}`;
  const content = (uri: string): Promise<{ readonly text: string }> =>
    session.connection.sendRequest("workspace/textDocumentContent", { uri });
  const refreshed = new Promise((resolve) => {
    session.connection.onRequest("workspace/textDocumentContent/refresh", ({ uri }: { readonly uri: string }) => {
      resolve(uri);
      return null;
    });
  });
  const { text } = await content(preview);
  expect(text).toMatch(/^---\ntitle: .*\nbyline: Ana Ruiz\n---\nDockers[\s\S]*Brussels\.\n$/);
  await session.change(URI, session.find(URI, "The port"), "The old port");
  expect(await refreshed).toBe(preview);
  expect((await content(preview)).text).toBe(text.replace("The port", "The old port"));
  expect((await content("copydesk-clean:/desk/other.article?%")).text).toBe("");
});

test("tells where furniture folds away so that only the article is in sight", async () => {
  const session = await opened();
  expect(await session.ask("copydesk/articleOnly", URI)).toEqual([
    { start: 0, end: 2 },
    { start: 4, end: 6 },
  ]);
});

test("leaves in sight what is silenced, from the moment it is", async () => {
  const session = await opened({ diagnostics: { severity: { "furniture/share": "off" } } });
  const folds = (): Promise<unknown> => session.ask("copydesk/articleOnly", URI);
  expect(await folds()).toEqual([
    { start: 0, end: 2 },
    { start: 5, end: 6 },
  ]);
  const settings = { copydesk: { diagnostics: { severity: { furniture: "off" } } } };
  await session.connection.sendNotification("workspace/didChangeConfiguration", { settings });
  expect(await folds()).toEqual([]);
});
