// A figure begins in several tasks: whatever comes between two of them, it begins.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hostPage, useBrowser } from "./setup.mjs";

const open = useBrowser();
const figure = '<mini-batch figure="update"></mini-batch>';

/**
 * From the page's beginning on, does something in each of its tasks' gaps: a message that sends the next has
 * one waiting at all times.
 * @param {string} what the body of a function of the element and of how often it was called
 */
function inEveryGap(what) {
  return `(() => {
    const act = new Function("figure", "count", ${JSON.stringify(what)});
    const { port1, port2 } = new MessageChannel();
    globalThis.gaps = { channel: port1, count: 0, told: [] };
    for (const name of ["ready", "change"]) {
      addEventListener("mini-batch-" + name, ({ detail }) => gaps.told.push([name, detail.settings]));
    }
    port1.onmessage = () => {
      const figure = document.querySelector("mini-batch");
      if (figure?.results) return;
      if (figure?.shadowRoot) act(figure, gaps.count++);
      port2.postMessage(null);
    };
    port2.postMessage(null);
  })()`;
}

async function begun(what) {
  const page = await open({ host: hostPage(figure), init: inEveryGap(what), ready: false });
  await page.waitForFunction(() => {
    const figure = document.querySelector("mini-batch");
    // Called, so that it does not matter whether it is in sight.
    figure?.ready;
    return figure?.results;
  });
  const { count, told } = await page.evaluate(() => gaps);
  assert.ok(count > 1, "there were gaps");
  assert.deepEqual(page.said, []);
  return { page, told };
}

test("settings that change while it begins are those it begins with", async () => {
  const { page, told } = await begun(
    "figure.settings = { batchSize: 1 + (count % 5), seed: count };",
  );
  const [seed, settings] = await page.evaluate(() => [
    gaps.count - 1,
    document.querySelector("mini-batch").settings,
  ]);
  assert.equal(settings.seed, seed);
  assert.equal(settings.batchSize, 1 + (seed % 5));
  assert.deepEqual(
    told.map(([name, { seed }]) => [name, seed]),
    [["ready", seed]],
    "nothing is told before that",
  );
});

test("moved about the page while it begins, it begins once", async () => {
  const { told } = await begun("if (count < 40) document.body.append(figure);");
  assert.deepEqual(
    told.map(([name]) => name),
    ["ready"],
  );
});

test("steps that are asked for while it begins are done when it has begun", async () => {
  const { page, told } = await begun("if (count < 3) figure.step();");
  const beat = await page.evaluate(() => document.querySelector("mini-batch").settings.beat);
  assert.equal(beat, 3);
  assert.equal(told[0][0], "ready");
});
