// What people type into a form: amounts, counts, days and paper numbers as they are written on receipts and cards, and what is refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkBinding, previewDeduction } from "../../npm/dist/node.js";
import {
  consult,
  isUnfinished,
  readAmount,
  readCount,
  readDay,
  readId,
  readTyped,
  requestOf,
} from "../../npm/dist/form.js";
import { catalogue as en } from "../../npm/dist/messages/en.js";
import { catalogue as zh, inputError } from "../../npm/dist/messages/zh-CN.js";

const day = "2026-11-22";

/** Texts that people write, and the amount of yuan they mean. */
const AMOUNTS = [
  ["1,234.56", "1234.56"],
  ["￥1234.56", "1234.56"],
  ["¥1,234.56", "1234.56"],
  ["1234.56元", "1234.56"],
  [" 1234.56", "1234.56"],
  ["1，234.56", "1234.56"],
  ["1, 180.00", "1180.00"],
  ["35, 070.50", "35070.50"],
  ["1，000", "1000"],
  ["1 000", "1000"],
  ["1\u00a0000.50", "1000.50"],
  ["1\u2009000", "1000"],
  ["3 00", "300"],
  ["12,345,678.9", "12345678.9"],
  ["300块", "300"],
  ["300块钱", "300"],
  ["300 元", "300"],
  ["300元整", "300"],
  ["RMB 300", "300"],
  ["人民币300元", "300"],
  ["¥ 300", "300"],
  ["１２３．４５", "123.45"],
  ["１２３。４５", "123.45"],
  ["￥１，２３４．５６", "1234.56"],
  ["+300", "300"],
  ["＋300", "300"],
  [".5", "0.5"],
  ["5.", "5"],
  ["１２．", "12"],
  ["300\u200b", "300"],
  ["\ufeff300\n", "300"],
  ["1'234.50", "1234.50"],
  ["0", "0"],
  ["0.00", "0.00"],
  ["", ""],
  ["   ", ""],
  ["\u3000", ""],
];
/** Texts that mean no amount, or might mean two, and what is wrong with them. */
const REFUSED = [
  ["1,1", "amount_comma"],
  ["1,00,0", "amount_comma"],
  ["12,5", "amount_comma"],
  ["1,2345", "amount_comma"],
  ["1234,567", "amount_comma"],
  ["0,500", "amount_comma"],
  ["1.234,56", "amount_comma"],
  ["1，1", "amount_comma"],
  [",500", "amount_comma"],
  ["1,,000", "amount_comma"],
  ["-50", "amount_negative"],
  ["－50", "amount_negative"],
  ["−50", "amount_negative"],
  ["￥-50", "amount_negative"],
  ["-￥50", "amount_negative"],
  ["负50", "amount_negative"],
  ["abc", "amount_letters"],
  ["1e3", "amount_letters"],
  ["三百", "amount_letters"],
  ["3块5", "amount_letters"],
  ["1.2万", "amount_letters"],
  ["0x10", "amount_letters"],
  ["O.5", "amount_letters"],
  ["1.2.3", "amount_points"],
  ["12..5", "amount_points"],
  ["1.000.000", "amount_points"],
];

test("C08: an amount is read as people write it", () => {
  for (const [text, amount] of AMOUNTS) assert.deepEqual(readAmount(text), { value: amount }, JSON.stringify(text));
});

test("C08: what might mean another amount is refused, and says what to change; 1,1 is never 11", () => {
  for (const [text, problem] of REFUSED) {
    assert.equal(readAmount(text).problem, problem, text);
    const { value, errors } = consult(
      previewDeduction,
      { day, region: "420100", personal_share: text, own_account: "20" },
      zh,
    );
    assert.deepEqual(errors, { personal_share: inputError(zh, problem) }, text);
    assert.deepEqual(value?.payers ?? [], [], `${text} splits nothing`);
  }
  for (const language of [zh, en]) {
    const said = new Set(REFUSED.map(([, problem]) => inputError(language, problem)));
    assert.equal(said.size, new Set(REFUSED.map(([, problem]) => problem)).size, "each kind has a sentence of its own");
  }
});

