// A small static server for this machine only: `make serve` and the tests in a browser use it.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pipeline } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/**
 * Serves folders: `mounts` maps a path prefix ("/", "/npm/") to a folder. Port 0 takes a free one.
 * Only this machine can reach it: it listens on 127.0.0.1.
 */
export async function serve(mounts, port = 0) {
  const server = createServer((request, response) => {
    answer(mounts, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", done);
  });
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

async function answer(mounts, request, response) {
  const file = await find(mounts, request.url ?? "/");
  if (file === undefined) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
    response.end("not here\n");
    return;
  }
  response.writeHead(200, {
    "content-type": types[extname(file.path)] ?? "application/octet-stream",
    "content-length": file.size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else pipeline(createReadStream(file.path), response, () => {});
}

async function find(mounts, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
  } catch {
    return undefined;
  }
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const prefix = prefixes.find((prefix) => path.startsWith(prefix));
  if (prefix === undefined || path.includes("\0")) return undefined;
  const root = resolve(mounts[prefix]);
  const wanted = normalize(join(root, path.slice(prefix.length)));
  if (wanted !== root && !wanted.startsWith(root + sep)) return undefined;
  return (await asFile(wanted)) ?? asFile(join(wanted, "index.html"));
}

async function asFile(path) {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { path, size: found.size } : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const page = fileURLToPath(new URL("../www/dist", import.meta.url));
  const port = Number(process.env.PORT || 8377);
  try {
    const { url } = await serve({ "/": page }, port);
    console.log(`gongji: ${url} (Ctrl-C stops it)`);
  } catch (error) {
    console.error(error.code === "EADDRINUSE" ? `port ${port} is taken; choose another: make serve PORT=8378` : error.message);
    process.exitCode = 1;
  }
}
