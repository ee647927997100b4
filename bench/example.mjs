// The tools the bench asks, natively: with the module's own release profile, or with another `level` of optimisation. One build for each,
// beside the module's own.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const cwd = fileURLToPath(new URL("..", import.meta.url));

/** What a tool prints. */
export function example(name, { args = [], input = "", level } = {}) {
  const options = { cwd, input, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "inherit"] };
  const optimised = level === undefined ? [] : ["--config", `profile.release.opt-level=${level}`];
  const folder = `target/bench${level ?? ""}`;
  return execFileSync(
    "cargo",
    [
      "run",
      "--quiet",
      "--locked",
      "--release",
      ...optimised,
      "--target-dir",
      folder,
      "--package",
      "gongji-tools",
      "--bin",
      name,
      "--",
      ...args,
    ],
    options,
  );
}
