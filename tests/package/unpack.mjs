// Packs the package once, and puts it where the projects find it, as `npm install` does with a tarball. No script of it is run.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installed, treeOf, work } from "./project.mjs";

for (const made of [work, `${treeOf("package/webpack-4")}/work`]) rmSync(made, { recursive: true, force: true });
mkdirSync(installed, { recursive: true });
const package_ = fileURLToPath(new URL("../../npm", import.meta.url));
execFileSync("npm", ["pack", "--pack-destination", work, "--silent"], {
  cwd: package_,
  stdio: ["ignore", "ignore", "inherit"],
});
const { version } = (await import("../../npm/package.json", { with: { type: "json" } })).default;
execFileSync("tar", ["-xzf", join(work, `gongji-${version}.tgz`), "-C", installed, "--strip-components=1"]);
