// What to do next: the guides as they are published, asked through the package's `guide`.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { guide } from "../../npm/dist/index.js";
import { catalogue as en, fill, word } from "../../npm/dist/messages/en.js";
import { catalogue as zh } from "../../npm/dist/messages/zh-CN.js";

const json = async (name) =>
  JSON.parse(await readFile(new URL(`../../npm/dist/${name}.json`, import.meta.url), "utf8"));
const data = await json("guide");
const sources = await json("sources");
const day = "2026-11-22";
const tasks = ["bind", "unbind", "look_up", "transfer", "buy_for_other", "family_account"];

const asked = (region, task, more = {}) => {
  const reply = guide(data, { region, day, task, ...more });
  assert.ok(reply.ok, JSON.stringify(reply));
  return reply.value;
};
const channel = (placeGuide, kind) => placeGuide.channels.find((one) => one.kind === kind);
const national = (task, kind) => asked("000000", task).channels.find((one) => one.kind === kind);
const codes = (placeGuide) => placeGuide.warnings.map((warning) => warning.code);

test("G01 Alipay: open, promise, the relative's data, papers, face check, review, use", () => {
  const steps = [
    "open",
    "sign_undertaking",
    "fill_in_relative",
    "upload_papers",
    "face_check",
    "submit",
    "wait_for_review",
    "check_result",
  ];
  assert.deepEqual(national("bind", "alipay").steps, steps);
});

test("G02 WeChat: the local account, then the menus in their order", () => {
  assert.deepEqual(national("bind", "wechat").path, ["网上大厅", "个人账户共济绑定", "添加家庭成员"]);
  const shanxi = channel(asked("140000", "bind"), "wechat");
  assert.deepEqual(
    [shanxi.name, shanxi.path.join(">"), shanxi.place],
    ["山西医保", "服务大厅>我的医保>我要办>家庭账户共济", "140000"],
  );
});

test("G03 there is a way by web, and a place's own comes first", () => {
  assert.equal(national("bind", "web").national, true);
  assert.equal(channel(asked("130100", "bind"), "web").name, "河北省医保局官网个人网厅");
});

test("G04 the national app everywhere, and a counter for those without a phone", () => {
  for (const place of Object.keys(data)) {
    const placeGuide = asked(place, "bind");
    assert.ok(channel(placeGuide, "national_app"), place);
    assert.ok(channel(placeGuide, "hall"), place);
  }
});

test("G05 papers by relation and age", () => {
  const papers = (region, relation, age) => asked(region, "bind", { relation, age }).papers;
  assert.deepEqual(
    papers("210200", "spouse").map((one) => one.one_of),
    [["marriage_certificate", "household_register"]],
  );
  assert.deepEqual(
    papers("210200", "child", 8).map((one) => one.one_of),
    [["household_register", "birth_certificate"]],
  );
  assert.deepEqual(
    papers("210200", "child", 30).map((one) => one.all),
    [["nothing"]],
  );
  assert.equal(papers("210200", "child").length, 2, "an unknown age leaves both");
  assert.deepEqual(
    papers("370200", "sibling").map((one) => [one.all, one.place]),
    [[["undertaking"], "370000"]],
  );
  const nanning = papers("450100", "spouse");
  assert.deepEqual([nanning[0].channels, nanning[0].place], [["hall"], "450100"]);
  assert.ok(
    nanning.slice(1).some((one) => one.national),
    "what a city says of its counter leaves the app to the nation",
  );
  const brothers = papers("210200", "sibling");
  assert.ok(
    brothers.length > 0 && brothers.every((one) => one.national),
    "a relation the city is silent on is looked up further out",
  );
});

test("G06 how long the review takes, where it is known", () => {
  const review = (region) =>
    asked(region, "bind").review.map(({ working_days, hours, at_once, time_unknown }) => ({
      working_days,
      hours,
      at_once,
      time_unknown,
    }));
  const one = (known) => [
    { working_days: undefined, hours: undefined, at_once: undefined, time_unknown: undefined, ...known },
  ];
  assert.deepEqual(review("440100"), one({ working_days: 1 }));
  assert.deepEqual(review("210200"), one({ hours: 24 }));
  assert.deepEqual(review("370000"), one({ at_once: true }));
  assert.deepEqual(review("440300"), one({ time_unknown: true }));
  assert.deepEqual(review("310000"), []);
});

