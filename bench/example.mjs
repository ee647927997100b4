// The examples the bench asks, natively, optimised for speed. One build for all of them, beside the module's own.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const cwd = fileURLToPath(new URL("..", import.meta.url));
const FLAGS = ["--quiet", "--locked", "--release", "--config", "profile.release.opt-level=3", "--target-dir", "target/bench"];

/** What an example prints. */
export function example(name, { args = [], input = "" } = {}) {
  const options = { cwd, input, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "inherit"] };
  return execFileSync("cargo", ["run", ...FLAGS, "--example", name, "--", ...args], options);
}
