import * as vscode from "vscode";
import type { ReaderStrings } from "./messages.ts";

export function readerStrings(): ReaderStrings {
  const { t } = vscode.l10n;
  return {
    layers: {
      person: t("People"),
      organization: t("Organisations"),
      place: t("Places"),
      other: t("Other names"),
      date: t("Dates"),
      quote: t("Quotes"),
    },
    types: {
      person: t("person"),
      organization: t("organisation"),
      place: t("place"),
      group: t("nationality, religion or political group"),
      product: t("product"),
      event: t("event"),
      misc: t("name"),
      money: t("amount of money"),
    },
    kinds: {
      byline: t("By-line"),
      timestamp: t("Time stamp"),
      credit: t("Credit"),
      caption: t("Caption"),
      tags: t("Topic tags"),
      navigation: t("Navigation"),
      share: t("Share links"),
      promotion: t("Promotion"),
      advertisement: t("Advertisement"),
      related: t("Related stories"),
      comments: t("Reader comments"),
      legal: t("Legal notice"),
      duplicate: t("Duplicate line"),
    },
    legend: t("What is marked"),
    furniture: t("Furniture"),
    article: t("Article"),
    keys: t("Arrow keys go from paragraph to paragraph and from mark to mark; Enter goes there in the editor."),
    by: t("By {0}"),
    updated: t("Updated {0}"),
    once: t("Mentioned once"),
    times: t("Mentioned {0} times"),
    quote: t("Quote, speaker not found"),
    quoteOf: t("Quote of {0}"),
    empty: t("Nothing to read yet"),
    emptyHint: t("Paste or write an article in the editor; it appears here as you type."),
    onlyFurniture: t("Every line of this text counts as furniture: menus, share links, notices."),
    showFurniture: t("Show the furniture"),
    closed: t("{0} is closed"),
    reopen: t("Open it again"),
    none: t("Open an article to read it here."),
  };
}
