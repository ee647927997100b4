// What a page, an extension or an attacker can pass where a plain object belongs. Runs in Node and in browsers.
import { get, named, paths, put } from "./paths.mjs";

/** Stands for what a person typed; it must never come back in an error. */
export const secret = "S3CRET-110101199003074477";

const LONG = "9".repeat(10_000_000);
const LYING = new Proxy([], { get: (_, key) => (key === "length" ? Infinity : undefined) });
const SPARSE = Object.assign([], { length: 100_000 });

/**
 * Hostile values for a function that accepts `sample`, as `judge` takes them. `may` says that an honest reader can
 * take the value for a good one (a Map has no own keys, so it reads as `{}`); everything else must be refused.
 */
export function hostileValues(sample, call) {
  const list = [];
  const refuse = (name, value, path) => list.push({ name, value, may: false, path });
  const either = (name, value, path) => list.push({ name, value, may: true, path });

  for (const [name, value] of noObjects) refuse(name, value);
  for (const [name, value] of traps) refuse(name, value);
  for (const [name, value] of disguises(sample, call)) either(name, value);
  either("nothing in it", {});
  refuse("unknown key", { ...sample, zz: secret });
  refuse("unknown key, own __proto__", JSON.parse(`{"__proto__": {"day": "${secret}"}}`));
  refuse("numeric keys", { 0: secret });
  refuse("many unknown keys", Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`k${i}`, secret])));

  for (const path of paths(sample)) {
    const at = named(sample, path);
    const text = free.has(path.at(-1)) ? either : refuse;
    // A message of the national interface may hold what we do not read, and so may the texts of sources.
    const open = path.includes("message") || path.includes("sources") ? either : refuse;
    const place = (name, value, as) => as(`${at}: ${name}`, put(sample, path, value), at);
    for (const [name, value] of traps) place(name, value, open);
    for (const [name, value] of badTexts) place(name, value, text);
    for (const [name, value] of wrongTypes) place(name, value, either);
    const bad = put(sample, path, undefined);
    Object.defineProperty(get(bad, path.slice(0, -1)), path.at(-1), { get: boom, enumerable: true });
    refuse(`${at}: throwing getter`, bad);
    const inner = get(sample, path);
    if (typeof inner === "object" && !Array.isArray(inner))
      place("unknown key", { ...inner, deductibel: secret }, open);
  }
  return list;
}

/** Values that take long to make or to read; they need not be tried as often. */
export function heavyValues(sample) {
  const sparse = (length) => Object.assign([], { length });
  const list = [
    { name: "proxy with a lying length", value: LYING, may: false },
    { name: "10 MB string", value: LONG, may: false },
    { name: "10 MB unknown key", value: { [LONG]: 1 }, may: false },
    { name: "sparse array", value: sparse(1_000_000), may: false },
    { name: "sparse array in an unknown key", value: { zz: sparse(1_000_000) }, may: false },
    { name: "200,000 items", value: { zz: new Array(200_000).fill({ zz: secret }) }, may: false },
    {
      name: "200,000 keys",
      value: Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`k${i}`, 1])),
      may: false,
    },
    { name: "one list 2^18 times", value: { zz: shared(18) }, may: false },
  ];
  for (const path of paths(sample)) {
    const at = named(sample, path);
    const refuse = (name, value, may = false) =>
      list.push({ name: `${at}: ${name}`, value: put(sample, path, value), may, path: at });
    refuse("10 MB string", LONG);
    refuse("sparse array", SPARSE, path.at(-1) === "infcode" || path.at(-1) === "setlinfo");
    for (const [name, value] of deep) refuse(name, value);
    if (Array.isArray(get(sample, path))) refuse("proxy with a lying length", LYING);
  }
  return list;
}

/** Values that take seconds or hundreds of megabytes to write out; once for each function is enough. */
export const monsters = Object.entries({
  "sparsest array": Object.assign([], { length: 2 ** 32 - 1 }),
  "one list 2^40 times": shared(40),
  "one object 2^40 times": shared(40, (inner) => ({ day: inner, grantor: inner })),
  "an object saying it is long": { length: 2 ** 32 - 1 },
  "a proxy of an array saying it is long": new Proxy([], {
    get: (target, key) => (key === "length" ? 2 ** 32 - 1 : target[key]),
  }),
  "typed array of 2^25": new Uint8Array(2 ** 25),
});

/** Billions of leaves for a reader that does not notice that they are one. */
function shared(levels, around = (inner) => [inner, inner]) {
  let value = secret;
  for (let level = 0; level < levels; level += 1) value = around(value);
  return value;
}

/** Fields that may be any text: a wrong identity number is an answer, and of a settlement only the amounts are read, wherever they are. */
const free = new Set(["number", "infcode", "fund_pay_type", "setlinfo"]);

const noObjects = Object.entries({
  undefined: undefined,
  null: null,
  true: true,
  zero: 0,
  "minus zero": -0,
  number: 1e308,
  NaN: NaN,
  Infinity: Infinity,
  BigInt: 10n ** 30n,
  symbol: Symbol(secret),
  "well-known symbol": Symbol.iterator,
  function: () => secret,
  class: class Secret {},
  "empty string": "",
  string: secret,
  "JSON text": `{"day":"${secret}"}`,
  "empty array": [],
  array: [secret],
  "array of arrays": [[], [[]]],
  "typed array": new Uint8Array(8),
  "boxed number": Object(1),
  "boxed string": Object(secret),
  "boxed boolean": Object(false),
  Date: new Date(0),
  "invalid Date": new Date(NaN),
});

