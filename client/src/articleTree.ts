import type {
  ApplyAnswer,
  ApplyToContentsQuestion,
  ContentsAtQuestion,
  ContentsLine,
  ContentsQuestion,
} from "@copydesk/server";
import * as vscode from "vscode";
import { say } from "./commands.ts";
import { furnitureCount } from "./furniture.ts";
import { isServed } from "./served.ts";
import type { Server } from "./server.ts";

/** A line of the tree. The one above it is known, so that it can be revealed. */
export interface TreeLine extends ContentsLine {
  readonly parent: TreeLine | undefined;
}

type Section = ContentsLine["section"];
type Action = ApplyToContentsQuestion["action"];

/** What each command does; the second of a pair stands on lines that have others below them, and says so in its title. */
const ACTIONS: readonly (readonly [string, Action])[] = [
  ["copydesk.contents.tag", "tag"],
  ["copydesk.contents.tagAll", "tag"],
  ["copydesk.contents.untag", "untag"],
  ["copydesk.contents.untagAll", "untag"],
  ["copydesk.contents.remove", "remove"],
  ["copydesk.contents.removeAll", "remove"],
  ["copydesk.contents.keep", "keep"],
  ["copydesk.contents.keepAll", "keep"],
  ["copydesk.contents.repair", "repair"],
  ["copydesk.contents.repairAll", "repair"],
];

