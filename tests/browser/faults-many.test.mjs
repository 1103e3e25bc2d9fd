// Figures that are taken out of the page in the middle of what they do, and many of them on one page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { importFound } from "../../web/build/found.mjs";
import { hostPage, useBrowser } from "./setup.mjs";
import { idle, watchWorkers } from "./workers_watched.mjs";

const { languages } = await importFound("article");
const open = useBrowser();
const names = Object.keys(languages.en.figures);
const tags = names.map((name) => `<p><mini-batch figure="${name}"></mini-batch></p>`);
/** Of the machine's cores one is the page's. */
const cores = 4;
const init = `(${watchWorkers})(); Object.defineProperty(navigator, "hardwareConcurrency", { get: () => ${cores} });`;

test("taken out while it plays and measures, a figure leaves nothing at work; put back it goes on", async () => {
  const page = await open({ host: hostPage(tags.join("")), init });
  for (const name of names) {
    const end = await page.evaluate(async (figureName) => {
      const element = document.querySelector(`mini-batch[figure=${figureName}]`);
      window.place = element.parentElement;
      window.gone = element;
      element.shadowRoot.querySelector(".measuring button")?.click();
      await new Promise(requestAnimationFrame);
      const played = element.play();
      element.shadowRoot.querySelector(".measuring button")?.click();
      await new Promise(requestAnimationFrame);
      element.remove();
      return { ...(await played), results: element.results };
    }, name);
    assert.deepEqual(end, { ended: false, results: null }, name);
    await idle(page);
    const moved = await page.evaluate(async () => {
      window.place.append(window.gone);
      await new Promise((done) => {
        window.gone.addEventListener("mini-batch-change", () => done(true), { once: true });
        const go = () => (window.gone.results ? window.gone.step() : requestAnimationFrame(go));
        go();
      });
      window.gone.pause();
      return window.gone.results !== null;
    });
    assert.equal(moved, true, name);
  }
  assert.ok((await idle(page)).alive < cores);
  assert.deepEqual(page.said, []);
});

test("every figure twice on a page: one engine, few Workers, and all of them play", async () => {
  const count = `
    const { instantiate } = WebAssembly;
    window.instantiated = 0;
    WebAssembly.instantiate = (...given) => {
      window.instantiated++;
      return instantiate.call(WebAssembly, ...given);
    };`;
  const page = await open({ host: hostPage([...tags, ...tags].join("")), init: init + count });
  assert.equal(
    await page.evaluate(() => document.querySelectorAll("mini-batch").length),
    2 * tags.length,
  );
  assert.equal(await page.evaluate(() => window.instantiated), 1);
  const most = await page.evaluate(async () => {
    const all = Array.from(document.querySelectorAll("mini-batch"));
    const moved = all.map(
      (element) =>
        new Promise((done) => element.addEventListener("mini-batch-change", done, { once: true })),
    );
    const played = all.map((element) => element.play());
    // What is measured is told of at its end, or where it is paused.
    let alive = 0;
    for (const element of all) {
      const { done } = element.results;
      while (done !== undefined && element.results.done === done) {
        await new Promise(requestAnimationFrame);
        alive = Math.max(alive, window.workers().alive);
      }
    }
    for (const element of all) element.pause();
    await Promise.all([...moved, ...played]);
    return alive;
  });
  assert.ok(most > 0 && most < cores, `${most} Workers`);
  await idle(page);
  assert.equal(await page.evaluate(() => window.instantiated), 1);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("mini-batch")) element.remove();
  });
  // A Worker ends with the measurement that is paused, so more may have been started one after the other.
  assert.ok((await idle(page)).alive < cores);
  assert.deepEqual(page.said, []);
});
