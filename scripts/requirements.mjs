// Which tests and cases hold which requirement: the last column of docs/requirements.md.
//   node scripts/requirements.mjs --write    rewrite the column
//   node scripts/requirements.mjs --check    fail when it says something else, or when an id is cited that is not in the list
//   node scripts/requirements.mjs X08        name every test of one id, and count its cases
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const list = "docs/requirements.md";
const skipped = new Set(["node_modules", "target", "dist"]);

/** Every file under a folder that may hold tests or cases. */
function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  )) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* files(path);
    else if (/\.(rs|test\.mjs|toml)$/.test(path)) yield path;
  }
}

/** The tests of a file by name, each with the ids it cites. */
function tests(path, text) {
  const named = (pattern) => [...text.matchAll(pattern)].map((match) => match.at(-1));
  if (path.endsWith(".rs")) {
    return named(/\bfn ((?:[bmfgx]\d\d_)+\w+)/g).map((name) => ({
      name,
      ids: /^(?:[bmfgx]\d\d_)+/.exec(name)[0].toUpperCase().slice(0, -1).split("_"),
    }));
  }
  const titles = named(/\btest\(\s*(["'`])((?:(?!\1).)*)\1/g);
  return titles.map((name) => ({ name, ids: name.match(/\b[BMFGX]\d\d\b/g) ?? [] }));
}

/** Every citation: an id, the file, and the test's name (none for a case). */
function citations() {
  const found = [];
  for (const folder of ["crates", "policies", "src", "tests"]) {
    for (const path of exists(folder) ? files(folder) : []) {
      const text = readFileSync(path, "utf8");
      if (path.endsWith(".toml")) {
        for (const [, ids] of text.matchAll(/^ledger = \[([^\]]*)\]/gm)) {
          for (const id of ids.match(/[A-Z]\d\d/g) ?? []) found.push({ id, path });
        }
      } else {
        for (const { name, ids } of tests(path, text)) for (const id of new Set(ids)) found.push({ id, path, name });
      }
    }
  }
  return found;
}

function exists(folder) {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
}

/** Rounded down, so that one more case does not change the document. */
function roughly(cases) {
  const least = [1000, 100, 10].find((bound) => cases >= bound);
  return least === undefined ? "a few cases" : `${least} or more cases`;
}

function cell(cited) {
  const paths = [...new Set(cited.filter(({ name }) => name !== undefined).map(({ path }) => `\`${path}\``))];
  const cases = cited.filter(({ name }) => name === undefined).length;
  if (cases > 0) paths.push(roughly(cases));
  return paths.join(", ") || "none yet";
}

const text = readFileSync(list, "utf8");
const [before, rows, after] = text.split(/(?<=<!-- tests -->)|(?=<!-- \/tests -->)/);
if (after === undefined) throw new Error(`${list} has lost its markers`);
const known = [...rows.matchAll(/^\| ([A-Z]\d\d) \|/gm)].map(([, id]) => id);
const cited = citations();
const unknown = cited.filter(({ id }) => !known.includes(id));
const fresh = rows.replace(
  /^(\| ([A-Z]\d\d) \|.*\|)[^|]*\|$/gm,
  (_, start, id) => `${start} ${cell(cited.filter((one) => one.id === id))} |`,
);

const [option] = process.argv.slice(2);
if (unknown.length > 0) {
  for (const { id, path, name } of unknown)
    console.error(`requirements: ${path} cites ${id}, which ${list} does not have: ${name ?? "a case"}`);
  process.exitCode = 1;
} else if (option === "--write") {
  writeFileSync(list, before + fresh + after);
} else if (option === "--check") {
  if (fresh !== rows) {
    console.error(`requirements: ${list} does not name the tests as they are; run \`make requirements\` and commit it`);
    process.exitCode = 1;
  }
} else if (known.includes(option)) {
  const own = cited.filter(({ id }) => id === option);
  for (const { path, name } of own) if (name !== undefined) console.log(`${path}: ${name}`);
  console.log(
    `${own.filter(({ name }) => name === undefined).length} cases in ${new Set(own.filter(({ name }) => name === undefined).map(({ path }) => path)).size} places`,
  );
} else {
  console.error("requirements: --write, --check, or an id such as X08");
  process.exitCode = 1;
}
