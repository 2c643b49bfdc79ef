import type { Span, TextEdit } from "../model/span.ts";
import type { ProfileWish } from "../profile/wish.ts";
import type { Severities } from "./severities.ts";

/** Everything an editor shows, in offsets of the source text. Positions, URIs and LSP are the server's business. */

export type Severity = "error" | "warning" | "information" | "hint";

export interface Diagnostic extends Span {
  /** `family/name`, e.g. `furniture/navigation`; a setting's key. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Shown faded. */
  readonly unnecessary?: true;
}

export interface Hover extends Span {
  /** CommonMark; text of the article in it is escaped. */
  readonly markdown: string;
}

/** What an action is called by commands and tests. */
export type ActionId =
  | "removeLine"
  | "removeRun"
  | "removeKind"
  | "removeFurniture"
  | "keepText"
  | "keepLine"
  | "alwaysRemove"
  | "neverFlag"
  | "markHeadline"
  | "markSubheading"
  | "liftMetadata"
  | "tagName"
  | "tagPerson"
  | "tagOrganization"
  | "tagPlace"
  | "tagGroup"
  | "tagProduct"
  | "tagEvent"
  | "tagOtherName"
  | "tagDate"
  | "tagTime"
  | "tagSaid"
  | "tagQuote"
  | "tagInnerQuote"
  | "tagAllMentions"
  | "tagAllNames"
  | "tagAllDates"
  | "tagAllQuotes"
  | "tagEverything"
  | "untag"
  | "untagAll"
  | "untagEverything"
  | "fixDefect"
  | "fixAllDefects"
  | "uniformQuotationMarks"
  | "escapeTag"
  | "useUsualSpelling"
  | "useThisSpelling"
  | "differentNames"
  | "fixWeekday"
  | "fixDay"
  | "readDateAs"
  | "setDate"
  | "closeQuote"
  | "fixQuotationMarks"
  | "fixAllQuotationMarks"
  | "chooseSpeaker"
  | "ignoreCode";

export type ActionKind = "quickfix" | "refactor.rewrite" | "source.fixAll.copydesk" | "source.clean.copydesk";

/** An edit that a person may want to look at first. */
export interface ActionEdit extends TextEdit {
  /** A sentence that says why it is not certain; such an edit is shown unticked in a preview. */
  readonly doubt?: string;
}

export interface CodeAction {
  readonly id: ActionId;
  readonly title: string;
  readonly kind: ActionKind;
  /** One undo step, computed when the action is chosen. Empty where the action is disabled. */
  readonly edits: () => readonly ActionEdit[];
  /** What goes into the profile of the folder, in place of edits. */
  readonly wish?: ProfileWish;
  /** What the edits leave as it is, and why: a sentence for the person. Computed when the action is chosen; nothing where they do all that the title says. */
  readonly left?: () => string | undefined;
  /** Every edit carries a doubt: nothing to do for an editor that cannot ask about them. */
  readonly isDoubtful?: boolean;
  /** Why it cannot be done here. */
  readonly disabled?: string | undefined;
  /** What it fixes. */
  readonly diagnostic?: Pick<Diagnostic, "start" | "end" | "code">;
  readonly preferred?: true;
  /** Also of this kind, for an editor that asks for it (on save, say). */
  readonly sourceKind?: ActionKind;
  /** For commands alone: not in the menu. */
  readonly hidden?: true;
}

/** What a person has set, as far as actions heed it. */
export interface ActionSettings {
  /** What is `off` is left alone by actions on all of a kind. */
  readonly severities?: Severities;
  /** What becomes of credits and captions in a whole clean: taken out (the default), or kept as `<fw>`. */
  readonly creditsAndCaptions?: "remove" | "mark";
  /** How sure it must be that a line is furniture before a whole clean takes it out: a probability 0–1, `LEAST_CONFIDENCE` unless given. */
  readonly confidence?: number;
}

/** Offers actions for a place: a cursor (empty span) or a selection. */
export type ActionProvider = (
  analysis: import("../analysis/analysis.ts").Analysis,
  place: Span,
  settings: ActionSettings,
) => readonly CodeAction[];

export const SEMANTIC_TOKEN_TYPES: readonly string[] = [
  "person",
  "organization",
  "place",
  "group",
  "product",
  "event",
  "misc",
  "money",
  "date",
  "heading",
];

/** `tagged`: somebody has tagged it; `uncertain`: found by its look alone. */
export const SEMANTIC_TOKEN_MODIFIERS = ["tagged", "uncertain"] as const;
export type SemanticTokenModifier = (typeof SEMANTIC_TOKEN_MODIFIERS)[number];

export interface SemanticToken extends Span {
  readonly type: string;
  readonly modifiers: readonly SemanticTokenModifier[];
}

export type DocumentSymbolKind =
  | "headline"
  | "section"
  | "group"
  | "person"
  | "organization"
  | "place"
  | "quote"
  | "date"
  | "metadata";

export interface DocumentSymbol extends Span {
  readonly name: string;
  readonly detail: string;
  readonly kind: DocumentSymbolKind;
  /** What is selected on a click; inside the symbol's own span. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** From the start of the line that stays visible to the end of the last line that does not. */
export interface FoldingRange extends Span {
  readonly kind: "frontMatter" | "furniture" | "section";
  /** What may be shown in its place. */
  readonly summary: string;
}
