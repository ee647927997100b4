// Hostile values from a seed: the same seed gives the same values, so that one that bites can be made again. Runs in Node and in browsers.
import { secret } from "./hostile-values.mjs";
import { get, named, paths, put } from "./paths.mjs";

/** Mulberry32: a whole number below `below`. */
export function dice(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * `count` values made of a good `sample`, whose right reply is `same`. `inside` are questions a getter may ask the same instance while it
 * is being read: `{ ask, same }`.
 */
export function* seededValues(sample, { same, inside, seed, count }) {
  const all = [...paths(sample)];
  for (let each = 0; each < count; each += 1) {
    const roll = dice(seed + each);
    const [name, make] = KINDS[roll(KINDS.length)];
    const path = all[roll(all.length)];
    yield {
      name: `${name}, seed ${seed + each}, at ${path.join(".")}`,
      ...make({ sample, same, inside, roll, path, value: get(sample, path) }),
    };
  }
}

const pick = (roll, list) => list[roll(list.length)];

function thrown(roll) {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  return pick(roll, [
    new Error(secret),
    undefined,
    null,
    secret,
    1n,
    Symbol(secret),
    revoked.proxy,
    {
      get message() {
        throw new Error(secret);
      },
    },
  ]);
}

/** A deep Proxy that forwards everything, and tells `touched` before it does. */
function watched(value, touched) {
  if (typeof value !== "object" || value === null) return value;
  const around =
    (trap) =>
    (...given) => {
      touched();
      return Reflect[trap](...given);
    };
  return new Proxy(value, {
    ...Object.fromEntries(
      ["has", "ownKeys", "getPrototypeOf", "isExtensible", "set", "deleteProperty", "defineProperty"].map((trap) => [
        trap,
        around(trap),
      ]),
    ),
    get: (...given) => watched(around("get")(...given), touched),
    getOwnPropertyDescriptor: (...given) => {
      const found = around("getOwnPropertyDescriptor")(...given);
      return found !== undefined && "value" in found ? { ...found, value: watched(found.value, touched) } : found;
    },
  });
}

/** The sample with a getter at `path`. */
function withGetter(sample, path, getter) {
  const copy = put(sample, path, undefined);
  Object.defineProperty(get(copy, path.slice(0, -1)), path.at(-1), {
    get: getter,
    enumerable: true,
    configurable: true,
  });
  return copy;
}

/** A copy, object by object. */
function rebuilt(value, object, list = (items) => items) {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return list(value.map((item) => rebuilt(item, object, list)));
  return object(Object.entries(value).map(([key, inner]) => [key, rebuilt(inner, object, list)]));
}

class Held {
  #own = secret;
  constructor(entries) {
    Object.assign(this, Object.fromEntries(entries));
  }
  get day() {
    throw new Error(this.#own);
  }
  set day(day) {
    Object.defineProperty(this, "day", { value: day, enumerable: true });
  }
}
class Items extends Array {}

/** Nothing but another form of the same: the reply may not differ. */
const DISGUISES = {
  frozen: (sample) => rebuilt(sample, (entries) => Object.freeze(Object.fromEntries(entries)), Object.freeze),
  "without prototypes": (sample) =>
    rebuilt(sample, (entries) => Object.assign(Object.create(null), Object.fromEntries(entries))),
  "instances of classes": (sample) =>
    rebuilt(
      sample,
      (entries) => new Held(entries),
      (items) => Items.from(items),
    ),
  "keys backwards": (sample) => rebuilt(sample, (entries) => Object.fromEntries(entries.reverse())),
  "symbol keys": (sample) =>
    rebuilt(sample, (entries) =>
      Object.assign(Object.fromEntries(entries), {
        [Symbol.toStringTag]: secret,
        [Symbol(secret)]: 1n,
        [Symbol.iterator]: 1,
      }),
    ),
  "hidden keys": (sample) =>
    rebuilt(sample, (entries) =>
      Object.defineProperty(Object.fromEntries(entries), "zz", {
        get: () => {
          throw new Error(secret);
        },
      }),
    ),
  "keys left undefined": (sample) => rebuilt(sample, (entries) => ({ ...Object.fromEntries(entries), zz: undefined })),
  "texts of pieces": (sample) =>
    JSON.parse(JSON.stringify(sample), (_, value) =>
      typeof value === "string" ? [...value].reduce((text, letter) => text + letter, "") : value,
    ),
  "texts cut out": (sample) =>
    JSON.parse(JSON.stringify(sample), (_, value) => (typeof value === "string" ? `　${value}　`.slice(1, -1) : value)),
  "getters all over": (sample) =>
    rebuilt(sample, (entries) => {
      const copy = {};
      for (const [key, value] of entries) Object.defineProperty(copy, key, { get: () => value, enumerable: true });
      return copy;
    }),
  "proxies all over": (sample) => watched(sample, () => {}),
};

const ODD_KEYS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "length",
  "then",
  "",
  " ",
  "0",
  "-1",
  "4294967295",
  "a.b",
  "[0]",
  "\0",
  "\ud800",
  "日",
  secret,
];
const ODD_LEAVES = [
  undefined,
  null,
  true,
  0,
  -0,
  0.1,
  -1,
  2 ** 53,
  1e21,
  5e-324,
  NaN,
  Infinity,
  10n ** 40n,
  Symbol(secret),
  () => secret,
  class {},
  "",
  "\ud800",
  "\udc00\ud800",
  "\0",
  secret,
  "9".repeat(40),
  "１２",
  new Date(0),
  new Date(NaN),
  new Map([["day", 1]]),
  new Set([1]),
  new WeakMap(),
  Promise.resolve(secret),
  /day/g,
  new Error(secret),
  Object(1),
  Object(secret),
  Object(true),
  Object(1n),
  Object(Symbol()),
  new Uint8Array(9),
  new Float64Array([NaN]),
  new ArrayBuffer(8),
  new DataView(new ArrayBuffer(8)),
  Intl,
  JSON,
  Math,
  Reflect,
  globalThis.WebAssembly,
  new Proxy(() => secret, {}),
  {
    [Symbol.toPrimitive]: () => {
      throw new Error(secret);
    },
  },
  { toJSON: 1 },
  { valueOf: () => 1 },
  { toString: () => secret },
  { length: 2 ** 32 - 1 },
  { then: (take) => take(secret) },
];

function junk(roll, names, depth = 0) {
  const kind = depth > 5 ? 0 : roll(4);
  if (kind < 2) return pick(roll, ODD_LEAVES);
  const inner = () => junk(roll, names, depth + 1);
  if (kind === 2)
    return Object.assign(Array.from({ length: roll(6) }, inner), roll(4) === 0 ? { length: roll(300) } : {});
  const value = {};
  for (let left = roll(6); left > 0; left -= 1) {
    const key = roll(3) === 0 ? pick(roll, ODD_KEYS) : pick(roll, names);
    Object.defineProperty(value, key, { value: inner(), enumerable: roll(8) > 0, configurable: true, writable: true });
  }
  return value;
}

const KINDS = Object.entries({
  "throws at the nth touch"({ sample, same, roll }) {
    const why = thrown(roll);
    let left = roll(80);
    let bitten = false;
    const value = watched(sample, () => {
      left -= 1;
      if (left >= 0) return;
      bitten = true;
      throw why;
    });
    // What never got so far was read whole.
    return { value, may: false, same: () => (bitten ? undefined : same) };
  },
  "getter that throws at the nth reading"({ sample, same, roll, path, value }) {
    const [why, last] = [thrown(roll), roll(3)];
    let read = 0;
    const getter = () => {
      read += 1;
      if (read > last) throw why;
      return value;
    };
    return { value: withGetter(sample, path, getter), same: () => (read > last ? undefined : same) };
  },
  "getter that asks the same instance"({ sample, same, inside, roll, path, value }) {
    const question = pick(roll, inside);
    let wrong;
    const getter = () => {
      if (question.ask() !== question.same) wrong = "the question inside was answered otherwise";
      return value;
    };
    return { value: withGetter(sample, path, getter), same, also: () => wrong };
  },
  "getter that changes what is around it"({ sample, roll, path, value }) {
    const copy = structuredClone(sample);
    const around = get(copy, path.slice(0, -1));
    const change = pick(roll, [
      () => {
        for (const key of Object.keys(around)) if (key !== path.at(-1)) delete around[key];
      },
      () => {
        for (let i = 0; i < 500; i += 1) around[`zz${i}`] = secret;
      },
      () => {
        if (Array.isArray(around)) around.length = 0;
      },
      () => {
        if (Array.isArray(around)) around.push(...new Array(1000).fill(around));
      },
      () => Object.freeze(around),
      () => Object.setPrototypeOf(around, null),
      () => {
        for (const key of Object.keys(copy)) copy[key] = around;
      },
    ]);
    Object.defineProperty(around, path.at(-1), {
      get: () => {
        change();
        return value;
      },
      enumerable: true,
      configurable: true,
    });
    return { value: copy, may: true };
  },
  "getter with another value each time"({ sample, roll, path, value }) {
    const values = [value, pick(roll, ODD_LEAVES), value, pick(roll, ODD_LEAVES)];
    let turn = roll(4);
    return { value: withGetter(sample, path, () => values[(turn += 1) % 4]), may: true };
  },
  "keys that lie"({ sample, roll, path }) {
    const inner = get(sample, path.slice(0, -1));
    const keys = Reflect.ownKeys(inner);
    const said = pick(roll, [
      [],
      [...keys, "zz"],
      [...keys, ...keys],
      [keys[0]],
      [...keys, Symbol(secret)],
      [secret],
      [1],
      undefined,
      [...keys].reverse(),
    ]);
    const described = pick(roll, [
      undefined,
      { value: secret, enumerable: true, configurable: true },
      {
        get: () => {
          throw new Error(secret);
        },
        enumerable: true,
        configurable: true,
      },
      null,
    ]);
    const liar = new Proxy(Array.isArray(inner) ? [...inner] : { ...inner }, {
      ownKeys: () => said,
      ...(roll(2) === 0
        ? {
            getOwnPropertyDescriptor: (target, key) =>
              key === "length" ? Reflect.getOwnPropertyDescriptor(target, key) : described,
          }
        : {}),
      ...(roll(3) === 0
        ? { get: (target, key) => (key === "length" ? pick(roll, [-1, NaN, 2 ** 53, "2", 1n, {}, 1e5]) : target[key]) }
        : {}),
    });
    return { value: path.length === 1 ? liar : put(sample, path.slice(0, -1), liar), may: true };
  },
  "revoked half-way"({ sample, path, value }) {
    const inner = withGetter(sample, path, () => {
      revocable.revoke();
      return value;
    });
    const revocable = Proxy.revocable(inner, {});
    return { value: revocable.proxy, may: true };
  },
  cycle({ sample, roll, path }) {
    const copy = structuredClone(sample);
    get(copy, path.slice(0, -1))[path.at(-1)] = get(copy, path.slice(0, roll(path.length)));
    return { value: copy, may: false };
  },
  "one list many times"({ sample, roll, path }) {
    let value = pick(
      roll,
      ODD_LEAVES.filter((leaf) => typeof leaf !== "bigint"),
    );
    for (let level = 4 + roll(9); level > 0; level -= 1)
      value = roll(2) === 0 ? [value, value] : { day: value, grantor: value };
    return { value: put(sample, path, value), may: true };
  },
  toJSON({ sample, roll, path, value }) {
    const toJSON = pick(roll, [
      () => {
        throw thrown(roll);
      },
      () => value,
      () => undefined,
      () => secret,
      () => ({ toJSON }),
      1,
      null,
      () => sample,
    ]);
    const bearer = typeof value === "object" ? Object.assign(structuredClone(value), { toJSON }) : { toJSON };
    return { value: put(sample, path, bearer), may: true };
  },
  "junk in a field"({ sample, roll, path }) {
    return { value: put(sample, path, junk(roll, path)), may: true, path: named(sample, path) };
  },
  "an odd key"({ sample, roll, path }) {
    const copy = structuredClone(sample);
    const around = get(copy, path.slice(0, -1));
    // The length of a list has its own rules.
    const keys = ODD_KEYS.filter((key) => !(Array.isArray(around) && key === "length"));
    Object.defineProperty(around, pick(roll, keys), {
      value: pick(roll, ODD_LEAVES),
      enumerable: true,
      configurable: true,
      writable: true,
    });
    return { value: copy, may: true };
  },
  "nothing but junk"({ sample, roll }) {
    return {
      value: junk(
        roll,
        [...paths(sample)].map((path) => path.at(-1)),
      ),
      may: true,
    };
  },
  "the same in another form"({ sample, same, roll }) {
    const [name, disguise] = pick(roll, Object.entries(DISGUISES));
    return { name, value: disguise(sample), same };
  },
});
