import type { PlacedBlock, PlacedMark, PlacedRun } from "@copydesk/server";
import { LAYERS, type Layer, type ReaderStrings } from "../messages.ts";
import { element } from "./element.ts";

/** What each mark on the page marks. */
export const marks: WeakMap<Element, PlacedMark> = new WeakMap();

/** The element of a block, without content. */
export function newBlockElement({ kind }: PlacedBlock): HTMLElement {
  return element(tagOf(kind), {});
}

/** Whether a block can be shown in the element of another one. */
export function sharesElement(a: PlacedBlock, b: PlacedBlock): boolean {
  return tagOf(a.kind) === tagOf(b.kind) && a.furniture === b.furniture;
}

function tagOf(kind: string): "h1" | "h2" | "p" {
  return kind === "headline" ? "h1" : kind === "subheading" ? "h2" : "p";
}

/** Makes the element show the block, and nothing else. */
export function fillBlock(target: HTMLElement, block: PlacedBlock, strings: ReaderStrings): void {
  target.className = block.furniture ? "block furniture" : "block";
  target.dir = "auto";
  target.tabIndex = -1;
  const label = block.furniture ? strings.kinds[block.kind] : undefined;
  target.replaceChildren(...(label === undefined ? [] : [element("span", { class: "note kind" }, label)]));
  appendRuns(target, block.runs, { speaker: undefined });
}

/** `last.speaker`: whose name stands in the margin already; it is not said again until somebody else speaks. */
function appendRuns(parent: HTMLElement, runs: readonly PlacedRun[], last: { speaker: string | undefined }): void {
  for (const run of runs) {
    if (typeof run === "string") parent.append(run);
    else {
      const made = element("mark", { class: `mark ${layerOf(run)} ${run.kind}` });
      marks.set(made, run);
      if (run.kind !== "date" && run.name !== undefined) made.dataset.name = run.name;
      if (run.kind === "quote" && run.speaker !== undefined && !run.continued && run.speaker !== last.speaker) {
        made.append(element("span", { class: "note speaker" }, run.speaker));
        last.speaker = run.speaker;
      }
      made.tabIndex = -1;
      appendRuns(made, run.runs, last);
      parent.append(made);
    }
  }
}

function layerOf({ kind }: PlacedMark): Layer {
  return LAYERS.find((layer) => layer === kind) ?? "other";
}

/** Whether the marks of its kind are switched on: the style sheet gives those a hand. */
export function isLive(mark: Element): boolean {
  return getComputedStyle(mark).cursor === "pointer";
}

/** How much of the block's own text stands before a place in its element; `undefined` for a place outside. Names in the margin do not count. */
export function textBefore(block: HTMLElement, node: Node | null, offset: number): number | undefined {
  if (!node || !block.contains(node)) return undefined;
  let before = 0;
  for (const text of textsOf(block)) {
    if (text === node) return before + offset;
    if (node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING && !node.contains(text)) return before;
    before += text.length;
  }
  return before;
}

/** The place in a block's element with so much of its text before it. */
export function placeAt(block: HTMLElement, offset: number): readonly [Node, number] {
  let left = offset;
  for (const text of textsOf(block)) {
    if (left <= text.length) return [text, left];
    left -= text.length;
  }
  return [block, block.childNodes.length];
}

function* textsOf(block: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.classList.contains("note")) yield node as Text;
  }
}
