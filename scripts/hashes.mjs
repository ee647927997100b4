// What was built, to the byte: writes dist/SHA256SUMS and prints the hash of that list, which is the same wherever the same commit
// is built with the same tools; and the integrity of every script, style and module.
// To check a release: cd dist && tar -xzf gongji-*.tgz && sha256sum --check SHA256SUMS
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("../dist", import.meta.url)));
const hash = (algorithm, bytes, form) => createHash(algorithm).update(bytes).digest(form);

rmSync("SHA256SUMS", { force: true });
const [tarball] = readdirSync(".").filter((name) => name.endsWith(".tgz"));
const unpacked = mkdtempSync(join(tmpdir(), "gongji-hashes-"));
execFileSync("tar", ["-xzf", tarball, "-C", unpacked]);
// What is in the tarball, and not the tarball: gzip may differ from one Node to the next, what is in it may not.
const files = new Map([...read("."), ...read(unpacked)].filter(([path]) => path !== tarball).sort(([a], [b]) => (a < b ? -1 : 1)));
rmSync(unpacked, { recursive: true });

const sums = [...files].map(([path, bytes]) => `${hash("sha256", bytes, "hex")}  ${path}\n`).join("");
writeFileSync("SHA256SUMS", sums);

const run = [...files].filter(([path]) => /\.(c?js|css|wasm)$/.test(path));
const width = Math.max(...run.map(([path]) => path.length));
for (const [path, bytes] of run) console.log(`${path.padEnd(width)}  sha384-${hash("sha384", bytes, "base64")}`);
console.log(`${"build".padEnd(width)}  sha256 ${hash("sha256", sums, "hex")} (dist/SHA256SUMS)`);

function read(folder) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => statSync(join(folder, path)).isFile());
  return paths.map((path) => [path, readFileSync(join(folder, path))]);
}
