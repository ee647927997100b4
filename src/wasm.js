// The other end of the boundary: takes a request apart, and makes the objects of a reply. src/api/bytes/format.rs says what the
// bytes and the words mean. Whatever a page has planted in a prototype, and whatever a caller's getters and Proxies throw, ends here.

const { defineProperty, freeze, getPrototypeOf, keys, prototype: OBJECT_PROTOTYPE } = Object;
const { from, isArray, prototype: ARRAY_PROTOTYPE } = Array;
const { apply, ownKeys } = Reflect;
const { isView } = ArrayBuffer;
const { parse } = JSON;
const { imul } = Math;
const { call } = Function.prototype;
const hasOwn = call.bind(OBJECT_PROTOTYPE.hasOwnProperty);
const toString = call.bind(OBJECT_PROTOTYPE.toString);
const charCodeAt = call.bind(String.prototype.charCodeAt);
const slice = call.bind(String.prototype.slice);
const subarray = call.bind(Uint8Array.prototype.subarray);
const copied = call.bind(Uint8Array.prototype.slice);

// #region constants
// Written by `node scripts/boundary.mjs` from src/api/bytes/format.rs.
const NULL = 0x6e; // n
const TRUE = 0x74; // t
const FALSE = 0x66; // f
const NUMBER = 0x23; // #
const TEXT = 0x22; // "
const LIST = 0x5b; // [
const OBJECT = 0x7b; // {
const OTHER = 0x3f; // ?
const END = 0xfe;
const END_OF_TEXT = 0xff;
const TOO_LONG = 0x4c; // L
const TOO_DEEP = 0x44; // D
const TAG_BITS = 3;
const TAG_NAME = 0;
const TAG_NEW_NAME = 1;
const TAG_TEXT = 2;
const TAG_NUMBER = 3;
const TAG_FLAG = 4;
const TAG_LIST = 5;
const TAG_OBJECT = 6;
const TAG_PART = 7;
// #endregion
const TAG_MASK = (1 << TAG_BITS) - 1;

/** How much of the allowed length every value takes, so that a list of holes is bounded too. */
const COST = 8;
/** How many bytes are kept between calls. */
const ROOM = 4096;
/** How many calls may be made inside each other: a getter that calls with its own object would go on until the stack ends. */
const MOST_NESTED = 8;

let bytes = new Uint8Array(ROOM);
let at = 0;
let left = 0;
let nested = 0;
/** Whether the request being read may be kept: not one with the number of somebody's paper. */
let mayKeep = true;

/**
 * Returns the bytes of a request, good until the next call; of a request that cannot be sent, one byte that says why. Every
 * property is read once. A getter may make calls of its own meanwhile: their bytes lie behind these.
 */
export function read(input, longest, deepest) {
  const start = at;
  const before = left;
  left = longest;
  if (nested === 0) mayKeep = true;
  nested += 1;
  try {
    if (nested > MOST_NESTED) throw TOO_DEEP;
    put(input, deepest);
  } catch (why) {
    at = start;
    add(why === TOO_LONG || why === TOO_DEEP ? why : OTHER);
  }
  const sent = subarray(bytes, start, at);
  at = start;
  left = before;
  nested -= 1;
  // The room that a long request needed is given back.
  if (start === 0 && bytes.length > 16 * ROOM) bytes = new Uint8Array(ROOM);
  return sent;
}

/** How many replies are kept, and the longest request whose reply is, in bytes. */
const MOST_KEPT = 64;
const LONGEST_KEPT = 1024;
/** The field that holds a paper. */
const PAPER = "id";

/** The bytes of the request that was read last, and where its reply goes: nowhere if it is not kept. */
let sent;
let place = -1;
let key;

/** Returns room for replies, to be given again. Every index is set from the start, as in `blank`. */
export function noReplies() {
  const room = () => from({ length: MOST_KEPT }, () => undefined);
  return { keys: room(), replies: room() };
}

/**
 * Reads a request, and returns the reply that it had before. A request is the same only if every byte is, and the call; its
 * properties are read all the same, once, as a getter may give something else. Without such a reply, `lastSent` has the bytes.
 */
