// What every page does beside being read: the search, and a button to copy each block of code. Without it a page is still whole.
import { look, type Part } from "./look.js";

declare global {
  /** Set by assets/search-*.js: file, anchor, title, heading, text. */
  var gongjiSearch: readonly Part[] | undefined;
}

const { body } = document;
const said = (name: string): string => body.dataset[name] ?? "";

/** A classic script, loaded when somebody begins to search: it works from a folder, where nothing can be fetched. */
let index: Promise<readonly Part[]> | undefined;
function loaded(): Promise<readonly Part[]> {
  index ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.onload = () => done(globalThis.gongjiSearch ?? []);
    script.onerror = failed;
    script.src = said("index");
    document.head.append(script);
  });
  return index;
}

function search(input: HTMLInputElement, found: HTMLElement): void {
  let chosen = -1;
  const links = (): HTMLAnchorElement[] => [...found.querySelectorAll("a")];
  const show = (isOpen: boolean): void => {
    found.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
  };
  const ask = async (): Promise<void> => {
    const asked = input.value;
    const parts = await loaded();
    if (asked !== input.value) return;
    chosen = -1;
    const hits = look(parts, asked);
    found.replaceChildren(
      ...(hits.length === 0
        ? [line(said("none"))]
        : hits.map(({ part, before, match, after }) => hit(part, before, match, after))),
    );
    found.dataset["asked"] = asked;
    show(asked.trim() !== "");
  };
  input.addEventListener("focus", () => void loaded());
  input.addEventListener("input", () => void ask());
  input.addEventListener("keydown", (event) => {
    const all = links();
    if (event.key === "Escape") show(false);
    if (event.key === "Enter") (all[Math.max(chosen, 0)] ?? input).click();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    chosen = Math.min(Math.max(chosen + (event.key === "ArrowDown" ? 1 : -1), 0), all.length - 1);
    for (const [at, one] of all.entries()) one.classList.toggle("chosen", at === chosen);
    all[chosen]?.scrollIntoView({ block: "nearest" });
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !input.contains(target)) show(false);
  });
}

function line(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

function hit([file, anchor, title, heading]: Part, before: string, match: string, after: string): HTMLElement {
  const link = document.createElement("a");
  link.href = said("root") + file + (anchor === "" ? "" : `#${anchor}`);
  const head = document.createElement("b");
  head.textContent = heading === title ? title : `${title} › ${heading}`;
  const mark = document.createElement("mark");
  mark.textContent = match;
  const text = document.createElement("span");
  text.append(before, mark, after);
  link.append(head, text);
  return link;
}

function copyButton(block: HTMLElement): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = said("copy");
  button.addEventListener("click", () => {
    void navigator.clipboard.writeText(block.innerText).then(() => {
      button.textContent = said("copied");
    });
  });
  block.parentElement?.append(button);
}

/** On a wide screen the menu is always open; on a narrow one it is opened by hand. */
function menu(details: HTMLDetailsElement): void {
  const wide = matchMedia("(min-width: 900px)");
  const fit = (): void => {
    details.open = wide.matches;
  };
  wide.addEventListener("change", fit);
  fit();
  const current = details.querySelector('[aria-current="page"]');
  const nav = details.querySelector("nav");
  if (wide.matches && current instanceof HTMLElement && nav !== null)
    nav.scrollTop = current.offsetTop - nav.clientHeight / 2;
}

const input = document.querySelector<HTMLInputElement>("#search");
const found = document.querySelector<HTMLElement>("#found");
if (input !== null && found !== null) search(input, found);
const details = document.querySelector<HTMLDetailsElement>("details.menu");
if (details !== null) menu(details);
if (navigator.clipboard !== undefined)
  for (const block of document.querySelectorAll<HTMLElement>("article pre > code")) copyButton(block);
