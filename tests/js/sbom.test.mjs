// The lists of what is inside a release: the same bytes every time, what is linked or bundled and nothing that is only a tool.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (name) => readFileSync(join(root, name), "utf8");
const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), "gongji-sbom-")));
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
for (const folder of folders) execFileSync("node", ["scripts/sbom.mjs", folder], { cwd: root });
const [module, page] = ["gongji.cdx.json", "page.cdx.json"].map((name) =>
  folders.map((folder) => readFileSync(join(folder, name), "utf8")),
);

test("both lists are the same bytes every time, and hold no time, number or registry of their own", () => {
  for (const [one, another] of [module, page]) {
    assert.equal(one, another);
    const { bomFormat, metadata, serialNumber, specVersion } = JSON.parse(one);
    assert.deepEqual(
      [bomFormat, specVersion, serialNumber, Object.keys(metadata)],
      ["CycloneDX", "1.5", undefined, ["component"]],
    );
    assert.doesNotMatch(one, /timestamp|registry/);
  }
  assert.equal(
    JSON.parse(page[0]).metadata.component.name,
    JSON.parse(read("package.json")).name,
    "whatever the folder is called",
  );
});

test("the module's list has every crate it depends on, of the lock file's version and checksum, and no tool", () => {
  const { components } = JSON.parse(module[0]);
  const names = components.map(({ name }) => name);
  const section = (name) =>
    [
      ...read("Cargo.toml")
        .split(`\n[${name}]\n`)[1]
        .split("\n[")[0]
        .matchAll(/^([\w-]+)/gm),
    ].map(([, found]) => found);
  const [wasm, native] = ["", "not("].map((not) => `target.'cfg(${not}target_arch = "wasm32"${not && ")"})'`);
  const inside = [...section("dependencies"), ...section(`${wasm}.dependencies`)];
  assert.ok(inside.length > 4);
  for (const name of inside) assert.ok(names.includes(name), name);
  const tools = [
    `${native}.dependencies`,
    "build-dependencies",
    "dev-dependencies",
    `${native}.dev-dependencies`,
    `${wasm}.dev-dependencies`,
  ].flatMap(section);
  assert.ok(tools.length > 4);
  for (const name of tools.filter((one) => !inside.includes(one))) assert.ok(!names.includes(name), name);
  const lock = read("Cargo.lock").split("\n[[package]]\n");
  for (const { hashes, name, purl, version } of components.filter(({ name }) => name !== "rust-std")) {
    const locked = lock.find((text) => text.startsWith(`name = "${name}"\nversion = "${version}"\n`));
    assert.ok(locked !== undefined, purl);
    assert.equal(hashes?.[0].content, /checksum = "(\w+)"/.exec(locked)?.[1], purl);
  }
});

test("every licence in it is one that deny.toml allows", () => {
  const [, list] = /^allow = \[(.*)\]$/m.exec(read("deny.toml"));
  const allowed = new Set(JSON.parse(`[${list}]`));
  for (const { licenses, purl } of JSON.parse(module[0]).components) {
    assert.ok(
      licenses[0].expression.split(/ OR |\) AND |[()]/).some((one) => allowed.has(one.trim())),
      `${purl}: ${licenses[0].expression}`,
    );
  }
});

test("the page's list has what is bundled and not what bundles", () => {
  const names = JSON.parse(page[0]).components.map(({ name }) => name);
  assert.ok(names.includes("lit") && names.includes("lit-html"));
  for (const name of ["vite", "esbuild", "typescript", "playwright-core"]) assert.ok(!names.includes(name), name);
});
