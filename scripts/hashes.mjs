// What was built, to the byte: writes dist/SHA256SUMS and prints the hash of that list, which is the same wherever the same commit
// is built with the same tools; and the integrity of what a page may name in a tag.
// To check a release: cd dist && tar -xzf gongji-*.tgz && sha256sum --check SHA256SUMS
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const hash = (algorithm, bytes, form) => createHash(algorithm).update(bytes).digest(form);

/** The package's own files and not its tarball: gzip may differ from one Node to the next, what is in it may not. */
const folders = { "dist/page": "page", "npm/dist": "package/dist" };
const files = new Map(Object.entries(folders).flatMap(([folder, name]) => all(folder).map((path) => [`${name}/${path}`, readFileSync(join(folder, path))])));
const sums = [...files].map(([path, bytes]) => `${hash("sha256", bytes, "hex")}  ${path}\n`).sort().join("");
writeFileSync("dist/SHA256SUMS", sums);

const named = ["index.js", "global/gongji.js", "global/zh-CN.js", "global/en.js", "global/form.js", "global/gongji.asm.js", "gongji.wasm"];
const width = Math.max(...named.map((name) => name.length));
for (const name of named) console.log(`${name.padEnd(width)}  sha384-${hash("sha384", files.get(`package/dist/${name}`), "base64")}`);
console.log(`${"build".padEnd(width)}  sha256 ${hash("sha256", sums, "hex")} (dist/SHA256SUMS)`);

function all(folder) {
  return readdirSync(folder, { recursive: true }).filter((path) => statSync(join(folder, path)).isFile());
}
