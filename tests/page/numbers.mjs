// Writes docs/page-numbers.md: how long the screens are, how much stands open, how few operations it takes, how heavy the first view is,
// how long a keystroke works, and how soon there is an answer. Measured on the built page in Chromium; run it with `node tests/page/numbers.mjs`.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { serve } from "../../scripts/serve.mjs";
import { complete, go, facts, setRegion, settled, choose, type } from "./form.mjs";
import { startChromium } from "./harness.mjs";
import { OPERATIONS } from "./operations.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const server = await serve({ "/": `${root}www/dist` });
const browser = await startChromium();
/** Of the page that had everything on one screen (review of 30 November 2026). */
const BEFORE = {
  screens: { 375: "12.4", 1280: "8.5", large: "17.7" },
  firstField: 1566,
  fields: 22,
  radios: 79,
  print: 13,
  scripts: "76 KB",
  keystroke: "120–380 ms",
  cold: "2.6–3.0 s",
};

async function opened(viewport, path = "") {
  const page = await (await browser.newContext({ locale: "zh-CN", viewport, serviceWorkers: "block" })).newPage();
  await page.goto(server.url + path);
  await settled(page);
  await complete(page);
  return page;
}

const SCREENS = {
  "first screen": async () => {},
  answer: (page) => facts(page, { region: "420100", relation: "parent", where: "province" }),
  "how it is done": async (page) => {
    await facts(page, { region: "420100", relation: "parent", where: "province" });
    await page.click("[data-how]");
  },
  bill: async (page) => {
    await go(page, "bill");
    await setRegion(page, "310000", "f-bill-grantor-region");
    await choose(page, "bill.patient", "self");
    await choose(page, "bill.visit", "inpatient");
    await type(page, "bill.amounts.medfee_sumamt", "26000");
  },
  ending: async (page) => {
    await go(page, "ending");
    await setRegion(page, "360100", "ending-region");
    await choose(page, "ending.what", "divorce");
  },
};

async function lengths() {
  const rows = [];
  for (const [name, reach] of Object.entries(SCREENS)) {
    const cells = [];
    for (const [viewport, path] of [
      [{ width: 375, height: 812 }, ""],
      [{ width: 1280, height: 800 }, ""],
      [{ width: 375, height: 812 }, "#size=large"],
    ]) {
      const page = await opened(viewport, path);
      await reach(page);
      await settled(page);
      cells.push((await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toFixed(1));
      await page.context().close();
    }
    rows.push(`| ${name} | ${cells.join(" | ")} |`);
  }
  return rows;
}

async function firstView() {
  const page = await opened({ width: 375, height: 812 });
  const open = await page.evaluate(() => {
    const seen = [...document.querySelectorAll("main input, main select, main textarea")].filter(
      (one) => one.getClientRects().length > 0 || one.type === "radio",
    );
    const [field] = document.querySelectorAll("main [data-field]");
    return {
      fields: seen.filter((one) => one.type !== "radio").length,
      radios: seen.filter((one) => one.type === "radio").length,
      y: Math.round(field.getBoundingClientRect().top),
    };
  });
  await facts(page, { region: "420100", relation: "parent", where: "province" });
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  await page.context().close();
  return { ...open, print: Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))[1]) };
}

/** The first script and everything it imports at once. */
function weight() {
  const assets = `${root}www/dist/assets/`;
  const found = new Set();
  const follow = (name) => {
    if (found.has(name)) return;
    found.add(name);
    const text = readFileSync(assets + name, "utf8");
    for (const [, next] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) follow(next);
  };
  for (const [, name] of readFileSync(`${root}www/dist/index.html`, "utf8").matchAll(/assets\/([\w.-]+\.js)/g))
    follow(name);
  return [...found].reduce((sum, name) => sum + brotliCompressSync(readFileSync(assets + name)).length, 0);
}

const sorted = (times) => [...times].sort((one, other) => one - other);
const median = (times) => sorted(times)[Math.floor(times.length / 2)];
const ninth = (times) => sorted(times)[Math.floor(times.length * 0.9)];