/** Values that bite when they are read. Refused wherever they stand. */
const traps = (() => {
  const getter = (thrown) => ({
    get day() {
      throw thrown;
    },
  });
  const cycle = {};
  cycle.day = cycle;
  const ring = [];
  ring.push([ring]);
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const revokedArray = Proxy.revocable([], {});
  revokedArray.revoke();
  return Object.entries({
    "throwing getter": getter(new Error(secret)),
    "getter throwing undefined": getter(undefined),
    "getter throwing null": getter(null),
    "getter throwing a string": getter(secret),
    "getter throwing a revoked proxy": getter(revoked.proxy),
    "throwing getter in an array": { day: [{}, getter(new Error(secret))] },
    "proxy throwing on get": new Proxy({}, { get: boom }),
    "proxy throwing on ownKeys": new Proxy({}, { ownKeys: boom }),
    "proxy throwing on descriptors": new Proxy({ day: 1 }, { getOwnPropertyDescriptor: boom }),
    "proxy throwing on anything": new Proxy({}, { get: boom, has: boom, ownKeys: boom, getPrototypeOf: boom }),
    "proxy of an array throwing on get": new Proxy([1], { get: boom }),
    "revoked proxy": revoked.proxy,
    "revoked array proxy": revokedArray.proxy,
    cycle,
    "cycle of arrays": ring,
    "toJSON that throws": { toJSON: boom },
    "toJSON that returns a BigInt": { toJSON: () => 1n },
    "toJSON that returns a trap": { toJSON: () => ({ toJSON: 1, day: getter(new Error(secret)) }) },
    "BigInt inside": { day: 1n },
    "boxed BigInt": Object(1n),
    "valueOf that throws": { valueOf: boom, toString: boom, day: Object.assign(Object(1), { valueOf: boom }) },
    "deep enough to be written out": nest(1_000, (inner) => ({ day: inner })),
    "deeper than any case": nest(130, (inner) => [inner]),
  });
})();

const deep = Object.entries({
  "deep array": nest(10_000, (inner) => [inner]),
  "deep object": nest(10_000, (inner) => ({ day: inner })),
});

/** Values that look like something else. What is honest to read of them may be good or not; a throw never is. */
function disguises(sample, call) {
  class Case {
    constructor() {
      Object.assign(this, sample);
    }
    get extra() {
      throw new Error(secret);
    }
  }
  let turn = 0;
  return Object.entries({
    "generator object": (function* () {
      yield secret;
    })(),
    ...iterables,
    "class instance": new Case(),
    Map: new Map([["day", secret]]),
    Set: new Set([secret]),
    WeakMap: new WeakMap(),
    Promise: Promise.resolve(secret),
    RegExp: /day/,
    Error: new Error(secret),
    arguments: (function () {
      return arguments;
    })(),
    "array with keys": Object.assign([], sample),
    "typed memory": new ArrayBuffer(8),
    "frozen sample": Object.freeze({ ...sample }),
    "null prototype": Object.assign(Object.create(null), sample),
    "boxed symbol": Object(Symbol(secret)),
    "proxy throwing on has": new Proxy(
      { ...sample },
      {
        has: () => {
          throw new Error(secret);
        },
      },
    ),
    "proxy that forwards": new Proxy({ ...sample }, {}),
    "toJSON that lies": { toJSON: () => sample },
    "toJSON that lies otherwise": { ...sample, toJSON: () => ({ zz: secret }) },
    "toJSON that returns undefined": { toJSON: () => undefined },
    "toJSON that calls back": {
      toJSON() {
        call({ zz: secret });
        return sample;
      },
    },
    "getter that changes": {
      get day() {
        turn += 1;
        return [1, "2024-08-02", null, {}, secret][turn % 5];
      },
    },
    "getter that calls back and throws": {
      get day() {
        call(sample);
        throw new Error(secret);
      },
    },
    "getter that removes its neighbour": {
      get day() {
        delete this.grantor;
        return secret;
      },
      grantor: {},
    },
    "proxy whose keys repeat in turn": new Proxy({}, { ownKeys: () => ["day", "grantor"], get: () => undefined }),
  });
}

/** What a reader that iterates would follow; ours may not. */
const iterables = {
  "endless iterable": { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: secret }) }) },
  "iterator that throws": { [Symbol.iterator]: () => ({ next: boom }) },
  "iterable that throws": { [Symbol.iterator]: boom },
  "array that iterates otherwise": Object.assign([], {
    [Symbol.iterator]: () => ({ next: () => ({ done: false, value: secret }) }),
  }),
};

/** Texts no field takes. */
const badTexts = Object.entries({
  secret,
  "lone surrogate": "\ud800",
  "lone surrogates": `${secret}\udc00\ud800`,
  NUL: `\0${secret}`,
  "right-to-left override": `\u202e${secret}`,
  "full-width digits": "２０２４",
  "40 digits": "1234567890".repeat(4),
  "a long text": secret.repeat(1000),
});

const wrongTypes = Object.entries({
  undefined: undefined,
  null: null,
  true: true,
  false: false,
  "minus one": -1,
  half: 0.5,
  "2^53": 2 ** 53,
  "1e308": 1e308,
  NaN: NaN,
  Infinity: -Infinity,
  symbol: Symbol(secret),
  function: boom,
  "empty string": "",
  "empty array": [],
  array: [secret],
  "empty object": {},
  object: { zz: secret },
  Date: new Date(0),
  "invalid Date": new Date(NaN),
  "boxed string": Object(secret),
  "boxed NaN": Object(NaN),
  Map: new Map(),
  ...iterables,
});

function boom() {
  throw new Error(secret);
}

function nest(depth, around) {
  let value = secret;
  for (let i = 0; i < depth; i += 1) value = around(value);
  return value;
}
