// Starts what a page test needs: the built page on this machine, and the Chromium that is installed. Downloads nothing.
import { accessSync, constants, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shots = join(root, "test-results");

/** A fresh headless Chromium, in a profile of its own that goes when it is closed. */
export function startChromium() {
  return chromium.launch({
    executablePath: findChromium(),
    headless: true,
    // A page under test speaks to nobody but its own server, and neither should the browser.
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/**
 * Serves www/dist and opens a browser; both end with the test.
 *
 * `open(path, options)` gives a page in a fresh context (`options` are Playwright's: viewport, locale …) together with
 * `problems`: what the console called an error, exceptions nobody caught, and requests that failed or left this machine.
 */
export async function startPage(t) {
  const server = await serve({ "/": join(root, "www/dist") });
  t.after(server.close);
  const browser = await startChromium();
  t.after(() => browser.close());

  async function open(path = "", options = {}) {
    const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 390, height: 844 }, ...options });
    const page = await context.newPage();
    const problems = watch(page, server.url);
    await page.goto(new URL(path, server.url).href, { waitUntil: "networkidle" });
    return { page, problems };
  }
  return { url: server.url, browser, open };
}

/** Writes test-results/NAME.png, the whole length of the page. */
export async function shoot(page, name) {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}

function watch(page, home) {
  const problems = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.stack ?? error}`));
  page.on("requestfailed", (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) problems.push(`left this machine: ${url}`);
  });
  return problems;
}

function findChromium() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not in this folder
      }
    }
  }
  throw new Error("no Chromium on the PATH; `make setup` installs it or says how");
}
