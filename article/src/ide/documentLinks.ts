import type { Analysis } from "../analysis/analysis.ts";
import { decodeReferences } from "../markup/references.ts";
import type { Span } from "../model/span.ts";
import { t } from "./l10n.ts";

/** A stretch that leads somewhere. */
export interface DocumentLink extends Span {
  /** An `http` or `https` address, or a path beside the article's own file. */
  readonly target: { readonly url: string } | { readonly path: string };
  /** Where it leads, as a person would say it. */
  readonly tooltip: string;
}

/**
 * Web addresses, wherever they stand (text, front matter, `ref`, `source`), and the register that the front matter names, in order. Only `http`, `https` and `www.`; the punctuation of the sentence
 * around an address is not part of it. Empty where there are none.
 */
export function documentLinks(analysis: Analysis): readonly DocumentLink[] {
  const links = [...register(analysis), ...addresses(analysis)];
  return links.sort((a, b) => a.start - b.start);
}

/** Whatever is no white space, quotation mark or angle bracket goes on with an address. */
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"“”„«»‹›`\u0000-\u001f\u007f]+/gi;

function addresses({ text, markup }: Analysis): readonly DocumentLink[] {
  return Array.from(text.matchAll(ADDRESS)).flatMap(({ 0: match, index }) => {
    const written = trimmed(match);
    const isInFrontMatter = index < markup.bodyStart;
    const address = isInFrontMatter ? written : decodeReferences(written);
    if (!HOST.test(address)) return [];
    const url = /^www\./i.test(address) ? `https://${address}` : address;
    return [{ start: index, end: index + written.length, target: { url }, tooltip: t("Open in the browser") }];
  });
}

/** A host of letters and digits, with a name in it; no user name and password before it, which are there to deceive. */
const HOST =
  /^(?:https?:\/\/(?:\[[\da-f:.]{2,45}\]|[\p{L}\p{N}])|www\.[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}])(?![^/?#]{0,300}@)/iu;

/** Without the sentence's punctuation, a quotation mark written as a reference, and the brackets that were opened before the address. */
function trimmed(found: string): string {
  const mark = found.search(/&(?:quot|lt|gt);/);
  const match = mark === -1 ? found : found.slice(0, mark);
  let closing = 0;
  for (const character of match) closing += character === ")" ? 1 : character === "(" ? -1 : 0;
  let end = match.length;
  for (; end > 0; end--) {
    const last = match.charAt(end - 1);
    if (last === ")") {
      if (closing <= 0) break;
      closing--;
    } else if (!PUNCTUATION.has(last) && !endsReference(match, end)) break;
  }
  return match.slice(0, end);
}

const PUNCTUATION: ReadonlySet<string> = new Set(".,:!?…'’‘*_|]}");

/** `;` ends a sentence's part, or a reference such as `&amp;`. */
function endsReference(match: string, end: number): boolean {
  return match[end - 1] === ";" && !/&(?:amp|lt|gt|quot|apos|#\w{1,7});$/.test(match.slice(Math.max(0, end - 10), end));
}

function register({ markup }: Analysis): readonly DocumentLink[] {
  const entry = markup.frontMatter?.entries.find(({ key }) => key === "register");
  const [path] = entry?.values ?? [];
  if (entry?.values.length !== 1 || path === undefined || /^(?:[a-z][a-z\d+.-]+:|www\.)/i.test(path)) return [];
  return [
    { ...entry.valueSpan, target: { path }, tooltip: t("Open the register of people, organisations and places") },
  ];
}