test("G07 the way to end a binding", () => {
  assert.deepEqual(channel(asked("320500", "unbind"), "province_app").path.slice(-1), ["解除绑定"]);
  assert.deepEqual(channel(asked("220100", "unbind"), "wechat").path.slice(-1), ["家庭成员备案撤销"]);
  assert.ok(codes(asked("370900", "unbind")).includes("unbind_head_only"));
  assert.ok(national("unbind", "national_app").steps.includes("end_binding"));
});

test("G08 a look-up by every way there is", () => {
  const kinds = asked("000000", "look_up").channels.map((one) => one.kind);
  for (const kind of ["national_app", "alipay", "wechat", "web", "hotline", "bank", "terminal", "provider"])
    assert.ok(kinds.includes(kind), kind);
  assert.equal(national("look_up", "hotline").name, "12393");
});

test("G09 M07 buying for somebody else takes the patient's card and the ID of both", () => {
  const placeGuide = asked("420100", "buy_for_other");
  assert.deepEqual(
    placeGuide.papers.map((one) => one.all),
    [["patients_card", "id_of_both"]],
  );
  assert.ok(codes(placeGuide).includes("own_card_only"));
});

test("G10 the initial password must be changed", () => {
  assert.ok(codes(asked("420100", "look_up")).includes("default_password"));
  assert.match(word(zh, "guideWarnings", "default_password"), /000000/);
});

test("G11 mini-programs and apps by the names people must type", () => {
  const names = (region) =>
    asked(region, "bind")
      .channels.filter((one) => !one.national)
      .map((one) => one.name);
  const known = {
    110000: "京通",
    320000: "江苏医保云",
    330000: "浙里办",
    370000: "鲁医保",
    420000: "鄂医保",
    440000: "粤医保",
    610000: "陕西医保",
  };
  for (const [region, name] of Object.entries(known)) assert.ok(names(region).includes(name), name);
});

test("F01 F02 F03 F04 the family account: five members, two holders, own activation, no money, sixteen", () => {
  const placeGuide = asked("420100", "family_account");
  const sentence = (catalogue, code) => {
    const warning = placeGuide.warnings.find((one) => one.code === code);
    return fill(
      catalogue,
      word(catalogue, "guideWarnings", code),
      warning.count === undefined ? {} : { count: String(warning.count) },
    );
  };
  assert.equal(sentence(zh, "members_at_most"), "一个亲情账户最多 5 位成员");
  assert.equal(sentence(en, "holders_at_most"), "One person may be in at most 2 family accounts");
  for (const code of ["own_activation", "code_is_no_money"]) assert.ok(codes(placeGuide).includes(code), code);
  const at = (age) => {
    const { papers, consent } = asked("420100", "family_account", { age });
    return [papers.length, consent.length];
  };
  assert.deepEqual(
    [at(15), at(16), at(17)],
    [
      [1, 0],
      [1, 1],
      [0, 1],
    ],
    "sources differ on the sixteenth year, so it has both",
  );
});

test("consent: who confirms, by age", () => {
  const how = (age) => asked("620100", "bind", { age }).consent.map((one) => [one.who, ...one.how]);
  assert.deepEqual([how(15), how(16)], [[["grantee", "nothing"]], [["grantee", "face_scan"]]]);
});

test("X04 the most local place first, each on its days; the nation's is always there and says so", () => {
  const placeGuide = asked("440300", "bind");
  assert.deepEqual(
    [placeGuide.local, placeGuide.channels[0].place, placeGuide.channels[0].national],
    [true, "440300", false],
  );
  assert.ok(placeGuide.channels.every((one) => one.place === "440300" || one.national));
  assert.equal(asked("440300", "bind", { day: "2024-10-31" }).local, false);
  const wallet = (on) =>
    asked("130100", "transfer", { day: on })
      .channels.filter((one) => one.kind === "national_app")
      .map((one) => one.path);
  const days = ["2024-12-01", "2024-12-02", "2026-06-04", "2026-06-05", "2026-12-31"].map(wallet);
  assert.deepEqual(days, [[], [["医保钱包"]], [["医保钱包"]], [["医保钱包"], undefined], [undefined]]);
});

test("a place without a guide, or no place at all, gets the nation's and says so", () => {
  for (const region of ["710000", ""]) {
    const placeGuide = asked(region, "bind");
    assert.equal(placeGuide.local, false, region);
    assert.ok(placeGuide.channels.length > 5 && placeGuide.channels.every((one) => one.national), region);
  }
  const empty = {
    region: "420100",
    local: false,
    has_steps: false,
    channels: [],
    papers: [],
    review: [],
    consent: [],
    warnings: [],
  };
  assert.deepEqual(guide({}, { region: "420100", day, task: "bind" }), { ok: true, value: empty });
});

