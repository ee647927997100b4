// Serves the pages, on this machine only, and takes what they report.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { questions } from "./native.mjs";

const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".txt": "text/plain",
};
const own = (name) => readFileSync(fileURLToPath(new URL(`page/${name}`, import.meta.url)), "utf8");

/**
 * `/` shows one case after the other in a frame. A case is `{ name, scripts, run, worker?, headers? }`: `scripts` are its tags,
 * `run` the script `run.js`, `worker` the script `worker.js`.
 * `report(name)` is what the case reported; `agent()` what the browser called itself.
 */
export async function open(t, home, cases) {
  let agent = "";
  let at = -1;
  const reports = new Map(cases.map(({ name }) => [name, waiting()]));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.replace(/\?.*/, ""));
    const [, place, name, file] = path.split("/");
    const send = (type, body, headers = {}) => {
      response.writeHead(200, {
        "content-type": `${types[type] ?? "application/octet-stream"}; charset=utf-8`,
        ...headers,
      });
      response.end(body);
    };
    if (path === "/") {
      agent = request.headers["user-agent"] ?? "";
      return send(".html", page('<iframe></iframe><script src="/page/all.js"></script>'));
    }
    if (path === "/next") {
      const last = cases[at];
      at += 1;
      const next = cases[at]?.name ?? "";
      return void (last === undefined ? Promise.resolve() : reports.get(last.name).promise).then(() =>
        send(".txt", next),
      );
    }
    if (path === "/questions.txt") return send(".txt", questions);
    if (place === "page") return send(".js", own(name));
    if (place === "package") {
      try {
        return send(extname(path), readFileSync(join(home, normalize(path.slice("/package".length)))));
      } catch {
        return response.writeHead(404).end();
      }
    }
    const known = place === "case" && cases.find((one) => one.name === name);
    if (!known) return response.writeHead(404).end();
    if (file === "report")
      return body(request).then((text) => (response.end(), reports.get(name).resolve(JSON.parse(text))));
    if (file === "run.js") return send(".js", known.run);
    if (file === "worker.js") return send(".js", known.worker, known.headers);
    return send(".html", page(known.scripts), known.headers);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    agent: () => agent,
    report: (name) => reports.get(name).promise,
  };
}

const page = (content) =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>engines</title>\n${content}\n`;

function waiting() {
  const one = {};
  one.promise = new Promise((resolve) => {
    one.resolve = resolve;
  });
  return one;
}

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
