// A web server as simple as can be, for tests: the files that it is given, until it is stopped.
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

const dist = new URL("../../dist/", import.meta.url);
const types = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
};

/** What was built, by name. */
export async function distFiles() {
  const names = await readdir(dist);
  const contents = await Promise.all(names.map((name) => readFile(new URL(name, dist))));
  return Object.fromEntries(names.map((name, i) => [name, contents[i]]));
}

/**
 * @param {Record<string, string | Uint8Array>} files by path, such as `sw.js`; they may be replaced later
 * @param {{policy?: string}} [options] the Content-Security-Policy
 */
export async function serve(files, { policy } = {}) {
  const site = { files };
  const server = createServer(({ url }, response) => {
    const path = new URL(String(url), "http://localhost").pathname.slice(1) || "index.html";
    // Browsers ask for it unasked, and would complain on the console.
    if (path === "favicon.ico") return response.writeHead(204).end();
    const contents = site.files[path];
    if (contents === undefined) return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": types[extname(path)] ?? "text/html; charset=utf-8",
      // Whatever a cache in between may do, a new version has to arrive.
      "cache-control": "max-age=3600",
      ...(policy && { "content-security-policy": policy }),
    });
    response.end(contents);
  });
  const listen = (port) =>
    new Promise((resolve, reject) => {
      server.once("error", reject).listen(port, "127.0.0.1", () => resolve(undefined));
    });
  await listen(0);
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return Object.assign(site, {
    address: new URL(`http://127.0.0.1:${port}/`),
    start: () => listen(port),
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  });
}
