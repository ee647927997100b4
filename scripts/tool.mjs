// The tools of the workspace, as scripts and tests in JavaScript ask them.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
let built = false;

/**
 * What a tool prints. All tools are built at once: a build of one package alone takes other features of the same crates, and
 * compiles the engine anew.
 */
export function tool(name, args = [], options = {}) {
  const settings = { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] };
  if (!built) execFileSync("cargo", ["build", "--quiet", "--locked", "--workspace", "--bins"], settings);
  built = true;
  return execFileSync(`${process.env.CARGO_TARGET_DIR ?? "target"}/debug/${name}`, args, { ...settings, ...options });
}
