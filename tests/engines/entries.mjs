// How a page loads each entry, and what must then answer. `find` gives the file behind a subpath of the package.
const csp = (policy) => ({ "content-security-policy": policy });
const files = (find, ...tags) => ['<script src="/page/replies.js"></script><script src="/page/ask.js"></script>', ...tags].join("\n");
const module = '<script type="module" src="run.js"></script>';

export function pageCases(find) {
  const at = (subpath, ...conditions) => `/package/${find(subpath, conditions).replace(/^\.\//, "")}`;
  const imported = (subpath, start = "api.init()") => `import * as api from "${at(subpath, "browser", "import")}";\nreport(${start}.then(() => api));\n`;
  const index = { run: imported("."), scripts: files(find, module) };
  return [
    { name: "index", title: "`gongji`", ...index, runs: "webassembly" },
  ];
}
