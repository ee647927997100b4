// A page may plant anything in the prototypes all its scripts share. It changes neither what is read nor what is answered.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { emptyPolicies, samples } from "./samples.mjs";
import { started } from "./started.mjs";

const { gongji } = await started();
const wrong = { day: "2024-02-30", grantor: { balance: "1.005", zz: 1 }, grantee: { bound: -1 } };
const questions = [
  ...Object.entries(samples).flatMap(([name, inputs]) => inputs.map((input) => [name, input])),
  ["checkBindings", samples.checkBinding.concat(samples.checkBinding)],
  ...["about", "listRegions", "resetPolicies"].map((name) => [name, undefined]),
  ["checkBinding", {}],
  ["checkBinding", wrong],
  ["checkBinding", []],
  ["checkBinding", undefined],
  ["checkBinding", { day: "2026-11-22" }],
  ["checkBindings", [wrong, {}, { day: "2026-11-22" }]],
  ["checkBindings", []],
  ["previewDeduction", { day: "2026-11-22", grantors: [{}, {}] }],
  ["readSettlement", { message: {} }],
  ["previewYear", { bills: [] }],
  ["loadPolicies", "{"],
  ["loadPolicies", JSON.stringify(emptyPolicies(1))],
  ["resetPolicies", undefined],
];
const { stringify } = JSON;
/** Uses nothing of a prototype itself, which may be broken. */
function asked() {
  const replies = [];
  for (let at = 0; at < questions.length; at += 1) keep(replies, at, gongji[questions[at][0]](questions[at][1]));
  return replies;
}
const { defineProperty } = Object;
function keep(list, at, value) {
  defineProperty(list, at, { __proto__: null, value, enumerable: true, configurable: true, writable: true });
}
const right = asked().map((reply) => stringify(reply));

/** Every key of every request and reply, and what lists are made of. */
const keys = new Set([
  "ok",
  "value",
  "errors",
  "code",
  "path",
  "expected",
  "0",
  "1",
  "2",
  "length",
  "then",
  "toString",
  "valueOf",
  "constructor",
  "get",
  "set",
  "enumerable",
]);
const gather = (value) => {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    keys.add(key);
    gather(inner);
  }
};
gather(questions);
right.forEach((text) => gather(JSON.parse(text)));

/** Asks everything while `properties` are planted in `target`; what it was is put back. */
function askedWith(target, properties) {
  const before = Reflect.ownKeys(properties).map((key) => [key, Object.getOwnPropertyDescriptor(target, key)]);
  const restored = () => {
    for (const [key, old] of before) {
      if (old === undefined) delete target[key];
      else Object.defineProperty(target, key, old);
    }
  };
  let replies;
  try {
    for (const [key] of before) Object.defineProperty(target, key, { configurable: true, ...properties[key] });
    replies = asked();
  } finally {
    restored();
  }
  return replies;
}

function unmoved(target, properties, what) {
  const replies = askedWith(target, properties);
  const moved = replies
    .map((reply, at) => (stringify(reply) === right[at] ? undefined : questions[at][0]))
    .filter((name) => name !== undefined);
  assert.deepEqual(moved, [], what);
  assert.equal(gongji.restarts(), 0, what);
}

/** What the language asks an object for on its own. */
const SYMBOLS = [
  Symbol.iterator,
  Symbol.toStringTag,
  Symbol.toPrimitive,
  Symbol.isConcatSpreadable,
  Symbol.species,
  Symbol.unscopables,
];

/** Planted one by one: two would hide each other. */
const PLANTED = {
  "a value": () => ({ value: "9999", writable: true, enumerable: true }),
  "a value that cannot be written": () => ({ value: 1, writable: false, enumerable: false }),
  "a setter that keeps what it gets": (kept) => ({
    get: () => undefined,
    set: (value) => kept.push(value),
    enumerable: true,
  }),
  "a getter and setter that throw": () => ({ get: bite, set: bite }),
};
function bite() {
  throw new Error("bitten");
}

