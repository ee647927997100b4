// What both frameworks' pages are opened with, and what their page for a bill says.

/** With WebAssembly, and as in a browser that has none. */
export const WAYS = [
  ["with WebAssembly", "webassembly", () => {}],
  [
    "in plain JavaScript where there is none",
    "javascript",
    (page) => page.addInitScript(() => delete globalThis.WebAssembly),
  ],
];

/**
 * The bill of the pages, 1,200 yuan at a hospital of level 3 in 武汉, of somebody in service: no deductible, the fund pays 55 %
 * (policies/420100-wuhan). Of the 540 left the own account has 50, the shared one pays the rest, and nothing is left for cash.
 */
export const SHARES = ["660元", "50元", "490元", "0元"];

/** Opens an address; `problems` are errors of any kind, `requests` what was asked for. */
export async function opened(t, browser, address, arrange) {
  const page = await (await browser.newContext()).newPage();
  t.after(() => page.context().close());
  const [problems, requests] = [[], []];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await arrange(page);
  await page.goto(address);
  return { page, problems, requests };
}
