// The files of the tree, without what is built or installed: as git lists them, or, in a copy without history, as they lie there.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

/** The folders that .gitignore names. */
const MADE = new Set([
  ".git",
  "node_modules",
  "target",
  "build-out",
  "dist",
  "test-results",
  "work",
  "out",
  "miniprogram_npm",
]);

/** The paths of all files in the folders, in order, whose names end in one of `ends` (`.rs`), or of all. */
export function listFiles(folders, ends = [""]) {
  const inside = (path) => folders.some((folder) => folder === "." || path.startsWith(`${folder}/`));
  return tracked()
    .filter((path) => inside(path) && ends.some((end) => path.endsWith(end)))
    .sort();
}

function tracked() {
  if (!existsSync(".git")) return walk(".");
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return listed.split("\n").filter((path) => path !== "" && existsSync(path));
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
    if (MADE.has(entry.name) || entry.isSymbolicLink()) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });
}
