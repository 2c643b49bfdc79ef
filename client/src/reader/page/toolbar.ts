import type { ReaderPageAnswer } from "@copydesk/server";
import { LAYERS, type Layer, type ReaderStrings } from "../messages.ts";
import { element } from "./element.ts";
import { counted } from "./times.ts";

/** What is marked and how much of it there is, each with a toggle; furniture on a switch. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #layers: ReadonlyMap<Layer, Toggle>;
  readonly #furniture: Toggle;

  constructor(strings: ReaderStrings, onToggle: () => void, onFurniture: () => void) {
    this.#layers = new Map(
      LAYERS.map((layer) => {
        const sample = element("span", { class: `sample ${layer}`, "aria-hidden": "true" }, "Aa");
        return [
          layer,
          new Toggle({ "aria-pressed": "true", "data-layer": layer }, sample, strings.layers[layer], onToggle),
        ];
      }),
    );
    const knob = element("span", { class: "knob", "aria-hidden": "true" });
    this.#furniture = new Toggle({ role: "switch", "aria-checked": "false" }, knob, strings.furniture, onFurniture);
    const legend = element("div", { class: "legend", role: "group", "aria-label": strings.legend });
    legend.append(...[...this.#layers.values()].map(({ button }) => button));
    this.element = element("header", { class: "toolbar" }, legend, this.#furniture.button);
  }

  get hidden(): readonly Layer[] {
    return LAYERS.filter((layer) => !this.#layers.get(layer)?.isOn);
  }

  get furniture(): boolean {
    return this.#furniture.isOn;
  }

  set(hidden: readonly Layer[], furniture: boolean): void {
    for (const [layer, toggle] of this.#layers) toggle.isOn = !hidden.includes(layer);
    this.#furniture.isOn = furniture;
  }

  showFurniture(): void {
    this.#furniture.button.click();
  }

  count(counts: ReaderPageAnswer["counts"]): void {
    for (const [layer, toggle] of this.#layers) toggle.count(counts[layer]);
    this.#furniture.count(counts.furniture);
  }
}

class Toggle {
  readonly button: HTMLButtonElement;
  readonly #state: "aria-pressed" | "aria-checked";
  readonly #count: HTMLElement;

  constructor(attributes: Readonly<Record<string, string>>, sign: HTMLElement, label: string, onChange: () => void) {
    this.#state = "aria-checked" in attributes ? "aria-checked" : "aria-pressed";
    this.#count = element("span", { class: "count" });
    this.button = element("button", { type: "button", class: "toggle", ...attributes }, sign, label, this.#count);
    this.button.addEventListener("click", () => {
      this.isOn = !this.isOn;
      onChange();
    });
  }

  get isOn(): boolean {
    return this.button.getAttribute(this.#state) === "true";
  }

  set isOn(isOn: boolean) {
    this.button.setAttribute(this.#state, String(isOn));
  }

  count(count: number): void {
    this.#count.textContent = counted(count);
    this.button.classList.toggle("none", count === 0);
  }
}
