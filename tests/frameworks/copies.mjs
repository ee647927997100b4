// What the playground gives to copy, for the projects of this folder.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { run } from "../package/project.mjs";

const { outputFiles } = await build({
  stdin: {
    contents: 'export { snippet } from "./snippets.js";\nexport { CALLS, EXAMPLES } from "./state.js";\n',
    resolveDir: fileURLToPath(new URL("../../site/src/playground", import.meta.url)),
  },
  bundle: true,
  write: false,
  format: "esm",
});
const { CALLS, EXAMPLES, snippet } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`
);

/** The example of each of the playground's calls as a file of `src/gongji`, for one kind of front-end. */
export const copies = (target) =>
  Object.fromEntries(CALLS.map((call) => [`src/gongji/${call}.js`, snippet(target, call, EXAMPLES[call], "zh")]));

/** A script that imports them, and names the functions that ask. */
export const asking = `${CALLS.map((call) => `import { ask as ${call} } from "../${call}.js";`).join("\n")}
const answers = [${CALLS.join(", ")}];
`;

/** What the same examples say in Node, line by line. */
export function saidInNode(folder, tree) {
  const lines = CALLS.flatMap((call) => {
    writeFileSync(join(folder, `${call}.mjs`), snippet("node", call, EXAMPLES[call], "zh"));
    return run(folder, `node ${call}.mjs`, tree).trimEnd().split("\n");
  });
  return lines.join("\n");
}
