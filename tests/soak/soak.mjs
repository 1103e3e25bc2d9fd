// Uses the built page as an eager reader would, for as long as wanted, and watches what stays behind.
import assert from "node:assert/strict";
import { figureNames } from "../browser/article.mjs";

/** What may differ between two moments at which all is at rest, as a part of the first. */
const TOLERANCE = 0.05;

/** Flags: a browser goes on compiling what runs often, for minutes; without that, what grows is the page's. */
export const steady = [
  "--js-flags=--no-opt --no-sparkplug --no-maglev --no-lazy-feedback-allocation --no-flush-bytecode",
];

/** One figure is enough; it will be all of them in turn. The field is for remains(). */
export function keepOne(page) {
  return page.evaluate(() => {
    const [, ...others] = document.querySelectorAll("mini-batch, mini-batch-quiz");
    for (const other of others) other.remove();
    const form = document.createElement("form");
    form.innerHTML = '<input id="elsewhere" aria-label="elsewhere">';
    document.body.append(form);
  });
}

/**
 * One round: every figure in one element, trained, measured, changed, taken out of the page and put back.
 * @param {import("playwright-core").Page} page with one figure
 */
export async function round(page) {
  await page.evaluate(async (names) => {
    const element = document.querySelector("mini-batch");
    const place = element.parentElement;
    const frames = (count) =>
      new Promise((done) => {
        const next = () => (count-- > 0 ? requestAnimationFrame(next) : done(undefined));
        next();
      });
    for (const name of names) {
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
      place?.append(element);
      await frames(2);
    }
    element.setAttribute("figure", names[0]);
    element.settings = { seed: 42 };
    element.reset();
    await frames(5);
  }, figureNames);
}

/** What there is when all is at rest, with all garbage gone. */
export async function remains(page) {
  // Chromium, which might be asked to fill in forms, keeps the field that changed last, even one that is no
  // longer in the page, with all that was round it. Now it is this one.
  await page.locator("#elsewhere").focus();
  await page.keyboard.type("ab");
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  // What a collection frees may itself have held something, and a Worker's last answer holds the figure that
  // waits for it: the least of some looks is what stays.
  const looks = [];
  for (let i = 0; i < 5; i++) {
    await session.send("HeapProfiler.collectGarbage");
    looks.push((await session.send("Performance.getMetrics")).metrics);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await session.detach();
  const least = (name) =>
    Math.min(...looks.map((metrics) => metrics.find((metric) => metric.name === name).value));
  return {
    heap: least("JSHeapUsedSize"),
    nodes: least("Nodes"),
    listeners: least("JSEventListeners"),
    workers: page.workers().length,
  };
}

/**
 * Nothing has grown.
 * @param {object} before remains of before
 * @param {object} after remains of after
 */
export function assertFlat(before, after) {
  for (const name of ["heap", "nodes", "listeners", "workers"]) {
    // A Worker is started where there was none; a second one is for more cores.
    const base = name === "workers" ? Math.max(before.workers, 1) : before[name];
    assert.ok(
      after[name] <= base * (1 + TOLERANCE),
      `${name}: ${before[name]} before, ${after[name]} after`,
    );
  }
}
