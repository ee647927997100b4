// What tsc cannot say of the sentences: what they name in braces, and the words of the guides.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { catalogue as en, fill, outcomeSentence } from "../../npm/dist/messages/en.js";
import { catalogue as zh } from "../../npm/dist/messages/zh-CN.js";

const PLACE = /\{(\w+)(?:\|([^{}]+))?\}/g;
const FORMS = ["yuan", "day", "percent"];

function* sentences(catalogue) {
  for (const [family, templates] of Object.entries(catalogue.sentences)) {
    for (const [code, template] of Object.entries(templates))
      yield { where: `${catalogue.language} ${family}.${code}`, family, code, template };
  }
}

const parameters = (template) => new Set([...template.matchAll(PLACE)].map(([, name]) => name));

test("every parameter of a sentence is written in a form that exists", () => {
  let seen = 0;
  for (const catalogue of [zh, en]) {
    for (const { where, template } of sentences(catalogue)) {
      assert.doesNotMatch(template.replace(PLACE, ""), /[{}|]/, where);
      for (const [, , form] of template.matchAll(PLACE)) {
        const known =
          form === undefined ||
          FORMS.includes(form) ||
          form in catalogue.words ||
          /^one:[^|]+\|other:[^|]+$/.test(form);
        assert.ok(known, `${where}: ${form}`);
        seen += 1;
      }
    }
  }
  assert.ok(seen > 200, `${seen} parameters`);
});

test("a sentence names nothing that its twin in the other language does not know", () => {
  const english = new Map(Array.from(sentences(en), (one) => [`${one.family}.${one.code}`, parameters(one.template)]));
  const differing = [];
  for (const { family, code, template } of sentences(zh)) {
    const [here, there] = [parameters(template), english.get(`${family}.${code}`)];
    if ([...here].sort().join() !== [...there].sort().join())
      differing.push(`${family}.${code}: ${[...here]} / ${[...there]}`);
  }
  assert.deepEqual(differing, []);
});

test("one is written in the singular, every other number in the plural", () => {
  const members = "At most {count} {count|one:member|other:members}.";
  assert.deepEqual(
    ["1", "0", "2", "21"].map((count) => fill(en, members, { count })),
    ["At most 1 member.", "At most 0 members.", "At most 2 members.", "At most 21 members."],
  );
  assert.equal(fill(en, en.sentences.settings.max_grantors, { value: "1" }), "At most 1 person.");
});

test("G01 every word of the guides has a word in both languages", async () => {
  const guides = JSON.parse(await readFile(new URL("../../npm/dist/guide.json", import.meta.url), "utf8"));
  const vocabularies = {
    kind: "channelKinds",
    channels: "channelKinds",
    tasks: "tasks",
    steps: "guideSteps",
    all: "proofs",
    one_of: "proofs",
    how: "confirmations",
    code: "guideWarnings",
  };
  let seen = 0;
  for (const [place, tables] of Object.entries(guides)) {
    for (const entry of Object.values(tables).flat()) {
      for (const [key, vocabulary] of Object.entries(vocabularies)) {
        for (const word of [entry[key] ?? []].flat()) {
          for (const catalogue of [zh, en])
            assert.ok(word in catalogue.words[vocabulary], `${place} ${vocabulary} ${word} ${catalogue.language}`);
          seen += 1;
        }
      }
    }
  }
  assert.ok(seen > 500, `${seen} words`);
});

test("A06: who counts as a child or a parent is said in both languages", () => {
  assert.match(zh.sentences.hints.child, /养子女[\s\S]*继子女/);
  assert.match(zh.sentences.hints.parent, /养父母[\s\S]*继父母/);
  assert.match(en.sentences.hints.child, /[Aa]dopted[\s\S]*step-children/);
  assert.match(en.sentences.hints.parent, /[Aa]doptive[\s\S]*step-parents/);
});

test("an answer on usual assumptions says so, whichever way it points, and any other is its word", () => {
  const said = (catalogue, verdict) => outcomeSentence(catalogue, verdict);
  assert.equal(said(zh, { outcome: "eligible" }), "可以");
  assert.equal(said(zh, { outcome: "incomplete" }), "还没填完");
  assert.equal(said(zh, { outcome: "unsettled", leans: "ineligible" }), "待核实（多半不行）");
  assert.equal(
    said(zh, { outcome: "incomplete", assuming: { outcome: "ineligible" } }),
    "照常见情况：不可以，只要下面都对。",
  );
  assert.equal(
    said(zh, { outcome: "incomplete", assuming: { outcome: "unsettled", leans: "eligible" } }),
    "照常见情况：待核实（多半可以），只要下面都对。",
  );
  assert.equal(
    said(en, { outcome: "incomplete", assuming: { outcome: "eligible" } }),
    "As is usual: yes, provided all of this is right.",
  );
  // A spelling of a later version stands as it is.
  assert.equal(said(zh, { outcome: "postponed" }), "postponed");
});
