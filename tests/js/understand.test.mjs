// `gongji/understand`: a question in a person's own words becomes fields. The right readings were written by hand before the code was
// asked, or follow from how a question was put together.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { LONGEST_TEXT, understand } from "../../npm/dist/understand.js";
import { controls } from "../../npm/dist/form.js";
import { billMixture, mixture, numbers } from "./mixtures.mjs";

const today = "2026-11-30";
const read = (name) => JSON.parse(readFileSync(new URL(`understand/${name}.json`, import.meta.url), "utf8"));
const reading = (text, options = {}) => {
  const reply = understand(text, { today, ...options });
  assert.equal(reply.ok, true, JSON.stringify(reply));
  return reply.value;
};
const asked = ({ questions }) =>
  Object.fromEntries(questions.map(({ path, candidates }) => [path, candidates.map(({ value }) => value)]));

for (const [name, what] of [
  ["examples", "examples"],
  ["own", "questions of every kind"],
  ["more", "more questions"],
  ["everyday", "everyday questions, with districts and whose account"],
]) {
  test(`X12 ${what} are read as written beside them, with nothing besides`, () => {
    const cases = read(name);
    assert.ok(cases.length >= 30);
    for (const { text, expect, ask = {} } of cases) {
      const value = reading(text);
      assert.deepEqual({ ...value.answers }, expect, text);
      assert.deepEqual(asked(value), ask, text);
    }
  });
}

test("X12 questions put together from parts have no wrong field, and hardly one is not read whole", () => {
  const below = numbers(Number(process.env.GONGJI_SEED ?? 12));
  const count = Number(process.env.GONGJI_CASES ?? 4000);
  const [wrong, short] = [[], []];
  for (let i = 0; i < count; i += 1) {
    const { text, expect } = i % 4 === 0 ? billMixture(below) : mixture(below);
    const { answers } = reading(text);
    const off = Object.keys(answers).filter((path) => answers[path] !== expect[path]);
    if (off.length > 0) wrong.push(`${text}: ${off.map((path) => `${path}=${answers[path]}`)}`);
    else if (Object.keys(expect).some((path) => answers[path] === undefined))
      short.push(`${text}: ${Object.keys(expect).filter((path) => answers[path] === undefined)}`);
  }
  if (process.env.GONGJI_SHOW !== undefined)
    console.log(`${wrong.length} wrong, ${short.length} short of ${count}`, wrong.slice(0, 20), short.slice(0, 20));
  assert.deepEqual(wrong, []);
  assert.ok(short.length < count / 100, `${short.length}: ${short.slice(0, 10).join("\n")}`);
});

test("X12 each fact has the words it was read from, and a place its name", () => {
  const text = "請問，我在　武汉市，我妈在宜昌交居民医保，能用吗";
  const { facts } = reading(text);
  assert.deepEqual(
    facts.map(({ path, text: words }) => [path, words]),
    [
      ["task", "用"],
      ["grantor.region", "武汉市"],
      ["grantee.relation", "我妈"],
      ["grantee.region", "宜昌"],
      ["grantee.scheme", "居民医保"],
    ],
  );
  for (const { text: words, from, to } of facts) assert.equal(text.slice(from, to), words);
  assert.deepEqual(
    facts.filter(({ path }) => path.endsWith(".region")).map(({ name }) => name),
    ["湖北省武汉市", "湖北省宜昌市"],
  );
});

test("X12 what may be two things is asked, with every candidate and its name, and is no fact", () => {
  const { questions, answers } = reading("我在吉林，给老婆绑");
  assert.deepEqual(questions, [
    {
      path: "grantor.region",
      text: "吉林",
      from: 2,
      to: 4,
      candidates: [
        { value: "220000", name: "吉林省" },
        { value: "220200", name: "吉林省吉林市" },
      ],
    },
  ]);
  assert.ok(!("grantor.region" in answers));
  // What the host knows comes first; it is still asked.
  assert.deepEqual(asked(reading("朝阳，我妈", { region: "110000" })), {
    "grantor.region": ["110105", "211300", "220104"],
  });
});

