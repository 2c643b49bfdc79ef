import type { Message } from "../model/message.ts";
import type { Span } from "../model/span.ts";

/** What was read as text though it was meant as markup, or is written twice. The message says what to do. */
export interface MarkupProblem extends Span {
  readonly code:
    | "markup/unclosed-tag"
    | "markup/stray-end-tag"
    | "markup/malformed-tag"
    | "markup/duplicate-attribute"
    | "markup/front-matter";
  readonly message: Message;
}
