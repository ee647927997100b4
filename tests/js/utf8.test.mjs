// The text coder that goes into the mini-program build is held against the standard's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "esbuild";

const { outputFiles } = await build({
  entryPoints: ["npm/src/text/utf8.ts"],
  absWorkingDir: new URL("../..", import.meta.url).pathname,
  format: "esm",
  write: false,
});
const ours = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
const [encoder, decoder] = [new ours.TextEncoder(), new ours.TextDecoder()];
const [standard, strict] = [new TextEncoder(), new TextDecoder("utf-8", { ignoreBOM: true, fatal: true })];

test("every scalar is written and read as the standard does", () => {
  let text = "";
  for (let point = 0; point <= 0x10ffff; point += point < 0x3000 ? 1 : 37)
    if (point < 0xd800 || point > 0xdfff) text += String.fromCodePoint(point);
  const bytes = standard.encode(text);
  assert.deepEqual(encoder.encode(text), bytes);
  assert.equal(decoder.decode(bytes), text);
  assert.deepEqual(
    [encoder.encode(), encoder.encode(""), decoder.decode(), decoder.decode(new Uint8Array(0))],
    [new Uint8Array(0), new Uint8Array(0), "", ""],
  );
});

test("half a pair becomes the replacement character", () => {
  for (const text of ["\ud800", "\udc00", "a\ud83d", "\ude00b", "\ud83d\ud83d\ude00", "\udc00\ud800"])
    assert.deepEqual(encoder.encode(text), standard.encode(text));
});

test("what is no UTF-8 is refused wherever the standard refuses it", () => {
  const starts = [0x00, 0x7f, 0x80, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff];
  const rest = [
    [],
    [0x80],
    [0x7f],
    [0xbf, 0xbf],
    [0x80, 0x80],
    [0x9f, 0x80],
    [0xa0, 0x80],
    [0x90, 0x80, 0x80],
    [0x8f, 0xbf, 0xbf],
    [0xbf, 0xbf, 0xbf],
    [0x80, 0x80, 0x80, 0x41],
  ];
  const read = (coder, bytes) => {
    try {
      return coder.decode(bytes);
    } catch (error) {
      return error.name;
    }
  };
  for (const first of starts)
    for (const more of rest)
      assert.equal(
        read(decoder, new Uint8Array([first, ...more])),
        read(strict, new Uint8Array([first, ...more])),
        `${first} ${more}`,
      );
});
