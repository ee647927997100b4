import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "vite";

/** The plain-JavaScript engine is for old web views: large, and put aside only where it was used. */
const LEFT_OUT = /gongji\.asm|worker\.js$|embed\.js$/;

/** Writes `worker.js`: what the page keeps for use without a network, with a version that changes with any byte of it. */
export function worker(): Plugin {
  return {
    name: "gongji:worker",
    apply: "build",
    enforce: "post",
    closeBundle() {
      const out = join(import.meta.dirname, "../dist");
      const files = listed(out)
        .map((path) => relative(out, path).replaceAll("\\", "/"))
        .filter((path) => !LEFT_OUT.test(path))
        .sort();
      const hash = createHash("sha256");
      for (const file of files) hash.update(file).update(readFileSync(join(out, file)));
      const source = readFileSync(join(import.meta.dirname, "worker-source.js"), "utf8");
      writeFileSync(
        join(out, "worker.js"),
        source
          .replace("__VERSION__", hash.digest("hex").slice(0, 16))
          .replace('"__FILES__"', JSON.stringify(["./", ...files.filter((file) => file !== "index.html")])),
      );
    },
  };
}

function listed(folder: string): string[] {
  const found: string[] = [];
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) found.push(...listed(path));
    else found.push(path);
  }
  return found;
}
