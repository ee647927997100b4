// The closing line of `make test`: what the runners said of themselves, added up. It reads what keep.sh kept.
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
console.log(`${passed} passed, ${failed} failed`);
