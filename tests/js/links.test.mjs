// What the documents point at is there, and both READMEs lead to all of them.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const passed = new Set([
  "node_modules",
  "target",
  "dist",
  "build-out",
  "test-results",
  "work",
  ".git",
  "miniprogram_npm",
]);

function* documents(folder = "") {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !passed.has(entry.name)) yield* documents(path);
    else if (entry.isFile() && path.endsWith(".md")) yield path;
  }
}

/** The targets of links and images outside code, without those that name a scheme. */
function links(path) {
  const prose = readFileSync(join(root, path), "utf8")
    .replace(/^```.*?^```$/gms, "")
    .replace(/`[^`\n]*`/g, "code");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** GitHub's rule for the anchors of headings. */
function anchors(path) {
  const headings = [...readFileSync(join(root, path), "utf8").matchAll(/^#+ (.*)$/gm)].map(([, text]) => text);
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}

test("every relative link in a document leads to a file that is there, and to a heading of it", () => {
  const found = [...documents()];
  assert.ok(found.length > 20);
  const broken = found.flatMap((path) =>
    links(path)
      .filter((target) => {
        const [file, anchor] = target.split("#");
        const to = file === "" ? path : join(dirname(path), file);
        return (
          !existsSync(join(root, to)) || (anchor !== undefined && !anchors(to).includes(decodeURIComponent(anchor)))
        );
      })
      .map((target) => `${path}: ${target}`),
  );
  assert.deepEqual(broken, []);
});

test("both READMEs link every document in docs", () => {
  const wanted = readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`);
  for (const readme of ["README.md", "README.zh-CN.md"]) {
    const linked = new Set(links(readme));
    assert.deepEqual(
      [...wanted, "docs/consumers/README.md", "DESIGN.md", "CHANGELOG.md"].filter((path) => !linked.has(path)),
      [],
      readme,
    );
  }
});

test("every decision has a number of its own, and the table at the head names it", () => {
  const design = readFileSync(join(root, "DESIGN.md"), "utf8");
  const numbers = [...design.matchAll(/^## D(\d+) /gm)].map(([, number]) => Number(number));
  assert.deepEqual(
    numbers.filter((number, at) => numbers.indexOf(number) !== at),
    [],
  );
  const named = design.split("# Shape")[0].matchAll(/D(\d+)(?: – D(\d+))?/g);
  const listed = [...named].flatMap(([, from, to = from]) =>
    Array.from({ length: to - from + 1 }, (_, at) => Number(from) + at),
  );
  assert.deepEqual(
    listed.sort((a, b) => a - b),
    numbers.sort((a, b) => a - b),
  );
});
