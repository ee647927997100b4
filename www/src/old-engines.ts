// What Lit and its output take for granted and Chromium 64 to 70 do not have. It must be the first import of the page.
const host = window as unknown as Record<string, unknown>;

if (typeof host["globalThis"] === "undefined") host["globalThis"] = window;

if (typeof Element.prototype.toggleAttribute === "undefined") {
  Element.prototype.toggleAttribute = function (this: Element, name: string, force?: boolean): boolean {
    const on = force ?? !this.hasAttribute(name);
    if (on) this.setAttribute(name, "");
    else this.removeAttribute(name);
    return on;
  };
}

export {};
