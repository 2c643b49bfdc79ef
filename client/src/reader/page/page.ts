import type { PlacedBlock, ReaderPageAnswer } from "@copydesk/server";
import type { FromPage, ReaderStrings } from "../messages.ts";
import { isLive, marks } from "./block.ts";
import { Blocks } from "./blocks.ts";
import { Card } from "./card.ts";
import { element, filled } from "./element.ts";
import { factElements, factOf } from "./facts.ts";
import { host } from "./host.ts";
import { Toolbar } from "./toolbar.ts";

type Name = NonNullable<ReaderPageAnswer["names"]>[number];

/** A stretch of the source. */
type Place = Pick<FromPage & { readonly type: "reveal" }, "line" | "start" | "endLine" | "end">;

/** For so long after a turn of the wheel or a key, the page leads and the editor follows. */
const LEADS_FOR_MS = 1000;
/** What the editor scrolls within so long after its cursor moved, it scrolls to show the cursor. */
const MOVES_FOR_MS = 500;

/** Everything a person sees and does on the page. */
export class Page {
  readonly elements: readonly HTMLElement[];
  readonly #strings: ReaderStrings;
  readonly #toolbar: Toolbar;
  readonly #article: HTMLElement;
  readonly #facts: HTMLElement;
  readonly #notice: HTMLElement;
  readonly #blocks: Blocks;
  readonly #card: Card;
  readonly #names = new Map<string, Name>();
  #uri = "";
  /** The line of the editor's cursor. */
  #cursor = -1;
  /** The element of the cursor's block. */
  #current: HTMLElement | undefined;
  /** The one block or mark that the Tab key reaches. */
  #stop: HTMLElement | undefined;
  #lastInput = Number.NEGATIVE_INFINITY;
  /** When the editor's cursor last moved. */
  #lastMove = Number.NEGATIVE_INFINITY;
  #topLine = -1;
  #isScrollSeen = false;

