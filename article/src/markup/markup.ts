import type { Span } from "../model/span.ts";
import type { FrontMatter } from "./frontMatter.ts";
import type { MarkupProblem } from "./problem.ts";
import type { TagName } from "./tags.ts";

/** `name="value"`: the span is the whole of it in the source; `value` has its references decoded. */
export interface Attribute extends Span {
  readonly name: string;
  readonly value: string;
  /** The value between its quotes, in the source. */
  readonly valueSpan: Span;
}

/** An element of the article format. Its own span is the source from `<` of the start tag to `>` of the end tag. */
export interface Element extends Span {
  readonly name: TagName;
  readonly attributes: readonly Attribute[];
  readonly startTag: Span;
  /** Empty at the end of the start tag for `<date/>`. */
  readonly endTag: Span;
  /** What stands between the tags, in the plain text. */
  readonly plain: Span;
  readonly parent: Element | undefined;
}

/** What the source is made of, piece by piece, without gaps. */
export interface Piece extends Span {
  readonly kind: "bom" | "frontMatter" | "text" | "reference" | "startTag" | "endTag" | "emptyTag";
}

/** A parsed article file. Two texts follow from it: `source`, as in the editor, and `plain`, without BOM, front matter and tags and with references decoded. */
export interface Markup {
  readonly source: string;
  readonly plain: string;
  readonly pieces: readonly Piece[];
  /** Where the article starts in the source: after BOM and front matter. */
  readonly bodyStart: number;
  readonly frontMatter: FrontMatter | undefined;
  /** In the order of their start tags. */
  readonly elements: readonly Element[];
  readonly problems: readonly MarkupProblem[];
  /**
   * The one crossing between the two texts. `start`: where the character at the plain `offset` begins in the source, after any tag before it; `end`: where the character
   * before `offset` ends, before any tag after it. So the source span of a plain span is as tight as can be.
   */
  readonly toSource: (offset: number, side: "start" | "end") => number;
  /** The plain offset of a source offset; inside a tag or reference: where it stands. */
  readonly toPlain: (offset: number) => number;
}

/** The value of an attribute, or `undefined` where the element has none of that name. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}
