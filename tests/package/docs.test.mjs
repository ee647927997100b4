// The pages of docs/consumers are what the other tests here build, so every one of them must be among those.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { readPage } from "./project.mjs";

const folder = (path) => new URL(`../../${path}/`, import.meta.url);
const pages = readdirSync(folder("docs/consumers")).filter((name) => name !== "README.md");

test("every page of docs/consumers is listed there, and built by a test", () => {
  const list = readFileSync(new URL("README.md", folder("docs/consumers")), "utf8");
  const tests = ["tests/package", "tests/engines", "tests/frameworks"].flatMap((path) => {
    try {
      return readdirSync(folder(path))
        .filter((name) => name.endsWith(".test.mjs"))
        .map((name) => readFileSync(new URL(name, folder(path)), "utf8"));
    } catch {
      return [];
    }
  });
  for (const page of pages) {
    assert.ok(list.includes(`](${page})`), `${page} is not listed`);
    const name = page.replace(".md", "");
    assert.ok(
      tests.some((text) => new RegExp(`(["'\\s])${name}\\1|\\b${name}: `).test(text)),
      `${page} is not built by a test`,
    );
  }
});

test("every block of a page that names a file is read, and every block is a file or commands", () => {
  for (const page of pages) {
    const text = readFileSync(new URL(page, folder("docs/consumers")), "utf8");
    const { files, commands } = readPage(page.replace(".md", ""));
    const blocks = [...text.matchAll(/^```(\w+)$/gm)].filter(([, kind]) => kind !== "sh");
    assert.equal(files.size, blocks.length, page);
    assert.ok(commands.length > 0, page);
  }
});
