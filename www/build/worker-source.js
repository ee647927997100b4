// Keeps the page for use without a network. The version is made of every byte kept. A new one waits until no page uses the old:
// half of one and half of the other would be neither.
const VERSION = "gongji-__VERSION__";
const FILES = "__FILES__";

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(FILES)));
});

self.addEventListener("activate", (event) => {
  const old = (names) =>
    Promise.all(
      names.filter((name) => name.startsWith("gongji-") && name !== VERSION).map((name) => caches.delete(name)),
    );
  event.waitUntil(
    caches
      .keys()
      .then(old)
      .then(() => self.clients.claim()),
  );
});

// Names of files hold their hash, so what was put aside is right; the page itself is asked for anew where there is a network.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  const kept = () => caches.match(request, { ignoreSearch: true });
  const fresh = () => fetch(request);
  event.respondWith(
    request.mode === "navigate" ? fresh().catch(() => caches.match("./")) : kept().then((found) => found || fresh()),
  );
});
