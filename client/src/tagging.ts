import type {
  ApplyQuestion,
  ConfidenceAnswer,
  PointerAnswer,
  TagAboveQuestion,
  TagKindsAnswer,
  UntaggedQuestion,
} from "@copydesk/server";
import * as vscode from "vscode";
import { apply, say } from "./commands.ts";
import type { Server } from "./server.ts";
import { askHere, doHere } from "./serverCommands.ts";
import { timesMentioned } from "./speaker.ts";

/** Registers what tagging needs beside the commands that do a code action: choices from a list, and the way to what is left. */
export function registerTagging(server: Server): vscode.Disposable {
  const commands: Readonly<Record<string, () => Promise<void>>> = {
    "copydesk.changeTag": () => changeTag(server),
    "copydesk.acceptAbove": () => acceptAbove(server),
    "copydesk.untagKind": () => untagKind(server),
    "copydesk.setPointer": () => setPointer(server),
    "copydesk.nextUntagged": () => goToUntagged(server, 1),
    "copydesk.previousUntagged": () => goToUntagged(server, -1),
    "copydesk.nextUntaggedName": () => goToUntagged(server, 1, "entities"),
    "copydesk.previousUntaggedName": () => goToUntagged(server, -1, "entities"),
    "copydesk.nextUntaggedDate": () => goToUntagged(server, 1, "dates"),
    "copydesk.previousUntaggedDate": () => goToUntagged(server, -1, "dates"),
    "copydesk.nextUntaggedQuote": () => goToUntagged(server, 1, "quotes"),
    "copydesk.previousUntaggedQuote": () => goToUntagged(server, -1, "quotes"),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
}

type Layer = ConfidenceAnswer[number]["layer"];

function goToUntagged(server: Server, direction: 1 | -1, layer?: Layer): Promise<void> {
  const question: Pick<UntaggedQuestion, "direction" | "layer"> = { direction, ...(layer && { layer }) };
  return doHere(server, "copydesk.goToUntagged", question);
}

interface TagItem extends vscode.QuickPickItem {
  readonly action?: ApplyQuestion["action"];
}

/** Every tag of names, dates and speech: changes the one at the cursor, or tags the words there. */
async function changeTag(server: Server): Promise<void> {
  const tag = (action: ApplyQuestion["action"], label: string, description: string): TagItem => ({
    action,
    label,
    description,
  });
  const group = (label: string): TagItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const picked = await vscode.window.showQuickPick<TagItem>(
    [
      group(vscode.l10n.t("Names")),
      tag("tagPerson", vscode.l10n.t("Person"), "<persName>"),
      tag("tagOrganization", vscode.l10n.t("Organisation"), "<orgName>"),
      tag("tagPlace", vscode.l10n.t("Place"), "<placeName>"),
      tag("tagGroup", vscode.l10n.t("Nationality, religion or political group"), '<name type="group">'),
      tag("tagProduct", vscode.l10n.t("Product"), '<name type="product">'),
      tag("tagEvent", vscode.l10n.t("Event"), '<name type="event">'),
      tag("tagOtherName", vscode.l10n.t("Another name"), '<name type="misc">'),
      group(vscode.l10n.t("Dates")),
      tag("tagDate", vscode.l10n.t("Date"), "<date>"),
      tag("tagTime", vscode.l10n.t("Time of day"), "<time>"),
      group(vscode.l10n.t("Quotes")),
      tag("tagSaid", vscode.l10n.t("What somebody said"), "<said>"),
      tag("tagQuote", vscode.l10n.t("Quoted writing"), "<quote>"),
      tag("tagInnerQuote", vscode.l10n.t("A quote inside a quote"), "<q>"),
    ],
    { title: vscode.l10n.t("Change the Tag"), placeHolder: vscode.l10n.t("What is it?"), matchOnDescription: true },
  );
  if (picked?.action) await apply(server, picked.action);
}

interface StepItem extends vscode.QuickPickItem {
  readonly step?: Pick<TagAboveQuestion, "layer" | "least">;
}

async function acceptAbove(server: Server): Promise<void> {
  const answer = await askHere<ConfidenceAnswer>(server, "copydesk.confidences");
  if (!answer) return;
  const items = answer.flatMap(({ layer, steps }): StepItem[] => {
    if (steps.length === 0) return [];
    const head: StepItem = { label: layerName(layer), kind: vscode.QuickPickItemKind.Separator };
    return [head, ...steps.map(({ least, count }) => stepItem(layer, least, count))];
  });
  if (items.length === 0) return say(vscode.l10n.t("Every name, date and quote that was found is tagged."));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Tag All Above a Confidence"),
    placeHolder: vscode.l10n.t("How sure must it be?"),
    matchOnDescription: true,
  });
  if (picked?.step) await doHere(server, "copydesk.tagAbove", picked.step);
}

