// How each browser is started on one address, in a profile of its own. None is driven: the pages report by themselves, because
// no driver speaks to the old ones.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const tools = process.env.TOOLS ?? join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "gongji");

/** Where scripts/setup-engines.sh puts an old engine. */
export const cached = (folder, program) => join(tools, "engines", folder, program);

// A page under test speaks to nobody but its own server, and neither should the browser.
const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-port=0",
];
const oldChromium = (version) => ({
  name: `Chromium ${version}`,
  agent: new RegExp(`Chrome/${version}\\.`),
  // One process: what these versions do without the sandbox their helpers expect.
  start: (profile, url) =>
    launch(cached(`chromium-${version}`, "chromium"), [
      ...quiet,
      "--single-process",
      "--no-zygote",
      "--disable-dev-shm-usage",
      `--user-data-dir=${profile}`,
      url,
    ]),
});

/** `agent` is what the browser must call itself, so that no other one can take its place. */
export const browsers = [
  oldChromium(64),
  oldChromium(79),
  oldChromium(106),
  {
    name: "Chromium, today's",
    agent: /Chrome\/1[1-9]\d\./,
    start: (profile, url) =>
      launch(onPath("chromium", "chromium-browser", "google-chrome"), [
        ...quiet,
        "--disable-quic",
        `--user-data-dir=${profile}`,
        url,
      ]),
  },
  {
    name: "Firefox ESR",
    agent: /Firefox\/\d+/,
    start(profile, url) {
      writeFileSync(
        join(profile, "user.js"),
        Object.entries(firefox)
          .map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});\n`)
          .join(""),
      );
      return launch(onPath("firefox-esr"), ["--headless", "--no-remote", "--profile", profile, url], { HOME: profile });
    },
  },
  {
    name: "WebKitGTK",
    agent: /AppleWebKit\/[\d.]+ \(KHTML, like Gecko\) Version\//,
    async start(profile, url) {
      const display = await screen();
      const plain = { WEBKIT_DISABLE_COMPOSITING_MODE: "1", GDK_BACKEND: "x11", NO_AT_BRIDGE: "1" };
      const window = launch(miniBrowser(), ["--private", url], {
        DISPLAY: display.name,
        HOME: profile,
        XDG_RUNTIME_DIR: profile,
        ...plain,
      });
      return { ...window, stop: () => Promise.all([window.stop(), display.stop()]) };
    },
  },
];

const firefox = {
  "browser.shell.checkDefaultBrowser": false,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.enabled": false,
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "services.settings.server": "data:,",
};

/** Starts `browser` on `url` in a profile of its own. After the test the browser ends first, and its profile goes with it. */
export async function openBrowser(t, browser, url) {
  const folder = mkdtempSync(join(tmpdir(), "gongji-profile-"));
  const running = await browser.start(folder, url);
  t.after(async () => {
    await running.stop();
    try {
      // A process that is being killed may still write for a moment.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    } catch (error) {
      t.diagnostic(`${folder} is left behind: ${error.code}`);
    }
  });
  return running;
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** `ended` says what the program left behind, should it end by itself. `stop` ends it with everything it started. */
function launch(program, args, env = {}) {
  const child = spawn(program, args, {
    detached: true,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let said = "";
  child.stderr.on("data", (text) => {
    said = (said + text).slice(-2000);
  });
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(`${program} did not start: ${error.message}`));
    child.once("exit", (code, signal) => resolve(`${program} ended (${code ?? signal}): ${said}`));
  });
  const stop = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It is gone already.
    }
    return ended;
  };
  // A group of its own outlives this process, unless it is ended with it.
  process.once("exit", stop);
  return { child, ended, stop };
}

/** An X display without a screen. It says its own number once it is ready. */
async function screen() {
  const { child, ended, stop } = launch("Xvfb", ["-displayfd", "3", "-screen", "0", "800x600x24", "-nolisten", "tcp"]);
  const number = await Promise.race([
    new Promise((resolve) => child.stdio[3].once("data", resolve)),
    ended.then((why) => Promise.reject(new Error(why))),
  ]);
  return { name: `:${String(number).trim()}`, stop };
}

function miniBrowser() {
  const folders = readdirSync("/usr/lib").map((folder) => join("/usr/lib", folder, "webkit2gtk-4.1/MiniBrowser"));
  return folders.find((file) => existsSync(file)) ?? "MiniBrowser";
}

function onPath(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return (
    names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file)) ?? names[0]
  );
}
