// Reads a module of WebAssembly MVP: what its functions are called, weigh and call, where each can stop by itself, and the data.

const SIGNED = new Set([0x41, 0x42]); // i32.const, i64.const
const ONE = new Set([0x0c, 0x0d, 0x10, 0x20, 0x21, 0x22, 0x23, 0x24, 0x3f, 0x40]); // br, call, locals, globals, memory.size, …

/**
 * Every function that has a body, in order: its index, name (where the module keeps names), body, number of `unreachable`s and the
 * indices it calls; and the data section.
 */
export function readModule(bytes) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const text = () => {
    const size = number();
    return bytes.toString("utf8", at, (at += size));
  };
  const found = [];
  const names = new Map();
  const exported = new Map();
  let imported = 0;
  let data = bytes.subarray(0, 0);

  const instruction = (one) => {
    const code = bytes[at++];
    if (code === 0x00) one.unreachable += 1;
    else if (code >= 0x02 && code <= 0x04)
      at += 1; // block, loop, if: a type of one byte in MVP
    else if (code === 0x10) one.calls.push(number());
    else if (ONE.has(code) || SIGNED.has(code)) while (bytes[at++] >= 128);
    else if (code === 0x11 || (code >= 0x28 && code <= 0x3e)) {
      number(); // call_indirect, loads and stores have two
      number();
    } else if (code === 0x0e) for (let left = number() + 1; left > 0; left -= 1) number();
    else if (code === 0x43) at += 4;
    else if (code === 0x44) at += 8;
    else if (code > 0xbf || (code > 0x11 && code < 0x1a) || (code > 0x1b && code < 0x20))
      throw new Error(`byte ${code.toString(16)} is no instruction of MVP`);
  };

  while (at < bytes.length) {
    const id = bytes[at++];
    const end = number() + at;
    if (id === 2) {
      for (let left = number(); left > 0; left -= 1) {
        text();
        text();
        if (bytes[at++] !== 0) throw new Error("the module imports something besides functions");
        number();
        imported += 1;
      }
    } else if (id === 7) {
      for (let left = number(); left > 0; left -= 1) {
        const name = text();
        const kind = bytes[at++];
        const index = number();
        if (kind === 0) exported.set(index, name);
      }
    } else if (id === 10) {
      for (let left = number(); left > 0; left -= 1) {
        const stop = number() + at;
        const one = { index: imported + found.length, body: bytes.subarray(at, stop), unreachable: 0, calls: [] };
        for (let runs = number(); runs > 0; runs -= 1) {
          number();
          at += 1;
        }
        while (at < stop) instruction(one);
        if (at !== stop) throw new Error(`function ${one.index} was not read to its end`);
        found.push(one);
      }
    } else if (id === 11) {
      data = bytes.subarray(at, end);
    } else if (id === 0 && text() === "name") {
      while (at < end) {
        const kind = bytes[at++];
        const stop = number() + at;
        for (let left = kind === 1 ? number() : 0; left > 0; left -= 1) names.set(number(), text());
        at = stop;
      }
    }
    at = end;
  }
  const functions = found.map((one) => ({ ...one, name: names.get(one.index) ?? exported.get(one.index) ?? "" }));
  return { functions, data };
}
