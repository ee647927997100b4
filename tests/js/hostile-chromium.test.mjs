// The same hostile calls in a real browser, through the npm package as a page loads it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/serve.mjs";
import { startChromium } from "../page/harness.mjs";

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

const CALLS = Number(process.env.GONGJI_CALLS ?? 100_000) / 5;

test(`${CALLS.toLocaleString("en")} hostile calls in Chromium`, { timeout: 3_600_000 }, async (t) => {
  const server = await serve({ "/npm/": folder("../../npm/dist"), "/js/": folder("."), "/": folder("blank") });
  t.after(server.close);
  const browser = await startChromium();
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(server.url);

  const result = await page.evaluate(async (CALLS) => {
    const gongji = await import("/npm/index.js");
    const { hammer } = await import("/js/hammer.mjs");
    const { emptyPolicies, samples, sibling } = await import("/js/samples.mjs");
    await gongji.init();
    const functions = Object.fromEntries(Object.keys(samples).map((name) => [name, gongji[name]]));
    const { catalogue } = await import("/npm/messages/en.js");
    const codes = new Set(
      Object.keys(catalogue.sentences.inputErrors).filter(
        (code) => !["engine_stopped", "not_ready", "figures_not_fetched", "figures_not_loaded"].includes(code),
      ),
    );
    const hammered = hammer(functions, samples, CALLS, { codes });
    const sample = emptyPolicies(gongji.about().value.schema);
    const files = hammer({ loadPolicies: gongji.loadPolicies }, { loadPolicies: [sample] }, CALLS / 20, { codes });
    hammered.faults.push(...files.faults);
    gongji.resetPolicies();
    const on = (day) => gongji.checkBinding(sibling(day)).value?.outcome;
    return { ...hammered, before: on("2024-08-01"), after: on("2024-08-02"), restarts: gongji.restarts() };
  }, CALLS);

  t.diagnostic(`${result.calls} calls, ${result.values} different values`);
  assert.deepEqual(result.faults, []);
  assert.ok(result.calls >= CALLS);
  assert.equal(result.restarts, 0);
  assert.equal(result.before, "ineligible");
  assert.equal(result.after, "eligible");
});
