// A figure begins when it comes near, and rests out of sight, also where the page hears of that late.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hostPage, useBrowser } from "./setup.mjs";

const open = useBrowser();
const AWAY = 3000;

/** As on a busy page: what has been observed is told when the test says so, all at once. */
function tellLate() {
  const told = [];
  globalThis.tellNow = () => {
    for (const { tell, entries } of told) if (entries.length > 0) tell(entries.splice(0));
  };
  globalThis.IntersectionObserver = class extends IntersectionObserver {
    constructor(tell, options) {
      /** @type {{tell: Function, entries: IntersectionObserverEntry[]}} */
      const waiting = { tell, entries: [] };
      super((entries) => waiting.entries.push(...entries), options);
      told.push(waiting);
    }
  };
}

/** Until what was scrolled to has been observed. */
async function scrollTo(page, y) {
  await page.evaluate(async (y) => {
    scrollTo(0, y);
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // Observed after a frame, and told in a task after that.
    for (let i = 0; i < 3; i++) await frame();
  }, y);
}

async function openFarAway() {
  const page = await open({
    host: hostPage(
      `<div style="height: ${AWAY}px"></div><mini-batch figure="update"></mini-batch>` +
        `<div style="height: ${AWAY}px"></div>`,
    ),
    init: tellLate,
    ready: false,
  });
  await page.waitForFunction(() => document.querySelector("mini-batch").shadowRoot);
  await scrollTo(page, 0);
  return page;
}

test("far away and then near, told in one: it begins", async () => {
  const page = await openFarAway();
  await scrollTo(page, AWAY);
  await page.evaluate(() => tellNow());
  await page.waitForFunction(() => document.querySelector("mini-batch").results);
});

test("near and then far away, told in one: it does not take time from what is looked at", async () => {
  const page = await openFarAway();
  await scrollTo(page, AWAY);
  await scrollTo(page, 0);
  await page.evaluate(async () => {
    tellNow();
    // Figures begin one after the other: had that one been called, it would be ready before this one.
    const later = document.body.appendChild(document.createElement("mini-batch"));
    later.setAttribute("figure", "noise");
    await later.ready;
  });
  assert.equal(await page.evaluate(() => document.querySelector("mini-batch").results), null);
});

test("out of sight and back, told in one: it plays on; out of sight for longer: it rests, and goes on after", async () => {
  const page = await openFarAway();
  await scrollTo(page, AWAY);
  await page.evaluate(() => tellNow());
  await page.waitForFunction(() => document.querySelector("mini-batch").results);
  await page.evaluate(() => {
    globalThis.isPlaying = true;
    document
      .querySelector("mini-batch")
      .play()
      .then(() => {
        globalThis.isPlaying = false;
      });
  });
  await scrollTo(page, 0);
  await scrollTo(page, AWAY);
  await page.evaluate(() => tellNow());
  assert.equal(await page.evaluate(() => isPlaying), true);
  await scrollTo(page, 0);
  await page.evaluate(() => tellNow());
  await page.waitForFunction(() => !isPlaying);
  await page.evaluate(() => {
    globalThis.before = document.querySelector("mini-batch").results.beat;
  });
  await scrollTo(page, AWAY);
  await page.evaluate(() => tellNow());
  await page.locator("mini-batch .woken").getByText("Paused while out of sight").waitFor();
  await page.waitForFunction(() => {
    const { beat, update } = document.querySelector("mini-batch").results;
    return beat !== globalThis.before || update > 1;
  });
});

test("what Workers measure goes on, too, unless something else was asked for meanwhile", async () => {
  const page = await open({
    host: hostPage(
      `<mini-batch figure="learning-rate"></mini-batch><div style="height: ${AWAY}px"></div>`,
    ),
  });
  const done = () => page.evaluate(() => document.querySelector("mini-batch").results.done);
  const isPlaying = () => page.getByRole("button", { name: "Pause", exact: true }).isVisible();
  const away = () => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const play = () => page.evaluate(() => void document.querySelector("mini-batch").play());
  await play();
  await away();
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();
  const before = await done();
  await scrollTo(page, 0);
  await page.locator("mini-batch .woken").waitFor();
  assert.equal(await isPlaying(), true);
  await page.waitForFunction(
    (from) => document.querySelector("mini-batch").results.done > from,
    before,
  );
  await away();
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();
  await page.evaluate(() => document.querySelector("mini-batch").reset());
  await scrollTo(page, 0);
  await page.waitForFunction(() => document.querySelector("mini-batch").results.done === 0);
  assert.equal(await isPlaying(), false);
});
