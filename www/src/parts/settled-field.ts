import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { idOf, labelled } from "../field/frame.js";
import { inputError } from "gongji/messages/zh-CN";
import { partsOf } from "gongji/form";
import { type View, wordOf } from "../view.js";

/** Where a reply of the national interface is pasted; what of it cannot be read is said beside it, never the value itself. */
export function settledField(view: View): TemplateResult {
  const { session, ui } = view;
  const id = idOf("bill.settled");
  const frame = { id, field: "bill.settled", label: ui.bill.settled, hint: ui.bill.settledRead, error: problem(view) };
  return labelled(
    frame,
    (
      name,
      describedBy,
      invalid,
    ) => html`<textarea id=${name} rows="6" spellcheck="false" autocapitalize="off" autocomplete="off"
    aria-describedby=${describedBy} aria-invalid=${invalid} .value=${live(session.bill.settled)}
    @input=${(event: Event) => session.setBill({ settled: (event.target as HTMLTextAreaElement).value })}></textarea>`,
  );
}

function problem(view: View): string | undefined {
  const { pasted } = view.session;
  if (pasted === undefined) return undefined;
  const { ui } = view;
  const [first] = pasted.reply.problems;
  if (first?.path === "message") return inputError(view.catalogue, first.code, first.expected);
  // From a text no field can be left aside: then all of it was.
  const problems = pasted.reply.problems.filter(({ path }) => path !== "message");
  const named = problems.map(({ path, code, expected }) => {
    const field = partsOf(path)
      .filter((part) => part !== "message")
      .pop();
    const words = inputError(view.catalogue, code, expected);
    return field === undefined ? words : `${wordOf(view, "totals", field)}${ui.colon}${words}`;
  });
  return named.length === 0 ? undefined : `${ui.settled.problems}${ui.colon}${named.join(" ")}`;
}
