// Whether replies that measure.py kept are the module's: every `every`-th line of the same questions is asked of the module in Node.
//   node scripts/bulk/compare.mjs check 10000000 100 sample.ndjson [seed]
import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import * as gongji from "../../npm/dist/node.js";

const [call, count, every, file, seed = "1"] = process.argv.slice(2);
const ask = { check: gongji.checkBinding, preview: gongji.previewDeduction }[call];
const UNREADABLE = '{"ok":false,"errors":[{"code":"not_readable","path":"","expected":"JSON text"}]}';
const built = `${process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("../../target", import.meta.url))}/bulk`;

function reply(line) {
  let question;
  try {
    question = JSON.parse(line);
  } catch {
    return UNREADABLE;
  }
  return JSON.stringify(ask(question));
}

const questions = spawn(`${built}/questions`, [call, count, seed], { stdio: ["ignore", "pipe", "inherit"] });
const kept = createInterface({ input: createReadStream(file), crlfDelay: 0 })[Symbol.asyncIterator]();
let [at, compared, different, ended] = [0, 0, 0, false];
for await (const line of createInterface({ input: questions.stdout })) {
  if (at++ % Number(every) !== 0) continue;
  const { value, done } = await kept.next();
  if (done) {
    ended = true;
    questions.kill();
    break;
  }
  compared += 1;
  if (value !== reply(line)) {
    different += 1;
    if (different <= 5) console.error(`line ${at}: ${line}\n  program ${value}\n  module  ${reply(line)}`);
  }
}
console.log(`${compared} replies compared, ${different} differ${ended ? "; the file of replies ends there" : ""}`);
process.exitCode = different === 0 && compared > 0 ? 0 : 1;