/** The view "Article": who and what stands in the article of the active editor, and what can be done with it. */
export class ArticleTree implements vscode.TreeDataProvider<TreeLine>, vscode.Disposable {
  readonly view: vscode.TreeView<TreeLine>;
  readonly onDidChangeTreeData: vscode.Event<undefined>;
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #disposables: vscode.Disposable[];
  readonly #refreshSoon: Delayed;
  readonly #followSoon: Delayed;
  #document: vscode.TextDocument | undefined;
  /** What the questions of one refresh share; the next refresh cancels them. */
  #round = new vscode.CancellationTokenSource();
  /** The answers of the round before stand in for those that are cancelled. */
  #known = new Map<string, readonly TreeLine[]>();
  /** Where the tree itself has put the cursor; following it there would move the person's own choice. */
  #shown: vscode.Range | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.onDidChangeTreeData = this.#changed.event;
    this.view = vscode.window.createTreeView("copydesk.article", { treeDataProvider: this, showCollapseAll: true });
    // Longer than a pause between two keys, shorter than a look to the side.
    this.#refreshSoon = new Delayed(250, () => this.#refresh());
    this.#followSoon = new Delayed(100, () => void this.#follow());
    this.#disposables = [
      this.view,
      this.#changed,
      this.#refreshSoon,
      this.#followSoon,
      vscode.window.onDidChangeActiveTextEditor(() => this.#useActive()),
      vscode.workspace.onDidOpenTextDocument(() => this.#useActive()),
      vscode.workspace.onDidCloseTextDocument(() => this.#useActive()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document && contentChanges.length > 0) this.#refreshSoon.start();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#document) this.#followSoon.start();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("copydesk.plainText.enabled")) this.#useActive();
        if (event.affectsConfiguration("copydesk.contents.quotes")) this.#refresh();
        if (event.affectsConfiguration("copydesk.contents.followCursor")) this.#followSoon.start();
        // The server hears of it at the same time.
        if (event.affectsConfiguration("copydesk.diagnostics") || event.affectsConfiguration("copydesk.cleaning"))
          this.#refreshSoon.start();
      }),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#followSoon.start();
      }),
      server.onDidStart(() => this.#refresh()),
      server.onDidChangeProfiles(() => this.#refreshSoon.start()),
      ...ACTIONS.map(([command, action]) =>
        vscode.commands.registerCommand(command, (line: TreeLine | undefined) => this.#apply(action, line)),
      ),
      vscode.commands.registerCommand("copydesk.contents.show", (line: TreeLine) => this.#show(line, true)),
      vscode.commands.registerCommand("copydesk.contents.goTo", (line: TreeLine | undefined) =>
        this.#show(line ?? this.view.selection[0], false),
      ),
      ...Object.entries(SWITCHES).map(([command, [key, value]]) =>
        vscode.commands.registerCommand(command, () => configuration().update(key, value, targetOf(key))),
      ),
    ];
    this.#useActive();
  }

  dispose(): void {
    this.#round.dispose();
    for (const each of this.#disposables) each.dispose();
  }

  getTreeItem(line: TreeLine): vscode.TreeItem {
    return treeItem(line);
  }

  getParent(line: TreeLine): TreeLine | undefined {
    return line.parent;
  }

  async getChildren(parent?: TreeLine): Promise<readonly TreeLine[] & TreeLine[]> {
    const lines = await this.#below(parent);
    if (!parent) this.#describe(lines);
    return [...lines];
  }

  /** With what a hover over the text says; asked for when the mouse rests here. */
  async resolveTreeItem(
    item: vscode.TreeItem,
    line: TreeLine,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    if (isSection(line) || !this.#document) return item;
    const question = { textDocument: { uri: this.#uri(this.#document) }, position: line.range.start };
    const hover = await this.#ask<{ readonly contents: { readonly value: string } }>(
      "textDocument/hover",
      question,
      token,
    );
    item.tooltip = hover ? new vscode.MarkdownString(hover.contents.value) : labelOf(line);
    return item;
  }

  /** The active editor's article. While no text editor is active (a preview, a panel) the article stays as long as it is in sight. */
  #useActive(): void {
    const active = vscode.window.activeTextEditor?.document;
    const isInSight = vscode.window.visibleTextEditors.some(
      ({ document }) => document === this.#document && isServed(document),
    );
    const next = active ? (isServed(active) ? active : undefined) : isInSight ? this.#document : undefined;
    if (next === this.#document) return;
    this.#document = next;
    this.#shown = undefined;
    this.#known.clear();
    this.#refresh();
  }

  #refresh(): void {
    this.#round.cancel();
    this.#round.dispose();
    this.#round = new vscode.CancellationTokenSource();
    this.#changed.fire(undefined);
    this.#followSoon.start();
  }

  async #below(parent: TreeLine | undefined): Promise<readonly TreeLine[]> {
    const document = this.#document;
    if (!document) return [];
    const question: ContentsQuestion = {
      textDocument: { uri: this.#uri(document) },
      ...(parent && { parent: placeInTree(parent) }),
      quotesInOrder: quotesInOrder(),
    };
    const { token } = this.#round;
    const found = await this.#ask<readonly ContentsLine[]>("copydesk/contents", question, token);
    const key = parent ? idOf(parent) : "";
    if (token.isCancellationRequested || !found) return this.#known.get(key) ?? [];
    const lines = found.map((line) => ({ ...line, parent }));
    this.#known.set(key, lines);
    return lines;
  }

  /** `undefined` where no server runs, and where it would rather not say: cancelled, or stopping. */
  async #ask<Answer>(method: string, params: object, token: vscode.CancellationToken): Promise<Answer | undefined> {
    try {
      return (await this.#server.ask<Answer>(method, params, token)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #describe(sections: readonly TreeLine[]): void {
    const furniture = sections.find(({ section }) => section === "furniture");
    const count = furniture ? furniture.count - furniture.tagged : 0;
    this.view.description = count > 0 ? furnitureCount(count) : "";
  }

  async #follow(): Promise<void> {
    const document = this.#document;
    const editor = vscode.window.activeTextEditor;
    if (!document || editor?.document !== document || !this.view.visible || !followsCursor()) return;
    const { selection } = editor;
    if (this.#shown?.isEqual(selection)) return;
    this.#shown = undefined;
    const { line, character } = selection.active;
    const question: ContentsAtQuestion = {
      textDocument: { uri: this.#uri(document) },
      position: { line, character },
      quotesInOrder: quotesInOrder(),
    };
    const way = await this.#ask<readonly ContentsLine[]>("copydesk/contentsAt", question, this.#round.token);
    if (!way || way.length === 0 || !editor.selection.isEqual(selection)) return;
    const target = way.reduce<TreeLine | undefined>((parent, each) => ({ ...each, parent }), undefined);
    // The tree may have changed meanwhile; the next selection is followed again.
    if (target) await Promise.resolve(this.view.reveal(target, { select: true, focus: false })).catch(() => undefined);
  }

  /** Selects the line's words in the text. */
  async #show(line: TreeLine | undefined, preserveFocus: boolean): Promise<void> {
    const document = this.#document;
    if (!line || !document) return;
    const selection = toRange(line);
    this.#shown = selection;
    const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    await vscode.window.showTextDocument(document, {
      selection,
      preserveFocus,
      ...(open?.viewColumn && { viewColumn: open.viewColumn }),
    });
  }

  /** `line`: none where a command is run by key; then it is about what is selected. */
  async #apply(action: Action, line: TreeLine | undefined = this.view.selection[0]): Promise<void> {
    const document = this.#document;
    if (!document || !line) return say(vscode.l10n.t("Choose a line of the view Article first."));
    const { section, group, index } = line;
    const question: ApplyToContentsQuestion = {
      uri: this.#uri(document),
      target: { section, ...(group !== undefined && { group }), ...(index !== undefined && { index }) },
      action,
      quotesInOrder: quotesInOrder(),
    };
    const params = { command: "copydesk.applyToContents", arguments: [question] };
    const answer = await this.#server.ask<ApplyAnswer>("workspace/executeCommand", params);
    if (answer?.reason !== undefined) say(answer.reason);
  }

  #uri(document: vscode.TextDocument): string {
    return this.#server.client?.code2ProtocolConverter.asUri(document.uri) ?? document.uri.toString();
  }
}

/** The settings that the buttons above the tree change. */
const SWITCHES: Readonly<Record<string, readonly [string, unknown]>> = {
  "copydesk.contents.followCursor": ["contents.followCursor", true],
  "copydesk.contents.unfollowCursor": ["contents.followCursor", false],
  "copydesk.contents.quotesBySpeaker": ["contents.quotes", "bySpeaker"],
  "copydesk.contents.quotesInOrder": ["contents.quotes", "inOrder"],
};

function configuration(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration("copydesk");
}

/** A workspace that has its own value keeps it in the workspace. */
function targetOf(key: string): vscode.ConfigurationTarget {
  const isInWorkspace = configuration().inspect(key)?.workspaceValue !== undefined;
  return isInWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
}

function quotesInOrder(): boolean {
  return configuration().get("contents.quotes") === "inOrder";
}

function followsCursor(): boolean {
  return configuration().get("contents.followCursor", true);
}

function isSection({ group, index }: ContentsLine): boolean {
  return group === undefined && index === undefined;
}

function placeInTree({ section, group }: ContentsLine): NonNullable<ContentsQuestion["parent"]> {
  return group === undefined ? { section } : { section, group };
}

/** The same while the text is edited, so that the tree keeps what is open and selected; the same in every article. */
function idOf({ section, group = "", index }: ContentsLine): string {
  return `${section}\t${group}\t${index ?? ""}`;
}

function toRange({ range: { start, end } }: ContentsLine): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function treeItem(line: TreeLine): vscode.TreeItem {
  const { index, highlight, section } = line;
  const label = labelOf(line);
  const item = new vscode.TreeItem(highlight ? { label, highlights: [highlight] } : label, stateOf(line));
  item.id = idOf(line);
  item.description = descriptionOf(line);
  item.iconPath = iconOf(line);
  item.contextValue = contextOf(line);
  item.accessibilityInformation = { label: [label, item.description].filter(Boolean).join(", ") };
  if (!isSection(line)) {
    item.command = { command: "copydesk.contents.show", title: vscode.l10n.t("Show in the Text"), arguments: [line] };
  }
  // What has no hover of its own; everything else is asked for when it is needed.
  if (isSection(line) || (section === "furniture" && index === undefined)) item.tooltip = label;
  return item;
}

function stateOf(line: TreeLine): vscode.TreeItemCollapsibleState {
  if (line.index !== undefined) return vscode.TreeItemCollapsibleState.None;
  const isOpen = isSection(line) && line.section === "people";
  return isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function labelOf(line: TreeLine): string {
  if (isSection(line)) return sectionName(line.section);
  return line.label || (line.section === "quotes" ? vscode.l10n.t("Speaker not found") : "…");
}

function sectionName(section: Section): string {
  switch (section) {
    case "people":
      return vscode.l10n.t("People");
    case "organizations":
      return vscode.l10n.t("Organisations");
    case "places":
      return vscode.l10n.t("Places");
    case "names":
      return vscode.l10n.t("Other Names");
    case "dates":
      return vscode.l10n.t("Dates");
    case "quotes":
      return vscode.l10n.t("Quotes");
    case "furniture":
      return vscode.l10n.t("Furniture");
    case "problems":
      return vscode.l10n.t("Problems");
  }
}

/** `Mayor · 3 · 1 tagged`; a place says its line. */
function descriptionOf(line: TreeLine): string {
  const { detail, index, section, count, tagged, open, range } = line;
  const isOne = index !== undefined;
  const place = isOne ? vscode.l10n.t("line {0}", range.start.line + 1) : String(count);
  return [detail, place, marked()].filter((part) => part !== "").join(" · ");

  function marked(): string {
    if (tagged === 0) return "";
    const isAll = isOne || !open;
    if (section === "furniture") return isAll ? vscode.l10n.t("kept") : vscode.l10n.t("{0} kept", tagged);
    return isAll ? vscode.l10n.t("tagged") : vscode.l10n.t("{0} tagged", tagged);
  }
}

/** For the menus: what kind of line this is, whether others stand below it, and what is left to do. */
function contextOf(line: TreeLine): string {
  const { section, index, open, tagged } = line;
  const what = section === "furniture" || section === "problems" ? section : "taggable";
  const level = index === undefined ? "many" : "one";
  return [what, level, open ? "open" : "", tagged > 0 ? "tagged" : ""].filter((part) => part !== "").join(" ");
}

const ICONS: Readonly<Record<Section, string>> = {
  people: "person",
  organizations: "organization",
  places: "location",
  names: "symbol-misc",
  dates: "calendar",
  quotes: "quote",
  furniture: "trash",
  problems: "warning",
};

/** The colours of the editor's own tokens; furniture is as faded as in the text. */
const COLOURS: Readonly<Record<Section, string>> = {
  people: "copydesk.person",
  organizations: "copydesk.organization",
  places: "copydesk.place",
  names: "copydesk.otherName",
  dates: "copydesk.date",
  quotes: "copydesk.quote",
  furniture: "disabledForeground",
  problems: "list.warningForeground",
};

function iconOf({ section, index, tagged, type }: TreeLine): vscode.ThemeIcon {
  const icon = index === undefined ? groupIcon(section, type) : tagged > 0 ? "tag" : PLACE_ICONS[section];
  return new vscode.ThemeIcon(icon ?? "circle-small", new vscode.ThemeColor(COLOURS[section]));
}

const PLACE_ICONS: Readonly<Partial<Record<Section, string>>> = { furniture: "circle-slash", problems: "warning" };

function groupIcon(section: Section, type: string): string {
  if (type === "TIME" || type === "DURATION") return "watch";
  return type === "SET" ? "sync" : ICONS[section];
}

/** Runs once after a pause. */
class Delayed implements vscode.Disposable {
  readonly #pause: number;
  readonly #run: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(pause: number, run: () => void) {
    this.#pause = pause;
    this.#run = run;
  }

  start(): void {
    this.dispose();
    this.#timer = setTimeout(this.#run, this.#pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
