import type { PlacedMark, ReaderPageAnswer } from "@copydesk/server";
import type { ReaderStrings } from "../messages.ts";
import { isLive, marks } from "./block.ts";
import { element, filled } from "./element.ts";
import { counted, spelledOut } from "./times.ts";

type Name = NonNullable<ReaderPageAnswer["names"]>[number];

const OPEN_AFTER_MS = 150;
/** Time to move the pointer from a mark onto its card. */
const CLOSE_AFTER_MS = 250;

/** What is known of a mark, beside it while it has the pointer or the focus. Stays while the pointer is on it; Escape takes it away. */
export class Card {
  readonly element: HTMLElement;
  readonly #strings: ReaderStrings;
  readonly #names: ReadonlyMap<string, Name>;
  #mark: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(strings: ReaderStrings, names: ReadonlyMap<string, Name>) {
    this.#strings = strings;
    this.#names = names;
    this.element = element("div", { id: "card", role: "tooltip", hidden: "" });
    this.element.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    this.element.addEventListener("pointerleave", () => this.#later(CLOSE_AFTER_MS, () => this.hide()));
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  /** For a mark, or for what has no card. */
  point(mark: Element | undefined): void {
    if (mark) this.#later(this.isShown ? 0 : OPEN_AFTER_MS, () => this.show(mark));
    else this.#later(CLOSE_AFTER_MS, () => this.hide());
  }

  show(target: Element): void {
    const mark = marks.get(target);
    this.hide();
    if (!mark || !isLive(target)) return;
    this.#mark = target;
    this.element.replaceChildren(...this.#rows(mark));
    this.element.hidden = false;
    target.setAttribute("aria-describedby", this.element.id);
    this.#place(target);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#mark?.removeAttribute("aria-describedby");
    this.#mark = undefined;
    this.element.hidden = true;
  }

  #later(ms: number, work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, ms);
  }

  #rows(mark: PlacedMark): readonly HTMLElement[] {
    const strings = this.#strings;
    const row = (text: string): HTMLElement => element("div", {}, text);
    const head = (text: string): HTMLElement => element("strong", {}, text);
    if (mark.kind === "date") {
      const spelled = spelledOut(mark.value);
      return spelled === undefined ? [head(mark.value)] : [head(spelled), row(mark.value)];
    }
    if (mark.kind === "quote") return [row(mark.speaker ? filled(strings.quoteOf, mark.speaker) : strings.quote)];
    const type = strings.types[mark.kind] ?? mark.kind;
    const name = mark.name === undefined ? undefined : this.#names.get(mark.name);
    if (!name) return [row(type)];
    const mentions = name.mentions === 1 ? strings.once : filled(strings.times, counted(name.mentions));
    const roles = name.roles.length > 0 ? [row(name.roles.join(" · "))] : [];
    return [head(name.name), row(type), ...roles, row(mentions)];
  }

  /** Below the mark's last line, above it where there is no room. */
  #place(target: Element): void {
    const boxes = target.getClientRects();
    const last = boxes[boxes.length - 1] ?? target.getBoundingClientRect();
    const first = boxes[0] ?? last;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const { clientWidth, clientHeight } = document.documentElement;
    const below = last.bottom + 6;
    const top = below + height > clientHeight ? Math.max(0, first.top - height - 6) : below;
    this.element.style.left = `${Math.max(8, Math.min(last.left, clientWidth - width - 8))}px`;
    this.element.style.top = `${top}px`;
  }
}