  constructor(strings: ReaderStrings) {
    this.#strings = strings;
    this.#toolbar = new Toolbar(
      strings,
      () => this.#applyToggles(),
      () => this.#applyToggles(),
    );
    const keys = element("p", { id: "keys", class: "unseen" }, strings.keys);
    this.#article = element("article", { "aria-label": strings.article, "aria-describedby": keys.id });
    this.#facts = element("div", { class: "facts" });
    this.#notice = element("div", { class: "notice", role: "status" });
    this.#blocks = new Blocks(this.#article, strings);
    this.#card = new Card(strings, this.#names);
    const main = element("main", {}, this.#notice, this.#article, keys);
    this.elements = [this.#toolbar.element, main, this.#card.element];
    const state = host.getState();
    if (state) this.#toolbar.set(state.hidden, state.furniture);
    this.#applyToggles();
    this.#listen();
  }

  show(uri: string, { previousResultId, edit, facts, names, counts, language }: ReaderPageAnswer): void {
    const isOther = uri !== this.#uri;
    const isWhole = previousResultId === undefined;
    const state = isOther && host.getState()?.uri === uri ? host.getState() : undefined;
    this.#uri = uri;
    if (isOther) this.#reset();
    this.#card.hide();
    if (names) {
      this.#names.clear();
      for (const name of names) this.#names.set(name.id, name);
    }
    // The whole of the page that is here is compared with it as well: the blocks that stay keep their place.
    this.#blocks.edit(isWhole ? { ...edit, start: 0, remove: this.#blocks.length } : edit);
    this.#showFacts(facts);
    this.#toolbar.count(counts);
    this.#toolbar.element.hidden = false;
    this.#article.hidden = false;
    if (language) this.#article.lang = language;
    else this.#article.removeAttribute("lang");
    this.#showNotice();
    this.#mark();
    if (state) this.scrollToLine(state.line);
    else if (isOther) scrollTo({ top: 0 });
    this.#remember();
  }

  showClosed(name: string): void {
    this.#card.hide();
    const button = element("button", { type: "button", class: "action" }, this.#strings.reopen);
    button.addEventListener("click", () => host.postMessage({ type: "reopen" }));
    this.#notice.replaceChildren(element("p", {}, filled(this.#strings.closed, name)), button);
    this.#toolbar.element.hidden = true;
    this.#article.hidden = true;
  }

  showNothing(): void {
    this.#card.hide();
    this.#notice.replaceChildren(element("p", {}, this.#strings.none));
    this.#toolbar.element.hidden = true;
    this.#article.hidden = true;
  }

  /** Marks the block that the cursor of the editor is in, and shows it. */
  follow(line: number): void {
    this.#cursor = line;
    this.#lastMove = performance.now();
    this.#mark();
    if (!this.#leads()) this.#showCurrent();
  }

  #showCurrent(): void {
    if (!this.#current) return;
    const { top, bottom } = this.#current.getBoundingClientRect();
    const { clientHeight } = document.documentElement;
    const isSeen = top < clientHeight - 24 && bottom > this.#headHeight() + 24;
    if (!isSeen) this.#current.scrollIntoView({ block: "center", behavior: scrollBehaviour(top, clientHeight) });
  }

  /** Brings the block of this line to the top, unless somebody is scrolling here. */
  scrollToLine(line: number): void {
    if (this.#leads()) return;
    const block = this.#shownAt(line);
    this.#topLine = line;
    if (block === this.#firstShown()) scrollTo({ top: 0 });
    else this.#blocks.element(block)?.scrollIntoView({ block: "start" });
    // The editor scrolled for its cursor. The page holds less than the editor: with the same line at the top, the cursor's may be out of sight.
    if (performance.now() - this.#lastMove < MOVES_FOR_MS) this.#showCurrent();
  }

  #reset(): void {
    this.#blocks.clear();
    this.#article.append(this.#facts);
    this.#names.clear();
    this.#cursor = -1;
    this.#current = undefined;
    this.#stop = undefined;
    this.#topLine = -1;
  }

  #isShown = ({ furniture }: PlacedBlock): boolean => !furniture || this.#toolbar.furniture;

  #firstShown(): number {
    return this.#blocks.find(0, 1, this.#isShown);
  }

  /** The block of this line or, where it is not shown, the next one above, else the first. */
  #shownAt(line: number): number {
    const above = this.#blocks.find(this.#blocks.at(line), -1, this.#isShown);
    return above === -1 ? this.#firstShown() : above;
  }

  #showFacts(facts: ReaderPageAnswer["facts"]): void {
    this.#facts.replaceChildren(...factElements(facts, this.#strings));
    const headline = this.#blocks.find(0, 1, ({ kind }) => kind === "headline");
    const before = headline === -1 ? undefined : this.#blocks.element(headline);
    if (before) {
      if (before.nextElementSibling !== this.#facts) before.after(this.#facts);
    } else if (this.#article.firstElementChild !== this.#facts) this.#article.prepend(this.#facts);
  }

  #showNotice(): void {
    const strings = this.#strings;
    if (this.#firstShown() !== -1) this.#notice.replaceChildren();
    else if (this.#blocks.length === 0) {
      this.#notice.replaceChildren(element("p", { class: "big" }, strings.empty), element("p", {}, strings.emptyHint));
    } else {
      const button = element("button", { type: "button", class: "action" }, strings.showFurniture);
      button.addEventListener("click", () => this.#toolbar.showFurniture());
      this.#notice.replaceChildren(element("p", {}, strings.onlyFurniture), button);
    }
  }

  #mark(): void {
    const index = this.#cursor === -1 ? -1 : this.#blocks.find(this.#blocks.at(this.#cursor), -1, this.#isShown);
    const current = this.#blocks.element(index);
    if (current !== this.#current) {
      this.#current?.removeAttribute("aria-current");
      current?.setAttribute("aria-current", "true");
      this.#current = current;
    }
    const stop = this.#article.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
    this.#setStop(stop ?? current ?? this.#blocks.element(this.#firstShown()));
  }

  #setStop(stop: HTMLElement | undefined): void {
    if (this.#stop && this.#stop !== stop) this.#stop.tabIndex = -1;
    this.#stop = stop;
    if (stop) stop.tabIndex = 0;
  }

  #applyToggles(): void {
    const { hidden, furniture } = this.#toolbar;
    const read = this.#firstRead();
    const top = read?.getBoundingClientRect().top ?? 0;
    this.#article.className = [...hidden.map((layer) => `no-${layer}`), furniture ? "with-furniture" : ""].join(" ");
    // Furniture comes and goes above and below what is read, which stays where it is.
    if (read) scrollBy({ top: read.getBoundingClientRect().top - top, behavior: "instant" });
    this.#card.hide();
    if (this.#uri === "") return;
    this.#showNotice();
    this.#mark();
    this.#remember();
  }

  #remember(): void {
    const { hidden, furniture } = this.#toolbar;
    host.setState({ uri: this.#uri, hidden, furniture, line: Math.max(0, this.#topLine) });
  }

  #listen(): void {
    const article = this.#article;
    article.addEventListener("click", (event) => this.#click(event));
    article.addEventListener("dblclick", (event) => this.#reveal(event.target as Element, true));
    article.addEventListener("keydown", (event) => this.#key(event));
    article.addEventListener("pointerover", ({ target }) => this.#point(markAt(target)));
    article.addEventListener("pointerleave", () => this.#point(undefined));
    article.addEventListener("focusin", ({ target }) => {
      const stop = (target as Element).closest<HTMLElement>(".mark, .block, .fact");
      if (!stop) return;
      this.#setStop(stop);
      if (stop.matches(".mark")) this.#card.show(stop);
      this.#light(stop);
    });
    article.addEventListener("focusout", () => {
      this.#card.hide();
      this.#light(undefined);
    });
    for (const type of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      addEventListener(
        type,
        () => {
          this.#lastInput = performance.now();
        },
        { passive: true, capture: true },
      );
    }
    addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.#card.hide();
    });
    addEventListener("scroll", () => this.#scrolled(), { passive: true });
  }

  #point(mark: HTMLElement | undefined): void {
    this.#card.point(mark);
    this.#light(mark);
  }

  /** Every mention of the one name lights up. */
  #light(mark: HTMLElement | undefined): void {
    const name = mark?.dataset.name;
    for (const lit of this.#article.querySelectorAll(".lit")) lit.classList.remove("lit");
    if (name === undefined) return;
    for (const same of this.#article.querySelectorAll(`.mark[data-name="${CSS.escape(name)}"]:not(.quote)`))
      same.classList.add("lit");
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    const url = target.closest<HTMLElement>("[data-url]")?.dataset.url;
    // The end of a selection is no click.
    if (url !== undefined) host.postMessage({ type: "open", url });
    else if (getSelection()?.isCollapsed !== false) this.#reveal(target, false);
  }

  /** Selects in the editor what was pointed at. */
  #reveal(target: Element, focus: boolean): void {
    const place = this.#placeOf(target);
    if (place) host.postMessage({ type: "reveal", ...place, focus });
  }

  #placeOf(target: Element): Place | undefined {
    const fact = target.closest(".fact");
    const range = fact && factOf.get(fact)?.range;
    if (range) {
      return {
        line: range.start.line,
        start: range.start.character,
        endLine: range.end.line,
        end: range.end.character,
      };
    }
    const index = this.#blocks.indexOf(target);
    const block = this.#blocks.block(index);
    if (!block) return undefined;
    const line = this.#blocks.line(index);
    const mark = markAt(target);
    const { start, end } = (mark && marks.get(mark)) ?? block;
    return { line, start, endLine: line, end };
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.target as HTMLElement;
    if (target.matches("[data-url]")) return;
    if (event.key === "Enter" || event.key === " ") this.#reveal(target, event.key === "Enter");
    else {
      const next = this.#neighbour(target, event.key);
      if (next === undefined) return;
      next?.focus();
    }
    event.preventDefault();
  }

  /** Where an arrow key leads: `null` where there is nothing further, `undefined` for any other key. */
  #neighbour(target: HTMLElement, key: string): HTMLElement | null | undefined {
    const row = target.closest<HTMLElement>(".block, .fact");
    if (!row) return undefined;
    const stops = [row, ...[...row.querySelectorAll<HTMLElement>(".mark")].filter(isLive)];
    const at = stops.indexOf(target);
    switch (key) {
      case "ArrowDown":
        return this.#row(row, 1);
      case "ArrowUp":
        return this.#row(row, -1);
      case "ArrowRight":
        return stops[at + 1] ?? null;
      case "ArrowLeft":
        return stops[at - 1] ?? null;
      case "Home":
        return this.#row(undefined, 1);
      case "End":
        return this.#row(undefined, -1);
      default:
        return undefined;
    }
  }

  /** The next block or fact in this direction; from nowhere the first, or the last. */
  #row(from: HTMLElement | undefined, step: 1 | -1): HTMLElement | null {
    const rows = [...this.#article.querySelectorAll<HTMLElement>(".block, .fact")];
    const start = from ? rows.indexOf(from) + step : step === 1 ? 0 : rows.length - 1;
    for (let i = start; i >= 0 && i < rows.length; i += step) {
      const row = rows[i];
      if (row && (this.#toolbar.furniture || !row.matches(".furniture"))) return row;
    }
    return null;
  }

  /** The first block of the article in view. */
  #firstRead(): HTMLElement | undefined {
    const top = this.#blocks.at(this.#lineAtTop());
    return this.#blocks.element(this.#blocks.find(Math.max(0, top), 1, ({ furniture }) => !furniture));
  }

  #leads(): boolean {
    return performance.now() - this.#lastInput < LEADS_FOR_MS;
  }

  #headHeight(): number {
    return this.#toolbar.element.offsetHeight;
  }

  #scrolled(): void {
    if (this.#isScrollSeen) return;
    this.#isScrollSeen = true;
    requestAnimationFrame(() => {
      this.#isScrollSeen = false;
      this.#card.hide();
      const line = this.#lineAtTop();
      if (line === this.#topLine || line === -1) return;
      this.#topLine = line;
      this.#remember();
      if (this.#leads()) host.postMessage({ type: "scrolled", line });
    });
  }

  /** The line of the first block that is not wholly above the view. */
  #lineAtTop(): number {
    const head = this.#headHeight();
    if (scrollY === 0) return 0;
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      // Furniture that is not shown has no place: the next block that is shown stands for it.
      const shown = this.#blocks.find(middle, 1, this.#isShown);
      const element = this.#blocks.element(shown);
      if (!element || element.getBoundingClientRect().bottom > head + 1) high = middle;
      else low = shown + 1;
    }
    const shown = this.#blocks.find(low, 1, this.#isShown);
    return shown === -1 ? -1 : this.#blocks.line(shown);
  }
}

function markAt(target: EventTarget | null): HTMLElement | undefined {
  let mark = (target as Element | null)?.closest<HTMLElement>(".mark");
  // What is switched off is text like any other; what it stands in may be on.
  while (mark && !isLive(mark)) mark = mark.parentElement?.closest<HTMLElement>(".mark");
  return mark ?? undefined;
}

/** Long ways are not travelled. */
function scrollBehaviour(top: number, height: number): ScrollBehavior {
  const isFar = Math.abs(top) > 2 * height;
  return isFar || matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
