// Makes the projects of docs/consumers as a reader would: the files and commands of a page, and the package from its tarball.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
export const work = join(here, "work");
/** The package, as `npm install` would have put it there. */
export const installed = join(work, "node_modules/gongji");

/** Files by their names, and the lines of the `sh` blocks. A file is a name alone on a line, in backticks, and the block below it. */
export function readPage(name) {
  const text = readFileSync(join(root, `docs/consumers/${name}.md`), "utf8");
  const files = new Map();
  for (const [, file, body] of text.matchAll(/^`([^`\s]+)`\n\n```\w+\n(.*?)^```$/gms)) files.set(file, body);
  const commands = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, body]) => body.trim().split("\n"));
  return { files, commands };
}

/**
 * Writes the files of a page into a folder of its own and runs its commands, but for those that `skip` matches. Gives the folder, and what
 * each printed. `tree` is the folder whose `node_modules` the project is built with, where tests/package has not what it takes; `more` gives
 * files for a test to find, or others in place of the page's, from those of the page.
 */
export function makeProject(name, skip = /^npm install\b/, tree = here, more = () => ({})) {
  // Another file of tests may make the same project meanwhile.
  const folder = join(tree, "work", `${name}-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  bring(tree);
  // A page's commands name node_modules beside it.
  symlinkSync("../node_modules", join(folder, "node_modules"));
  const { files, commands } = readPage(name);
  for (const [file, body] of [...files, ...Object.entries(more(files))]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), body);
  }
  const printed = new Map(commands.filter((line) => !skip.test(line)).map((line) => [line, run(folder, line, tree)]));
  return { folder, printed };
}

/** The folder of a tree of packages beside this file or elsewhere under tests. */
export const treeOf = (path) => join(root, "tests", path);

/** Puts the package where the projects of another tree find it. */
function bring(tree) {
  const modules = join(tree, "work/node_modules");
  if (tree === here || existsSync(join(modules, "gongji"))) return;
  mkdirSync(modules, { recursive: true });
  symlinkSync(installed, join(modules, "gongji"));
}

/** Runs a command with the tools of the workspace and of tests/package; never one that would have to be fetched. */
export function run(folder, line, tree = here) {
  const bins = [join(tree, "node_modules/.bin"), join(root, "node_modules/.bin"), process.env.PATH ?? ""];
  const env = { ...process.env, PATH: bins.join(delimiter), NODE_ENV: "production" };
  try {
    return execFileSync("sh", ["-ec", line.replace(/^npx /, "")], {
      cwd: folder,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    throw new Error(`${line}\n${error.stdout}\n${error.stderr}`);
  }
}
