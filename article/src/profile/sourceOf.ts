import { frontMatterValue } from "../markup/frontMatter.ts";
import type { Markup } from "../markup/markup.ts";

/** Whose page a text is, as far as its front matter (or the caller) says. */
export interface Source {
  readonly name: string;
  /** By its address, else by a name: a clean writes the name into files that said nothing before. */
  readonly by: "address" | "name";
}

/** `url: https://www.harbour-news.example/2024/07/14/budget` → `harbour-news.example`; else what stands under `source`. `undefined` where the text says neither. */
export function sourceOf({ frontMatter }: Markup, url?: string): Source | undefined {
  const host = HOST.exec(url ?? frontMatterValue(frontMatter, "url") ?? "")?.[1];
  if (host !== undefined) return { name: host.toLowerCase().replace(/^www\./, ""), by: "address" };
  const name = frontMatterValue(frontMatter, "source")?.trim();
  return name ? { name, by: "name" } : undefined;
}

const HOST = /^[a-z][a-z0-9+.-]{0,20}:\/\/(?:[^\s/?#@]{0,200}@)?([^\s/?#:@]{1,253})/i;
