import type { PlacedBlock, ReaderPageAnswer } from "@copydesk/server";
import type { ReaderStrings } from "../messages.ts";
import { fillBlock, newBlockElement, placeAt, sharesElement, textBefore } from "./block.ts";

interface View {
  readonly element: HTMLElement;
  block: PlacedBlock;
}

/** The blocks on the page, in order. What has not changed keeps its element, so neither scrolling nor a selection jumps. */
export class Blocks {
  readonly #root: HTMLElement;
  readonly #strings: ReaderStrings;
  #views: View[] = [];
  /** The line of each block in the source. */
  #lines: number[] = [];
  readonly #indexes = new Map<Element, number>();

  constructor(root: HTMLElement, strings: ReaderStrings) {
    this.#root = root;
    this.#strings = strings;
  }

  get length(): number {
    return this.#views.length;
  }

  clear(): void {
    this.#root.replaceChildren();
    this.#views = [];
    this.#lines = [];
    this.#indexes.clear();
  }

  element(index: number): HTMLElement | undefined {
    return this.#views[index]?.element;
  }

  block(index: number): PlacedBlock | undefined {
    return this.#views[index]?.block;
  }

  line(index: number): number {
    return this.#lines[index] ?? 0;
  }

  /** The block that an element is, or stands in; -1 for any other. */
  indexOf(node: Element | null): number {
    const block = node?.closest(".block");
    return block ? (this.#indexes.get(block) ?? -1) : -1;
  }

  /** The last block that begins on this line or above; -1 where there is none. */
  at(line: number): number {
    let low = -1;
    for (let high = this.#lines.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lines[middle] as number) <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The first block that passes, in this direction from `start`; -1 where none does. */
  find(start: number, step: 1 | -1, passes: (block: PlacedBlock) => boolean): number {
    for (let i = start; i >= 0 && i < this.#views.length; i += step) {
      if (passes((this.#views[i] as View).block)) return i;
    }
    return -1;
  }

  edit({ start, remove, blocks }: ReaderPageAnswer["edit"]): void {
    const selection = this.#selection();
    const old = this.#views.slice(start, start + remove);
    const found = reused(old, blocks);
    const isUsed = new Set(found);
    for (const view of old) if (!isUsed.has(view)) view.element.remove();
    let next = start > 0 ? (this.element(start - 1)?.nextElementSibling ?? null) : this.#root.firstElementChild;
    const added = blocks.map((block, i): View => {
      const view = found[i] ?? { element: newBlockElement(block), block };
      const isNew = found[i] === undefined;
      if (isNew || contentOf(view.block) !== contentOf(block)) fillBlock(view.element, block, this.#strings);
      view.block = block;
      // What is in its place already is not moved: moving it would cost the reader the selection in it.
      while (next && !next.classList.contains("block")) next = next.nextElementSibling;
      if (view.element === next) next = next.nextElementSibling;
      else this.#root.insertBefore(view.element, next);
      return view;
    });
    this.#views.splice(start, remove, ...added);
    this.#number();
    this.#select(selection);
  }

  #number(): void {
    let line = 0;
    this.#indexes.clear();
    this.#lines = this.#views.map(({ element, block }, i) => {
      this.#indexes.set(element, i);
      line += block.lines;
      return line;
    });
  }

  /** What the reader has selected, in terms that outlive the nodes. */
  #selection(): Selected | undefined {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return undefined;
    const place = (node: Node | null, offset: number): Place | undefined => {
      const block = (node instanceof Element ? node : (node?.parentElement ?? null))?.closest<HTMLElement>(".block");
      const text = block ? textBefore(block, node, offset) : undefined;
      return block && node && text !== undefined ? { block, node, text } : undefined;
    };
    const anchor = place(selection.anchorNode, selection.anchorOffset);
    const focus = place(selection.focusNode, selection.focusOffset);
    return anchor && focus && { anchor, focus };
  }

  #select(selected: Selected | undefined): void {
    if (!selected) return;
    const { anchor, focus } = selected;
    if ((anchor.node.isConnected && focus.node.isConnected) || !anchor.block.isConnected || !focus.block.isConnected)
      return;
    getSelection()?.setBaseAndExtent(...placeAt(anchor.block, anchor.text), ...placeAt(focus.block, focus.text));
  }
}

interface Place {
  readonly block: HTMLElement;
  readonly node: Node;
  /** How much of the block's text stands before it. */
  readonly text: number;
}

interface Selected {
  readonly anchor: Place;
  readonly focus: Place;
}

/** For every block the view that shows it already, else one whose block is gone and whose element can show it. */
function reused(old: readonly View[], blocks: readonly PlacedBlock[]): readonly (View | undefined)[] {
  if (old.length === 0) return blocks.map(() => undefined);
  const byContent = new Map<string, View[]>();
  for (const view of old) {
    const content = contentOf(view.block);
    const same = byContent.get(content);
    if (same) same.push(view);
    else byContent.set(content, [view]);
  }
  const exact = blocks.map((block) => byContent.get(contentOf(block))?.shift());
  const isUsed = new Set(exact);
  const free = old.filter((view) => !isUsed.has(view));
  let next = 0;
  return exact.map((view, i) => {
    const block = blocks[i];
    const candidate = free[next];
    if (view || !block || !candidate || !sharesElement(candidate.block, block)) return view;
    next++;
    return candidate;
  });
}

/** Everything a block shows; where it stands is not part of it. */
function contentOf({ kind, furniture, runs }: PlacedBlock): string {
  return JSON.stringify([kind, furniture, runs]);
}
