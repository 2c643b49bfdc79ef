import type { Analysis } from "../analysis/analysis.ts";
import type { Span } from "../model/span.ts";
import { choiceActions } from "./actions/choices.ts";
import { dateFaultActions } from "./actions/dateFaults.ts";
import { dateReadingActions } from "./actions/dateReadings.ts";
import { defectActions } from "./actions/defects.ts";
import { documentDateActions } from "./actions/documentDate.ts";
import { escapeTagActions } from "./actions/escapeTag.ts";
import { furnitureActions } from "./actions/furniture.ts";
import { ignoreCodeActions } from "./actions/ignoreCode.ts";
import { liftingActions } from "./actions/lifting.ts";
import { lineMarkActions } from "./actions/lineMarks.ts";
import { nameActions } from "./actions/names.ts";
import { profileActions } from "./actions/profile.ts";
import { quotationFaultActions } from "./actions/quotationFaults.ts";
import { quotationMarkActions } from "./actions/quotationMarks.ts";
import { speakerActions } from "./actions/speakers.ts";
import { spellingActions } from "./actions/spellings.ts";
import { tagAllActions } from "./actions/tagAll.ts";
import { untagActions } from "./actions/untag.ts";
import type { ActionProvider, ActionSettings, CodeAction } from "./types.ts";

/** The order is the order of the menu: what is wrong here first, then what can be tagged here, then what can be taken back, at last what can be left out for good. */
const PROVIDERS: readonly ActionProvider[] = [
  defectActions,
  spellingActions,
  dateFaultActions,
  quotationFaultActions,
  quotationMarkActions,
  furnitureActions,
  profileActions,
  liftingActions,
  lineMarkActions,
  nameActions,
  choiceActions,
  speakerActions,
  dateReadingActions,
  untagActions,
  documentDateActions,
  tagAllActions,
  escapeTagActions,
  ignoreCodeActions,
];

/** What can be done at a cursor (empty span) or with a selection. Never throws. */
export function codeActions(analysis: Analysis, place: Span, settings: ActionSettings = {}): readonly CodeAction[] {
  return PROVIDERS.flatMap((provider) => provider(analysis, place, settings));
}
