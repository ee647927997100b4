// The closing lines of `make test`: the steps that took longest, and what the runners said of themselves, added up. It reads what
// timed.sh and keep.sh kept.
import { readFileSync, readdirSync } from "node:fs";

let [passed, failed] = [0, 0];
for (const name of readdirSync("test-results").filter((name) => name.endsWith(".log"))) {
  const text = readFileSync(`test-results/${name}`, "utf8").replace(/\u001b\[[0-9;]*m/g, "");
  let counted = false;
  // cargo and wasm-bindgen's runner write the first form, node the second.
  for (const [, ok, bad] of text.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed;/gm)) add(ok, bad);
  for (const [, ok, bad] of text.matchAll(/^ℹ pass (\d+)\nℹ fail (\d+)$/gm)) add(ok, bad);
  if (!counted) throw new Error(`test-results/${name} holds no result that can be counted`);

  function add(ok, bad) {
    passed += Number(ok);
    failed += Number(bad);
    counted = true;
  }
}
const steps = readFileSync("test-results/steps.tsv", "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("\t"));
const total = steps.reduce((sum, [seconds]) => sum + Number(seconds), 0);
console.log(`${Math.round(total / 60)} minutes, of which`);
for (const [seconds, step] of steps.sort(([a], [b]) => b - a).slice(0, 10))
  console.log(`${seconds.padStart(6)} s  ${step.slice(0, 100)}`);
console.log(`${passed} passed, ${failed} failed`);
