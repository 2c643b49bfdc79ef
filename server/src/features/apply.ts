import { codeActions, type Message, message, t, told } from "@copydesk/article";
import { fromRange } from "../convert/fromLsp.ts";
import type { ApplyAnswer, ApplyQuestion } from "../protocol.ts";
import type { Server } from "../server.ts";
import { applyEdits } from "./applyEdits.ts";
import type { Feature } from "./feature.ts";
import { writeWish } from "./profile.ts";

/** The command `copydesk.apply`: does what the code action of an id does at a place, from any editor that can run commands of a server. */
export const applyFeature: Feature = {
  commands: { "copydesk.apply": (server, argument) => apply(server, argument as ApplyQuestion) },
};

async function apply(server: Server, { action: id, uri, range }: ApplyQuestion): Promise<ApplyAnswer> {
  const document = server.documents.get(uri);
  if (!document) return { reason: t("Open an article first.") };
  const analysis = server.documents.analysis(document);
  const action = codeActions(analysis, fromRange(document, range), server.settings).find(
    (candidate) => candidate.id === id,
  );
  if (!action) return { reason: told(NOTHING_HERE[id] ?? message("There is nothing to do here.")) };
  if (action.disabled !== undefined) return { reason: action.disabled };
  if (action.wish) return writeWish(server, uri, action.wish);
  return applyEdits(server, document, action.title, action.edits(), action.left?.());
}

/** What a command says where its action is not on offer. */
const NOTHING_HERE: Readonly<Record<string, Message>> = {
  removeLine: message("This line is article text. Put the cursor on a faded line to remove it."),
  removeRun: message("This line is article text. Put the cursor on a faded line to remove it with its neighbours."),
  removeKind: message(
    "Put the cursor on a faded line (or on faded lines of one kind) to remove all lines of its kind.",
  ),
  keepText: message("This line is article text already."),
  keepLine: message("This line is not flagged as furniture, or is kept already."),
  alwaysRemove: message("Put the cursor on a line that holds a word."),
  neverFlag: message("Put the cursor on a line that holds a word."),
  markHeadline: message("Put the cursor on a line of the article."),
  markSubheading: message("Put the cursor on a line of the article."),
  liftMetadata: message("The front matter says already what the text says of the article."),
  fixAllDefects: message("Nothing in this text needs a repair that is certain."),
  uniformQuotationMarks: message("The quotation marks of this text are uniform."),
  removeFurniture: message("No furniture is left in this article."),
  tagName: message(
    "No untagged name is recognised here. To tag these words all the same, choose a tag: person, organisation, place.",
  ),
  fixWeekday: message("No weekday beside a date is wrong here."),
  fixDay: message("No date here has a day that cannot be."),
  readDateAs: message("There is no date with another meaning here."),
  closeQuote: message("Put the cursor on a quotation mark that nothing closes."),
  fixQuotationMarks: message("Put the cursor on a quotation mark that does not fit to the other one."),
  fixAllQuotationMarks: message("All quotation marks of this text belong together."),
  chooseSpeaker: message("There is no quote at the cursor: put it between quotation marks."),
  setDate: message("Put the cursor on a date that names its day, month and year."),
  tagAllMentions: message("There is no name with further untagged mentions here."),
  untag: message("There is no tag around the cursor."),
  untagAll: message("There is no tag around the cursor. Put it inside a tag of the kind that shall go."),
};
