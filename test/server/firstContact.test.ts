import { expect, test } from "vitest";
import { FULL_CLIENT, useServer } from "./languageServer.ts";

const server = useServer();

const URI = "file:///desk/harbour.article";
const QUOTE =
  "“We are close to a deal that both sides can sign,” Mayor Lena Okafor said on Monday, and met the dockers again.";
const ARTICLE = `---\ntitle: Harbour\n---\nShare this article on Facebook\n\n<said>${QUOTE.replace("”", "”</said>")}\n<fw>Advertisement</fw>\n`;

test("an article is copied clean, as text or with its markup", async () => {
  const session = server.start();
  await session.initialize(FULL_CLIENT);
  await session.open(URI, ARTICLE);
  const copy = (withMarkup: boolean): Promise<unknown> => session.ask("copydesk/cleanCopy", URI, { withMarkup });
  expect(await copy(false)).toEqual({ text: QUOTE, words: 22, removed: 2 });
  expect(await copy(true)).toEqual({
    text: ARTICLE.replace("Share this article on Facebook\n\n", ""),
    words: 22,
    removed: 1,
  });
  expect(await session.ask("copydesk/cleanCopy", "file:///desk/other.article", { withMarkup: false })).toBeNull();
});

test("a text that no editor shows is told from a scraped article", async () => {
  const session = server.start();
  await session.initialize(FULL_CLIENT);
  const looksLikeArticle = (text: string): Promise<unknown> =>
    session.connection.sendRequest("copydesk/looksLikeArticle", { text });
  const page = `Share on Facebook\n\n${QUOTE}\n${QUOTE.replace("Okafor", "Ruiz")}\n${QUOTE.replace("Lena", "Ana")}\n\nAdvertisement\n`;
  expect(await looksLikeArticle(page)).toBe(true);
  expect(await looksLikeArticle(QUOTE)).toBe(false);
});
