// What is inside a release, for those who must know: two CycloneDX lists, without a time or a number of their own, so that the same commit
// gives the same bytes. The package depends on nothing; its module is linked from crates, and the page is bundled from npm packages.
//   node scripts/sbom.mjs FOLDER      write gongji.cdx.json and page.cdx.json there
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = resolve(process.argv[2] ?? ".");
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const output = (program, ...args) =>
  execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
const TARGET = "wasm32-unknown-unknown";
const LICENCE = [{ expression: "MIT OR Apache-2.0" }];
const { version } = JSON.parse(readFileSync("npm/package.json", "utf8"));

/** The crates that are linked into the module: no build scripts, no macros, no tests. */
function linked() {
  const { packages } = JSON.parse(
    output("cargo", "metadata", "--locked", "--format-version=1", `--filter-platform=${TARGET}`),
  );
  const lock = readFileSync("Cargo.lock", "utf8");
  const tree = output(
    "cargo",
    "tree",
    "--locked",
    "--package=gongji",
    `--target=${TARGET}`,
    "--edges=normal,no-proc-macro",
    "--prefix=none",
    "--format={p}",
  );
  const names = new Set(
    tree
      .trim()
      .split("\n")
      .map((line) => line.split(" ").slice(0, 2).join(" ")),
  );
  return packages.filter((one) => names.has(`${one.name} v${one.version}`)).map((one) => crate(one, lock));
}

function crate({ name, version, license, source }, lock) {
  const own = source === null;
  const [, checksum] =
    new RegExp(
      `name = "${name}"\nversion = "${version.replace(/[+.]/g, "\\$&")}"\nsource = .*\nchecksum = "(\\w+)"`,
    ).exec(lock) ?? [];
  const purl = `pkg:cargo/${name}@${version}`;
  return {
    type: "library",
    "bom-ref": purl,
    name,
    version,
    scope: "required",
    purl,
    ...(checksum === undefined ? {} : { hashes: [{ alg: "SHA-256", content: checksum }] }),
    // A slash between licences is how crates wrote "or" before SPDX expressions.
    licenses: own ? LICENCE : [{ expression: license.replace(/\s*\/\s*/g, " OR ") }],
  };
}

/** Rust's own library is linked as well, and is of the toolchain. */
function std() {
  const [, channel] = /^channel = "(.*)"$/m.exec(readFileSync("rust-toolchain.toml", "utf8"));
  const purl = `pkg:generic/rust-std@${channel}`;
  return {
    type: "library",
    "bom-ref": purl,
    name: "rust-std",
    version: channel,
    scope: "required",
    purl,
    licenses: LICENCE,
  };
}

const byRef = (a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1);
const purl = `pkg:npm/gongji@${version}`;
const components = [...linked(), std()].sort(byRef);
write("gongji.cdx.json", {
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  version: 1,
  metadata: { component: { type: "library", "bom-ref": purl, name: "gongji", version, purl, licenses: LICENCE } },
  components,
  dependencies: [
    { ref: purl, dependsOn: components.map((one) => one["bom-ref"]) },
    ...components.map((one) => ({ ref: one["bom-ref"] })),
  ],
});

// npm's own list of what the page bundles; when and by which npm it was written differs from run to run and machine to machine.
const { serialNumber, metadata, ...page } = JSON.parse(
  output("npm", "sbom", "--sbom-format=cyclonedx", "--package-lock-only", "--omit=dev", "--workspace=www"),
);
// npm calls the root by the folder it lies in.
const component = { ...metadata.component, name: JSON.parse(readFileSync("package.json", "utf8")).name };
page.components.sort(byRef);
page.dependencies.sort((a, b) => (a.ref < b.ref ? -1 : 1));
write("page.cdx.json", { ...page, metadata: { component } });

function write(name, bom) {
  writeFileSync(join(folder, name), `${JSON.stringify(bom, null, 2)}\n`);
}
