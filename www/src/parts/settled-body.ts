import type { SettlementReading } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { sentenceOf, type View, wordOf, yuan } from "../view.js";
import { settledCompared } from "./settled-compared.js";
import { settledSums } from "./settled-sums.js";

const PAID = ["fund", "own_account", "shared", "accounts", "wallet", "cash", "hospital", "others"] as const;

/** A pasted settlement in words: every amount, whether it adds up, who paid, and where it differs from our preview. */
export function settledBody(view: View): TemplateResult | typeof nothing {
  const settled = view.session.pasted?.reply.value;
  if (settled === undefined) return nothing;
  const { ui } = view;
  return html`<section class="settled card" id="settled" aria-labelledby="settled-title">
    <h3 id="settled-title">${ui.settled.title}</h3>
    ${settledCompared(view, settled)}
    ${paid(view, settled)}
    ${settledSums(view, settled)}
    ${warnings(view, settled)}
    <details class="evidence" open><summary>${ui.settled.amounts}</summary>${amounts(view, settled)}${unknown(view, settled)}${details(view, settled)}
      <p class="small">${settled.ignored === 0 ? nothing : ui.settled.ignored(settled.ignored)}</p></details>
  </section>`;
}

function paid(view: View, { paid: shares }: SettlementReading): TemplateResult | typeof nothing {
  const { ui } = view;
  // The accounts are shown together where nothing says which of them paid.
  const apart = shares.own_account !== undefined && shares.shared !== undefined;
  const known = PAID.filter((name) => shares[name] !== undefined && !(name === "accounts" && apart));
  if (known.length === 0) return nothing;
  return html`<table class="table" data-list="settled-paid"><caption>${ui.settled.paid}</caption><tbody>
    ${known.map((name) => html`<tr data-payer=${name}><th scope="row">${ui.settled.paidBy[name] ?? name}</th><td class="number">${yuan(view, shares[name] ?? "")}</td></tr>`)}
  </tbody></table>`;
}

function amounts(view: View, settled: SettlementReading): TemplateResult {
  const rows = settled.amounts.map(
    ({ field, given_as, amount, code }) => html`<tr data-field=${field}>
    <th scope="row">${wordOf(view, "totals", field)} <code>${given_as}</code><span class="rule">${sentenceOf(view, "amounts", code) ?? ""}</span></th>
    <td class="number">${yuan(view, amount)}</td></tr>`,
  );
  return html`<table class="table"><caption class="unseen">${view.ui.settled.amounts}</caption><tbody>${rows}</tbody></table>`;
}

/** Amounts under names nobody knows, by the name alone. */
function unknown(view: View, settled: SettlementReading): TemplateResult | typeof nothing {
  if (settled.unknown.length === 0) return nothing;
  const rows = settled.unknown.map(
    ({ name, amount }) =>
      html`<tr><th scope="row"><code>${name}</code></th><td class="number">${yuan(view, amount)}</td></tr>`,
  );
  return html`<table class="table" data-list="settled-unknown"><caption>${view.ui.settled.unknown}</caption><tbody>${rows}</tbody></table>`;
}

function details(view: View, settled: SettlementReading): TemplateResult | typeof nothing {
  if (settled.details.length === 0) return nothing;
  const rows = settled.details.map(
    ({ fund_pay_type, fund_payamt }) => html`<tr><th scope="row">${wordOf(view, "fundKinds", fund_pay_type)}</th>
    <td class="number">${fund_payamt === undefined ? nothing : yuan(view, fund_payamt)}</td></tr>`,
  );
  return html`<table class="table" data-list="settled-details"><caption>${view.ui.settled.details}</caption><tbody>${rows}</tbody></table>`;
}

/** A warning, and the amounts it is about. */
interface Warned {
  readonly code: string;
  readonly fields: string[];
  readonly params: Readonly<Record<string, string>>;
}

/** One sentence for all amounts with the same warning, so that a table of four decimals does not fill the page. */
function warnings(view: View, settled: SettlementReading): TemplateResult | typeof nothing {
  if (settled.warnings.length === 0) return nothing;
  const groups = new Map<string, Warned>();
  for (const { code, field, whole, line } of settled.warnings) {
    const params = {
      ...(whole === undefined ? {} : { whole }),
      ...(line === undefined ? {} : { number: `${line + 1}` }),
    };
    const key = [code, whole, line].join();
    const group: Warned = groups.get(key) ?? { code, fields: [], params };
    group.fields.push(field);
    groups.set(key, group);
  }
  const items = Array.from(
    groups.values(),
    ({ code, fields, params }) =>
      html`<li data-code=${code}>${sentenceOf(view, "settlementWarnings", code, { ...params, field: fields.join() }) ?? code}</li>`,
  );
  return html`<section class="findings" data-list="settled-warnings"><h4>${view.ui.settled.warnings}</h4><ul class="plain">${items}</ul></section>`;
}
