// dist/ on a real web server, as web/nginx.conf publishes it: compressed, cached, under a strict policy, and
// used by a page of another origin.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { request } from "node:http";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { startNginx } from "./nginx.mjs";
import { call, results, useBrowser } from "./setup.mjs";

const open = useBrowser();
let server;

/** Somebody's blog, which allows the one script, what it needs, and the frame. */
function blog(site) {
  const policy = [
    "default-src 'none'",
    `script-src ${site}minibatch.js 'wasm-unsafe-eval'`,
    "worker-src blob:",
    `frame-src ${site}`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html mini-batch",
  ];
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A blog</title>
    <script src="${site}minibatch.js" defer></script></head><body><h1>A blog</h1>
    <mini-batch figure="noise" draws="200"></mini-batch>
    <iframe src="${site}?embed&amp;figure=update" title="One update" width="800" height="900"></iframe>
    </body></html>`;
  return { html, policy: policy.join("; ") };
}

before(async () => {
  server = await startNginx(blog);
});
after(() => server?.stop());

/** As it comes over the wire: fetch would have undone the compression. */
function ask(path, headers = {}) {
  return new Promise((resolve, reject) => {
    request(new URL(path, server.site), { headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => {
        const { statusCode: status, headers: told } = response;
        resolve({ status, told, body: Buffer.concat(parts) });
      });
    })
      .on("error", reject)
      .end();
  });
}

test("every file has its type, is compressed, and is what was built", async () => {
  const types = {
    "": "text/html; charset=utf-8",
    "minibatch.js": "text/javascript; charset=utf-8",
    "engine.mjs": "text/javascript; charset=utf-8",
    "engine.d.ts": "text/plain; charset=utf-8",
    "sw.js": "text/javascript; charset=utf-8",
    "manifest.webmanifest": "application/manifest+json; charset=utf-8",
    "icon-192.png": "image/png",
  };
  for (const [path, type] of Object.entries(types)) {
    const { status, told, body } = await ask(path, { "accept-encoding": "gzip" });
    const built = await readFile(new URL(`../../dist/${path || "index.html"}`, import.meta.url));
    assert.equal(status, 200, path);
    assert.equal(told["content-type"], type, path);
    const isText = !path.endsWith(".png");
    assert.equal(told["content-encoding"], isText ? "gzip" : undefined, path);
    assert.deepEqual(isText ? gunzipSync(body) : body, built, path);
    if (isText && built.length > 10_000) assert.ok(body.length < 0.7 * built.length, path);
  }
});

test("every text comes by Brotli where a browser reads it, and is what was built", async () => {
  const names = await readdir(new URL("../../dist/", import.meta.url));
  const texts = names.filter((name) => /\.(html|m?js|webmanifest)$/.test(name));
  assert.ok(texts.length > 5);
  for (const path of ["", ...texts]) {
    const { told, body } = await ask(path, { "accept-encoding": "gzip, br" });
    const built = await readFile(new URL(`../../dist/${path || "index.html"}`, import.meta.url));
    assert.equal(told["content-encoding"], "br", path);
    assert.match(told.vary, /accept-encoding/i);
    assert.match(told["content-type"], /; charset=utf-8$/);
    assert.deepEqual(brotliDecompressSync(body), built, path);
    const { body: zipped } = await ask(path, { "accept-encoding": "gzip" });
    assert.ok(body.length < zipped.length, `${path}: ${body.length} of ${zipped.length}`);
  }
});

test("what has not changed is not sent again; a named version is never asked for again", async () => {
  const { told } = await ask("");
  assert.equal(told["cache-control"], "no-cache");
  const again = await ask("", { "if-none-match": told.etag });
  assert.deepEqual([again.status, again.body.length], [304, 0]);
  const named = await ask("minibatch.js?v=1");
  assert.match(named.told["cache-control"], /max-age=31536000, immutable/);
});

test("every answer is under a policy; other origins may use what is made for them", async () => {
  for (const path of ["", "index.html", "minibatch.js", "sw.js", "not-there"]) {
    const { told } = await ask(path);
    assert.ok(told["content-security-policy"], path);
    assert.equal(told["x-content-type-options"], "nosniff", path);
    assert.equal(told["access-control-allow-origin"], "*", path);
  }
  assert.equal((await ask("not-there")).status, 404);
  const { told } = await ask("?embed");
  assert.match(told["content-security-policy"], /connect-src 'none'.*frame-ancestors \*/);
});

test("the page works under it, with Workers, and is kept for when there is no network", async () => {
  const page = await open({ file: new URL("#figure=noise&draws=200", server.site) });
  await page.getByRole("button", { name: "Draw fresh batches" }).click();
  await page.getByRole("button", { name: "Measure again" }).waitFor();
  const state = await page.evaluate(() =>
    navigator.serviceWorker.ready.then(({ active }) => active?.state),
  );
  assert.match(String(state), /^activat/);
  await page.context().setOffline(true);
  await page.goto(server.site);
  await page.evaluate(() => document.querySelector("mini-batch").ready);
  await call(page, "step", 6);
  assert.equal((await results(page)).update, 1);
  assert.deepEqual(page.said, []);
});

test("?embed&figure=NAME shows that figure alone", async () => {
  const page = await open({ file: new URL("?embed&figure=shuffle", server.site) });
  assert.equal(await page.locator("h1").isVisible(), false);
  assert.equal(
    await page.getByRole("button", { name: "Step", exact: true }).filter({ visible: true }).count(),
    1,
  );
  assert.deepEqual(page.said, []);
});

test("a strict blog elsewhere uses the script and the frame; nothing is blocked", async () => {
  const page = await open({ file: new URL(server.host) });
  await call(page, "step");
  assert.equal((await results(page)).update, 1);
  await page.getByRole("button", { name: "Draw fresh batches" }).click();
  await page.getByRole("button", { name: "Measure again" }).waitFor();
  const frame = page.frameLocator("iframe");
  const step = frame.getByRole("button", { name: "Step", exact: true }).filter({ visible: true });
  await step.click();
  await frame.getByRole("button", { name: "Back", exact: true }).filter({ visible: true }).click();
  assert.deepEqual(page.said, []);
});