function stepItem(layer: Layer, least: number, count: number): StepItem {
  return { label: `$(check-all) ${STEPS[layer](least)}`, description: String(count), step: { layer, least } };
}

const STEPS: Readonly<Record<Layer, (least: number) => string>> = {
  entities: nameStep,
  dates: dateStep,
  quotes: quoteStep,
};

function layerName(layer: Layer): string {
  if (layer === "entities") return vscode.l10n.t("Names");
  return layer === "dates" ? vscode.l10n.t("Dates") : vscode.l10n.t("Quotes");
}

function nameStep(least: number): string {
  if (least === 0) return vscode.l10n.t("Names: all");
  return vscode.l10n.t("Names: {0} % sure or more", Math.round(least * 100));
}

function quoteStep(least: number): string {
  if (least === 0) return vscode.l10n.t("Quotes: all");
  return vscode.l10n.t("Quotes: {0} % sure or more", Math.round(least * 100));
}

/** A date has no probability; what its value rests on says how sure it is. */
function dateStep(least: number): string {
  if (least === 1) return vscode.l10n.t("Dates: whose words name the day, month or year");
  if (least > 0) return vscode.l10n.t("Dates: also those counted from another date");
  return vscode.l10n.t("Dates: also those whose value is not known");
}

async function untagKind(server: Server): Promise<void> {
  const kinds = await askHere<TagKindsAnswer>(server, "copydesk.tagKinds");
  if (!kinds) return;
  if (kinds.length === 0) return say(vscode.l10n.t("There is no tag in this article."));
  const picked = await vscode.window.showQuickPick(
    kinds.map(({ label, count }) => ({ label, description: String(count) })),
    {
      title: vscode.l10n.t("Remove All Tags of a Kind"),
      placeHolder: vscode.l10n.t("Which tags shall go? Their text stays."),
    },
  );
  if (picked) await doHere(server, "copydesk.removeTagsOfKind", { label: picked.label });
}

interface PointerItem extends vscode.QuickPickItem {
  readonly value?: string;
}

/** What is typed and known to nobody is on offer as it stands. */
async function setPointer(server: Server): Promise<void> {
  const answer = await askHere<PointerAnswer>(server, "copydesk.pointers");
  if (!answer?.choices) {
    if (answer?.reason !== undefined) say(answer.reason);
    return;
  }
  const value = await pickPointer(answer.choices);
  if (value !== undefined) await doHere(server, "copydesk.pointTo", { value });
}

function pickPointer({
  attribute,
  current,
  known,
}: NonNullable<PointerAnswer["choices"]>): Promise<string | undefined> {
  const items = known.map(
    ({ value, name, mentions }): PointerItem => ({
      label: value === current ? `$(check) ${name}` : name,
      description: value,
      detail: timesMentioned(mentions),
      value,
    }),
  );
  const none: PointerItem = { label: `$(close) ${vscode.l10n.t("Nobody: remove the pointer")}`, value: "" };
  const all = current === undefined ? items : [...items, none];
  const pick = vscode.window.createQuickPick<PointerItem>();
  pick.title = attribute === "who" ? vscode.l10n.t("Set the Speaker") : vscode.l10n.t("Set the Reference");
  pick.placeholder = vscode.l10n.t("Choose, or type a pointer (#id) or an address");
  pick.matchOnDescription = true;
  pick.items = all;
  pick.onDidChangeValue((typed) => {
    const value = typed.trim();
    const pointer = value === "" || /^[#/]|:/.test(value) ? value : `#${value.replaceAll(/\s{1,99}/g, "-")}`;
    const isNew = pointer !== "" && !known.some((one) => one.value === pointer);
    pick.items = isNew ? [...all, { label: pointer, value: pointer, alwaysShow: true }] : all;
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (!item) return;
      resolve(item.value);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
