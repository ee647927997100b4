// The built site on this machine or in its folder, and a page of it that counts what it asks the network for.
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { serve } from "../../scripts/serve.mjs";
import { root } from "../../site/build/compose.mjs";
import { startChromium } from "../page/harness.mjs";

export const dist = join(root, "site/dist");

/**
 * Opens pages of the site for a test: `open(path, options)` from a server, below a path of its own; `file(path)` from the folder. Each gives the page,
 * `problems` (errors of any kind) and `requests`, every address asked for since it was opened.
 */
export async function startSite(t) {
  const server = await serve({ "/some/where/": dist });
  const browser = await startChromium();
  t.after(() => Promise.all([server.close(), browser.close()]));

  async function opened(address, options) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN", ...options });
    const page = await context.newPage();
    const problems = [];
    const requests = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("request", (request) => requests.push(request.url()));
    page.on(
      "response",
      (response) => response.status() >= 400 && problems.push(`${response.status()}: ${response.url()}`),
    );
    await page.goto(address);
    return { page, problems, requests, context };
  }
  return {
    url: server.url,
    browser,
    open: (path, options) => opened(`${server.url}some/where/${path}`, options),
    file: (path, options) =>
      opened(
        pathToFileURL(join(dist, path.split("#")[0])).href + (path.includes("#") ? `#${path.split("#")[1]}` : ""),
        options,
      ),
  };
}

/** Waits until the playground has answered what it holds. */
export const answered = (page, after = 0) =>
  page.waitForFunction((least) => Number(document.querySelector("#try")?.dataset.revision ?? 0) > least, after);
export const revision = (page) => page.evaluate(() => Number(document.querySelector("#try")?.dataset.revision ?? 0));