test("C08: the engine takes every amount that is read, wherever a form has one", () => {
  for (const [text, amount] of AMOUNTS.filter(([, amount]) => amount !== "")) {
    const form = { day, region: "420100", personal_share: text, "grantors.0.balance": text };
    assert.deepEqual(requestOf(form), {
      day,
      region: "420100",
      personal_share: amount,
      grantors: [{ balance: amount }],
    });
    const { value, errors } = consult(previewDeduction, form, zh);
    assert.deepEqual(errors, {}, text);
    assert.equal(Number(value.totals.psn_part_amt), Number(amount), text);
  }
});

test("C08: what only the engine can judge goes on to it", () => {
  for (const [text, code] of [
    ["1.005", "amount_decimals"],
    ["9999999999", "amount_too_large"],
    ["12;5", "amount_characters"],
    ["٣", "amount_characters"],
    [".", "amount_shape"],
  ]) {
    assert.equal(readAmount(text).problem, undefined, text);
    assert.deepEqual(
      consult(previewDeduction, { day, personal_share: text }, zh).errors,
      { personal_share: inputError(zh, code) },
      text,
    );
  }
});

test("C06: a count is read with its unit, or refused with an example", () => {
  for (const [text, count] of [
    ["2", "2"],
    ["２", "2"],
    ["2人", "2"],
    ["2 位", "2"],
    ["60岁", "60"],
    ["60周岁", "60"],
    ["22点", "22"],
    ["3天", "3"],
    ["007", "7"],
    [" ", ""],
    ["", ""],
  ]) {
    assert.deepEqual(readCount(text), { value: count }, text);
  }
  for (const text of ["两人", "2.5", "-1", "none", "人", "1,000", "2人3"])
    assert.equal(readCount(text).problem, "count_digits", text);
  for (const text of ["1000000", "1000", "1000人"]) assert.equal(readCount(text).problem, "count_too_large", text);
  const { errors } = consult(checkBinding, { day, "grantor.bound": "几人", "grantee.bound": "1000000" }, zh);
  assert.match(errors["grantor.bound"], /只填数字，例如 2/);
  assert.match(errors["grantee.bound"], /太大/);
  assert.deepEqual(requestOf({ "grantor.bound": "２人", "grantee.age": "60岁" }), {
    grantor: { bound: 2 },
    grantee: { age: 60 },
  });
});

test("a day is read in the ways people write it", () => {
  for (const text of ["2026-11-02", "2026/11/2", "2026.11.02", "2026年11月2日", "20261102", "２０２６－１１－０２"])
    assert.equal(readDay(text).value, "2026-11-02", text);
  for (const text of ["26-11-22", "22/11/2026", "tomorrow", "2026-13-45"])
    assert.equal(checkBinding(requestOf({ day: text })).errors[0].code, "day", text);
});

// Made up: the district 110101, sequence 018; the check digit by the weights of GB 11643.
const SOUND = "11010120160229018X";

/** The code of what is found about the relative's number. */
function found(kind, number) {
  const { value } = consult(checkBinding, { day, "grantee.id.kind": kind, "grantee.id.number": number }, zh);
  return value.findings.find(({ rule }) => rule === "grantee_id").code;
}

test("C05: a number is read in groups, with blanks of every kind, in full-width characters", () => {
  const texts = [
    "1101 0120 1602 2901 8X",
    "110101\u00a020160229\u00a0018X",
    "11010120160229018X\u200b",
    "１１０１０１２０１６０２２９０１８Ｘ",
    "11010120160229018x ",
    "110101-20160229-018X",
    "\ufeff110101\u300020160229 018ｘ",
  ];
  const sound = found("resident_id", "11010120160229018X");
  for (const text of texts) {
    assert.deepEqual(readId("resident_id", text), { value: SOUND }, JSON.stringify(text));
    assert.equal(found("resident_id", text), sound);
  }
  for (const sign of ["×", "✕", "*", "＊", "﹡"])
    assert.equal(found("resident_id", `11010120160229018${sign}`), "id_times_sign", sign);
  assert.match(inputError(zh, "id_times_sign"), /字母 X/);
  assert.match(inputError(en, "id_times_sign"), /letter X/);
});

