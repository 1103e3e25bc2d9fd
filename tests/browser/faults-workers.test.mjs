// Workers that die in the middle of a measurement. What the pool itself does then is in tests/engine/pool.test.mjs;
// that no Worker can be had at all, in measured.test.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, call, results, useBrowser, visibleText } from "./setup.mjs";
import { idle, watchWorkers } from "./workers_watched.mjs";

const open = useBrowser();
const small = "figure=learning-rate&seeds=1&total-epochs=1&features=2";

/** With this many Workers, whatever the machine has. */
const withWorkers = (count, options) =>
  open({
    init: `(${watchWorkers})(); Object.defineProperty(navigator, "hardwareConcurrency", { get: () => ${count + 1} });`,
    ...options,
  });

const play = (page) => page.evaluate(() => document.querySelector("mini-batch").play());

function until(page, done) {
  return page.waitForFunction(
    (count) => document.querySelector("mini-batch").results.done >= count,
    done,
  );
}

/** Something in it throws, and nobody catches it. */
const crash = (worker) =>
  worker.evaluate(() => {
    setTimeout(() => {
      throw new Error("killed");
    });
  });

test("Workers that crash are replaced, their jobs tried again, and all results are there", async () => {
  const page = await withWorkers(2, { hash: small });
  const played = play(page);
  await until(page, 3);
  assert.equal(page.workers().length, 2);
  await Promise.all(page.workers().map(crash));
  assert.deepEqual(await played, { ended: true });
  const disturbed = await results(page);
  assert.equal(disturbed.done, disturbed.jobs);
  assert.deepEqual(await idle(page), { alive: 2, started: 4, busy: 0 });
  assert.equal(page.workers().length, 2);
  await call(page, "reset");
  await play(page);
  assert.deepEqual(await results(page), disturbed, "as when nothing happens to them");
  assert.deepEqual(page.said, []);
});

/** What Workers run before anything else, from now on. */
function inWorkers(page, script) {
  return page.evaluate((text) => {
    window.inWorkers = text;
  }, script);
}

/** It ends without a word when it has its fourth result, however fast it is. */
const silent = `{
  const { postMessage } = self;
  let count = 0;
  self.postMessage = (message, transfer) => {
    if (message.type === "finished" && ++count > 3) self.close();
    else postMessage(message, transfer);
  };
}`;

test("one that falls silent is given up after half a minute, and replaced", async () => {
  const page = await withWorkers(1, { hash: small, clock: true });
  await inWorkers(page, silent);
  const played = play(page);
  await until(page, 3);
  await inWorkers(page, "");
  const { done } = await results(page);
  await page.clock.runFor(25_000);
  assert.equal((await results(page)).done, done, "it is waited for");
  await page.clock.runFor(10_000);
  const { jobs } = await results(page);
  await until(page, jobs);
  await page.clock.runFor(1000);
  assert.deepEqual(await played, { ended: true });
  assert.deepEqual(await idle(page), { alive: 1, started: 2, busy: 0 });
});

/** As if it died whenever a job has come to something. */
const deadly = `{
  const { postMessage } = self;
  self.postMessage = (message, transfer) => {
    if (message.type === "ready") postMessage(message, transfer);
    else setTimeout(() => { throw new Error("killed"); });
  };
}`;

test("a job whose Worker dies twice is given up in words, and the page goes on", async () => {
  const page = await withWorkers(1, { hash: small });
  await inWorkers(page, deadly);
  const told = page.evaluate(
    () =>
      new Promise((done) =>
        addEventListener("mini-batch-error", ({ detail }) => done(detail.message), { once: true }),
      ),
  );
  assert.deepEqual(await play(page), { ended: true });
  assert.match(await told, /was given up: twice its Worker crashed/);
  const text = await visibleText(page);
  assert.match(text, /The measurement stopped: .*killed/);
  assert.match(text, /start again to get the rest/);
  assert.deepEqual(await idle(page), { alive: 0, started: 2, busy: 0 });

  await inWorkers(page, "");
  await play(page);
  const { done, jobs } = await results(page);
  assert.equal(done, jobs);
  assert.doesNotMatch(await visibleText(page), /The measurement stopped/);
});

test("where its Worker gets no more memory, a measurement says so; with less to hold it works", async () => {
  const page = await withWorkers(1, { hash: "figure=cost&samples=65536&repeats=3", ready: true });
  await inWorkers(page, "WebAssembly.Memory.prototype.grow = () => { throw new RangeError(); };");
  await call(page, "step");
  await page.getByText(/The measurement stopped: .*ran out of memory/).waitFor();
  assert.equal((await results(page)).done, 0);
  await inWorkers(page, "");
  await assign(page, { samples: 512 });
  await call(page, "step");
  await until(page, 1);
  assert.doesNotMatch(await visibleText(page), /The measurement stopped/);
});
