// What holds in a place, in words: every statement of every place's sheet has a sentence in both languages.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { listRegions, init, policyAt } from "../../npm/dist/index.js";
import { catalogue as en, setting, word } from "../../npm/dist/messages/en.js";
import { catalogue as zh } from "../../npm/dist/messages/zh-CN.js";

before(async () => init(await readFile(new URL("../../npm/dist/gongji.wasm", import.meta.url))));

const DAYS = [
  "2019-06-01",
  "2022-06-01",
  "2023-12-31",
  "2024-09-01",
  "2024-12-15",
  "2025-03-01",
  "2025-07-01",
  "2026-01-05",
  "2026-11-22",
];
const entryOf = (sheet, topic, name) => sheet.entries.find((entry) => entry.topic === topic && entry.word === name);

function sheetOf(region, day) {
  const reply = policyAt({ region, day });
  assert.ok(reply.ok, `${region} ${day}`);
  return reply.value;
}

test("X04 no statement of any place is shown as its code", () => {
  const places = listRegions()
    .value.map((place) => place.region)
    .filter((region) => region !== "000000");
  assert.ok(places.length > 40, `${places.length} places`);
  let reported = 0;
  for (const region of places) {
    for (const day of DAYS) {
      for (const entry of sheetOf(region, day).entries) {
        const words = entry.word === undefined ? [] : [entry.word];
        for (const { value } of entry.statements) {
          const where = `${region} ${day} ${entry.topic} ${entry.word ?? ""} ${value}`;
          const chinese = setting(zh, entry.topic, value, words);
          assert.match(chinese, /^[^a-zA-Z_{}[\]]+。$/, where);
          assert.match(setting(en, entry.topic, value, words), /^[^_{}[\]]{3,}\.$/, where);
          assert.match(word(zh, "topics", entry.topic), /\p{Script=Han}/u, where);
          reported += 1;
        }
      }
    }
  }
  assert.ok(reported > 10_000, `${reported} statements`);
});

test("X04 amounts, counts and words are put in", () => {
  assert.equal(setting(zh, "wallet_max_transfer", "2000.00"), "一次最多2000元。");
  assert.equal(setting(en, "max_grantees", "5"), "At most 5 at a time.");
  assert.equal(setting(zh, "relations", "yes", ["spouse", "parent"]), "可以绑：配偶、父母。");
  assert.equal(setting(zh, "relations", "none", ["sibling"]), "还没有这条规定。");
  assert.equal(setting(zh, "grantors_per_bill", "unlimited"), "不限。");
  assert.equal(setting(zh, "lock_months", "0"), "随时可以解绑。");
  assert.equal(setting(zh, "kept_back", "0.00"), "不用留，账户里的钱都可以给家人用。");
});

test("X02 a start that is not certain keeps both readings", () => {
  const [before, within, after] = ["2024-11-26", "2024-12-01", "2024-12-10"].map((day) =>
    entryOf(sheetOf("110000", day), "relations", "sibling"),
  );
  const said = (entry) => [
    entry.state,
    entry.statements.map((statement) => setting(zh, "relations", statement.value, ["sibling"])),
  ];
  assert.deepEqual(said(before), ["known", ["不可以绑：兄弟姐妹。"]]);
  assert.deepEqual(said(within), ["open", ["不可以绑：兄弟姐妹。", "可以绑：兄弟姐妹。"]]);
  assert.deepEqual(said(after), ["known", ["可以绑：兄弟姐妹。"]]);
});
