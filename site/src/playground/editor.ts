// The request as JSON, with completion from the schema.
import { autocompletion } from "@codemirror/autocomplete";
import { json } from "@codemirror/lang-json";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import { EditorView, minimalSetup } from "codemirror";
import { completer } from "./complete.js";
import type { Call } from "./state.js";

const look = EditorView.theme({
  "&": { fontSize: "14px", backgroundColor: "var(--quiet)", color: "var(--ink)" },
  ".cm-content": {
    fontFamily: "ui-monospace, Menlo, Consolas, monospace",
    minHeight: "240px",
    caretColor: "var(--ink)",
  },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-tooltip": {
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    borderColor: "var(--line)",
    maxWidth: "min(420px, 90vw)",
  },
});

/** The colours of the site's own code, in light and dark. */
const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--key)" },
  { tag: tags.string, color: "var(--text)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--number)" },
]);

/** Puts an editor into `parent`; `change` is called with the text after each change of it. */
export function editor(
  parent: HTMLElement,
  text: string,
  label: string,
  call: () => Call,
  change: (text: string) => void,
): EditorView {
  return new EditorView({
    parent,
    doc: text,
    extensions: [
      minimalSetup,
      json(),
      look,
      syntaxHighlighting(colours),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": label }),
      autocompletion({ override: [completer(call)] }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) change(update.state.doc.toString());
      }),
    ],
  });
}
