import type { SpeakersAnswer } from "@copydesk/server";
import * as vscode from "vscode";
import { say } from "./commands.ts";
import type { Server } from "./server.ts";
import { askHere, doHere } from "./serverCommands.ts";

/** Registers the command that asks who speaks in the quote at the cursor, and writes it. */
export function registerSpeaker(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand("copydesk.chooseSpeaker", () => chooseSpeaker(server));
}

type Choices = NonNullable<SpeakersAnswer["choices"]>;
type Known = Choices["known"][number];

interface SpeakerItem extends vscode.QuickPickItem {
  /** A pointer; empty for nobody. */
  readonly value?: string;
}

async function chooseSpeaker(server: Server): Promise<void> {
  const answer = await askHere<SpeakersAnswer>(server, "copydesk.speakers");
  if (!answer?.choices) {
    if (answer?.reason !== undefined) say(answer.reason);
    return;
  }
  const picked = await vscode.window.showQuickPick<SpeakerItem>(itemsOf(answer.choices), {
    title: vscode.l10n.t("Choose the Speaker"),
    placeHolder: vscode.l10n.t("Who says {0}?", opening(answer.choices.quote)),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.value !== undefined) await doHere(server, "copydesk.writeSpeaker", { value: picked.value });
}

/** The quote's first words, with its own marks. */
function opening(quote: string): string {
  return quote.length <= LONGEST_OPENING ? quote : `${quote.slice(0, LONGEST_OPENING).replace(/\s\S*$/, "")} …`;
}

/** Code units. */
const LONGEST_OPENING = 60;

/** Those named nearest to the quote first in each group. */
function itemsOf({ current, known }: Choices): SpeakerItem[] {
  const group = (label: string, kind: Known["kind"]): SpeakerItem[] => {
    const items = known.filter((speaker) => speaker.kind === kind).map((speaker) => itemOf(speaker, current));
    return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
  };
  return [
    ...group(vscode.l10n.t("People"), "person"),
    ...group(vscode.l10n.t("Organisations"), "organization"),
    ...group(vscode.l10n.t("Others"), "other"),
    { label: "", kind: vscode.QuickPickItemKind.Separator },
    { label: `$(${current === "" ? "check" : "circle-slash"}) ${vscode.l10n.t("Nobody is named")}`, value: "" },
  ];
}

function itemOf({ value, name, role, mentions, quotes }: Known, current: string | undefined): SpeakerItem {
  const facts = [role, timesMentioned(mentions), timesQuoted(quotes)].filter((fact) => fact !== "");
  const label = value === current ? `$(check) ${name}` : name;
  return { label, description: value, detail: facts.join(" · "), value };
}

export function timesMentioned(mentions: number): string {
  if (mentions === 0) return "";
  return mentions === 1 ? vscode.l10n.t("mentioned once") : vscode.l10n.t("mentioned {0} times", mentions);
}

function timesQuoted(quotes: number): string {
  if (quotes === 0) return "";
  return quotes === 1 ? vscode.l10n.t("quoted once") : vscode.l10n.t("quoted {0} times", quotes);
}
