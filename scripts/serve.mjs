// A small static server for this machine only: `make serve` and the tests in a browser use it.
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

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
  const tag = `"${file.size.toString(36)}-${Math.trunc(file.changed).toString(36)}"`;
  const headers = {
    "cache-control": "no-cache",
    etag: tag,
    vary: "accept-encoding",
    "x-content-type-options": "nosniff",
  };
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const type = types[extname(file.path)] ?? "application/octet-stream";
  const coding = codingOf(type, request.headers["accept-encoding"] ?? "");
  const body = await bodyOf(file.path, tag, coding);
  response.writeHead(200, {
    ...headers,
    "content-type": type,
    "content-length": body.length,
    ...(coding === undefined ? {} : { "content-encoding": coding }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Pictures and fonts are packed already. */
function codingOf(type, accepted) {
  if (!/^text|javascript|json|wasm|svg/.test(type)) return undefined;
  return ["br", "gzip"].find((coding) => new RegExp(`\\b${coding}\\b`).test(accepted));
}

/** Packed once, and kept for as long as the file stays the same. */
const packed = new Map();

async function bodyOf(path, tag, coding) {
  const key = `${coding} ${tag} ${path}`;
  if (packed.has(key)) return packed.get(key);
  const plain = await readFile(path);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } };
  const body =
    coding === "br" ? brotliCompressSync(plain, quality) : coding === "gzip" ? gzipSync(plain, { level: 9 }) : plain;
  if (coding !== undefined) packed.set(key, body);
  return body;
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
  return found?.isFile() ? { path, size: found.size, changed: found.mtimeMs } : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const page = fileURLToPath(new URL(`../${process.argv[2] ?? "www/dist"}`, import.meta.url));
  const port = Number(process.env.PORT || 8377);
  try {
    const { url } = await serve({ "/": page }, port);
    console.log(`gongji: ${url} (Ctrl-C stops it)`);
  } catch (error) {
    console.error(
      error.code === "EADDRINUSE" ? `port ${port} is taken; choose another: make serve PORT=8378` : error.message,
    );
    process.exitCode = 1;
  }
}
