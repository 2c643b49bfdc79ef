import { type Analysis, Analyzer, applyEdits, codeActions, type Span } from "../../../article/src/index.ts";

/** An article with `|` for the cursor, or `«…»` for a selection. */
export function placed(marked: string, date?: string): { readonly analysis: Analysis; readonly place: Span } {
  const start = Math.max(marked.indexOf("|"), marked.indexOf("«"));
  if (start === -1) throw new Error("Mark the place with | or «…»");
  const isCursor = marked[start] === "|";
  const end = isCursor ? start : marked.indexOf("»") - 1;
  const text = isCursor ? marked.replace("|", "") : marked.replace("«", "").replace("»", "");
  const analysis = new Analyzer((part, error) => {
    throw new Error(part, { cause: error });
  }).analyze(text, date === undefined ? {} : { date });
  return { analysis, place: { start, end } };
}

/** The titles in the menu at the place. */
export function offered(marked: string, date?: string): readonly string[] {
  const { analysis, place } = placed(marked, date);
  return codeActions(analysis, place)
    .filter(({ hidden }) => !hidden)
    .map(({ title, disabled }) => (disabled === undefined ? title : `${title}: ${disabled}`));
}

/** The text after the action with this id at the place. */
export function textAfter(marked: string, id: string, date?: string): string {
  const { analysis, place } = placed(marked, date);
  const action = codeActions(analysis, place).find((candidate) => candidate.id === id);
  if (!action) throw new Error(`No ${id} at ${marked}; there is: ${offered(marked, date).join(" / ")}`);
  return applyEdits(analysis.text, action.edits());
}

/** The article of a text without a cursor. */
export function read(text: string, date?: string): Analysis {
  return placed(`|${text}`, date).analysis;
}

/** Why the action with this id cannot be done at the place; empty where it can. */
export function refusalOf(marked: string, id: string, date?: string): string {
  const { analysis, place } = placed(marked, date);
  const action = codeActions(analysis, place).find((candidate) => candidate.id === id);
  return action ? (action.disabled ?? "") : `No ${id}`;
}