test("X12 同城 is the place of the account, where it was said or is known", () => {
  assert.equal(reading("外婆，同城，南京").answers["grantee.region"], "320100");
  assert.equal(reading("外婆，同城", { region: "320100" }).answers["grantee.region"], "320100");
  assert.equal(reading("外婆，同城").answers["grantee.region"], undefined);
  assert.equal(reading("外婆，同城").where.value, "same_city");
  assert.equal(reading("我在湖北，外婆同城").answers["grantee.region"], undefined, "a province is no city");
  assert.equal(reading("我妈在外省，能共济吗").where.value, "other_province");
});

test("X12 days are counted from the day that is given", () => {
  const on = (text, day) => understand(`我妈，武汉，${text}`, { today: day }).value.answers.day;
  assert.equal(on("昨天", "2024-03-01"), "2024-02-29");
  assert.equal(on("上个月", "2026-01-15"), "2025-12");
  assert.equal(on("上个月31号", "2026-11-30"), "2026-10-31");
  assert.equal(on("上个月31号", "2026-12-01"), undefined, "there is no 31 November");
  assert.equal(on("去年2月29日", "2025-05-05"), "2024-02-29");
  assert.equal(on("3天前", "2026-11-02"), "2026-10-30");
  assert.equal(on("上周三", "2026-11-30"), "2026-11-25");
  assert.equal(on("2023年", "2026-11-30"), "2023");
  assert.equal(on("13月5号", "2026-11-30"), undefined);
});

test("X12 every field that an answer can ask for is read by a path of the form", () => {
  const paths = new Set();
  for (const { expect } of [...read("examples"), ...read("own"), ...read("more")])
    Object.keys(expect).forEach((path) => paths.add(path));
  for (const path of paths) {
    if (/^(task|event|day)$|^bill\./.test(path)) continue;
    assert.ok(path in controls, path);
  }
  for (const { text, expect } of read("own")) {
    for (const [path, value] of Object.entries(expect)) {
      const control = controls[path];
      if (control?.kind === "choice") assert.ok(control.options.includes(value), `${text}: ${path} ${value}`);
    }
  }
});

test("X12 the examples of the documents are what comes out", () => {
  const document = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
  const api = document("docs/api.md");
  const [, text, reply] = /\n\/\/ (我在朝阳，.*)\n([\s\S]*?)\n```/.exec(api.slice(api.indexOf("## understand(")));
  assert.deepEqual(understand(text, { today }), JSON.parse(reply));
  const readme = document("npm/README.md");
  const [, code] = /```js\n([\s\S]*?)```/.exec(readme.slice(readme.indexOf("## 一句话提问")));
  // Each line of the form `expression; // value` is one statement about what comes out.
  const [loads, reads, place, names, asks, candidates] = code
    .trim()
    .split("\n")
    .filter((line) => line !== "");
  assert.equal(loads, 'const { understand } = await import("gongji/understand");');
  const value = new Function("understand", `${reads}\nreturn value;`)(understand);
  const is = (expression, said) =>
    assert.deepEqual(
      new Function("understand", "value", `return ${expression.replace(/;$/, "")};`)(understand, value),
      new Function(`return ${said};`)(),
      expression,
    );
  for (const line of [place, names]) is(...line.split("; // "));
  is(asks, candidates.replace("// ", ""));
});

