// Uses the built page as an eager reader would, for as long as wanted, and watches what stays behind.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const article = readFileSync(new URL("../../index.html", import.meta.url), "utf8");
const names = [
  ...new Set([...article.matchAll(/<mini-batch figure="([^"]+)"/g)].map(([, name]) => name)),
];

/** What may differ between two moments at which all is at rest, as a part of the first. */
const TOLERANCE = 0.05;

/** One figure is enough; it will be all of them in turn. */
export function keepOne(page) {
  return page.evaluate(() => {
    const [, ...others] = document.querySelectorAll("mini-batch, mini-batch-quiz");
    for (const other of others) other.remove();
  });
}

/**
 * One round: every figure in one element, trained, measured, changed, taken out of the page and put back.
 * @param {import("playwright-core").Page} page with one figure
 */
export async function round(page) {
  await page.evaluate(async (figureNames) => {
    const element = document.querySelector("mini-batch");
    const place = element.parentElement;
    const frames = (count) =>
      new Promise((done) => {
        const next = () => (count-- > 0 ? requestAnimationFrame(next) : done());
        next();
      });
    for (const name of figureNames) {
      element.setAttribute("figure", name);
      await element.ready;
      while (!element.results) await frames(1);
      for (let i = 0; i < 5; i++) {
        element.step();
        await frames(2);
      }
      element.back();
      const played = element.play();
      await frames(20);
      element.pause();
      await played;
      const measure = element.shadowRoot.querySelector(".measuring button");
      measure?.click();
      await frames(10);
      element.settings = { seed: Math.floor(Math.random() * 1000) };
      await frames(2);
      element.reset();
      element.remove();
      await frames(1);
      place.append(element);
      await frames(2);
    }
    element.setAttribute("figure", figureNames[0]);
    element.settings = { seed: 42 };
    element.reset();
    await frames(5);
  }, names);
}

/** What there is, with all garbage gone. */
export async function remains(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  // What a collection frees may itself have held something.
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return {
    heap: value("JSHeapUsedSize"),
    nodes: value("Nodes"),
    listeners: value("JSEventListeners"),
    workers: page.workers().length,
  };
}

/** Nothing has grown. */
export function assertFlat(before, after) {
  for (const name of ["heap", "nodes", "listeners", "workers"]) {
    const most = before[name] * (1 + TOLERANCE);
    assert.ok(after[name] <= most, `${name}: ${before[name]} before, ${after[name]} after`);
  }
}
