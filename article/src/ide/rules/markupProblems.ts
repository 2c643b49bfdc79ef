import { told } from "../l10n.ts";
import type { Rule } from "../rule.ts";

/** What the parser read as text though it was meant as a tag, and front matter that is no YAML. */
export const markupProblems: Rule = ({ markup }) =>
  markup.problems.map(({ start, end, code, message }) => ({
    start,
    end,
    code,
    message: told(message),
    severity: "warning",
  }));
