// The package as it is published: packed, unpacked, and found by its name and its `exports`.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * `folder` has the package in its `node_modules` (that is `home`) and goes with the process; `find("./slim", ["browser", "import"])`
 * gives the file, in `home`, that `exports` names for it under these conditions.
 */
export function unpack() {
  const folder = mkdtempSync(join(tmpdir(), "gongji-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const quiet = { stdio: ["ignore", "pipe", "ignore"], encoding: "utf8" };
  const tarball = execFileSync("npm", ["pack", "--workspace", "gongji", "--silent", "--pack-destination", folder], {
    cwd: root,
    ...quiet,
  });
  const home = join(folder, "node_modules/gongji");
  mkdirSync(home, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, tarball.trim()), "-C", home, "--strip-components=1"]);
  const { exports } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));

  function find(subpath, conditions) {
    const file = choose(exports[subpath], new Set([...conditions, "default"]));
    if (file === undefined) throw new Error(`package.json exports no ${subpath} for ${conditions}`);
    return file;
  }
  return { folder, home, find };
}

/** The first of the keys, in their order, that holds; that is Node's rule. */
function choose(target, conditions) {
  if (typeof target !== "object") return target;
  for (const key of Object.keys(target)) {
    const found = conditions.has(key) ? choose(target[key], conditions) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