test("X08 what cannot be read is refused by its path, and is not repeated", () => {
  const refused = (text, ...options) => {
    const reply = understand(text, ...(options.length === 0 ? [{ today }] : options));
    assert.equal(reply.ok, false);
    assert.equal(reply.errors.length, 1);
    return [reply.errors[0].code, reply.errors[0].path];
  };
  for (const value of [undefined, null, 1, NaN, true, {}, [], Symbol("S3CRET"), () => "我妈", new String("我妈"), 10n])
    assert.deepEqual(refused(value), ["wrong_type", "text"]);
  assert.deepEqual(refused("我".repeat(LONGEST_TEXT + 1)), ["too_long", "text"]);
  assert.deepEqual(refused("我妈", undefined), ["wrong_type", "options"]);
  assert.deepEqual(refused("我妈", null), ["wrong_type", "options"]);
  assert.deepEqual(refused("我妈", {}), ["missing", "today"]);
  assert.deepEqual(
    refused("我妈", {
      get today() {
        throw new Error("S3CRET");
      },
    }),
    ["wrong_type", "options"],
  );
  for (const day of ["", "2026-11-31", "2026-1-1", "S3CRET", "99999-01-01"])
    assert.deepEqual(refused("我妈", { today: day }), ["day", "today"]);
  for (const day of [null, 20261130, new Date(0), {}])
    assert.deepEqual(refused("我妈", { today: day }), ["wrong_type", "today"]);
  assert.deepEqual(refused("我妈", { today, region: "S3CRET" }), ["region", "region"]);
  assert.deepEqual(refused("我妈", { today, region: 420100 }), ["wrong_type", "region"]);
  assert.doesNotMatch(JSON.stringify(understand("S3CRET".repeat(1000), { today })), /S3CRET/);
});

test("X12 no text throws: odd characters, halves of pairs, and every part of a question cut anywhere", () => {
  const below = numbers(7);
  const odd = [
    "\ud83d",
    "\ude00",
    "\u0000",
    "\u202e",
    "\ufeff",
    "‍",
    "一",
    "万",
    "0",
    ".",
    "¥",
    "%",
    "我",
    "的",
    "和",
    "不是",
    "妈",
    "朝阳",
    "吉林",
    "年",
    "月",
    "岁",
    "元",
    "角",
    " ",
    "\n",
    "，",
    "(",
    "）",
    "、",
    "给",
    "绑",
  ];
  for (let i = 0; i < 5000; i += 1) {
    let text = "";
    for (let k = below(40); k >= 0; k -= 1) text += odd[below(odd.length)];
    const { facts, questions } = reading(text);
    for (const { from, to, text: words } of [...facts, ...questions]) assert.equal(text.slice(from, to), words);
  }
  for (const { text } of read("own")) for (let to = 0; to <= text.length; to += 1) reading(text.slice(0, to));
});

test("X12 the time grows with the length of the text, whatever it is made of", () => {
  const parts = [
    "我",
    "妈",
    "的",
    "一",
    "1",
    "万",
    "，",
    " ",
    "吉林",
    "朝阳",
    "不是",
    "我妈的",
    "和",
    "好",
    "藁",
    "百",
    "2024年",
    "元",
    "不对",
    "a",
    "给在武汉的",
    "花了3",
  ];
  const time = (text) => {
    const start = process.hrtime.bigint();
    reading(text);
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  reading("我妈");
  for (const part of parts) {
    const text = part.repeat(Math.floor(LONGEST_TEXT / part.length));
    assert.ok(Math.min(time(text), time(text), time(text)) < 500, `${part}: ${time(text)} ms`);
  }
});

test("X12 names of places that are not known are said, with where they stand, and nothing is filled in from them", () => {
  for (const [text, unread] of [
    ["我在江岸区，我妈在洪山区，能用吗", ["江岸区", "洪山区"]],
    ["我在武汉江岸区，给我妈用", []],
    ["小区里的药店能用吗", []],
    ["我在鼓楼区，我妈能用吗", []],
    ["社区医院看病300块", []],
  ]) {
    const value = reading(text);
    assert.deepEqual(
      value.unread.map((one) => one.text),
      unread,
      text,
    );
    for (const { text: words, from, to } of value.unread) assert.equal(text.slice(from, to), words);
  }
});

test("X12 the module and the names of places are at most 25 KB (25,600 bytes) for a visitor", () => {
  const bytes = brotliCompressSync(readFileSync(new URL("../../npm/dist/understand.js", import.meta.url)));
  assert.ok(bytes.length <= 25_600, `${bytes.length} bytes`);
});
