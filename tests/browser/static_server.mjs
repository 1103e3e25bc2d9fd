// A web server as simple as can be, for tests: the files that it is given, until it is stopped.
import { createServer } from "node:http";

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  mjs: "text/javascript",
  webmanifest: "application/manifest+json",
  png: "image/png",
};

/** @param {Record<string, string | Uint8Array>} files by path, such as `sw.js`; "" is the page */
export async function serve(files) {
  const site = { files, asked: [] };
  const server = createServer(({ url }, response) => {
    const path = new URL(url, "http://localhost").pathname.slice(1);
    site.asked.push(path);
    const contents = site.files[path === "index.html" ? "" : path];
    if (contents === undefined) return response.writeHead(404).end();
    const type = TYPES[path.split(".").at(-1)] ?? TYPES.html;
    // Whatever a cache in between may do, a new version has to arrive.
    response.writeHead(200, { "content-type": type, "cache-control": "max-age=3600" });
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
