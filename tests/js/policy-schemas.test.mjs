// schema/v1 says to an editor what a policy file may hold: every file passes, and mistakes that people make do not.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import { parse } from "smol-toml";

const root = fileURLToPath(new URL("../..", import.meta.url));
const names = ["policy", "pooling", "cases", "guide"];
const ajv = new Ajv({ strict: false });
const valid = Object.fromEntries(
  names.map((name) => [name, ajv.compile(JSON.parse(readFileSync(`${root}schema/v1/${name}.json`, "utf8")))]),
);
const taplo = `${root}node_modules/.bin/taplo`;

const files = readdirSync(`${root}policies`).flatMap((place) =>
  readdirSync(`${root}policies/${place}`)
    .filter((file) => file.endsWith(".toml"))
    .map((file) => ({ file: `policies/${place}/${file}`, name: file.slice(0, -5) })),
);
const read = (file) => readFileSync(`${root}${file}`, "utf8");

/** The city of docs/policies.md, with more of what a file may hold. */
const example = (name) =>
  read("docs/policies.md").split(`# policies/421400-shili/${name}.toml`)[1].split("```")[0].replace(/^ {3}/gm, "");
const sound = {
  policy: `${example("policy")}
[[relations]]
after = "2024-10-20"
by = "2024-11-26"
only = ["@near_kin"]
sources = ["shili1"]

[[chains]]
candidates = [{ is = "allowed", sources = ["shili1"] }, { is = "forbidden", sources = ["shili1"], note = "两处说法" }]
`,
  pooling: example("pooling"),
  cases: example("cases"),
  guide: `code = "421400"

[[channel]]
kind = "wechat"
name = "示例医保"
steps = ["sign_in", "submit"]
tasks = ["bind"]
sources = ["shili1"]

[[review]]
working_days = 3
tasks = ["bind"]
sources = ["shili1"]
`,
};

/** A kind of file, the letters in it that are wrong in the copy, and what they become. */
const mistakes = [
  ["policy", 'confidence = "official"', 'confidence = "offical"'],
  ["policy", "read = ", "raed = "],
  ["policy", 'code = "421400"', "code = 421400"],
  ["policy", 'code = "421400"', 'code = "4214000"'],
  ["policy", "[[max_grantees]]", "[[max_grantee]]"],
  ["policy", "count = 5", 'count = "five"'],
  ["policy", "count = 5", "yuan = 5"],
  ["policy", 'yuan = "1000"', "yuan = 1000"],
  ["policy", 'yuan = "1000"', 'yuan = "1,000"'],
  ["policy", 'from = "2025-03-01"', 'form = "2025-03-01"'],
  ["policy", 'from = "2025-03-01"', 'from = "2025/3/1"'],
  ["policy", 'from = "2025-03-01"', 'from = "2025-03-01"\nby = "2025-04-01"'],
  ["policy", 'sources = ["shili1"]', "sources = []"],
  ["policy", '"@near_kin"', '"@nearkin"'],
  ["policy", 'only = ["@near_kin"]', 'only = ["@near_kin"]\ninclude = ["other"]'],
  ["policy", 'is = "forbidden", sources = ["shili1"]', 'is = "forbidden"'],
  ["pooling", 'visit = "outpatient"', 'visit = "outpatients"'],
  ["pooling", 'scheme = "employee"\n', ""],
  ["pooling", 'in_service = "500"', 'inservice = "500"'],
  ["pooling", '"0.80"', '"80%"'],
  ["pooling", 'mode = "annual"', 'mode = "yearly"'],
  ["pooling", "cap = { base", "cap = { basis"],
  ["cases", 'check = "binding"', 'check = "bind"'],
  ["cases", 'relation = "child"', 'relation = "kid"'],
  ["cases", "account = true", 'account = "true"'],
  ["cases", 'outcome = "eligible"', 'outcome = "allowed"'],
  ["cases", "ledger = ", "legder = "],
  ["cases", 'failed = ["grantees_limit"]', 'failed = ["grantee_limit"]'],
  ["guide", 'tasks = ["bind"]', 'tasks = ["binding"]'],
  ["guide", 'kind = "wechat"', 'kind = "weixin"'],
  ["guide", "working_days = 3\n", ""],
].map(([name, right, wrong]) => {
  const changed = sound[name].replace(right, wrong);
  assert.notEqual(changed, sound[name], `${name} has no ${right}`);
  return { name, what: `${name}: ${wrong}`, changed };
});

test("every file names its schema in its first line and passes it", (t) => {
  for (const { file, name } of files) {
    const text = read(file);
    assert.ok(text.startsWith(`#:schema ../../schema/v1/${name}.json\n`), file);
    assert.ok(valid[name](parse(text)), `${file}: ${ajv.errorsText(valid[name].errors)}`);
  }
  t.diagnostic(`${files.length} files`);
});

test("a new place's files name their schemas, and the examples of the documents pass", () => {
  for (const name of names.slice(0, 3)) {
    const text = read(`crates/gongji-policies/templates/${name}.toml`);
    assert.ok(text.startsWith(`#:schema ../../schema/v1/${name}.json\n`), name);
  }
  for (const name of names)
    assert.ok(valid[name](parse(sound[name])), `${name}: ${ajv.errorsText(valid[name].errors)}`);
});

test("mistakes that people make are refused", () => {
  assert.ok(mistakes.length >= 20);
  for (const { name, what, changed } of mistakes) assert.ok(!valid[name](parse(changed)), what);
});

test("an editor's own checker takes the sound files and finds each mistake", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "gongji-schema-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const write = (file, name, text) =>
    writeFileSync(join(folder, file), `#:schema ${root}schema/v1/${name}.json\n${text}`);
  const check = (files) =>
    spawnSync(taplo, ["check", ...files.map((file) => join(folder, file))], { cwd: folder, encoding: "utf8" });
  names.forEach((name) => write(`${name}.toml`, name, sound[name]));
  const { status, stderr } = check(names.map((name) => `${name}.toml`));
  assert.equal(status, 0, stderr);
  mistakes.forEach(({ name, changed }, at) => write(`${at}.toml`, name, changed));
  const refused = check(mistakes.map((_, at) => `${at}.toml`));
  const plain = refused.stderr.replace(/\u001b\[[0-9;]*m/g, "");
  mistakes.forEach(({ what }, at) => assert.match(plain, new RegExp(`invalid file .*/${at}\\.toml"`), what));
});

test("a version that was published stays as it is", () => {
  for (const line of read("schema/published.txt")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))) {
    const [sha256, path] = line.split("  ");
    assert.equal(execFileSync("sha256sum", [path], { cwd: root, encoding: "utf8" }).split(" ", 1)[0], sha256, path);
  }
});