test("every answer rests on known sources, and has words in both languages", () => {
  const vocabularies = {
    steps: "guideSteps",
    all: "proofs",
    one_of: "proofs",
    how: "confirmations",
    channels: "channelKinds",
    kind: "channelKinds",
    code: "guideWarnings",
    tasks: "tasks",
  };
  for (const region of Object.keys(data)) {
    for (const task of tasks) {
      const { region: place, local, has_steps, ...lists } = asked(region, task);
      assert.ok(lists.channels.length > 0, `${region} ${task}`);
      for (const entry of Object.values(lists).flat()) {
        assert.ok(entry.sources.length > 0 && entry.sources.every((key) => key in sources), JSON.stringify(entry));
        for (const [key, vocabulary] of Object.entries(vocabularies)) {
          for (const name of [entry[key] ?? []].flat()) {
            for (const language of [zh, en])
              assert.ok(Object.hasOwn(language.words[vocabulary], name), `${language.language} ${vocabulary} ${name}`);
          }
        }
      }
    }
  }
});

test("it changes nothing it was given, and answers the same twice", () => {
  const before = JSON.stringify(data);
  const first = asked("210200", "bind", { relation: "child", age: 8 });
  assert.deepEqual(asked("210200", "bind", { relation: "child", age: 8 }), first);
  assert.equal(JSON.stringify(data), before);
});

test("an unknown task, relation, place, day or age is an error with its field, never an empty guide", () => {
  const sound = { region: "420100", day, task: "bind" };
  const wrong = (change) => {
    const reply = guide(data, { ...sound, ...change });
    return reply.ok ? "ok" : reply.errors.map(({ code, path }) => `${path}: ${code}`).join();
  };
  assert.equal(wrong({}), "ok");
  assert.equal(wrong({ task: "dance" }), "task: not_one_of");
  assert.equal(wrong({ task: "toString" }), "task: not_one_of");
  assert.equal(wrong({ relation: "uncle" }), "relation: not_one_of");
  for (const region of ["nowhere", "__proto__", "42", "999999", undefined, 420100])
    assert.equal(wrong({ region }), "region: region", String(region));
  for (const on of ["2026-02-29", "2026-13-01", "today", undefined])
    assert.equal(wrong({ day: on }), "day: day", String(on));
  for (const age of [-1, 1.5, "8", 151]) assert.equal(wrong({ age }), "age: out_of_range", String(age));
  assert.equal(wrong({ task: "dance", relation: "uncle" }), "task: not_one_of,relation: not_one_of");
  for (const nothing of [undefined, null, 1, "x"]) assert.equal(guide(data, nothing).errors[0].code, "wrong_type");
});

test("C14: a retired code gets the guide of the place of today, and the answer names it", () => {
  for (const [code, now] of [
    ["371202", "370100"],
    ["371200", "370100"],
    ["512081", "510100"],
  ]) {
    assert.deepEqual(asked(code, "bind"), asked(now, "bind"), code);
    assert.equal(asked(code, "bind").region, now);
  }
  // Divided land, and a city of 兵团 with two systems: the code does not say which place, so nothing local is said.
  for (const code of ["341400", "659001"]) {
    assert.equal(asked(code, "bind").region, "", code);
    assert.ok(
      asked(code, "bind").channels.every((one) => one.national),
      code,
    );
  }
  assert.equal(asked("429004", "bind").region, "429004");
});

test("a task that no place has steps of its own for says so", () => {
  const bare = { "000000": { channel: [{ kind: "hotline", name: "12393", tasks: ["look_up"], sources: ["a"] }] } };
  assert.equal(guide(bare, { region: "420100", day, task: "look_up" }).value.has_steps, false);
  assert.equal(asked("420100", "bind").has_steps, true);
});

test("a question with millions of other fields is answered at once, and planted fields are none", (t) => {
  const huge = new Uint8Array(2 ** 22);
  const before = process.cpuUsage();
  assert.deepEqual(
    guide(data, huge).errors.map(({ path }) => path),
    ["region", "day", "task"],
  );
  const { user, system } = process.cpuUsage(before);
  // Copying the fields took seconds.
  assert.ok(user + system < 500_000, `${(user + system) / 1000} ms of the processor`);
  t.after(() => delete Object.prototype.relation);
  Object.prototype.relation = "stranger";
  assert.ok(guide(data, { region: "420100", day, task: "bind" }).ok);
});
