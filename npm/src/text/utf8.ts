// The two that wasm-bindgen's glue needs and mini-programs do not have. They are put in where the glue names them, because
// some hosts have no `globalThis` to assign to.

export class TextEncoder {
  encode(text = ""): Uint8Array {
    const bytes = new Uint8Array(text.length * 3);
    let end = 0;
    for (let i = 0; i < text.length; i += 1) {
      const point = scalarAt(text, i);
      if (point > 0xffff) i += 1;
      if (point < 0x80) bytes[end++] = point;
      else {
        if (point < 0x800) bytes[end++] = 0xc0 | (point >> 6);
        else {
          if (point < 0x10000) bytes[end++] = 0xe0 | (point >> 12);
          else {
            bytes[end++] = 0xf0 | (point >> 18);
            bytes[end++] = 0x80 | ((point >> 12) & 63);
          }
          bytes[end++] = 0x80 | ((point >> 6) & 63);
        }
        bytes[end++] = 0x80 | (point & 63);
      }
    }
    return bytes.subarray(0, end);
  }
}

/** What is half a pair becomes U+FFFD, as the standard says. */
function scalarAt(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  const next = text.charCodeAt(i + 1);
  return unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff
    ? 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00)
    : 0xfffd;
}

/** The smallest scalar that may be written with one, two or three bytes more. */
const LEAST = [0, 0x80, 0x800, 0x10000];

/** Only what the module writes: whole UTF-8. Anything else throws, as with `fatal: true`. */
export class TextDecoder {
  decode(bytes: Uint8Array = new Uint8Array(0)): string {
    let text = "";
    let units: number[] = [];
    for (let i = 0; i < bytes.length; ) {
      const first = bytes[i] as number;
      const more = first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
      let point = more === 0 ? first : first & (63 >> more);
      for (let k = 1; k <= more; k += 1) {
        const next = bytes[i + k];
        if (next === undefined || (next & 0xc0) !== 0x80) throw new TypeError("not UTF-8");
        point = (point << 6) | (next & 63);
      }
      if (more < 0 || point < (LEAST[more] as number) || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
        throw new TypeError("not UTF-8");
      i += more + 1;
      if (point > 0xffff) units.push(0xd7c0 + (point >> 10), 0xdc00 | (point & 0x3ff));
      else units.push(point);
      if (units.length > 4000) {
        text += String.fromCharCode.apply(null, units);
        units = [];
      }
    }
    return text + String.fromCharCode.apply(null, units);
  }
}