/** Time of the main thread for one keystroke until its answer is painted, without what it spends when nobody types, times four for a slow phone. */
async function keystroke(reach, selector) {
  const page = await opened({ width: 375, height: 812 });
  await reach(page);
  await settled(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () =>
    (await cdp.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  /** Types `text`, or only waits as long where there is none. */
  const spent = async (text) => {
    const before = await busy();
    await page.evaluate(
      async ([selector, text]) => {
        const input = document.querySelector(selector);
        if (text !== undefined) {
          input.value = text;
          input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }
        await new Promise((done) => setTimeout(done, 120));
      },
      [selector, text],
    );
    return (await busy()) - before;
  };
  const spells = async (count, textOf) => {
    const times = [];
    for (let i = 0; i < count; i += 1) times.push(await spent(textOf(i)));
    return times;
  };
  await spells(10, (i) => String(2000 + 31 * i));
  const idle = median(await spells(20, () => undefined));
  const times = (await spells(40, (i) => String(1000 + 37 * i))).map((time) => Math.max(0, 4 * (time - idle)));
  await page.context().close();
  return `${Math.round(median(times))} (${Math.round(ninth(times))}) ms`;
}

/** Three facts chosen before, as after a reload: 武汉, parents, the same city. */
const CHOSEN = {
  version: 1,
  address: "",
  screen: "start",
  day: "",
  where: "same",
  whole: false,
  asked: [],
  guide: {},
  ending: {},
  answers: { "grantor.region": "420100", "grantee.region": "420100", "grantee.relation": "parent" },
  bill: { lines: [], grantors: [], visits: [] },
};

/** From the address to the answer at the foot with nothing in any cache, on the line and the processor that bench/cold.mjs takes. */
async function cold() {
  const page = await (
    await browser.newContext({ locale: "zh-CN", viewport: { width: 375, height: 812 }, serviceWorkers: "block" })
  ).newPage();
  await page.addInitScript((chosen) => {
    sessionStorage.setItem("gongji.answers", JSON.stringify(chosen));
    globalThis.seen = {};
    new MutationObserver(() => {
      const foot = document.querySelector("#foot");
      if (!/可以绑/.test(foot?.textContent ?? "")) return;
      globalThis.seen[foot.dataset.first === undefined ? "module" : "table"] ??= performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }, CHOSEN);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(server.url, { timeout: 120_000 });
  await page.waitForFunction(() => globalThis.seen.module !== undefined, undefined, { timeout: 120_000 });
  const { table, module } = await page.evaluate(() => globalThis.seen);
  await page.context().close();
  return { table: table ?? module, module };
}

async function coldStarts() {
  const runs = [];
  for (let run = 0; run < 7; run += 1) runs.push(await cold());
  return [median(runs.map(({ table }) => table)), median(runs.map(({ module }) => module))].map(
    (time) => `${(time / 1000).toFixed(1)} s`,
  );
}

// On a busy machine the slowed processor waits for minutes; `SKIP=cold` leaves the row out.
const starts = process.env.SKIP === "cold" ? undefined : await coldStarts();
const view = await firstView();
const strokes = [
  await keystroke(
    (page) => facts(page, { region: "350100", relation: "sons_child", where: "same" }),
    "#f-grantor-balance",
  ),
  await keystroke(SCREENS.bill, "#f-bill-amounts-medfee-sumamt"),
];
const text = `# The page in numbers

Written by \`node tests/page/numbers.mjs\` from the built page in Chromium. "Before" is the page with everything on one screen, as people tried it on
30 November 2026.

| | before | now |
|---|---|---|
| fields open at first | ${BEFORE.fields} | ${view.fields} |
| radio buttons open at first | ${BEFORE.radios} | ${view.radios} |
| first field from the top, 375×812 | ${BEFORE.firstField} px | ${view.y} px |
| pages of A4 for an answer | ${BEFORE.print} | ${view.print} |
| scripts of the first view, brotli | ${BEFORE.scripts} | ${(weight() / 1024).toFixed(1)} KB |
| a keystroke on a phone four times slower, main thread, median (9 of 10 below): a balance; a total in hospital | ${BEFORE.keystroke} to the answer, on a loaded machine; 60–70 ms later the same day | ${strokes.join("; ")} |
${starts === undefined ? "" : `| first answer, nothing cached, 1.6 Mbit/s, 150 ms, four times slower: from the table; from the module | ${BEFORE.cold} | ${starts.join("; ")} |\n`}
Length in screens; before, everything stood on one page of ${BEFORE.screens[375]}, ${BEFORE.screens[1280]} and ${BEFORE.screens.large} screens.

| | 375×812 | 1280×800 | 375×812, large text |
|---|---|---|---|
${(await lengths()).join("\n")}

Operations from opening the page to an answer one can act on. A tap, a choice in a list and a filled field are one each.

| | before | now |
|---|---|---|
${OPERATIONS.map(({ task, before, now }) => `| ${task} | ${before ?? "–"} | ${now} |`).join("\n")}
`;
writeFileSync(`${root}docs/page-numbers.md`, text);
console.log(text);
await browser.close();
await server.close();