export function known(kept, name, input, longest, deepest) {
  sent = read(input, longest, deepest);
  place = -1;
  const { length } = sent;
  if (!mayKeep || length > LONGEST_KEPT) return undefined;
  let hash = name;
  for (let i = 0; i < length; i += 1) hash = imul(hash ^ sent[i], 0x01000193);
  place = (hash ^ (hash >>> 15)) & (MOST_KEPT - 1);
  const before = kept.keys[place];
  if (before !== undefined && before.name === name && isSame(before.bytes, sent)) return kept.replies[place];
  key = { name, bytes: copied(sent, 0, length) };
  return undefined;
}

/** Returns the bytes of the request that `known` read. */
export function lastSent() {
  const bytes = sent;
  sent = undefined;
  return bytes;
}

/** Keeps a reply that is made as a whole for the request that was read last. */
export function keep(kept, reply) {
  if (place < 0) return;
  kept.keys[place] = key;
  kept.replies[place] = reply;
  place = -1;
}

/** Forgets every reply: other policies or figures answer from now on. */
export function forget(kept) {
  for (let i = 0; i < MOST_KEPT; i += 1) kept.keys[i] = kept.replies[i] = undefined;
}

function isSame(one, other) {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}

/** Returns the bytes of a request that is JSON text; any other value is read as it is. */
export function readText(input, longest, deepest) {
  let value = input;
  try {
    if (typeof input === "string" && input.length <= longest) value = parse(input);
  } catch {
    value = undefined;
  }
  return read(value, longest, deepest);
}

function put(value, deepest) {
  spend(COST);
  if (typeof value === "string") putText(TEXT, value);
  else if (typeof value === "boolean") add(value ? TRUE : FALSE);
  // JSON writes NaN and the infinities as null.
  else if (typeof value === "number") value - value === 0 ? putText(NUMBER, `${value}`) : add(NULL);
  else if (value === null) add(NULL);
  else if (typeof value !== "object") add(OTHER);
  else if (deepest === 0) throw TOO_DEEP;
  else if (isArray(value)) putList(value, deepest - 1);
  else putObject(value, deepest - 1);
}

function putList(list, deepest) {
  add(LIST);
  const { length } = list;
  for (let i = 0; i < length; i += 1) {
    const item = list[i];
    put(isNothing(item) ? null : item, deepest);
  }
  add(END);
}

function putObject(object, deepest) {
  // An amount of big.js or decimal.js gives its digits so.
  const toJSON = hasToJSON(object) ? object.toJSON : undefined;
  if (typeof toJSON === "function") {
    const given = apply(toJSON, object, [""]);
    return isNothing(given) ? add(OTHER) : put(given, deepest);
  }
  // A typed array would have a key for each of its bytes.
  if (isView(object)) return add(OTHER);
  const names = keys(object);
  // A Map and a boxed number have no fields: taken for {}, they would be answered as an empty request.
  if (names.length === 0 && getPrototypeOf(object) !== OBJECT_PROTOTYPE && toString(object) !== "[object Object]")
    return add(OTHER);
  add(OBJECT);
  for (let i = 0; i < names.length; i += 1) {
    const value = object[names[i]];
    if (isNothing(value)) continue;
    if (names[i] === PAPER) mayKeep = false;
    putText(undefined, names[i]);
    put(value, deepest);
  }
  add(END);
}

/** Returns whether the object or its class has a `toJSON`; one planted in Object.prototype does not count. */
function hasToJSON(object) {
  if (!("toJSON" in OBJECT_PROTOTYPE)) return true;
  let holder = object;
  while (holder !== null && holder !== OBJECT_PROTOTYPE && !hasOwn(holder, "toJSON")) holder = getPrototypeOf(holder);
  return holder !== null && holder !== OBJECT_PROTOTYPE;
}

/** Returns whether JSON leaves the value out of an object. */
function isNothing(value) {
  return value === undefined || typeof value === "function" || typeof value === "symbol";
}

