// Starts what a page test needs: the built page on this machine, and the Chromium that is installed. Downloads nothing.
import { accessSync, constants, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";
import { settled } from "./form.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shots = join(root, "test-results");

/** The bound of one wait, in milliseconds. It runs out only where what is waited for never comes, not where the machine is busy. */
const PATIENCE = 60_000;

/** A fresh headless Chromium, in a profile of its own that goes when it is closed. */
export async function startChromium() {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    headless: true,
    timeout: PATIENCE,
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
  browser.on("context", (context) => context.setDefaultTimeout(PATIENCE));
  return browser;
}

/**
 * Serves www/dist and opens a browser; both end with the test.
 *
 * What the page puts aside for use without a network is off unless `options` let it: a test sees every request.
 *
 * `blank(options)` gives an empty page in a fresh context (`options` are Playwright's: viewport, locale …) together with
 * `problems`: what the console called an error, exceptions nobody caught, and requests that failed or left this machine.
 * `open(path, options)` gives the same with our page in it, once the engine has answered and every text is there.
 */
export async function startPage(t) {
  const server = await serve({ "/": join(root, "www/dist") });
  t.after(server.close);
  const browser = await startChromium();
  t.after(() => browser.close());

  async function blank(options = {}) {
    const context = await browser.newContext({
      locale: "zh-CN",
      viewport: { width: 390, height: 844 },
      serviceWorkers: "block",
      ...options,
    });
    const page = await context.newPage();
    return { page, problems: watch(page, server.url) };
  }

  async function open(path = "", options = {}) {
    const opened = await blank(options);
    await opened.page.goto(new URL(path, server.url).href);
    await settled(opened.page);
    return opened;
  }
  return { url: server.url, blank, open };
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
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // Whoever leaves a page cuts off what it was still loading for later.
    if (why !== "net::ERR_ABORTED") problems.push(`failed: ${request.url()} ${why}`);
  });
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
  // The shell is the same engine without the browser's own windows, which take half of the processor's time and show nothing here.
  for (const name of ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]) {
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
