// The package's types: one file for the calls and everything in requests and replies, a few lines for each entry beside it.
// Each is written twice, because CommonJS and ES modules take their types from files of their own.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What differs from `gongji`: everything else is the same. */
const entries = {
  slim: `import type { InitOptions, InitSource } from "./index.js";
export * from "./index.js";
/** See \`Init\`. It brings no module along, and no plain-JavaScript build: give it one as \`fallback\`. */
export declare const init: (source: InitSource | PromiseLike<InitSource>, options?: InitOptions) => Promise<void>;
`,
  inline: `export * from "./index.js";
`,
  asm: `import type { PlainBuild } from "./index.js";
export * from "./index.js";
/** The build itself. */
export declare const instantiate: PlainBuild["instantiate"];
`,
  edge: `export * from "./index.js";
`,
};

export function writeTypes(dist, languages) {
  const folder = mkdtempSync(join(tmpdir(), "gongji-types-"));
  try {
    execFileSync(
      "node_modules/.bin/tsc",
      ["--project", "npm", "--emitDeclarationOnly", "--stripInternal", "--outDir", folder],
      { stdio: "inherit" },
    );
    const flat = (...names) => flattened(folder, names);
    const types = readdirSync(join(folder, "types"))
      .filter((name) => name !== "index.d.ts")
      .map((name) => `types/${name.slice(0, -5)}`);
    const messages = (name) =>
      `${imported(folder, "messages/vocabularies")}\n${flat("messages/vocabularies", "messages/catalogue", `messages/${name}`)}`;

    both(`${dist}/index`, flat("contract", "init-error", "figures", "init", "guide", "calls", "index", ...types));
    for (const [name, text] of Object.entries(entries)) both(`${dist}/${name}`, text);
    for (const name of languages) both(`${dist}/messages/${name}`, messages(name));
    both(
      `${dist}/form`,
      `import type { Finding, OpenQuestion, PaperKind, Problem, RegionWarning, Reply, Warning } from "./index.js";\nimport type { MessageCatalogue, VocabularyName } from "./messages/zh-CN.js";\n${flat("form/typed-text", "form/typed-amount", "form/typed-id", "form/typed-day", "form/typed", "form/control", "form/request", "form/consult", "form/checks", "form/rules")}`,
    );
    both(`${dist}/first`, `import type { Arrangement, Day, Outcome } from "./index.js";\n${flat("first")}`);
    both(
      `${dist}/understand`,
      `import type { BindingEvent, Day, HospitalLevel, InsuranceStatus, MemberCategory, PersonKind, Purpose, Region, Relation, Reply, Scheme } from "./index.js";\n${flat("understand/understood", "understand/understanding")}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a declaration file imports from outside its folder, imported from the package's own entries. */
function imported(folder, name) {
  const text = readFileSync(join(folder, `${name}.d.ts`), "utf8");
  const imports = [...text.matchAll(/^import type (\{[^}]*\}) from "\.\.\/([^"]*)";$/gm)];
  return imports
    .map(([, names, from]) => `import type ${names} from "../${from.startsWith("form/") ? "form" : "index"}.js";`)
    .join("\n");
}

/** Several declaration files as one: what they import from one another is in the same file then. */
function flattened(folder, names) {
  const texts = names.map((name) => readFileSync(join(folder, `${name}.d.ts`), "utf8"));
  const bare = texts.map((text) =>
    text.replace(/^(import|export) (type )?(\*|\{[^}]*\}) from "[^"]*";$/gm, "").replace(/^export \{\};$/gm, ""),
  );
  for (const text of bare) {
    if (/^(import|export) .* from "|import\("\./m.test(text))
      throw new Error(`an import is left in the types:\n${text}`);
  }
  return bare
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimStart();
}

function both(path, text) {
  writeFileSync(`${path}.d.ts`, text);
  writeFileSync(`${path}.d.cts`, text.replace(/(from "\.[^"]*)\.js"/g, '$1.cjs"'));
}
