// What was built, to the byte: writes dist/SHA256SUMS and prints the hash of that list, which is the same wherever the same commit
// is built with the same tools; and the integrity of every script, style, module and file of figures.
// To check a release: cd dist && sha256sum --check SHA256SUMS
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("../dist", import.meta.url)));
const hash = (algorithm, path, form) => createHash(algorithm).update(readFileSync(path)).digest(form);

// The tarball's content is listed, the tarball is not: gzip may differ from one Node to the next.
const files = readdirSync(".", { recursive: true })
  .filter((path) => statSync(path).isFile() && !/^(SHA256SUMS|.*\.tgz)$/.test(path))
  .sort();
writeFileSync("SHA256SUMS", files.map((path) => `${hash("sha256", path, "hex")}  ${path}\n`).join(""));

const run = files.filter((path) => /\.(c?js|css|wasm|bin)$/.test(path));
const width = Math.max(...run.map((path) => path.length));
for (const path of run) console.log(`${path.padEnd(width)}  sha384-${hash("sha384", path, "base64")}`);
console.log(`${"build".padEnd(width)}  sha256 ${hash("sha256", "SHA256SUMS", "hex")} (dist/SHA256SUMS)`);
