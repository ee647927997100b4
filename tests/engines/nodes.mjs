// Old V8 by way of old Nodes, and V8 without its compiler.
import { cached } from "./browsers.mjs";

const old = (version) => ({
  name: `Node ${version.split(".")[0]}`,
  version: `v${version}`,
  command: [cached(`node-${version}`, "node")],
});

/** `byPath`: it knows no `exports`, so what is no main entry is named by its file. */
export const nodes = [
  { ...old("10.24.1"), byPath: true },
  old("12.22.12"),
  old("14.21.3"),
  old("16.20.2"),
  { name: "Node, today's", version: process.version, command: [process.execPath] },
  { name: "Node `--jitless`", version: process.version, command: [process.execPath, "--jitless"], noWasm: true },
];

const WASM = "webassembly";
const PLAIN = "javascript";
const files = ["gongji.wasm", "figures.bin"].map((name) => `node_modules/gongji/dist/${name}`);

/** `needsWasm`: no plain-JavaScript build of its own, so it is for hosts with WebAssembly alone. */
export const nodeCases = [
  { title: '`require("gongji")`', ask: "ask.cjs", name: "gongji", runs: WASM },
  {
    title: '`require("gongji/slim")`',
    ask: "ask.cjs",
    name: "gongji/slim",
    file: "slim.cjs",
    sources: files,
    runs: WASM,
    needsWasm: true,
  },
  {
    title: '`require("gongji/inline")`',
    ask: "ask.cjs",
    name: "gongji/inline",
    file: "inline.cjs",
    runs: WASM,
    needsWasm: true,
  },
  { title: '`require("gongji/asm")`', ask: "ask.cjs", name: "gongji/asm", file: "asm.cjs", runs: PLAIN },
  { title: '`import "gongji"`', ask: "ask.mjs", name: "gongji", runs: WASM },
  { title: '`import "gongji/slim"`', ask: "ask.mjs", name: "gongji/slim", sources: files, runs: WASM, needsWasm: true },
  { title: '`import "gongji/inline"`', ask: "ask.mjs", name: "gongji/inline", runs: WASM, needsWasm: true },
  { title: '`import "gongji/asm"`', ask: "ask.mjs", name: "gongji/asm", runs: PLAIN },
];
