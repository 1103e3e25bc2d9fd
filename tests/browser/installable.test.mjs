// Served, the page is installable: one visit is enough for it to open without a network, and a new version
// replaces the old one as a whole.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { offlineParts } from "../../web/build/offline.mjs";
import { serve } from "./server.mjs";
import { call, results, useBrowser } from "./setup.mjs";

process.chdir(new URL("../..", import.meta.url).pathname);
const open = useBrowser();
const built = await readFile("dist/index.html", "utf8");

const sites = [];
after(() => Promise.all(sites.map((site) => site.stop())));

async function siteOf(page) {
  const site = await serve({ "index.html": page, ...(await offlineParts(page)) });
  sites.push(site);
  return site;
}

/** Another version: the same page with another title. */
const renamed = (title) => built.replace(/<title>[^<]*/, `<title>${title}`);

const isKept = (page) =>
  page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));
const caches = (page) => page.evaluate(() => window.caches.keys());
/** The worker that serves the page has been replaced by another. */
const replaced = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        navigator.serviceWorker.addEventListener("controllerchange", () => done(undefined));
        navigator.serviceWorker.getRegistration().then((registration) => registration?.update());
      }),
  );

test("what is built is what the parts are made of", async () => {
  for (const [name, contents] of Object.entries(await offlineParts(built))) {
    assert.deepEqual(await readFile(`dist/${name}`), Buffer.from(contents), name);
  }
});

test("after one visit it opens without a network, at any of its addresses", async () => {
  const site = await siteOf(built);
  const page = await open({ file: site.address });
  await isKept(page);
  await site.stop();
  for (const address of ["", "?x=1#figure=update&update=2", "index.html"]) {
    await page.goto(new URL(address, site.address).href);
    await page.evaluate(() => document.querySelector("mini-batch").ready);
    await call(page, "step");
    assert.ok((await results(page)).update >= 1);
  }
  assert.equal((await results(page)).update, 1);
  assert.deepEqual(page.said, []);
  await site.start();
});

test("the manifest names icons that are there, of the sizes it says", async () => {
  const site = await siteOf(built);
  const page = await open({ file: site.address });
  await isKept(page);
  const href = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = JSON.parse(String(site.files[href]));
  assert.equal(new URL(manifest.start_url, site.address).href, site.address.href);
  for (const { src, sizes } of manifest.icons) {
    const png = Buffer.from(site.files[src]);
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes);
  }
  const session = await page.context().newCDPSession(page);
  const { errors, manifest: read } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, [], "Chromium can read it");
  assert.equal(read.name, manifest.name);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // Playwright's pages are like those of a private window, which nothing can be installed from.
  assert.deepEqual(
    installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"),
    [],
  );
});

test("a new version opens the next time, and nothing is left of the old one", async () => {
  const site = await siteOf(built);
  const page = await open({ file: site.address });
  await isKept(page);
  const [before] = await caches(page);
  const next = renamed("Another");
  site.files = { "index.html": next, ...(await offlineParts(next)) };
  await replaced(page);
  assert.notEqual(await page.title(), "Another", "the page that is read is not changed");
  await page.reload();
  assert.equal(await page.title(), "Another");
  const left = await caches(page);
  assert.equal(left.length, 1);
  assert.notEqual(left[0], before);
});

test("half a new version is none: the old one goes on until all of it is there", async () => {
  const site = await siteOf(built);
  const page = await open({ file: site.address });
  await isKept(page);
  const before = await caches(page);
  const next = renamed("Another");
  const parts = await offlineParts(next);
  site.files = { ...site.files, "sw.js": parts["sw.js"] };
  const end = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const updated = await registration?.update();
    const worker = updated?.installing;
    if (!worker) return "none";
    return new Promise((done) => {
      worker.onstatechange = () => done(worker.state);
    });
  });
  assert.equal(end, "redundant");
  await page.reload();
  assert.notEqual(await page.title(), "Another");
  assert.deepEqual(await caches(page), before);
  site.files = { "index.html": next, ...parts };
  await replaced(page);
  await page.reload();
  assert.equal(await page.title(), "Another");
});

test("as a file it asks for nothing of this, and in a frame it leaves nothing behind", async () => {
  const page = await open();
  assert.equal(await page.locator("link[rel=manifest]").count(), 0);
  assert.equal(page.requested.length, 1);
  const site = await siteOf(built);
  const host = `<title>Host</title><iframe src="/index.html?embed&figure=update"></iframe>`;
  site.files = { ...site.files, host: host };
  const outer = await open({ file: new URL("host", site.address), ready: false });
  const frame = outer.frameLocator("iframe");
  await frame.getByRole("button", { name: "Step" }).first().waitFor();
  assert.equal(
    await outer.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    0,
  );
});