for (const [what, property] of Object.entries(PLANTED)) {
  for (const [name, target] of Object.entries({
    "Object.prototype": Object.prototype,
    "Array.prototype": Array.prototype,
  })) {
    // Replacing what the language itself asks for (`constructor`, `length`, an iterator) is in the tests below.
    const check = (key) => {
      const kept = [];
      unmoved(target, { [key]: property(kept) }, String(key));
      assert.deepEqual(kept, [], `a reply or a request ran through the setter of ${String(key)}`);
    };
    const free = [...keys].filter((key) => !(key in target));
    test(`${what} in ${name}, for each of ${free.length} keys of requests and replies`, () => free.forEach(check));
    for (const symbol of SYMBOLS.filter((symbol) => !(symbol in target))) {
      test(`${what} in ${name}, for ${symbol.description}`, () => check(symbol));
    }
  }
}

test("field names in Object.prototype do not stand in for fields that are left out", () => {
  const given = {
    day: { value: "2026-11-22" },
    grantor: { value: samples.checkBinding[0].grantor },
    grantee: { value: samples.checkBinding[0].grantee },
    bills: { value: [] },
    message: { value: {} },
  };
  unmoved(Object.prototype, given, "fields");
});

// Texts are written out by `String.prototype.charCodeAt` and the host's coder: who replaces those replaces the host.
const METHODS = [
  [Array.prototype, "Array.prototype"],
  [Object.prototype, "Object.prototype"],
  [Map.prototype, "Map.prototype"],
  [Set.prototype, "Set.prototype"],
  [Number.prototype, "Number.prototype"],
  [Boolean.prototype, "Boolean.prototype"],
];
for (const [target, name] of METHODS) {
  const methods = Reflect.ownKeys(target).filter((key) => key !== "constructor" && !String(key).startsWith("__"));
  const callable = methods.filter((key) => typeof Object.getOwnPropertyDescriptor(target, key).value === "function");
  for (const [how, method] of [
    ["throw", bite],
    ["lie", () => 7],
  ]) {
    test(`${callable.length} methods of ${name} that ${how}`, () => {
      const moved = [];
      for (const key of callable) {
        const old = Object.getOwnPropertyDescriptor(target, key);
        let replies;
        try {
          Object.defineProperty(target, key, { ...old, value: method });
          replies = asked();
        } catch (error) {
          replies = error;
        } finally {
          Object.defineProperty(target, key, old);
        }
        if (!Array.isArray(replies) || replies.some((reply, at) => stringify(reply) !== right[at]))
          moved.push(String(key));
      }
      assert.deepEqual(moved, []);
      assert.equal(gongji.restarts(), 0);
    });
  }
}

const JSON_LIES = {
  throws: bite,
  "answers with something else": () => ({ day: "2026-11-22" }),
  "answers with nothing": () => undefined,
};
for (const [target, name] of [...METHODS, [String.prototype, "String.prototype"]]) {
  for (const [how, toJSON] of Object.entries(JSON_LIES)) {
    test(`toJSON in ${name} that ${how}`, () => {
      unmoved(target, { toJSON: { value: toJSON, writable: true } }, "toJSON");
    });
    test(`toJSON in ${name} by a getter, never the same twice, that ${how}`, () => {
      unmoved(target, { toJSON: { get: () => () => toJSON() } }, "toJSON");
    });
  }
}

test("frozen prototypes", () => {
  // In a process of its own, for frozen they stay.
  const script = `
    import { readFileSync } from "node:fs";
    import * as gongji from ${JSON.stringify(new URL("../../npm/dist/index.js", import.meta.url))};
    const read = (name) => readFileSync(new URL(name, ${JSON.stringify(new URL("../../npm/dist/", import.meta.url))}));
    await gongji.init(read("gongji.wasm"), { figures: read("figures.bin") });
    const questions = ${JSON.stringify(questions)};
    for (const { prototype } of [Object, Array, String, Number, Boolean, Map, Set]) Object.freeze(prototype);
    console.log(JSON.stringify(questions.map(([name, input]) => JSON.stringify(gongji[name](input ?? undefined)))));`;
  const replies = JSON.parse(
    execFileSync(process.execPath, ["--input-type=module"], { input: script, encoding: "utf8" }),
  );
  assert.deepEqual(replies, right);
});
