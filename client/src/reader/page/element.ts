/** A new element. Its content is elements and text nodes: whatever an article holds is text here. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** `{0}` in a sentence replaced by what it speaks of. */
export function filled(sentence: string, value: string | number): string {
  return sentence.replace("{0}", () => String(value));
}
