// A folder of files and some pages made for a test, served on this machine with the headers of a strict host.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

const dist = new URL("../../dist/", import.meta.url);
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript" };

/**
 * Serves dist/ and these pages until `close` is called.
 * @param {Record<string, string>} pages HTML by name
 * @param {{policy?: string}} [options] the pages' Content-Security-Policy
 * @returns {Promise<{address: URL, close(): Promise<void>}>}
 */
export async function serve(pages, { policy } = {}) {
  const server = createServer(async ({ url }, response) => {
    const name = new URL(url, "http://host").pathname.slice(1);
    const body =
      pages[name] ?? (await readFile(fileURLToPath(new URL(name, dist))).catch(() => null));
    // Browsers ask for it unasked, and would complain on the console.
    if (name === "favicon.ico") return response.writeHead(204).end();
    if (body === null) return response.writeHead(404).end();
    const headers = { "content-type": types[extname(name)] ?? "application/octet-stream" };
    if (policy && name in pages) headers["content-security-policy"] = policy;
    response.writeHead(200, headers).end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: new URL(`http://127.0.0.1:${server.address().port}/`),
    close: () => {
      server.closeAllConnections?.();
      return new Promise((done) => server.close(done));
    },
  };
}
