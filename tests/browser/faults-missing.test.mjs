// Browsers and pages that lack something else than WebAssembly: Workers, storage. A clipboard that is refused is in
// embed-codes.test.mjs and embed-frame.test.mjs, a sandbox without an origin in the latter.
import assert from "node:assert/strict";
import { test } from "node:test";
import { distFiles, serve } from "./server.mjs";
import { call, hostPage, results, scriptAddress, useBrowser } from "./setup.mjs";

const open = useBrowser();
const MEASURED = ["cost", "minima", "sharpness", "generalization", "learning-rate"];

test("without Workers all goes on but what is measured, which says what is missing", async () => {
  const page = await open({
    alone: false,
    init: () => {
      delete (/** @type {any} */ (window).Worker);
    },
  });
  const told = await page.evaluate(async (measured) => {
    const all = {};
    for (const element of document.querySelectorAll("mini-batch")) {
      const name = element.getAttribute("figure");
      const news = measured.includes(String(name)) ? "error" : "change";
      all[name] = await new Promise((done) => {
        const tell = ({ type, detail }) => done(`${type} ${detail.message ?? ""}`);
        element.addEventListener(`mini-batch-${news}`, tell, { once: true });
        element.step();
      });
    }
    return all;
  }, MEASURED);
  assert.equal(Object.keys(told).length, 12);
  for (const [name, text] of Object.entries(told)) {
    if (MEASURED.includes(name)) assert.match(text, /no Workers, or hides them/, name);
    else assert.equal(text, "mini-batch-change ", name);
  }
  const cost = page.locator("mini-batch[figure=cost]");
  await cost.getByText(/The measurement stopped: .*no Workers, or hides them/).waitFor();
  assert.deepEqual(page.said, []);
});

test("where the policy allows no Workers, a measurement says what it has to allow", async () => {
  const body = '<mini-batch figure="cost"></mini-batch><mini-batch figure="update"></mini-batch>';
  const host = hostPage(body).replace(scriptAddress, "minibatch.js");
  const { address, stop } = await serve(
    { ...(await distFiles()), "host.html": host },
    { policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'" },
  );
  try {
    const page = await open({ file: new URL("host.html", address) });
    await call(page, "step");
    await page.getByText(/The measurement stopped: .*worker-src blob:/).waitFor();
    const update = page.locator("mini-batch[figure=update]");
    await update.evaluate((element) => element.step());
    assert.equal(await update.evaluate((element) => element.results.beat), 1);
  } finally {
    await stop();
  }
});

test("where nothing may be stored, the page does not mind", async () => {
  const page = await open({
    alone: false,
    init: () => {
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"]) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException(`${name} is not allowed here`, "SecurityError");
          },
        });
      }
    },
  });
  await page.locator("#language").selectOption("de");
  await page.locator("#theme").selectOption("dark");
  await call(page, "step", 6);
  assert.equal((await results(page)).update, 1);
  assert.match(page.url(), /#figure=update.*&lang=de/);
  assert.deepEqual(page.said, []);
});
