// The other end of the boundary: takes a question apart, and makes the objects of a reply. What the bytes and the words mean is
// said in src/api/wire. Whatever a page has planted in a prototype, and whatever a caller's getters and Proxies throw, ends here.

const { defineProperty, getPrototypeOf, keys, prototype: PLAIN } = Object;
const { from, isArray, prototype: LIST } = Array;
const { apply, ownKeys } = Reflect;
const { isView } = ArrayBuffer;
const { parse } = JSON;
const { call } = Function.prototype;
const hasOwn = call.bind(PLAIN.hasOwnProperty);
const toString = call.bind(PLAIN.toString);
const charCodeAt = call.bind(String.prototype.charCodeAt);
const slice = call.bind(String.prototype.slice);
const subarray = call.bind(Uint8Array.prototype.subarray);

// What is written before a value, and after one.
const NULL = 0x6e; // n
const TRUE = 0x74; // t
const FALSE = 0x66; // f
const NUMBER = 0x23; // #
const TEXT = 0x22; // "
const ARRAY = 0x5b; // [
const OBJECT = 0x7b; // {
const OTHER = 0x3f; // ?
const END = 0xfe;
const END_OF_TEXT = 0xff;
// Written instead of a question that cannot be sent.
const TOO_LONG = 0x4c; // L
const TOO_DEEP = 0x44; // D

const DEEPEST = 128;
/** What every value takes of the length that is allowed, so that a list of holes is bounded too. */
const COST = 8;
const ROOM = 4096;
/** How many questions may be asked inside each other: a getter that asks about its own object would go on until the stack ends. */
const MOST_ASKED = 8;

let bytes = new Uint8Array(ROOM);
let at = 0;
let left = 0;
let asked = 0;

/**
 * The bytes of a question, good until the next call; of one that cannot be sent, one byte that says why. Every property is read
 * once. A getter may ask questions of its own meanwhile: their bytes lie behind ours.
 */
export function read(input, longest) {
  const start = at;
  const before = left;
  left = longest;
  asked += 1;
  try {
    if (asked > MOST_ASKED) throw TOO_DEEP;
    put(input, DEEPEST);
  } catch (why) {
    at = start;
    add(why === TOO_LONG || why === TOO_DEEP ? why : OTHER);
  }
  const sent = subarray(bytes, start, at);
  at = start;
  left = before;
  asked -= 1;
  // What a long question needed is given back.
  if (start === 0 && bytes.length > 16 * ROOM) bytes = new Uint8Array(ROOM);
  return sent;
}

/** The same of what is JSON as text. */
export function readText(input, longest) {
  let value = input;
  try {
    if (typeof input === "string" && input.length <= longest) value = parse(input);
  } catch {
    value = undefined;
  }
  return read(value, longest);
}

function put(value, deepest) {
  spend(COST);
  if (typeof value === "string") putText(TEXT, value);
  else if (typeof value === "boolean") add(value ? TRUE : FALSE);
  // NaN and the infinities are written as JSON writes them.
  else if (typeof value === "number") value - value === 0 ? putText(NUMBER, `${value}`) : add(NULL);
  else if (value === null) add(NULL);
  else if (typeof value !== "object") add(OTHER);
  else if (deepest === 0) throw TOO_DEEP;
  else if (isArray(value)) putList(value, deepest - 1);
  else putObject(value, deepest - 1);
}

function putList(list, deepest) {
  add(ARRAY);
  const { length } = list;
  for (let i = 0; i < length; i += 1) {
    const item = list[i];
    put(isNothing(item) ? null : item, deepest);
  }
  add(END);
}

function putObject(object, deepest) {
  // An amount of big.js or decimal.js says what it is so.
  const toJSON = isTold(object) ? object.toJSON : undefined;
  if (typeof toJSON === "function") {
    const said = apply(toJSON, object, [""]);
    return isNothing(said) ? add(OTHER) : put(said, deepest);
  }
  // A key for each of a million bytes is more than there is room for.
  if (isView(object)) return add(OTHER);
  const names = keys(object);
  // A Map and a boxed number have no fields: taken for {}, they would be answered as if nothing had been said.
  if (names.length === 0 && getPrototypeOf(object) !== PLAIN && toString(object) !== "[object Object]") return add(OTHER);
  add(OBJECT);
  for (let i = 0; i < names.length; i += 1) {
    const value = object[names[i]];
    if (isNothing(value)) continue;
    putText(undefined, names[i]);
    put(value, deepest);
  }
  add(END);
}

/** Whether the object, or what it is made after, has a `toJSON`; one planted for all objects is nobody's. */
function isTold(object) {
  if (!("toJSON" in PLAIN)) return true;
  let holder = object;
  while (holder !== null && holder !== PLAIN && !hasOwn(holder, "toJSON")) holder = getPrototypeOf(holder);
  return holder !== null && holder !== PLAIN;
}

/** What an object in JSON leaves out. */
function isNothing(value) {
  return value === undefined || typeof value === "function" || typeof value === "symbol";
}

function putText(tag, text) {
  const { length } = text;
  spend(length);
  room(3 * length + 2);
  if (tag !== undefined) bytes[at++] = tag;
  for (let i = 0; i < length; i += 1) {
    const unit = charCodeAt(text, i);
    if (unit < 0x80) bytes[at++] = unit;
    else if (putWide(unit, charCodeAt(text, i + 1))) i += 1;
  }
  bytes[at++] = END_OF_TEXT;
}

/** One character beyond ASCII in UTF-8, and whether it took two units; half a character is U+FFFD. */
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

let words, word, texts, letter, names, isClean, areListsClean;

/** Room for so many names. Every place is there from the start: one that is not would be looked for in the prototype. */
export function blank(places) {
  return from({ length: places }, () => "");
}

/** The value that words and texts describe. `known` are the names this reader has been sent; it keeps the new ones. */
export function made(known, allWords, allTexts) {
  words = allWords;
  texts = allTexts;
  names = known;
  word = letter = 0;
  isClean = ownKeys(PLAIN).length === STANDARD;
  // A place planted in Array.prototype makes that longer, for it is a list itself.
  areListsClean = isClean && LIST.length === 0;
  return take();
}

function take() {
  const next = words[word++];
  const rest = next >>> 3;
  switch (next & 7) {
    case 0:
      return names[rest];
    case 1:
      return takeName(rest);
    case 2:
      return slice(texts, letter, (letter += rest));
    case 3:
      return words[word++];
    case 4:
      return rest === 1;
    case 5:
      return takeList(rest);
    default:
      return takeObject(rest);
  }
}

function takeName(place) {
  const length = words[word++];
  // As a property's name from the start, so that no later use has to look for it.
  return (names[place] = keys({ [slice(texts, letter, (letter += length))]: 0 })[0]);
}

function takeList(count) {
  const list = [];
  for (let i = 0; i < count; i += 1) {
    if (areListsClean) list[i] = take();
    else define(list, i, take());
  }
  return list;
}

function takeObject(count) {
  const object = {};
  for (let i = 0; i < count; i += 1) {
    const key = take();
    if (isClean) object[key] = take();
    else define(object, key, take());
  }
  return object;
}

/** Sets a property of the reply's own, whatever setter a prototype has. */
function define(holder, key, value) {
  defineProperty(holder, key, { __proto__: null, value, configurable: true, enumerable: true, writable: true });
}
