/** Makes an element; texts are set as text, so nothing that was typed is ever read as HTML. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A heading with a list below it; nothing where the list is empty. */
export function listed(heading: string, items: readonly (Node | string)[], kind: "ul" | "ol" = "ul"): Node {
  if (items.length === 0) return document.createDocumentFragment();
  return el("section", {}, el("h2", {}, heading), el(kind, {}, ...items.map((item) => el("li", {}, item))));
}
