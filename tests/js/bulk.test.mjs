// The program `gongji` gives the module's replies, byte by byte, to whatever JSON a line may hold.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as api from "../../npm/dist/node.js";
import { splitMany } from "./bills.mjs";
import { get, paths, put } from "./paths.mjs";
import { samples, sibling } from "./samples.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const commands = {
  checkBinding: "check",
  previewDeduction: "preview",
  previewYear: "year",
  checkUnbinding: "unbind",
  readSettlement: "settle",
  policyAt: "policy",
};
const UNREADABLE = '{"ok":false,"errors":[{"code":"not_readable","path":"","expected":"JSON text"}]}';

function program(command, lines, options = []) {
  const cargo = ["run", "--quiet", "--locked", "--package", "gongji-cli", "--", command, ...options];
  const text = execFileSync("cargo", cargo, {
    cwd: root,
    input: lines.map((line) => `${line}\n`).join(""),
    encoding: "utf8",
    maxBuffer: 1 << 30,
    stdio: ["pipe", "pipe", "inherit"],
  });
  return text.split("\n").slice(0, -1);
}

function module(name, line) {
  let question;
  try {
    question = JSON.parse(line);
  } catch {
    return UNREADABLE;
  }
  return JSON.stringify(api[name](question));
}

function same(name, lines) {
  const given = program(commands[name], lines);
  assert.equal(given.length, lines.length, "a reply to every line");
  lines.forEach((line, at) => assert.equal(given[at], module(name, line), line.slice(0, 500)));
  return given;
}

/** What stands where a value belongs: JSON as other programs write it, and what is none. */
const pieces = [
  "0",
  "-0",
  "1",
  "1.0",
  "1.50",
  "4.520",
  "1e2",
  "1E-7",
  "1e21",
  "1e999",
  "-1",
  "0.1000000000000000055",
  "12345678901234567890",
  "999999999.99",
  "1000000000",
  "01",
  "1.",
  ".5",
  "+1",
  "NaN",
  "Infinity",
  "undefined",
  "true",
  "false",
  "null",
  '""',
  '" "',
  '"1.50"',
  '"１"',
  '"武汉市"',
  '"\\u6b66\\u6c49"',
  '"\\ud83d\\ude00"',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u0000"',
  '"\\x"',
  "'1'",
  '"',
  "[]",
  "[null]",
  "[[]]",
  "{}",
  '{"b":1,"10":2,"9":3,"a":{}}',
  '{"day":1,"day":"2026-11-22"}',
  '{"__proto__":{"day":"2026-11-22"}}',
  '{"toJSON":1}',
  '{"a":1,}',
  "[1,]",
  "/**/1",
  '"2026-11-22"',
  '"420100"',
  '"{\\"feeSumamt\\":1}"',
  "[".repeat(120) + "]".repeat(120),
  "[".repeat(127) + "]".repeat(127),
  "[".repeat(128) + "]".repeat(128),
  "[".repeat(5000) + "]".repeat(5000),
  "[".repeat(100),
];

for (const [name, command] of Object.entries(commands)) {
  test(`${command}: every piece of JSON at every field`, (t) => {
    const lines = samples[name].flatMap((sample) => {
      const whole = JSON.stringify(sample);
      const at = [...paths(sample)].flatMap((path) => {
        const [before, after] = JSON.stringify(put(sample, path, "@@")).split('"@@"');
        const fields = [`"zz":1`, `"7":1,"aa":2`, `"${path.at(-1)}":null`].map(
          (more) => `${before}${JSON.stringify(get(sample, path))},${more}${after}`,
        );
        return [...pieces.map((piece) => before + piece + after), ...fields];
      });
      return [whole, whole.slice(0, -1), `${whole}${whole}`, `\t${whole} \r`, ...at];
    });
    same(name, [...lines, ...pieces, ""]);
    t.diagnostic(`${lines.length} lines`);
  });
}

test("every place, relation and day", () => {
  const places = api.listRegions().value.map(({ region }) => region);
  const days = ["2020-12-31", "2024-12-01", "2026-11-22"];
  const relations = ["spouse", "parent", "child", "sibling", "sons_child", "parent_of_spouse", "other"];
  const grantor = (region) => ({ region, scheme: "employee", account: true, status: "normal" });
  const asked = places.flatMap((region) =>
    days.flatMap((day) =>
      relations.map((relation) => ({
        day,
        grantor: grantor(region),
        grantee: { relation, region, scheme: "resident" },
      })),
    ),
  );
  const given = same(
    "checkBinding",
    asked.map((question) => JSON.stringify(question)),
  );
  assert.ok(new Set(given.map((reply) => JSON.parse(reply).value?.outcome)).size >= 3);
});

test("generated bills and real settlements", () => {
  const lines = [];
  splitMany(
    (bill) => {
      lines.push(JSON.stringify(bill));
      return api.previewDeduction(bill);
    },
    ["420100", "130100", "320100", "110000", "360100"],
    1_000,
  );
  same("previewDeduction", lines);
  const settlements = readFileSync(`${root}tests/settlements.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  same(
    "readSettlement",
    settlements.map((one) => JSON.stringify({ message: one.message ?? one.money, region: one.region })),
  );
});

test("lines about as long as a question may be", () => {
  const most = 2 * 1024 * 1024;
  const text = (length, letter = "1") => JSON.stringify({ zz: letter.repeat(length) });
  // 8 for each value beside its letters; a wide letter counts as one, and three of its bytes have to fit too.
  const lengths = [most - 19, most - 18, most - 17, most];
  const list = (count) => JSON.stringify({ zz: Array.from({ length: count }, () => 1) });
  same("checkBinding", [
    ...lengths.map((length) => text(length)),
    text(most / 3, "武"),
    text(most / 2, "武"),
    list(most / 10),
    list(most / 9),
    list(most / 8),
    " ".repeat(3 * most) + JSON.stringify(sibling("2024-08-02")),
    `{"zz":"${"\\u0031".repeat(most / 2)}"}`,
  ]);
});

test("other policies answer alike", () => {
  const file = `${root}npm/dist/policies.json`;
  const reply = api.loadPolicies(readFileSync(file, "utf8"));
  assert.ok(reply.ok, JSON.stringify(reply));
  const line = JSON.stringify(sibling("2024-08-02"));
  assert.deepEqual(program("check", [line], ["--policies", file]), [module("checkBinding", line)]);
  api.resetPolicies();
});
