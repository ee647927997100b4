// A project of docs/consumers with some of its files written otherwise, and what the playground gives to copy.
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { run } from "../package/project.mjs";

/** Copies the project in `folder` without what was built of it, writes `files` into the copy, runs `commands` there, and gives its folder. */
export function variant(folder, name, files, commands, tree) {
  const copy = `${folder}-${name}`;
  cpSync(folder, copy, { recursive: true, filter: (path) => path !== join(folder, "dist"), verbatimSymlinks: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(copy, file), text);
  for (const command of commands) run(copy, command, tree);
  return copy;
}

const { outputFiles } = await build({
  stdin: { contents: 'export { snippet } from "./snippets.js";\nexport { CALLS, EXAMPLES } from "./state.js";\n', resolveDir: fileURLToPath(new URL("../../site/src/playground", import.meta.url)) },
  bundle: true, write: false, format: "esm",
});
const { CALLS, EXAMPLES, snippet } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);

/** For each of the playground's calls, its example as the code for one kind of front-end. */
export const snippets = (target) => CALLS.map((call) => [call, snippet(target, call, EXAMPLES[call], "zh")]);

/** What the same code says in Node, line by line. */
export function saidInNode(folder, tree) {
  return snippets("node").flatMap(([call, text]) => {
    writeFileSync(join(folder, `${call}.mjs`), text);
    return run(folder, `node ${call}.mjs`, tree).trimEnd().split("\n");
  });
}