test("C03: both cards of foreigners have their birthdays checked; blanks and small letters are no error", () => {
  for (const number of ["931840198506150058", "USA110085061501", "usa 110085061501"])
    assert.equal(found("foreign_residence", number), "grantee_id_sound", number);
  for (const number of ["931840198502300055", "USA110080133201", "USA110085023001"])
    assert.equal(found("foreign_residence", number), "id_date", number);
});

test("C07: an identity card of Hong Kong, Macau or Taiwan is named, and the count of issues is left out", () => {
  for (const number of ["A123456(3)", "A123456（3）", "a123456 (3)", "AB123456(7)", "1234567(8)"])
    assert.equal(found("hk_macau_permit", number), "id_hong_kong_card", number);
  for (const number of ["12345678(B)", "12345678（B）", "1234567801(B)", "12345678B", "12345678"])
    assert.equal(found("taiwan_permit", number), "grantee_id_sound", number);
  assert.equal(found("taiwan_permit", "A123456789"), "id_taiwan_card");
  assert.equal(
    checkBinding({ day, grantee: { id: { kind: "taiwan_permit", number: "12345678(B)" } } }).value.findings.find(
      ({ rule }) => rule === "grantee_id",
    ).code,
    "id_issue_count",
  );
  for (const language of [zh, en])
    for (const code of ["id_hong_kong_card", "id_taiwan_card", "id_issue_count"])
      assert.ok(Object.hasOwn(language.sentences.idProblems, code), code);
});

test("C04: what is still being typed is no error yet", () => {
  for (let length = 1; length < 18; length += 1)
    assert.ok(isUnfinished("grantee.id.number", SOUND.slice(0, length)), `${length} characters`);
  for (const number of [SOUND, "11010120160229018×", "1101 0120 1602 2901 8X"])
    assert.ok(!isUnfinished("grantee.id.number", number), number);
  for (const [kind, number, unfinished] of [
    ["hk_macau_permit", "H1234567", true],
    ["hk_macau_permit", "H12345678", false],
    ["taiwan_permit", "1234567", true],
    ["passport", "E1", true],
    ["foreign_residence", "USA11008506", true],
  ]) {
    assert.equal(isUnfinished("grantor.id.number", number, kind), unfinished, number);
  }
  for (const text of ["12.", "1,", "1,2", "1,23", "1，23", "￥", ".", "1,234,5"])
    assert.ok(isUnfinished("grantor.balance", text), text);
  for (const text of ["12.5", "1,234", "abc", "-5", "1.2.3", "1,1.5", "0,5"])
    assert.ok(!isUnfinished("grantor.balance", text), text);
});

test("C19: a code of another length is refused with a sentence that says six; a retired one is answered and says so", () => {
  for (const region of ["42", "4201", "420106001000"]) {
    assert.match(consult(checkBinding, { day, "grantor.region": region }, zh).errors["grantor.region"], /六位/, region);
    assert.match(
      consult(checkBinding, { day, "grantor.region": region }, en).errors["grantor.region"],
      /six digits/,
      region,
    );
  }
  for (const [language, said] of [
    [zh, /2019.*370100/],
    [en, /2019.*370100/],
  ]) {
    assert.match(
      consult(checkBinding, { day, "grantee.region": "371202" }, language).remarks["grantee.region"].find(
        ({ status }) => status === "warning",
      ).text,
      said,
    );
    assert.match(
      consult(previewDeduction, { day, "grantors.0.region": "371202" }, language).remarks["grantors.0.region"][0].text,
      said,
    );
  }
  assert.match(
    consult(checkBinding, { day, "grantee.region": "659001" }, zh).remarks["grantee.region"].find(
      ({ status }) => status === "warning",
    ).text,
    /660000.*650000/,
  );
});

test("C08: reading is by the field's path", () => {
  assert.deepEqual(readTyped("amounts.medfee_sumamt", "1,000"), { value: "1000" });
  assert.deepEqual(readTyped("scheme", " employee "), { value: "employee" });
});
