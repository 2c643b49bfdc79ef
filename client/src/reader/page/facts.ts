import type { PlacedFact } from "@copydesk/server";
import type { ReaderStrings } from "../messages.ts";
import { element, filled } from "./element.ts";
import { listed, spelledOut } from "./times.ts";

/** What each line of the facts is about. */
export const factOf: WeakMap<Element, PlacedFact> = new WeakMap();

/** The lines under the headline: by-line, place and times, source and address, subjects; the title where the text has no headline. */
export function factElements(facts: readonly PlacedFact[], strings: ReaderStrings): readonly HTMLElement[] {
  return facts.map((fact) => {
    const made = factElement(fact, strings);
    made.classList.add("fact", fact.key);
    made.dir = "auto";
    made.tabIndex = -1;
    factOf.set(made, fact);
    return made;
  });
}

function factElement({ key, values }: PlacedFact, strings: ReaderStrings): HTMLElement {
  const [value = ""] = values;
  switch (key) {
    case "title":
      return element("h1", {}, value);
    case "byline":
      return element("p", {}, filled(strings.by, listed(values)));
    case "published":
      return element("p", {}, timeElement(value));
    case "updated":
      return updated(value, strings);
    case "url":
      return element("p", {}, address(value));
    case "subjects":
      return element("ul", {}, ...values.map((subject) => element("li", {}, subject)));
    default:
      return element("p", {}, value);
  }
}

function updated(value: string, strings: ReaderStrings): HTMLElement {
  const [before = "", after = ""] = strings.updated.split("{0}");
  return element("p", {}, before, timeElement(value), after);
}

function timeElement(value: string): HTMLElement {
  return element("time", { datetime: value, title: value }, spelledOut(value) ?? value);
}

/** No link of its own: VS Code is asked to open it. What is no web address is text. */
function address(value: string): HTMLElement {
  if (!/^https?:\/\/[^/]/i.test(value)) return element("span", {}, value);
  return element("button", { type: "button", role: "link", class: "address", "data-url": value }, value);
}
