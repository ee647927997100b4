// The files of the tree, without what is built or installed. It asks no git, so that a copy without its history can be checked too.
import { readdirSync } from "node:fs";

const MADE = new Set([".git", "node_modules", "target", "build-out", "dist", "test-results"]);

/** The paths of all files in the folders, in order, whose names end in one of `ends` (`.rs`), or of all. */
export function listFiles(folders, ends = [""]) {
  return folders.flatMap((folder) => walk(folder)).filter((path) => ends.some((end) => path.endsWith(end)));
}

function walk(folder) {
  const here = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  return here.flatMap((entry) => {
    const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
    if (MADE.has(entry.name) || entry.isSymbolicLink()) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });
}
