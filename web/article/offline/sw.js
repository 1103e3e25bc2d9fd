/**
 * Keeps the page that was visited once, so that it opens without a network. The page is served from the cache at
 * once; a newer version is fetched beside it and opens the next time.
 *
 * `VERSION` and `FILES` (each file's address, and what its contents hash to) are put in by the build.
 */
/** @type {any} Its type is in a library that does not go with that of a page. */
const worker = self;
const PREFIX = "mini-batch-";
const NAME = PREFIX + VERSION;
const HERE = new URL("./", location.href).href;

worker.addEventListener("install", (event) => {
  event.waitUntil(fetchAll().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(deleteOtherVersions().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const path = filePath(event.request);
  if (path !== null) event.respondWith(cachedFile(path, event.request));
});

/** All files or none: where one is of another version, the version before goes on. */
async function fetchAll() {
  const cache = await caches.open(NAME);
  try {
    await Promise.all(Object.entries(FILES).map(([path, hash]) => fetchOne(cache, path, hash)));
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

async function fetchOne(cache, path, hash) {
  const response = await fetch(path, { cache: "reload" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  const found = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"));
  if (found.join("") !== hash) throw new Error(`${path} is not of version ${VERSION}`);
  await cache.put(path, response);
}

async function deleteOtherVersions() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** @returns {string | null} the file that is requested, if it is one of these */
function filePath({ method, url }) {
  const address = url.replace(/[?#].*$/s, "");
  if (method !== "GET" || !address.startsWith(HERE)) return null;
  const path = `./${address.slice(HERE.length)}`.replace(/^\.\/index\.html$/, "./");
  return Object.hasOwn(FILES, path) ? path : null;
}

async function cachedFile(path, request) {
  const cache = await caches.open(NAME);
  return (await cache.match(path)) ?? fetch(request);
}
