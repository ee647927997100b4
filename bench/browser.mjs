// Chromium's part of `make bench`: the same contest as in Node.
import { fileURLToPath } from "node:url";
import { serve } from "../scripts/serve.mjs";
import { startChromium } from "../tests/page/harness.mjs";
import { WAYS } from "./build.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const server = await serve({ "/npm/": here("../npm/dist"), "/bench/": here("."), "/": here("../tests/js/blank") });
const browser = await startChromium();
try {
  const page = await browser.newPage();
  await page.goto(server.url);
  const single = await page.evaluate(async (ways) => {
    const [gongji, { calls, keystrokes }, { race }, { verify }] = await Promise.all(
      ["/npm/index.js", "/bench/cases.mjs", "/bench/clock.mjs", "/bench/contest.mjs"].map((path) => import(path)),
    );
    await gongji.init();
    const cores = {};
    for (const [name, way] of Object.entries(ways)) cores[name] = await import(`/bench/out/${way}.js`);
    verify(gongji, cores);
    const results = {};
    for (const { name, call, input } of calls) {
      const next = keystrokes(call, input);
      const contestants = { gongji: () => gongji[call](next()), "same question": () => gongji[call](input) };
      for (const [core, { [call]: ask }] of Object.entries(cores)) contestants[core] = () => ask(next());
      // Its clock is coarse: longer slices, fewer of them.
      results[name] = race(contestants, { slices: 60, sliceMs: 5 });
    }
    return results;
  }, WAYS);
  console.log(JSON.stringify({ version: browser.version(), single }));
} finally {
  await browser.close();
  await server.close();
}