function putText(mark, text) {
  const { length } = text;
  spend(length);
  room(3 * length + 2);
  if (mark !== undefined) bytes[at++] = mark;
  for (let i = 0; i < length; i += 1) {
    const unit = charCodeAt(text, i);
    if (unit < 0x80) bytes[at++] = unit;
    else if (putWide(unit, charCodeAt(text, i + 1))) i += 1;
  }
  bytes[at++] = END_OF_TEXT;
}

/** Writes one character beyond ASCII in UTF-8, and returns whether it took two units; half a character becomes U+FFFD. */
function putWide(unit, next) {
  const isPair = unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000;
  const isHalf = !isPair && unit >= 0xd800 && unit < 0xe000;
  const code = isPair ? (unit - 0xd800) * 0x400 + (next - 0xdc00) + 0x10000 : isHalf ? 0xfffd : unit;
  if (code < 0x800) {
    bytes[at++] = 0xc0 | (code >> 6);
  } else {
    if (code < 0x10000) {
      bytes[at++] = 0xe0 | (code >> 12);
    } else {
      bytes[at++] = 0xf0 | (code >> 18);
      bytes[at++] = 0x80 | ((code >> 12) & 63);
    }
    bytes[at++] = 0x80 | ((code >> 6) & 63);
  }
  bytes[at++] = 0x80 | (code & 63);
  return isPair;
}

function add(byte) {
  room(1);
  bytes[at++] = byte;
}

function room(count) {
  if (at + count <= bytes.length) return;
  const larger = new Uint8Array(2 * (at + count));
  larger.set(bytes);
  bytes = larger;
}

function spend(count) {
  left -= count;
  if (left < 0) throw TOO_LONG;
}

/** How many properties `Object.prototype` has of its own (ECMA-262, 20.1.3 and B.2.2): with others, a setter may be among them. */
const STANDARD = 12;

let words, word, texts, letter, names, parts, isClean, areListsClean;

/** Returns room for so many names and parts. Every index is set from the start: one that is not would be looked for in the prototype. */
export function blank(mostNames, mostParts) {
  return { names: from({ length: mostNames }, () => ""), parts: from({ length: mostParts }, () => "") };
}

/** Returns a value of one level, frozen as every other reply is. */
export function frozen(value) {
  return freeze(value);
}

/**
 * Returns the value that words and texts describe, frozen at every level, as it may be given again. `kept` holds the names and the
 * parts that were sent before; new ones are added.
 */
export function made(kept, allWords, allTexts) {
  words = allWords;
  texts = allTexts;
  ({ names, parts } = kept);
  word = letter = 0;
  isClean = ownKeys(OBJECT_PROTOTYPE).length === STANDARD;
  // An index planted in Array.prototype makes that longer, for it is a list itself.
  areListsClean = isClean && ARRAY_PROTOTYPE.length === 0;
  return take();
}

function take() {
  const next = words[word++];
  const rest = next >>> TAG_BITS;
  switch (next & TAG_MASK) {
    case TAG_NAME:
      return names[rest];
    case TAG_NEW_NAME:
      return takeName(rest);
    case TAG_TEXT:
      return slice(texts, letter, (letter += rest));
    case TAG_NUMBER:
      return words[word++];
    case TAG_FLAG:
      return rest === 1;
    case TAG_LIST:
      return takeList(rest);
    case TAG_OBJECT:
      return takeObject(rest);
    case TAG_PART:
      return (rest & 1) === 0 ? parts[rest >>> 1] : (parts[rest >>> 1] = take());
  }
}

function takeName(index) {
  const length = words[word++];
  // The text becomes a property's name at once, so that no later use has to look it up.
  return (names[index] = keys({ [slice(texts, letter, (letter += length))]: 0 })[0]);
}

function takeList(count) {
  const list = [];
  for (let i = 0; i < count; i += 1) {
    if (areListsClean) list[i] = take();
    else define(list, i, take());
  }
  return freeze(list);
}

function takeObject(count) {
  const object = {};
  for (let i = 0; i < count; i += 1) {
    const key = take();
    if (isClean) object[key] = take();
    else define(object, key, take());
  }
  return freeze(object);
}

/** Defines a property of the reply's own, whatever setter a prototype has. */
function define(holder, key, value) {
  defineProperty(holder, key, { __proto__: null, value, configurable: true, enumerable: true, writable: true });
}
