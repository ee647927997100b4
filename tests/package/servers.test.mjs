// The consumers without a page: Node and TypeScript.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeProject, run } from "./project.mjs";

test("node: import and require, and plain JavaScript under --jitless", () => {
  const { printed } = makeProject("node");
  assert.deepEqual(
    [...printed],
    [
      ["node with-import.mjs", "可以 webassembly\n"],
      ["node with-require.cjs", "不可以 webassembly\n"],
      ["node --jitless with-require.cjs", "不可以 javascript\n"],
    ],
  );
});

test("typescript: the types hold under node16, as module and as CommonJS, and under bundler; what is compiled runs", () => {
  const { printed } = makeProject("typescript");
  assert.deepEqual([...printed.values()], ["", "", "可以 webassembly\n[ '家人是您的' ]\n", "还没填完\n"]);
});

test("typescript: every entry has types, for import and, where there is something to require, for require", () => {
  const { folder } = makeProject("typescript", /./);
  const engines = [
    "gongji",
    "gongji/slim",
    "gongji/inline",
    "gongji/asm",
    "gongji/node",
    "gongji/edge",
    "gongji/miniprogram",
  ];
  const uses = (load) => (name, i) =>
    `${load(`e${i}`, name)}\nconst r${i}: boolean = e${i}.checkBinding({ day: "2024-08-02" }).ok;\nconst p${i}: Promise<void> = e${i}.init("/gongji.wasm");\n// @ts-expect-error\ne${i}.nothing;\n`;
  const others = (load) =>
    `${load("f", "gongji/form")}\nconst c: string = f.controls["day"].kind;\n${load("d", `gongji/dist/form.${load === imported ? "js" : "cjs"}`)}\nconst v: string = d.controls["day"].kind;\n${load("u", "gongji/understand")}\nconst a: boolean = u.understand("武汉", { today: "2026-11-22" }).ok;\n${["zh-CN", "en"].map((language, i) => `${load(`m${i}`, `gongji/messages/${language}`)}\nconst w${i}: string = m${i}.word(m${i}.catalogue, "outcomes", "eligible");\n`).join("")}`;
  const imported = (as, name) => `import * as ${as} from "${name}";`;
  const required = (as, name) => `import ${as} = require("${name}");`;
  writeFileSync(join(folder, "main.ts"), engines.map(uses(imported)).join("") + others(imported));
  // An edge runtime has no `require`.
  writeFileSync(
    join(folder, "common.cts"),
    engines
      .filter((name) => name !== "gongji/edge")
      .map(uses(required))
      .join("") + others(required),
  );
  for (const project of ["node16", "bundler"])
    assert.equal(run(folder, `tsc --noEmit --project tsconfig.${project}.json`), "");
});
